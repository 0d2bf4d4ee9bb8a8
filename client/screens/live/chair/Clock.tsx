/** The clock of whoever holds the floor: large on the card, smaller on the strip over a sheet. */
import {
  clockFace,
  type Instant,
  remainingAt,
  spanFace,
  usedAt,
  warningAt,
} from "../../../../shared/terms/time.ts";
import type { ChairView } from "../../../../shared/views/views.ts";
import { useAt } from "../../../line/clock.ts";
import { useWords } from "./words.ts";

/** What the digits show, and whether they run; null where nobody is timed. */
function faceOf(view: ChairView, now: Instant): { face: string; kind: "" | "low" | "late" | "rest" } | null {
  const { floor } = view;
  if (floor.kind === "free") {
    const asked = view.answers.find((answer) => answer.state === "assigned");
    return asked ? { face: clockFace(answerTime(view, asked.opinions.length)), kind: "rest" } : null;
  }
  if (floor.kind === "called")
    return floor.allotted === null ? null : { face: clockFace(floor.allotted), kind: "rest" };
  const { clock } = floor;
  if (!clock) return null;
  const left = remainingAt(clock, now);
  const face = left === null ? spanFace(usedAt(clock, now)) : clockFace(left);
  if (!clock.running) return { face, kind: "rest" };
  if (left !== null && left <= 0) return { face, kind: "late" };
  return { face, kind: warningAt(clock, view.limits.warnAt, now) === null ? "" : "low" };
}

/** What an answer to so many opinions is given, ms. */
export const answerTime = ({ limits }: ChairView, opinions: number) =>
  limits.answerBase + (opinions - 1) * limits.answerPerFurther;

export function Clock({ view }: { view: ChairView }) {
  const words = useWords();
  // one text for both, so that it is drawn when the second is another
  const shown = useAt(view.clock, (now) => {
    const seen = faceOf(view, now);
    return seen === null ? null : `${seen.kind} ${seen.face}`;
  });
  if (shown === null) return null;
  const [kind, face] = shown.split(" ");
  return (
    <div className={`clock ${kind}`}>
      <div className="num digits" role="timer" aria-label={words.clock}>
        {face}
      </div>
    </div>
  );
}

/** "đã dùng 1:10 / 3:00"; empty where no clock has begun. */
export function Used({ view }: { view: ChairView }) {
  const words = useWords();
  const clock = "clock" in view.floor ? view.floor.clock : null;
  const used = useAt(view.clock, (now) => (clock ? spanFace(usedAt(clock, now)) : ""));
  if (!clock) return null;
  return `${words.used} ${used}${clock.allotted === null ? "" : ` / ${clockFace(clock.allotted)}`}`;
}
