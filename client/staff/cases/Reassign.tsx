/** A case is given to another unit, or what it says is put right: by a leader, or by a clerk on a leader's word. */
import { hasAsker } from "../../../shared/reckoning/caseDays.ts";
import { UNDER_WAY, UNTOLD } from "../../../shared/terms/cases.ts";
import type { ChairSeat } from "../../../shared/terms/seats.ts";
import type { FollowedCase } from "../../../shared/views/after/followUp.ts";
import { useDraft } from "../../line/draft.ts";
import { Field } from "../../ui/Field.tsx";
import { UnitTags } from "../acts/UnitTags.tsx";
import { Act } from "../before/form/Act.tsx";
import { useLead } from "./days.ts";
import { useReassignWords } from "./reassignWords.ts";
import { WhoseWord } from "./WhoseWord.tsx";
import { useCaseWords } from "./words.ts";

interface Props {
  readonly about: FollowedCase;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** whose word a clerk may have, by seat; left out: a leader gives the own */
  readonly leaders?: readonly (readonly [seat: ChairSeat, position: string])[];
}

/** What is typed and picked so far, from what stands; each time it was given anew begins afresh. */
function useTyped(about: FollowedCase) {
  const of = (name: string) => `anew.${about.reassignments.length}.${name}`;
  const [lead, setLead] = useDraft(of("lead"), about.lead);
  const [chosen, setSupporting] = useDraft<readonly string[]>(
    of("supporting"),
    about.supporting.map(({ id }) => id),
  );
  const [parts, setParts] = useDraft<Readonly<Record<string, string>>>(
    of("parts"),
    Object.fromEntries(about.supporting.map(({ id, part }) => [id, part])),
  );
  const [task, setTask] = useDraft(of("task"), about.task);
  const [voice, setVoice] = useDraft(of("voice"), about.voice);
  const [why, setWhy] = useDraft(of("why"), "");
  const [onWordOf, setOnWordOf] = useDraft<ChairSeat | "">(of("onWordOf"), "");
  return {
    ...{ lead, setLead, chosen, setSupporting, parts, setParts, task, setTask, voice, setVoice, why, setWhy },
    ...{ onWordOf, setOnWordOf, supporting: chosen.filter((unit) => unit !== lead) },
  };
}

type Typed = ReturnType<typeof useTyped>;

/** Who leads: the units, and the office that carries it out now. */
function Lead({ about, units, typed }: Props & { readonly typed: Typed }) {
  const words = useReassignWords();
  const leadOf = useLead();
  const named = units.some(({ id }) => id === about.lead);
  return (
    <label className="field">
      {words.lead}
      <select
        aria-label={words.lead}
        value={typed.lead}
        onChange={(event) => typed.setLead(event.target.value)}
      >
        {!named && <option value={about.lead}>{leadOf(about)}</option>}
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Who({ typed, ...props }: Props & { readonly typed: Typed }) {
  const words = useReassignWords();
  const { about, units } = props;
  if (!UNDER_WAY.has(about.state)) return <p className="muted">{words.leadFixed}</p>;
  return (
    <>
      <Lead {...props} typed={typed} />
      {typed.lead !== about.lead && <p className="muted">{words.another}</p>}
      <UnitTags view={{ units }} units={typed.supporting} onChange={typed.setSupporting} />
    </>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onText: (text: string) => void;
}

const Line = ({ label, value, most, onText }: LineProps) => (
  <Field label={label} wrong={null}>
    {(ids) => (
      <input
        {...ids}
        autoComplete="off"
        maxLength={most}
        value={value}
        onChange={(event) => onText(event.target.value)}
      />
    )}
  </Field>
);

function Fields(props: Props & { readonly typed: Typed }) {
  const { about, units, leaders, typed } = props;
  const words = useReassignWords();
  const common = useCaseWords();
  const nameOf = (unit: string) => units.find(({ id }) => id === unit)?.name ?? unit;
  return (
    <>
      <Who {...props} />
      {typed.supporting.map((unit) => (
        <Line
          key={unit}
          label={words.partOf(nameOf(unit))}
          value={typed.parts[unit] ?? ""}
          most={200}
          onText={(text) => typed.setParts({ ...typed.parts, [unit]: text })}
        />
      ))}
      <Field label={words.task} wrong={null}>
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            maxLength={300}
            value={typed.task}
            onChange={(event) => typed.setTask(event.target.value)}
          />
        )}
      </Field>
      {hasAsker(about) && (
        <label className="pickAll">
          <input
            type="checkbox"
            checked={typed.voice}
            onChange={(event) => typed.setVoice(event.target.checked)}
          />
          {words.voice}
        </label>
      )}
      {leaders && <WhoseWord leaders={leaders} seat={typed.onWordOf} onSeat={typed.setOnWordOf} />}
      <Line label={common.why} value={typed.why} most={500} onText={typed.setWhy} />
    </>
  );
}

export function Reassign(props: Props) {
  const { about, leaders } = props;
  const words = useReassignWords();
  const typed = useTyped(about);
  const { lead, supporting, parts, task, voice, why, onWordOf } = typed;
  if (!UNTOLD.has(about.state)) return null;
  const partOf = (unit: string) => (parts[unit] ?? "").trim();
  const named = supporting.filter((unit) => partOf(unit) !== "");
  const lacks = task.trim() === "" || why.trim() === "" || (leaders !== undefined && onWordOf === "");
  return (
    <details>
      <summary>{words.title}</summary>
      <div className="stack">
        <Fields {...props} typed={typed} />
        <Act
          kind="suggested"
          disabled={lacks}
          command={{
            ...{ type: "ReassignCase", case: about.id, reassigned: about.reassignments.length, lead },
            ...{ supporting, parts: named.map((unit) => ({ unit, task: partOf(unit) })), task: task.trim() },
            ...{ voice, why: why.trim(), ...(onWordOf === "" ? {} : { onWordOf }) },
          }}
        >
          {words.give}
        </Act>
      </div>
    </details>
  );
}
