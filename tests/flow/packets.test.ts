/** Bytes that no client library of ours would send (case C36): the line closes, one line for the operator, no stack. */

import { Manager } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import type { EventName } from "../../server/web/sockets/row.ts";
import { ROWS } from "../../server/web/sockets/rows.ts";
import { sameAsSent } from "../support/fields.ts";
import { type LiveServer, startLive, truthOf } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

let log: MemoryLog;
let server: LiveServer;
let other: SeatScreen;

beforeEach(async () => {
  log = new MemoryLog(Date.now);
  await createHearing(log, "sample", "sample", {});
  server = await startLive(log);
  other = new SeatScreen(server, "sample", "A");
  await until(() => other.view !== null);
});
afterEach(async () => {
  other.close();
  await server.close();
});

/** A line whose bytes are written by hand; what came in is kept as it stood on the wire. */
async function handWritten(signIn: boolean) {
  const manager = new Manager(server.url, {
    transports: ["websocket"],
    reconnection: false,
    autoConnect: false,
    extraHeaders: { origin: server.url, cookie: server.cookie("sample", "T1") },
  });
  await new Promise<void>((opened, failed) => manager.open((error) => (error ? failed(error) : opened())));
  const { engine } = manager;
  const heard: string[] = [];
  engine.on("packet", ({ data }: { data?: unknown }) => heard.push(String(data)));
  let over = false;
  engine.on("close", () => {
    over = true;
  });
  if (signIn) {
    engine.write(`0${JSON.stringify({ hearing: "sample", seat: "T1", protocol: 1, held: null })}`);
    await until(() => heard.some((text) => text.startsWith('2["view"')));
  }
  return { engine, heard, isOver: () => over };
}

/** A packet of each event whose row is of this kind, without the number under which it would be answered. */
const eventsThat = (isMeant: (row: (typeof ROWS)[EventName]) => boolean): [string][] =>
  Object.entries(ROWS).flatMap(([name, row]) => (isMeant(row) ? [[`2["${name}",{}]`]] : []));

describe("packets that are none (C36)", () => {
  for (const signedIn of [false, true]) {
    it.each([
      ['2[{"toString":"x"}]'],
      ["2[null]"],
      ['2["connect"]'],
      ['2["disconnecting"]'],
      ["2{}"],
      ["2["],
      ["8"],
      ["binary with a place too many", '51-["a",{"_placeholder":true,"num":9}]', new Uint8Array([1])],
      ['2["error","x"]'],
      // what no screen sends without a way to answer it
      ...eventsThat(({ mustBeAwaited }) => mustBeAwaited === true),
    ])(
      `${signedIn ? "after" : "before"} signing in: %s`,
      async (name, packet = name, attached?: Uint8Array) => {
        const { engine, heard, isOver } = await handWritten(signedIn);
        const before = server.lines.length;
        engine.write(packet);
        if (attached) engine.write(attached);
        await until(isOver, "the line is closed");
        await until(() => server.lines.length > before);
        const result = await other.send(envelopeOf({ type: "OpenSession" }, Date.now()));
        expect(result).toMatchObject({ kind: "done", version: 2 });
        const { view } = await truthOf(log, "sample");
        await until(() => sameAsSent(other.view, view("A")));
        expect(server.lines.slice(before)).toHaveLength(1);
        expect(heard.join("\n")).not.toMatch(/Error|\bat .*\.[jt]s/);
      },
    );
  }

  it.each(eventsThat(({ answered, mustBeAwaited }) => answered && !mustBeAwaited))(
    "%s, without a way to answer it, is not carried out and ends nobody's line",
    async (packet) => {
      const { engine, heard, isOver } = await handWritten(true);
      engine.write(packet);
      engine.write('27["time"]');
      await until(() => heard.some((text) => text.startsWith("37[")), "the next question is answered");
      expect([isOver(), (await truthOf(log, "sample")).state.version]).toEqual([false, 1]);
      engine.close();
    },
  );
});
