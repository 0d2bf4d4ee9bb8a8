/** The card up to the first turn: before the opening, introductions, rights. */
import { useLayoutEffect, useRef, useState } from "react";
import { wholeName } from "../../../i18n/address.ts";
import { useAt, wallTime } from "../../../line/clock.ts";
import { toIntroduce } from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { Label, type NowProps } from "./NowParts.tsx";
import { minutes, useSpent } from "./spent.ts";
import { useStepWords } from "./stepWords.ts";

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
