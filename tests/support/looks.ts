/** What is looked at on every screen: nothing clipped, no row without words, nothing outside the window, nothing serious by axe. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

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
      const shows = element.textContent?.trim() || element.querySelector("img, svg, input, canvas");
      if (/^(LI|H[1-3])$/.test(element.tagName) && !shows && !element.closest("[contenteditable]"))
        problems.push(`empty: ${name(element)}`);
      if (element.tagName === "BUTTON" && element.scrollHeight > element.clientHeight + 1)
        problems.push(`too high: ${name(element)}`);
    }
    return problems;
  }, whole);
}

/** Serious and critical violations. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter((one) => one.impact === "serious" || one.impact === "critical")
    .map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 120)} ${one.nodes[0]?.any[0]?.message ?? ""}`);
}
