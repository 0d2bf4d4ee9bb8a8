/** What is given to whom until when: proposed from what was asked, said as it will be said, then recorded. */
import { dueDate } from "../../../shared/terms/outcomes.ts";
import { bodyName, proposedTask, questionsOnce, taskSentence } from "../../../shared/terms/task.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { useDraft } from "../../line/draft.ts";
import { leadOf, type StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import type { Due } from "./DuePick.tsx";
import { DuePick } from "./DuePick.tsx";
import { useOutcomeWords } from "./outcomeWords.ts";
import { UnitSelect, UnitTags } from "./UnitTags.tsx";

type Recorded = Extract<CommandInput, { type: "RecordOutcome" }>;

export type Give = (more: Omit<Recorded, "type" | "opinions">) => void;

interface Props {
  readonly view: StaffView;
  readonly opinions: readonly string[];
  readonly give: Give;
}

/** What is typed and picked of the task so far, proposed from what was asked. */
function useTask(view: StaffView, opinions: readonly string[]) {
  const [first = ""] = opinions;
  const asked = questionsOnce(opinions.flatMap((id) => view.opinions[id] ?? []));
  const [task, setTask] = useDraft("task", proposedTask(asked.map(({ text }) => text)));
  const [lead, setLead] = useDraft("lead", leadOf(view, first));
  const [supporting, setSupporting] = useDraft<readonly string[]>(
    "supporting",
    view.opinions[first]?.supporting ?? [],
  );
  const [directing, setDirecting] = useDraft("directing", "");
  const [parts, setParts] = useDraft<Readonly<Record<string, string>>>("parts", {});
  const [due, setDue] = useDraft<Due | null>("due", { preset: "10 working days" });
  const helpers = supporting.filter((unit) => unit !== lead);
  const partOf = (id: string) => (parts[id] ?? "").trim();
  return {
    ...{ task, setTask, lead, setLead, supporting, setSupporting, directing, setDirecting },
    ...{ parts, setParts, due, setDue, helpers, partOf },
  };
}

type Task = ReturnType<typeof useTask>;

function dayOf(view: StaffView, due: Due | null): string | null {
  if (due === null) return null;
  return due.preset === "date" ? (due.date ?? null) : dueDate(due.preset, view.date, view.daysOff);
}

/** The task as it will be said. */
function Quote({
  view,
  task: { lead, helpers, directing, task, partOf, due },
}: {
  view: StaffView;
  task: Task;
}) {
  const unitOf = (id: string) => view.units.find((unit) => unit.id === id);
  const named = (id: string) => {
    const unit = unitOf(id);
    return unit ? bodyName(unit) : id;
  };
  const sentence = taskSentence({
    verb: unitOf(lead)?.verb ?? "giao",
    directing,
    lead: named(lead),
    supporting: helpers.map((id) => ({ name: named(id), part: partOf(id) })),
    task,
    due: dayOf(view, due),
    dueWas: null,
  });
  return <p className="quote">{`“${sentence}”`}</p>;
}

/** Who does it: who leads, who helps with which part, who directs. */
function Units({ view, task }: { view: StaffView; task: Task }) {
  const words = useOutcomeWords();
  const { lead, setLead, supporting, setSupporting, helpers, parts, setParts } = task;
  return (
    <>
      <UnitSelect view={view} label={words.leadUnit} unit={lead} onChange={setLead} />
      <UnitTags view={view} units={supporting} onChange={setSupporting} />
      {helpers.map((id) => (
        <TextInput
          key={id}
          label={words.partOf(view.units.find((unit) => unit.id === id)?.name ?? id)}
          value={parts[id] ?? ""}
          maxLength={200}
          onText={(text) => setParts({ ...parts, [id]: text })}
        />
      ))}
      <TextInput label={words.directing} value={task.directing} maxLength={120} onText={task.setDirecting} />
    </>
  );
}

export function Verification({ view, opinions, give }: Props) {
  const words = useOutcomeWords();
  const given = useTask(view, opinions);
  const { task, lead, helpers, directing, due, partOf } = given;
  const record = () => {
    if (due === null) return;
    const parts = helpers.filter((id) => partOf(id) !== "").map((id) => ({ unit: id, task: partOf(id) }));
    give({
      ...{ outcome: "ASSIGNED_FOR_VERIFICATION", task, lead, supporting: helpers, due },
      ...(directing.trim() === "" ? {} : { directing }),
      ...(parts.length === 0 ? {} : { parts }),
    });
  };
  return (
    <div className="stack">
      <label className="field">
        {words.task}
        <textarea
          rows={2}
          maxLength={300}
          aria-label={words.task}
          value={task}
          onChange={(event) => given.setTask(event.target.value)}
        />
      </label>
      <Units view={view} task={given} />
      <h3>{words.latestDay}</h3>
      <DuePick view={view} picked={due} onPick={given.setDue} />
      {lead !== "" && <Quote view={view} task={given} />}
      <Button
        kind="suggested"
        className="record"
        disabled={lead === "" || task.trim() === "" || dayOf(view, due) === null}
        onClick={record}
      >
        {words.recordOutcome}
      </Button>
    </div>
  );
}
