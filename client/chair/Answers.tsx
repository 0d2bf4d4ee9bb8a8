/** What was raised and waits for an answer; the outcome of what was answered. */
import { useState } from "react";
import { type DuePreset, OUTCOME_KINDS, type OutcomeKind } from "../../shared/outcomes.ts";
import { matchesSearch } from "../../shared/text.ts";
import type { ChairView } from "../../shared/views.ts";
import { send } from "../live/hearing.ts";
import { answeredWithoutOutcome } from "../live/stage.ts";
import { useWords } from "./words.ts";

/** The tray: several may be chosen and given to one respondent. */
function Tray({ view }: { view: ChairView }) {
  const words = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [query, setQuery] = useState<string | null>(null);
  const opinions = chosen.filter((id) => view.tray.includes(id));
  const asked = opinions.length > 0 ? opinions : view.tray.slice(0, 1);
  if (view.tray.length === 0) return null;
  const assign = (lead: string, supporting: readonly string[] = []) => {
    send({
      type: "AssignAnswer",
      opinions: asked as [string, ...string[]],
      lead,
      supporting: [...supporting],
    });
    setChosen([]);
    setQuery(null);
  };
  const first = view.opinions[asked[0] ?? ""];
  const unit = view.units.find((one) => one.id === first?.lead);
  return (
    <div className="card">
      <h3>{words.tray(view.tray.length)}</h3>
      <div className="tray">
        {view.tray.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={opinions.includes(id)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...opinions, id] : opinions.filter((one) => one !== id))
              }
            />
            <span>{view.opinions[id]?.title ?? id}</span>
          </label>
        ))}
      </div>
      <div className="row">
        {unit && (
          <button type="button" className="suggested" onClick={() => assign(unit.id, first?.supporting)}>
            {unit.name}
          </button>
        )}
        <button
          type="button"
          onClick={() =>
            send({
              type: "ChairAnswers",
              opinions: asked as [string, ...string[]],
              chair: view.presider.seat,
            })
          }
        >
          {words.chairAnswers}
        </button>
        <button
          type="button"
          aria-expanded={query !== null}
          onClick={() => setQuery(query === null ? "" : null)}
        >
          {words.other}
        </button>
      </div>
      {query !== null && (
        <div className="find">
          <input
            aria-label={words.find}
            placeholder={words.find}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <div className="row wrap">
            {view.units
              .filter((one) => query.trim() === "" || matchesSearch(query, `${one.name} ${one.shortName}`))
              .slice(0, 6)
              .map((one) => (
                <button type="button" key={one.id} onClick={() => assign(one.id)}>
                  {one.name}
                </button>
              ))}
          </div>
        </div>
      )}
    </div>
  );
}

const ONE_TAP: readonly OutcomeKind[] = OUTCOME_KINDS.filter(
  (kind) => !["ASSIGNED_FOR_VERIFICATION", "REDIRECTED", "UNHEARD_WRITTEN_REPLY"].includes(kind),
);

function Outcome({ view, id }: { view: ChairView; id: string }) {
  const words = useWords();
  const opinion = view.opinions[id];
  const [giving, setGiving] = useState(false);
  const [task, setTask] = useState(opinion?.title ?? "");
  const answer = view.answers.findLast((one) => one.opinions.includes(id));
  if (!opinion) return null;
  const lead =
    answer && !answer.lead.startsWith("chair.")
      ? answer.lead
      : (view.units.find((unit) => unit.id === opinion.lead)?.id ?? "U11");
  const give = (preset: DuePreset) =>
    send({
      type: "RecordOutcome",
      opinions: [id],
      outcome: "ASSIGNED_FOR_VERIFICATION",
      task,
      lead,
      supporting: [...opinion.supporting],
      due: { preset },
    });
  return (
    <div className="card">
      <h3>
        {words.outcome}: {opinion.title}
      </h3>
      <div className="row wrap">
        <button type="button" className="suggested" aria-expanded={giving} onClick={() => setGiving(!giving)}>
          {words.outcomes.ASSIGNED_FOR_VERIFICATION}
        </button>
        {ONE_TAP.map((kind) => (
          <button
            type="button"
            key={kind}
            onClick={() => send({ type: "RecordOutcome", opinions: [id], outcome: kind as "ANSWERED" })}
          >
            {words.outcomes[kind]}
          </button>
        ))}
      </div>
      {giving && (
        <div className="find">
          <input aria-label={words.task} value={task} onChange={(event) => setTask(event.target.value)} />
          <div className="row">
            <button type="button" onClick={() => give("10 working days")}>
              {words.due10}
            </button>
            <button type="button" onClick={() => give("15 working days")}>
              {words.due15w}
            </button>
            <button type="button" onClick={() => give("15 days")}>
              {words.due15}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

export function Answers({ view }: { view: ChairView }) {
  const [open] = answeredWithoutOutcome(view);
  if (view.floor.kind === "free" && open !== undefined) return <Outcome key={open} view={view} id={open} />;
  return <Tray view={view} />;
}
