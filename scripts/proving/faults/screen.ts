/** A simulated screen: the client's own line over a real socket; it writes down what it sends, hears and sees. */
import { io } from "socket.io-client";
import { type Line as ClientLine, createLine, type LineSocket } from "../../../client/line/line.ts";
import { createOffset } from "../../../client/line/offset.ts";
import { createSending, type Sending } from "../../../client/line/sending.ts";
import { createLineStore, type LineStore, type PendingCommand } from "../../../client/line/state.ts";
import { TIMERS } from "../../../client/line/timers.ts";
import { viewHash } from "../../../server/shell/path/audienceFeed.ts";
import { PHONE_PAGE, type SeatName } from "../../../shared/terms/seats.ts";
import type { OwnPart } from "../../../shared/views/live/phone.ts";
import type { View } from "../../../shared/views/views.ts";
import { type CommandInput, commandSchema, type Envelope } from "../../../shared/wire/commands/commands.ts";
import type { CommandResult, PhoneResult } from "../../../shared/wire/protocol.ts";
import type { Chance } from "../chance.ts";
import type { History } from "./history.ts";

const RECONNECT_MS = 500;
const RECONNECT_MAX_MS = 2_000;
/** a line that opens and then says nothing, ms */
const CONNECT_LIMIT = 4_000;

/** a hearing's time may be off by so much while clocks are set, ms */
export const TIME_SLACK = 1_500;

export type Line = LineSocket;

export interface ScreenParts {
  readonly name: string;
  readonly hearing: string;
  readonly seat: SeatName;
  readonly nodes: readonly { readonly url: string }[];
  /** the cookie header as it stands now */
  readonly cookie: () => string;
  readonly history: History;
  readonly by: Chance;
  /** hears every frame as it stood on the wire */
  readonly frame?: (text: string) => void;
}

export class SimulatedScreen {
  readonly name: string;
  readonly seat: SeatName;
  node: number;
  readonly #parts: ScreenParts;
  readonly #store: LineStore = createLineStore(TIMERS);
  readonly #client: ClientLine;
  readonly #sending: Sending;
  #tries = 0;
  #closed = false;
  /** the newest version seen on this line: views never go back on one */
  #newest = 0;
  /** the hearing's time minus this process's monotonic time when it was first shown, ms */
  #began: number | null = null;
  #heardHealth = false;

  constructor(parts: ScreenParts, node = parts.by.below(parts.nodes.length)) {
    this.#parts = parts;
    this.name = parts.name;
    this.seat = parts.seat;
    this.node = node;
    const given = { store: this.#store, timers: TIMERS };
    const offset = createOffset(TIMERS);
    // a balancer stands here, and sends whoever comes anew to any node
    this.#client = createLine({ ...given, offset, comeBack: () => undefined });
    const { history } = parts;
    this.#sending = createSending({
      ...given,
      line: this.#client,
      storage: { getItem: () => null, setItem: () => undefined },
      key: "",
      onSent: ({ id, command }) => history.tell(this.name, { kind: "invoke", id, what: command.type }),
      onSilence: ({ id }) => history.tell(this.name, { kind: "info", id }),
      onAnswer: (command, result) => this.#answered(command, result),
    });
    this.#store.subscribe(({ view, hash }, before) => {
      if (view !== null && hash !== null && hash !== before.hash)
        this.#shown(view, hash, offset.measured().roundTrip !== null);
    });
    this.#client.use(this.#open());
  }

  get view(): View | null {
    return this.#store.getState().view;
  }

  get hash(): string | null {
    return this.#store.getState().hash;
  }

  get own(): OwnPart | null {
    return this.#store.getState().own;
  }

  /** What it says of saving; null: its line is lost. */
  get saved(): boolean | null {
    return this.connected && this.#heardHealth ? this.#store.getState().saved : null;
  }

  get pending(): ReadonlyMap<string, PendingCommand> {
    return new Map(this.#store.getState().pending.map((command) => [command.id, command]));
  }

  get connected(): boolean {
    return this.line.connected;
  }

  get line(): Line {
    return this.#client.socket();
  }

  /** Heard for each new line, before it is up. */
  onLine: (line: Line) => void = () => undefined;

  /** Gives a command; it stays pending until the server has said what became of it. */
  send(input: CommandInput, id: string): void {
    const { view } = this;
    if (!view) return;
    const envelope: Envelope = {
      id,
      madeAt: this.#client.hearingNow(view),
      command: commandSchema.parse(input),
    };
    this.#parts.history.given.set(id, { seat: this.seat, client: this.name, envelope });
    this.#sending.give(envelope);
  }

  close(): void {
    this.#closed = true;
    this.#client.close();
  }

  #answered({ id }: PendingCommand, result: CommandResult | PhoneResult): void {
    const { history } = this.#parts;
    // a second answer for one id must not contradict the first
    if (result.kind === "done")
      history.tell(this.name, { kind: "ok", id, version: "version" in result ? result.version : null });
    if (result.kind === "refused") history.tell(this.name, { kind: "fail", id, code: result.refusal.code });
  }

  #open(): Line {
    const { nodes, hearing, by, cookie, history, frame } = this.#parts;
    const { url } = nodes[this.node] ?? { url: "" };
    const seat = this.seat.startsWith("phone.") ? PHONE_PAGE : this.seat;
    const line: Line = io(url, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      timeout: CONNECT_LIMIT,
      extraHeaders: { cookie: cookie(), origin: url },
      auth: (give) => give(this.#client.hello({ hearing, seat })),
    });
    this.#newest = 0;
    this.#heardHealth = false;
    let over = false;
    const elsewhere = () => {
      if (this.#closed || over) return;
      over = true;
      line.close();
      const wait =
        Math.min(RECONNECT_MS * 2 ** this.#tries++, RECONNECT_MAX_MS) * (0.5 + by.below(100) / 100);
      setTimeout(() => {
        if (this.#closed) return;
        this.node = (this.node + 1 + by.below(Math.max(1, nodes.length - 1))) % nodes.length;
        this.#client.use(this.#open());
      }, wait);
    };
    line.on("connect", () => {
      history.tell(this.name, { kind: "back", node: this.node });
      this.#newest = 0;
      this.#tries = 0;
    });
    line.on("health", () => {
      this.#heardHealth = true;
    });
    line.on("disconnect", () => {
      if (!this.#closed) history.tell(this.name, { kind: "gone" });
      elsewhere();
    });
    line.on("connect_error", elsewhere);
    line.io.on("open", () =>
      line.io.engine.on("packet", ({ type, data }: { type: string; data?: unknown }) => {
        if (type === "message" && typeof data === "string") frame?.(data);
      }),
    );
    this.onLine(line);
    return line;
  }

  #shown(view: View, hash: string, measured: boolean): void {
    const { history } = this.#parts;
    if (viewHash(view) !== hash)
      history.saw("views", this.name, "what is shown is not what the server says it is");
    const version = "version" in view ? view.version : 0;
    if (version < this.#newest)
      history.saw("order", this.name, `version ${version} was shown after ${this.#newest} on one line`);
    this.#newest = Math.max(version, this.#newest);
    if (measured) this.#lookAtTime(view);
  }

  /** A hearing's time passes as time does, whatever is done to the clocks of machines. */
  #lookAtTime(view: View): void {
    const passed = this.#client.hearingNow(view) - performance.now();
    this.#began ??= passed;
    const jump = Math.round(passed - this.#began);
    if (Math.abs(jump) > TIME_SLACK)
      this.#parts.history.saw("stamps", this.name, `its time is ${jump} ms off`);
  }
}
