/** Folds: what the public may read. */
import type { Draft } from "immer";
import type { Folds } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import type { PublicationEvent } from "./events.ts";

/** An opinion and the parts that it was split into. */
const withParts = ({ opinions }: Draft<HearingState>, id: string) =>
  [id, ...(opinions[id]?.parts ?? [])].map((matter) => opinions[matter]);

export const publicationFolds: Folds<PublicationEvent["type"]> = {
  ItemsPublished: (state, { items, shows, correction }, { at }) => {
    const released = state.after.publication.items;
    for (const { item, text, titles, task = null, questions = null } of items) {
      released[item] ??= [];
      released[item].push({
        ...{ kind: "released", at, shows, text, titles: { ...titles }, correction, task },
        questions: questions && [...questions],
      });
    }
  },
  PublicationWithdrawn: (state, { items, why, titleToo }, { at }) => {
    const released = state.after.publication.items;
    for (const item of items) {
      released[item] ??= [];
      released[item].push({ kind: "withdrawn", at, why, titleToo });
    }
  },
  RestrictedReleased: (state, { opinion, text }, { at, actor }) => {
    state.after.publication.released[opinion] = { at, by: actor, text };
  },
  ConsentChanged: (state, { opinion, mayBeNamed, word }, { at }) => {
    state.after.publication.consents[opinion] = { at, mayBeNamed, word };
    // what the hall shows goes with it; the papers of a hearing that is over stay as they are
    if (state.session.kind === "closed") return;
    const accepted = state.before?.screening.texts[opinion];
    for (const matter of [accepted, ...withParts(state, opinion)]) if (matter) matter.mayBeNamed = mayBeNamed;
  },
};
