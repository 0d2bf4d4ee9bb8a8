/// <reference lib="dom" />
/** What everybody reads, on a slow phone: when the list can be read, beside a page of three words on the same phone and line. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import { launch } from "../testBrowser.ts";
import { startOurs } from "./processes.ts";
import { HEARING, prepare } from "./readers.ts";
import { part, type Row, row } from "./table.ts";

const SLOWER = 6;
/** a slow 4G line: 1.6 Mbit/s, 150 ms there and back */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SCREEN = { width: 390, height: 844 };
/** ms beyond the floor */
const SOON = 500;

const FLOOR =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>a</title></head><body><p class="list">Một hai ba</p></body></html>';

interface Opened {
  /** ms from the beginning of the navigation until something is painted */
  readonly painted: number;
  /** … until the list stands in a picture: the page is of use */
  readonly useful: number;
}

/** Once, with nothing kept from before. */
async function open(browser: Browser, url: string, list: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: SCREEN, locale: "vi-VN", isMobile: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", LINE);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript(`(() => {
      const look = () => {
        const found = document.querySelector(${JSON.stringify(list)});
        if (!found || found.getBoundingClientRect().height === 0) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { window.usefulAt = performance.now(); };
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    })()`);
    await page.goto(url, { waitUntil: "load" });
    // what the page's own policy lets nobody run within it is asked from outside
    const seen = () =>
      page.evaluate(
        "[performance.getEntriesByName('first-contentful-paint')[0]?.startTime, window.usefulAt]",
      ) as Promise<[number | undefined, number | undefined]>;
    let [painted, listed] = await seen();
    while (painted === undefined || listed === undefined) [painted, listed] = await seen();
    return { painted, useful: Math.max(painted, listed) };
  } finally {
    await context.close();
  }
}

/** Both by turns. */
export async function slowPhone(rounds: number): Promise<Row[]> {
  const server = await startOurs(1);
  const floor = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8").end(FLOOR);
  });
  await new Promise<void>((up) => floor.listen(0, "127.0.0.1", up));
  const browser = await launch();
  try {
    await prepare(server.dataDir);
    const url = `${server.url}/p/${HEARING}`;
    while (!(await fetch(url)).ok) await new Promise((again) => setTimeout(again, 100));
    const floorUrl = `http://127.0.0.1:${(floor.address() as AddressInfo).port}/`;
    const ours: Opened[] = [];
    const floors: Opened[] = [];
    // code that never ran is not what a reader waits for
    await open(browser, url, ".items .card");
    for (let i = 0; i < rounds; i++) {
      floors.push(await open(browser, floorUrl, ".list"));
      ours.push(await open(browser, url, ".items .card"));
    }
    const median = (of: readonly Opened[], what: keyof Opened) =>
      part(
        of.map((opened) => opened[what]),
        0.5,
      );
    const says = (what: string) => `/p on a slow phone (processor ÷ ${SLOWER}, 1.6 Mbit/s, 150 ms): ${what}`;
    const useful = median(ours, "useful");
    return [
      row(says("first paint, median"), median(ours, "painted"), "ms", median(floors, "painted")),
      row(says("useful, median"), useful, "ms", median(floors, "useful")),
      row(says("useful, beyond the floor"), useful - median(floors, "useful"), "ms", null, { most: SOON }),
      row("/p, gzip", gzipSync(await (await fetch(url)).text()).length / 1_000, "kB", null, {
        most: 60,
        guard: 60,
      }),
    ];
  } finally {
    await browser.close();
    floor.close();
    await server.stop();
  }
}
