/// <reference lib="dom" />
/** In a real browser: when the hall's display is of use, how much the screens' times differ, and what each page weighs. */
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { Access, readSecret } from "../../../server/web/door/access.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { filesBelow } from "../../build/files.mjs";
import { launch } from "../testBrowser.ts";
import { Chair } from "./chair.ts";
import { type OurServer, startOurs } from "./processes.ts";
import { part, type Row, row } from "./table.ts";

const KB = 1000;
/** kB of JavaScript, gzip */
const WEIGHT: Readonly<Record<string, number>> = { hall: 90, chair: 200, secretary: 350 };

export function weights(): Row[] {
  return filesBelow("dist/client", /^index\.html$/).flatMap((page: string) => {
    const html = readFileSync(page, "utf8");
    const files = new Set(
      [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? ""),
    );
    const bytesOf = (kind: string) =>
      [...files]
        .filter((file) => file.endsWith(kind))
        .reduce((sum, file) => sum + gzipSync(readFileSync(join("dist/client", file))).length, 0);
    const script = bytesOf(".js");
    const name = basename(dirname(page));
    const most = WEIGHT[name];
    const goal = most === undefined ? {} : { most, guard: most };
    return [
      row(`JavaScript, gzip, ${name}`, script / KB, "kB", null, goal),
      row(
        `page, JavaScript and styles, gzip, ${name}`,
        (script + bytesOf(".css") + gzipSync(html).length) / KB,
        "kB",
      ),
    ];
  });
}

async function open(browser: Browser, server: OurServer, seat: SeatName): Promise<Page> {
  const token = new Access(readSecret(server.dataDir)).token("sample", seat, 1);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.url}/enter/sample/${seat}#${token}`);
  await page.waitForURL(`**/h/sample/${seat}`);
  return page;
}

/** ms from the navigation until the hall shows the speaker's name. */
async function firstUse(page: Page, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    await page.reload({ waitUntil: "commit" });
    await page.locator("h1.who").waitFor();
    // the view is there before anything is painted
    const painted = await page.waitForFunction(
      () =>
        performance.getEntriesByType("paint").find((getEntry) => getEntry.name === "first-contentful-paint")
          ?.startTime,
    );
    took.push((await painted.jsonValue()) ?? Number.NaN);
  }
  return took;
}

/** From now on the page notes when (epoch, ms) each face of the running clock was first drawn. */
const watch = async (page: Page) => {
  // the compiler of this script marks functions with a helper that the page has not
  await page.evaluate("window.__name = (one) => one");
  await page.evaluate(() => {
    const seen: Record<string, number> = {};
    Object.assign(window, { seen });
    const look = () => {
      const clock = document.querySelector('[role="timer"], .digits, .time');
      const shown = /−?\d+:\d\d/.exec(clock?.textContent ?? "")?.[0] ?? "";
      if (shown && !(shown in seen)) seen[shown] = performance.timeOrigin + performance.now();
      requestAnimationFrame(look);
    };
    look();
  });
};

async function difference(pages: readonly Page[], seconds: number): Promise<number[]> {
  await Promise.all(pages.map(watch));
  await pause(seconds * 1000);
  const seen = await Promise.all(
    pages.map((page) => page.evaluate(() => (window as unknown as { seen: Record<string, number> }).seen)),
  );
  return Object.keys(seen[0] ?? {})
    .filter((face) => seen.every((shown) => face in shown))
    .slice(1)
    .map((face) => {
      const times = seen.map((shown) => shown[face] ?? 0);
      return Math.max(...times) - Math.min(...times);
    });
}

export async function browsers(seconds: number): Promise<Row[]> {
  const server = await startOurs(1);
  const chair = new Chair(server);
  await chair.ready();
  await chair.begin();
  const browser = await launch();
  try {
    const hall = await open(browser, server, "hall");
    const useful = await firstUse(hall, 7);
    const others = await Promise.all((["A", "lectern"] as const).map((seat) => open(browser, server, seat)));
    const apart = await difference([hall, ...others], seconds);
    return [
      row("the hall's display: first useful paint in Chromium, median", part(useful, 0.5), "ms", null, {
        most: 300,
      }),
      row(
        `difference of the shown second, ${others.length + 1} screens, ${apart.length} seconds, p99`,
        part(apart, 0.99),
        "ms",
        null,
        { most: 50 },
      ),
    ];
  } finally {
    await browser.close();
    chair.close();
    await server.stop();
  }
}
