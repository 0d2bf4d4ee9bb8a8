/** What no screen of ours sends: a typed refusal or a closed line, one line for the operator, and nobody else notices. */

import { io, Manager, type Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import type { CommandResult } from "../../shared/wire/protocol.ts";
import { sameAsSent } from "../support/fields.ts";
import { type LiveServer, startLive, truthOf } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { patience, until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

let log: MemoryLog;
let server: LiveServer;
let other: SeatScreen;
const lines: Socket[] = [];

beforeEach(async () => {
  log = new MemoryLog(Date.now);
  await createHearing(log, "sample", "sample", {});
  server = await startLive(log);
  other = new SeatScreen(server, "sample", "A");
  await until(() => other.view !== null);
});
afterEach(async () => {
  for (const line of lines.splice(0)) line.close();
  other.close();
  await server.close();
});

/** A line of the secretary's that sends what it likes. */
async function line(auth: object = {}, headers: object = {}): Promise<Socket> {
  const socket = io(server.url, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie: server.cookie("sample", "T1"), origin: server.url, ...headers },
    auth: { hearing: "sample", seat: "T1", protocol: 1, held: null, ...auth },
  });
  lines.push(socket);
  await new Promise<void>((resolve) => {
    socket.once("connect", resolve);
    socket.once("connect_error", () => resolve());
  });
  return socket;
}

const ask = (socket: Socket, envelope: unknown): Promise<CommandResult> =>
  socket.timeout(patience(60_000)).emitWithAck("command", envelope) as Promise<CommandResult>;

/** The server lives, the others are served, the log is as it was but for what the other has done. */
async function unharmed(): Promise<void> {
  const result = await other.send(envelopeOf({ type: "OpenSession" }, Date.now()));
  expect(result).toMatchObject({ kind: "done", version: 2 });
  const { view } = await truthOf(log, "sample");
  await until(() => sameAsSent(other.view, view("A")));
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(server.lines.filter((line) => line.startsWith("warning"))).toEqual([]);
}

const id = "bad-input-command-1";
const deep = (depth: number) => {
  let value: unknown = [];
  for (let i = 0; i < depth; i++) value = [value];
  return value;
};
const walkIn = (name: string, content = "x") => ({
  type: "AddWalkIn",
  who: { name, addressForm: "ông", organisation: "Cá nhân" },
  content,
  field: "Y tế",
});

describe("malformed commands (C36)", () => {
  it.each([
    ["nothing", undefined],
    ["a number", 7],
    ["an empty object", {}],
    ["an unknown command", { id, madeAt: 0, command: { type: "FlyAway" } }],
    ["a command without its fields", { id, madeAt: 0, command: { type: "CallSpeaker" } }],
    ["a field too many", { id, madeAt: 0, command: { type: "OpenSession", also: 1 } }],
    ["an id that is none", { id: "x", madeAt: 0, command: { type: "OpenSession" } }],
    [
      "__proto__",
      JSON.parse(`{"id":"${id}","madeAt":0,"command":{"type":"OpenSession"},"__proto__":{"a":1}}`),
    ],
    ["an array 2,000 deep", { id, madeAt: 0, command: deep(2_000) }],
    ["a name of control characters", { id, madeAt: Date.now(), command: walkIn("\u0000\u0007\u202e\u200b") }],
    ["a lone surrogate", { id, madeAt: Date.now(), command: walkIn("Nguyễn \ud800") }],
    ["a text that is too long", { id, madeAt: Date.now(), command: walkIn("Ông Ướt", "x".repeat(20_000)) }],
    ["a number that is none", { id, madeAt: 0, command: { type: "AdjustTime", holder: "x", seconds: "60" } }],
  ])("%s: refused as malformed, one line for the operator", async (_what, envelope) => {
    const socket = await line();
    const before = server.lines.length;
    expect(await ask(socket, envelope)).toMatchObject({
      kind: "refused",
      refusal: { code: "malformed" },
    });
    expect(server.lines.slice(before)).toHaveLength(1);
    expect(server.lines.at(-1)).not.toMatch(/Ướt|Nguyễn|xxx/);
    await unharmed();
  });

  it("1 MB of text closes the line", async () => {
    const socket = await line();
    const closed = new Promise((resolve) => socket.once("disconnect", resolve));
    socket.emit("command", { id, madeAt: 0, command: walkIn("Ướt", "x".repeat(1_000_000)) }, () => undefined);
    await closed;
    await until(() => server.lines.length > 0);
    expect(server.lines).toEqual([expect.stringContaining("too long")]);
    await unharmed();
  });

  it("an array 20,000 deep is refused as malformed", async () => {
    const socket = await line();
    const before = server.lines.length;
    // written by hand: no client of ours could even encode it
    socket.io.engine.write(`20["command",${"[".repeat(20_000)}${"]".repeat(20_000)}]`);
    await until(() => server.lines.length > before);
    expect(server.lines.slice(before)).toEqual([expect.stringContaining("a malformed command")]);
    await unharmed();
  });

  it("unseen characters and directions leave a name before it is stored", async () => {
    const socket = await line();
    const name = "Nguyễn\u202e \u200bVăn\u0007  Ướt\u2066";
    expect(await ask(socket, { id, madeAt: Date.now(), command: walkIn(name) })).toMatchObject({
      kind: "done",
    });
    const row = (await log.people("sample")).find((person) => person.id.startsWith("w-"));
    expect(row?.["name"]).toBe("Nguyễn Văn Ướt");
  });
});

const tooMuch = (line: string) => line.startsWith("a screen that sends too much");

describe("lines that are none of ours", () => {
  it("a packet of another name closes the line", async () => {
    const socket = await line();
    const closed = new Promise((resolve) => socket.once("disconnect", resolve));
    socket.emit("anything", { x: 1 });
    await closed;
    await unharmed();
  });

  it.each([
    ["calls other rooms", "0/other,{}"],
    ["answers what nobody asked", "31[1]"],
  ])("[L5] a line that goes on with packets that are no event is closed: %s", async (_what, packet) => {
    const socket = await line();
    const closed = new Promise((resolve) => socket.once("disconnect", resolve));
    for (let n = 0; n < 100; n++) socket.io.engine.write(packet);
    await closed;
    expect(server.lines).toContain("a line that sends too much beside its events");
    await unharmed();
  });

  it("[L5] a line that never signs in is closed before its five seconds are over", async () => {
    const manager = new Manager(server.url, {
      ...{ transports: ["websocket"], reconnection: false, autoConnect: false },
      extraHeaders: { origin: server.url },
    });
    await new Promise<void>((opened) => manager.open(() => opened()));
    let refused = 0;
    manager.engine.on("packet", ({ data }) => {
      if (typeof data === "string" && data.startsWith("4")) refused++;
    });
    const closed = new Promise((resolve) => manager.engine.once("close", resolve));
    const hello = JSON.stringify({ hearing: "sample", seat: "A", protocol: 1, held: null });
    for (let n = 0; n < 500; n++) manager.engine.write(`0${hello}`);
    await closed;
    expect(server.lines).toContain("a line that sends too much beside its events");
    expect(refused).toBeLessThan(100);
    await unharmed();
  });

  it("bytes that are no packet close the line", async () => {
    const socket = await line();
    const closed = new Promise((resolve) => socket.once("disconnect", resolve));
    socket.io.engine.write("9{{{{");
    (socket.io.engine as unknown as { transport: { ws: { send(data: string): void } } }).transport.ws.send(
      "4\u0000",
    );
    await closed;
    await unharmed();
  });

  it.each([
    ["another protocol version", { protocol: 2 }, {}, "clientTooOld"],
    ["a seat that is none", { seat: "boss" }, {}, "malformed"],
    ["another seat's cookie", { seat: "A" }, {}, "notAdmitted"],
    ["no cookie", {}, { cookie: "" }, "notAdmitted"],
    ["a hearing that is none", { hearing: "other" }, {}, "notAdmitted"],
  ])("%s is told why and gets nothing", async (_what, auth, headers, reason) => {
    const socket = io(server.url, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: server.cookie("sample", "T1"), origin: server.url, ...headers },
      auth: { hearing: "sample", seat: "T1", protocol: 1, held: null, ...auth },
    });
    lines.push(socket);
    let seen = 0;
    socket.onAny(() => seen++);
    const error = await new Promise<Error>((resolve) => socket.once("connect_error", resolve));
    expect(error.message).toBe(reason);
    expect(seen).toBe(0);
    await unharmed();
  });

  it.each([["http://evil.example"], [""]])("an Origin of %j opens no socket", async (origin) => {
    const socket = await line({}, { origin });
    expect(socket.connected).toBe(false);
    expect(server.lines).toEqual([expect.stringContaining("a connection was refused")]);
    await unharmed();
  });

  it("a flood of commands is told so; the seat beside it is served", async () => {
    const socket = await line();
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        ask(socket, {
          id: `flood-command-${i}`,
          madeAt: Date.now(),
          command: { type: "ReadRightsStatement" },
        }),
      ),
    );
    expect(
      results.filter((result) => result.kind === "refused" && result.refusal.code === "tooFast").length,
    ).toBeGreaterThan(100);
    await unharmed();
  });

  it("[L5] a staff line at five times its measure is refused, closed, and may come back", async () => {
    const socket = await line();
    const codes: string[] = [];
    for (let sent = 0; socket.connected; sent++) {
      const envelope = envelopeOf({ type: "ReadRightsStatement" }, Date.now());
      socket.emit("command", envelope, (result: CommandResult) => {
        codes.push(result.kind === "refused" ? result.refusal.code : result.kind);
      });
      // now and then the line must have its turn to be closed
      if (sent % 50 === 49) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(codes.filter((code) => code === "tooFast").length).toBeGreaterThan(100);
    expect(server.lines.filter(tooMuch)).toHaveLength(1);
    const back = await line();
    expect(await ask(back, envelopeOf({ type: "ReadRightsStatement" }, Date.now()))).not.toMatchObject({
      refusal: { code: "tooFast" },
    });
    await unharmed();
  });

  it.each([["time"], ["writtenSections"]] as const)(
    "[L5] a flood of %j closes the line, though it is no command",
    async (name) => {
      const socket = await line();
      while (socket.connected) {
        for (let i = 0; i < 50; i++) socket.emit(name, () => undefined);
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(server.lines.filter(tooMuch)).toHaveLength(1);
      await unharmed();
    },
  );
});
