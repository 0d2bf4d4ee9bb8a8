/** A screen without a picture: the client's own line over a real socket. */
import { setTimeout as pause } from "node:timers/promises";
import { io } from "socket.io-client";
import { createLine, type Line, type LineSocket } from "../../client/line/line.ts";
import { createOffset } from "../../client/line/offset.ts";
import { createSending, type Sending } from "../../client/line/sending.ts";
import { createLineStore, type LineStore, type PendingCommand } from "../../client/line/state.ts";
import { TIMERS } from "../../client/line/timers.ts";
import { PHONE_PAGE, type SeatName } from "../../shared/terms/seats.ts";
import type { OwnPart } from "../../shared/views/live/phone.ts";
import { type CommandInput, commandSchema, type Envelope } from "../../shared/wire/commands/commands.ts";
import type { CommandResult, PhoneResult } from "../../shared/wire/protocol.ts";
import type { LiveServer } from "./liveServer.ts";

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
  /** those that went out */
  readonly asked: string[] = [];
  readonly store: LineStore = createLineStore(TIMERS);
  /** why it was not let in the last time */
  refused: string | null = null;
  readonly #line: Line;
  readonly #sending: Sending;
  /** who waits for what became of a command, by its id */
  readonly #waiting = new Map<string, ((result: CommandResult) => void)[]>();
  #server: Entrance;
  #closed = false;

  constructor(server: Entrance, hearing: string, seat: SeatName | typeof PHONE_PAGE) {
    this.#server = server;
    this.hearing = hearing;
    this.seat = seat;
    const parts = { store: this.store, timers: TIMERS };
    const comeBack = (socket: LineSocket) => setImmediate(() => this.#comeBack(socket));
    this.#line = createLine({ ...parts, offset: createOffset(TIMERS), comeBack });
    const onAnswer = (pendingCommand: PendingCommand, result: CommandResult | PhoneResult) => {
      for (const tell of this.#waiting.get(pendingCommand.id) ?? []) tell(result as CommandResult);
      this.#waiting.delete(pendingCommand.id);
    };
    const storage = { getItem: () => null, setItem: () => undefined };
    this.#sending = createSending({ ...parts, line: this.#line, storage, key: "", onAnswer });
    this.#line.use(this.#open());
  }

  get view(): unknown {
    return this.store.getState().view;
  }

  get hash(): string | null {
    return this.store.getState().hash;
  }

  /** a phone's own part */
  get own(): OwnPart | null {
    return this.store.getState().own;
  }

  get connected(): boolean {
    return this.#line.socket().connected;
  }

  get socket(): LineSocket {
    return this.#line.socket();
  }

  onCut(listener: () => void): void {
    this.#line.socket().on("disconnect", listener);
  }

  /** How often it was told of the hearing, health aside. */
  get told(): number {
    return this.frames.filter((frame) => !frame.startsWith('2["health"')).length;
  }

  /** Resolves with what became of it: done or refused. Sent again, under the same id, until that is known. */
  send(envelope: Envelope): Promise<CommandResult> {
    return new Promise((tell) => {
      this.#waiting.set(envelope.id, [...(this.#waiting.get(envelope.id) ?? []), tell]);
      this.#sending.give(envelope);
    });
  }

  /** As a hand does that is told it presses too fast: a moment later again, which is a press of that moment. */
  async sendPatiently(envelope: Envelope): Promise<CommandResult> {
    const from = performance.now();
    for (;;) {
      const madeAt = envelope.madeAt + (performance.now() - from);
      const result = await this.send({ ...envelope, madeAt });
      if (result.kind !== "refused" || result.refusal.code !== "tooFast") return result;
      await pause(SLOWER_MS);
    }
  }

  /** As a hand presses: what came too late is pressed again, as the screen offers by one tap. `now`: the hearing's time. */
  async press(input: CommandInput, now: () => number = Date.now): Promise<CommandResult> {
    for (;;) {
      const result = await this.sendPatiently(envelopeOf(input, now()));
      if (result.kind !== "refused" || result.refusal.code !== "tooLate") return result;
    }
  }

  /** Closes the connection under the socket, which comes back by itself (case C05). */
  drop(): void {
    if (this.connected) this.#line.socket().io.engine.close();
  }

  /** Goes on at another server, with the view that it holds. */
  moveTo(server: Entrance): void {
    this.#line.socket().close();
    this.#server = server;
    this.#line.use(this.#open());
  }

  close(): void {
    this.#closed = true;
    this.#line.close();
  }

  /** Comes back after `close`, with the view that it holds. */
  comeBack(): void {
    this.#closed = false;
    this.#line.use(this.#open());
  }

  #headers() {
    const { url } = this.#server;
    return { cookie: this.#server.cookie(this.hearing, this.seat as SeatName), origin: url };
  }

  #open(): LineSocket {
    const { url } = this.#server;
    const { hearing, seat } = this;
    const socket: LineSocket = io(url, {
      transports: ["websocket"],
      forceNew: true,
      extraHeaders: this.#headers(),
      reconnectionDelay: 10,
      reconnectionDelayMax: 50,
      // a line that breaks between its opening and the first word from the server is noticed by this alone
      timeout: 1_000,
      auth: (give) => give(this.#line.hello({ hearing, seat })),
    });
    socket.on("connect_error", (error) => {
      this.refused = error.message;
    });
    socket.io.on("open", () => {
      socket.io.engine.on("packet", ({ type, data }: { type: string; data?: unknown }) => {
        if (type === "message" && typeof data === "string" && data.startsWith("2")) this.frames.push(data);
      });
      socket.io.engine.on("packetCreate", ({ data }: { data?: unknown }) => {
        if (typeof data === "string") this.asked.push(data);
      });
    });
    return socket;
  }

  #comeBack(socket: LineSocket): void {
    if (this.#closed || socket !== this.#line.socket() || socket.active) return;
    // a renewed seat comes in with its new cookie
    socket.io.opts.extraHeaders = this.#headers();
    socket.connect();
  }
}

let made = 0;

/** A command in its envelope, under an id of its own. */
export function envelopeOf(input: CommandInput, madeAt: number, id = `command-number-${made++}`): Envelope {
  return { id, madeAt, command: commandSchema.parse(input) };
}
