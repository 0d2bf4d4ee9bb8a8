/** The chair of the sample hearing, who gives a second and takes it back: each press is one small change in the hall. */
import { io, type Socket } from "socket.io-client";
import type { SeatName } from "../../../shared/terms/seats.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { type CommandResult, PROTOCOL_VERSION } from "../../../shared/wire/protocol.ts";
import type { OurServer } from "./processes.ts";

const TURN = "YK-001";
let made = 0;

export class Chair {
  readonly #socket: Socket;
  #presses = 0;

  /** `seat`: another that presses beside the chair */
  constructor(server: OurServer, seat: SeatName = "A") {
    const { headers } = server.lineTo(seat);
    this.#socket = io(server.url, {
      transports: ["websocket"],
      extraHeaders: { ...headers },
      auth: { hearing: "sample", seat, protocol: PROTOCOL_VERSION, held: null },
    });
  }

  async ready(): Promise<void> {
    await new Promise<void>((resolve) => this.#socket.once("view", () => resolve()));
  }

  /** To the first speech, whose time is given and taken. */
  async begin(): Promise<void> {
    await this.give({ type: "OpenSession" });
    await this.give({ type: "BeginStep", step: "4.3", despite: ["rightsNotRead"] });
    await this.give({ type: "CallNext", basis: { floor: null, head: TURN } });
    await this.give({ type: "BeginSpeech", turn: TURN });
  }

  async give(command: CommandInput): Promise<CommandResult> {
    const id = `bench-command-${String(made++).padStart(8, "0")}`;
    const envelope = { id, madeAt: Number.MAX_SAFE_INTEGER, command };
    return (await this.#socket.emitWithAck("command", envelope)) as CommandResult;
  }

  /** One small change for everybody; resolves with the ack. */
  async press(): Promise<void> {
    const seconds = this.#presses++ % 2 === 0 ? 1 : -1;
    const result = await this.give({ type: "AdjustTime", holder: TURN, seconds });
    if (result.kind !== "done") throw new Error(`a press was not taken: ${JSON.stringify(result)}`);
  }

  close(): void {
    this.#socket.close();
  }
}
