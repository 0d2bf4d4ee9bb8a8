/** A whole list at once: pasted, looked at line by line, then entered whole or not at all. */
import { upperFirst } from "../../../../shared/terms/address.ts";
import type { OrganisationPageView } from "../../../../shared/views/before/organisation.ts";
import { useRefusalText } from "../../../i18n/refusals.ts";
import { useDraft } from "../../../line/draft.ts";
import { dismissRefusal } from "../../../line/giving.ts";
import { send } from "../../../line/send.ts";
import { useSentAct } from "../../../line/sentAct.ts";
import { useWords } from "../../../staff/delegates/words.ts";
import { useNames } from "../../../staff/names.ts";
import { Field } from "../../../ui/Field.tsx";
import { type Pasted, pastedList } from "./pasted.ts";

function Preview({ lines }: { readonly lines: readonly Pasted[] }) {
  const words = useWords();
  return (
    <ul className="pasted">
      {lines.map((one) => (
        <li key={one.line} className={one.lacks === null ? "" : "missing"}>
          {`${one.line}. ${upperFirst(`${one.addressForm} ${one.name}`.trim())}`}
          {one.position !== "" && <span className="muted">{` · ${one.position}`}</span>}
          {one.phone !== undefined && <span className="muted">{` · ${words.withPhone}`}</span>}
          {one.lacks !== null && <b>{` ▲ ${words.missing[one.lacks]}`}</b>}
        </li>
      ))}
    </ul>
  );
}

export function PasteList({ view }: { readonly view: OrganisationPageView }) {
  const words = useWords();
  const refusalText = useRefusalText();
  const names = useNames();
  const [text, keep, forget] = useDraft("pasted", "");
  const { noteSent, sending, refused } = useSentAct(() => {
    keep("");
    forget();
  });
  const lines = pastedList(text);
  const room = view.organisation.quota - view.delegates.filter((one) => one.substituteFor === null).length;
  const fits = lines.length > 0 && lines.length <= room && lines.every(({ lacks }) => lacks === null);
  const submit = () => {
    if (refused) dismissRefusal(refused.id);
    const delegates = lines.map(({ line: _, lacks: __, ...person }) => person);
    noteSent(send({ type: "SubmitDelegateList", delegates, file: null }));
  };
  return (
    <details className="card">
      <summary>{words.paste}</summary>
      <Field
        label={words.pasteLabel}
        hint={words.pasteHint}
        wrong={lines.length > room ? words.tooMany(lines.length, room) : null}
      >
        {(ids) => <textarea {...ids} rows={6} value={text} onChange={(event) => keep(event.target.value)} />}
      </Field>
      {lines.length > 0 && <Preview lines={lines} />}
      {refused && (
        <p className="missing" role="alert">
          {refusalText(refused.refusal, names)}
        </p>
      )}
      <button type="button" className="primary" disabled={!fits || sending} onClick={submit}>
        {sending ? words.sending : words.submit(lines.length)}
      </button>
    </details>
  );
}
