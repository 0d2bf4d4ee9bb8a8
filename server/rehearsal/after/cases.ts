/** Acts of the script of what follows the hearing: cases, from given to closed. Pure. */
import type { AfterActs } from "./step.ts";

/** Each act that the script may name, and the commands that it is. */
export const CASES_ACTS: AfterActs = {};
