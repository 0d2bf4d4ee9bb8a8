/** Acts of the script of what follows the hearing: the archive, and personal data whose time has come. Pure. */
import type { AfterActs } from "./step.ts";

/** Each act that the script may name, and the commands that it is. */
export const ARCHIVE_ACTS: AfterActs = {
  "seal archive": () => ({ type: "SealArchive" }),
  "verify archive": ({ result, files = 214, file = null }) => ({
    type: "NoteArchiveCheck",
    ...{ result, files, file },
  }),
  "restore from second copy": ({ file }) => ({ type: "NoteArchiveRestored", file }),
  "delete personal data": () => ({ type: "DeletePersonalData" }),
};
