/** Events: replies given in the hall. */

export type AnswersEvent =
  | {
      type: "AnswerAssigned";
      answer: string;
      opinions: string[];
      lead: string;
      supporting: string[];
      respondent: string;
    }
  | { type: "RespondentReplaced"; answer: string; respondent: string }
  | { type: "AnswerBegun"; answer: string; allotted: number | null }
  | { type: "AnswerEnded"; answer: string }
  | { type: "AnswerReturned"; answer: string; why: string }
  | { type: "AnswerDeferred"; answer: string; until: "endOfPart" | "inWriting" };
