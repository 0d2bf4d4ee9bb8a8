/** Before the speaker: the time, whose turn, and the chair's word; nothing else. */

import type { LecternView } from "../../shared/hallView.ts";
import { clockFace, remainingAt, warningAt } from "../../shared/time.ts";
import { makeWords } from "../i18n/language.ts";
import { announcedText } from "../live/announced.ts";
import { useNow } from "../live/clock.ts";
import { useView } from "../live/hearing.ts";
import { NoView } from "../live/NoView.tsx";

const useWords = makeWords({
  vi: {
    minutes: (n: number) => `${n} phút`,
    conclude: "Xin mời kết luận",
    chair: "Chủ tọa trao đổi",
    rehearsal: "DIỄN TẬP",
    test: "Thử màn hình: Bà Nguyễn Thị Thử Nghiệm",
  },
  en: {
    minutes: (n: number) => `${n} min`,
    conclude: "Please conclude",
    chair: "The chair speaks",
    rehearsal: "REHEARSAL",
    test: "Screen test: Ms Test Person",
  },
});

/** the time on the picture for tests, ms */
const TEST_TIME = 180_000;

function Desk({ view }: { view: LecternView }) {
  const words = useWords();
  const now = useNow(view.clock);
  const left = view.turnClock ? remainingAt(view.turnClock, now) : null;
  const low = view.turnClock !== null && warningAt(view.turnClock, view.warnAt, now) !== null;
  const announced = announcedText(view.announcement, now);
  const told = view.message !== null;
  return (
    <main className={`desk${low ? " low" : ""}${told ? " told" : ""}`}>
      {view.rehearsal && <p className="rehearsal">{words.rehearsal}</p>}
      <p className="who">{view.test ? words.test : (view.who ?? "")}</p>
      {view.interjection && <p className="word">{words.chair}</p>}
      {view.test && <p className="num time">{clockFace(TEST_TIME)}</p>}
      {left !== null && <p className="num time">{clockFace(left)}</p>}
      {left === null && view.timed && view.allotted !== null && (
        <p className="num time">{words.minutes(view.allotted / 60_000)}</p>
      )}
      {announced !== null && !told && <p className="said">{announced}</p>}
      {told && (
        <p className="message" role="status">
          {view.message}
        </p>
      )}
      {left !== null && left <= 0 && !told && <p className="word">{words.conclude}</p>}
    </main>
  );
}

export function Lectern() {
  const view = useView<LecternView>("lectern");
  return view ? <Desk view={view} /> : <NoView />;
}
