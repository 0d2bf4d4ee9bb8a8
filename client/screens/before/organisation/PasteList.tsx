/** A whole list at once: pasted, looked at line by line, then entered whole or not at all. */
import { type RefObject, useRef, useState } from "react";
import { upperFirst } from "../../../../shared/terms/address.ts";
import type { OrganisationPageView } from "../../../../shared/views/before/organisation.ts";
import { useRefusalText } from "../../../i18n/refusals.ts";
import { useDraft } from "../../../line/draft.ts";
import { dismissRefusal } from "../../../line/giving.ts";
import { send } from "../../../line/send.ts";
import { useSentAct } from "../../../line/sentAct.ts";
import { useWords } from "../../../staff/delegates/words.ts";
import { RestOfForms } from "../../../staff/files/FormSelect.tsx";
import { BY_GENDER, formOfGender } from "../../../staff/files/forms.ts";
import { useNames } from "../../../staff/names.ts";
import { Proposed } from "../../../staff/opinions/Proposed.tsx";
import { Field } from "../../../ui/Field.tsx";
import { type Pasted, pastedList, withForms } from "./pasted.ts";
import { rolesFor, withRole } from "./roles.ts";

function Preview({ lines }: { readonly lines: readonly Pasted[] }) {
  const words = useWords();
  return (
    <ul className="pasted">
      {lines.map((line) => (
        <li key={line.line} className={line.lacks === null ? "" : "missing"}>
          {`${line.line}. ${upperFirst(`${line.addressForm} ${line.name}`.trim())}`}
          {line.position !== "" && <span className="muted">{` · ${line.position}`}</span>}
          {line.phone !== undefined && <span className="muted">{` · ${words.withPhone}`}</span>}
          {line.lacks !== null && <b>{` ▲ ${words.missing[line.lacks]}`}</b>}
        </li>
      ))}
    </ul>
  );
}

/** What whoever is typed last may be, one tap instead of a line; the next line is begun. */
function Roles({ text, known, take }: RolesProps) {
  const words = useWords();
  const roles = rolesFor(text, known);
  return <Proposed title={words.roles} texts={roles} take={(role) => take(withRole(text, role))} />;
}

interface RolesProps {
  readonly text: string;
  /** what those are who are listed already */
  readonly known: readonly string[];
  readonly take: (text: string) => void;
}

interface PasteFieldProps {
  readonly text: string;
  readonly keep: (text: string) => void;
  readonly typed: RefObject<HTMLTextAreaElement | null>;
  readonly wrong: string | null;
}

function PasteField({ text, keep, typed, wrong }: PasteFieldProps) {
  const words = useWords();
  return (
    <Field label={words.pasteLabel} hint={words.pasteHint} wrong={wrong}>
      {(ids) => (
        <textarea
          {...ids}
          ref={typed}
          rows={6}
          autoCapitalize="words"
          spellCheck={false}
          value={text}
          onChange={(event) => keep(event.target.value)}
        />
      )}
    </Field>
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
    setRest("");
  });
  /** for all without a form of address: one, or BY_GENDER */
  const [rest, setRest] = useState("");
  const lines = withForms(pastedList(text), ({ gender }) =>
    rest === BY_GENDER ? formOfGender(gender) : rest,
  );
  const formless = lines.filter(({ lacks }) => lacks === "addressForm");
  const room =
    view.organisation.quota - view.delegates.filter((delegate) => delegate.substituteFor === null).length;
  const fits = lines.length > 0 && lines.length <= room && lines.every(({ lacks }) => lacks === null);
  const submit = () => {
    if (refused) dismissRefusal(refused.id);
    const delegates = lines.map(({ line: _, lacks: __, gender: ___, ...person }) => person);
    noteSent(send({ type: "SubmitDelegateList", delegates, file: null }));
  };
  const typed = useRef<HTMLTextAreaElement>(null);
  const known = [...view.delegates, ...lines].map(({ position }) => position);
  const take = (next: string) => {
    keep(next);
    typed.current?.focus();
  };
  return (
    // where nobody is listed yet, this is the quickest way: it stands open
    <details className="card" open={view.delegates.length === 0 || text !== ""}>
      <summary>{words.paste}</summary>
      <PasteField
        {...{ text, keep, typed }}
        wrong={lines.length > room ? words.tooMany(lines.length, room) : null}
      />
      <Roles text={text} known={known} take={take} />
      {formless.length > 0 && (
        <RestOfForms
          count={formless.length}
          byGender={formless.some(({ gender }) => gender !== undefined)}
          choose={setRest}
        />
      )}
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
