/** Is it a hearing that is held (false), one that is practised, or a past one that is shown again from its log? */
export type Rehearsal = boolean | "replay";

/** How papers and public pages are marked, so that nobody takes them for the hearing's own; "" where they are. */
export const rehearsalMark = (rehearsal: Rehearsal): string =>
  rehearsal === "replay" ? "PHÁT LẠI" : rehearsal ? "DIỄN TẬP" : "";
