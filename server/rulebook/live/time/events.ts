/** Events: decisions on the hearing's time. */
import type { Instant } from "../../../../shared/terms/time.ts";

export type TimeEvent =
  | { readonly type: "PlannedEndChanged"; readonly to: Instant; readonly why: string }
  | {
      readonly type: "StepShortened";
      readonly step: string;
      readonly planned: number;
      readonly official: number | null;
      readonly why: string;
      readonly text?: string;
    }
  | {
      readonly type: "AnswersShortened";
      readonly base: number;
      readonly perFurther: number;
      readonly text?: string;
    }
  | { readonly type: "AnswersTogether"; readonly together: boolean; readonly text?: string }
  | {
      readonly type: "RemainingLimited";
      readonly limit: number;
      readonly text: string;
      readonly why: string;
    };

export const TIME_EVENT_TYPES = [
  "PlannedEndChanged",
  "StepShortened",
  "AnswersShortened",
  "AnswersTogether",
  "RemainingLimited",
] as const satisfies readonly TimeEvent["type"][];
