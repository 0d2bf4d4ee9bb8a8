/** What is typed, on its way over real lines that are cut: the client's own delivery, without a page. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Delivery, joinDeliveries } from "../../client/line/delivery.ts";
import { TIMERS } from "../../client/line/timers.ts";
import { FaultyProxy } from "../../scripts/proving/faults/faultyProxy.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { PROSE_FIELD } from "../../shared/terms/prose.ts";
import type { SecretarySeat } from "../../shared/terms/seats.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { textOf, typedDoc } from "../support/prose.ts";
import { startRedis, type TestRedis, until } from "../support/redis.ts";
import { SeatScreen } from "../support/seatScreen.ts";

const SECTION = "step.4.1";

let redis: TestRedis;
let log: RedisLog;
let server: LiveServer;
const open: { close(): unknown }[] = [];

beforeAll(async () => {
  redis = await startRedis();
  log = new RedisLog({ path: redis.path }, () => undefined);
  await log.ready();
  server = await startLive(log);
  for (const hearing of ["cut", "refused"]) await createHearing(log, hearing, "sample", { rehearsal: true });
});
afterEach(() => {
  for (const opened of open.splice(0).reverse()) opened.close();
});
afterAll(async () => {
  await server.close();
  await log.close();
  await redis.stop();
});

/** A secretary's section over a line of its own, through a proxy that can be made faulty. */
async function typist(hearing: string, seat: SecretarySeat, doc = new Y.Doc()) {
  const proxy = new FaultyProxy(Number(new URL(server.url).port));
  const url = `http://127.0.0.1:${await proxy.start()}`;
  const screen = new SeatScreen({ url, cookie: server.cookie }, hearing, seat);
  const heard: string[] = [];
  const delivery = new Delivery({
    ...{ section: SECTION, doc, socket: () => screen.socket, timers: TIMERS },
    // typed before the line was up
    unsent: { is: () => doc.getXmlFragment(PROSE_FIELD).length > 0, set: () => undefined },
    onRefused: (code) => heard.push(code),
    onSaved: () => heard.push("saved"),
    onBroken: () => heard.push("broken"),
  });
  joinDeliveries(screen.socket, new Map([[SECTION, { delivery }]]));
  open.push({ close: () => proxy.cutAll() }, screen, { close: () => delivery.close() });
  return { proxy, screen, doc, delivery, heard };
}

const firstWords = (doc: Y.Doc) =>
  (doc.getXmlFragment(PROSE_FIELD).get(0) as Y.XmlElement).get(0) as Y.XmlText;

describe("a section's delivery", () => {
  it("[N3] brings what was typed and taken away while the line was cut, once", async () => {
    const first = await typist("cut", "T1", typedDoc("một hai ba"));
    const second = await typist("cut", "T2");
    await until(() => textOf(second.doc) === "<paragraph>một hai ba</paragraph>");
    first.proxy.mode = "refuse";
    first.proxy.cutAll();
    await until(() => !first.screen.connected);
    firstWords(first.doc).delete(0, 4);
    firstWords(second.doc).insert(10, " bốn");
    await until(() => second.delivery.idle);
    first.proxy.mode = "pass";
    await until(() => first.delivery.idle && second.delivery.idle);
    await until(() => textOf(second.doc) === "<paragraph>hai ba bốn</paragraph>");
    expect(textOf(first.doc)).toBe(textOf(second.doc));
    // the update gets through, its answer does not
    first.proxy.mode = "swallow";
    firstWords(first.doc).insert(0, "không ");
    await until(() => textOf(second.doc) === "<paragraph>không hai ba bốn</paragraph>");
    first.proxy.mode = "pass";
    first.proxy.cutAll();
    await until(() => first.delivery.idle);
    expect(textOf(second.doc)).toBe("<paragraph>không hai ba bốn</paragraph>");
    expect(textOf(first.doc)).toBe(textOf(second.doc));
  });

  it("[N9] keeps what is refused, and brings it once what was wrong is taken away", async () => {
    const { doc, heard, delivery } = await typist("refused", "T1");
    await until(() => delivery.idle);
    const prose = doc.getXmlFragment(PROSE_FIELD);
    prose.insert(0, [new Y.XmlElement("marquee")]);
    await until(() => heard.includes("malformed"));
    expect(delivery.idle).toBe(false);
    doc.transact(() => {
      prose.delete(0, 1);
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText("xin cảm ơn")]);
      prose.insert(0, [paragraph]);
    });
    await until(() => delivery.idle);
    expect(heard.at(-1)).toBe("saved");
    const other = await typist("refused", "T2");
    await until(() => textOf(other.doc).includes("xin cảm ơn"));
    expect(textOf(other.doc)).not.toContain("marquee");
  });
});
