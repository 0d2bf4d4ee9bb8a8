/** Times of speech: seconds, as plan.json and the desk write them, and the milliseconds of the rules. */
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import type { Limits } from "../plan.ts";

export type WrittenLimits = Omit<
  Extract<CommandOf<"ChangeSettings">["change"], { section: "limits" }>,
  "section"
>;

/** The rules' times of what is written. */
export const limitsOf = (written: WrittenLimits, answersTogether: boolean): Limits => ({
  speech: written.speechSeconds * 1000,
  walkIn: written.walkInSeconds * 1000,
  official: written.officialSeconds * 1000,
  after: written.afterAnswersSeconds * 1000,
  minimum: written.minimumSpeechSeconds * 1000,
  answerBase: written.answerSeconds * 1000,
  answerPerFurther: written.answerPerFurtherOpinionSeconds * 1000,
  answersTogether,
  warnAt: written.warnAtSeconds.map((seconds) => seconds * 1000),
});

/** The same times as they are written. */
export const writtenLimits = (limits: Limits): WrittenLimits => ({
  speechSeconds: limits.speech / 1000,
  walkInSeconds: limits.walkIn / 1000,
  officialSeconds: limits.official / 1000,
  afterAnswersSeconds: limits.after / 1000,
  minimumSpeechSeconds: limits.minimum / 1000,
  answerSeconds: limits.answerBase / 1000,
  answerPerFurtherOpinionSeconds: limits.answerPerFurther / 1000,
  warnAtSeconds: limits.warnAt.map((ms) => ms / 1000),
});
