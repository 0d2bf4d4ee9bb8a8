/** A node: the shell, the pages and the sockets around one log. main.ts gives it Redis, tests what they like. */
import type { Server } from "node:net";
import type { Attachment } from "../shared/terms/attachments.ts";
import type { DocumentRefusal } from "../shared/terms/documents.ts";
import type { SeatName } from "../shared/terms/seats.ts";
import { hearingTime } from "../shared/terms/time.ts";
import type { PublicView } from "../shared/views/before/public.ts";
import type { ArchiveDesk } from "./archiving/desk.ts";
import type { Source } from "./documents/source.ts";
import { extractWanted, type Wanted, wanted } from "./documents/wanted.ts";
import { createAnother, earlierHearing } from "./intake/another.ts";
import type { FileDesk } from "./intake/files/desk.ts";
import type { Ends } from "./machine/lifetime.ts";
import { invitationsOf } from "./rulebook/before/invitations/facts.ts";
import { phaseOf } from "./rulebook/frame/phase.ts";
import { clerkAt } from "./rulebook/frame/seats.ts";
import type { HearingState } from "./rulebook/frame/state.ts";
import { cityOf } from "./shell/city.ts";
import { Company } from "./shell/devices/company.ts";
import { Devices } from "./shell/devices/devices.ts";
import { Hands } from "./shell/devices/hands.ts";
import { previewFor } from "./shell/filePreviews.ts";
import { maySend, publicFile, shownFile } from "./shell/files/access.ts";
import { sendBlank } from "./shell/files/blankFiles.ts";
import type { Uploads } from "./shell/files/uploads.ts";
import { NodeChannel } from "./shell/nodeChannel.ts";
import { Rehearsals } from "./shell/rehearsals.ts";
import { createLive, type Live, type LiveParts } from "./shell/shell.ts";
import { DamagedFile } from "./storage/files/fileStore.ts";
import { invitedPerson } from "./views/before/invitedPerson.ts";
import { publicView } from "./views/before/public.ts";
import type { People } from "./views/people.ts";
import { withSealedWords } from "./views/sealedWords.ts";
import type { Access } from "./web/door/access.ts";
import type { Terms } from "./web/door/door.ts";
import { invitedUrl } from "./web/door/links.ts";
import { LINE_LIMITS, type LineLimits, TcpLines } from "./web/door/tcpLines.ts";
import type { Tls } from "./web/door/tls.ts";
import { createHttp, type HttpParts } from "./web/pages/http.ts";
import type { Metrics } from "./web/pages/metrics.ts";
import type { LogLine, StatusPort } from "./web/ports.ts";
import { createSockets, type Sockets } from "./web/sockets/sockets.ts";

/** Where the node is reached; asked each time, for a port is known only once somebody listens. */
type Urls = Pick<HttpParts, "publicUrl" | "phonesUrl" | "plainUrl" | "secureUrl">;

export interface NodeParts extends Omit<LiveParts, "figures" | "sent">, Pick<HttpParts, "figures" | "say"> {
  readonly metrics: Metrics;
  /** draws a document, from what stands under a key where the state alone makes it; a refusal is a value */
  readonly draw: (
    hearing: string,
    wanted: Wanted,
    from: { readonly key: string; source(): Promise<Source> },
  ) => Promise<Uint8Array | DocumentRefusal>;
  /** reads a file that an office sends, in a thread */
  readonly read: FileDesk["read"];
  /** attached files */
  readonly uploads: Uploads;
  /** makes archives and looks at them */
  readonly archives: ArchiveDesk;
  /** for the operator's log */
  readonly line: LogLine;
  readonly access: Access;
  readonly terms: Terms;
  readonly tls: Tls | null;
  /** the built screens */
  readonly screens: string;
  readonly urls: Urls;
  /** ms after which a connection is asked for a sign of life */
  readonly heartbeat: number;
  /** how often it tries whether acts could be written, ms */
  readonly watchEvery: number;
  /** ms between two sendings to all phones, and between two looks at the sessions of open connections */
  readonly crowdEvery?: number;
  readonly sessionsEvery?: number;
  readonly lines?: Partial<LineLimits>;
}

export interface Node {
  readonly live: Live;
  readonly rehearsals: Rehearsals;
  readonly sockets: Sockets;
  /** plain HTTP, and HTTPS in front of it where there is a certificate; nobody listens yet */
  readonly http: Server;
  readonly front: Server | null;
  /** what links are made of */
  readonly links: Pick<HttpParts, "live" | "access" | "publicUrl" | "phonesUrl">;
}

/** Of what is composed here and kept nowhere. */
const NO_KEY = {
  key: "",
  source: (): never => {
    throw new Error("a composed paper has no source");
  },
};

/** Joins the parts of a node; `ends` takes what ends each, in the order in which they began. */
export async function createNode(parts: NodeParts, ends: Ends): Promise<Node> {
  const { metrics, access, tls } = parts;
  const shell = await startShell(parts, ends);
  const { live } = shell;
  const status = statusOf(live, () => sockets.screens());
  metrics.watch(status);
  const authority = tls?.authority ?? null;
  const http = createHttp({
    ...{ live, access, status, authority, ...parts.urls },
    ...{
      log: parts.line,
      say: parts.say,
      terms: parts.terms,
      screens: parts.screens,
      figures: parts.figures,
    },
    public: readBy(live),
    extract: extractedBy(live, parts),
    invited: (hearing, id) => {
      const isKnown = live.known(hearing);
      return isKnown && invitedPerson(withSealedWords(isKnown.state, isKnown.people), isKnown.people, id);
    },
    documents: drawnBy(live, parts),
    city: cityOf({ live, draw: (hearing, wanted) => parts.draw(hearing, wanted, NO_KEY) }),
    another: madeBy(live, parts),
    files: filesOf(live, parts),
    archive: archiveOf(live, parts),
    intake: (...file) => previewFor({ ...parts, known: (hearing) => live.known(hearing) }, ...file),
  });
  const lines = new TcpLines(http, () => metrics.turnedAway("tooMany"), { ...LINE_LIMITS, ...parts.lines });
  const sockets = createSockets(lines, {
    ...shell,
    ...{ access, log: parts.line, terms: parts.terms, figures: metrics, heartbeat: parts.heartbeat },
    ...(parts.crowdEvery === undefined ? {} : { crowdEvery: parts.crowdEvery }),
    ...(parts.sessionsEvery === undefined ? {} : { sessionsEvery: parts.sessionsEvery }),
  });
  ends(() => sockets.close());
  ends(() => live.standing.stop());
  const front = tls && lines.secured(tls);
  if (front) ends(() => front.close());
  const { publicUrl, phonesUrl } = parts.urls;
  return {
    ...{ live, rehearsals: shell.rehearsals, sockets, http: lines.http, front },
    links: { live, access, publicUrl, phonesUrl },
  };
}

/** The code around the rulebook, and what nodes tell each other. */
async function startShell(parts: NodeParts, ends: Ends) {
  const { log, now } = parts;
  const sent: NonNullable<LiveParts["sent"]> = (...asked) => parts.uploads.sent.of(...asked);
  const live = await createLive({ ...parts, sent, figures: parts.metrics });
  await live.watch();
  ends(() => live.close());
  const channel = new NodeChannel(log);
  ends(() => channel.close());
  const devices = new Devices({ log, channel, now, live });
  ends(() => devices.close());
  const sendUp = (hearing: string, seat: SeatName, name: string) =>
    sendBlank(parts.uploads, hearing, seat, name);
  const rehearsals = new Rehearsals({ log, channel, now, live, sendUp });
  ends(() => rehearsals.close());
  const watching = setInterval(() => void live.watch(), parts.watchEvery);
  ends(() => clearInterval(watching));
  const company = new Company({ log, channel, now });
  return { live, devices, rehearsals, company, hands: new Hands(channel) };
}

const statusOf = ({ standing, lengths }: Live, screens: StatusPort["screens"]): StatusPort => ({
  troubles: () => standing.troubles(),
  setAside: () => standing.setAside(),
  doubtful: () => standing.doubtful(),
  following: () => standing.following,
  ...{ screens, lengths },
});

/** Of the same state the very same view: what many ask for is made once. */
const readBy = (live: Live): HttpParts["public"] => {
  const views = new WeakMap<HearingState, { readonly people: People; readonly view: PublicView }>();
  return (hearing) => {
    const state = live.state(hearing);
    const people = live.people(hearing);
    if (!state || !people) return null;
    const before = views.get(state);
    const view = before?.people === people ? before.view : publicView(state, people);
    if (before?.view !== view) views.set(state, { people, view });
    return { view, now: hearingTime(state.clock, live.realTime(hearing)) };
  };
};

const madeBy =
  (live: Live, { log }: NodeParts): HttpParts["another"] =>
  async (hearing, form) => {
    const state = live.state(hearing);
    const earlier = form.basis.kind === "earlier" && state ? await earlierHearing(log, hearing, state) : null;
    const refused = await createAnother(log, form, earlier);
    if (refused === null) await live.reload();
    return refused;
  };

/** The bytes of a file that somebody is shown. */
async function bytesOf({ uploads, warn }: NodeParts, hearing: string, shown: Attachment | null) {
  if (!shown) return null;
  try {
    const bytes = await uploads.store.get(hearing, shown.file);
    return bytes && { name: shown.name, bytes };
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    warn(error.message);
    return "damaged" as const;
  }
}

const filesOf = (live: Live, parts: NodeParts): HttpParts["files"] => ({
  take: async (hearing, seat, piece) => {
    const state = live.state(hearing);
    const refused = state && !state.plan.replayOf ? maySend(seat, phaseOf(state)) : "notNow";
    return refused ? { refused } : parts.uploads.take(hearing, seat, piece);
  },
  get: (hearing, seat, file) => {
    // a replay shows the files of what it plays
    const source = live.state(hearing)?.plan.replayOf ?? hearing;
    return bytesOf(parts, source, shownFile(live, hearing, seat, file));
  },
  getPublic: (hearing, file) => bytesOf(parts, hearing, publicFile(live.known(hearing), file)),
});

/** For whoever seals: the Party's office; of the file, once the hearing is sealed. */
const archiveOf = (live: Live, { archives }: NodeParts): HttpParts["archive"] => {
  const isKeeper = (hearing: string, seat: SeatName) => {
    const state = live.state(hearing);
    return state !== null && clerkAt(state, seat)?.body === "officeParty";
  };
  const isSealed = (hearing: string) => live.state(hearing)?.after.archive.sealedAt != null;
  return {
    standing: (hearing, seat) => (isKeeper(hearing, seat) ? archives.standing(hearing) : null),
    make: async (hearing, seat) =>
      isKeeper(hearing, seat) && isSealed(hearing) ? { refused: await archives.make(hearing) } : null,
    get: async (hearing, seat) =>
      isKeeper(hearing, seat) ? ((await archives.get(hearing)) ?? "none") : null,
    look: async (hearing, seat, coming) => {
      if (!isKeeper(hearing, seat)) return null;
      return coming ? archives.look(hearing, coming) : archives.lookAtOwn(hearing);
    },
  };
};

/** The same source with the links that its invitations bear. */
function withLinks(
  from: { readonly key: string; source(): Promise<Source> },
  hearing: string,
  { access, urls }: NodeParts,
): typeof from {
  const base = urls.phonesUrl();
  const linksIn = (state: HearingState) =>
    Object.entries(invitationsOf(state).invited).map(([id, { letter }]) => {
      return [id, invitedUrl(base, hearing, id, access.invitation(hearing, id, letter))] as const;
    });
  return {
    key: `${from.key} ${base}`,
    source: async () => {
      const source = await from.source();
      return { ...source, inviteLinks: new Map(linksIn(source.state)) };
    },
  };
}

const extractedBy =
  (live: Live, parts: NodeParts): HttpParts["extract"] =>
  async (hearing, time) => {
    const isKnown = live.known(hearing);
    const what = isKnown && extractWanted(isKnown.state, time);
    const then = what && live.sourceAt(hearing, what.version);
    return then ? parts.draw(hearing, what, then) : null;
  };

const drawnBy =
  (live: Live, parts: NodeParts): HttpParts["documents"] =>
  async (hearing, seat, file, of) => {
    const asked = performance.now();
    const from = live.source(hearing);
    const isKnown = live.known(hearing);
    if (!from || !isKnown) return null;
    const { people } = isKnown;
    const state = withSealedWords(isKnown.state, people);
    const now = hearingTime(state.clock, live.realTime(hearing));
    const what = wanted({ state, people, prose: new Map() }, file, { seat, of, now });
    if (what === null) return null;
    const then =
      "version" in what && what.version !== undefined ? live.sourceAt(hearing, what.version) : from;
    if (then === null) return null;
    const { draw, metrics } = parts;
    const isInvitation = file.startsWith("giay-moi");
    const drawn = await draw(hearing, what, isInvitation ? withLinks(then, hearing, parts) : then);
    if (typeof drawn !== "string") metrics.gaveDocument(file, performance.now() - asked);
    return drawn;
  };
