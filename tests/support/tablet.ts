/** The chair's tablet as it is seen at a stage: what must not move does not, and the centre is never without words. */
import { expect, type Page } from "@playwright/test";
import { picture } from "./looks.ts";

export const TABLET_SIZES = [
  [1180, 820],
  [1080, 810],
  [820, 1180],
] as const;
/** besides the queue, at any stage */
const MOST_TARGETS = 9;
const FINGER = 44;
/** x, y, width, height of what must not move: the mock-ups' grid */
export const GRID: Readonly<Record<number, Readonly<Record<string, readonly number[]>>>> = {
  1180: { primary: [344, 722, 558, 84], card: [344, 74, 558, 634], undo: [916, 722, 250, 84] },
  1080: { primary: [318, 712, 500, 84], card: [318, 74, 500, 624], undo: [832, 712, 234, 84] },
  820: { primary: [14, 718, 528, 84], card: [14, 74, 528, 630], undo: [556, 718, 250, 84] },
};
/** heights of the sentence's and the next one's band */
const BANDS = [186, 136];

interface Seen {
  readonly rects: Readonly<Record<string, readonly number[]>>;
  readonly bands: readonly number[];
  readonly sentence: string;
  readonly targets: number;
  /** names of those under a finger's size */
  readonly small: readonly string[];
  /** what is cut off in the card, the button or the side */
  readonly cut: readonly string[];
}

export const seen = (page: Page): Promise<Seen> =>
  page.evaluate(
    ({ finger }) => {
      const rect = (selector: string) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return box ? [box.x, box.y, box.width, box.height].map(Math.round) : [];
      };
      const targets = [...document.querySelectorAll("button, summary, input, select, textarea, a")].filter(
        (element) => !element.closest(".queue") && element.checkVisibility(),
      );
      const touched = (element: Element) => (element.closest("label") ?? element).getBoundingClientRect();
      const cut = [
        ...document.querySelectorAll(
          ".bands > .next > div, .undo > span, .floor button, .side button, .now h2, .tablet > header h1",
        ),
      ];
      return {
        rects: { primary: rect(".floor > .go"), card: rect(".bands"), undo: rect(".side .undo") },
        bands: [rect(".say")[3] ?? 0, rect(".bands > .next")[3] ?? 0],
        sentence: [...document.querySelectorAll(".say > p + p")]
          .map((element) => element.textContent)
          .join(" "),
        targets: targets.length,
        small: targets
          .filter((target) => touched(target).height < finger || touched(target).width < finger)
          .map((target) => target.textContent ?? ""),
        cut: cut
          .filter(
            (element) =>
              element.scrollHeight > element.clientHeight + 2 ||
              element.scrollWidth > element.clientWidth + 1,
          )
          .map((element) => `${element.className}: ${element.textContent}`),
      };
    },
    { finger: FINGER },
  );

export async function lookAtTablet(page: Page, at: string): Promise<void> {
  for (const [width, height] of TABLET_SIZES) {
    await page.setViewportSize({ width, height });
    const stage = await seen(page);
    const grid = GRID[width] ?? {};
    const where = `${at} ${width}x${height}`;
    expect.soft(stage.rects["primary"], `primary at ${where}`).toEqual(grid["primary"]);
    expect.soft(stage.rects["card"], `card at ${where}`).toEqual(grid["card"]);
    if (stage.rects["undo"]?.length)
      expect.soft(stage.rects["undo"], `undo at ${where}`).toEqual(grid["undo"]);
    expect.soft(stage.bands, `bands at ${where}`).toEqual(BANDS);
    expect.soft(stage.sentence.length, `sentence at ${where}`).toBeGreaterThan(20);
    expect.soft(stage.targets, `targets at ${where}`).toBeLessThanOrEqual(MOST_TARGETS);
    expect.soft(stage.small, `small at ${where}`).toEqual([]);
    expect.soft(stage.cut, `cut at ${where}`).toEqual([]);
    await picture(page, `chair/${at}-${width}`);
  }
}
