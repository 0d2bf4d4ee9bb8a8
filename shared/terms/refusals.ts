/** Refusals: typed values that always reach the sender. Screens translate the code; `by`, `what` name who did what. */

import type { FreezeProblem } from "./freeze.ts";
import type { Phase } from "./phase.ts";
import type { Needed } from "./programme.ts";
import type { Screening } from "./register.ts";
import type { Body } from "./seats.ts";

export type Refusal =
  | { readonly code: "malformed"; readonly field: string }
  | { readonly code: "notAllowed" }
  | { readonly code: "notPresiding"; readonly presider: string }
  | { readonly code: "sessionNotOpen" }
  /** it belongs to another phase than the hearing's present one */
  | { readonly code: "wrongPhase"; readonly phase: Phase }
  | { readonly code: "alreadyDone" }
  | { readonly code: "closedForGood" }
  /** a matter that has left the dialogue, by its number */
  | { readonly code: "hasLeft"; readonly number: number }
  | { readonly code: "nameOfList"; readonly entry: string }
  | { readonly code: "floorTaken"; readonly holder: string; readonly by: string }
  | { readonly code: "floorChanged"; readonly holder: string | null; readonly by: string }
  | { readonly code: "headChanged"; readonly head: string | null; readonly by: string }
  | { readonly code: "noFloorInThisStep" }
  | { readonly code: "unknownId"; readonly id: string }
  | { readonly code: "alreadyListed"; readonly entry: string; readonly place: number }
  | { readonly code: "wrongState"; readonly id: string; readonly state: string }
  | { readonly code: "personAbsent"; readonly person: string }
  | { readonly code: "nothingToUndo" }
  | { readonly code: "undoDepends"; readonly on: string }
  | { readonly code: "rightsNotRead" }
  | { readonly code: "presiderPresent"; readonly lastSeenMs: number }
  | { readonly code: "dueMissing" }
  | { readonly code: "dueInPast" }
  /** the day that a unit speaks of is no longer the one it has: `due` is, or "" */
  | { readonly code: "dueChanged"; readonly due: string }
  /** the task that a unit reports on was given anew, or is no longer its own */
  | { readonly code: "taskChanged" }
  | { readonly code: "belowMinimum"; readonly seconds: number }
  | { readonly code: "testAfterOpening" }
  | { readonly code: "notRehearsal" }
  | { readonly code: "isReplay" }
  | { readonly code: "listChanged"; readonly waiting: number }
  | { readonly code: "tooLate" }
  | { readonly code: "idReused" }
  | { readonly code: "notSaved" }
  | { readonly code: "tooFast" }
  | { readonly code: "listIsClosed" }
  | { readonly code: "tooManyRequests"; readonly most: number }
  | { readonly code: "requestsFull" }
  /** phones of one address have sent a great deal in the last hour */
  | { readonly code: "crowdedAddress" }
  | { readonly code: "overQuota"; readonly quota: number }
  /** a file was looked at beside another list than there is now */
  | { readonly code: "rosterChanged" }
  /** a delegate has one substitute at most, and goes only after it */
  | { readonly code: "hasSubstitute" }
  /** the hearing has its dossier: whose clerk has opened it */
  | { readonly code: "dossierExists"; readonly number: string; readonly by: Body }
  /** what belongs to the clerks of another body */
  | { readonly code: "ofAnotherBody"; readonly body: Body }
  /** who presides, sits at a seat or is asked to answer by a slip stays where it is */
  | {
      readonly code: "officialNeeded";
      readonly official: string;
      readonly seat?: string;
      readonly slip?: string;
    }
  /** delegates, opinions, slips or office holders are this body's: it keeps its name, and stays */
  | { readonly code: "bodyNeeded"; readonly name: string }
  /** the only clerk of this body */
  | { readonly code: "lastClerk"; readonly body: Body }
  | { readonly code: "nameTaken"; readonly name: string }
  | { readonly code: "listFull"; readonly most: number }
  /** so many opinions bear this field: it keeps its name, and stays */
  | { readonly code: "fieldInUse"; readonly name: string; readonly opinions: number }
  | { readonly code: "fieldTaken"; readonly name: string }
  | { readonly code: "lastField" }
  /** more delegates stand on the list than the quota would have */
  | { readonly code: "belowListed"; readonly listed: number }
  /** a deadline lies after the hearing begins */
  | { readonly code: "deadlineTooLate"; readonly start: number }
  | { readonly code: "dayInPast" }
  | { readonly code: "dateTentative" }
  /** of a commune's hearing: the law wants more days than are left */
  | { readonly code: "announcedTooLate"; readonly days: number }
  | { readonly code: "tooManyItems"; readonly most: number }
  | { readonly code: "programmeTooLong"; readonly minutes: number; readonly most: number }
  | { readonly code: "programmeMissing" }
  /** the half day cannot do without it, in its place: first, anywhere, last */
  | { readonly code: "stepNeeded"; readonly need: Needed }
  | { readonly code: "letterTaken"; readonly number: string }
  | { readonly code: "alreadyInvited"; readonly id: string; readonly letter: string }
  | { readonly code: "nobodyToRemind" }
  | { readonly code: "placeTaken"; readonly place: string }
  | { readonly code: "placesInFolder" }
  /** it was never sent up by this seat, or a day ago and more */
  | { readonly code: "fileGone" }
  /** each of the files hangs there already */
  | { readonly code: "filesThere" }
  | { readonly code: "contentMissing" }
  | { readonly code: "contentTooLong"; readonly length: number; readonly most: number }
  /** a form that everybody may send names the place of the matter */
  | { readonly code: "placeMissing" }
  /** a sender's own hand ends with its deadline, whose last instant is `last` */
  | { readonly code: "deadlineOver"; readonly last: number }
  /** another clerk was quicker */
  | {
      readonly code: "decidedMeanwhile";
      readonly registration: string;
      readonly by: string;
      readonly result: Screening;
    }
  /** its sender has changed it, or something was noted at it, since it was looked at */
  | { readonly code: "changedMeanwhile"; readonly registration: string }
  | { readonly code: "codeTaken"; readonly id: string }
  /** others are merged into it only while it is for the dialogue, and it is not itself */
  | { readonly code: "notToMergeInto"; readonly id: string }
  | { readonly code: "hasMerged"; readonly id: string }
  /** what the folder had prepared stands in the vault no more */
  | { readonly code: "preparationMissing" }
  /** no opinion that was accepted bears this code */
  | { readonly code: "notAccepted"; readonly opinion: string }
  | { readonly code: "titleMissing"; readonly opinion: string }
  /** a group that nobody leads, or an opinion that stands in no group: the report cannot go out */
  | { readonly code: "synthesisOpen"; readonly group?: string; readonly opinion?: string }
  | { readonly code: "alreadySubmitted" }
  | { readonly code: "nothingToReport" }
  | { readonly code: "queueMissing" }
  | { readonly code: "reasonMissing" }
  /** the freeze is pressed on somebody's word */
  | { readonly code: "confirmationMissing" }
  | { readonly code: "minutesNotSubmitted" }
  | { readonly code: "minutesNotSigned" }
  /** signed: what is put right is an annex */
  | { readonly code: "minutesLocked" }
  /** a section that the presider has not approved; `opening`, or a step's id */
  | { readonly code: "sectionOpen"; readonly section: string }
  /** corrected since it was read */
  | { readonly code: "sectionChanged"; readonly section: string }
  | { readonly code: "secretarySignsFirst" }
  /** submitted, not signed by both: nothing is added to them */
  | { readonly code: "minutesBeingSigned"; readonly waitsFor: "secretary" | "presider" }
  /** before the closing a task is given with the conclusion, in the hall */
  | { readonly code: "concludedInHall" }
  /** a leader's word is of a day from the closing (YYYY-MM-DD) to today */
  | { readonly code: "dayOfWord"; readonly from: string }
  /** another document of the year has this number of this book */
  | { readonly code: "numberTaken"; readonly number: string }
  /** a document's day is not before the closing (YYYY-MM-DD), nor after today */
  | { readonly code: "dayOfDocument"; readonly from: string }
  | { readonly code: "alreadyIssued"; readonly number: string }
  | { readonly code: "noticeNotIssued" }
  /** a private person, or how one is reached, stands in no book of documents */
  | { readonly code: "privateRecipient"; readonly to: string }
  /** it was noted that this one got it so, on that day */
  | { readonly code: "sentBefore"; readonly to: string }
  /** no leader has let this matter be published */
  | { readonly code: "restrictedMatter"; readonly opinion: string }
  /** what the public would be shown has not happened yet */
  | {
      readonly code: "notToPublish";
      readonly item: string;
      readonly why: "noAnswer" | "noTask" | "noNotice" | "noTransfer";
    }
  /** what was taken back comes again with what was wrong in it; what was not has nothing to correct */
  | { readonly code: "correctionMissing"; readonly item: string }
  | { readonly code: "notWithdrawn"; readonly item: string }
  | { readonly code: "notPublished"; readonly item: string }
  /** the last day of personal data (YYYY-MM-DD) */
  | { readonly code: "keptUntil"; readonly day: string }
  /** the hearing is over and sealed: it is read only */
  | { readonly code: "archiveSealed" }
  | { readonly code: "notSealed" }
  | { readonly code: "caseOpen"; readonly case: string }
  | { readonly code: "caseHolds"; readonly case: string; readonly opinion: string }
  | { readonly code: "nothingToRestore" }
  | { readonly code: "casesNotOpened" }
  /** a report on a period goes out on its last day (YYYY-MM-DD) or later */
  | { readonly code: "periodNotOver"; readonly last: string }
  /** what stands in the way of the freeze */
  | ({ readonly code: "notReady" } & FreezeProblem)
  /** a matter that was given as no task, or stands in another case, or is another task than the case's first */
  | { readonly code: "noTask"; readonly opinion: string }
  | { readonly code: "inAnotherCase"; readonly opinion: string; readonly case: string }
  | { readonly code: "notOneTask"; readonly opinion: string; readonly case: string }
  | { readonly code: "leadMissing"; readonly opinion: string }
  /** the lead alone takes the task and asks for another day */
  | { readonly code: "notLead"; readonly case: string }
  /** the unit has reported again since the leader read it */
  | { readonly code: "reportChanged"; readonly case: string }
  /** somebody has given it anew since */
  | { readonly code: "caseChanged"; readonly case: string }
  | { readonly code: "nothingAsked"; readonly case: string }
  /** nothing of that kind was recorded of the case: record it first */
  | { readonly code: "nothingToCorrect"; readonly case: string }
  | { readonly code: "generalUnread" }
  | { readonly code: "notDirected"; readonly case: string }
  /** the People are told from the leaders' word on, up to today */
  | { readonly code: "dayOfNotice"; readonly from: string }
  | { readonly code: "dayOfReminder"; readonly from: string }
  /** nobody has asked it: a conclusion gave it */
  | { readonly code: "noAsker"; readonly case: string }
  | { readonly code: "voiceMissing"; readonly case: string }
  /** a restricted matter that no leader has released is told to its asker alone */
  | { readonly code: "restrictedNotice"; readonly case: string; readonly opinion: string }
  | { readonly code: "notOverdue"; readonly case: string };
