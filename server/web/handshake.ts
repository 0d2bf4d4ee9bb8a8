/** How a line comes in, and why it may stay no longer. */
import { z } from "zod";
import { audienceOf, isSeat, type LinkSeat, PHONE_PAGE, phoneOf, phoneSeat } from "../../shared/audiences.ts";
import { deviceId } from "../../shared/devices.ts";
import { PROTOCOL_VERSION, type Shut } from "../../shared/protocol.ts";
import type { Access } from "./access.ts";
import { Door, type Terms } from "./door.ts";
import { Buckets } from "./limits.ts";
import { addressOf } from "./origin.ts";
import type { CompanyPort, LivePort, WebFigures } from "./ports.ts";
import { room, type Screen, type ScreenServer } from "./screen.ts";

const handshake = z.object({
  hearing: z.string().max(40),
  seat: z.union([z.literal(PHONE_PAGE), z.string().max(30).refine(isSeat)]),
  protocol: z.number().int(),
  held: z.string().max(32).nullable().default(null),
  device: deviceId.default("nameless"),
});

/** lines that one phone may have open */
const PHONE_LINES = 3;
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
  /** May it stay? Where not, it is told why, and closed. */
  admitted(socket: Screen): boolean;
  shut(socket: Screen, why: Shut): void;
  /** Its page is still open, says the pass. */
  stays(socket: Screen, pass: unknown): void;
  stop(): void;
}

export function letIn(io: Pick<ScreenServer, "use" | "sockets">, parts: HandshakeParts): Handshakes {
  const { live, figures, terms } = parts;
  const door = new Door(live, parts.access, terms);
  /** phones' lines opened from one address: a second, and at once */
  const openings = new Buckets(20, 2_000);
  const mayOpen = ({ data: { hearing, seat, audience, address } }: Screen): boolean =>
    audience.role !== "delegate" ||
    (openings.take(address) && (io.sockets.adapter.rooms.get(room(hearing, seat))?.size ?? 0) < PHONE_LINES);
  /** Where others count, too: nobody is looked up for a limit that there is not. */
  const isFull = async ({ data: { hearing, seat, device } }: Screen): Promise<boolean> =>
    phoneOf(seat) === null &&
    door.countsDevices &&
    (await parts.company.others(hearing, seat, device)) >= terms.devices;
  const untilOf = (storageTime: number) => performance.now() + storageTime - live.storageTime();

  /** Why an open line is to be shut, if it is: its cookie was judged when it came in. */
  const shutBy = ({ data: { hearing, seat, generation, until } }: Screen): Shut | null => {
    if (phoneOf(seat) === null && live.generation(hearing, seat) !== generation) return "revoked";
    if (performance.now() >= until) return "expired";
    return door.ended(hearing) ? "ended" : null;
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

  io.use(async (socket: Screen, next) => {
    const hello = handshake.safeParse(socket.handshake.auth);
    if (!hello.success) return next(new Error("malformed"));
    const { hearing, seat, protocol, held, device } = hello.data;
    if (protocol !== PROTOCOL_VERSION) return next(new Error("clientTooOld"));
    await live.look(hearing);
    // another node may know it; here it would be shown as it no longer is
    if (live.isNewer(hearing)) return next(new Error("serverTooOld"));
    const { request } = socket;
    const { phone, answer } =
      seat === PHONE_PAGE
        ? door.phone(request, hearing)
        : { phone: null, answer: door.seat(request, hearing, seat as LinkSeat) };
    if ("out" in answer) return next(new Error(answer.out));
    const own = phone === null ? (seat as LinkSeat) : phoneSeat(phone);
    const { generation, until } = answer.in;
    const seated = { hearing, seat: own, audience: audienceOf(own), held, device, generation };
    Object.assign(socket.data, { ...seated, until: untilOf(until), address: addressOf(request) });
    if (await isFull(socket)) return next(new Error("seatFull"));
    if (mayOpen(socket)) return next();
    figures.turnedAway("tooMany");
    next(new Error("tooMany"));
  });

  return {
    admitted,
    shut,
    stays: (socket, pass) => {
      const { hearing, seat } = socket.data;
      const until = typeof pass === "string" ? door.passUntil(pass, hearing, seat) : null;
      if (until !== null) socket.data.until = untilOf(until);
    },
    stop: () => clearInterval(looking),
  };
}
