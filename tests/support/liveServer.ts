/** A server in this process: live part, HTTP and sockets on a free port, over a log of the test's choice. */

import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { resolve } from "node:path";
import pino from "pino";
import { readConfig, termsOf } from "../../server/config.ts";
import { makeDocument } from "../../server/documents/documents.ts";
import { operatorLog } from "../../server/machine/operatorLog.ts";
import { fold } from "../../server/rulebook/frame/fold.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { Company } from "../../server/shell/devices/company.ts";
import { Devices } from "../../server/shell/devices/devices.ts";
import { Hands } from "../../server/shell/devices/hands.ts";
import { ProseGuard } from "../../server/shell/minutes/proseGuard.ts";
import { NodeChannel } from "../../server/shell/nodeChannel.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import { Rehearsals } from "../../server/shell/rehearsals.ts";
import { createLive, type Live } from "../../server/shell/shell.ts";
import type { HearingLog } from "../../server/storage/log.ts";
import { toPerson } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { Access, cookieName } from "../../server/web/door/access.ts";
import type { Terms } from "../../server/web/door/door.ts";
import { LINE_LIMITS, type LineLimits, TcpLines } from "../../server/web/door/tcpLines.ts";
import type { Tls } from "../../server/web/door/tls.ts";
import { createHttp } from "../../server/web/pages/http.ts";
import { Metrics } from "../../server/web/pages/metrics.ts";
import type { DocumentPort, StatusPort } from "../../server/web/ports.ts";
import { createSockets } from "../../server/web/sockets/sockets.ts";
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
}

export async function startLive(
  log: HearingLog,
  now: () => number = Date.now,
  options: LiveOptions = {},
): Promise<LiveServer> {
  const lines: string[] = [];
  const logged: string[] = [];
  const said: string[] = [];
  const figures = new Metrics();
  const told = operatorLog(pino({}, { write: (text) => void logged.push(text) }), (text) =>
    figures.lined(text),
  );
  const prose = new ProseGuard(PROSE_THREAD, (text) => lines.push(`warning: ${text}`));
  const live = await createLive({
    prose,
    measure: async () => undefined,
    log,
    now,
    // a time of the test's own is the machine's as well, or the two would have parted
    steady: now === Date.now ? () => performance.now() : now,
    record: noRecord,
    warn: (text) => {
      lines.push(`warning: ${text}`);
      told.warn(text);
    },
    figures,
  });
  await live.watch();
  const looking = setInterval(() => void live.watch(), 200);
  const channel = new NodeChannel(log);
  const devices = new Devices({ log, channel, now, live });
  const rehearsals = new Rehearsals({ log, channel, now, live });
  const access = new Access("a secret of the tests");
  const terms = { ...termsOf(readConfig({})), ...options.terms };
  const line = (text: string, facts?: Readonly<Record<string, string | number>>) => {
    lines.push(facts ? `${text} ${JSON.stringify(facts)}` : text);
    told.line(text, facts);
  };
  let url = "";
  const documents: DocumentPort = async (hearing, file) => {
    const from = live.source(hearing);
    return from && makeDocument(file, await from.source());
  };
  const status: StatusPort = {
    troubles: () => live.standing.troubles(),
    setAside: () => live.standing.setAside(),
    doubtful: () => live.standing.doubtful(),
    following: () => live.standing.following,
    screens: () => sockets.screens(),
    lengths: () => live.lengths(),
  };
  figures.watch(status);
  const publicUrl = () => url;
  const text = () => figures.registry.metrics();
  const tcp = new TcpLines(
    createHttp({
      ...{
        live,
        access,
        documents,
        log: line,
        say: (text: string) => void said.push(text),
        terms,
        screens: resolve("dist/client"),
        authority: null,
      },
      ...{ publicUrl, phonesUrl: publicUrl, plainUrl: publicUrl, secureUrl: publicUrl },
      ...{ status, figures: text },
    }),
    () => figures.turnedAway("tooMany"),
    { ...LINE_LIMITS, ...options.lines },
  );
  const { http } = tcp;
  const connections = new Set<Socket>();
  http.on("connection", (socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  const sockets = createSockets(tcp, {
    live,
    devices,
    hands: new Hands(channel),
    company: new Company({ log, channel, now }),
    rehearsals,
    access,
    log: line,
    figures,
    heartbeat: 10_000,
    ...options,
    terms,
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const front = options.tls ? tcp.secured(options.tls) : null;
  front?.listen(0, "127.0.0.1");
  if (front) await once(front, "listening");
  return {
    url,
    secureUrl: front && `https://127.0.0.1:${(front.address() as AddressInfo).port}`,
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
      clearInterval(looking);
      told.close();
      front?.close();
      await sockets.close();
      devices.close();
      await rehearsals.close();
      await channel.close();
      await live.close();
      await prose.close();
    },
  };
}

/** The state that a hearing's log gives, and what a seat may see of it: what every screen must show in the end. */
export async function truthOf(
  log: HearingLog,
  hearing: string,
): Promise<{ state: HearingState; view(seat: SeatName): View }> {
  const state = fold((await log.read(hearing, 0)).map(toCommit));
  if (!state) throw new Error(`hearing ${hearing} has no log`);
  const people = new Map((await log.people(hearing)).map((row) => [row.id, toPerson(row)]));
  return { state, view: (seat) => viewFor(audienceOf(seat), state, people) };
}
