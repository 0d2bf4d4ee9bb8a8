/** What is given to whom until when: proposed from what was asked, said as it will be said, then recorded. */

import { type DuePreset, dueDate, spokenDate } from "../../../shared/terms/outcomes.ts";
import {
  bodyName,
  offeredDays,
  proposedTask,
  questionsOnce,
  taskSentence,
} from "../../../shared/terms/task.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { useText } from "../../i18n/common.ts";
import { useDraft } from "../../line/draft.ts";
import { leadOf, type StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { DayField, dayFrom } from "../../ui/TimeFields.tsx";
import { UnitSelect, UnitTags } from "./UnitTags.tsx";
import { useWords } from "./words.ts";

type Recorded = Extract<CommandInput, { type: "RecordOutcome" }>;
export type Give = (more: Omit<Recorded, "type" | "opinions">) => void;

export interface Due {
  readonly preset: DuePreset;
  readonly date?: string;
}

const PRESETS: readonly Exclude<DuePreset, "date">[] = ["10 working days", "15 working days", "15 days"];

const isSame = (one: Due, other: Due | null | undefined) =>
  one.preset === other?.preset && one.date === other.date;

interface PickProps {
  readonly view: StaffView;
  /** what was picked so far, where picking alone records nothing */
  readonly picked?: Due | null;
  readonly onPick: (due: Due) => void;
}

/** When: a preset with its day, or any day; where that is a day off, the next working day stands first. */
export function DuePick({ view, picked, onPick }: PickProps) {
  const words = useWords();
  const text = useText();
  const [typed, setTyped] = useDraft("day", "");
  const date = dayFrom(typed, view.date);
  const choice = (due: Due, says: string, more: string) => (
    <Button
      key={`${due.preset} ${due.date}`}
      kind={isSame(due, picked) ? "suggested" : "plain"}
      aria-pressed={picked === undefined ? undefined : isSame(due, picked)}
      onClick={() => onPick(due)}
    >
      {says}
      <small>{more}</small>
    </Button>
  );
  return (
    <>
      <div className="grid">
        {PRESETS.map((preset) => {
          const day = dueDate(preset, view.date, view.daysOff);
          const [moved = day] = offeredDays(day, view.daysOff);
          return [
            moved === day
              ? null
              : choice(
                  { preset: "date", date: moved },
                  spokenDate(moved),
                  words.movedFrom(text.due[preset], spokenDate(day)),
                ),
            choice({ preset }, text.due[preset], spokenDate(day)),
          ];
        })}
      </div>
      <div className="line">
        <DayField label={words.otherDate} from={view.date} text={typed} onText={setTyped} />
        {(date === "" ? [""] : offeredDays(date, view.daysOff)).map((day) => (
          <Button
            key={day}
            kind={isSame({ preset: "date", date: day }, picked) ? "suggested" : "plain"}
            disabled={day === ""}
            onClick={() => onPick({ preset: "date", date: day })}
          >
            {words.latest(day === "" ? "…" : spokenDate(day))}
          </Button>
        ))}
      </div>
    </>
  );
}

interface Props {
  readonly view: StaffView;
  readonly opinions: readonly string[];
  readonly give: Give;
}

export function Verification({ view, opinions, give }: Props) {
  const words = useWords();
  const [first = ""] = opinions;
  const opinion = view.opinions[first];
  const asked = questionsOnce(opinions.flatMap((id) => view.opinions[id] ?? []));
  const [task, setTask] = useDraft("task", proposedTask(asked.map((one) => one.text)));
  const [lead, setLead] = useDraft("lead", leadOf(view, first));
  const [supporting, setSupporting] = useDraft<readonly string[]>("supporting", opinion?.supporting ?? []);
  const [directing, setDirecting] = useDraft("directing", "");
  const [parts, setParts] = useDraft<Readonly<Record<string, string>>>("parts", {});
  const [due, setDue] = useDraft<Due | null>("due", { preset: "10 working days" });
  const helpers = supporting.filter((one) => one !== lead);
  const unit = (id: string) => view.units.find((one) => one.id === id);
  const named = (id: string) => {
    const own = unit(id);
    return own ? bodyName(own) : id;
  };
  const day =
    due === null
      ? null
      : due.preset === "date"
        ? (due.date ?? null)
        : dueDate(due.preset, view.date, view.daysOff);
  const partOf = (id: string) => (parts[id] ?? "").trim();
  const record = () => {
    if (due === null) return;
    const own = helpers.filter((id) => partOf(id) !== "").map((id) => ({ unit: id, task: partOf(id) }));
    give({
      outcome: "ASSIGNED_FOR_VERIFICATION",
      task,
      lead,
      supporting: helpers,
      due,
      ...(directing.trim() === "" ? {} : { directing }),
      ...(own.length === 0 ? {} : { parts: own }),
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
          onChange={(event) => setTask(event.target.value)}
        />
      </label>
      <UnitSelect view={view} label={words.leadUnit} unit={lead} onChange={setLead} />
      <UnitTags view={view} units={supporting} onChange={setSupporting} />
      {helpers.map((id) => (
        <TextInput
          key={id}
          label={words.partOf(unit(id)?.name ?? id)}
          value={parts[id] ?? ""}
          maxLength={200}
          onText={(text) => setParts({ ...parts, [id]: text })}
        />
      ))}
      <TextInput label={words.directing} value={directing} maxLength={120} onText={setDirecting} />
      <h3>{words.latestDay}</h3>
      <DuePick view={view} picked={due} onPick={setDue} />
      {lead !== "" && (
        <p className="quote">
          “
          {taskSentence({
            verb: unit(lead)?.verb ?? "giao",
            directing,
            lead: named(lead),
            supporting: helpers.map((id) => ({ name: named(id), part: partOf(id) })),
            task,
            due: day,
            dueWas: null,
          })}
          ”
        </p>
      )}
      <Button
        kind="suggested"
        className="record"
        disabled={lead === "" || task.trim() === "" || day === null}
        onClick={record}
      >
        {words.recordOutcome}
      </Button>
    </div>
  );
}
