/**
 * npm run rehearsal -- [--speed N] [--id x] [--folder f] [--anew]: plays a rehearsal's script on the running server's screens;
 * --whole-life: from the first day of preparation until every promise is kept.
 */
import { io, type Socket } from "socket.io-client";
import { createHearing } from "../../server/intake/createHearing.ts";
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
  "npm run rehearsal -- [--whole-life] [--speed 1…20] [--id <hearing>] [--folder <its files>] [--anew]";
const WORDS = {
  options: {
    speed: { type: "string", default: "20" },
    id: { type: "string" },
    "whole-life": { type: "boolean", default: false },
    folder: { type: "string", default: "sample" },
    anew: { type: "boolean", default: false },
  },
} as const;

interface Wanted {
  readonly id: string;
  readonly folder: string;
  readonly wholeLife: boolean;
}

/** The links of the rehearsal ("dien-tap", or what has taken its place: "dien-tap-r2"), made where there is none. */
async function rehearsalLinks({ id, folder, wholeLife }: Wanted): Promise<readonly Link[]> {
  const ours = async () =>
    (await readLinks()).filter(({ hearing }) => hearing === id || new RegExp(`^${id}-r\\d+$`).test(hearing));
  const found = await ours();
  if (found.length > 0) return found;
  await withLog(
    async (log) =>
      void (await createHearing(log, id, folder, { rehearsal: true, before: wholeLife && "bare" })),
  );
  for (;;) {
    const own = await ours();
    if (own.length > 0) return own;
    await new Promise((again) => setTimeout(again, LOOK_MS));
  }
}

/** The operator's line, as the page has it. */
async function operatorsLine(links: readonly Link[]): Promise<Line> {
  const link = links.find((one) => one.seat === "operator");
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
  const wanted = { id: values.id ?? (wholeLife ? "tron-vong-doi" : "dien-tap"), folder, wholeLife };
  if (!(speed >= 1 && speed <= 20)) throw new Error("--speed is a number from 1 to 20");
  let links = await rehearsalLinks(wanted);
  if (anew) {
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
  console.log("The script has come to its end. Begin anew with --anew.");
  line.close();
});
