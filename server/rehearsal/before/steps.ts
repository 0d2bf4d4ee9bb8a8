/** The preparation's script: every act that it names, and the commands that it is; each topic has its table. Pure. */
import { type Command, commandSchema } from "../../../shared/wire/commands/commands.ts";
import { OFFICE_ACTS } from "./offices.ts";
import { REGISTER_ACTS } from "./register.ts";
import type { BeforeAct, BeforeStep, Given } from "./step.ts";
import { SYNTHESIS_ACTS } from "./synthesis.ts";

/** An act of two topics is, step by step, the first's that takes it. */
const TABLES: readonly Readonly<Record<string, BeforeAct>>[] = [OFFICE_ACTS, REGISTER_ACTS, SYNTHESIS_ACTS];

/** The commands of a step, one after another; null: no topic has it yet. Throws where one is no command. */
export function beforeCommands(step: BeforeStep, given: Given): readonly Command[] | null {
  const drafted = TABLES.map((table) => table[step.do]?.(step, given) ?? null).find(
    (command) => command !== null,
  );
  if (drafted === undefined || drafted === null) return null;
  return [drafted].flat().map((draft) => {
    const result = commandSchema.safeParse(draft);
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    throw new Error(
      `step ${step.n} of the preparation: "${step.do}" is no command (${issue?.path.join(".")})`,
    );
  });
}
