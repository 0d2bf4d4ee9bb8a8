/** Commands: the archive of a hearing that is over, and personal data whose time has come. */
import { z } from "zod";
import { line } from "../../terms/textSchemas.ts";

const files = z.number().int().min(0).max(1_000_000);
const path = line(200);

export const archiveCommands = [
  /** from here on the hearing is read only; its archive is made of the log up to this entry */
  z.object({ type: z.literal("SealArchive") }).strict(),
  /** what a look at the sealed file has found; `file`: the first that is not as it was */
  z
    .object({
      type: z.literal("NoteArchiveCheck"),
      result: z.enum(["whole", "altered"]),
      files,
      file: path.nullable().default(null),
    })
    .strict(),
  /** put back from the second copy */
  z.object({ type: z.literal("NoteArchiveRestored"), file: path }).strict(),
  z.object({ type: z.literal("DeletePersonalData") }).strict(),
] as const;
