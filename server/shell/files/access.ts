/** Who may send a file up, and who may have one: whoever is shown it. A seat's view is the one place that says so. */
import type { Attachment, FileRefusal } from "../../../shared/terms/attachments.ts";
import type { Phase } from "../../../shared/terms/phase.ts";
import { audienceOf, phoneOf, type Role, type SeatName } from "../../../shared/terms/seats.ts";
import { dossierOf, filesFor } from "../../rulebook/before/dossier/facts.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import type { LivePort } from "../offers.ts";

/** whoever sends something on which files may hang; a phone does while the hearing is prepared */
const SENDERS: ReadonlySet<Role> = new Set(["desk", "organisation", "department", "delegate"]);

export function maySend(seat: SeatName, phase: Phase): FileRefusal | null {
  const { role } = audienceOf(seat);
  if (!SENDERS.has(role)) return "notYours";
  return role === "delegate" && phase !== "before" ? "notNow" : null;
}

/** The file as the seat is shown it; null: it is not, whatever there is. */
export function shownFile(
  live: Pick<LivePort, "catchUp" | "own">,
  hearing: string,
  seat: SeatName,
  file: string,
): Attachment | null {
  const phone = phoneOf(seat);
  const shown = phone === null ? live.catchUp(hearing, audienceOf(seat), null) : live.own(hearing, phone);
  return found(shown, file);
}

/** The document as everybody may have it; null: it is not for the public, whatever there is, or nothing was announced. The signed results are, unless an extract stands in their place. */
export function publicFile(
  hearing: { readonly state: HearingState } | null,
  file: string,
): Attachment | null {
  if (!hearing) return null;
  const { state } = hearing;
  const dossier = dossierOf(state).announcement === null ? [] : filesFor(state, "public");
  const results = state.after.documents.announced.flatMap(({ files, extract }) =>
    extract === undefined ? files : [],
  );
  return [...dossier, ...results].find((document) => document.file === file) ?? null;
}

function found(value: unknown, file: string): Attachment | null {
  if (typeof value !== "object" || value === null) return null;
  if (!Array.isArray(value) && (value as Partial<Attachment>).file === file) return value as Attachment;
  for (const part of Object.values(value)) {
    const inside = typeof part === "object" && part !== null ? found(part, file) : null;
    if (inside) return inside;
  }
  return null;
}
