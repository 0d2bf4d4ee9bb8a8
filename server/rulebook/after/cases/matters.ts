/** What cases are made of: matters that were given as tasks. An opinion is one, and so is a conclusion of the hearing, which nobody has asked. */
import type { Instant } from "../../../../shared/terms/time.ts";
import type { Opinion, Outcome, Reads } from "../../frame/state.ts";
import type { Added, Conclusion } from "../../live/state.ts";

/** What a conclusion is said to come from, where an opinion names who raised it, its source and its field. */
export const CONCLUDED = "Kết luận của Chủ tọa";

export interface CaseMatter {
  readonly id: string;
  readonly title: string;
  readonly field: string;
  readonly content: string;
  readonly questions: readonly string[];
  readonly outcome: Outcome | null;
  /** null: it is a conclusion */
  readonly opinion: Opinion | null;
  /** that it was added to the conclusion, and when that was recorded; null: it was not */
  readonly added: (Added & { readonly at: Instant }) | null;
}

/** Where matters stand. */
export type Matters = Reads<"opinions" | "minutes.conclusions">;

export const ofOpinion = (opinion: Opinion): CaseMatter => ({
  ...{ id: opinion.id, title: opinion.title, field: opinion.field, content: opinion.content },
  ...{ questions: opinion.questions, outcome: opinion.outcome, opinion, added: null },
});

/** A conclusion is called what it gives to do. */
export const ofConclusion = ({ id, text, outcome, added, at }: Conclusion): CaseMatter => ({
  ...{ id, title: outcome?.task ?? "", field: CONCLUDED, content: text },
  ...{ questions: [], outcome, opinion: null, added: added && { ...added, at } },
});

/** The matters of these ids that there are, in their order. */
export const mattersWith = ({ opinions, minutes }: Matters, ids: readonly string[]): readonly CaseMatter[] =>
  ids.flatMap((id) => {
    const opinion = opinions[id];
    if (opinion) return ofOpinion(opinion);
    return minutes.conclusions.filter((conclusion) => conclusion.id === id).map(ofConclusion);
  });

/** Is there anybody to be told what becomes of it? Of a conclusion alone there is nobody but the People. */
export const isAsked = (matters: readonly CaseMatter[]): boolean =>
  matters.some(({ opinion }) => opinion !== null);
