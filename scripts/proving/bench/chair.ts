/** The chair of the sample hearing, who gives a second and takes it back: each press is one small change in the hall. */
import { io } from "socket.io-client";
import { createLine, type Line, type LineSocket } from "../../../client/line/line.ts";
import { createOffset } from "../../../client/line/offset.ts";
import { createSending, type Sending } from "../../../client/line/sending.ts";
import { createLineStore, type LineStore, type PendingCommand } from "../../../client/line/state.ts";
import { TIMERS } from "../../../client/line/timers.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import type { CommandResult, PhoneResult } from "../../../shared/wire/protocol.ts";
import type { OurServer } from "./processes.ts";

export const TURN = "YK-001";
let made = 0;

export class Chair {
  readonly #store: LineStore = createLineStore(TIMERS);
  readonly #line: Line;
  readonly #sending: Sending;
  readonly #asked = new Map<string, (result: CommandResult) => void>();
  #presses = 0;

  /** `seat`: another that presses beside the chair */
  constructor(server: OurServer, seat: SeatName = "A", hearing = "sample") {
    const parts = { store: this.#store, timers: TIMERS };
    this.#line = createLine({ ...parts, offset: createOffset(TIMERS) });
    const storage = { getItem: () => null, setItem: () => undefined };
    const onAnswer = ({ id }: PendingCommand, result: CommandResult | PhoneResult) => {
      this.#asked.get(id)?.(result as CommandResult);
      this.#asked.delete(id);
    };
    this.#sending = createSending({ ...parts, line: this.#line, storage, key: "", onAnswer });
    const { headers } = server.lineTo(seat, hearing);
    const socket: LineSocket = io(server.url, {
      transports: ["websocket"],
      extraHeaders: { ...headers },
      auth: (give) => give(this.#line.hello({ hearing, seat })),
    });
    this.#line.use(socket);
  }

  async ready(): Promise<void> {
    if (this.#store.getState().view !== null) return;
    await new Promise<void>((resolve) => {
      const stop = this.#store.subscribe(({ view }) => {
        if (view === null) return;
        stop();
        resolve();
      });
    });
  }

  /** To the first speech, whose time is given and taken. */
  async begin(): Promise<void> {
    await this.#done({ type: "OpenSession" });
    await this.#done({ type: "BeginStep", step: "4.3", despite: ["rightsNotRead"] });
    await this.#done({ type: "CallNext", basis: { floor: null, head: TURN } });
    await this.#done({ type: "BeginSpeech", turn: TURN });
  }

  give(command: CommandInput): Promise<CommandResult> {
    const id = `bench-command-${String(made++).padStart(8, "0")}`;
    return new Promise((tell) => {
      this.#asked.set(id, tell);
      this.#sending.give({ id, madeAt: Number.MAX_SAFE_INTEGER, command });
    });
  }

  /** One small change for everybody; resolves with the ack. */
  async press(): Promise<void> {
    const seconds = this.#presses++ % 2 === 0 ? 1 : -1;
    await this.#done({ type: "AdjustTime", holder: TURN, seconds });
  }

  async #done(command: CommandInput): Promise<void> {
    const result = await this.give(command);
    if (result.kind !== "done") throw new Error(`${command.type} was not taken: ${JSON.stringify(result)}`);
  }

  close(): void {
    this.#line.close();
  }
}
