/** Shall we finish on time, and who gets to speak; a touch opens what can be done about it. */
import { useMemo } from "react";
import { dropsOut, timeBudget } from "../../../../shared/reckoning/timeBudget.ts";
import type { ChairView } from "../../../../shared/views/views.ts";
import { useSpan } from "../../../i18n/about.ts";
import { useText } from "../../../i18n/common.ts";
import { useAt, useNow, wallTime } from "../../../line/clock.ts";
import { directs } from "../../../line/staff.ts";
import type { Open } from "../../../staff/acts/sheetNames.ts";
import { answeredWithoutOutcome, stepOf } from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { useTimeWords } from "./timeWords.ts";

const MINUTE = 60_000;

function Estimate({ view }: { view: ChairView }) {
  const words = useTimeWords();
  const now = useNow(view.clock);
  const budget = useMemo(() => timeBudget(view, now), [view, now]);
  const late = Math.round(budget.late / MINUTE);
  const all = budget.fits === budget.waiting.length;
  const seen = view.answers.filter((answer) => answer.state === "given").length;
  const timed = view.floor.kind === "speaking" && view.floor.clock?.allotted !== null;
  const dropped = timed ? dropsOut(view, budget, now, MINUTE) : [];
  return (
    <>
      <p className={late > 0 ? "kv st late" : "kv st"}>
        <span>{words.projectedEnd}</span>
        <b className="num">
          {budget.span === null ? (
            <>
              {wallTime(budget.projectedEnd)} <small>{words.against(late)}</small>
            </>
          ) : (
            `${wallTime(budget.span.from)} – ${wallTime(budget.span.to)}`
          )}
        </b>
        {budget.span !== null && <small className="muted">{words.fromTurns(seen)}</small>}
      </p>
      {budget.waiting.length > 0 && (
        <p className={all ? "kv" : "kv late"}>
          <span>{words.fits}</span>
          <b className="num">{words.ofOpinions(budget.fits, budget.waiting.length)}</b>
        </p>
      )}
      {dropped.length > 0 && (
        <p className="muted drops later">
          {words.minuteDrops(dropped.map((row) => row.who.name).join(", "))}
        </p>
      )}
    </>
  );
}

function Left({ view }: { view: ChairView }) {
  const words = useTimeWords();
  const span = useSpan();
  const { session, plannedEnd } = view;
  const left = useAt(view.clock, (now) => Math.max(0, Math.ceil((plannedEnd - now) / MINUTE)) * MINUTE);
  if (session.kind === "closed") {
    const at = session.since ?? plannedEnd;
    const early = Math.round((plannedEnd - at) / MINUTE);
    return (
      <>
        <h3>{words.time}</h3>
        <p className="left">{words.isClosed}</p>
        <p className="muted">{words.closedAgainst(wallTime(at), early)}</p>
      </>
    );
  }
  return (
    <>
      <h3>{words.leftUntil(wallTime(plannedEnd))}</h3>
      <p className="left num">{span(left)}</p>
    </>
  );
}

function StepLeft({ view }: { view: ChairView }) {
  const words = useTimeWords();
  const text = useText();
  const step = stepOf(view);
  const end = step?.begunAt == null ? null : step.begunAt + step.planned;
  const left = useAt(view.clock, (now) => (end === null ? null : Math.ceil((end - now) / MINUTE)));
  if (left === null) return null;
  return (
    <p className="kv">
      <span>{words.stepLeft}</span>
      <b className="num">{left > 0 ? text.minutes(left) : words.stepOver(-left)}</b>
    </p>
  );
}

export function Time({ view, open }: { view: ChairView; open: Open }) {
  const words = useTimeWords();
  const ended = view.session.kind === "closed";
  // in mid-speech and at an outcome the thumb has enough to choose from
  const atRest = view.floor.kind === "free" && answeredWithoutOutcome(view).length === 0;
  const unheard = view.organisations.filter(
    (organisation) => organisation.spoken < organisation.minimum && organisation.waiting > 0,
  );
  return (
    <section className="card time" aria-label={words.time}>
      <Left view={view} />
      {!ended && <Estimate view={view} />}
      {!ended && <StepLeft view={view} />}
      <p className="kv later">
        <span>{words.withoutOutcome}</span>
        <b className="num">{view.withoutOutcome.length}</b>
      </p>
      {unheard.length > 0 && (
        <p className="kv later">
          <span>{words.organisationsUnheard}</span>
          <b className="num">{unheard.length}</b>
        </p>
      )}
      {directs(view) && view.session.kind === "open" && atRest && view.segment !== null && (
        <Button onClick={() => open("time")}>{words.balance}</Button>
      )}
    </section>
  );
}
