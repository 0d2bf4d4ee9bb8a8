/** Acts of the script of what follows the hearing: the archive, and personal data whose time has come. Pure. */
import type { AfterActs } from "./step.ts";

/** Each act that the script may name, and the commands that it is. */
export const ARCHIVE_ACTS: AfterActs = {};
