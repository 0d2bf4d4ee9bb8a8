/** How papers of the phase after tell of the hearing: when, where, who presided, how many were there. */
import { longDate } from "../../../shared/terms/dates.ts";
import type { Opinion } from "../../rulebook/frame/state.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { attendanceText } from "../minutes/participants.ts";
import { inSentence, named, type Source } from "../source.ts";
import { dayOf, figure } from "../words.ts";

/** "Ngày 22 tháng 11 năm 2024, tại …" */
export function heldOn({ state }: Source): string {
  const { session, plan } = state;
  const day = session.kind === "scheduled" ? plan.date : dayOf(session.openedAt);
  return `${longDate(day)}, tại ${plan.venue}`;
}

export const chairsInFull = (source: Source): string =>
  source.state.plan.chairs
    .map(({ person, position }) => `${inSentence(named(source, person).name)}, ${position}`)
    .join("; ");

/** "115/121 đại biểu phân bổ, 05/06 cá nhân và 90 đại biểu mời" */
export function present({ state }: Source): string {
  const invited = state.plan.officials.filter((official) => official.present).length;
  return `${attendanceText(state)} và ${figure(invited)} đại biểu mời, báo chí`;
}

/** The matters that may be told and came to this end, a merged one with the one that says the same. */
export function mattersWith({ state }: Source, kinds: readonly string[]): Opinion[] {
  return Object.values(state.opinions).filter(
    (opinion) =>
      opinion.outcome !== null &&
      kinds.includes(opinion.outcome.kind) &&
      opinion.mergedInto === null &&
      opinion.parts.length === 0 &&
      !isSealed(state, opinion),
  );
}
