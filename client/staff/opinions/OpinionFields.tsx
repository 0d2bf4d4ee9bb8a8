/** The fields of a form F1 about whoever speaks to the opinion, and what is wished for. */
import { ADDRESS_FORMS } from "../../../shared/terms/address.ts";
import { OPINION_KINDS, type Source } from "../../../shared/terms/register.ts";
import { Field } from "../../ui/Field.tsx";
import type { OpinionDraft } from "./opinionDraft.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly draft: OpinionDraft;
  readonly source: Source;
}

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
          {choices.map(([one, text]) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function Who({ draft, source }: Props) {
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
        choices={[["", words.choose], ...ADDRESS_FORMS.map((one) => [one, one] as const)]}
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
}

export function Wishes({ draft, source, fields, byClerk }: WishesProps) {
  const words = useWords();
  const { typed, set } = draft;
  const treats = byClerk || source !== "individual";
  return (
    <>
      {treats && (
        <>
          <Select
            label={words.kind}
            value={typed.kind}
            choices={OPINION_KINDS.map((one) => [one, words.kindOf[one]] as const)}
            onChange={(kind) => set({ kind: OPINION_KINDS.find((one) => one === kind) ?? typed.kind })}
          />
          <Select
            label={words.field}
            value={typed.field}
            choices={[["", words.noField], ...fields.map((one) => [one, one] as const)]}
            onChange={(field) => set({ field })}
          />
        </>
      )}
      <Answered draft={draft} />
      {typed.speaks && treats && (
        <Select
          label={words.minutes}
          value={typed.minutes}
          choices={MINUTES.map((one) => [String(one), words.someMinutes(one)] as const)}
          onChange={(minutes) => set({ minutes })}
        />
      )}
      <Tick label={words.needsHelp} on={typed.needsHelp} onChange={(needsHelp) => set({ needsHelp })} />
      <Tick label={words.mayBeNamed} on={typed.mayBeNamed} onChange={(mayBeNamed) => set({ mayBeNamed })} />
    </>
  );
}
