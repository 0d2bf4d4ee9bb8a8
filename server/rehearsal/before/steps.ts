/** The preparation's script: every act that it names, and the command that it is; each topic has its table. Pure. */
import { type Command, commandSchema } from "../../../shared/wire/commands/commands.ts";
import { OFFICE_ACTS } from "./offices.ts";
import { REGISTER_ACTS } from "./register.ts";
import type { BeforeAct, BeforeStep, Given } from "./step.ts";

export const BEFORE_ACTS: Readonly<Record<string, BeforeAct>> = {
  ...OFFICE_ACTS,
  ...REGISTER_ACTS,
  // a list of delegates, or opinions
  "accept late": (step, given) =>
    OFFICE_ACTS["accept late"]?.(step, given) ?? REGISTER_ACTS["accept late"]?.(step, given) ?? null,
};

/** The command of a step; null: no topic has it yet. Throws where it is no command. */
export function beforeCommand(step: BeforeStep, given: Given): Command | null {
  const drafted = BEFORE_ACTS[step.do]?.(step, given) ?? null;
  if (drafted === null) return null;
  const result = commandSchema.safeParse(drafted);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`step ${step.n} of the preparation: "${step.do}" is no command (${issue?.path.join(".")})`);
}
