/** The preparation's script played on a running server, step by step on the hearing's own clock: by hand or by a seat's line. */
import { expect } from "@playwright/test";
import { type BeforeStep, beforeSeat } from "../../../../server/rehearsal/before/step.ts";
import { beforeCommands } from "../../../../server/rehearsal/before/steps.ts";
import { acceptedOpinions } from "../../../../server/rulebook/before/synthesis/accepted.ts";
import { proposedTitle } from "../../../../server/rulebook/before/synthesis/facts.ts";
import { foldCommit } from "../../../../server/rulebook/fold.ts";
import type { HearingState } from "../../../../server/rulebook/frame/state.ts";
import { toCommit } from "../../../../server/shell/path/hearingRoom.ts";
import type { RedisLog } from "../../../../server/storage/redis/redisLog.ts";
import { type People, Register } from "../../../../server/views/people.ts";
import { PHONE_PAGE, type SeatName } from "../../../../shared/terms/seats.ts";
import type { Command, CommandInput } from "../../../../shared/wire/commands/commands.ts";
import type { CommandResult } from "../../../../shared/wire/protocol.ts";
import { settled } from "../../hearingScreens.ts";
import type { RealServer } from "../../realServer.ts";
import { envelopeOf, SeatScreen } from "../../seatScreen.ts";
import { given, steps } from "../script.ts";
import { HANDS } from "./hands.ts";
import { Names } from "./names.ts";
import { entranceOf, type Pages } from "./pages.ts";

/** Numbers are the hearing's to give, as at the screens. */
function withoutNumbers(command: Command): Command {
  switch (command.type) {
    case "Screen":
      return { ...command, registrations: command.registrations.map(({ code: _, ...one }) => one) };
    case "FormGroup":
      return { ...command, group: null };
    case "IssueSlips":
      return { ...command, slips: command.slips.map((one) => ({ ...one, slip: null })) };
    default:
      return command;
  }
}

export class Played {
  readonly names = new Names(steps);
  state: HearingState;
  people: People = Register.of([]);
  readonly #server: RealServer;
  readonly #hearing: string;
  readonly #log: RedisLog;
  readonly #lines = new Map<SeatName, SeatScreen>();
  #version = 0;

  private constructor(server: RealServer, hearing: string, log: RedisLog) {
    this.#server = server;
    this.#hearing = hearing;
    this.#log = log;
    this.state = null as unknown as HearingState;
  }

  static async of(server: RealServer, hearing: string, log: RedisLog): Promise<Played> {
    const played = new Played(server, hearing, log);
    await played.catchUp();
    return played;
  }

  /** What the log holds now. */
  async catchUp(): Promise<void> {
    for (const entry of await this.#log.read(this.#hearing, this.#version)) {
      this.state = foldCommit(this.#version === 0 ? null : this.state, toCommit(entry));
      this.#version = this.state.version;
    }
    this.people = Register.of(await this.#log.people(this.#hearing));
    this.names.learn(this.state);
  }

  async send(seat: SeatName, input: CommandInput): Promise<CommandResult> {
    const known = this.#lines.get(seat);
    const cookie = () => entranceOf(this.#server, this.#hearing, seat);
    const page = seat.startsWith("phone.") ? PHONE_PAGE : seat;
    const line = known ?? new SeatScreen({ url: this.#server.url, cookie }, this.#hearing, page);
    if (seat === "operator" || seat.startsWith("desk.")) this.#lines.set(seat, line);
    const result = await line.sendPatiently(envelopeOf(input, this.state.clock.hearingAt));
    if (!this.#lines.has(seat)) line.close();
    return result;
  }

  async setClock(at: number): Promise<void> {
    if (this.state.clock.rate === 0 && this.state.clock.hearingAt === at) return;
    expect(await this.send("operator", { type: "SetClock", at, rate: 0 })).toMatchObject({ kind: "done" });
    await this.catchUp();
  }

  /** What the step comes to, in the hearing's own names. */
  commands(step: BeforeStep): readonly Command[] {
    const drafted = beforeCommands(step, { ...given, state: this.state }) ?? [];
    const own = drafted.map((one) => this.names.here(withoutNumbers(one)));
    return own.flatMap((one) =>
      one.type === "ApproveTitles" ? [...this.#untitled(one.opinions, own), one] : [one],
    );
  }

  /** What was sent at a screen bears no title of its sender's, but its first words: a title is the clerk's to give. */
  #untitled(codes: readonly string[], own: readonly Command[]): Command[] {
    const accepted = acceptedOpinions(this.state);
    return codes.flatMap((code): Command[] => {
      const opinion = accepted[code];
      const title = given.opinions[this.names.inScript(code)]?.["display_title"] ?? "";
      const said = own.some((one) => one.type === "ProposeTitle" && one.opinion === code);
      if (!opinion || said || title === "" || proposedTitle(this.state, opinion) === title) return [];
      return [{ type: "ProposeTitle", opinion: code, title }];
    });
  }

  async byLine(step: BeforeStep): Promise<void> {
    for (const command of this.commands(step)) {
      const result = await this.send(beforeSeat(step), command);
      expect([step.n, command.type, result]).toEqual([
        ...[step.n, command.type],
        expect.objectContaining({ kind: step.expect === "refused" ? "refused" : "done" }),
      ]);
    }
    await this.catchUp();
  }

  async byHand(step: BeforeStep, pages: Pages, every: boolean): Promise<void> {
    const hand = HANDS[step.do];
    if (!hand) return this.byLine(step);
    const seat = beforeSeat(step);
    const page = await pages.at(seat);
    const send = async (...commands: readonly Command[]) => {
      for (const command of commands) {
        const result = await this.send(seat, command);
        expect([step.n, result.kind]).toEqual([step.n, "done"]);
      }
    };
    await hand({
      ...{ page, seat, every, send, state: this.state, people: this.people },
      ...{ step: this.names.here(step), steps: this.names.here(steps), commands: this.commands(step) },
    });
    await settled(page);
    await this.catchUp();
  }

  close(): void {
    for (const line of this.#lines.values()) line.close();
  }
}
