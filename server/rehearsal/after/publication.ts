/** Acts of the script of what follows the hearing: what the public reads. Pure. */
import type { AfterActs } from "./step.ts";

/** Each act that the script may name, and the commands that it is. */
export const PUBLICATION_ACTS: AfterActs = {};
