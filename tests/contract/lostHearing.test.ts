/** Redis is lost, the journal whole: it is said, nothing is made in its place, and one command fills it again; backups tell no lies. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { readJournal } from "../../server/storage/journal.ts";
import { command } from "../support/commands.ts";
import { RealServer } from "../support/realServer.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

let server: RealServer;
const screens: SeatScreen[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const screen of screens.splice(0)) screen.close();
  await server.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function open(seat: "A"): Promise<SeatScreen> {
  const screen = new SeatScreen(
    { url: server.url, cookie: (hearing, name) => server.cookie(hearing, name) },
    "sample",
    seat,
  );
  screens.push(screen);
  await until(() => screen.view !== null);
  return screen;
}
const note = async (screen: SeatScreen, text: string) =>
  screen.send(envelopeOf({ type: "SendNote", to: "B", text }, Date.now()));
/** What a command says and how it ends. */
async function run(name: "hearing" | "backup" | "doctor", ...words: string[]) {
  const done = await command(name, { DATA_DIR: server.dataDir }, ...words).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );
  return done;
}
const readiness = async () => (await fetch(`${server.url}/readyz`)).json();

describe("Redis is lost and the journal is whole", () => {
  it("is said in red, no other sample is made, and refill brings it back (X06)", async () => {
    server = new RealServer();
    await server.start();
    const chair = await open("A");
    for (let n = 0; n < 5; n++) expect(await note(chair, `lời ${n}`)).toMatchObject({ kind: "done" });
    const entries = await server.withLog((log) => log.read("sample", 0));
    chair.close();
    await server.kill("SIGTERM");
    rmSync(join(server.dataDir, "redis"), { recursive: true });

    const listed = await run("hearing", "list");
    expect(listed).toMatchObject({
      code: 1,
      said: expect.stringContaining("is not in Redis, but 6 entries were"),
    });
    expect(listed.said).toContain("npm run hearing -- refill sample");
    const looked = await run("doctor");
    expect(looked.said).toMatch(/STOP hearing sample: is not in Redis/);
    const made = await run("hearing", "create", "sample", "--id", "sample");
    expect(made).toMatchObject({ code: 1, said: expect.stringContaining("refill sample") });

    await server.start(/Links of units and wards/);
    expect(await readiness()).toEqual({ live: false, problems: ["logBroken"], setAside: ["sample"] });
    const page = await fetch(`${server.url}/h/sample/A`);
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining("không mở được")]);
    expect(await server.withLog((log) => log.hearings())).toEqual({});

    // while the server runs: it serves what is there again by itself
    const filled = await run("hearing", "refill");
    expect(filled).toMatchObject({
      code: 0,
      said: expect.stringContaining("sample: 6 entries were refilled"),
    });
    await until(async () => ((await readiness()) as { live: boolean }).live);
    expect(await server.withLog((log) => log.read("sample", 0))).toEqual(entries);
    expect(await note(await open("A"), "tiếp")).toMatchObject({ kind: "done" });
    expect(await run("hearing", "list")).toMatchObject({ code: 0 });
    expect(await run("hearing", "refill", "sample")).toMatchObject({
      code: 0,
      said: expect.stringContaining("nothing is missing"),
    });
    expect(readJournal(join(server.dataDir, "journal"), "sample")).toHaveLength(7);
  });

  it("where the journal has not enough, refill fills what it can and ends with 1 (X06)", async () => {
    server = new RealServer();
    await server.start();
    const chair = await open("A");
    for (let n = 0; n < 3; n++) await note(chair, `lời ${n}`);
    const acked = join(server.dataDir, "acked.json");
    await until(() => existsSync(acked) && /4/.test(readFileSync(acked, "utf8")));
    chair.close();
    await server.kill("SIGTERM");
    for (const folder of ["redis", "journal"]) rmSync(join(server.dataDir, folder), { recursive: true });
    expect(await run("hearing", "refill")).toMatchObject({
      code: 1,
      said: expect.stringContaining("4 were acknowledged"),
    });
    expect(await run("hearing", "refill", "nobody")).toMatchObject({
      code: 1,
      said: expect.stringContaining("knows it"),
    });
  });
});

describe("a backup while people press", () => {
  it("warns of nothing that is not so, and of what is (X08)", async () => {
    server = new RealServer();
    await server.start();
    const chair = await open("A");
    let over = false;
    let pressed = 0;
    const pressing = (async () => {
      while (!over) {
        const result = await note(chair, `lời ${pressed}`);
        if (result.kind === "done") pressed++;
        // as fast as a seat may
        else await pause(100);
      }
    })();
    for (let n = 0; n < 3; n++) {
      const out = mkdtempSync(join(tmpdir(), "backup-"));
      folders.push(out);
      const before = pressed;
      const done = await run("backup", "--out", join(out, "b"));
      expect(done).toMatchObject({ code: 0, said: expect.not.stringContaining("WARNING") });
      expect(pressed).toBeGreaterThan(before);
      // the judgement of a running hearing neither
      expect(await run("hearing", "list")).toMatchObject({ code: 0 });
    }
    over = true;
    await pressing;
    // and one that has really lost something is told of
    chair.close();
    await server.kill("SIGTERM");
    rmSync(join(server.dataDir, "redis"), { recursive: true });
    const out = mkdtempSync(join(tmpdir(), "backup-"));
    folders.push(out);
    expect(await run("backup", "--out", join(out, "b"))).toMatchObject({
      code: 1,
      said: expect.stringMatching(/sample {2}WARNING: Redis ends at 0, but \d+ were acknowledged/),
    });
  });
});
