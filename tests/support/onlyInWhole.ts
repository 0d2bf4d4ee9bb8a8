/** What a hand presses in the whole phases of an everyday run: the acts that no other spec presses at a screen. The long run presses all. */
import type { CommandType } from "../../shared/wire/commands/commands.ts";

const LONG = process.env["LONG"] === "1";

const ONLY_HERE: ReadonlySet<CommandType> = new Set<CommandType>([
  // before
  ...(["AcceptLateList", "RemindOrganisations", "UpdateAnnouncement", "WithdrawApplication"] as const),
  ...(["AdmitIndividuals", "ConfirmInvitations", "RenameGroup", "MoveGroup", "MarkRestricted"] as const),
  ...(["WriteChairNote", "AddToQueue", "RemoveFromQueue", "AcceptLate", "NotifySender"] as const),
  "AskClarification",
  // the half day
  ...(["EndStep", "NameSecretaries", "RecordAttendance", "RecordLateArrival", "AddRegistered"] as const),
  ...(["AddOfficial", "AddAfterAnswers", "SpeakerIsBack", "WithdrawEntry", "LinkToDelegate"] as const),
  ...(["ShowTitle", "CloseList", "PutBackForLater", "ShortenStep", "ShortenAnswers"] as const),
  ...(["LimitRemaining", "CallOutOfList", "SubstituteSpeaker", "ChairAnswers", "AnswerInPlaceOf"] as const),
  ...(["CannotAnswerNow", "DeferAnswer", "SplitOpinion", "ReplyInWriting", "ReadUnheardNotice"] as const),
  ...(["RecordReaction", "DeclineChair", "TakeOver"] as const),
  // after
  ...(["ChangeDueDate", "AskExtension", "RefuseExtension", "ReopenCase", "RecordAuthorityAnswer"] as const),
  ...(["RemindUnits", "IssueLeadersReport", "IssuePeriodicReport", "IssueSupervisionReport"] as const),
  ...(["DeletePersonalData"] as const),
]);

/** Which steps of one script a hand presses. */
export class Pressed {
  readonly #acts = new Set<CommandType>();

  /** `acts`: those that a step comes to. In an everyday run each is pressed once. */
  wants(acts: readonly CommandType[]): boolean {
    if (LONG) return true;
    const wanted = acts.filter((act) => ONLY_HERE.has(act) && !this.#acts.has(act));
    for (const act of wanted) this.#acts.add(act);
    return wanted.length > 0;
  }
}
