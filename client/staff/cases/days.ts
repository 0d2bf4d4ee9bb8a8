/** Days of cases as they are written and reckoned on a screen, whose day is the hearing's. */
import { type Timeliness, timelinessOf } from "../../../shared/reckoning/caseDays.ts";
import { upperFirst } from "../../../shared/terms/address.ts";
import { dayOf, type HearingClock } from "../../../shared/terms/time.ts";
import type { FollowedCase } from "../../../shared/views/after/followUp.ts";
import { useBodies } from "../../i18n/bodies.ts";
import { useAt } from "../../line/clock.ts";

/** The hearing's present day, YYYY-MM-DD. */
export const useDay = (clock: HearingClock): string => useAt(clock, dayOf);

/** "13/12"; "" where there is none. */
export function shortDay(day: string | null): string {
  const [, month = "", date = ""] = (day ?? "").split("-");
  return day === null ? "" : `${date}/${month}`;
}

/** How it stands to its day on this one. */
export const standing = (followedCase: FollowedCase, day: string, daysOff: readonly string[]): Timeliness =>
  timelinessOf(followedCase, day, daysOff);

/** Who leads a case: a unit, or an office of which the plan has no name. */
export function useLead(): (followedCase: Pick<FollowedCase, "lead" | "leadName">) => string {
  const { organiser, front, officeParty, officeCouncil } = useBodies();
  const offices: Readonly<Record<string, string>> = { organiser, front, officeParty, officeCouncil };
  return ({ lead, leadName }) => leadName || upperFirst(offices[lead] ?? lead);
}
