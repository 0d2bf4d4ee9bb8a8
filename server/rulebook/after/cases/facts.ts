/** Facts: cases, the matters that were given as tasks. What others may ask of them. */
import { type CaseDays, timelinessOf } from "../../../../shared/reckoning/caseDays.ts";
import { heardAt, isNoticed } from "../../../../shared/reckoning/caseRound.ts";
import type { OutcomeKind } from "../../../../shared/terms/outcomes.ts";
import { CHAIR_SEATS, type ChairSeat } from "../../../../shared/terms/seats.ts";
import { dayOf, type Instant, noonOf } from "../../../../shared/terms/time.ts";
import type { Share } from "../../../../shared/views/after/cases.ts";
import type { Command, CommandOf, CommandType } from "../../../../shared/wire/commands/commands.ts";
import type { HearingState, Opinion, Outcome } from "../../frame/state.ts";
import type { Left } from "../../live/outcomes/facts.ts";
import { isMatter } from "../../live/units/facts.ts";
import { type CaseMatter, type Matters, mattersWith } from "./matters.ts";
import type { Case, Notice } from "./slice.ts";

type Followed = Pick<HearingState, "after">;

/** These outcomes leave something to be done. */
const GIVES_A_TASK: ReadonlySet<OutcomeKind> = new Set([
  "ASSIGNED_FOR_VERIFICATION",
  "UNHEARD_WRITTEN_REPLY",
  "TRANSFERRED_TO_HIGHER_AUTHORITY",
]);

/** The task that a matter was given as; null: it is no case. */
export function taskOf(state: Left, opinion: Opinion): Outcome | null {
  const { outcome } = opinion;
  return outcome && GIVES_A_TASK.has(outcome.kind) && isMatter(state, opinion) ? outcome : null;
}

/** What a unit reports of a task: all as its lead, its part as one that supports; null: nothing, it is another's. */
export function shareOf(task: Outcome, unit: string): Share | null {
  if (task.lead === unit) return "whole";
  return task.parts?.some((part) => part.unit === unit) ? "part" : null;
}

/** The same of a case: whoever supports reports its part. */
export function shareIn({ lead, supporting }: Pick<Case, "lead" | "supporting">, unit: string): Share | null {
  if (lead === unit) return "whole";
  return supporting.includes(unit) ? "part" : null;
}

/** Has the desk opened cases? Until then units report on the matters that they were given. */
export const casesOpened = ({ after }: Followed): boolean => Object.keys(after.cases.opened).length > 0;

const byId = (a: Case, b: Case) => Number(a.id.slice(3)) - Number(b.id.slice(3));

/** In the order of their numbers. */
export const casesOf = ({ after }: Followed): readonly Case[] =>
  Object.values(after.cases.opened).toSorted(byId);

export const caseWith = ({ after }: Followed, id: string): Case | null => after.cases.opened[id] ?? null;

/** The case that holds a matter, or null. */
export const caseOfMatter = (state: Followed, opinion: string): Case | null =>
  Object.values(state.after.cases.opened).find(({ opinions }) => opinions.includes(opinion)) ?? null;

/** Acts of the half day that give a matter its task and day: of what is a case, the case is the truth. */
const OF_THE_HALF_DAY: ReadonlySet<CommandType> = new Set([
  "RecordOutcome",
  "ChangeDueDate",
  "ReplyInWriting",
]);

/** The first matter of such an act that a case holds; null: none does. */
export function heldByCase(
  state: Followed,
  command: Command,
): { readonly opinion: string; readonly case: string } | null {
  if (!OF_THE_HALF_DAY.has(command.type)) return null;
  const { opinions } = command as CommandOf<"RecordOutcome" | "ChangeDueDate" | "ReplyInWriting">;
  for (const opinion of opinions) {
    const about = caseOfMatter(state, opinion);
    if (about) return { opinion, case: about.id };
  }
  return null;
}

/** The days off that hold: the organiser's, or those of the plan. */
export const daysOffOf = ({ after, plan }: Pick<HearingState, "after" | "plan">): readonly string[] =>
  after.cases.daysOff ?? plan.daysOff ?? [];

/** The leaders whose word a report still needs. */
export function wordsMissing(about: {
  readonly directions: readonly { readonly seat: string }[];
}): readonly ChairSeat[] {
  return CHAIR_SEATS.filter((seat) => !about.directions.some((direction) => direction.seat === seat));
}

/** The task that a matter gives; null: it is no case. A conclusion gives one where it names who does it. */
export const taskIn = (state: Left, { opinion, outcome }: CaseMatter): Outcome | null =>
  opinion ? taskOf(state, opinion) : outcome;

/** What a report has to answer: each question, or, where none was set, each of several matters that were merged. */
export function pointsOf(
  state: Matters,
  about: Pick<Case, "opinions">,
): readonly { readonly key: string; readonly text: string }[] {
  const matters = mattersWith(state, about.opinions);
  const questions = [...new Set(matters.flatMap((matter) => matter.questions))];
  if (questions.length > 0) return questions.map((question) => ({ key: question, text: question }));
  return matters.length < 2 ? [] : matters.map(({ id, content }) => ({ key: id, text: content }));
}

/** Does it wait for the leaders: a report stands, or it is to be passed on and nobody need report? */
export const awaitsWord = ({ state, outcome }: Pick<Case, "state" | "outcome">): boolean =>
  state === "reported" || (state === "given" && outcome === "TRANSFERRED_TO_HIGHER_AUTHORITY");

/** The reports of its lead, of which the newest is judged. */
export const wholeReports = ({ reports }: Pick<Case, "reports">): number =>
  reports.filter(({ share }) => share === "whole").length;

const dayOrNull = (at: number | null): string | null => (at === null ? null : dayOf(at));

/** The notice of its round; undefined: none since it was opened, or opened again. */
export const noticeOf = ({ notices, noticedAt }: Case): Notice | undefined =>
  noticedAt === null ? undefined : notices.at(-1);

/** When the People were told: as it was recorded, or on another day, which has no time. */
export const toldAt = ({ on, at }: Notice): Instant => (on === dayOf(at) ? at : noonOf(on));

/** The day on which its clock stopped: a written reply's by the reply, of what is passed on by that or by the notice, another's by the report that stands. */
function stoppedOn(about: Case): string | null {
  const noticedOn = noticeOf(about)?.on ?? null;
  if (about.outcome === "UNHEARD_WRITTEN_REPLY") return noticedOn;
  if (about.outcome !== "TRANSFERRED_TO_HIGHER_AUTHORITY") return dayOrNull(about.reportedAt);
  return about.transfer ? dayOf(about.transfer.at) : noticedOn;
}

/** The days that are reckoned of it. A notice tells the asker as well. */
export function caseDays(about: Case): CaseDays {
  const told = about.earlierTold[0] ?? about.told;
  const days = [told && dayOf(told.at), about.notices[0]?.on].filter((day) => typeof day === "string");
  return {
    ...{ due: about.due, clockFrom: about.clockFrom, stoppedOn: stoppedOn(about) },
    toldOn: days.toSorted()[0] ?? null,
  };
}

/** Was its day over before this one, with its clock still running? */
export const isOverdue = (state: Pick<HearingState, "after" | "plan">, about: Case, day: string): boolean =>
  timelinessOf(caseDays(about), day, daysOffOf(state)).kind === "overdue";

/** Is something still to be done of it? Not once the Front found it met, or what came of its transfer was told: an answer, or that there is none. */
export function isOpenCase(about: Case): boolean {
  const { state, transfer } = about;
  if (state === "met") return false;
  if (state !== "transferred" && state !== "unanswered") return true;
  return heardAt(transfer) === 0 || !isNoticed(about);
}

/** Was it passed on, and ended because no answer came? */
export const isUnanswered = ({ transfer }: Pick<Case, "transfer">): boolean =>
  transfer !== null && transfer.unanswered !== null && transfer.answer === null;
