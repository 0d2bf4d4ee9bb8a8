/** Many stored hearings: each is opened when it is first needed, let go when nobody needs it, and is then as its log says. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { readJournal } from "../../server/storage/journal.ts";
import { FolderRecord } from "../../server/storage/redis/nodeRecord.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { type LiveOptions, type LiveServer, startLive, truthOf } from "../support/liveServer.ts";
import { startRedis, type TestRedis, until, witness } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

/** ms: soon */
const IDLE = 300;
/** ms: not while a test looks */
const LONG = 600_000;
/** more than a node opens before anybody comes */
const IDS = [..."abcdefghijkl"].map((letter) => `many-${letter}`);

let redis: TestRedis;
const open: { close(): unknown }[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const closable of open.splice(0).reverse()) await closable.close();
  await redis.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function linked(): Promise<RedisLog> {
  const log = new RedisLog({ path: redis.path }, () => undefined);
  open.push(log);
  await log.ready();
  return log;
}
async function made(ids = IDS): Promise<RedisLog> {
  redis = await startRedis();
  const log = await linked();
  for (const id of ids) await createHearing(log, id, "sample", {});
  return log;
}
async function serve(options: LiveOptions = { idle: IDLE }): Promise<LiveServer> {
  const server = await startLive(await linked(), Date.now, options);
  open.push(server);
  return server;
}
async function screen(server: LiveServer, hearing: string, seat: "A" | "hall" | "operator") {
  const screen = new SeatScreen(server, hearing, seat);
  open.push(screen);
  await until(() => screen.view !== null);
  return screen;
}
const press = (seatScreen: SeatScreen, text = "xin chờ") =>
  seatScreen.send(envelopeOf({ type: "SendNote", to: "B", text }, Date.now()));
const opened = (server: LiveServer) => server.live.lengths().map(({ hearing }) => hearing);
const get = (server: LiveServer, path: string, cookie: string) =>
  fetch(`${server.url}${path}`, { headers: { cookie } });

describe("many stored hearings", () => {
  it("[M12] a node opens what a page or a screen asks for, and nothing else", async () => {
    await made();
    const server = await serve({ idle: LONG });
    expect(opened(server)).toEqual([]);
    expect((await get(server, "/h/many-c/A", server.cookie("many-c", "A"))).status).toBe(200);
    expect(opened(server)).toEqual(["many-c"]);
    await screen(server, "many-d", "hall");
    expect(opened(server).toSorted()).toEqual(["many-c", "many-d"]);
    expect((await get(server, "/h/many-z/A", "")).status).toBe(401);
  });

  it("[M12] it is let go when nobody is connected, and opened again as its log says", async () => {
    const log = await made();
    const server = await serve();
    const chair = await screen(server, "many-a", "A");
    for (let n = 0; n < 3; n++) expect(await press(chair, `lời ${n}`)).toMatchObject({ kind: "done" });
    const watcher = await screen(server, "many-b", "hall");
    chair.close();
    await until(() => !opened(server).includes("many-a"));
    // somebody looks at this one, though nothing comes of it
    expect(opened(server)).toEqual(["many-b"]);
    expect(watcher.connected).toBe(true);

    // meanwhile it goes on elsewhere
    const other = await serve();
    expect(await press(await screen(other, "many-a", "A"), "ở nơi khác")).toMatchObject({ kind: "done" });
    expect(opened(server)).toEqual(["many-b"]);
    const again = await screen(server, "many-a", "A");
    const truth = await truthOf(log, "many-a");
    expect(again.view).toEqual(JSON.parse(JSON.stringify(truth.view("A"))));
  });

  it("[M12] opened here while others press there, it misses nothing", async () => {
    const log = await made();
    const [server, other] = [await serve(), await serve()];
    // the reader of this node stands in a long read of another hearing
    await screen(server, "many-a", "hall");
    const there = await screen(other, "many-b", "A");
    const here = await screen(server, "many-b", "A");
    for (let n = 0; n < 5; n++) await press(there, `lời ${n}`);
    await until(() => here.hash === there.hash);
    const truth = await truthOf(log, "many-b");
    expect(here.view).toEqual(JSON.parse(JSON.stringify(truth.view("A"))));
  });

  it("[M12] a command alone opens it, and the journal here is whole all the same", async () => {
    const log = await made();
    const folder = mkdtempSync(join(tmpdir(), "record-"));
    folders.push(folder);
    const record = new FolderRecord(folder, 0);
    open.push(record);
    const [server, other] = [await serve({ idle: IDLE, record }), await serve()];
    const note = (text: string) => envelopeOf({ type: "SendNote", to: "B", text }, Date.now());
    expect(await server.live.command("many-a", "A", note("một"))).toMatchObject({ kind: "done" });
    await until(() => opened(server).length === 0);
    for (const text of ["hai", "ba"])
      expect(await other.live.command("many-a", "A", note(text))).toMatchObject({ kind: "done" });
    expect(readJournal(join(folder, "journal"), "many-a")).toHaveLength(2);
    expect(await server.live.command("many-a", "A", note("bốn"))).toMatchObject({ kind: "done" });
    expect(readJournal(join(folder, "journal"), "many-a")).toEqual(await log.read("many-a", 0));
    expect(record.failing()).toBeNull();
  });

  it("[M12] one that cannot be read is named, though nobody has asked for it", async () => {
    await made();
    const client = await witness(redis.path);
    open.push({ close: () => client.destroy() });
    await client.del("{many-k}:log");
    const server = await serve();
    await until(() => server.live.standing.setAside().includes("many-k"));
    expect(opened(server)).toEqual([]);
    expect(server.live.standing.troubles()).toEqual([]);
    expect((await get(server, "/h/many-k/A", server.cookie("many-k", "A"))).status).toBe(503);
  });

  it("[M12] where Redis gives no answer, a newcomer is told to come again, and comes in", async () => {
    await made();
    const server = await serve();
    // it stands until the page has been asked for, however long that takes
    process.kill(redis.pid, "SIGSTOP");
    open.push({ close: () => process.kill(redis.pid, "SIGCONT") });
    const cookie = server.cookie("many-a", "A");
    const page = await get(server, "/h/many-a/A", cookie);
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining("ít giây")]);
    process.kill(redis.pid, "SIGCONT");
    await until(async () => (await get(server, "/h/many-a/A", cookie)).status === 200);
    await screen(server, "many-a", "A");
  });

  it("[M12] links of every hearing are told, and none is kept open for it", async () => {
    await made();
    const server = await serve();
    const headers = { "x-local-key": server.access.localKey() };
    const ask = async (query = "") =>
      (await fetch(`${server.url}/local/links.json${query}`, { headers })).json() as Promise<
        { hearing: string; seat: string; url: string }[]
      >;
    const links = await ask();
    expect(new Set(links.map((link) => link.hearing))).toEqual(new Set(IDS));
    expect(await ask("?hearing=many-b")).toEqual(links.filter((link) => link.hearing === "many-b"));
    expect(opened(server)).toEqual([]);
  });
});
