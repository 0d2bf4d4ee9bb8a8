/** The socket edge: who is it, what may come in, which room gets what. Rooms are set here, from the seat alone. */
import { Server } from "socket.io";
import { audienceName, phoneOf, phoneSeat, type Role } from "../../../shared/terms/seats.ts";
import { Bucket } from "../../machine/limits.ts";
import { type HandshakeParts, type Handshakes, letIn } from "../door/handshake.ts";
import type { TcpLines } from "../door/tcpLines.ts";
import type { DevicePort, HandPort, LivePort, LogLine, RehearsalPort } from "../ports.ts";
import { announceDevice, tellCompany } from "./companySocket.ts";
import { Crowd } from "./crowd.ts";
import { arriveDevice, tellDevices } from "./deviceSocket.ts";
import { boundFrames } from "./frames.ts";
import { letGo, tellHands } from "./handSocket.ts";
import { tellHealth } from "./healthSocket.ts";
import { hear, seatInLog } from "./hear.ts";
import { forgetRequest, gather, greet, joinPackets, joinWelcome, RoomLines, sendGathered } from "./lines.ts";
import { type LimitsOfAll, limitsOfAll, measureOf } from "./measure.ts";
import { tellTyped, textLimits } from "./minutesSocket.ts";
import { greetRehearsal, tellRehearsals } from "./rehearsalSocket.ts";
import type { Edge, Line } from "./row.ts";
import { room, type Screen, type ScreenServer } from "./screen.ts";
import { dropSlowReaders } from "./slowReaders.ts";

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
  police: 0,
  media: 0,
  department: 0,
  organisation: 0,
  desk: 0,
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

/** Socket.IO's events, and the bytes that follow one. */
const isEvent = (data: unknown) => Buffer.isBuffer(data) || (typeof data === "string" && /^[25]/.test(data));

export interface Sockets {
  /** connected screens, by role */
  screens(): Readonly<Record<Role, number>>;
  close(): Promise<void>;
}

export function createSockets(lines: TcpLines, parts: SocketParts): Sockets {
  const { http } = lines;
  const io = socketServer(lines, parts.heartbeat, (request) => door.mayAsk(request));
  const door = letIn(io, parts);
  io.use((socket, done) => {
    gather(socket);
    done();
  });
  const signedIn = boundStrangers(io, lines, parts);
  const rooms = new RoomLines(io);
  const crowd = new Crowd(rooms, parts.live, parts.crowdEvery ?? CROWD_EVERY);
  const slow = dropSlow(io, parts);
  const arrivals = new Arrivals(io, parts, door, crowd);
  io.on("connection", (socket: Screen) => {
    signedIn(socket);
    arrivals.arrive(socket);
    sendGathered(socket);
  });
  tellScreens(io, rooms, parts);
  tellLeaving(io, parts.live, door);
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

const socketServer = ({ http }: TcpLines, heartbeat: number, mayAsk: Handshakes["mayAsk"]): ScreenServer =>
  new Server(http, {
    transports: ["websocket"],
    perMessageDeflate: false,
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: heartbeat,
    pingTimeout: Math.round(0.8 * heartbeat),
    connectTimeout: 5_000,
    allowRequest: (request, answer) => {
      const may = mayAsk(request);
      // a refusal goes at once: the line is cut behind it
      if (may) joinWelcome(request);
      answer(null, may);
    },
  });

/** Bounds what comes in by whoever has not signed in, and beside events. Gives back what notes that a screen has. */
function boundStrangers(
  io: ScreenServer,
  lines: TcpLines,
  { log, figures }: SocketParts,
): (socket: Screen) => void {
  const frames = boundFrames(lines.http, (kind) => {
    figures.turnedAway("tooFast");
    log("a line that sends too many frames was closed", { kind });
  });
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
  return (socket) => {
    const { hearing, seat, audience } = socket.data;
    signedIn.add(socket.conn);
    lines.signedIn(socket.request.socket);
    frames.signedIn(socket.request.socket, { hearing, seat, role: audience.role });
    forgetRequest(socket);
  };
}

const dropSlow = (io: ScreenServer, { log, figures }: SocketParts) =>
  dropSlowReaders(
    () => io.sockets.sockets.values() as IterableIterator<Screen>,
    ({ data: { audience } }) => {
      figures.turnedAway("slowReader");
      log("a screen that does not read was closed", { role: audience.role });
    },
  );

/** Screens that come in: each is greeted with what it is to show, and then heard. */
class Arrivals {
  readonly #parts: SocketParts;
  readonly #edge: Edge;
  readonly #crowd: Crowd;
  readonly #limits: LimitsOfAll;
  readonly #health: (socket: Screen) => void;

  constructor(io: ScreenServer, parts: SocketParts, door: Handshakes, crowd: Crowd) {
    const { live, devices, hands, rehearsals, log, figures } = parts;
    this.#parts = parts;
    this.#limits = limitsOfAll(parts.terms.sends);
    this.#edge = { live, devices, hands, rehearsals, log, figures, door, pace: textLimits() };
    this.#crowd = crowd;
    this.#health = tellHealth(io, live);
  }

  arrive(socket: Screen): void {
    const { live, door, log } = this.#edge;
    const { hearing, audience, held } = socket.data;
    // renewed while it came in
    if (!door.admitted(socket)) return;
    const isPhone = audience.role === "delegate";
    if (!isPhone) void socket.join(room(hearing, audienceName(audience)));
    const hello = live.catchUp(hearing, audience, held);
    if (hello) greet(socket, hello);
    const seen = isPhone ? this.#greetPhone(socket) : this.#greetSeat(socket);
    this.#health(socket);
    const measure = measureOf(socket, this.#limits, this.#edge);
    const line: Line = { socket, edge: this.#edge, measure, seen, pieces: null, holds: false };
    // everything is heard here, and goes to its row: nothing is handed on
    socket.use((packet) => hear(line, packet));
    // Socket.IO itself closes the line of a packet that it cannot read
    socket.on("error", () => log("a packet that cannot be read", { seat: seatInLog(line) }));
    socket.on("disconnect", (why) => {
      letGo(line);
      if (why === "transport error")
        log("a line broke, or what it sent was too long", { seat: seatInLog(line) });
    });
  }

  /** What a phone sees is what all phones see, and its own requests. */
  #greetPhone(socket: Screen): () => void {
    const { hearing, seat } = socket.data;
    this.#crowd.arrived(socket);
    void socket.join(room(hearing, seat));
    socket.emit("own", this.#edge.live.own(hearing, phoneOf(seat) ?? ""));
    return () => undefined;
  }

  #greetSeat(socket: Screen): () => void {
    const seen = arriveDevice(socket, this.#parts.devices);
    greetRehearsal(socket, this.#parts);
    announceDevice(socket, this.#parts.company);
    return seen;
  }
}

/** Passes on what the shell tells, to the rooms that it is for. */
function tellScreens(io: ScreenServer, rooms: RoomLines, parts: SocketParts): void {
  const { live } = parts;
  live.onView((hearing, audience, message) => {
    if (audience !== CROWD) rooms.tell(room(hearing, audience), "view", message);
  });
  live.onOwn((hearing, phone, part) => void io.to(room(hearing, phoneSeat(phone))).emit("own", part));
  tellTyped(io, live);
  tellDevices(io, parts);
  tellHands(io, parts.hands);
  tellCompany(io, parts.company);
  tellRehearsals(io, parts);
}

/** Whoever is not to stay is told why, or sent to another node. */
function tellLeaving(io: ScreenServer, live: LivePort, door: Handshakes): void {
  live.onNewer((hearing) => {
    for (const socket of io.sockets.sockets.values())
      if (socket.data.hearing === hearing) socket.disconnect(true);
  });
  live.onSeatRenewed((hearing, seat) => {
    for (const socket of io.sockets.sockets.values())
      if (socket.data.hearing === hearing && socket.data.seat === seat) door.shut(socket, "revoked");
  });
}
