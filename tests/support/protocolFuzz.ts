/**
 * Hostile input, so much of it: mutated and generated packets over real lines, with and without a session, and requests
 * of every kind to every route. The server is a process of its own: what ends it, or grows it, is seen.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Manager } from "socket.io-client";
import { expect } from "vitest";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { type LinkSeat, PHONE_PAGE } from "../../shared/terms/seats.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { PROTOCOL_VERSION } from "../../shared/wire/protocol.ts";
import { followedUpTo } from "./after/opened.ts";
import { COMMAND_SAMPLES } from "./commandSamples.ts";
import { truthOf } from "./liveServer.ts";
import { RealServer } from "./realServer.ts";
import { patience, until } from "./redis.ts";
import { envelopeOf, phoneEntrance, SeatScreen } from "./seatScreen.ts";

/** what the server makes for its half day, one that is prepared, one whose cases are followed */
const HEARING = "sample";
const PREPARED = "prepared";
const FOLLOWED = "followed";
/** step of the sample's aftermath at which its cases stand in many states */
const MIDWAY = 80;
/** what tells of the inside: a stack, a path, a module */
const INSIDE = /\bat \S+ \(|\.[jt]s:\d+|node_modules|\/dist\/server|ReplyError|ZodError/;
const PACKETS_A_LINE = 12;
/** id of the last packet of a line, beyond those of the others */
const LAST = "999999999999";
/** lines, and requests, at a time */
const LINES = 24;
const REQUESTS = 24;

interface FuzzResult {
  readonly packets: number;
  readonly requests: number;
  /** what left that should not */
  readonly leaks: readonly string[];
  /** highest resident memory seen, bytes more than at the start */
  readonly grown: number;
}

const NASTY = [
  "__proto__",
  "constructor",
  "\u202e",
  "\u0000",
  "\ud800",
  "ệ".repeat(2_000),
  "[".repeat(9_000),
  "1e999",
];

/** Bytes changed, cut, doubled or put in. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        at: fc.nat({ max: Math.max(0, text.length - 1) }),
        kind: fc.constantFrom("flip", "cut", "double", "insert", "nasty"),
        by: fc.nat({ max: 0xffff }),
      }),
      { minLength: 0, maxLength: 6 },
    )
    .map((changes) => changes.reduce(changedBy, text));

function changedBy(text: string, { at, kind, by }: { at: number; kind: string; by: number }): string {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (kind) {
    case "flip":
      return before + String.fromCharCode((after.charCodeAt(0) || 0) ^ (1 << (by % 16))) + after.slice(1);
    case "cut":
      return before + after.slice(1 + (by % 20));
    case "double":
      return before + after.slice(0, by % 60) + after;
    case "nasty":
      return before + NASTY[by % NASTY.length] + after;
    default:
      return before + String.fromCharCode(by) + after;
  }
}

let made = 0;
const eventPackets = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...Object.values(COMMAND_SAMPLES)).map((command) => {
      const envelope = {
        id: `fuzzed-command-${String(made++).padStart(8, "0")}`,
        madeAt: Date.now(),
        command,
      };
      return `2${made}["command",${JSON.stringify(envelope)}]`;
    }),
    fc
      .tuple(
        fc.constantFrom(
          "command",
          "catchUp",
          "time",
          "report",
          "order",
          "hand",
          "rehearsal",
          "openSection",
          "caret",
        ),
        fc.array(fc.jsonValue({ maxDepth: 6 }), { maxLength: 3 }),
      )
      .map(([name, values]) => `2${made++}${JSON.stringify([name, ...values])}`),
    fc.constantFrom(
      "2",
      "3",
      "40",
      "41",
      "42[]",
      "450-[]",
      '51-["typed",{"_placeholder":true,"num":0}]',
      "6",
      "9",
    ),
    fc.string({ maxLength: 200 }),
  );
const packets = fc.array(
  eventPackets().chain((packet) => mutated(packet)),
  { minLength: 1, maxLength: PACKETS_A_LINE },
);

const OFFICES = ["desk.1", "desk.2", "desk.3", "desk.4"] as const;
interface Sits {
  readonly hearing: string;
  readonly seat: LinkSeat | typeof PHONE_PAGE | "none";
}
const sitting = (hearing: string, seats: readonly Sits["seat"][]): readonly Sits[] =>
  seats.map((seat) => ({ hearing, seat }));
const SITTING: readonly Sits[] = [
  ...sitting(HEARING, ["A", "B", "T1", "T2", "operator", "hall", "lectern", "unit.U07", PHONE_PAGE, "none"]),
  ...sitting(PREPARED, ["A", "operator", ...OFFICES, "org.1", "unit.W01", "unit.U07", PHONE_PAGE]),
  ...sitting(FOLLOWED, ["A", "C", ...OFFICES, "unit.U07", PHONE_PAGE]),
];

async function oneLine(
  server: RealServer,
  { hearing, seat }: Sits,
  cookie: string,
  signIn: boolean,
  sent: readonly string[],
): Promise<string> {
  const headers = { origin: server.url, ...(cookie === "" ? {} : { cookie }) };
  const manager = new Manager(server.url, {
    transports: ["websocket"],
    reconnection: false,
    autoConnect: false,
    extraHeaders: headers,
  });
  const opened = await new Promise<boolean>((done) => manager.open((error) => done(error === undefined)));
  if (!opened) return "";
  const { engine } = manager;
  let heard = "";
  engine.on("packet", ({ data }: { data?: unknown }) => {
    if (typeof data === "string" && !data.startsWith('2["view"')) heard += `${data}\n`;
  });
  const closed = new Promise<void>((done) => engine.on("close", () => done()));
  if (signIn) engine.write(`0${JSON.stringify({ hearing, seat, protocol: PROTOCOL_VERSION, held: null })}`);
  for (const packet of sent) engine.write(packet);
  // whoever answers this has read all before; who has no session is answered nothing
  const answered = new Promise<void>((done) =>
    engine.on("packet", ({ data }: { data?: unknown }) => {
      if (typeof data === "string" && data.startsWith(`3${LAST}`)) done();
    }),
  );
  engine.write(`2${LAST}["time"]`);
  await Promise.race([closed, answered, new Promise((done) => setTimeout(done, 150))]);
  engine.close();
  return heard;
}

const ROUTES = [
  "/",
  "/enter.js",
  `/enter/${HEARING}/A`,
  `/h/${HEARING}/A`,
  `/h/${HEARING}/operator/links.json`,
  `/h/${PREPARED}/desk.1`,
  `/h/${PREPARED}/org.1`,
  `/h/${FOLLOWED}/desk.3/archive.zip`,
  `/p/${FOLLOWED}`,
  `/p/${FOLLOWED}/feed.json`,
  `/p/${FOLLOWED}?q=x&p=2`,
  `/p/${FOLLOWED}/i/ND-01`,
  `/h/${HEARING}/T1/documents/bien-ban-dang.pdf`,
  `/h/${HEARING}/A/files/${"A".repeat(22)}?name=a.pdf&from=0&of=40`,
  `/h/${HEARING}/A/files/${"0".repeat(64)}`,
  `/h/${HEARING}/${PHONE_PAGE}`,
  `/h/${HEARING}/${PHONE_PAGE}.svg`,
  "/local/links.json",
  "/assets/x.js",
  "/socket.io/?EIO=4&transport=polling",
  "/healthz",
  "/readyz",
  "/metrics",
] as const;
const requests = fc.record({
  method: fc.constantFrom("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH"),
  path: fc.constantFrom(...ROUTES).chain((route) => fc.oneof(fc.constant(route), mutated(route))),
  type: fc.constantFrom(
    "application/json",
    "text/plain",
    "application/octet-stream",
    "multipart/form-data",
    "application/x-www-form-urlencoded",
  ),
  origin: fc.constantFrom("own", "http://evil.test", "null", ""),
  body: fc.oneof(fc.json(), fc.string({ maxLength: 5_000 }), mutated('{"token":"AAAAAAAAAAAAAAAAAAAAAA"}')),
  cookie: fc.oneof(fc.constant("right"), fc.constant("none"), fc.string({ maxLength: 200 })),
});

async function oneRequest(
  server: RealServer,
  { method, path, type, origin, body, cookie }: typeof requests extends fc.Arbitrary<infer T> ? T : never,
): Promise<string> {
  try {
    const seatCookie = server.cookie(HEARING, "A");
    const answer = await fetch(new URL(path.replace(/^\/*/, "/"), server.url), {
      method,
      redirect: "manual",
      headers: {
        "content-type": type,
        ...(origin === "" ? {} : { origin: origin === "own" ? server.url : origin }),
        ...(cookie === "none" ? {} : { cookie: cookie === "right" ? seatCookie : cookie }),
      },
      ...(method === "GET" || method === "HEAD" ? {} : { body }),
      signal: AbortSignal.timeout(patience(60_000)),
    });
    const text = answer.headers.get("content-type")?.includes("pdf") ? "" : await answer.text();
    // a page's own script is no inside of the server
    return path.endsWith(".js") ? "" : `${[...answer.headers].flat().join(" ")} ${text}`;
  } catch (error) {
    // what is no URL or no header never leaves this process
    if (error instanceof TypeError) return "";
    throw error;
  }
}

const rss = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;

/** So many packets and requests at a running server. `seed` repeats what is sent, though not its moments. */
async function fuzz(server: RealServer, cases: number, seed: number): Promise<FuzzResult> {
  await server.withLog(async (log) => {
    await createHearing(log, PREPARED, "sample", { before: true });
    await storePlayed(log, FOLLOWED, followedUpTo(MIDWAY));
  });
  const cookieOf = async ({ hearing, seat }: Sits) => {
    if (seat === "none") return "";
    if (seat !== PHONE_PAGE) return server.cookie(hearing, seat);
    return (await phoneEntrance({ url: server.url } as never, hearing)).cookie(hearing, "A");
  };
  const cookies = new Map<Sits, string>();
  for (const sits of SITTING) cookies.set(sits, await cookieOf(sits));
  const start = rss(server.pid);
  const count = { packets: 0, requests: 0 };
  const leaks = new Set<string>();
  let highest = start;
  const look = (text: string) => {
    const found = INSIDE.exec(text);
    if (found) leaks.add(text.slice(Math.max(0, found.index - 100), found.index + 200));
  };
  for (let round = 0; count.packets + count.requests < cases; round++) {
    const roundSeed = seed + round;
    const lines = fc.sample(packets, { seed: roundSeed, numRuns: LINES });
    const asked = fc.sample(requests, { seed: roundSeed, numRuns: REQUESTS });
    const heard = await Promise.all(
      lines.map((sent, i) => {
        // a step that shares nothing with the length: each of them comes up with and without a session
        const sits = SITTING[(round * 5 + i) % SITTING.length] ?? expect.fail();
        count.packets += sent.length;
        return oneLine(server, sits, cookies.get(sits) ?? "", (round + i) % 3 !== 0, sent);
      }),
    );
    const answers = await Promise.all(asked.map((request) => oneRequest(server, request)));
    count.requests += asked.length;
    for (const text of [...heard, ...answers]) look(text);
    highest = Math.max(highest, rss(server.pid));
  }
  return { ...count, leaks: [...leaks], grown: highest - start };
}

/** What would write on the prototype of all objects throws there, and the server would not live on. */
const FROZEN = "data:text/javascript,Object.freeze(Object.prototype)";
const MEGABYTE = 1024 * 1024;

/** A server that is to be fuzzed. */
export const frozenServer = () =>
  new RealServer(1, { NODE_OPTIONS: `--import=${FROZEN}`, LINK_DAYS: "3000" });

/** After so many cases the server lives, has grown within bounds, has told nothing of its inside, and serves the table. */
export async function outlives(server: RealServer, cases: number, seed: number): Promise<void> {
  const { pid } = server;
  const from = performance.now();
  const { packets, requests, leaks, grown } = await fuzz(server, cases, seed);
  const seconds = Math.round((performance.now() - from) / 1000);
  console.log(
    `${packets} packets, ${requests} requests in ${seconds} s, +${Math.round(grown / MEGABYTE)} MB`,
  );
  expect(leaks).toEqual([]);
  expect(server.pid).toBe(pid);
  const started = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  expect(started).toContain("--disable-proto=delete");
  expect(grown).toBeLessThan(250 * MEGABYTE);
  const chair = new SeatScreen(server, HEARING, "A");
  await until(() => chair.view !== null);
  const before = (chair.view as ChairView).version;
  const note = envelopeOf({ type: "SendNote", to: "T1", text: "còn đây" }, Date.now() + 86_400_000);
  expect(await chair.send(note)).toMatchObject({ kind: "done" });
  await until(() => (chair.view as ChairView).version > before);
  await server.withLog(async (log) =>
    expect((await truthOf(log, HEARING)).state.version).toBeGreaterThan(before),
  );
  chair.close();
}
