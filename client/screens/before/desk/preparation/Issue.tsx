/** What has no slip yet, by group and leading unit: one press gives all of them, each to its unit and who answers there. */
import { useState } from "react";
import { timeOfDay } from "../../../../../shared/terms/time.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import type { SynthesisOpinion } from "../../../../../shared/views/before/synthesis.ts";
import { useDraft } from "../../../../line/draft.ts";
import { send } from "../../../../line/send.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Codes } from "../Codes.tsx";
import { usePreparationWords } from "./words.ts";

interface Proposed {
  readonly key: string;
  readonly group: string;
  readonly unit: string;
  readonly opinions: readonly string[];
}

/** The chair answers with what a unit prepares: the first that supports. */
const preparing = ({ lead, supporting }: SynthesisOpinion) => (lead === "CHAIR" ? supporting[0] : lead);

/** One slip for each group and unit. */
function proposed({ synthesis, preparation }: DeskView): readonly Proposed[] {
  const covered = new Set(preparation.slips.flatMap(({ opinions }) => opinions));
  const slips = new Map<string, Proposed>();
  for (const opinion of synthesis.opinions) {
    const unit = preparing(opinion);
    const { code, group, mergedInto } = opinion;
    if (mergedInto !== null || group === null || !unit || covered.has(code)) continue;
    const key = `${group} ${unit}`;
    slips.set(key, { key, group, unit, opinions: [...(slips.get(key)?.opinions ?? []), code] });
  }
  return [...slips.values()].toSorted((a, b) => a.key.localeCompare(b.key));
}

const HOUR = "17:00";

interface RowProps {
  readonly view: DeskView;
  readonly slip: Proposed;
  readonly left: boolean;
  readonly respondent: string;
  readonly onLeave: () => void;
  readonly onRespondent: (person: string) => void;
}

function Row({ view, slip, left, respondent, onLeave, onRespondent }: RowProps) {
  const words = usePreparationWords();
  const name = view.synthesis.units.find(({ id }) => id === slip.unit)?.name ?? slip.unit;
  return (
    <li>
      <label>
        <input type="checkbox" checked={!left} onChange={onLeave} />
        <span>
          <b className="num">{slip.group}</b> {name}{" "}
          <small className="muted">
            <Codes all={slip.opinions} />
          </small>
        </span>
      </label>
      <select
        aria-label={`${words.respondent} ${slip.group} ${name}`}
        value={respondent}
        onChange={(event) => onRespondent(event.target.value)}
      >
        {view.preparation.respondents
          .filter(({ unit }) => unit === slip.unit)
          .map(({ person, name: called }) => (
            <option key={person} value={person}>
              {called}
            </option>
          ))}
      </select>
    </li>
  );
}

/** Until when the drafts are due, and the press that gives the slips. */
function Due({ view, count, onIssue }: { view: DeskView; count: number; onIssue: (due: number) => void }) {
  const words = usePreparationWords();
  const [day, setDay] = useDraft("dueDay", "");
  const [hour, setHour] = useDraft("dueHour", HOUR);
  const due = day === "" ? null : timeOfDay(hour, Date.parse(`${day}T05:00:00Z`));
  return (
    <div className="into">
      <label>
        {words.day}
        <input type="date" value={day} max={view.date} onChange={(event) => setDay(event.target.value)} />
      </label>
      <label>
        {words.hour}
        <input type="time" value={hour} onChange={(event) => setHour(event.target.value)} />
      </label>
      <Button
        kind="primary"
        disabled={due === null || count === 0}
        onClick={() => due !== null && onIssue(due)}
      >
        {words.issue(count)}
      </Button>
    </div>
  );
}

export function Issue({ view }: { readonly view: DeskView }) {
  const words = usePreparationWords();
  const all = proposed(view);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const { respondents, slips } = view.preparation;
  if (all.length === 0) return slips.length === 0 ? null : <p className="muted">{words.all}</p>;
  const respondent = ({ key, unit }: Proposed) =>
    answers[key] ?? respondents.find((respondent) => respondent.unit === unit)?.person ?? "";
  const chosen = all.filter((addressee) => !left.includes(addressee.key) && respondent(addressee) !== "");
  const issue = (due: number) =>
    send({
      type: "IssueSlips",
      slips: chosen.map(({ group, opinions, unit, ...one }) => ({
        ...{ slip: null, group, opinions: [...opinions], unit, due },
        respondent: respondent({ group, opinions, unit, ...one }),
      })),
    });
  const leave = (key: string) =>
    setLeft(left.includes(key) ? left.filter((leftKey) => leftKey !== key) : [...left, key]);
  return (
    <details className="card issue" open={slips.length === 0}>
      <summary>{words.toIssue(all.reduce((sum, addressee) => sum + addressee.opinions.length, 0))}</summary>
      <ul className="plain">
        {all.map((addressee) => (
          <Row
            key={addressee.key}
            view={view}
            slip={addressee}
            left={left.includes(addressee.key)}
            respondent={respondent(addressee)}
            onLeave={() => leave(addressee.key)}
            onRespondent={(person) => setAnswers({ ...answers, [addressee.key]: person })}
          />
        ))}
      </ul>
      <Due view={view} count={chosen.length} onIssue={issue} />
    </details>
  );
}
