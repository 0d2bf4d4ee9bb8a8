/** The script of what follows the hearing: every act that it names, and the commands that it is; each topic has its table. Pure. */
import { type Command, commandSchema } from "../../../shared/wire/commands/commands.ts";
import { ARCHIVE_ACTS } from "./archive.ts";
import { CASES_ACTS } from "./cases.ts";
import { PUBLICATION_ACTS } from "./publication.ts";
import { SIGNATURE_ACTS } from "./signature.ts";
import type { AfterActs, AfterGiven, AfterStep } from "./step.ts";

/** An act of two topics is, step by step, the first's that takes it. */
const TABLES: readonly AfterActs[] = [CASES_ACTS, SIGNATURE_ACTS, PUBLICATION_ACTS, ARCHIVE_ACTS];

/** The commands of a step, one after another; null: no topic has it yet. Throws where one is no command. */
export function afterCommands(step: AfterStep, given: AfterGiven): readonly Command[] | null {
  const drafted = TABLES.map((table) => table[step.do]?.(step, given) ?? null).find(
    (command) => command !== null,
  );
  if (drafted === undefined || drafted === null) return null;
  return [drafted].flat().map((draft) => {
    const result = commandSchema.safeParse(draft);
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    throw new Error(
      `step ${step.n} after the hearing: "${step.do}" is no command (${issue?.path.join(".")}: ${issue?.message})`,
    );
  });
}
