/** What a node keeps beside Redis: where it cannot be written, acts are done all the same, it is said, and it is mended. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readJournal } from "../../server/storage/journal.ts";
import { RealServer } from "../support/realServer.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

let server: RealServer;
const screens: SeatScreen[] = [];
afterEach(async () => {
  for (const screen of screens.splice(0)) screen.close();
  await server.stop();
});

async function open(seat: "A" | "T1" | "hall"): Promise<SeatScreen> {
  const screen = new SeatScreen(
    { url: server.url, cookie: (hearing, name) => server.cookie(hearing, name) },
    "sample",
    seat,
  );
  screens.push(screen);
  await until(() => screen.view !== null);
  return screen;
}
const readiness = async () => {
  const answer = await fetch(`${server.url}/readyz`);
  return ((await answer.json()) as { problems: string[] }).problems;
};
const health = (seatScreen: SeatScreen) =>
  seatScreen.frames.findLast((frame) => frame.startsWith('2["health"')) ?? "";
const journal = () => join(server.dataDir, "journal");
const file = () => join(journal(), "sample.jsonl");
/** No file of the server's process may grow beyond so many bytes: what is longer is torn, and then refused. Redis goes on. */
const limit = (bytes: number | "unlimited") =>
  execFileSync("prlimit", ["--pid", String(server.pid), `--fsize=${bytes}:unlimited`]);
const note = async (screen: SeatScreen, text: string) =>
  screen.send(envelopeOf({ type: "SendNote", to: "B", text }, Date.now()));
const isWhole = async () => {
  const entries = await server.withLog((log) => log.read("sample", 0));
  return JSON.stringify(readJournal(journal(), "sample")) === JSON.stringify(entries);
};

describe("what a node keeps beside Redis", () => {
  it("[M10] on a full disk each press is done, it is seen, no line is torn, all is filled (X02)", async () => {
    server = new RealServer();
    await server.start();
    const [chair, secretary, hall] = [await open("A"), await open("T1"), await open("hall")];
    expect(await note(chair, "trước")).toMatchObject({ kind: "done" });
    expect(await readiness()).toEqual([]);
    // in the middle of the next line
    limit(statSync(file()).size + 40);
    for (let n = 0; n < 5; n++) expect(await note(chair, `đầy ${n}`)).toMatchObject({ kind: "done" });
    expect(await readiness()).toEqual(["recordNotKept"]);
    for (const screen of [chair, secretary])
      await until(() => health(screen) === '2["health",{"live":true,"problem":"recordNotKept"}]');
    expect(health(hall)).toBe('2["health",{"live":true,"problem":null}]');
    // whole lines, whatever else
    expect(readFileSync(file(), "utf8").endsWith("}\n")).toBe(true);
    expect(await isWhole()).toBe(false);
    limit("unlimited");
    await until(async () => (await readiness()).length === 0);
    for (const screen of [chair, secretary])
      await until(() => health(screen) === '2["health",{"live":true,"problem":null}]');
    expect(await isWhole()).toBe(true);
    expect(await note(chair, "sau")).toMatchObject({ kind: "done" });
    expect(await isWhole()).toBe(true);
    await until(() => /"sample":\d+/.exec(readFileSync(join(server.dataDir, "acked.json"), "utf8")) !== null);
    // and the next start finds nothing to complain of
    await server.kill("SIGTERM");
    await server.start();
    expect(await readiness()).toEqual([]);
  });

  it("[M10] acked.json alone: said, and written as soon as it can be (X02)", async () => {
    server = new RealServer();
    await server.start();
    const chair = await open("A");
    const acked = join(server.dataDir, "acked.json");
    mkdirSync(`${acked}.new`);
    expect(await note(chair, "một")).toMatchObject({ kind: "done" });
    await until(async () => (await readiness()).join() === "recordNotKept");
    await until(() => health(chair).includes("recordNotKept"));
    rmdirSync(`${acked}.new`);
    await until(async () => (await readiness()).length === 0);
    await until(() => !health(chair).includes("recordNotKept"));
    expect(JSON.parse(readFileSync(acked, "utf8"))).toEqual({ sample: 2 });
  });

  it("[M10] a journal taken away is made again; a damaged one is put aside (X02)", async () => {
    server = new RealServer();
    await server.start();
    const chair = await open("A");
    await note(chair, "một");
    renameSync(file(), `${file()}.taken`);
    expect(await note(chair, "hai")).toMatchObject({ kind: "done" });
    await until(async () => (await readiness()).length === 0 && (await isWhole()));
    await server.kill("SIGTERM");
    // as an older version left it: a torn line, and others behind it
    const lines = readFileSync(file(), "utf8").split("\n");
    writeFileSync(file(), [lines[0], lines[1]?.slice(0, 30), ...lines.slice(2)].join("\n"));
    await server.start();
    await until(async () => (await readiness()).length === 0 && (await isWhole()));
    expect(statSync(`${file()}.aside-1`).size).toBeGreaterThan(0);
  });
});
