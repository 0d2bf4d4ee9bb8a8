/** The socket edge: who is it, what may come in, which room gets what. Rooms are set here, from the seat alone. */
import type { Server as HttpServer } from "node:http";
import { parse } from "cookie";
import { Server } from "socket.io";
import { z } from "zod";
import {
  audienceName,
  audienceOf,
  isSeat,
  type LinkSeat,
  PHONE_PAGE,
  phoneSeat,
  type Role,
} from "../../shared/audiences.ts";
import { envelopeSchema } from "../../shared/commands.ts";
import { deviceId } from "../../shared/devices.ts";
import {
  type CommandResult,
  PROTOCOL_VERSION,
  type ScreenToServer,
  type ServerToScreen,
} from "../../shared/protocol.ts";
import { type Access, cookieName, phoneCookieName } from "./access.ts";
import { Crowd } from "./crowd.ts";
import { serveDevice, tellDevices } from "./deviceSocket.ts";
import { serveHand, tellHands } from "./handSocket.ts";
import { Bucket, Buckets } from "./limits.ts";
import { serveMinutes } from "./minutesSocket.ts";
import { addressOf, isSecure, sameOrigin } from "./origin.ts";
import { packetProblem } from "./packets.ts";
import { phoneLimits, servePhone } from "./phoneSocket.ts";
import type { DevicePort, HandPort, LivePort, LogLine, RehearsalPort, WebFigures } from "./ports.ts";
import { serveRehearsal, tellRehearsals } from "./rehearsalSocket.ts";
import { room, type Screen, type Seated } from "./screen.ts";
import { dropSlowReaders } from "./slowReaders.ts";

const handshake = z.object({
  hearing: z.string().max(40),
  seat: z.union([z.literal(PHONE_PAGE), z.string().max(30).refine(isSeat)]),
  protocol: z.number().int(),
  held: z.string().max(32).nullable().default(null),
  device: deviceId.default("nameless"),
});

/** commands a second, and how many at once */
const RATE = 20;
const BURST = 40;
/** lines that one phone may have open */
const PHONE_LINES = 3;
/** they are told that nothing is saved, and no more than that */
const PHONES = "phones";
const CROWD = audienceName({ role: "delegate" });
const CROWD_EVERY = 250;

const NOBODY: Readonly<Record<Role, number>> = {
  chair: 0,
  secretary: 0,
  operator: 0,
  hall: 0,
  lectern: 0,
  department: 0,
  delegate: 0,
};

export interface SocketParts {
  readonly live: LivePort;
  readonly devices: DevicePort;
  readonly hands: HandPort;
  readonly rehearsals: RehearsalPort;
  readonly access: Access;
  readonly log: LogLine;
  readonly figures: WebFigures;
  /** ms between two sendings to all phones, at least */
  readonly crowdEvery?: number;
}

/** What is wrong is the operator's to know. */
const forPhones = ({ live }: { readonly live: boolean }) => ({ live, problem: null });

const EVENTS = new Set([
  ...["command", "catchUp", "time", "report", "order", "hand", "rehearsal"],
  ...["typed", "openSection", "writtenSections", "caret"],
]);

export interface Sockets {
  /** connected screens, by role */
  screens(): Readonly<Record<Role, number>>;
  close(): Promise<void>;
}

export function createSockets(http: HttpServer, parts: SocketParts): Sockets {
  const { live, access, log, figures } = parts;
  const io = new Server<ScreenToServer, ServerToScreen, Record<string, never>, Seated>(http, {
    transports: ["websocket"],
    perMessageDeflate: false,
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    connectTimeout: 5_000,
    allowRequest: (request, answer) => answer(null, sameOrigin(request)),
  });

  const crowd = new Crowd(io, live, parts.crowdEvery ?? CROWD_EVERY);
  const slow = dropSlowReaders(
    () => io.sockets.sockets.values() as IterableIterator<Screen>,
    ({ data: { audience } }) => {
      figures.turnedAway("slowReader");
      log("a screen that does not read was closed", { role: audience.role });
    },
  );
  const limits = phoneLimits();
  /** phones' lines opened from one address: a second, and at once */
  const handshakes = new Buckets(20, 2_000);
  const admitted = (socket: Screen): boolean => {
    const { hearing, seat, audience } = socket.data;
    const generation = live.generation(hearing, seat);
    const cookies = parse(socket.handshake.headers.cookie ?? "");
    if (generation === null) return false;
    if (audience.role === "delegate") return phoneSeat(phoneIn(socket, hearing) ?? "") === seat;
    return access.cookieFits(
      cookies[cookieName(hearing, seat, isSecure(socket.request))],
      hearing,
      seat,
      generation,
    );
  };
  const phoneIn = (socket: Screen, hearing: string): string | null => {
    const name = phoneCookieName(hearing, isSecure(socket.request));
    return access.phoneIn(parse(socket.handshake.headers.cookie ?? "")[name], hearing);
  };
  const mayOpen = ({ data: { hearing, seat, audience, address } }: Screen): boolean =>
    audience.role !== "delegate" ||
    (handshakes.take(address) &&
      (io.sockets.adapter.rooms.get(room(hearing, seat))?.size ?? 0) < PHONE_LINES);

  io.engine.on("connection_error", ({ code }: { code: number }) => log("a connection was refused", { code }));
  const signedIn = new WeakSet<object>();
  io.engine.on("connection", (line: Screen["conn"]) => {
    line.once("close", () => {
      if (!signedIn.has(line)) log("a connection that never signed in has ended");
    });
  });

  io.use(async (socket: Screen, next) => {
    const hello = handshake.safeParse(socket.handshake.auth);
    if (!hello.success) return next(new Error("malformed"));
    const { hearing, seat, protocol, held, device } = hello.data;
    if (protocol !== PROTOCOL_VERSION) return next(new Error("clientTooOld"));
    await live.look(hearing);
    const phone = seat === PHONE_PAGE ? phoneIn(socket, hearing) : null;
    if (seat === PHONE_PAGE && phone === null) return next(new Error("notAdmitted"));
    const own = phone === null ? (seat as LinkSeat) : phoneSeat(phone);
    const address = addressOf(socket.request);
    Object.assign(socket.data, { hearing, seat: own, audience: audienceOf(own), held, address, device });
    if (!admitted(socket)) return next(new Error("notAdmitted"));
    if (mayOpen(socket)) return next();
    figures.turnedAway("tooMany");
    next(new Error("tooMany"));
  });

  io.on("connection", (socket: Screen) => {
    const { hearing, seat, audience, held } = socket.data;
    signedIn.add(socket.conn);
    const stranger = () => {
      log("a packet that is none of ours", { seat });
      socket.disconnect(true);
    };
    // Socket.IO itself closes the line of a packet that it cannot read
    socket.on("error", () => log("a packet that cannot be read", { seat }));
    socket.on("disconnect", (why) => {
      if (why === "transport error") log("a line broke, or what it sent was too long", { seat });
    });
    if (audience.role !== "delegate") void socket.join(room(hearing, audienceName(audience)));
    const hello = live.catchUp(hearing, audience, held);
    if (hello) socket.emit("view", hello);
    if (audience.role === "delegate") {
      void socket.join(PHONES);
      crowd.arrived(socket);
      socket.emit("health", forPhones(live.health()));
      return servePhone(socket, parts, limits, () => admitted(socket));
    }
    const bucket = new Bucket(RATE, BURST);
    const mayAsk = () => admitted(socket) && bucket.take();
    const device = serveDevice(socket, parts, mayAsk);
    serveRehearsal(socket, parts, mayAsk);
    serveHand(socket, parts.hands, mayAsk);
    socket.emit("health", live.health());

    socket.onAny((name: unknown) => {
      if (typeof name !== "string" || !EVENTS.has(name)) stranger();
    });
    socket.on("command", (envelope: unknown, ack: unknown) => {
      if (typeof ack !== "function") return stranger();
      const answer = ack as (result: CommandResult) => void;
      if (!admitted(socket)) return void socket.disconnect(true);
      if (!bucket.take()) {
        figures.turnedAway("tooFast");
        return answer({ kind: "refused", refusal: { code: "tooFast" } });
      }
      const problem = packetProblem(envelope);
      const parsed = problem === null ? envelopeSchema.safeParse(envelope) : null;
      if (!parsed?.success) {
        const field = problem ?? parsed?.error.issues[0]?.path.join(".") ?? "";
        log("a malformed command", { seat });
        return answer({ kind: "refused", refusal: { code: "malformed", field } });
      }
      device.seen();
      void live.command(hearing, seat, parsed.data).then(answer);
    });
    socket.on("catchUp", (hash: unknown) => {
      const message = live.catchUp(hearing, audience, typeof hash === "string" ? hash : null);
      if (message) socket.emit("view", message);
    });
    if (audience.role === "secretary") serveMinutes(socket, parts, () => bucket.take());
    socket.on("time", (ack: unknown) => {
      if (typeof ack !== "function") return stranger();
      device.seen();
      (ack as (ms: number) => void)(live.realTime(hearing));
    });
  });

  live.onView((hearing, audience, message) => {
    if (audience !== CROWD) io.to(room(hearing, audience)).emit("view", message);
  });
  live.onTyped((hearing, section, update) => {
    for (const seat of live.readersOf(hearing, section)) {
      const audience = audienceOf(seat);
      if (audience.role === "secretary")
        io.to(room(hearing, audienceName(audience))).emit("typed", section, update);
    }
  });
  tellDevices(io, parts);
  tellHands(io, parts.hands);
  tellRehearsals(io, parts);
  live.onOwn((hearing, phone, part) => void io.to(room(hearing, phoneSeat(phone))).emit("own", part));
  live.onHealth((health) => {
    io.except(PHONES).emit("health", health);
    io.to(PHONES).emit("health", forPhones(health));
  });
  live.onSeatRenewed((hearing, seat) => {
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.hearing !== hearing || socket.data.seat !== seat) continue;
      socket.emit("goodbye", "revoked");
      socket.disconnect(true);
    }
  });

  return {
    screens: () => {
      const counts = { ...NOBODY };
      for (const { data } of io.sockets.sockets.values()) counts[data.audience.role]++;
      return counts;
    },
    close: async () => {
      crowd.close();
      slow.stop();
      io.emit("goodbye", "stopping");
      const closed = io.close();
      // a line that a browser holds ready has no request that could end: it would keep us for minutes
      http.closeAllConnections();
      await closed;
    },
  };
}
