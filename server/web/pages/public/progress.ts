/** How far a case has come, as steps: what is done with its day, what is being done, what comes after. */
import type { PublicItem } from "../../../../shared/views/after/public.ts";
import { day } from "./html.ts";
import type { Words } from "./words.ts";

/** The step that waits to be done; -1: none does. */
function nextOf({ progress }: PublicItem): number {
  const next = progress.findLastIndex(({ at }) => at !== null) + 1;
  return next < progress.length ? next : -1;
}

/** The steps one under the other; "": it has none. */
export function progressList(item: PublicItem, words: Words): string {
  const { progress } = item;
  const next = nextOf(item);
  const rows = progress.map(({ kind, at }, i) => {
    const name = words.progress[kind];
    if (next === -1 || i < next) {
      const when = at === null ? words.stepDone : `${words.stepDone} ${day(at)}`;
      return `<li class="done"><span aria-hidden="true">✓</span> ${name} <span class="soft">${when}</span></li>`;
    }
    return i === next
      ? `<li class="doing" aria-current="step"><span aria-hidden="true">◐</span> <b>${name}</b> <span class="soft">${words.stepNow}</span></li>`
      : `<li><span aria-hidden="true">○</span> ${name} <span class="soft">${words.stepAhead}</span></li>`;
  });
  return rows.length === 0 ? "" : `<ol class="steps">${rows.join("")}</ol>`;
}

/** The same in one line, while something is still to be done. */
export function progressLine(item: PublicItem, words: Words): string {
  const next = nextOf(item);
  const step = item.progress[next];
  return step === undefined ? "" : words.stepOf(next + 1, item.progress.length, words.progress[step.kind]);
}
