/** Facts: the dossier. What others may ask of it. */
import type { Attachment, Reader } from "../../../../shared/terms/attachments.ts";
import { otherDayIn } from "../../../../shared/terms/dates.ts";
import type { Reads } from "../../frame/state.ts";
import type { Plan } from "../plan.ts";
import { type Dossier, NO_DOSSIER } from "./slice.ts";

type Prepared = Reads<"before.dossier">;

/** The dossier as it stands; of a hearing that was prepared elsewhere, an empty one. */
export const dossierOf = ({ before }: Prepared): Dossier => before?.dossier ?? NO_DOSSIER;

/** The documents that lie in it, in the order in which they came. */
export const filesOfDossier = (state: Prepared): readonly Attachment[] => dossierOf(state).files ?? [];

/** Whom a document is for beside the desks. */
export const readersOf = (state: Prepared, file: string): readonly Reader[] =>
  dossierOf(state).readers?.[file] ?? ["organisations"];

/** Those that are for this kind of reader; everybody reads what is for the public. */
export const filesFor = (state: Prepared, reader: Reader): readonly Attachment[] =>
  filesOfDossier(state).filter(({ file }) => {
    const readers = readersOf(state, file);
    return readers.includes(reader) || readers.includes("public");
  });

/** Nobody has confirmed the day yet. */
export const isTentative = (state: Prepared): boolean => dossierOf(state).dateConfirmedAt === null;

/** The day that the backdrop names (YYYY-MM-DD) where it is not the hearing's; null: it is, or none stands there. */
export const otherDayOnBackdrop = ({ backdrop, date }: Pick<Plan, "backdrop" | "date">): string | null =>
  otherDayIn(backdrop, date);
