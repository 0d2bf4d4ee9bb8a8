/** What a conclusion gives to whom until when: then it is followed up as a case. Left shut, it gives nothing. */
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { useDraft } from "../../line/draft.ts";
import type { StaffView } from "../../line/staff.ts";
import { type Due, DuePick } from "./DuePick.tsx";
import { useOutcomeWords } from "./outcomeWords.ts";
import { UnitSelect, UnitTags } from "./UnitTags.tsx";
import { useWrittenWords } from "./writtenWords.ts";

type Given = NonNullable<Extract<CommandInput, { type: "ConcludeInGeneral" }>["given"]>;

/** What is typed and picked of it so far. */
export function useConclusionTask() {
  const [gives, setGives] = useDraft("gives", false);
  const [task, setTask] = useDraft("givenTask", "");
  const [lead, setLead] = useDraft("givenLead", "");
  const [supporting, setSupporting] = useDraft<readonly string[]>("givenSupporting", []);
  const [due, setDue] = useDraft<Due | null>("givenDue", null);
  const helpers = supporting.filter((unit) => unit !== lead);
  const clear = () => {
    setGives(false);
    setTask("");
    setLead("");
    setSupporting([]);
    setDue(null);
  };
  return {
    ...{ gives, setGives, task, setTask, lead, setLead, helpers, setSupporting, due, setDue, clear },
    /** something of it is still missing */
    incomplete: gives && (task.trim() === "" || lead === "" || due === null),
    given: gives && due ? ({ task: task.trim(), lead, supporting: helpers, due } satisfies Given) : undefined,
  };
}

interface Props {
  readonly view: StaffView;
  readonly typed: ReturnType<typeof useConclusionTask>;
}

export function ConclusionTask({ view, typed }: Props) {
  const words = useWrittenWords();
  const says = useOutcomeWords();
  return (
    <>
      <label className="tick">
        <input
          type="checkbox"
          checked={typed.gives}
          onChange={(event) => typed.setGives(event.target.checked)}
        />
        <span>
          {words.gives} <small className="muted">{words.givesMore}</small>
        </span>
      </label>
      {typed.gives && (
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
      )}
    </>
  );
}
