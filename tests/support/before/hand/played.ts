/** The preparation's script played on a running server, step by step on the hearing's own clock: by hand or by a seat's line. */
import { expect } from "@playwright/test";
import { type BeforeStep, beforeSeat } from "../../../../server/rehearsal/before/step.ts";
import { beforeCommands } from "../../../../server/rehearsal/before/steps.ts";
import { acceptedOpinions } from "../../../../server/rulebook/before/synthesis/accepted.ts";
import { proposedTitle } from "../../../../server/rulebook/before/synthesis/facts.ts";
import type { RedisLog } from "../../../../server/storage/redis/redisLog.ts";
import type { Command } from "../../../../shared/wire/commands/commands.ts";
import { settled } from "../../hearingScreens.ts";
import { PlayedHearing } from "../../playedHearing.ts";
import type { RealServer } from "../../realServer.ts";
import { entranceOf, type Pages } from "../../seatPages.ts";
import { given, steps } from "../script.ts";
import { HANDS } from "./hands.ts";
import { Names } from "./names.ts";

/** Numbers are the hearing's to give, as at the screens. */
function withoutNumbers(command: Command): Command {
  switch (command.type) {
    case "Screen":
      return { ...command, registrations: command.registrations.map(({ code: _, ...one }) => one) };
    case "FormGroup":
      return { ...command, group: null };
    case "IssueSlips":
      return { ...command, slips: command.slips.map((slip) => ({ ...slip, slip: null })) };
    default:
      return command;
  }
}

export class Played extends PlayedHearing {
  readonly names = new Names(steps);

  static async of(server: RealServer, hearing: string, log: RedisLog): Promise<Played> {
    const played = new Played(hearing, log, (seat) => ({
      url: server.url,
      cookie: () => entranceOf(server, hearing, seat),
    }));
    await played.catchUp();
    return played;
  }

  override async catchUp(): Promise<void> {
    await super.catchUp();
    this.names.learn(this.state);
  }

  /** What the step comes to, in the hearing's own names. */
  commands(step: BeforeStep): readonly Command[] {
    const drafted = beforeCommands(step, { ...given, state: this.state }) ?? [];
    const commands = drafted.map((draft) => this.names.here(withoutNumbers(draft)));
    return commands.flatMap((command) =>
      command.type === "ApproveTitles" ? [...this.#untitled(command.opinions, commands), command] : [command],
    );
  }

  /** What was sent at a screen bears no title of its sender's, but its first words: a title is the clerk's to give. */
  #untitled(codes: readonly string[], commands: readonly Command[]): Command[] {
    const accepted = acceptedOpinions(this.state);
    return codes.flatMap((code): Command[] => {
      const opinion = accepted[code];
      const title = given.opinions[this.names.inScript(code)]?.["display_title"] ?? "";
      const said = commands.some((command) => command.type === "ProposeTitle" && command.opinion === code);
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
}
