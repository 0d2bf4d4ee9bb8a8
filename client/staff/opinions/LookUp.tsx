/** How an opinion stands, by its receipt's code: on any device. */
import { type FormEvent, useCallback, useState } from "react";
import { upperFirst } from "../../../shared/terms/address.ts";
import { RECEIPT, typedReceipt } from "../../../shared/terms/register.ts";
import type { ApplicationFound } from "../../../shared/views/before/ownApplications.ts";
import type { OwnOpinion } from "../../../shared/views/before/register.ts";
import { askReceipt } from "../../line/receipt.ts";
import { Field } from "../../ui/Field.tsx";
import { useAttendWords } from "../before/attendWords.ts";
import { stampOf } from "../when.ts";
import { Became } from "./Became.tsx";
import { useCitizenWords } from "./citizenWords.ts";
import { standOf } from "./stand.ts";
import { useWords } from "./words.ts";

type Found =
  | { readonly kind: "nothing" | "looking" | "notFound" | "noAnswer" | "wrongCode" }
  | { readonly kind: "found"; readonly opinion: OwnOpinion; readonly code: string }
  | { readonly kind: "application"; readonly application: ApplicationFound };

interface FoundProps {
  readonly opinion: OwnOpinion;
  readonly code: string;
  readonly onChanged: () => void;
}

function Opinion({ opinion, code, onChanged }: FoundProps) {
  const words = useCitizenWords();
  const opinionWords = useWords();
  const stand = standOf(opinion, opinionWords);
  return (
    <article className="card own" aria-label={opinion.code ?? opinion.id}>
      <p className="own-head">
        <b className="num">{opinion.code ?? opinion.id}</b>
        <b className={`stand ${stand.mood}`}>
          <span aria-hidden="true">{stand.sign}</span> {stand.text}
        </b>
      </p>
      <p className="own-text">{opinion.content}</p>
      <p className="muted">{opinion.place}</p>
      {opinion.destination !== "" && <p>{opinionWords.seenTo(opinion.destination)}</p>}
      {opinion.became && <Became became={opinion.became} receipt={code} onChanged={onChanged} />}
      <h3>{words.steps}</h3>
      <ol className="steps">
        <li>
          <span className="num">{stampOf(opinion.receivedAt)}</span> {words.sent}
        </li>
        {opinion.decidedAt !== null && (
          <li>
            <span className="num">{stampOf(opinion.decidedAt)}</span> {stand.text}
          </li>
        )}
        {opinion.notices.map(({ text, at }) => (
          <li key={at}>
            <span className="num">{stampOf(at)}</span> {text}
          </li>
        ))}
      </ol>
    </article>
  );
}

/** A wish to attend, to be read alone: another device answers no invitation. */
function Application({ application }: { readonly application: ApplicationFound }) {
  const words = useAttendWords();
  const { id, name, state, words: why, letter, answer } = application;
  return (
    <article className="card own" aria-label={id}>
      <p className="own-head">
        <b className="num">{id}</b> <b>{upperFirst(name)}</b>
      </p>
      <p>{`${words.title}: ${words.state[state]}`}</p>
      {why !== "" && <p>{words.because(why)}</p>}
      {letter !== null && <p>{words.invited(letter)}</p>}
      {answer !== null && <p>{words.answer[answer]}</p>}
    </article>
  );
}

/** `forgotten`: personal data is gone, and with it the codes. */
export function LookUp({ forgotten = false }: { readonly forgotten?: boolean }) {
  const words = useCitizenWords();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<Found>({ kind: "nothing" });
  const ask = useCallback(async (code: string) => {
    const answer = await askReceipt(code);
    if (answer === undefined) return setFound({ kind: "noAnswer" });
    if (answer === null) return setFound({ kind: "notFound" });
    if (answer.kind === "application") return setFound({ kind: "application", application: answer });
    setFound({ kind: "found", opinion: answer, code });
  }, []);
  const look = (event: FormEvent) => {
    event.preventDefault();
    const code = typedReceipt(typed);
    if (!RECEIPT.test(code)) return setFound({ kind: "wrongCode" });
    setFound({ kind: "looking" });
    void ask(code);
  };
  const shown = found.kind === "found" ? found.code : "";
  const again = useCallback(() => void ask(shown), [ask, shown]);
  const wrong = found.kind === "wrongCode" || found.kind === "notFound" || found.kind === "noAnswer";
  return (
    <section className="look-up">
      <form className="card" aria-label={words.lookTitle} noValidate onSubmit={look}>
        <h2>{words.lookTitle}</h2>
        {forgotten && <p>{words.forgotten}</p>}
        <Field label={words.lookLabel} hint={words.lookHint} wrong={wrong ? words[found.kind] : null}>
          {(ids) => (
            <input
              {...ids}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={12}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <button type="submit">{words.look}</button>
      </form>
      <div role="status">
        {found.kind === "looking" && words.looking}
        {found.kind === "application" && <Application application={found.application} />}
        {found.kind === "found" && <Opinion opinion={found.opinion} code={found.code} onChanged={again} />}
      </div>
    </section>
  );
}
