/** Screens that read late, a crowd of phones: what each is told leads to the newest. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { viewHash } from "../../server/shell/path/audienceFeed.ts";
import type { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { PHONE_PAGE } from "../../shared/terms/seats.ts";
import type { View } from "../../shared/views/views.ts";
import { PROTOCOL_VERSION, type ViewMessage } from "../../shared/wire/protocol.ts";
import { startLiveOnRedis } from "../support/liveOnRedis.ts";
import { type LiveServer, truthOf } from "../support/liveServer.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, phoneEntrance, SeatScreen } from "../support/seatScreen.ts";

let log: RedisLog;
let server: LiveServer;
let end: () => Promise<void>;
const open: { close(): unknown }[] = [];

beforeAll(async () => {
  ({ log, server, end } = await startLiveOnRedis(["full"]));
});
afterEach(() => {
  for (const closable of open.splice(0)) closable.close();
});
afterAll(() => end());

const screenAt = async (seat: "A" | "hall") => {
  const screen = new SeatScreen(server, "full", seat);
  open.push(screen);
  await until(() => screen.view !== null);
  return screen;
};

describe("too much", () => {
  it("[M1] a screen that reads late gets every change in its order", async () => {
    const late = new WebSocket(`${server.url}/socket.io/?EIO=4&transport=websocket`, {
      headers: { cookie: server.cookie("full", "T2"), origin: server.url },
    });
    open.push({ close: () => late.terminate() });
    const messages: ViewMessage[] = [];
    late.on("message", (data: Buffer) => {
      const text = data.toString();
      const hello = { hearing: "full", seat: "T2", protocol: PROTOCOL_VERSION, held: null };
      if (text.startsWith("0{")) late.send(`40${JSON.stringify(hello)}`);
      if (text === "2") late.send("3");
      if (text.startsWith('42["view"'))
        messages.push((JSON.parse(text.slice(2)) as ["view", ViewMessage])[1]);
    });
    await until(() => messages.length > 0);
    const long = "ệ".repeat(5_900);
    let acts = 0;
    const act = async (times: number) => {
      for (let n = 0; n < times; n++) {
        const draft = envelopeOf({ type: "DraftConclusion", text: `${acts++} ${long}` }, Date.now());
        expect(await server.live.command("full", "T1", draft)).toMatchObject({ kind: "done" });
        // a whole view between the changes, which goes another way inside the server
        late.send('42["catchUp",null]');
      }
    };
    await act(5);
    late.pause();
    while (server.waiting() === 0) await act(1);
    await act(1);
    late.resume();
    await act(2);
    await until(() => messages.length === 1 + 2 * acts);
    const changes = messages.flatMap((message, i) =>
      "from" in message ? [{ message, before: messages[i - 1] }] : [],
    );
    expect(changes).toHaveLength(acts);
    for (const { message, before } of changes) expect(message.from).toBe(before?.to);
    const { view } = await truthOf(log, "full");
    expect(messages.at(-1)?.to).toBe(viewHash(view("T2") as View));
  });

  it("[L2] phones are right in the end; the table hears each act at once", async () => {
    const hall = await screenAt("hall");
    const chair = await screenAt("A");
    const entrance = await phoneEntrance(server, "full");
    const phone = new SeatScreen(entrance, "full", PHONE_PAGE);
    open.push(phone);
    await until(() => phone.view !== null);
    await chair.send(envelopeOf({ type: "OpenSession" }, Date.now()));
    await chair.send(envelopeOf({ type: "ReadRightsStatement" }, Date.now()));
    await chair.send(envelopeOf({ type: "BeginStep", step: "4.3" }, Date.now()));
    const before = { hall: hall.told, phone: phone.told };
    const began = performance.now();
    const { queue } = chair.view as { queue: { id: string }[] };
    for (const { id } of queue.slice(0, 8)) {
      const called = { type: "CallSpeaker", entry: id, basis: { floor: null } } as const;
      expect(await chair.send(envelopeOf(called, Date.now()))).toMatchObject({ kind: "done" });
      expect(await chair.send(envelopeOf({ type: "MarkAbsent", turn: id }, Date.now()))).toMatchObject({
        kind: "done",
      });
    }
    const took = performance.now() - began;
    const { view } = await truthOf(log, "full");
    await until(() => hall.hash === viewHash(view("hall") as View));
    expect(hall.told - before.hall).toBeGreaterThanOrEqual(16);
    await until(() => phone.hash === server.live.catchUp("full", { role: "delegate" }, null)?.to);
    expect(phone.told - before.phone).toBeLessThanOrEqual(Math.ceil(took / 250) + 2);
  });
});
