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
import { Buckets, Recent } from "../../machine/limits.ts";
import type { CompanyPort, LivePort, WebFigures } from "../ports.ts";
import type { Screen, ScreenServer } from "../sockets/screen.ts";
import type { Access } from "./access.ts";
import { Door, type Terms } from "./door.ts";
import { addressOf, sameOrigin } from "./origin.ts";

const handshake = z.object({
  hearing: z.string().max(40),
  seat: z.union([z.literal(PHONE_PAGE), z.string().max(30).refine(isSeat)]),
  protocol: z.number().int(),
  held: z.string().max(32).nullable().default(null),
  device: deviceId.default("nameless"),
});

/** lines that one phone may have open, and a seat on all its devices */
const PHONE_LINES = 3;
const SEAT_LINES = 100;
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

export function letIn(io: Pick<ScreenServer, "use" | "sockets">, parts: HandshakeParts): Handshakes {
  const { live, figures, terms } = parts;
  const door = new Door(live, parts.access, terms);
  /** lines that one seat or one phone asks for, and those who bring no cookie of ours, by address: a second, and at once */
  const asked = { seat: new Buckets(20, 200), phone: new Buckets(2, 40), nobody: new Buckets(20, 1_000) };
  /** phones that come in for the first time, by address; who was in keeps his place, whatever his neighbours do */
  const newcomers = new Buckets(20, 2_000);
  const known = new Recent();
  const mayAsk = (request: IncomingMessage): boolean => {
    if (!sameOrigin(request)) return false;
    const bearer = door.bearer(request);
    if (bearer === null) return asked.nobody.take(addressOf(request));
    return bearer.includes("/phone.") ? asked.phone.take(bearer) : asked.seat.take(bearer);
  };
  /** of each seat and phone, the devices at which it is open or coming in, in that order, each with its lines */
  const open = new Map<string, Map<string, number>>();
  /** TCP lines on which somebody is coming in, or is: a line carries one screen */
  const taken = new WeakSet<object>();
  /** Its place is taken at once, before anything is waited for. Gives what gives it back; null: there is none. */
  const takePlace = (socket: Screen): (() => void) | null => {
    const { hearing, seat, audience, address, device } = socket.data;
    const key = `${hearing}/${seat}`;
    const isPhone = audience.role === "delegate";
    const devices = open.get(key) ?? new Map<string, number>();
    const lines = [...devices.values()].reduce((sum, own) => sum + own, 0);
    if (lines >= (isPhone ? PHONE_LINES : SEAT_LINES)) return null;
    if (isPhone && !known.has(key) && !newcomers.take(address)) return null;
    if (isPhone) known.add(key);
    open.set(key, devices.set(device, (devices.get(device) ?? 0) + 1));
    const letGo = live.hold(hearing);
    let held = true;
    const giveBack = () => {
      if (!held) return;
      held = false;
      letGo();
      const left = (devices.get(device) ?? 1) - 1;
      if (left > 0) devices.set(device, left);
      else devices.delete(device);
      if (devices.size === 0) open.delete(key);
      taken.delete(socket.conn);
    };
    socket.conn.once("close", giveBack);
    socket.once("disconnect", giveBack);
    return giveBack;
  };
  /** Where others count, too: nobody is looked up for a limit that there is not. Those who came together come in order. */
  const isFull = async ({ data: { hearing, seat, device } }: Screen): Promise<boolean> => {
    if (phoneOf(seat) !== null || !door.countsDevices) return false;
    const place = [...(open.get(`${hearing}/${seat}`)?.keys() ?? [])].indexOf(device);
    return place >= terms.devices || (await parts.company.others(hearing, seat, device)) >= terms.devices;
  };
  const untilOf = (storageTime: number) => performance.now() + storageTime - live.storageTime();

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
    if (taken.has(socket.conn)) return done(new Error("tooMany"));
    taken.add(socket.conn);
    const next = (error?: Error) => {
      if (error) taken.delete(socket.conn);
      done(error);
    };
    const hello = handshake.safeParse(socket.handshake.auth);
    if (!hello.success) return next(new Error("malformed"));
    const { hearing, seat, protocol, held, device } = hello.data;
    if (protocol !== PROTOCOL_VERSION) return next(new Error("clientTooOld"));
    await live.look(hearing);
    // another node may know it; here it would be shown as it no longer is
    if (live.isNewer(hearing)) return next(new Error("serverTooOld"));
    const unopened = live.unopened(hearing);
    if (unopened !== null) return next(new Error(unopened));
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
    const giveBack = takePlace(socket);
    if (!giveBack) {
      figures.turnedAway("tooMany");
      return next(new Error("tooMany"));
    }
    if (!(await isFull(socket))) return next();
    giveBack();
    next(new Error("seatFull"));
  });

  return {
    mayAsk,
    admitted,
    shut,
    stays: (socket, pass) => {
      const { hearing, seat } = socket.data;
      const until = typeof pass === "string" ? door.passUntil(pass, hearing, seat) : null;
      // a word that came late takes nothing away
      if (until !== null) socket.data.until = Math.max(socket.data.until, untilOf(until));
    },
    stop: () => clearInterval(looking),
  };
}
