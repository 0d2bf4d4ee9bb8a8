/** A form that gives one act: what is missing or refused is said in it, and what was typed stays until it is done. */
import { type FormEvent, useRef, useState } from "react";
import type { CommandInput } from "../../../../shared/wire/commands/commands.ts";
import { useRefusalText } from "../../../i18n/refusals.ts";
import { useDraft } from "../../../line/draft.ts";
import { dismissRefusal } from "../../../line/giving.ts";
import { send } from "../../../line/send.ts";
import { useSentAct } from "../../../line/sentAct.ts";
import { Field } from "../../../ui/Field.tsx";
import { useNames } from "../../names.ts";
import { Ticks } from "./Ticks.tsx";
import { useFormWords } from "./words.ts";

type Typed = Readonly<Record<string, string>>;

export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly most?: number;
  /** a day or a time: short ones stand side by side */
  readonly short?: boolean;
  /** several lines */
  readonly rows?: number;
  readonly choices?: readonly (readonly [value: string, text: string])[];
  /** several of them, each ticked or not; what is typed is their keys */
  readonly ticks?: readonly (readonly [key: string, text: string])[];
  /** may be left empty: always, or as the other fields stand */
  readonly optional?: boolean | ((typed: Typed) => boolean);
  /** why what is typed cannot be sent; null: it can */
  readonly problem?: (typed: string) => string | null;
  /** what whoever types should know, and may send all the same; null: nothing */
  readonly warning?: (typed: string) => string | null;
}

interface Props {
  /** of its draft */
  readonly form: string;
  readonly title: string;
  readonly press: string;
  readonly fields: readonly FieldSpec[];
  readonly start?: Typed;
  readonly command: (typed: Typed) => CommandInput;
  readonly primary?: boolean;
}

interface ControlProps {
  readonly spec: FieldSpec;
  readonly value: string;
  readonly wrong: string | null;
  readonly onText: (text: string) => void;
}

function Control({ spec, value, wrong, onText }: ControlProps) {
  const { label, most, rows, choices, ticks, short = false } = spec;
  const hint = spec.warning?.(value) ?? spec.hint;
  if (ticks) return <Ticks label={label} hint={hint} ticks={ticks} value={value} onText={onText} />;
  return (
    <Field label={label} wrong={wrong} short={short} {...(hint === undefined ? {} : { hint })}>
      {(ids) => {
        const given = { ...ids, value, maxLength: most };
        if (choices)
          return (
            <select {...ids} value={value} onChange={(event) => onText(event.target.value)}>
              {choices.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          );
        if (rows) return <textarea {...given} rows={rows} onChange={(event) => onText(event.target.value)} />;
        return <input {...given} autoComplete="off" onChange={(event) => onText(event.target.value)} />;
      }}
    </Field>
  );
}

export function ActForm({ form, title, press, fields, start = {}, command, primary = true }: Props) {
  const words = useFormWords();
  const empty = Object.fromEntries(fields.map(({ name }) => [name, start[name] ?? ""]));
  const [typed, keep] = useDraft<Typed>(form, empty);
  const [tried, setTried] = useState(false);
  const refusalText = useRefusalText();
  const names = useNames();
  const { noteSent, sending, refused } = useSentAct((given: Typed) => {
    if (given === typed) keep(empty);
  });
  const box = useRef<HTMLFormElement>(null);
  const wrongOf = ({ name, optional, problem }: FieldSpec): string | null => {
    const text = (typed[name] ?? "").trim();
    const mayBeEmpty = typeof optional === "function" ? optional(typed) : optional === true;
    if (text === "") return mayBeEmpty ? null : words.missing;
    return problem?.(text) ?? null;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = fields.some((field) => wrongOf(field) !== null);
    setTried(wrong);
    if (wrong) {
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    if (refused) dismissRefusal(refused.id);
    const trimmed = Object.entries(typed).map(([name, text]) => [name, text.trim()]);
    noteSent(send(command(Object.fromEntries(trimmed) as Typed)), typed);
  };
  return (
    <form ref={box} className="actForm" aria-label={title} noValidate onSubmit={submit}>
      <h3>{title}</h3>
      {fields.map((spec) => (
        <Control
          key={spec.name}
          spec={spec}
          value={typed[spec.name] ?? ""}
          wrong={tried ? wrongOf(spec) : null}
          onText={(text) => keep({ ...typed, [spec.name]: text })}
        />
      ))}
      {refused && (
        <p className="missing" role="alert">
          {refusalText(refused.refusal, names)}
        </p>
      )}
      <button type="submit" className={primary ? "primary" : "suggested"} disabled={sending}>
        {sending ? words.sending : press}
      </button>
    </form>
  );
}
