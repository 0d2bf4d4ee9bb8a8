/** Words of a case after the hearing: its states, how the People are told, what the Front finds, what evidence may be. */

export const CASE_STATES = [
  "given",
  "verifying",
  "reported",
  "directed",
  "notified",
  "met",
  "lookAgain",
  "reopened",
  "transferred",
  "unanswered",
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Its unit works on it: it may be given to another, its day changed. */
export const UNDER_WAY: ReadonlySet<CaseState> = new Set(["given", "verifying", "reopened"]);

/** The People have no notice of it yet: what it says may be put right. */
export const UNTOLD: ReadonlySet<CaseState> = new Set([...UNDER_WAY, "reported", "directed"]);

/** How a notice reaches the People. */
export const NOTICE_CHANNELS = ["writing", "posting", "voice", "meeting", "media"] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** These tell everybody, not the asker alone. */
export const OPEN_CHANNELS: ReadonlySet<NoticeChannel> = new Set(["posting", "meeting", "media"]);

export const VERIFY_RESULTS = ["met", "lookAgain"] as const;
export type VerifyResult = (typeof VERIFY_RESULTS)[number];

/** What offices, units and the Front do of a case, and that its task was added to the conclusion; leaders' words and reports name who gave them. */
export const DEED_KINDS = [
  ...([
    "added",
    "opened",
    "taken",
    "dayAsked",
    "told",
    "evidence",
    "notice",
    "passedOn",
    "answered",
  ] as const),
  ...(["unanswered", "corrected", "carriedUp", "reminded", "verified"] as const),
] as const;
export type DeedKind = (typeof DEED_KINDS)[number];

/** An asker is told within so many working days that the matter is taken up or passed on (rule C7). */
export const TELL_WITHIN = 10;

/** days on which an authority was reminded that a case may name */
export const MOST_REMINDERS = 10;

/** files of evidence that a case may hold */
export const MOST_EVIDENCE = 20;
