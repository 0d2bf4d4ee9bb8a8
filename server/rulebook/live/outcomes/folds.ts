/** Folds: what becomes of a matter. */

import type { Draft } from "immer";
import { UNSETTLED } from "../../../../shared/terms/outcomes.ts";
import { type Folds, must } from "../../frame/ruling.ts";
import type { Opinion } from "../../frame/state.ts";
import { wardsNamed } from "../../frame/wardsNamed.ts";
import { endTurn } from "../floor/folds.ts";
import { isSealed } from "./facts.ts";

const DIVERTED = "diverted";

export const outcomesFolds: Folds<
  | "OpinionSplit"
  | "OpinionDiverted"
  | "DiversionSettled"
  | "OutcomeRecorded"
  | "DueDateChanged"
  | "UnheardNoticeRead"
  | "ReactionRecorded"
> = {
  OpinionSplit: (state, event) => {
    const whole = must(state.opinions, event.opinion);
    whole.parts = event.parts.map((part) => part.id);
    for (const [i, part] of event.parts.entries()) {
      // part a is the registered matter: it alone keeps what was registered and prepared
      const registered =
        i === 0
          ? {}
          : {
              content: "",
              questions: [],
              answered: [],
              displayTitle: null,
              preparedAnswer: "",
              privateNote: "",
              group: null,
            };
      state.opinions[part.id] = {
        ...whole,
        ...registered,
        id: part.id,
        title: part.title,
        field: part.field,
        lead: part.lead,
        supporting: part.supporting,
        partOf: whole.id,
        parts: [],
        wards: [...new Set([...whole.wards, ...wardsNamed(state.plan.units, part.title)])],
      };
    }
  },
  OpinionDiverted: (state, event, commit) => {
    const count = Object.values(state.opinions).filter((opinion) => opinion.diversion).length;
    const opinion = must(state.opinions, event.opinion) as Draft<Opinion>;
    // taken back, its number is not another's
    const number = Math.max(count, state.numbers[DIVERTED] ?? 0) + 1;
    state.numbers[DIVERTED] = number;
    opinion.diversion = { number, at: commit.at, kind: UNSETTLED, destination: event.destination };
    opinion.outcome = { kind: "REDIRECTED", at: commit.at, by: commit.onBehalfOf ?? commit.actor };
    for (const part of opinion.parts) must(state.opinions, part).diversion ??= opinion.diversion;
    // who asks again about it, or about the whole whose text its part keeps, was given its title
    for (const { about, opinion: entryOpinion } of Object.values(state.entries))
      if (
        about !== null &&
        entryOpinion !== null &&
        entryOpinion !== about &&
        isSealed(state, must(state.opinions, about))
      )
        must(state.opinions, entryOpinion).title = "";
    if (event.turn !== null) {
      endTurn(state, event.turn, commit.at, { kind: "diverted", at: commit.at });
      state.displays.hall = {
        ...state.displays.hall,
        scene: "backdrop",
        pinned: false,
        text: "",
        opinions: [],
      };
    }
    const waiting = state.queue.order.filter((id) => state.entries[id]?.opinion === event.opinion);
    for (const id of waiting) must(state.entries, id).state = { kind: "diverted", at: commit.at };
    state.queue.order = state.queue.order.filter((id) => !waiting.includes(id));
    if (state.displays.hall.opinions.includes(event.opinion))
      state.displays.hall = { ...state.displays.hall, scene: "backdrop", opinions: [], text: "" };
  },
  DiversionSettled: (state, event) => {
    const opinion = must(state.opinions, event.opinion);
    if (opinion.diversion === null) throw new Error(`${opinion.id} is settled and was not diverted`);
    Object.assign(opinion.diversion, { kind: event.kind, destination: event.destination });
  },
  OutcomeRecorded: (state, event, commit) => {
    for (const id of event.opinions) {
      must(state.opinions, id).outcome = {
        ...event.outcome,
        at: commit.at,
        by: commit.onBehalfOf ?? commit.actor,
      } as Draft<Opinion>["outcome"];
    }
  },
  DueDateChanged: (state, event) => {
    for (const id of event.opinions) {
      const { outcome } = must(state.opinions, id);
      if (!outcome) continue;
      if (outcome.due) outcome.dueWas ??= outcome.due.date;
      outcome.due = event.due;
    }
  },
  UnheardNoticeRead: (state, event, commit) => {
    state.queue.unheardNoticeAt = commit.at;
    state.displays.hall = {
      ...state.displays.hall,
      scene: "notice",
      pinned: false,
      text: event.text,
      opinions: [],
    };
  },
  ReactionRecorded: (state, event) => {
    // satisfied or not, the matter is the old one; only a new issue stands for itself
    const opinion = state.opinions[must(state.entries, event.entry).opinion ?? ""];
    if (opinion && opinion.id !== event.about)
      opinion.mergedInto = event.reaction === "new issue" ? null : event.about;
    must(state.opinions, event.about).reactions.push({
      entry: event.entry,
      reaction: event.reaction,
      note: event.note,
    });
  },
};
