/** A whole list at once: pasted, looked at line by line, then entered whole or not at all. */
import { type ReactNode, type RefObject, useRef } from "react";
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
import { type Pasted, pastedList, withForms, withPositions } from "./pasted.ts";
import { namesFor, rolesFor, rolesForRest, withName, withRole } from "./roles.ts";

/** people who have nothing behind their names, from whom on one choice for all saves something */
const FEWEST_ALIKE = 2;

interface PreviewProps {
  readonly lines: readonly Pasted[];
  readonly shown: RefObject<HTMLUListElement | null>;
}

function Preview({ lines, shown }: PreviewProps) {
  const words = useWords();
  return (
    <ul ref={shown} className="pasted" tabIndex={-1}>
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

interface OffersProps {
  readonly text: string;
  readonly organisation: string;
  /** who is listed already, here or in the list that stands */
  readonly known: readonly Pick<Pasted, "name" | "position">[];
  readonly take: (text: string) => void;
}

const positionsOf = (known: OffersProps["known"]) => known.map(({ position }) => position);

/** How the name of the line may begin, then what its bearer may be: one tap instead of letters. */
function LineOffers({ text, organisation, known, take }: OffersProps) {
  const words = useWords();
  const names = known.map(({ name }) => name);
  return (
    <>
      <Proposed
        title={words.names}
        texts={namesFor(text, names)}
        take={(name) => take(withName(text, name))}
      />
      <Proposed
        title={words.roles}
        texts={rolesFor(text, organisation, positionsOf(known))}
        take={(role) => take(withRole(text, role))}
      />
    </>
  );
}

interface RestProps extends OffersProps {
  readonly lines: readonly Pasted[];
}

/** What all those are who were left without: how they are addressed, what they are. It is written into the text. */
function Rest({ text, organisation, known, lines, take }: RestProps) {
  const words = useWords();
  const formless = lines.filter(({ lacks }) => lacks === "addressForm");
  const roleless = lines.filter(({ position }) => position === "").length;
  const giveForms = (form: string) =>
    take(withForms(text, ({ gender }) => (form === BY_GENDER ? formOfGender(gender) : form)));
  return (
    <>
      {formless.length > 0 && (
        <RestOfForms
          count={formless.length}
          byGender={formless.some(({ gender }) => gender !== undefined)}
          choose={giveForms}
        />
      )}
      {roleless >= FEWEST_ALIKE && (
        <Proposed
          title={words.rolesForRest(roleless)}
          texts={rolesForRest(text, organisation, positionsOf(known))}
          take={(role) => take(withPositions(text, role))}
        />
      )}
    </>
  );
}

interface PasteFieldProps {
  readonly text: string;
  readonly keep: (text: string) => void;
  readonly typed: RefObject<HTMLTextAreaElement | null>;
  readonly wrong: string | null;
  /** right below what is typed, where a phone's keys leave it in sight */
  readonly children: ReactNode;
}

function PasteField({ text, keep, typed, wrong, children }: PasteFieldProps) {
  const words = useWords();
  return (
    <Field label={words.pasteLabel} hint={words.pasteHint} wrong={wrong}>
      {(ids) => (
        <>
          <textarea
            {...ids}
            ref={typed}
            rows={6}
            autoCapitalize="words"
            spellCheck={false}
            value={text}
            onChange={(event) => keep(event.target.value)}
          />
          {children}
        </>
      )}
    </Field>
  );
}

export function PasteList({ view }: { readonly view: OrganisationPageView }) {
  const words = useWords();
  const refusalText = useRefusalText();
  const names = useNames();
  const [text, keep] = useDraft("pasted", "");
  const { noteSent, sending, refused } = useSentAct((given: string) => {
    if (text.startsWith(given)) keep(text.slice(given.length).trimStart());
  });
  const lines = pastedList(text);
  const room =
    view.organisation.quota - view.delegates.filter((delegate) => delegate.substituteFor === null).length;
  const fits = lines.length > 0 && lines.length <= room && lines.every(({ lacks }) => lacks === null);
  const submit = () => {
    if (refused) dismissRefusal(refused.id);
    const delegates = lines.map(({ line: _, lacks: __, gender: ___, ...person }) => person);
    noteSent(send({ type: "SubmitDelegateList", delegates, file: null }), text);
  };
  const typed = useRef<HTMLTextAreaElement>(null);
  const offered = { text, organisation: view.organisation.name, known: [...view.delegates, ...lines] };
  const take = (next: string) => {
    keep(next);
    typed.current?.focus();
  };
  const shown = useRef<HTMLUListElement>(null);
  // what was pressed may be gone: the list that it changed is read next, and opens no keys on a phone
  const takeForRest = (next: string) => {
    keep(next);
    shown.current?.focus({ preventScroll: true });
  };
  return (
    // where nobody is listed yet, this is the quickest way: it stands open
    <details className="card" open={view.delegates.length === 0 || text !== ""}>
      <summary>{words.paste}</summary>
      <PasteField
        {...{ text, keep, typed }}
        wrong={lines.length > room ? words.tooMany(lines.length, room) : null}
      >
        <LineOffers {...offered} take={take} />
      </PasteField>
      <Rest {...offered} lines={lines} take={takeForRest} />
      {lines.length > 0 && <Preview {...{ lines, shown }} />}
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
