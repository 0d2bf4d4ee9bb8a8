/** A case's days, reckoned on a day of the hall: in time or overdue, and whether its asker was told. Pure. */
import { TELL_WITHIN } from "../terms/cases.ts";
import { addWorkingDays, workingDaysBetween } from "../terms/workingDays.ts";

/** What the reckoning needs of a case; days are YYYY-MM-DD. */
export interface CaseDays {
  readonly due: string | null;
  /** when its clock stopped: reported, or the written reply sent; null: it runs */
  readonly stoppedOn: string | null;
  /** from when the asker's ten working days count; null: nobody has asked it */
  readonly clockFrom: string | null;
  readonly toldOn: string | null;
}

export type Timeliness =
  | { readonly kind: "noDue" }
  | { readonly kind: "inTime" }
  /** `days`: working days */
  | { readonly kind: "late" | "open" | "overdue"; readonly days: number };

/** How a case stands to its day at the end of `day`; due today is not overdue. */
export function timelinessOf(
  { due, stoppedOn }: Pick<CaseDays, "due" | "stoppedOn">,
  day: string,
  daysOff: readonly string[],
): Timeliness {
  if (due === null) return { kind: "noDue" };
  if (stoppedOn !== null)
    return stoppedOn <= due
      ? { kind: "inTime" }
      : { kind: "late", days: workingDaysBetween(due, stoppedOn, daysOff) };
  return day > due
    ? { kind: "overdue", days: workingDaysBetween(due, day, daysOff) }
    : { kind: "open", days: workingDaysBetween(day, due, daysOff) };
}

/** Is there anybody who has asked it and is to be told? A conclusion gave it where there is nobody. */
export const hasAsker = ({ clockFrom }: Pick<CaseDays, "clockFrom">): boolean => clockFrom !== null;

export interface Telling {
  readonly by: string;
  readonly on: string | null;
  readonly state: "met" | "missed" | "open";
}

/** Until when the asker is to be told, and whether that was kept; null: there is nobody to tell. */
export function tellingOf(
  { clockFrom, toldOn }: Pick<CaseDays, "clockFrom" | "toldOn">,
  day: string,
  daysOff: readonly string[],
): Telling | null {
  if (clockFrom === null) return null;
  const by = addWorkingDays(clockFrom, TELL_WITHIN, daysOff);
  const missed = (toldOn ?? day) > by;
  return { by, on: toldOn, state: missed ? "missed" : toldOn === null ? "open" : "met" };
}
