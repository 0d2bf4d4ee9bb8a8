/** A script played on a running server: the hearing as its log has it, its own clock set by hand, an act by its seat's own line. */
import { foldCommit } from "../../server/rulebook/fold.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import type { HearingLog } from "../../server/storage/log.ts";
import { type People, Register } from "../../server/views/people.ts";
import { PHONE_PAGE, type SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import type { CommandResult } from "../../shared/wire/protocol.ts";
import { type Entrance, envelopeOf, SeatScreen } from "./seatScreen.ts";

/** These act often: their line stays open. */
const stays = (seat: SeatName) => seat === "operator" || seat.startsWith("desk.");

export class PlayedHearing {
  state: HearingState = null as unknown as HearingState;
  people: People = Register.of([]);
  readonly hearing: string;
  readonly #log: Pick<HearingLog, "read" | "people">;
  readonly entranceOf: (seat: SeatName) => Entrance;
  readonly #lines = new Map<SeatName, SeatScreen>();
  #version = 0;

  constructor(
    hearing: string,
    log: Pick<HearingLog, "read" | "people">,
    entranceOf: (seat: SeatName) => Entrance,
  ) {
    this.hearing = hearing;
    this.#log = log;
    this.entranceOf = entranceOf;
  }

  /** What the log holds now. */
  async catchUp(): Promise<void> {
    for (const entry of await this.#log.read(this.hearing, this.#version)) {
      this.state = foldCommit(this.#version === 0 ? null : this.state, toCommit(entry));
      this.#version = this.state.version;
    }
    this.people = Register.of(await this.#log.people(this.hearing));
  }

  /** The screen of a seat, on its own line. */
  line(seat: SeatName): SeatScreen {
    const page = seat.startsWith("phone.") ? PHONE_PAGE : seat;
    const line = this.#lines.get(seat) ?? new SeatScreen(this.entranceOf(seat), this.hearing, page);
    this.#lines.set(seat, line);
    return line;
  }

  async send(seat: SeatName, input: CommandInput): Promise<CommandResult> {
    const line = this.line(seat);
    const result = await line.sendPatiently(envelopeOf(input, this.state.clock.hearingAt));
    if (!stays(seat)) {
      line.close();
      this.#lines.delete(seat);
    }
    return result;
  }

  async setClock(at: number): Promise<void> {
    if (this.state.clock.rate === 0 && this.state.clock.hearingAt === at) return;
    const result = await this.send("operator", { type: "SetClock", at, rate: 0 });
    if (result.kind !== "done") throw new Error(`the clock was not set: ${JSON.stringify(result)}`);
    await this.catchUp();
  }

  /** Lines go to where their seats' way leads now. */
  moveLines(): void {
    for (const [seat, line] of this.#lines) line.moveTo(this.entranceOf(seat));
  }

  close(): void {
    for (const line of this.#lines.values()) line.close();
  }
}
