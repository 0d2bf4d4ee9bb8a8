/** Acts of the script of what follows the hearing: minutes to signature, numbered documents, reports. Pure. */
import type { AfterActs } from "./step.ts";

/** Each act that the script may name, and the commands that it is. */
export const SIGNATURE_ACTS: AfterActs = {};
