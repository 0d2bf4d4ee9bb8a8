/** The script of what follows the hearing, played on a running server: each step by its seats' lines. */
import { type AfterStep, afterSeat } from "../../../server/rehearsal/after/step.ts";
import { afterCommands } from "../../../server/rehearsal/after/steps.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import type { Command } from "../../../shared/wire/commands/commands.ts";
import { PlayedHearing } from "../playedHearing.ts";
import { fileOf, hashOf, sendUp } from "./evidence.ts";
import { steps } from "./script.ts";
import { ruleOf } from "./standing.ts";

export class PlayedAfter extends PlayedHearing {
  commands(step: AfterStep): readonly Command[] {
    const commands = afterCommands(step, { state: this.state, steps });
    if (commands === null) throw new Error(`step ${step.n}: no topic has "${step.do}"`);
    return commands;
  }

  /** Evidence is sent up first; what the store does not take has no name that an act could give. */
  async #withFile(step: AfterStep, seat: SeatName, command: Command): Promise<Command> {
    if (command.type !== "AddEvidence") return command;
    const file = fileOf(step);
    const answer = await sendUp(this.entranceOf(seat), this.hearing, seat, file);
    if ("file" in answer !== (ruleOf(step) !== "fileGone"))
      throw new Error(`step ${step.n}: ${file.name} was answered ${JSON.stringify(answer)}`);
    return { ...command, attached: [hashOf(file)] };
  }

  /** Taken, or refused by the rule that its script means. */
  async byLine(step: AfterStep): Promise<void> {
    const rule = ruleOf(step);
    for (const command of this.commands(step)) {
      const seat = afterSeat(step, command.type);
      const result = await this.send(seat, await this.#withFile(step, seat, command));
      const refusedBy = result.kind === "refused" ? result.refusal.code : null;
      if (result.kind !== (rule === null ? "done" : "refused") || refusedBy !== rule)
        throw new Error(
          `step ${step.n} (${step.do}): ${JSON.stringify(result)} in place of ${rule ?? "done"}`,
        );
      await this.catchUp();
    }
  }
}
