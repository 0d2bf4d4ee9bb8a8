/** How long the part that runs has taken of its plan. */
import type { ChairView } from "../../../../shared/views/views.ts";
import { useAt } from "../../../line/clock.ts";
import { stepOf } from "../../../staff/stage.ts";
import { useStepWords } from "./stepWords.ts";

export const minutes = (ms: number) => Math.max(0, Math.ceil(ms / 60_000));

/** "đã 14/20 phút" of the step that runs. */
export function useSpent(view: ChairView): string {
  const words = useStepWords();
  const step = stepOf(view);
  const begun = step?.begunAt ?? null;
  const spent = useAt(view.clock, (now) => (begun === null ? 0 : Math.floor((now - begun) / 60_000)));
  return step && begun !== null ? words.spentOf(spent, Math.round(step.planned / 60_000)) : "";
}
