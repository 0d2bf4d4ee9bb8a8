/** The proposal of the time budget as the one command that carries it out. */
import type { CommandOf } from "./commands.ts";
import type { Proposal } from "./timeBudget.ts";

/** `text` is said to the hall, `why` stands in the minutes. */
export function saveTimeOf(proposal: Proposal, text: string, why: string): CommandOf<"SaveTime"> {
  const command: CommandOf<"SaveTime"> = { type: "SaveTime", together: false, text, why };
  for (const measure of proposal.measures) {
    switch (measure.kind) {
      case "together":
        command.together = true;
        break;
      case "answers":
        command.answers = {
          baseSeconds: measure.base / 1000,
          perFurtherOpinionSeconds: measure.perFurther / 1000,
        };
        break;
      case "officials":
        command.officials = {
          step: measure.step,
          minutes: measure.planned / 60_000,
          officialSeconds: measure.limit / 1000,
        };
        break;
      case "people":
        command.people = { seconds: measure.limit / 1000 };
        break;
      default:
        measure satisfies never;
    }
  }
  return command;
}
