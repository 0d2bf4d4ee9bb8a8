/** A sender's own opinions as they stand: what was decided, what is asked back, changed and withdrawn until the deadline. */
import { useState } from "react";
import { upperFirst } from "../../../shared/terms/address.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import type { OwnOpinion } from "../../../shared/views/before/register.ts";
import { useText } from "../../i18n/common.ts";
import { useLanguage } from "../../i18n/language.ts";
import { useRefusalText } from "../../i18n/refusals.ts";
import { DraftScope, useDraft } from "../../line/draft.ts";
import { usePending, useRefusals } from "../../line/giving.ts";
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { FileList } from "../attached/FileList.tsx";
import { useNames } from "../names.ts";
import { spanOf, stampOf } from "../when.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { Became } from "./Became.tsx";
import { editOpinion } from "./editing.ts";
import { Questions } from "./Questions.tsx";
import { isDecided, standOf } from "./stand.ts";
import { useWords } from "./words.ts";

const readable = (day: string) => day.split("-").toReversed().join("/");

const asksBack = (ownOpinion: OwnOpinion) =>
  ownOpinion.withdrawnAt === null &&
  ownOpinion.result === "return" &&
  ownOpinion.clarification !== null &&
  ownOpinion.clarification.settled === null;

/** Withdrawn in two presses, with a reason where there is one. */
function Acts({ one }: { readonly one: OwnOpinion }) {
  const words = useWords();
  const text = useText();
  const [doing, setDoing] = useState<"" | "withdraw" | "answer">("");
  const [why, setWhy, sentWhy] = useDraft("why", "");
  const id = one.code ?? one.id;
  const pending = usePending().some(
    ({ command }) => "registration" in command && command.registration === one.id,
  );
  if (doing === "answer") return <AnswerForm one={one} onSent={() => setDoing("")} />;
  if (doing === "withdraw")
    return (
      <>
        <Field label={words.withdrawWhy} wrong={null}>
          {(ids) => (
            <input {...ids} maxLength={300} value={why} onChange={(event) => setWhy(event.target.value)} />
          )}
        </Field>
        <div className="row">
          <Button
            kind="suggested"
            onClick={() => {
              send({ type: "WithdrawOpinion", registration: one.id, why });
              sentWhy();
              setDoing("");
            }}
          >
            {words.withdrawSure}
          </Button>
          <Button onClick={() => setDoing("")}>{text.cancel}</Button>
        </div>
      </>
    );
  return (
    <div className="row">
      {asksBack(one) && (
        <Button kind="suggested" aria-label={`${words.answer}: ${id}`} onClick={() => setDoing("answer")}>
          {words.answer}
        </Button>
      )}
      <Button aria-label={`${words.change}: ${id}`} disabled={pending} onClick={() => editOpinion(one.id)}>
        {words.change}
      </Button>
      <Button aria-label={`${words.withdraw}: ${id}`} disabled={pending} onClick={() => setDoing("withdraw")}>
        {words.withdraw}
      </Button>
    </div>
  );
}

/** Why the last act on this opinion was refused. */
function Refused({ id }: { readonly id: string }) {
  const refusalText = useRefusalText();
  const names = useNames();
  const refused = useRefusals().findLast(
    ({ command }) =>
      (command.type === "WithdrawOpinion" || command.type === "AnswerClarification") &&
      command.registration === id,
  );
  return refused ? (
    <p className="missing" role="alert">
      {refusalText(refused.refusal, names)}
    </p>
  ) : null;
}

function Asked({ one }: { readonly one: OwnOpinion }) {
  const words = useWords();
  const { clarification } = one;
  if (!clarification || !asksBack(one)) return null;
  const lacks = clarification.lacks.map((lack) => words.lack[lack]).join(", ");
  return (
    <p>
      <b>{words.asks(lacks, readable(clarification.until))}</b>
    </p>
  );
}

interface CardProps {
  readonly one: OwnOpinion;
  readonly last: Instant | null;
  readonly over: boolean;
  readonly frozen: boolean;
  readonly consents: boolean;
}

/** Whether the sender may still change it, and until when. */
function MayChange({ one, over, frozen }: CardProps) {
  const words = useWords();
  if (one.withdrawnAt !== null) return null;
  if (frozen)
    return one.planned?.turn && !isDecided(one) ? <p className="muted">{words.plannedMayMove}</p> : null;
  if (!over || asksBack(one))
    return (
      <DraftScope value={`own.${one.id}`}>
        <Acts one={one} />
      </DraftScope>
    );
  return <p className="muted">{words.over}</p>;
}

function Card(props: CardProps) {
  const { one, last, over, frozen, consents } = props;
  const words = useWords();
  const english = useLanguage() === "en";
  const stand = standOf(one, words);
  const { name, addressForm, position } = one.speaker;
  const speaker = [`${upperFirst(addressForm)} ${name}`.trim(), position].filter(Boolean).join(", ");
  const decided = one.decidedAt === null ? "" : ` · ${words.decidedAt(stampOf(one.decidedAt))}`;
  return (
    <article className={asksBack(one) ? "card own asked" : "card own"} aria-label={one.code ?? one.id}>
      <p className="own-head">
        <b className="num">{one.code ?? one.id}</b>
        <b className={`stand ${stand.mood}`}>
          <span aria-hidden="true">{stand.sign}</span> {stand.text}
        </b>
      </p>
      <p className="own-text">{one.title || one.content}</p>
      <Questions questions={one.questions} />
      {speaker !== "" && <p>{speaker}</p>}
      <FileList files={one.attached} />
      {one.became && <Became became={one.became} consents={consents} />}
      {!frozen && <Asked one={one} />}
      {one.destination !== "" && <p>{words.seenTo(one.destination)}</p>}
      {one.answers.map(({ text, at, attached }) => (
        <div key={at} className="notice">
          <p>
            <b>{words.youAnswered}</b> <span className="num muted">{stampOf(at)}</span> {text}
          </p>
          <FileList files={attached} />
        </div>
      ))}
      {one.notices.map(({ text, at }) => (
        <p key={at} className="notice">
          <span className="num muted">{stampOf(at)}</span> {text}
        </p>
      ))}
      {one.late !== null && <p className="late">▲ {words.late(spanOf(one.late, english))}</p>}
      {one.doubleAt !== null && <p className="muted">{words.double(stampOf(one.doubleAt))}</p>}
      <p className="muted">
        {words.sentAt(stampOf(one.receivedAt))}
        {decided}
        {one.withdrawnAt === null &&
          !over &&
          !frozen &&
          `. ${last === null ? words.mayChangeTillFreeze : words.mayChange}`}
      </p>
      <Refused id={one.id} />
      <MayChange {...props} />
    </article>
  );
}

interface Props {
  readonly opinions: readonly OwnOpinion[];
  /** the deadline of its source; null: there is none */
  readonly last: Instant | null;
  readonly now: Instant;
  /** how many its sender is asked for at least; null: none */
  readonly minimum: number | null;
  /** after the freeze: read alone */
  readonly frozen?: boolean;
  /** does whoever reads it say here whether its sender may be named? */
  readonly consents?: boolean;
}

/** How far the sender has come. */
function Counts({
  opinions,
  minimum,
}: {
  readonly opinions: readonly OwnOpinion[];
  readonly minimum: number;
}) {
  const words = useWords();
  const standing = opinions.filter((opinion) => opinion.withdrawnAt === null);
  const accepted = standing.filter((opinion) => opinion.result === "accept").length;
  return (
    <p className="own-counts">
      <span>
        <b className="num">{words.atLeast(standing.length, minimum)}</b> {words.ofSent}
      </span>
      <span>
        <b className="num">{words.atLeast(accepted, minimum)}</b> {words.ofAccepted}
      </span>
    </p>
  );
}

export function OwnOpinions({ opinions, last, now, minimum, frozen = false, consents = false }: Props) {
  const words = useWords();
  const over = last !== null && now > last;
  // what waits for the sender stands first
  const sorted = opinions.toSorted(
    (a, b) => Number(asksBack(b)) - Number(asksBack(a)) || b.receivedAt - a.receivedAt,
  );
  return (
    <section className="own-list" aria-label={words.list}>
      <h2>{words.list}</h2>
      {minimum !== null && <Counts opinions={opinions} minimum={minimum} />}
      {sorted.length === 0 && <p className="muted">{words.none}</p>}
      {sorted.map((opinion) => (
        <Card key={opinion.id} one={opinion} last={last} over={over} frozen={frozen} consents={consents} />
      ))}
    </section>
  );
}
