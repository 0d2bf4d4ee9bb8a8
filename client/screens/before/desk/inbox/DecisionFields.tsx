/** The fields that a decision needs, by what is decided. */
import { type ReactNode, useId } from "react";
import {
  COMPLAINT_KINDS,
  type ComplaintKind,
  LACKS,
  OPINION_KINDS,
} from "../../../../../shared/terms/register.ts";
import type { InboxRow } from "../../../../../shared/views/before/register.ts";
import { useWords as useOpinionWords } from "../../../../staff/opinions/words.ts";
import { useDecideWords } from "./decideWords.ts";
import type { Typed } from "./decision.ts";

type Set = (change: Partial<Typed>) => void;

function Labelled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (text: string) => void;
  readonly hint?: string;
}

function Text({ label, value, most, onChange, hint }: TextProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          value={value}
          maxLength={most}
          placeholder={hint}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}

function Tick({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="tick">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} /> {label}
    </label>
  );
}

interface KindProps {
  readonly value: ComplaintKind | "";
  readonly onChange: (kind: ComplaintKind | "") => void;
}

function Kind({ value, onChange }: KindProps) {
  const words = useDecideWords();
  return (
    <Choice
      {...{ label: words.kind, value }}
      choices={[["", words.choose], ...COMPLAINT_KINDS.map((kind) => [kind, words.kindOf[kind]] as const)]}
      onChange={(chosen) => onChange(COMPLAINT_KINDS.find((kind) => kind === chosen) ?? "")}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {choices.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

const MINUTES = [1, 2, 3, 4, 5] as const;

/** How it is treated: an individual's form asks for none of it, so a clerk says. */
function Treated({ row, fields, typed, set }: Pick<Props, "row" | "fields" | "typed" | "set">) {
  const words = useOpinionWords();
  const asked = row.matter?.minutes;
  const minutes = asked == null || MINUTES.some((choice) => choice === asked) ? MINUTES : [...MINUTES, asked];
  const all = typed.field === "" || fields.includes(typed.field) ? fields : [...fields, typed.field];
  return (
    <>
      <Choice
        label={words.kind}
        value={typed.matterKind}
        choices={OPINION_KINDS.map((opinionKind) => [opinionKind, words.kindOf[opinionKind]] as const)}
        onChange={(kind) =>
          set({ matterKind: OPINION_KINDS.find((opinionKind) => opinionKind === kind) ?? typed.matterKind })
        }
      />
      <Choice
        label={words.field}
        value={typed.field}
        choices={[["", words.noField], ...all.map((field) => [field, field] as const)]}
        onChange={(field) => set({ field })}
      />
      {row.matter?.wantsToSpeak && (
        <Choice
          label={words.minutes}
          value={typed.minutes}
          choices={[
            ...(asked == null ? [["", words.choose] as const] : []),
            ...minutes.map((choice) => [String(choice), words.someMinutes(choice)] as const),
          ]}
          onChange={(chosen) => set({ minutes: chosen })}
        />
      )}
    </>
  );
}

interface Props {
  readonly row: InboxRow;
  /** those that an opinion may belong to */
  readonly fields: readonly string[];
  readonly near: readonly InboxRow[];
  readonly accepted: readonly InboxRow[];
  readonly typed: Typed;
  readonly set: Set;
}

function Into({ near, accepted, typed, set }: Omit<Props, "row" | "fields">) {
  const words = useDecideWords();
  const first = near.flatMap((nearby) => accepted.find(({ id }) => id === nearby.id) ?? []);
  const rest = accepted.filter((opinion) => !first.includes(opinion));
  return (
    <Labelled label={words.into}>
      {(id) => (
        <select id={id} value={typed.into} onChange={(event) => set({ into: event.target.value })}>
          <option value="">{words.chooseInto}</option>
          {[...first, ...rest].map((opinion) => (
            <option key={opinion.id} value={opinion.code ?? ""}>
              {opinion.code} · {opinion.matter?.called}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function Returned({ typed, set }: { readonly typed: Typed; readonly set: Set }) {
  const words = useDecideWords();
  return (
    <>
      <fieldset className="ticks">
        <legend>{words.lacking}</legend>
        {LACKS.map((lack) => (
          <Tick
            key={lack}
            label={words.lack[lack]}
            on={typed.lacks.includes(lack)}
            onChange={(on) =>
              set({
                lacks: LACKS.filter((otherLack) =>
                  otherLack === lack ? on : typed.lacks.includes(otherLack),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <Labelled label={words.until}>
        {(id) => (
          <input
            id={id}
            type="date"
            value={typed.until}
            onChange={(event) => set({ until: event.target.value })}
          />
        )}
      </Labelled>
    </>
  );
}

function Redirected({ typed, set }: { readonly typed: Typed; readonly set: Set }) {
  const words = useDecideWords();
  return (
    <>
      <Kind value={typed.kind} onChange={(kind) => set({ kind })} />
      <Text
        label={words.destination}
        value={typed.destination}
        most={200}
        onChange={(destination) => set({ destination })}
      />
      <Tick
        label={words.protectedName}
        on={typed.identityProtected}
        onChange={(identityProtected) => set({ identityProtected })}
      />
      <Text label={words.slipNumber} value={typed.slip} most={30} onChange={(slip) => set({ slip })} />
      <Tick label={words.second} on={typed.second} onChange={(second) => set({ second })} />
      {typed.second && (
        <>
          <Kind value={typed.alsoKind} onChange={(alsoKind) => set({ alsoKind })} />
          <Text
            label={words.destination}
            value={typed.alsoDestination}
            most={200}
            onChange={(alsoDestination) => set({ alsoDestination })}
          />
          <Text
            label={words.slipNumber2}
            value={typed.alsoSlip}
            most={30}
            onChange={(alsoSlip) => set({ alsoSlip })}
          />
        </>
      )}
      <Text
        label={words.way}
        hint={words.wayHint}
        value={typed.way}
        most={200}
        onChange={(way) => set({ way })}
      />
      <ul className="card after-sealing">
        {words.afterSealing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

export function DecisionFields({ row, fields, near, accepted, typed, set }: Props) {
  const words = useDecideWords();
  const { result } = typed;
  if (result === "") return null;
  const others = accepted.filter((opinion) => opinion.id !== row.id);
  return (
    <>
      {result === "accept" && <Treated row={row} fields={fields} typed={typed} set={set} />}
      {result === "merge" && <Into near={near} accepted={others} typed={typed} set={set} />}
      {result === "return" && <Returned typed={typed} set={set} />}
      {result === "redirect" && <Redirected typed={typed} set={set} />}
      {result === "outside" && (
        <Text
          label={words.outsideTo}
          value={typed.destination}
          most={200}
          onChange={(destination) => set({ destination })}
        />
      )}
      <Labelled label={words.basis}>
        {(id) => (
          <textarea
            id={id}
            rows={3}
            maxLength={500}
            value={typed.basis}
            onChange={(event) => set({ basis: event.target.value })}
          />
        )}
      </Labelled>
    </>
  );
}
