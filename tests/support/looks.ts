/** What is looked at on every screen: nothing clipped, no row without words, nothing outside the window, nothing serious by axe. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Result, RunOptions } from "axe-core";

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

/** What is used of axe in a page. */
interface Axe {
  run(
    context: { readonly include: readonly Node[] },
    options: RunOptions,
  ): Promise<{ readonly violations: readonly Result[] }>;
}
declare global {
  interface Window {
    axe?: Axe;
    /** the elements with words of their own that were told last */
    texts?: readonly Element[];
  }
}
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Where words stood whose contrast was enough, by its styles and what it stands in. */
const readable = new Set<string>();

/** Of each element with words of its own: what its colours may hang on. */
const textPlaces = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
    const styles = [...document.styleSheets].map(({ href }) => href).join();
    const stands = (element: Element | null): string =>
      element === null
        ? `${styles} ${isDark}`
        : `${stands(element.parentElement)}>${element.tagName}${[...element.attributes]
            .filter(({ name }) => /^(class|style|disabled|open|role|aria-.*|data-.*)$/.test(name))
            .map(({ name, value }) => `[${name}=${value}]`)
            .join("")}`;
    const hasWords = (element: Element) =>
      element.matches("input, select, textarea") ||
      [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
    window.texts = [...document.body.querySelectorAll("*")].filter(hasWords);
    return window.texts.map(stands);
  });

/** Serious and critical violations. Contrast, most of the work, is measured where words stand that stood nowhere before. */
export async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const places = await textPlaces(page);
  const unseen = places.map((place) => !readable.has(place));
  const found = await page.evaluate(async (isUnseen) => {
    const looked: RunOptions = { resultTypes: ["violations"], preload: false };
    const run = async (include: readonly Node[], options: RunOptions) =>
      include.length === 0
        ? []
        : ((await window.axe?.run({ include }, { ...looked, ...options }))?.violations ?? []);
    const newTexts = (window.texts ?? []).filter((text, i) => isUnseen[i] && text.isConnected);
    const violations = [
      ...(await run([document], { rules: { "color-contrast": { enabled: false } } })),
      ...(await run(newTexts, { runOnly: ["color-contrast"] })),
    ];
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes: [first] }) => `${id}: ${first?.html.slice(0, 120)} ${first?.any[0]?.message ?? ""}`);
  }, unseen);
  if (found.length === 0) for (const place of places) readable.add(place);
  return found;
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
