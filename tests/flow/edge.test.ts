/** What may come in, of every kind: frames, lines, names, tries. One who floods keeps no other out. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { PHONE_PAGE, type SeatName } from "../../shared/terms/seats.ts";
import { DeviceScreen } from "../support/deviceScreen.ts";
import { type LiveOptions, type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { frame, hello, type RawLine, rawLine, rawScreen, text } from "../support/rawLine.ts";
import { until } from "../support/redis.ts";
import { type Entrance, envelopeOf, phoneEntrance, SeatScreen } from "../support/seatScreen.ts";

let log: MemoryLog;
let server: LiveServer;
const open: { close(): unknown }[] = [];
const serve = async (options: LiveOptions = {}) => {
  server = await startLive(log, Date.now, options);
  open.push(server);
};

beforeEach(async () => {
  log = new MemoryLog(Date.now);
  await createHearing(log, "sample", "sample", {});
  await serve();
});
afterEach(async () => {
  for (const closable of open.splice(0).reverse()) await closable.close();
});

/** ms for a request, where it is not what a test is about */
const PATIENT = 600_000;

const keep = <T extends RawLine>(line: T): T => {
  open.push({ close: () => line.wire.destroy() });
  return line;
};
const screen = (seat: SeatName, device: string, entrance: Entrance = server) => {
  const screen = new DeviceScreen(entrance, "sample", seat, device, false);
  open.push(screen);
  return screen;
};
const many = (count: number, buffer: Buffer) => Buffer.concat(Array.from({ length: count }, () => buffer));

/** Somebody else's press is carried out. */
async function unharmed(): Promise<void> {
  const chair = new SeatScreen(server, "sample", "A");
  open.push(chair);
  await until(() => chair.view !== null);
  expect(await chair.send(envelopeOf({ type: "OpenSession" }, Date.now()))).toMatchObject({ kind: "done" });
}

describe("frames", () => {
  const KINDS: readonly [kind: string, of: string, frames: (n: number) => Buffer][] = [
    ["pings", "control", (n) => many(n, frame(0x89, "x".repeat(100)))],
    ["pongs", "control", (n) => many(n, frame(0x8a))],
    [
      "empty fragments of one text",
      "continued",
      (n) => Buffer.concat([frame(0x01, "2"), many(n, frame(0x00))]),
    ],
    [
      "fragments of one byte",
      "continued",
      (n) => Buffer.concat([frame(0x01, "2"), many(n, frame(0x00, "x"))]),
    ],
    ["texts", "text", (n) => many(n, text("3"))],
    ["bytes", "binary", (n) => many(n, frame(0x82, "x"))],
  ];

  it.each(KINDS)("[L6] %s beyond its measure close a phone's line (Y04)", async (_what, kind, frames) => {
    const phone = keep(await rawScreen(await phoneEntrance(server, "sample"), "sample", PHONE_PAGE));
    phone.wire.write(frames(1_000));
    await until(() => phone.closed());
    expect(server.lines.join("\n")).toContain(`too many frames was closed {"kind":"${kind}"}`);
    await unharmed();
  });

  it.each(KINDS)(
    "[L6] %s beyond its measure close a staff line, and one that never signed in (Y04)",
    async (_what, _kind, frames) => {
      for (const line of [await rawLine(server, "sample", "T1"), await rawScreen(server, "sample", "hall")]) {
        keep(line).wire.write(frames(3_000));
        await until(() => line.closed());
      }
      await unharmed();
    },
  );

  it("[L6] frames whose heads are cut anywhere are counted, and heard within measure (Y04)", async () => {
    const line = keep(await rawScreen(server, "sample", "A"));
    const all = Buffer.concat([
      many(5, frame(0x89, "ping")),
      text('421["time"]'),
      text(`3${"y".repeat(60_000)}`),
      text('422["time"]'),
    ]);
    for (const byte of all.subarray(0, 40)) line.wire.write(Uint8Array.of(byte));
    // as far as into the head of the long one
    line.wire.write(all.subarray(40, 70));
    await until(() => line.heard().includes("431["));
    line.wire.write(all.subarray(70));
    await until(() => line.heard().includes("432["));
    expect(line.closed()).toBe(false);
    for (let n = 0; n < 30 && !line.closed(); n++) {
      for (const byte of frame(0x89, "ping")) line.wire.write(Uint8Array.of(byte));
    }
    await until(() => line.closed());
    expect(server.lines.join("\n")).toContain('too many frames was closed {"kind":"control"}');
  });
});

describe("lines and handshakes", () => {
  it("[L7] one phone's thousands of handshakes keep none of 500 others out (Y05)", async () => {
    // how long a request may take is another matter
    await serve({ lines: { head: PATIENT, request: PATIENT } });
    const flooder = await phoneEntrance(server, "sample");
    const page = () => fetch(`${server.url}/h/sample/${PHONE_PAGE}`).then((answer) => answer.text());
    // more at once than a busy process accepts, and the machine itself turns them away
    const pages = (async () => {
      for (let n = 0; n < 15; n++) await Promise.all(Array.from({ length: 100 }, page));
    })();
    let refused = 0;
    for (let n = 0; n < 25; n++) {
      const lines = await Promise.all(
        Array.from({ length: 100 }, () => rawLine(flooder, "sample", PHONE_PAGE)),
      );
      for (const line of lines) {
        if (line.heard().startsWith("HTTP/1.1 4")) refused++;
        line.wire.end(hello("sample", PHONE_PAGE));
      }
    }
    // the flooder itself has to wait
    expect(refused).toBeGreaterThan(2_000);
    await pages;
    const others: RawLine[] = [];
    // a few at a time: a line that has come must sign in within seconds
    while (others.length < 500)
      others.push(
        ...(await Promise.all(
          Array.from({ length: 50 }, async () =>
            keep(await rawScreen(await phoneEntrance(server, "sample"), "sample", PHONE_PAGE)),
          ),
        )),
      );
    expect(others.filter((other) => !other.heard().includes('42["view"'))).toEqual([]);
  });

  it("[L7] of many hellos in one write a line carries one screen, a phone three lines (Y12)", async () => {
    const entrance = await phoneEntrance(server, "sample");
    const first = keep(await rawLine(entrance, "sample", PHONE_PAGE));
    first.wire.write(many(28, hello("sample", PHONE_PAGE)));
    await until(() => (first.heard().match(/tooMany/g) ?? []).length === 27);
    expect(server.screens().delegate).toBe(1);
    const lines = await Promise.all(
      Array.from({ length: 12 }, () => rawLine(entrance, "sample", PHONE_PAGE)),
    );
    for (const line of lines) keep(line).wire.write(hello("sample", PHONE_PAGE));
    await until(() => lines.every((line) => /tooMany|\["view"/.test(line.heard())));
    expect(server.screens().delegate).toBe(3);
    // a place that is given back is free
    for (const line of lines) line.wire.destroy();
    await until(() => server.screens().delegate === 1);
    const next = keep(await rawScreen(entrance, "sample", PHONE_PAGE));
    expect(next.heard()).toContain('["view"');
  });

  it("[L7] a line that ends before it has signed in keeps no place", async () => {
    const endings = [text("42["), text("4x"), frame(0x88)];
    for (let n = 0; n < 150; n++) {
      const line = await rawLine(server, "sample", "A");
      const ending = endings[n % endings.length] as Buffer;
      keep(line).wire.end(Buffer.concat([hello("sample", "A"), ending]));
      await until(line.closed);
    }
    await unharmed();
    // a phone has three lines
    const phone = await phoneEntrance(server, "sample");
    for (const ending of [...endings, ...endings]) {
      const line = await rawLine(phone, "sample", PHONE_PAGE);
      keep(line).wire.end(Buffer.concat([hello("sample", PHONE_PAGE), ending]));
      await until(line.closed);
    }
    expect(keep(await rawScreen(phone, "sample", PHONE_PAGE)).heard()).toContain('["view"');
  });

  it("[P9] devices that come together are bounded as those that come one after another (Y12)", async () => {
    await serve({ terms: { devices: 3 } });
    const lines = await Promise.all(Array.from({ length: 28 }, () => rawLine(server, "sample", "T1")));
    for (const [n, line] of lines.entries())
      keep(line).wire.write(hello("sample", "T1", `device-of-T1-${n}`));
    await until(() => lines.every((line) => /seatFull|\["view"/.test(line.heard())));
    expect(server.screens().secretary).toBe(3);
  });

  it("[L7] a seat has a hundred lines, whatever its devices call themselves (Y06)", async () => {
    const board = screen("operator", "operator-1");
    await until(() => board.connected);
    for (let n = 0; n < 300; n++) {
      const line = await rawLine(server, "sample", "T2");
      keep(line).wire.write(hello("sample", "T2", `invented-name-${n}`));
    }
    await until(() => server.screens().secretary >= 30 && board.devices.length >= 30);
    expect(server.screens().secretary).toBeLessThanOrEqual(100);
    await until(() => board.devices.filter((device) => device.seat === "T2").length <= 30);
    expect(JSON.stringify(board.devices).length).toBeLessThan(20_000);
    await unharmed();
  });

  it("[L7] a device that renames itself without end is noted now and then (Y06)", async () => {
    const board = screen("operator", "operator-1");
    const others = Array.from({ length: 20 }, (_, n) => screen("hall", `projector-${n}-name`));
    const laptop = screen("T1", "laptop-of-T1");
    await until(() => board.devices.filter((device) => device.here).length === 22);
    await Promise.all(others.map((other) => other.report()));
    await until(() => board.devices.filter((device) => device.report !== null).length >= 20);
    const [before, boardsBefore] = [board.boardBytes, board.boards.length];
    for (let n = 0; n < 40; n++) await laptop.report({ name: `Máy ${n}` });
    const named = () => board.devices.find((device) => device.seat === "T1")?.report?.name ?? "";
    await until(() => named() !== "");
    const last = performance.now() + 1_500;
    await until(() => performance.now() > last);
    expect(Number(named().slice(4))).toBeLessThan(20);
    const changes = board.boards.length - boardsBefore;
    expect((board.boardBytes - before) / changes, "characters a change").toBeLessThan(1_500);
    // nor is a name a text
    laptop.report({ name: "x".repeat(41) }).catch(() => undefined);
    await until(() => server.lines.some((line) => line.startsWith("a malformed report")));
  });
});

describe("wrong tokens", () => {
  const enter = (seat: SeatName, token: string, cookie = "") =>
    fetch(`${server.url}/enter/sample/${seat}`, {
      method: "POST",
      headers: { origin: server.url, "content-type": "application/json", cookie },
      body: JSON.stringify({ token }),
    }).then(({ status }) => status);

  it("[P12] lock a seat for their address, the right one too, and nothing else (Y12)", async () => {
    const right = (seat: SeatName) => server.access.token("sample", seat, 1);
    const wrong: number[] = [];
    for (let n = 0; n < 45; n++) wrong.push(await enter("A", `wrong-token-${n}`));
    expect(wrong.slice(0, 9)).toEqual(Array(9).fill(401));
    expect(wrong.slice(10)).toEqual(Array(35).fill(429));
    expect(await enter("A", right("A"))).toBe(429);
    expect(await enter("A", right("A"), server.cookie("sample", "A"))).toBe(204);
    expect(await enter("B", right("B"))).toBe(204);
  });
});
