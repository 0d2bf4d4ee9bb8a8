/** The inbox of the desk: left picks, middle reads, right decides; all of it by keyboard too. */
import { useState } from "react";
import type { Inbox as Body, Screening } from "../../../../../shared/terms/register.ts";
import { dayOf, type HearingClock } from "../../../../../shared/terms/time.ts";
import type { InboxRow } from "../../../../../shared/views/before/register.ts";
import { useWrittenBodies } from "../../../../i18n/bodies.ts";
import { hearingNow } from "../../../../line/clock.ts";
import { DraftScope, useDraft } from "../../../../line/draft.ts";
import { send } from "../../../../line/send.ts";
import { basisOf } from "../../../../staff/recorded.ts";
import { Decide } from "./Decide.tsx";
import { commandsOf, isWhole, startOf, type Typed } from "./decision.ts";
import { isWaiting, shown } from "./filters.ts";
import { InboxList } from "./InboxList.tsx";
import { useKeys } from "./keys.ts";
import { Matter, useNear } from "./Matter.tsx";
import { goTo, usePlace } from "./place.ts";
import { OnBehalfActs, SmallActs } from "./SmallActs.tsx";
import { useWords } from "./words.ts";

const DAY = 86_400_000;

interface Props {
  readonly rows: readonly InboxRow[];
  /** slips F16 that were made so far */
  readonly slips: number;
  /** whose inbox it is; null: an office reads what is accepted */
  readonly body: Body | null;
  readonly clock: HearingClock;
  readonly fields: readonly string[];
  readonly seatName: (seat: string) => string;
  readonly wardName: (unit: string) => string;
  /** of this office's clerks, those who were taken off among them */
  readonly ownSeats: readonly string[];
}

interface OneProps extends Props {
  readonly row: InboxRow;
  readonly next: (from: InboxRow, by: 1 | -1) => void;
  readonly nextWaiting: (from: InboxRow) => void;
}

const isForTheDialogue = (row: InboxRow) =>
  row.withdrawnAt === null && !row.undecided && row.decisions.at(-1)?.result === "accept";

function One(props: OneProps) {
  const { row, rows, slips, body, clock, fields, seatName, wardName, ownSeats, next, nextWaiting } = props;
  const basis = basisOf(useWrittenBodies().place);
  const near = useNear(row, rows);
  const tomorrow = dayOf(hearingNow(clock) + DAY);
  const start = startOf(row, body ?? "organiser", slips, tomorrow);
  const [typed, keep, sent] = useDraft<Typed>("decision", start);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Typed>) => keep({ ...typed, ...change });
  const accepted = rows.filter(isForTheDialogue);
  const choose = (result: Screening) => {
    const first = near.find(isForTheDialogue)?.code ?? "";
    setTried(false);
    set({ result, basis: basis[result], ...(result === "merge" && { into: typed.into || first }) });
  };
  const decide = () => {
    const commands = commandsOf(row, typed);
    setTried(!isWhole(typed));
    if (commands.length === 0) return;
    for (const command of commands) send(command);
    sent();
    keep(start);
    nextWaiting(row);
  };
  const decides = body !== null && row.matter !== null && row.withdrawnAt === null;
  useKeys({ choose, decide: decides ? decide : () => undefined, step: (by) => next(row, by) });
  return (
    <>
      <div className="inbox-middle">
        <Matter row={row} near={near} seatName={seatName} wardName={wardName} />
        {body !== null && <SmallActs row={row} />}
        {ownSeats.includes(row.matter?.writtenBy ?? "") && row.withdrawnAt === null && (
          <OnBehalfActs row={row} />
        )}
      </div>
      {decides ? (
        <Decide {...{ row, fields, near, accepted, typed, set, choose, decide, tried }} />
      ) : (
        <div className="inbox-decide" />
      )}
    </>
  );
}

export function Inbox(props: Props) {
  const { rows } = props;
  const words = useWords();
  const { filter, query, at } = usePlace();
  const some = shown(rows, filter, query);
  const row = rows.find((row) => row.id === at) ?? some[0];
  const next = (from: InboxRow, by: 1 | -1) => {
    const place = some.findIndex((listed) => listed.id === from.id);
    const other = some[place + by];
    if (other) goTo.at(other.id);
  };
  const nextWaiting = (from: InboxRow) => {
    const place = some.findIndex((listed) => listed.id === from.id);
    const later = [...some.slice(place + 1), ...some.slice(0, Math.max(0, place))];
    const other = later.find((listed) => listed.id !== from.id && isWaiting(listed));
    goTo.at(other?.id ?? from.id);
  };
  return (
    <section className="inbox" aria-label={words.title}>
      <InboxList {...{ rows, some, filter, query }} at={row?.id ?? null} mayWrite={props.body !== null} />
      {row && (
        <DraftScope value={row.id}>
          <One key={row.id} {...props} row={row} next={next} nextWaiting={nextWaiting} />
        </DraftScope>
      )}
    </section>
  );
}
