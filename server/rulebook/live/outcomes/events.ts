/** Events: what becomes of a matter. */

import type { DuePreset } from "../../../../shared/terms/outcomes.ts";
import type { OutcomeContent } from "../../frame/model.ts";

export type OutcomesEvent =
  | {
      type: "OpinionSplit";
      opinion: string;
      parts: { id: string; title: string; field: string; lead: string | null; supporting: string[] }[];
    }
  | { type: "OpinionDiverted"; opinion: string; turn: string | null; destination: string }
  | { type: "DiversionSettled"; opinion: string; kind: string; destination: string }
  | { type: "OutcomeRecorded"; opinions: string[]; outcome: OutcomeContent }
  | { type: "DueDateChanged"; opinions: string[]; due: { preset: DuePreset; date: string }; why: string }
  | { type: "UnheardNoticeRead"; opinions: string[]; text: string }
  | { type: "ReactionRecorded"; entry: string; about: string; reaction: string; note: string };
