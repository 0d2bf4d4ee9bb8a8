/** Facts: the archive. What others may ask of it. */
import { dayOf, type Instant } from "../../../../shared/terms/time.ts";
import type { CommandType } from "../../../../shared/wire/commands/commands.ts";
import { followUpOf } from "../../before/plan.ts";
import type { HearingState } from "../../frame/state.ts";

const DAY = 86_400_000;

/** The last day (YYYY-MM-DD) on which personal data is kept; null: the hearing is not over. */
export function keptUntil({ session, plan }: Pick<HearingState, "session" | "plan">): string | null {
  if (session.kind !== "closed") return null;
  return dayOf(session.closedAt + followUpOf(plan).retentionDays * DAY);
}

export const mayForget = (state: Pick<HearingState, "session" | "plan">, now: Instant): boolean => {
  const last = keptUntil(state);
  return last !== null && dayOf(now) > last;
};

/** What is still done once the archive is sealed: looking at it, telling of it, and what a person may ask for at any time. */
const STILL: ReadonlySet<CommandType> = new Set<CommandType>([
  ...(["NoteArchiveCheck", "NoteArchiveRestored", "DeletePersonalData"] as const),
  ...(["WithdrawPublication", "ChangeConsent", "RenewSeat", "SetClock"] as const),
  // what others find, what they answer later, and that they do not, is recorded and told of a sealed hearing as well
  ...(["VerifyCase", "RecordAuthorityAnswer", "EndUnanswered", "ReleaseNotice"] as const),
  // reports of what stands change nothing of it, and are sent
  ...(["IssueSupervisionReport", "IssuePeriodicReport", "RecordDispatch", "CorrectDispatch"] as const),
]);

/** Is it too late for this act: is the hearing sealed and read only? */
export const isReadOnly = (state: Pick<HearingState, "after">, type: CommandType): boolean =>
  state.after.archive.sealedAt !== null && !STILL.has(type);
