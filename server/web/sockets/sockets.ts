/** The socket edge: who is it, what may come in, which room gets what. Rooms are set here, from the seat alone. */
import { Server } from "socket.io";
import { audienceName, audienceOf, phoneSeat, type Role } from "../../../shared/terms/seats.ts";
import { envelopeSchema } from "../../../shared/wire/commands/commands.ts";
import type { CommandResult } from "../../../shared/wire/protocol.ts";
import { Bucket, Buckets } from "../../machine/limits.ts";
import { type HandshakeParts, letIn } from "../door/handshake.ts";
import type { TcpLines } from "../door/tcpLines.ts";
import type { DevicePort, HandPort, LogLine, RehearsalPort } from "../ports.ts";
import { announceDevice, tellCompany } from "./companySocket.ts";
import { Crowd } from "./crowd.ts";
import { serveDevice, tellDevices } from "./deviceSocket.ts";
import { boundFrames } from "./frames.ts";
import { serveHand, tellHands } from "./handSocket.ts";
import { tellHealth } from "./healthSocket.ts";
import { forgetRequest, joinPackets, tellRoom } from "./lines.ts";
import { serveMinutes, textLimits } from "./minutesSocket.ts";
import { packetProblem } from "./packets.ts";
import { phoneLimits, servePhone } from "./phoneSocket.ts";
import { serveRehearsal, tellRehearsals } from "./rehearsalSocket.ts";
import { room, type Screen, type ScreenServer } from "./screen.ts";
import { dropSlowReaders } from "./slowReaders.ts";

/** commands a second, and how many at once */
const RATE = 20;
const BURST = 40;
/** packets of any kind, in multiples of that: a line that goes on beyond it is closed, and may come back */
const FLOOD = 5;
/** a seat that is open at several devices, in multiples of what one may ask */
const DEVICES = 4;
/** packets that are no event, on any line, before it has signed in too: one signs in, signs of life follow */
const OTHERS = { rate: 1, burst: 30 };
const CROWD = audienceName({ role: "delegate" });
const CROWD_EVERY = 250;
const NOBODY: Readonly<Record<Role, number>> = {
  chair: 0,
  secretary: 0,
  operator: 0,
  hall: 0,
  lectern: 0,
  mc: 0,
  department: 0,
  delegate: 0,
};

export interface SocketParts extends HandshakeParts {
  readonly devices: DevicePort;
  readonly hands: HandPort;
  readonly rehearsals: RehearsalPort;
  readonly log: LogLine;
  /** ms after which a line is asked for a sign of life; either end gives it up when 1.8 times as long brought none */
  readonly heartbeat: number;
  /** ms between two sendings to all phones, at least */
  readonly crowdEvery?: number;
}

const EVENTS = new Set([
  ...["command", "catchUp", "time", "report", "order", "hand", "rehearsal"],
  ...["ownText", "stay", "typed", "openSection", "writtenSections", "caret"],
]);

/** Socket.IO's events, and the bytes that follow one. */
const isEvent = (data: unknown) => Buffer.isBuffer(data) || (typeof data === "string" && /^[25]/.test(data));

export interface Sockets {
  /** connected screens, by role */
  screens(): Readonly<Record<Role, number>>;
  close(): Promise<void>;
}

export function createSockets(lines: TcpLines, parts: SocketParts): Sockets {
  const { http } = lines;
  const { live, log, figures } = parts;
  const io: ScreenServer = new Server(http, {
    transports: ["websocket"],
    perMessageDeflate: false,
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: parts.heartbeat,
    pingTimeout: Math.round(0.8 * parts.heartbeat),
    connectTimeout: 5_000,
    allowRequest: (request, answer) => answer(null, door.mayAsk(request)),
  });
  const frames = boundFrames(http, (kind) => {
    figures.turnedAway("tooFast");
    log("a line that sends too many frames was closed", { kind });
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
  /** what a seat may ask on all its devices together */
  const seats = new Buckets(DEVICES * RATE, DEVICES * BURST);
  const text = textLimits();
  const door = letIn(io, parts);
  const { admitted } = door;
  const standing = tellHealth(io, live);

  io.engine.on("connection_error", ({ code }: { code: number }) => log("a connection was refused", { code }));
  const signedIn = new WeakSet<object>();
  io.engine.on("connection", (line: Screen["conn"]) => {
    joinPackets(line);
    line.once("close", () => {
      if (!signedIn.has(line)) log("a connection that never signed in has ended");
    });
    const others = new Bucket(OTHERS.rate, OTHERS.burst);
    line.on("packet", ({ data }: { data?: unknown }) => {
      if (isEvent(data) || others.take()) return;
      figures.turnedAway("tooFast");
      log("a line that sends too much beside its events");
      line.close(true);
    });
  });

  io.on("connection", (socket: Screen) => {
    const { hearing, seat, audience, held } = socket.data;
    signedIn.add(socket.conn);
    lines.signedIn(socket.request.socket);
    frames.signedIn(socket.request.socket, { hearing, seat, role: audience.role });
    forgetRequest(socket);
    // renewed while it came in
    if (!admitted(socket)) return;
    // whatever it asks, but for what may let it stay
    socket.use(([name], next) => {
      if (name === "stay" || admitted(socket)) next();
    });
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
      crowd.arrived(socket);
      standing(socket);
      return servePhone(socket, parts, limits);
    }
    const bucket = new Bucket(RATE, BURST);
    const mayAsk = () => bucket.take() && seats.take(room(hearing, seat));
    const device = serveDevice(socket, parts, mayAsk);
    serveRehearsal(socket, parts, mayAsk);
    serveHand(socket, parts.hands, mayAsk);
    announceDevice(socket, parts.company);
    standing(socket);

    const flood = new Bucket(FLOOD * RATE, FLOOD * BURST);
    socket.onAny((name: unknown) => {
      if (typeof name !== "string" || !EVENTS.has(name)) return stranger();
      // what came together with the one too many is told of here all the same
      if (flood.take() || !socket.connected) return;
      figures.turnedAway("tooFast");
      log("a screen that sends too much", { seat });
      socket.disconnect(true);
    });
    socket.on("command", (envelope: unknown, ack: unknown) => {
      if (typeof ack !== "function") return stranger();
      const answer = ack as (result: CommandResult) => void;
      if (!mayAsk()) {
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
    socket.on("stay", (pass: unknown) => door.stays(socket, pass));
    if (audience.role === "lectern")
      socket.on("ownText", (turn: unknown, ack: unknown) => {
        if (typeof ack !== "function" || typeof turn !== "string") return stranger();
        (ack as (text: string | null) => void)(mayAsk() ? live.ownText(hearing, turn) : null);
      });
    if (audience.role === "secretary") serveMinutes(socket, parts, mayAsk, text);
    socket.on("time", (ack: unknown) => {
      if (typeof ack !== "function") return stranger();
      device.seen();
      (ack as (ms: number) => void)(live.realTime(hearing));
    });
  });

  live.onView((hearing, audience, message) => {
    if (audience !== CROWD) tellRoom(io, room(hearing, audience), "view", message);
  });
  live.minutes.onTyped((hearing, section, update) => {
    for (const seat of live.minutes.readersOf(hearing, section)) {
      const audience = audienceOf(seat);
      if (audience.role === "secretary")
        io.to(room(hearing, audienceName(audience))).emit("typed", section, update);
    }
  });
  tellDevices(io, parts);
  tellHands(io, parts.hands);
  tellCompany(io, parts.company);
  tellRehearsals(io, parts);
  live.onOwn((hearing, phone, part) => void io.to(room(hearing, phoneSeat(phone))).emit("own", part));
  live.onNewer((hearing) => {
    for (const socket of io.sockets.sockets.values())
      if (socket.data.hearing === hearing) socket.disconnect(true);
  });
  live.onSeatRenewed((hearing, seat) => {
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.hearing !== hearing || socket.data.seat !== seat) continue;
      door.shut(socket, "revoked");
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
      door.stop();
      io.emit("goodbye", "stopping");
      const closed = io.close();
      // a line that a browser holds ready has no request that could end: it would keep us for minutes
      http.closeAllConnections();
      await closed;
    },
  };
}
