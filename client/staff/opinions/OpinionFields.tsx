/** The fields of a form F1 about whoever speaks to the opinion, and what is wished for. */
import { ADDRESS_FORMS, upperFirst } from "../../../shared/terms/address.ts";
import { OPINION_KINDS, type Source } from "../../../shared/terms/register.ts";
import type { AskedBody, ListedDelegate } from "../../../shared/views/before/organisation.ts";
import { Field } from "../../ui/Field.tsx";
import type { OpinionDraft, Typed } from "./opinionDraft.ts";
import { Proposed } from "./Proposed.tsx";
import { fieldsIn, speakersFor } from "./proposals.ts";
import { useProposalWords } from "./proposalWords.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly draft: OpinionDraft;
  readonly source: Source;
}

/** Somebody who stands on no list. */
const OTHER = "other";
const MINUTES = [1, 2, 3, 4, 5] as const;

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly wrong?: string | null;
  /** the value that is sent, and what is read */
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

function Select({ label, value, wrong = null, choices, onChange }: SelectProps) {
  return (
    <Field label={label} wrong={wrong}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          {choices.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface WhoProps extends Props {
  /** the sender's own list, to choose who speaks from; none: the name is typed */
  readonly delegates: readonly ListedDelegate[];
  /** who speaks to what the sender has sent */
  readonly earlier: readonly string[];
}

/** Whoever the list has under this name. */
const chosenOf = (
  { name, position }: Pick<ListedDelegate, "name" | "position">,
  all: WhoProps["delegates"],
) => all.find((delegate) => delegate.name === name && delegate.position === position);

const called = ({ addressForm, name }: ListedDelegate): string => `${upperFirst(addressForm)} ${name}`.trim();

/** One of the list, who needs no typing, or somebody else. */
function Speaker({ draft, delegates, earlier }: WhoProps) {
  const words = useWords();
  const proposal = useProposalWords();
  const { typed, set } = draft;
  const chosen = typed.notListed ? undefined : chosenOf(typed, delegates);
  const choose = (id: string) => {
    const {
      name = "",
      addressForm = "",
      position = "",
    } = delegates.find((delegate) => delegate.id === id) ?? {};
    set({ name, addressForm, position, notListed: id === OTHER });
  };
  const other = typed.notListed || typed.name !== "";
  const offered = typed.notListed ? [] : speakersFor(delegates, typed.name, earlier);
  return (
    <>
      <Select
        label={words.whoSpeaks}
        value={chosen?.id ?? (other ? OTHER : "")}
        wrong={other || draft.wrong("name") === null ? null : words.missing.speaker}
        choices={[
          ["", words.choose],
          ...delegates.map((delegate) => [delegate.id, called(delegate)] as const),
          [OTHER, words.notListed],
        ]}
        onChange={choose}
      />
      <Proposed
        title={proposal.speaker}
        texts={offered.map(called)}
        take={(text) => choose(offered.find((delegate) => called(delegate) === text)?.id ?? "")}
      />
    </>
  );
}

export function Who(props: WhoProps) {
  const { delegates, draft } = props;
  const { typed } = draft;
  if (delegates.length === 0) return <TypedSpeaker {...props} />;
  const chosen = typed.notListed ? undefined : chosenOf(typed, delegates);
  return (
    <>
      <Speaker {...props} />
      {chosen && chosen.position !== "" && <p className="muted">{chosen.position}</p>}
      {!chosen && (typed.notListed || typed.name !== "") && <TypedSpeaker {...props} />}
    </>
  );
}

function TypedSpeaker({ draft, source }: Props) {
  const words = useWords();
  const { typed, set } = draft;
  const individual = source === "individual";
  return (
    <>
      <Field label={individual ? words.own : words.speaker} wrong={draft.wrong("name")}>
        {(ids) => (
          <input
            {...ids}
            required
            autoComplete={individual ? "name" : "off"}
            maxLength={80}
            value={typed.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <Select
        label={words.addressForm}
        value={typed.addressForm}
        wrong={draft.wrong("addressForm")}
        choices={[
          ["", words.choose],
          ...ADDRESS_FORMS.map((addressForm) => [addressForm, addressForm] as const),
        ]}
        onChange={(addressForm) => set({ addressForm })}
      />
      <Field label={individual ? words.positionIfAny : words.position} wrong={null}>
        {(ids) => (
          <input
            {...ids}
            maxLength={120}
            value={typed.position}
            onChange={(event) => set({ position: event.target.value })}
          />
        )}
      </Field>
      {individual && (
        <Field label={words.reach} hint={words.reachHint} wrong={null}>
          {(ids) => (
            <input
              {...ids}
              autoComplete="off"
              maxLength={200}
              value={typed.reach}
              onChange={(event) => set({ reach: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

interface TickProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

const Tick = ({ label, on, onChange }: TickProps) => (
  <label className="tick">
    <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
    <span>{label}</span>
  </label>
);

/** To speak, or an answer in writing. */
function Answered({ draft }: { readonly draft: OpinionDraft }) {
  const words = useWords();
  const { typed, set } = draft;
  return (
    <fieldset className="ticks">
      <legend>{words.wish}</legend>
      {[true, false].map((speaks) => (
        <label key={String(speaks)} className="tick">
          <input
            type="radio"
            name="speaks"
            checked={typed.speaks === speaks}
            onChange={() => set({ speaks })}
          />
          <span>{speaks ? words.speaks : words.inWriting}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface WishesProps extends Props {
  readonly fields: readonly string[];
  /** a clerk writes: a citizen is not asked how the matter is treated */
  readonly byClerk: boolean;
  readonly bodies: readonly AskedBody[];
  /** fields of what the sender has sent, the newest last */
  readonly earlier: readonly string[];
}

/** Of a field that was chosen: who answers it, where nobody was asked yet or only by the field before. */
function addressedBy(
  { addressed, field: before }: Typed,
  field: string,
  bodies: readonly AskedBody[],
): string {
  const answering = (name: string) => bodies.find(({ fields }) => fields.includes(name))?.name ?? "";
  const isProposed = addressed.trim() === "" || addressed === answering(before);
  return isProposed ? answering(field) : addressed;
}

export function Wishes({ draft, source, fields, byClerk, bodies, earlier }: WishesProps) {
  const words = useWords();
  const { typed, set } = draft;
  const proposal = useProposalWords();
  const take = (field: string) => set({ field, addressed: addressedBy(typed, field, bodies) });
  const treats = byClerk || source !== "individual";
  return (
    <>
      {treats && (
        <>
          <Select
            label={words.kind}
            value={typed.kind}
            choices={OPINION_KINDS.map((opinionKind) => [opinionKind, words.kindOf[opinionKind]] as const)}
            onChange={(kind) =>
              set({ kind: OPINION_KINDS.find((opinionKind) => opinionKind === kind) ?? typed.kind })
            }
          />
          <Select
            label={words.field}
            value={typed.field}
            choices={[["", words.noField], ...fields.map((field) => [field, field] as const)]}
            onChange={take}
          />
          {typed.field === "" && (
            <Proposed title={proposal.field} texts={fieldsIn(typed.content, fields, earlier)} take={take} />
          )}
        </>
      )}
      <Answered draft={draft} />
      {typed.speaks && treats && (
        <Select
          label={words.minutes}
          value={typed.minutes}
          choices={MINUTES.map((choice) => [String(choice), words.someMinutes(choice)] as const)}
          onChange={(minutes) => set({ minutes })}
        />
      )}
      <Tick label={words.needsHelp} on={typed.needsHelp} onChange={(needsHelp) => set({ needsHelp })} />
      <Tick label={words.mayBeNamed} on={typed.mayBeNamed} onChange={(mayBeNamed) => set({ mayBeNamed })} />
    </>
  );
}
