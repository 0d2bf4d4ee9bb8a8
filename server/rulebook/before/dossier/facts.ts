/** Facts: the dossier. What others may ask of it. */
import type { HearingState } from "../../frame/state.ts";
import type { Plan } from "../plan.ts";
import { type Dossier, NO_DOSSIER } from "./slice.ts";

type Prepared = Pick<HearingState, "before">;

/** The dossier as it stands; of a hearing that was prepared elsewhere, an empty one. */
export const dossierOf = ({ before }: Prepared): Dossier => before?.dossier ?? NO_DOSSIER;

/** Nobody has confirmed the day yet. */
export const isTentative = (state: Prepared): boolean => dossierOf(state).dateConfirmedAt === null;

/** "ngày 22 tháng 11 năm 2024", in any spacing and case, as a backdrop writes it. */
const LONG_DATE = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;

/** The day that the backdrop names (YYYY-MM-DD) where it is not the hearing's; null: it is, or none stands there. */
export function otherDayOnBackdrop({ backdrop, date }: Pick<Plan, "backdrop" | "date">): string | null {
  const [, day, month, year] = LONG_DATE.exec(backdrop.join(" ")) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const named = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return named === date ? null : named;
}
