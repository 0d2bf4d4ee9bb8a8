/** The card's upper band where nobody speaks: programme, break, conclusions, closing. */
import { upperFirst } from "../../../../shared/terms/address.ts";
import { clockFace, spanFace } from "../../../../shared/terms/time.ts";
import type { ChairView } from "../../../../shared/views/views.ts";
import { useAt, wallTime } from "../../../line/clock.ts";
import { directs } from "../../../line/staff.ts";
import { LeftOpen } from "../../../staff/acts/LeftOpen.tsx";
import { stepOf } from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { Label, type NowProps } from "./NowParts.tsx";
import { useSpent } from "./spent.ts";
import { useStepWords } from "./stepWords.ts";
import { useWords } from "./words.ts";

/** The steps, the one that runs marked. */
export function ProgrammeRows({ view }: { view: ChairView }) {
  return (
    <ol className="rows programme">
      {view.steps.map((step) => {
        const running = step.id === view.step;
        return (
          <li key={step.id} className={running ? "cur" : step.endedAt !== null ? "past" : ""}>
            <span aria-hidden="true">{running ? "▸" : step.endedAt !== null ? "✓" : ""}</span>
            <span>{step.shortTitle}</span>
            <span className="num">{wallTime(step.begunAt ?? step.plannedStart)}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** A break of the programme: until when, and how long that is. */
function Break({ view, until }: { view: ChairView; until: number }) {
  const words = useStepWords();
  const pageWords = useWords();
  const face = useAt(view.clock, (now) => clockFace(Math.max(0, until - now)));
  return (
    <>
      <Label right={words.untilTime(wallTime(until))}>{words.onBreak}</Label>
      <h2>{words.breakUntil(wallTime(until))}</h2>
      <div className="who">
        <p className="topic">{words.pausedSays}</p>
        <div className="clock">
          <div className="num digits" role="timer" aria-label={pageWords.clock}>
            {face}
          </div>
        </div>
      </div>
    </>
  );
}

export function Programme({ view }: NowProps) {
  const words = useWords();
  const spent = useSpent(view);
  const step = stepOf(view);
  if (step?.fixedEnd) return <Break view={view} until={step.plannedStart + step.planned} />;
  return (
    <>
      <Label right={spent}>{step?.shortTitle ?? words.noStep}</Label>
      <ProgrammeRows view={view} />
    </>
  );
}

export function Paused({ view }: NowProps) {
  const words = useStepWords();
  const since = view.session.since ?? view.plannedEnd;
  const { until } = view.session;
  const face = useAt(view.clock, (now) => spanFace(now - since));
  return (
    <>
      <Label right={words.pausedSince(wallTime(since))}>{words.sessionPaused}</Label>
      <h2>{upperFirst(view.session.why)}</h2>
      <div className="who">
        <p className="topic">
          {until !== null && <b>{`${words.goesOnAt(wallTime(until))} `}</b>}
          <span>{words.pausedSays}</span>
        </p>
        <div className="clock rest">
          <div className="num digits" role="timer" aria-label={words.pausedFor}>
            {face}
          </div>
        </div>
      </div>
    </>
  );
}

export function Conclusions({ view, open }: NowProps) {
  const words = useStepWords();
  const spent = useSpent(view);
  const left = view.groups.filter(({ id }) => !view.concluded.includes(id));
  return (
    <>
      <Label right={spent}>{words.concluding}</Label>
      <p className="head">{words.groupsLeft(view.groups.length - left.length, view.groups.length)}</p>
      <ol className="rows">
        {view.groups
          .toSorted((a, b) => Number(view.concluded.includes(a.id)) - Number(view.concluded.includes(b.id)))
          .map(({ id, title }) => (
            <li key={id} className={view.concluded.includes(id) ? "past" : ""}>
              <span aria-hidden="true">{view.concluded.includes(id) ? "✓" : "•"}</span>
              <span>{title}</span>
            </li>
          ))}
      </ol>
      <div className="ctl">
        <Button onClick={() => open("results")}>{words.seeResults(view.withoutOutcome.length)}</Button>
      </div>
    </>
  );
}

export function Closing({ view, open }: NowProps) {
  const words = useStepWords();
  const spent = useSpent(view);
  return (
    <>
      <Label right={spent}>{words.beforeClosing}</Label>
      <LeftOpen view={view} />
      {directs(view) && (
        <div className="ctl">
          {view.withoutOutcome.length > 0 && (
            <Button onClick={() => open("results")}>{words.recordMissing}</Button>
          )}
          {view.unheard.length > 0 && <Button onClick={() => open("written")}>{words.readApology}</Button>}
        </div>
      )}
    </>
  );
}
