/** How an opinion stands, by its receipt's code: on any device. */
import { type FormEvent, useState } from "react";
import { RECEIPT, typedReceipt } from "../../../shared/terms/register.ts";
import type { OwnOpinion } from "../../../shared/views/before/register.ts";
import { askReceipt } from "../../line/receipt.ts";
import { Field } from "../../ui/Field.tsx";
import { stampOf } from "../when.ts";
import { useCitizenWords } from "./citizenWords.ts";
import { standOf } from "./stand.ts";
import { useWords } from "./words.ts";

type Found =
  | { readonly kind: "nothing" | "looking" | "notFound" | "noAnswer" | "wrongCode" }
  | { readonly kind: "found"; readonly opinion: OwnOpinion };

function Opinion({ opinion }: { readonly opinion: OwnOpinion }) {
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

export function LookUp() {
  const words = useCitizenWords();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<Found>({ kind: "nothing" });
  const look = async (event: FormEvent) => {
    event.preventDefault();
    const code = typedReceipt(typed);
    if (!RECEIPT.test(code)) return setFound({ kind: "wrongCode" });
    setFound({ kind: "looking" });
    const answer = await askReceipt(code);
    if (answer === undefined) return setFound({ kind: "noAnswer" });
    setFound(answer === null ? { kind: "notFound" } : { kind: "found", opinion: answer });
  };
  const wrong = found.kind === "wrongCode" || found.kind === "notFound" || found.kind === "noAnswer";
  return (
    <section className="look-up">
      <form className="card" aria-label={words.lookTitle} noValidate onSubmit={(event) => void look(event)}>
        <h2>{words.lookTitle}</h2>
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
        {found.kind === "found" && <Opinion opinion={found.opinion} />}
      </div>
    </section>
  );
}
