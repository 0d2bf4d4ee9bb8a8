/** The outcome of an opinion and of those merged into it: a tap, or a tap and what is given to whom until when. */
import { useState } from "react";
import type { CommandInput } from "../../shared/commands.ts";
import { type DuePreset, dueDate, isWeekend, nextWorkingDay, spokenDate } from "../../shared/outcomes.ts";
import { useText } from "../i18n/common.ts";
import { send } from "../live/hearing.ts";
import { leadOf, opinionTitle, type StaffView, some } from "../live/staff.ts";
import { Button } from "../ui/Button.tsx";
import { UnitSelect, UnitTags } from "./UnitTags.tsx";
import { useWords } from "./words.ts";

type Recorded = Extract<CommandInput, { type: "RecordOutcome" }>;
type Kind = Recorded["outcome"];
const KINDS: readonly Kind[] = [
  "ASSIGNED_FOR_VERIFICATION",
  "RESOLVED_ON_THE_SPOT",
  "ANSWERED",
  "EXPLAINED_NOT_IN_LINE",
  "NOTED",
  "TRANSFERRED_TO_HIGHER_AUTHORITY",
];
const ASKS: readonly Kind[] = ["ASSIGNED_FOR_VERIFICATION", "RESOLVED_ON_THE_SPOT", "EXPLAINED_NOT_IN_LINE"];
const PRESETS: readonly Exclude<DuePreset, "date">[] = ["10 working days", "15 working days", "15 days"];

type Give = (more: Omit<Recorded, "type" | "opinions">) => void;

export interface Due {
  readonly preset: DuePreset;
  readonly date?: string;
}

/** When: a preset with its day, or any day; a Saturday offers the Monday (practice.md 14). */
export function DuePick({ view, onPick }: { view: StaffView; onPick: (due: Due) => void }) {
  const words = useWords();
  const text = useText();
  const [date, setDate] = useState("");
  return (
    <>
      <div className="grid">
        {PRESETS.map((preset) => {
          const day = dueDate(preset, view.date);
          return (
            <Button key={preset} onClick={() => onPick({ preset })}>
              {text.due[preset]}
              <small>{spokenDate(day)}</small>
            </Button>
          );
        })}
      </div>
      <div className="line">
        <input
          type="date"
          aria-label={words.otherDate}
          min={view.date}
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <Button disabled={date === ""} onClick={() => onPick({ preset: "date", date })}>
          {words.latest(date === "" ? "…" : spokenDate(date))}
        </Button>
        {date !== "" && isWeekend(date) && (
          <Button onClick={() => onPick({ preset: "date", date: nextWorkingDay(date) })}>
            {words.latest(spokenDate(nextWorkingDay(date)))}
          </Button>
        )}
      </div>
    </>
  );
}

function Verification({ view, id, give }: { view: StaffView; id: string; give: Give }) {
  const words = useWords();
  const opinion = view.opinions[id];
  const [task, setTask] = useState(opinion?.title ?? "");
  const [lead, setLead] = useState(leadOf(view, id));
  const [supporting, setSupporting] = useState<readonly string[]>(opinion?.supporting ?? []);
  return (
    <div className="stack">
      <input aria-label={words.task} value={task} onChange={(event) => setTask(event.target.value)} />
      <UnitSelect view={view} label={words.leadUnit} unit={lead} onChange={setLead} />
      <UnitTags view={view} units={supporting} onChange={setSupporting} />
      <DuePick
        view={view}
        onPick={(due) =>
          give({
            outcome: "ASSIGNED_FOR_VERIFICATION",
            task,
            lead,
            supporting: supporting.filter((one) => one !== lead),
            due,
          })
        }
      />
    </div>
  );
}

function Explained({ give }: { give: Give }) {
  const words = useWords();
  const [policy, setPolicy] = useState("");
  return (
    <div className="line">
      <input
        aria-label={words.policy}
        placeholder={words.policy}
        value={policy}
        onChange={(event) => setPolicy(event.target.value)}
      />
      <Button
        kind="suggested"
        onClick={() =>
          give({
            outcome: "EXPLAINED_NOT_IN_LINE",
            ...(policy.trim() === "" ? {} : { policy }),
          })
        }
      >
        {words.record}
      </Button>
    </div>
  );
}

interface ChoiceProps {
  readonly view: StaffView;
  readonly opinions: readonly string[];
  /** offers citizen reception too: for what is not on the floor */
  readonly mayDivert?: boolean;
  readonly done: () => void;
}

export function OutcomeChoice({ view, opinions, mayDivert = false, done }: ChoiceProps) {
  const words = useWords();
  const text = useText();
  const [asks, setAsks] = useState<Kind | null>(null);
  const give: Give = (more) => {
    send({ type: "RecordOutcome", opinions: some(opinions), ...more });
    done();
  };
  const [first = ""] = opinions;
  return (
    <div className="stack">
      <div className="grid">
        {KINDS.map((kind) => (
          <Button
            key={kind}
            kind={kind === "ASSIGNED_FOR_VERIFICATION" ? "suggested" : "plain"}
            {...(ASKS.includes(kind) ? { "aria-expanded": asks === kind } : {})}
            onClick={() =>
              ASKS.includes(kind) ? setAsks(asks === kind ? null : kind) : give({ outcome: kind })
            }
          >
            {text.outcome[kind]}
          </Button>
        ))}
      </div>
      {mayDivert && (
        <Button
          onClick={() => {
            send({ type: "Divert", opinion: first });
            done();
          }}
        >
          {words.divert}
        </Button>
      )}
      {asks === "ASSIGNED_FOR_VERIFICATION" && <Verification view={view} id={first} give={give} />}
      {asks === "EXPLAINED_NOT_IN_LINE" && <Explained give={give} />}
      {asks === "RESOLVED_ON_THE_SPOT" && (
        <div className="grid">
          {words.subKinds.map(([subKind, label]) => (
            <Button key={subKind} onClick={() => give({ outcome: "RESOLVED_ON_THE_SPOT", subKind })}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** One opinion that was answered and has no outcome yet. */
export function OutcomeCard({ view, opinions }: { view: StaffView; opinions: readonly string[] }) {
  const words = useWords();
  const [first = ""] = opinions;
  const more = opinions.length > 1 ? ` (+${opinions.length - 1})` : "";
  return (
    <section className="card" aria-label={`${words.outcome}: ${opinionTitle(view.opinions[first], first)}`}>
      <h3>{`${words.outcome}: ${opinionTitle(view.opinions[first], first)}${more}`}</h3>
      <OutcomeChoice view={view} opinions={opinions} done={() => undefined} />
    </section>
  );
}
