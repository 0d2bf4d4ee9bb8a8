/** One hearing of several cannot be read, at the start or while it runs: it alone is set aside and named, the others live. */
import { afterEach, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { startRedis, type TestRedis, until, witness } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

type Client = Awaited<ReturnType<typeof witness>>;

let redis: TestRedis;
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const closable of open.splice(0).reverse()) await closable.close();
  await redis.stop();
});

async function linked(): Promise<RedisLog> {
  const log = new RedisLog({ path: redis.path }, () => undefined);
  open.push(log);
  await log.ready();
  return log;
}
/** Hearings "bad" and "good", "bad" a few entries long. */
async function made(): Promise<{ log: RedisLog; client: Client }> {
  redis = await startRedis();
  const log = await linked();
  for (const id of ["bad", "good"]) await createHearing(log, id, "sample", {});
  const client = await witness(redis.path);
  open.push({ close: () => client.destroy() });
  return { log, client };
}
async function serve(log: RedisLog): Promise<LiveServer> {
  const server = await startLive(log);
  open.push(server);
  return server;
}
async function screen(
  server: LiveServer,
  hearing: string,
  seat: "A" | "operator" | "T1",
): Promise<SeatScreen> {
  const screen = new SeatScreen(server, hearing, seat);
  open.push(screen);
  await until(() => screen.view !== null);
  return screen;
}
const press = (seatScreen: SeatScreen, text = "xin chờ") =>
  seatScreen.send(envelopeOf({ type: "SendNote", to: "B", text }, Date.now()));
const readiness = async (server: LiveServer) => {
  const answer = await fetch(`${server.url}/readyz`);
  return { status: answer.status, ...((await answer.json()) as object) };
};
const health = (seatScreen: SeatScreen) =>
  seatScreen.frames.findLast((frame) => frame.startsWith('2["health"'));

const LOG = "{bad}:log";
const body = (prev: string, type = "NoteSent") =>
  JSON.stringify({
    prev,
    commandId: "x-1",
    fingerprint: "",
    actor: "A",
    onBehalfOf: null,
    events: [{ type }],
  });
/** What may have become of a hearing in Redis. */
const DAMAGES: readonly [
  what: string,
  said: string,
  damage: (client: Client, last: number) => Promise<unknown>,
][] = [
  ["a gap", "there is a gap", (client) => client.xDel(LOG, "2-0")],
  ["no log at all", "", (client) => client.del(LOG)],
  [
    "no stream under its name",
    "",
    async (client) => {
      await client.del(LOG);
      await client.set(LOG, "x");
    },
  ],
  [
    "an entry that is none",
    "cannot be read",
    (client, last) => client.xAdd(LOG, `${last + 1}-0`, { at: "1", body: "{" }),
  ],
  [
    "an entry of another chain",
    "does not fit",
    (client, last) => client.xAdd(LOG, `${last + 1}-0`, { at: "1", body: body("none") }),
  ],
  [
    "minutes that are none",
    "cannot be read",
    (client) => client.xAdd("{bad}:minutes", "1-0", { section: "x" }),
  ],
];

describe("a hearing that cannot be read", () => {
  it.each(DAMAGES)(
    "[M11] %s, found at the start: the others are served, its pages say so (X05)",
    async (_what, said, damage) => {
      const { log, client } = await made();
      const before = await serve(log);
      const chair = await screen(before, "bad", "A");
      for (let n = 0; n < 3; n++) await press(chair, `lời ${n}`);
      chair.close();
      await before.close();
      await damage(client, 4);
      const server = await serve(await linked());
      const good = await screen(server, "good", "A");
      expect(await press(good)).toMatchObject({ kind: "done" });
      expect(await readiness(server)).toEqual({ status: 200, live: true, problems: [], setAside: ["bad"] });
      await until(() => health(good) === '2["health",{"live":true,"problem":null}]');
      const operator = await screen(server, "good", "operator");
      await until(
        () => health(operator) === '2["health",{"live":true,"problem":"othersSetAside","hearings":["bad"]}]',
      );
      expect(server.lines.join("\n")).toContain(
        "hearing bad is set aside, the others go on (npm run hearing -- list)",
      );
      expect(server.lines.join("\n")).toContain(said);
      for (const seat of ["A", "hall", "ask"]) {
        const page = await fetch(`${server.url}/h/bad/${seat}`);
        expect([page.status, await page.text()]).toEqual([
          503,
          expect.stringContaining("không mở được hội nghị này"),
        ]);
      }
      const shut = new SeatScreen(server, "bad", "A");
      open.push(shut);
      await until(() => shut.refused === "setAside");
    },
  );

  it.each(DAMAGES)(
    "[M11] %s, while it runs: its screens are red, the others follow on (X05)",
    async (what, _said, damage) => {
      const { log, client } = await made();
      const [server, other] = [await serve(log), await serve(await linked())];
      const [bad, good] = [await screen(server, "bad", "A"), await screen(server, "good", "A")];
      const elsewhere = await screen(other, "good", "A");
      for (let n = 0; n < 3; n++) await press(bad, `lời ${n}`);
      await damage(client, 4);
      // where it is not seen in what comes next, a new link sees it
      const links = await client.sendCommand(["CLIENT", "LIST"]);
      for (const [, id] of String(links).matchAll(/^id=(\d+) .*cmd=xread /gm))
        await client.sendCommand(["CLIENT", "KILL", "ID", id ?? ""]);
      if (what !== "a gap") {
        await until(() => health(bad) === '2["health",{"live":false,"problem":"logBroken"}]');
        expect((await press(bad)).kind).not.toBe("done");
      }
      const seen = good.hash;
      expect(await press(elsewhere)).toMatchObject({ kind: "done" });
      await until(() => good.hash !== seen);
      await until(() => health(good) === '2["health",{"live":true,"problem":null}]');
      expect(await press(good)).toMatchObject({ kind: "done" });
      expect(await readiness(server)).toMatchObject({ status: 200 });
    },
  );

  it("[M11] a row of the registry that is none takes nothing from anybody (X05)", async () => {
    const { log, client } = await made();
    await client.hSet("hearings", "bad", "{");
    const server = await serve(log);
    for (const id of ["good", "bad"])
      expect(await press(await screen(server, id, "A"))).toMatchObject({ kind: "done" });
  });
});
