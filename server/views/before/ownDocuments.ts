/** Documents of the dossier that are for a kind of reader, until the hearing is over: on the day they are read as well. */
import type { Attachment, Reader } from "../../../shared/terms/attachments.ts";
import { filesFor } from "../../rulebook/before/dossier/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { fields, part, partOf } from "../part.ts";

export const ownDocuments = partOf((reader) =>
  part(fields("before", "session"), (state): readonly Attachment[] =>
    phaseOf(state) === "after" ? [] : filesFor(state, reader as Reader),
  ),
);
