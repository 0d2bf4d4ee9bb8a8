/** The card's upper band where nobody speaks: before, introductions, rights, programme, break, conclusions. */
import { useLayoutEffect, useRef, useState } from "react";
import { upperFirst } from "../../../../shared/terms/address.ts";
import { clockFace, spanFace } from "../../../../shared/terms/time.ts";
import type { ChairView } from "../../../../shared/views/views.ts";
import { wholeName } from "../../../i18n/address.ts";
import { useAt, wallTime } from "../../../line/clock.ts";
import { directs } from "../../../line/staff.ts";
import { LeftOpen } from "../../../staff/acts/LeftOpen.tsx";
import { stepOf, toIntroduce } from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { Label, type NowProps } from "./NowParts.tsx";
import { useStepWords } from "./stepWords.ts";
import { useWords } from "./words.ts";

const minutes = (ms: number) => Math.max(0, Math.ceil(ms / 60_000));

/** "đã 14/20 phút" of the step that runs. */
function useSpent(view: ChairView): string {
  const words = useStepWords();
  const step = stepOf(view);
  const begun = step?.begunAt ?? null;
  const spent = useAt(view.clock, (now) => (begun === null ? 0 : Math.floor((now - begun) / 60_000)));
  return step && begun !== null ? words.spentOf(spent, Math.round(step.planned / 60_000)) : "";
}

export function Figures({ figures }: { figures: readonly (readonly [string, string])[] }) {
  return (
    <div className="figures">
      {figures.map(([figure, of]) => (
        <div key={of}>
          <span className="num">{figure}</span>
          {of}
        </div>
      ))}
    </div>
  );
}

export function Before({ view }: NowProps) {
  const words = useStepWords();
  const start = view.steps[0]?.plannedStart ?? view.plannedEnd;
  const { allocated, individuals } = view.attendance;
  const left = useAt(view.clock, (now) => minutes(start - now));
  return (
    <>
      <Label right={words.plannedAt(wallTime(start))}>
        {left > 0 ? words.startsIn(left) : words.startsNow}
      </Label>
      <h2>{words.beforeOpening}</h2>
      <Figures
        figures={[
          [`${allocated.present}/${allocated.of}`, words.delegates],
          [`${individuals.present}/${individuals.of}`, words.individuals],
          [String(view.queue.length), words.toBeHeard],
        ]}
      />
      <ul className="rows">
        <li>
          <span aria-hidden="true">{view.attendance.taken ? "✓" : "▲"}</span>
          <span>{view.attendance.taken ? words.attendanceTaken : words.attendanceOpen}</span>
        </li>
        {view.rehearsal && (
          <li>
            <span aria-hidden="true">▲</span>
            <span>{words.isRehearsal}</span>
          </li>
        )}
      </ul>
    </>
  );
}

/** so many who were introduced stay in sight */
const BEFORE = 1;

export function Introductions({ view }: NowProps) {
  const words = useStepWords();
  const spent = useSpent(view);
  const here = view.officials.filter((official) => official.present);
  const [next] = toIntroduce(view);
  const place = here.findIndex((official) => official.id === next?.id);
  const done = here.filter((official) => official.introduced).length;
  return (
    <>
      <Label right={`${spent} · ${words.introducedOf(done, here.length)}`}>{words.introducing}</Label>
      <ol className="people">
        {here.slice(Math.max(0, place - BEFORE)).map((official) => (
          <li
            key={official.id}
            className={official.introduced ? "on" : official.id === next?.id ? "cur" : ""}
          >
            <i aria-hidden="true" className="num">
              {official.introduced ? "✓" : here.indexOf(official) + 1}
            </i>
            <div>
              <b>{wholeName(official.name)}</b>
              <span>{official.position}</span>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The rights, page by page as the room for them allows: a page ends with a paragraph. */
export function Rights({ view }: NowProps) {
  const words = useStepWords();
  const box = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(0);
  const [pages, setPages] = useState<readonly number[]>([0]);
  const text = view.rightsText;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const starts = [0];
      for (const paragraph of element.querySelectorAll("p")) {
        const begins = starts.at(-1) ?? 0;
        if (paragraph.offsetTop + paragraph.offsetHeight - begins > element.clientHeight)
          starts.push(paragraph.offsetTop);
      }
      setPages((before) => (before.join() === starts.join() ? before : starts));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    void document.fonts.ready.then(measure);
    return () => watch.disconnect();
  }, []);
  const at = Math.min(page, pages.length - 1);
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = pages[at] ?? 0;
  }, [at, pages]);
  return (
    <>
      <Label right={words.pageOf(at + 1, pages.length)}>{words.rights}</Label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <div className="read" ref={box} tabIndex={0}>
        {text.split("\n").map((line) => (
          <p key={line}>{line}</p>
        ))}
        {/* so that the last page, too, begins at its top */}
        <div className="rest" />
      </div>
      <div className="ctl">
        <Button disabled={at === 0} onClick={() => setPage(at - 1)}>
          {words.pageBack}
        </Button>
        <Button disabled={at === pages.length - 1} onClick={() => setPage(at + 1)}>
          {words.pageOn}
        </Button>
      </div>
    </>
  );
}

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
