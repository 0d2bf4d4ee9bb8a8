/** What a conclusion gives to whom until when: then it is followed up as a case. Left shut, it gives nothing. */
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { useDraft } from "../../line/draft.ts";
import type { StaffView } from "../../line/staff.ts";
import { type Due, DuePick } from "./DuePick.tsx";
import { useOutcomeWords } from "./outcomeWords.ts";
import { UnitSelect, UnitTags, type WithUnits } from "./UnitTags.tsx";
import { useWrittenWords } from "./writtenWords.ts";

type Given = Extract<CommandInput, { type: "AddConclusionTask" }>["given"];

/** What is typed and picked of a task so far. */
export function useGivenTask() {
  const [task, setTask] = useDraft("givenTask", "");
  const [lead, setLead] = useDraft("givenLead", "");
  const [supporting, setSupporting] = useDraft<readonly string[]>("givenSupporting", []);
  const [due, setDue] = useDraft<Due | null>("givenDue", null);
  const helpers = supporting.filter((unit) => unit !== lead);
  const clear = () => {
    setTask("");
    setLead("");
    setSupporting([]);
    setDue(null);
  };
  const whole = task.trim() !== "" && lead !== "" && due !== null;
  return {
    ...{ task, setTask, lead, setLead, helpers, setSupporting, due, setDue, clear },
    /** null: something of it is still missing */
    given: whole ? ({ task: task.trim(), lead, supporting: helpers, due } satisfies Given) : null,
  };
}

/** The same where a conclusion may give none. */
export function useConclusionTask() {
  const [gives, setGives] = useDraft("gives", false);
  const typed = useGivenTask();
  const clear = () => {
    setGives(false);
    typed.clear();
  };
  return {
    ...{ typed, gives, setGives, clear },
    incomplete: gives && typed.given === null,
    given: gives ? typed.given : null,
  };
}

interface TaskProps {
  readonly view: Pick<StaffView, "date" | "daysOff"> & WithUnits;
  readonly typed: ReturnType<typeof useGivenTask>;
}

/** The task in words, who leads and supports, until when. */
export function GivenTask({ view, typed }: TaskProps) {
  const says = useOutcomeWords();
  return (
    <>
      <label className="field">
        {says.task}
        <textarea
          rows={2}
          maxLength={300}
          aria-label={says.task}
          value={typed.task}
          onChange={(event) => typed.setTask(event.target.value)}
        />
      </label>
      <UnitSelect view={view} label={says.leadUnit} unit={typed.lead} onChange={typed.setLead} />
      <UnitTags view={view} units={typed.helpers} onChange={typed.setSupporting} />
      <h3>{says.latestDay}</h3>
      <DuePick view={view} picked={typed.due} onPick={typed.setDue} />
    </>
  );
}

interface Props {
  readonly view: StaffView;
  readonly task: ReturnType<typeof useConclusionTask>;
}

export function ConclusionTask({ view, task }: Props) {
  const words = useWrittenWords();
  return (
    <>
      <label className="tick">
        <input
          type="checkbox"
          checked={task.gives}
          onChange={(event) => task.setGives(event.target.checked)}
        />
        <span>
          {words.gives} <small className="muted">{words.givesMore}</small>
        </span>
      </label>
      {task.gives && <GivenTask view={view} typed={task.typed} />}
    </>
  );
}
