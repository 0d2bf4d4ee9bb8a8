/** A screen without a picture: a real socket that takes views in and brings commands through, as client/live does. */
import { setTimeout as pause } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { PHONE_PAGE, type SeatName } from "../../shared/terms/seats.ts";
import type { OwnPart } from "../../shared/views/live/phone.ts";
import { type CommandInput, commandSchema, type Envelope } from "../../shared/wire/commands/commands.ts";
import {
  type CommandResult,
  isFinal,
  PROTOCOL_VERSION,
  type ScreenToServer,
  type ServerToScreen,
  type ViewMessage,
} from "../../shared/wire/protocol.ts";
import { applyChange } from "../../shared/wire/viewChange.ts";
import type { LiveServer } from "./liveServer.ts";

/** without an ack for so long a command goes again under its id (ms) */
const ACK_MS = 3_000;
/** longer than the pause between two presses that a seat may make */
const SLOWER_MS = 60;

/** where a seat's or a phone's line goes, and its cookie */
export type Entrance = Pick<LiveServer, "url" | "cookie">;

/** A phone's way in: the cookie that the page for all phones gave it. */
export async function phoneEntrance(server: LiveServer, hearing: string): Promise<Entrance> {
  const page = await fetch(`${server.url}/h/${hearing}/${PHONE_PAGE}`);
  const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
  return { url: server.url, cookie: () => cookie };
}

export class SeatScreen {
  readonly seat: SeatName | typeof PHONE_PAGE;
  readonly hearing: string;
  /** the application frames that came in, as they stood on the wire */
  readonly frames: string[] = [];
  view: unknown = null;
  hash: string | null = null;
  /** why it was not let in the last time */
  refused: string | null = null;
  /** a phone's own part */
  own: OwnPart | null = null;
  #socket: Socket<ServerToScreen, ScreenToServer>;
  #server: Entrance;
  #closed = false;

  constructor(server: Entrance, hearing: string, seat: SeatName | typeof PHONE_PAGE) {
    this.#server = server;
    this.hearing = hearing;
    this.seat = seat;
    this.#socket = this.#open();
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  onCut(listener: () => void): void {
    this.#socket.on("disconnect", listener);
  }

  /** How often it was told of the hearing, health aside. */
  get told(): number {
    return this.frames.filter((frame) => !frame.startsWith('2["health"')).length;
  }

  /** Resolves with what became of it: done or refused. Sent again, under the same id, until that is known. */
  async send(envelope: Envelope): Promise<CommandResult> {
    for (let again = false; ; again = true) {
      const result = await this.#once({ ...envelope, again });
      if (result && isFinal(result, again)) return result;
    }
  }

  /** As a hand does that is told it presses too fast: a moment later again. */
  async sendPatiently(envelope: Envelope): Promise<CommandResult> {
    for (;;) {
      const result = await this.send(envelope);
      if (result.kind !== "refused" || result.refusal.code !== "tooFast") return result;
      await pause(SLOWER_MS);
    }
  }

  /** One sending; null where no answer came. */
  async #once(envelope: Envelope): Promise<CommandResult | null> {
    const socket = this.#socket;
    if (!socket.connected)
      await new Promise<void>((again) => {
        socket.once("connect", again);
        // moved to another server meanwhile: that socket's turn
        const timer = setInterval(() => (socket !== this.#socket || socket.connected) && again(), 20);
        socket.once("connect", () => clearInterval(timer));
      });
    try {
      return await this.#socket.timeout(ACK_MS).emitWithAck("command", envelope);
    } catch {
      return null;
    }
  }

  /** Closes the connection under the socket, which comes back by itself (case C05). */
  drop(): void {
    if (this.connected) this.#socket.io.engine.close();
  }

  /** Goes on at another server, with the view that it holds. */
  moveTo(server: Entrance): void {
    this.#socket.close();
    this.#server = server;
    this.#socket = this.#open();
  }

  close(): void {
    this.#closed = true;
    this.#socket.close();
  }

  /** Comes back after `close`, with the view that it holds. */
  comeBack(): void {
    this.#closed = false;
    this.#socket = this.#open();
  }

  #open(): Socket<ServerToScreen, ScreenToServer> {
    const { url } = this.#server;
    const headers = () => ({ cookie: this.#server.cookie(this.hearing, this.seat as SeatName), origin: url });
    const socket: Socket<ServerToScreen, ScreenToServer> = io(url, {
      transports: ["websocket"],
      forceNew: true,
      extraHeaders: headers(),
      reconnectionDelay: 10,
      reconnectionDelayMax: 50,
      // a line that breaks between its opening and the first word from the server is noticed by this alone
      timeout: 1_000,
      auth: (give) =>
        give({ hearing: this.hearing, seat: this.seat, protocol: PROTOCOL_VERSION, held: this.hash }),
    });
    const again = () => {
      if (this.#closed || socket !== this.#socket || socket.active) return;
      // a renewed seat comes in with its new cookie
      socket.io.opts.extraHeaders = headers();
      socket.connect();
    };
    socket.on("disconnect", () => setImmediate(again));
    socket.on("connect_error", (error) => {
      this.refused = error.message;
      setImmediate(again);
    });
    socket.on("own", (part) => {
      this.own = part;
    });
    socket.on("view", (message) => this.#receive(socket, message));
    socket.io.on("open", () =>
      socket.io.engine.on("packet", ({ type, data }: { type: string; data?: unknown }) => {
        if (type === "message" && typeof data === "string" && data.startsWith("2")) this.frames.push(data);
      }),
    );
    return socket;
  }

  #receive(socket: Socket<ServerToScreen, ScreenToServer>, message: ViewMessage): void {
    if (socket !== this.#socket) return;
    if ("whole" in message) this.view = message.whole;
    else if (message.to === this.hash) return;
    else if (message.from === this.hash) this.view = applyChange(this.view, message.change);
    else return void socket.emit("catchUp", this.hash);
    this.hash = message.to;
  }
}

let made = 0;

/** A command in its envelope, under an id of its own. */
export function envelopeOf(input: CommandInput, madeAt: number, id = `command-number-${made++}`): Envelope {
  return { id, madeAt, command: commandSchema.parse(input) };
}
