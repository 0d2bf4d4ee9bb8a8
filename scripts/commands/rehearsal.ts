/**
 * npm run rehearsal -- [--speed N] [--id x] [--folder f] [--anew]: plays a rehearsal's script on the running server's screens;
 * --whole-life: from the first day of preparation until every promise is kept; --replay <hearing> [--from 2024-11-22T09:30]:
 * a past hearing again, as its log has it.
 */
import { io, type Socket } from "socket.io-client";
import { createHearing, nextId } from "../../server/intake/createHearing.ts";
import { createReplay } from "../../server/intake/replay.ts";
import type { HearingLog } from "../../server/storage/log.ts";
import { dayOf } from "../../shared/terms/time.ts";
import {
  type OrderResult,
  PROTOCOL_VERSION,
  type ScreenToServer,
  type ServerToScreen,
} from "../../shared/wire/protocol.ts";
import type { RehearsalAct, RehearsalState } from "../../shared/wire/rehearsal.ts";
import { command } from "../build/command.mjs";
import { type Link, readLinks, runningAt } from "./runningServer.ts";
import { withLog } from "./withLog.ts";

const LOOK_MS = 300;

type Line = Socket<ServerToScreen, ScreenToServer>;

const USAGE =
  "npm run rehearsal -- [--whole-life] [--speed 1…20] [--id <hearing>] [--folder <its files>] [--anew], or -- --replay <hearing> [--from 2024-11-22T09:30] [--speed 1…20] [--anew]";
const WORDS = {
  options: {
    speed: { type: "string", default: "20" },
    id: { type: "string" },
    "whole-life": { type: "boolean", default: false },
    replay: { type: "string" },
    from: { type: "string" },
    folder: { type: "string", default: "sample" },
    anew: { type: "boolean", default: false },
  },
} as const;

interface Wanted {
  readonly id: string;
  readonly folder: string;
  readonly wholeLife: boolean;
  /** a past hearing, and the time (ms) from which it is shown; null: from its first entry */
  readonly replay: { readonly of: string; readonly from: number | null } | null;
}

async function make(log: HearingLog, { id, folder, wholeLife, replay }: Wanted): Promise<void> {
  if (replay) return createReplay(log, id, replay.of, replay.from);
  await createHearing(log, id, folder, { rehearsal: true, before: wholeLife && "bare" });
}

/** A replay from another time takes the place of the one that is there. */
async function replayAnew(
  wanted: Wanted & { readonly replay: NonNullable<Wanted["replay"]> },
): Promise<void> {
  let next: string | null = null;
  await withLog(async (log) => {
    const taken = await log.hearings();
    const last = Object.keys(taken).findLast(
      (key) => (key === wanted.id || key.startsWith(`${wanted.id}-r`)) && !taken[key]?.["replacedBy"],
    );
    if (last === undefined) return;
    const free = nextId(last, (candidate) => candidate in taken);
    await createReplay(log, free, wanted.replay.of, wanted.replay.from);
    await log.register(last, { ...taken[last], replacedBy: free });
    next = free;
  });
  while (next !== null && !(await linksOf(wanted)).some(({ hearing }) => hearing === next))
    await new Promise((again) => setTimeout(again, LOOK_MS));
}

/** The time of a hall's clock, "2024-11-22T09:30"; null: none was said. */
function instantOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const at = Date.parse(/[Z+]/.test(text) ? text : `${text}+07:00`);
  if (Number.isNaN(at)) throw new Error("--from is a time of the hearing: 2024-11-22T09:30");
  return at;
}

const linksOf = async ({ id }: Wanted): Promise<readonly Link[]> =>
  (await readLinks()).filter(({ hearing }) => hearing === id || new RegExp(`^${id}-r\\d+$`).test(hearing));

/** The links of the rehearsal ("dien-tap", or what has taken its place: "dien-tap-r2"), made where there is none. */
async function rehearsalLinks(wanted: Wanted): Promise<readonly Link[]> {
  const found = await linksOf(wanted);
  if (found.length > 0) return found;
  await withLog((log) => make(log, wanted));
  for (;;) {
    const links = await linksOf(wanted);
    if (links.length > 0) return links;
    await new Promise((again) => setTimeout(again, LOOK_MS));
  }
}

/** The operator's line, as the page has it. */
async function operatorsLine(links: readonly Link[]): Promise<Line> {
  const link = links.find((link) => link.seat === "operator");
  if (!link) throw new Error("the rehearsal has no operator");
  const { pathname, hash } = new URL(link.url);
  const origin = runningAt();
  const entered = await fetch(`${origin}${pathname}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  const cookie = entered.headers.get("set-cookie")?.split(";")[0] ?? "";
  return io(origin, {
    transports: ["websocket"],
    extraHeaders: { cookie, origin },
    auth: { hearing: link.hearing, seat: "operator", protocol: PROTOCOL_VERSION, held: null },
  });
}

async function ask(line: Line, act: RehearsalAct): Promise<void> {
  const refusal: OrderResult = await line.timeout(10_000).emitWithAck("rehearsal", act);
  if (refusal) throw new Error(`The server refused to ${act.kind}: ${JSON.stringify(refusal)}`);
}

/** The day and the time of the hall. */
const time = (at: number) => `${dayOf(at)} ${new Date(at + 7 * 3_600_000).toISOString().slice(11, 19)}`;
let shown = -1;
function show({ done, of, next, otherwise }: RehearsalState): void {
  if (done === shown) return;
  shown = done;
  const gone = otherwise.at(-1);
  if (gone?.n === done) console.log(`  otherwise than scripted: ${JSON.stringify(gone.refusal)}`);
  if (next) console.log(`${done}/${of}  next ${time(next.at)}  ${next.do}  ${next.about}`);
}

await command(USAGE, WORDS, async ({ values: { folder, anew, "whole-life": wholeLife, ...values } }) => {
  const speed = Number(values.speed);
  const replay = values.replay === undefined ? null : { of: values.replay, from: instantOf(values.from) };
  const ownId = replay ? `${replay.of.slice(0, 26)}-phat-lai` : wholeLife ? "tron-vong-doi" : "dien-tap";
  const wanted = { id: values.id ?? ownId, folder, wholeLife, replay };
  if (!(speed >= 1 && speed <= 20)) throw new Error("--speed is a number from 1 to 20");
  if (replay?.from != null && (await linksOf(wanted)).length > 0) await replayAnew({ ...wanted, replay });
  let links = await rehearsalLinks(wanted);
  if (anew && replay?.from == null) {
    const old = await operatorsLine(links);
    await ask(old, { kind: "reset" });
    old.close();
    links = await rehearsalLinks(wanted);
  }
  for (const { name, url } of links) console.log(`${name.padEnd(22)} ${url}`);
  const line = await operatorsLine(links);
  const over = new Promise<void>((resolve) => {
    line.on("rehearsal", (state) => {
      show(state);
      if (state.next === null) resolve();
    });
  });
  // the play goes on without us; Ctrl+C lets it stand
  process.on("SIGINT", () => {
    void ask(line, { kind: "pause" })
      .catch(console.error)
      .finally(() => process.exit(0));
  });
  await ask(line, { kind: "play", speed });
  await over;
  console.log("It has come to its end. Begin anew with --anew.");
  line.close();
});
