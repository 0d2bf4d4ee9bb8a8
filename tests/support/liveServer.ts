/** A server in this process: live part, HTTP and sockets on a free port, over a log of the test's choice. */

import { mkdtempSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pino from "pino";
import { ArchiveDesk } from "../../server/archiving/desk.ts";
import { readConfig, termsOf } from "../../server/config.ts";
import { sent } from "../../server/documents/order.ts";
import { perform } from "../../server/documents/perform.ts";
import { lookAtFile } from "../../server/intake/attached/worker.ts";
import { lineOf } from "../../server/intake/files/line.ts";
import { preview } from "../../server/intake/files/preview.ts";
import type { Ends } from "../../server/machine/lifetime.ts";
import { listen } from "../../server/machine/listening.ts";
import { operatorLog } from "../../server/machine/operatorLog.ts";
import { createNode } from "../../server/node.ts";
import { fold } from "../../server/rulebook/fold.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { FILE_LIMITS, type FileLimits, Uploads } from "../../server/shell/files/uploads.ts";
import { ProseGuard } from "../../server/shell/minutes/proseGuard.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import type { Rehearsals } from "../../server/shell/rehearsals.ts";
import type { Live } from "../../server/shell/shell.ts";
import type { HearingLog } from "../../server/storage/log.ts";
import type { NodeRecord } from "../../server/storage/redis/nodeRecord.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { Access, cookieName } from "../../server/web/door/access.ts";
import type { Terms } from "../../server/web/door/door.ts";
import type { LineLimits } from "../../server/web/door/tcpLines.ts";
import type { Tls } from "../../server/web/door/tls.ts";
import { Metrics } from "../../server/web/pages/metrics.ts";
import { audienceOf, type Role, type SeatName } from "../../shared/terms/seats.ts";
import type { View } from "../../shared/views/views.ts";
import { noRecord } from "./noRecord.ts";
import { PROSE_THREAD } from "./proseThread.ts";

export interface LiveServer {
  readonly url: string;
  /** by HTTPS; null without a certificate */
  readonly secureUrl: string | null;
  readonly live: Live;
  readonly access: Access;
  readonly rehearsals: Rehearsals;
  /** lines for the operator's log, and warnings of the live part */
  readonly lines: string[];
  /** what was said on the server's console */
  readonly said: string[];
  /** the operator's log as it is written */
  readonly logged: string[];
  /** connected screens, by role */
  screens(): Readonly<Record<Role, number>>;
  /** the cookie header of a seat as it stands now */
  cookie(hearing: string, seat: SeatName): string;
  /** destroys every TCP connection that the condition picks */
  cut(which: (connection: number) => boolean): void;
  /** bytes that the line which takes least has not taken yet */
  waiting(): number;
  close(): Promise<void>;
}

export interface LiveOptions {
  /** ms between two sendings to phones; 0 = each change by itself, so that runs can be compared */
  readonly crowdEvery?: number;
  /** ms after which a line is asked for a sign of life */
  readonly heartbeat?: number;
  readonly lines?: Partial<LineLimits>;
  readonly tls?: Tls;
  readonly terms?: Partial<Terms>;
  /** ms between two looks at the sessions of open lines */
  readonly sessionsEvery?: number;
  /** ms after which a hearing that nobody needs is let go */
  readonly idle?: number;
  readonly record?: NodeRecord;
  /** where attached files stand; left out: in a folder that goes with the server */
  readonly dataDir?: string;
  readonly fileLimits?: Partial<FileLimits>;
}

export async function startLive(
  log: HearingLog,
  now: () => number = Date.now,
  options: LiveOptions = {},
): Promise<LiveServer> {
  const lines: string[] = [];
  const logged: string[] = [];
  const said: string[] = [];
  const metrics = new Metrics();
  const operatorLogOf = operatorLog(pino({}, { write: (text) => void logged.push(text) }), (text) =>
    metrics.lined(text),
  );
  const ending: (() => unknown)[] = [() => operatorLogOf.close()];
  const ends: Ends = (end) => void ending.push(end);
  const warn = (text: string) => {
    lines.push(`warning: ${text}`);
    operatorLogOf.warn(text);
  };
  const prose = new ProseGuard(PROSE_THREAD, warn);
  ends(() => prose.close());
  const uploads = new Uploads({
    dataDir: options.dataDir ?? ownFolder(ends),
    limits: { ...FILE_LIMITS, ...options.fileLimits },
    now,
    look: async (_hearing, path) => lookAtFile({ path }),
  });
  let url = "";
  const ownUrl = () => url;
  const access = new Access("a secret of the tests");
  const terms = { ...termsOf(readConfig({})), ...options.terms };
  const node = await createNode(
    {
      ...{ log, prose, now, access, metrics, warn, heartbeat: 10_000 },
      ...options,
      terms,
      tls: options.tls ?? null,
      measure: async () => undefined,
      // a time of the test's own is the machine's as well, or the two would have parted
      steady: now === Date.now ? () => performance.now() : now,
      record: options.record ?? noRecord,
      draw: async (_hearing, wanted, { source }) =>
        perform("file" in wanted ? { ...wanted, source: sent(await source()) } : wanted),
      read: async (_hearing, order, step) => {
        const { bytes, name, target, context } = await order();
        const seen = preview(bytes, name, target, context, (done, of) => step({ done, of }));
        return { rows: seen.rowsRead, line: lineOf(seen) };
      },
      uploads,
      archives: new ArchiveDesk(new URL("../../dist/server/archiveChild.js", import.meta.url), {
        address: { path: "/nowhere" },
        replicas: 0,
        dataDir: tmpdir(),
        spare: FILE_LIMITS.spare,
      }),
      line: (text, facts) => {
        lines.push(facts ? `${text} ${JSON.stringify(facts)}` : text);
        operatorLogOf.line(text, facts);
      },
      say: (text) => void said.push(text),
      screens: resolve("dist/client"),
      urls: { publicUrl: ownUrl, phonesUrl: ownUrl, plainUrl: ownUrl, secureUrl: ownUrl },
      figures: () => metrics.registry.metrics(),
      watchEvery: 200,
    },
    ends,
  );
  const { live, rehearsals, sockets, http, front } = node;
  const connections = new Set<Socket>();
  http.on("connection", (socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  url = `http://127.0.0.1:${await listen(http, 0, "127.0.0.1", "PORT")}`;
  const securePort = front && (await listen(front, 0, "127.0.0.1", "PORT"));
  return {
    url,
    secureUrl: securePort === null ? null : `https://127.0.0.1:${securePort}`,
    live,
    access,
    rehearsals,
    lines,
    said,
    logged,
    screens: () => sockets.screens(),
    cookie: (hearing, seat) =>
      `${cookieName(hearing, seat, false)}=${access.cookie(hearing, seat, live.generation(hearing, seat) ?? 1, now() + terms.session)}`,
    cut: (which) => {
      for (const [i, connection] of [...connections].entries()) if (which(i)) connection.destroy();
    },
    waiting: () => Math.max(0, ...[...connections].map((line) => line.writableLength)),
    close: async () => {
      for (let end = ending.pop(); end; end = ending.pop()) await end();
    },
  };
}

/** Made when it is asked for, gone with the server. */
function ownFolder(ends: Ends): string {
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  ends(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The state that a hearing's log gives, and what a seat may see of it: what every screen must show in the end. */
export async function truthOf(
  log: HearingLog,
  hearing: string,
): Promise<{ state: HearingState; view(seat: SeatName): View }> {
  const state = fold((await log.read(hearing, 0)).map(toCommit));
  if (!state) throw new Error(`hearing ${hearing} has no log`);
  const people = Register.of(await log.people(hearing));
  return { state, view: (seat) => viewFor(audienceOf(seat), state, people) };
}
