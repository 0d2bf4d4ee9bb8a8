/** What is looked at on every screen: nothing clipped, no row without words, nothing outside the window, nothing serious by axe. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

/** What of a page is clipped or lies outside the window; empty when all is well. */
export function clipped(page: Page, whole: boolean): Promise<string[]> {
  return page.evaluate(async (alsoBelow) => {
    // what is fitted to the window's new size is fitted by the next picture
    for (let pictures = 0; pictures < 2; pictures++) await new Promise(requestAnimationFrame);
    const problems: string[] = [];
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className}: ${(element.textContent ?? "").slice(0, 40)}`;
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) problems.push(`the page is ${root.scrollWidth} wide`);
    for (const element of document.querySelectorAll("body *")) {
      // said by a screen reader alone
      if (element.closest(".unseen")) continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width === 0 || box.height === 0 || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      // said to a screen reader alone
      if (style.clipPath !== "none") continue;
      if (box.right > innerWidth + 1 || box.left < -1) problems.push(`outside: ${name(element)}`);
      const main = element.closest("main")?.getBoundingClientRect();
      if (alsoBelow && main && (box.bottom > main.bottom + 1 || box.top < main.top - 1))
        problems.push(`outside its part: ${name(element)}`);
      if (alsoBelow && (box.bottom > innerHeight + 1 || box.top < -1))
        problems.push(`below: ${name(element)}`);
      if (
        element.scrollWidth > element.clientWidth + 1 &&
        style.overflowX !== "visible" &&
        element.tagName !== "INPUT"
      )
        problems.push(`too wide: ${name(element)}`);
      const shows = () => element.textContent?.trim() || element.querySelector("img, svg, input, canvas");
      if (/^(LI|H[1-3])$/.test(element.tagName) && !shows() && !element.closest("[contenteditable]"))
        problems.push(`empty: ${name(element)}`);
      if (element.tagName === "BUTTON" && element.scrollHeight > element.clientHeight + 1)
        problems.push(`too high: ${name(element)}`);
    }
    return problems;
  }, whole);
}

/** Serious and critical violations. */
export async function axe(page: Page): Promise<string[]> {
  // looked at and judged in the page itself, which has no frames: else each look opens another page to judge in
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], preload: false })
    .analyze();
  return violations
    .filter((violation) => violation.impact === "serious" || violation.impact === "critical")
    .map(
      (violation) =>
        `${violation.id}: ${violation.nodes[0]?.html.slice(0, 120)} ${violation.nodes[0]?.any[0]?.message ?? ""}`,
    );
}

/** `npm test` takes none: there are hundreds, which nobody looks at. */
const PICTURES = process.env["PICTURES"] !== "0";

/** A picture in test-results/screenshots: of what is seen, or of the whole page. */
export async function picture(place: Page | Locator, name: string, how?: "whole"): Promise<void> {
  if (!PICTURES) return;
  await place.screenshot({
    path: `test-results/screenshots/${name}.png`,
    ...(how === "whole" ? { fullPage: true } : {}),
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Looks at a page of a test, at each size or as it stands: nothing clipped, nothing serious, and a picture of all of it,
 * `<test>-<stage>-<width>`.
 */
export const picturesOf =
  (test = "") =>
  async (page: Page, stage: string, ...sizes: readonly Size[]): Promise<void> => {
    const name = test === "" ? stage : `${test}-${stage}`;
    const look = async (path: string) => {
      await page.evaluate(() => scrollTo(0, 0));
      await picture(page, path, "whole");
      expect.soft(await clipped(page, false), path).toEqual([]);
    };
    if (sizes.length === 0) await look(name);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await look(`${name}-${size.width}`);
    }
    expect.soft(await axe(page), stage).toEqual([]);
  };
