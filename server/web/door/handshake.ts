/** How a line comes in, and why it may stay no longer. */

import type { IncomingMessage } from "node:http";
import { z } from "zod";
import {
  audienceOf,
  isSeat,
  type LinkSeat,
  PHONE_PAGE,
  phoneOf,
  phoneSeat,
} from "../../../shared/terms/seats.ts";
import { deviceId } from "../../../shared/wire/devices.ts";
import { PROTOCOL_VERSION, type Shut } from "../../../shared/wire/protocol.ts";
import { Buckets } from "../../machine/limits.ts";
import type { CompanyPort, LivePort, WebFigures } from "../ports.ts";
import type { Screen, ScreenServer } from "../sockets/screen.ts";
import type { Access } from "./access.ts";
import { Door, type Terms } from "./door.ts";
import { addressOf, sameOrigin } from "./origin.ts";
import { Places } from "./places.ts";

const handshake = z.object({
  hearing: z.string().max(40),
  seat: z.union([z.literal(PHONE_PAGE), z.string().max(30).refine(isSeat)]),
  protocol: z.number().int(),
  held: z.string().max(32).nullable().default(null),
  device: deviceId.default("nameless"),
});

const SESSIONS_EVERY = 30_000;

export interface HandshakeParts {
  readonly live: LivePort;
  readonly company: CompanyPort;
  readonly access: Access;
  readonly figures: WebFigures;
  readonly terms: Terms;
  /** ms between two looks at the sessions of open lines */
  readonly sessionsEvery?: number;
}

export interface Handshakes {
  /** May this request become a line at all? Judged before anything is made for it. */
  mayAsk(request: IncomingMessage): boolean;
  /** May it stay? Where not, it is told why, and closed. */
  admitted(socket: Screen): boolean;
  shut(socket: Screen, why: Shut): void;
  /** Its page is still open, says the pass. */
  stays(socket: Screen, pass: unknown): void;
  stop(): void;
}

/** May this request become a line at all? By who it says it is, and how often that one has asked. */
function judgeOf(door: Door): (request: IncomingMessage) => boolean {
  /** lines that one seat or one phone asks for, and those who bring no cookie of ours, by address: a second, and at once */
  const asked = { seat: new Buckets(20, 200), phone: new Buckets(2, 40), nobody: new Buckets(20, 1_000) };
  return (request) => {
    if (!sameOrigin(request)) return false;
    const bearer = door.bearer(request);
    if (bearer === null) return asked.nobody.take(addressOf(request));
    return bearer.includes("/phone.") ? asked.phone.take(bearer) : asked.seat.take(bearer);
  };
}

/** Storage time as this process's monotonic clock tells it. */
const untilOf = (live: LivePort, storageTime: number) => performance.now() + storageTime - live.storageTime();

/** Writes into a socket whose it is, by its hello and its cookie; a text: why it may not come in. */
async function seated(socket: Screen, live: LivePort, door: Door): Promise<string | null> {
  const hello = handshake.safeParse(socket.handshake.auth);
  if (!hello.success) return "malformed";
  const { hearing, seat, protocol, held, device } = hello.data;
  if (protocol !== PROTOCOL_VERSION) return "clientTooOld";
  await live.look(hearing);
  // another node may know it; here it would be shown as it no longer is
  if (live.isNewer(hearing)) return "serverTooOld";
  const unopened = live.unopened(hearing);
  if (unopened !== null) return unopened;
  const { request } = socket;
  const { phone, answer } =
    seat === PHONE_PAGE
      ? door.phone(request, hearing)
      : { phone: null, answer: door.seat(request, hearing, seat as LinkSeat) };
  if ("out" in answer) return answer.out;
  const name = phone === null ? (seat as LinkSeat) : phoneSeat(phone);
  const { generation, until } = answer.in;
  const audience = audienceOf(name);
  const [untilHere, address] = [untilOf(live, until), addressOf(request)];
  socket.data = { hearing, seat: name, audience, held, device, generation, until: untilHere, address };
  return null;
}

export function letIn(io: Pick<ScreenServer, "use" | "sockets">, parts: HandshakeParts): Handshakes {
  const { live, company, figures, terms } = parts;
  const door = new Door(live, parts.access, terms);
  const places = new Places({ live, company, devices: terms.devices });

  /** Why an open line is to be shut, if it is: its cookie was judged when it came in. */
  const shutBy = ({ data: { hearing, seat, generation, until } }: Screen): Shut | null => {
    if (phoneOf(seat) === null && live.generation(hearing, seat) !== generation) return "revoked";
    if (performance.now() >= until) return "expired";
    return door.ended(hearing, seat) ? "ended" : null;
  };
  const shut = (socket: Screen, why: Shut) => {
    socket.emit("goodbye", why);
    socket.disconnect(true);
  };
  const admitted = (socket: Screen): boolean => {
    const why = shutBy(socket);
    if (why !== null) shut(socket, why);
    return why === null;
  };
  const looking = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) admitted(socket);
  }, parts.sessionsEvery ?? SESSIONS_EVERY);

  io.use(async (socket: Screen, done) => {
    if (!places.takeLine(socket)) return done(new Error("tooMany"));
    const turnAway = (why: string) => {
      places.leaveLine(socket);
      done(new Error(why));
    };
    const refused = await seated(socket, live, door);
    if (refused !== null) return turnAway(refused);
    const giveBack = places.take(socket);
    if (!giveBack) {
      figures.turnedAway("tooMany");
      return turnAway("tooMany");
    }
    if (!(await places.isFull(socket))) return done();
    giveBack();
    turnAway("seatFull");
  });

  return {
    mayAsk: judgeOf(door),
    admitted,
    shut,
    stays: (socket, pass) => {
      const { hearing, seat } = socket.data;
      const until = typeof pass === "string" ? door.passUntil(pass, hearing, seat) : null;
      // a word that came late takes nothing away
      if (until !== null) socket.data.until = Math.max(socket.data.until, untilOf(live, until));
    },
    stop: () => clearInterval(looking),
  };
}
