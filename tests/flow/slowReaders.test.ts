/** Screens that stop reading, as phones do that left the hall's Wi-Fi: let go at a limit of bytes; nobody else notices. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { viewHash } from "../../server/shell/path/audienceFeed.ts";
import type { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { PHONE_PAGE, type SeatName } from "../../shared/terms/seats.ts";
import type { SecretaryView, View } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { deafScreen } from "../support/deafScreen.ts";
import { startLiveOnRedis } from "../support/liveOnRedis.ts";
import { type LiveServer, truthOf } from "../support/liveServer.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, phoneEntrance, SeatScreen } from "../support/seatScreen.ts";

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;
const MB = 1024 * 1024;
const SCREENS = 100;
/** Bytes that somebody holds: of objects and of buffers. */
function held(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

let log: RedisLog;
let server: LiveServer;
let end: () => Promise<void>;
const open: { close(): unknown }[] = [];

beforeAll(async () => {
  ({ log, server, end } = await startLiveOnRedis(["stuck"]));
});
afterEach(() => {
  for (const closable of open.splice(0)) closable.close();
});
afterAll(() => end());

const screenAt = async (
  seat: SeatName | typeof PHONE_PAGE,
  entrance = server as Parameters<typeof deafScreen>[0],
) => {
  const screen = new SeatScreen(entrance, "stuck", seat);
  open.push(screen);
  await until(() => screen.view !== null);
  return screen;
};
/** Past the limits of one seat's line: this is about what goes out. */
const act = async (input: CommandInput, seat: SeatName = "A") =>
  expect(await server.live.command("stuck", seat, envelopeOf(input, Date.now()))).toMatchObject({
    kind: "done",
  });

const gone = () => server.lines.filter((line) => line.startsWith("a screen that does not read"));

describe("who does not read", { timeout: 600_000 }, () => {
  it("[L1] a hundred deaf screens are closed in time; back, each gets one whole view (C38)", async () => {
    const chair = await screenAt("A");
    const deaf = await Promise.all(Array.from({ length: SCREENS }, () => deafScreen(server, "stuck", "T2")));
    let closed = 0;
    for (const line of deaf) {
      open.push({ close: () => line.destroy() });
      line.on("close", () => closed++);
    }
    const long = "ệ".repeat(5_900);
    let drafts = 0;
    const draft = async () => {
      const text = `${drafts++} ${long}`;
      await act({ type: "DraftConclusion", text }, "T1");
    };
    await draft();
    let wholes = 0;
    // what this test itself keeps of the table's screen is not the server's
    const lookedAt = () => {
      wholes += chair.frames.splice(0).filter((frame) => frame.includes('"whole"')).length;
      return held();
    };
    const before = lookedAt();
    let most = 0;
    while (gone().length < SCREENS) {
      await draft();
      // looked at seldom: collecting what nobody holds takes longer than an act
      if (drafts % 40 === 0) most = Math.max(most, lookedAt() - before);
    }
    // one frame for all of them: a hundred times the limit would be 100 MB

    expect(most / MB).toBeLessThan(20);
    // the line's end is seen by a socket that reads
    for (const line of deaf) line.resume();
    await until(() => closed === SCREENS);
    await draft();
    const { view } = await truthOf(log, "stuck");
    await until(() => chair.hash === viewHash(view("A") as View));
    lookedAt();
    expect(wholes).toBe(1);
    const back = await Promise.all(deaf.map(() => screenAt("T2")));
    for (const screen of back) {
      expect(screen.hash).toBe(viewHash(view("T2") as View));
      expect(screen.frames.filter((frame) => frame.startsWith('2["view"'))).toHaveLength(1);
    }
  });

  it("[L1] a phone is let go at its limit of bytes; back, it gets one whole view (C38)", async () => {
    const secretary = await screenAt("T1");
    const [ownEntrance, others] = [
      await phoneEntrance(server, "stuck"),
      await phoneEntrance(server, "stuck"),
    ];
    const asking = await screenAt(PHONE_PAGE, ownEntrance);
    const reading = await screenAt(PHONE_PAGE, others);
    const hall = await screenAt("hall");
    await act({ type: "OpenSession" });
    await act({ type: "ReadRightsStatement" });
    await act({ type: "BeginStep", step: "4.3" });
    // what a phone is sent most of is its own part: as long as it may be, and another with each second given
    const asked = { name: "Lò Thị Suối", addressForm: "bà", organisation: "ệ".repeat(120) };
    for (const content of ["ệ", "ữ"])
      expect(
        await asking.sendPatiently(
          envelopeOf({ type: "AskToSpeak", ...asked, content: content.repeat(200) }, Date.now()),
        ),
      ).toMatchObject({ kind: "done" });
    await until(() => (secretary.view as SecretaryView).requests.length === 2);
    for (const { id: request } of (secretary.view as SecretaryView).requests)
      await act({ type: "AdmitRequest", request, field: "Y tế" }, "T1");
    await act({ type: "CallNext", basis: { floor: null, head: "YK-001" } });
    await act({ type: "BeginSpeech", turn: "YK-001" });
    asking.close();
    const deaf = await deafScreen(ownEntrance, "stuck", PHONE_PAGE);
    open.push({ close: () => deaf.destroy() });
    let closed = false;
    deaf.on("close", () => {
      closed = true;
    });
    server.lines.splice(0);
    for (let n = 0; gone().length === 0; n++)
      await act({ type: "AdjustTime", holder: "YK-001", seconds: n % 2 === 0 ? 1 : -1 });
    expect(gone()).toEqual([
      `a screen that does not read was closed ${JSON.stringify({ role: "delegate" })}`,
    ]);
    // the line's end is seen by a socket that reads
    deaf.resume();
    await until(() => closed);
    await act({ type: "EndSpeech", turn: "YK-001" });
    const { view } = await truthOf(log, "stuck");
    await until(() => hall.hash === viewHash(view("hall") as View));
    const truth = server.live.catchUp("stuck", { role: "delegate" }, null)?.to;
    await until(() => reading.hash === truth);
    expect(reading.frames.filter((frame) => frame.includes('"whole"'))).toHaveLength(1);
    const back = await screenAt(PHONE_PAGE, ownEntrance);
    expect(back.hash).toBe(truth);
    expect(back.frames.filter((frame) => frame.startsWith('2["view"'))).toHaveLength(1);
    await until(() => back.own?.requests.length === 2);
  });
});
