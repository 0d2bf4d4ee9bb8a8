/** What is being read: the opinion in full, what lacks, what is near it, what was decided. */
import { useMemo } from "react";
import { nearest } from "../../../../../shared/reckoning/likeness.ts";
import { upperFirst } from "../../../../../shared/terms/address.ts";
import type { InboxRow, MatterView } from "../../../../../shared/views/before/register.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { send } from "../../../../line/send.ts";
import { FileList } from "../../../../staff/attached/FileList.tsx";
import { Reach } from "../../../../staff/before/Reach.tsx";
import { Questions } from "../../../../staff/opinions/Questions.tsx";
import { spanOf, stampOf } from "../../../../staff/when.ts";
import { Button } from "../../../../ui/Button.tsx";
import { comparedBy } from "./clean.ts";
import { isChangedSince } from "./filters.ts";
import { Near } from "./Near.tsx";
import { standOf } from "./says.ts";
import { useWords } from "./words.ts";

/** near ones that are offered */
const MOST_NEAR = 3;

export function useNear(row: InboxRow, rows: readonly InboxRow[]): readonly InboxRow[] {
  return useMemo(() => {
    const { matter } = row;
    if (!matter) return [];
    const others = rows.filter(
      (otherRow) => otherRow.id !== row.id && otherRow.matter !== null && otherRow.withdrawnAt === null,
    );
    return nearest(
      comparedBy(matter),
      others,
      (other) => (other.matter ? comparedBy(other.matter) : ""),
      MOST_NEAR,
    );
  }, [row, rows]);
}

/** What the wards where it lies say of it. */
function WardWords({ matter, wardName }: { readonly matter: MatterView } & Pick<Props, "wardName">) {
  const words = useWords();
  return matter.wardRemarks.map(({ ward, text, at }) => (
    <p key={`${ward} ${at}`} className="card">
      <b>{words.wardSays(wardName(ward))}</b> <span className="num muted">{stampOf(at)}</span>: {text}
    </p>
  ));
}

interface LinesProps {
  readonly row: InboxRow;
  readonly matter: MatterView;
  readonly seatName: (seat: string) => string;
}

function Lines({ row, matter, seatName }: LinesProps) {
  const words = useWords();
  const english = useLanguage() === "en";
  const { name, addressForm, position } = matter.speaker;
  const who = [`${upperFirst(addressForm)} ${name}`.trim(), position].filter(Boolean).join(", ");
  const wishes = [
    matter.mayBeNamed ? words.consent : words.noConsent,
    matter.wantsToSpeak ? words.speaks(matter.minutes) : words.inWriting,
    matter.needsHelp ? words.needsHelp : "",
  ];
  return (
    <dl className="matter-lines">
      <dt>{words.place}</dt>
      <dd>{matter.place || <b className="missing">▲ {`${words.lacking}: ${words.lack.place}`}</b>}</dd>
      <dt>{words.addressed}</dt>
      <dd>
        {matter.addressed || <b className="missing">▲ {`${words.lacking}: ${words.lack.addressed}`}</b>}
      </dd>
      <dt>{words.speaker}</dt>
      <dd>
        {who} <span className="muted">· {wishes.filter(Boolean).join(", ")}</span>
        {matter.reach !== null && <Reach of={row.id} text={matter.reach || null} />}
      </dd>
      <dt>{words.source}</dt>
      <dd>
        {matter.from}, {words.inbox[row.inbox]}
        {matter.writtenBy !== null && (
          <span className="muted"> · {words.onBehalf(seatName(matter.writtenBy))}</span>
        )}
        {matter.note !== "" && <span className="muted"> · {matter.note}</span>}
      </dd>
      <dt>{words.received}</dt>
      <dd>
        <b className="num">{stampOf(row.receivedAt, true)}</b>
        {row.late !== null && <b className="late"> ▲ {words.late(spanOf(row.late, english))}</b>}
        {row.lateTakenAt !== null && (
          <span className="muted"> · {words.lateTaken(stampOf(row.lateTakenAt))}</span>
        )}
      </dd>
    </dl>
  );
}

/** When it was taken back; on the sender's word, who noted it and why. */
function Withdrawn({ row, seatName }: Pick<LinesProps, "row" | "seatName">) {
  const words = useWords();
  const { withdrawnAt, withdrawnBy, matter } = row;
  if (withdrawnAt === null) return null;
  const why = matter?.remarks.find(({ at }) => at === withdrawnAt)?.text ?? "";
  return (
    <li>
      <span className="num">{stampOf(withdrawnAt)}</span>
      <span>
        {withdrawnBy === null ? words.withdrawn : words.onWord}
        {withdrawnBy !== null && <span className="muted"> · {seatName(withdrawnBy)}</span>}
        {why !== "" && <span className="muted">: {why}</span>}
      </span>
    </li>
  );
}

function History({ row, seatName }: { readonly row: InboxRow; readonly seatName: (seat: string) => string }) {
  const words = useWords();
  const reasons = row.matter?.reasons ?? [];
  return (
    <>
      <h3>{words.history}</h3>
      <ol className="matter-history">
        <li>
          <span className="num">{stampOf(row.receivedAt)}</span>
          <span>{words.came}</span>
        </li>
        {row.doubles.map(({ inbox, at }) => (
          <li key={at}>
            <span className="num">{stampOf(at)}</span>
            <span>{words.double(words.inbox[inbox], stampOf(at))}</span>
          </li>
        ))}
        {row.decisions.map(({ result, at, by, into }, i) => {
          const reason = reasons[i - (row.decisions.length - reasons.length)]?.text ?? "";
          return (
            <li key={at}>
              <span className="num">{stampOf(at)}</span>
              <span>
                {words.state[result]}
                {into !== null && ` ${into}`} <span className="muted">· {seatName(by)}</span>
                {reason !== "" && <span className="muted">: {reason}</span>}
              </span>
            </li>
          );
        })}
        {row.matter?.slips.map(({ number, destination, at }) => (
          <li key={number}>
            <span className="num">{stampOf(at)}</span>
            <span>
              {words.slips} {number}: {destination}
            </span>
          </li>
        ))}
        <Withdrawn row={row} seatName={seatName} />
        {row.decisions.length === 0 && <li className="muted">{words.undecided}</li>}
      </ol>
    </>
  );
}

function Answered({ row, matter }: { readonly row: InboxRow; readonly matter: MatterView }) {
  const words = useWords();
  const { clarification } = row;
  if (!clarification) return null;
  const lacks = clarification.lacks.map((lack) => words.lack[lack]).join(", ");
  return (
    <section className="card matter-answer">
      <p>{words.asked(lacks, clarification.until.split("-").toReversed().join("/"))}</p>
      {matter.answers.map(({ text, at, attached }) => (
        <div key={at}>
          <p>
            <b>{words.answer}</b> <span className="num muted">{stampOf(at)}</span>: {text}
          </p>
          <FileList files={attached} />
        </div>
      ))}
    </section>
  );
}

/** A sealed one: who may, opens it, and it is noted. */
function Sealed({ row }: { readonly row: InboxRow }) {
  const words = useWords();
  return (
    <section className="card">
      <h2>{words.sealedRow}</h2>
      {row.sealed === "elsewhere" ? (
        <p>{words.sealedElsewhere}</p>
      ) : (
        <>
          <p>{words.openNoted}</p>
          <Button onClick={() => send({ type: "OpenSealed", registration: row.id })}>{words.open}</Button>
        </>
      )}
    </section>
  );
}

interface Props {
  readonly row: InboxRow;
  readonly near: readonly InboxRow[];
  readonly seatName: (seat: string) => string;
  readonly wardName: (unit: string) => string;
}

export function Matter({ row, near, seatName, wardName }: Props) {
  const words = useWords();
  const stand = standOf(row, words);
  const { matter } = row;
  return (
    <article className="matter" aria-label={row.code ?? row.id}>
      <p className="matter-head">
        <b className="num">{row.code ?? row.id}</b>{" "}
        <b className={`stand ${stand.mood}`}>
          <span aria-hidden="true">{stand.sign}</span> {stand.text}
        </b>{" "}
        {matter && (
          <span className="muted">
            {[matter.kind, matter.field || words.noField].filter(Boolean).join(" · ")}
          </span>
        )}
      </p>
      {!matter && <Sealed row={row} />}
      {matter && (
        <>
          {row.sealed === "open" && (
            <p className="row">
              <span className="chip warn">{words.openNoted}</span>
              <Button onClick={() => send({ type: "ShutSealed" })}>{words.shut}</Button>
            </p>
          )}
          <h2>{matter.called}</h2>
          {isChangedSince(row) && <p className="late">▲ {words.changed}</p>}
          <p className="matter-text">{matter.content}</p>
          <Questions questions={matter.questions} />
          <FileList files={matter.attached} />
          <Lines row={row} matter={matter} seatName={seatName} />
          <WardWords matter={matter} wardName={wardName} />
          <Answered row={row} matter={matter} />
          <Near row={row} near={near} />
        </>
      )}
      <History row={row} seatName={seatName} />
    </article>
  );
}
