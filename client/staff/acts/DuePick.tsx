/** Until when: a preset with its day, or any day. */
import { type DuePreset, dueDate, spokenDate } from "../../../shared/terms/outcomes.ts";
import { offeredDays } from "../../../shared/terms/task.ts";
import { useText } from "../../i18n/common.ts";
import { useDraft } from "../../line/draft.ts";
import type { StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { DayField, dayFrom } from "../../ui/TimeFields.tsx";
import { useOutcomeWords } from "./outcomeWords.ts";

export interface Due {
  readonly preset: DuePreset;
  readonly date?: string;
}

const PRESETS: readonly Exclude<DuePreset, "date">[] = ["10 working days", "15 working days", "15 days"];

const isSame = (due: Due, other: Due | null | undefined) =>
  due.preset === other?.preset && due.date === other.date;

interface PickProps {
  /** from which day it counts, and which ones are off */
  readonly view: Pick<StaffView, "date" | "daysOff">;
  /** what was picked so far, where picking alone records nothing */
  readonly picked?: Due | null;
  readonly onPick: (due: Due) => void;
}

/** When: a preset with its day, or any day; where that is a day off, the next working day stands first. */
export function DuePick({ view, picked, onPick }: PickProps) {
  const words = useOutcomeWords();
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
