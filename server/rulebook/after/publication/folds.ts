/** Folds: what the public may read. */
import type { Folds } from "../../frame/ruling.ts";
import type { PublicationEvent } from "./events.ts";

export const publicationFolds: Folds<PublicationEvent["type"]> = {
  ItemsPublished: (state, { items, shows, correction }, { at }) => {
    const known = state.after.publication.items;
    for (const { item, text, titles } of items) {
      known[item] ??= [];
      known[item].push({ kind: "released", at, shows, text, titles: { ...titles }, correction });
    }
  },
  PublicationWithdrawn: (state, { items, why, titleToo }, { at }) => {
    const known = state.after.publication.items;
    for (const item of items) {
      known[item] ??= [];
      known[item].push({ kind: "withdrawn", at, why, titleToo });
    }
  },
  RestrictedReleased: (state, { opinion, text }, { at, actor }) => {
    state.after.publication.released[opinion] = { at, by: actor, text };
  },
  ConsentChanged: (state, { opinion, mayBeNamed, word }, { at }) => {
    state.after.publication.consents[opinion] = { at, mayBeNamed, word };
  },
};
