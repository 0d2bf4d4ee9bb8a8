/// <reference lib="dom" />
/** How soon the chair sees his own act: from the press to the picture of it, on a processor six times as slow. */
import type { Browser, Page } from "@playwright/test";
import { Access, readSecret } from "../../../server/web/door/access.ts";
import { launch } from "../testBrowser.ts";
import { Chair } from "./chair.ts";
import { type OurServer, startOurs } from "./processes.ts";
import { part, type Row, row } from "./table.ts";

const SLOWER = 6;
/** ms: what seems at once */
const AT_ONCE = 100;

async function openChair(browser: Browser, server: OurServer): Promise<Page> {
  const token = new Access(readSecret(server.dataDir)).token("sample", "A", 1);
  const page = await (await browser.newContext({ viewport: { width: 1180, height: 820 } })).newPage();
  await page.goto(`${server.url}/enter/sample/A#${token}`);
  await page.waitForURL("**/h/sample/A");
  // the compiler of this script marks functions with a helper that the page has not
  await page.evaluate("window.__name = (one) => one");
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return page;
}

interface Seen {
  /** ms from the event of the press until the page has painted that it was pressed */
  readonly pressed: number;
  /** … until the changed view has come back from the server and stands in the document */
  readonly came: number;
  /** … until it has painted what became of it */
  readonly done: number;
}

/** Presses the button of this name in the page, and tells when the picture has changed. */
const press = (page: Page, name: string): Promise<Seen> =>
  page.evaluate(async (wanted) => {
    const buttons = () => [...document.querySelectorAll("button")];
    const button = buttons().find((button) =>
      button.textContent?.replaceAll("\u00a0", " ").startsWith(wanted),
    );
    if (!button) throw new Error(`there is no button ${wanted}`);
    const before = document.documentElement.dataset["view"];
    const painted = () =>
      new Promise<number>((done) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now());
          port2.postMessage(null);
        }),
      );
    const from = performance.now();
    const comes = new Promise<number>((come) => {
      const watch = new MutationObserver(() => {
        if (document.documentElement.dataset["view"] === before) return;
        watch.disconnect();
        come(performance.now() - from);
      });
      watch.observe(document.documentElement, { attributes: true });
    });
    button.click();
    const pressed = (await painted()) - from;
    const came = await comes;
    return { pressed, came, done: (await painted()) - from };
  }, name);

function rowsOf(small: readonly Seen[], away: readonly Seen[], back: readonly Seen[]): Row[] {
  const whole = [...away, ...back];
  const all = [...small, ...whole];
  const says = `chair, processor ÷ ${SLOWER}:`;
  const p95 = (measure: string, values: readonly number[], goal = {}) =>
    row(`${says} ${measure}, p95`, part(values, 0.95), "ms", null, goal);
  return [
    // any other is shown as pressed by the browser itself, while the finger is on it
    p95(
      "press of the primary button → painted as under way",
      back.map((press) => press.pressed),
      { most: AT_ONCE },
    ),
    p95(
      "press → small act painted",
      small.map((press) => press.done),
      { most: AT_ONCE },
    ),
    p95(
      "press → act that changes the card painted",
      whole.map((press) => press.done),
      { most: AT_ONCE },
    ),
    row(
      `${says} press → act painted, median`,
      part(
        all.map((press) => press.done),
        0.5,
      ),
      "ms",
    ),
    p95(
      "of it: until the view is back and in the document",
      all.map((press) => press.came),
    ),
    p95(
      "of it: from there to the picture (style, layout, paint)",
      all.map((press) => press.done - press.came),
    ),
  ];
}

/** Gives time and calls back and forth: acts that change a little, and acts that change the whole card. */
export async function ownScreen(rounds: number): Promise<Row[]> {
  const server = await startOurs(1);
  const chair = new Chair(server);
  await chair.ready();
  await chair.begin();
  const browser = await launch();
  try {
    const page = await openChair(browser, server);
    const small: Seen[] = [];
    const away: Seen[] = [];
    const back: Seen[] = [];
    for (let i = 0; i < rounds; i++) {
      small.push(await press(page, "+30 giây"));
      away.push(await press(page, "Chủ tọa trao đổi"));
      await page.locator(".go[aria-busy=false]").waitFor();
      back.push(await press(page, "Mời đại biểu nói tiếp"));
      await page.locator(".go[aria-busy=false]").waitFor();
    }
    return rowsOf(small, away, back);
  } finally {
    await browser.close();
    chair.close();
    await server.stop();
  }
}
