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
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** How a notice reaches the People. */
export const NOTICE_CHANNELS = ["writing", "posting", "voice", "meeting", "media"] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

export const VERIFY_RESULTS = ["met", "lookAgain"] as const;
export type VerifyResult = (typeof VERIFY_RESULTS)[number];

/** An asker is told within so many working days that the matter is taken up or passed on (rule C7). */
export const TELL_WITHIN = 10;

/** files of evidence that a case may hold */
export const MOST_EVIDENCE = 20;
