/** What offices, units and the Front did of a case, each with who did. */
import { audienceOf, type SeatName } from "../../../shared/terms/seats.ts";
import type { FollowedCase } from "../../../shared/views/after/followUp.ts";
import type { Deed } from "../../rulebook/after/cases/deedsSlice.ts";
import type { CaseMatter } from "../../rulebook/after/cases/matters.ts";
import { unitOf } from "../../rulebook/after/cases/ownCase.ts";
import type { Case } from "../../rulebook/after/cases/slice.ts";
import type { Plan } from "../../rulebook/before/plan.ts";
import { addedIn } from "./added.ts";

/** The unit, or the clerk by name, also one that was taken off. */
function whoDid(plan: Plan, seat: SeatName): string {
  const unit = unitOf(seat);
  if (unit !== "") return plan.units.find(({ id }) => id === unit)?.shortName ?? "";
  const audience = audienceOf(seat);
  if (audience.role !== "desk") return "";
  return plan.clerks?.find(({ number }) => number === audience.clerk)?.name ?? "";
}

const writtenDay = (day: string): string => day.split("-").reverse().join("/");

/** What no other line of its story tells. */
function saidIn(about: Case, { kind, at }: Deed): readonly string[] {
  const { asks, evidence } = about;
  const transfers = [...about.earlierTransfers, ...(about.transfer ? [about.transfer] : [])];
  if (kind === "passedOn")
    return transfers
      .filter((transfer) => transfer.at === at)
      .flatMap(({ to, number, date }) => [to, number, writtenDay(date)]);
  if (kind === "unanswered")
    return transfers
      .flatMap(({ unanswered }) => (unanswered?.at === at ? [unanswered] : []))
      .flatMap(({ reminders, reason }) => [reason, ...reminders.map(writtenDay)]);
  if (kind === "dayAsked")
    return asks.filter((asked) => asked.at === at).flatMap(({ due, why }) => [writtenDay(due), why]);
  return kind === "evidence" ? evidence.filter((file) => file.at === at).map(({ name }) => name) : [];
}

/** Whoever recorded the task that was added to the conclusion, and on whose word of which day. */
const adding = (plan: Plan, added: CaseMatter["added"]): FollowedCase["deeds"] =>
  added
    ? [
        {
          ...{ kind: "added", at: added.at, who: whoDid(plan, added.by as SeatName) },
          said: [addedIn(plan, added)?.onWordOf ?? "", writtenDay(added.on)],
        },
      ]
    : [];

/** In order; the first says that its task was added to the conclusion, where it was. */
export const deedsOf = (
  about: Case,
  deeds: readonly Deed[],
  plan: Plan,
  added: CaseMatter["added"],
): FollowedCase["deeds"] => [
  ...adding(plan, added),
  ...deeds.map((deed) => ({
    ...{ kind: deed.kind, at: deed.at, said: saidIn(about, deed) },
    who: whoDid(plan, deed.by as SeatName),
  })),
];
