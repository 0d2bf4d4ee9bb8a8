/** Opinions: split into matters, outcomes and due dates, reactions, and complaints that leave the dialogue. */
import type { Draft } from "immer";
import { type DuePreset, dueDate, unheardNotice } from "../../shared/outcomes.ts";
import type { HearingEvent, OutcomeContent } from "./events.ts";
import { endTurn } from "./floorRules.ts";
import { wardsNamed } from "./places.ts";
import { accept, type Decides, type Decision, type Folds, floorHolder, must, refuse } from "./ruling.ts";
import type { HearingState, Opinion } from "./state.ts";

/** Where someone is sent whose matter is a complaint, until the secretary has settled its kind. */
export const RECEPTION = "Bộ phận tiếp công dân tại hội nghị";
const DIVERTED = "diverted";
export const UNSETTLED = "chưa phân loại";

/** The opinions that have left the dialogue; others may be left out. */
export interface Left {
  readonly opinions: Readonly<Record<string, Pick<Opinion, "diversion">>>;
}

/** Has its registered text left the dialogue: with itself, or with its part a, which keeps that text? */
export function isSealed(state: Left, opinion: Pick<Opinion, "parts" | "diversion">): boolean {
  const [first = ""] = opinion.parts;
  return opinion.diversion !== null || (state.opinions[first]?.diversion ?? null) !== null;
}

/** Refuses an outcome for what is not there. */
function unknown(state: HearingState, ids: readonly string[]): Decision | null {
  const id = ids.find((one) => !state.opinions[one]);
  return id === undefined ? null : refuse({ code: "unknownId", id });
}

function dueOf(
  state: HearingState,
  due: { preset: DuePreset; date?: string | undefined },
): { preset: DuePreset; date: string } | null {
  if (due.preset === "date") return due.date === undefined ? null : { preset: "date", date: due.date };
  return { preset: due.preset, date: dueDate(due.preset, state.plan.date, state.plan.daysOff) };
}

export const opinionDecides: Decides<
  | "SplitOpinion"
  | "Divert"
  | "SettleDiversion"
  | "RecordOutcome"
  | "ChangeDueDate"
  | "ReplyInWriting"
  | "ReadUnheardNotice"
  | "RecordReaction"
> = {
  SplitOpinion: (state, command) => {
    const opinion = state.opinions[command.opinion];
    if (!opinion) return refuse({ code: "unknownId", id: command.opinion });
    if (opinion.parts.length > 0 || opinion.partOf !== null || opinion.outcome !== null) {
      return refuse({ code: "wrongState", id: opinion.id, state: "notToBeSplit" });
    }
    return accept({
      type: "OpinionSplit",
      opinion: opinion.id,
      parts: command.parts.map((part, i) => ({ ...part, id: `${opinion.id}${"abcdef"[i]}` })),
    });
  },
  Divert: (state, command) => {
    const opinion = state.opinions[command.opinion];
    if (!opinion) return refuse({ code: "unknownId", id: command.opinion });
    const holder = floorHolder(state);
    const turn = holder !== null && state.entries[holder]?.opinion === opinion.id ? holder : null;
    return accept({ type: "OpinionDiverted", opinion: opinion.id, turn, destination: RECEPTION });
  },
  SettleDiversion: (state, command) => {
    const opinion = Object.values(state.opinions).find((one) => one.diversion?.number === command.number);
    if (!opinion) return refuse({ code: "unknownId", id: `số ${command.number}` });
    return accept({
      type: "DiversionSettled",
      opinion: opinion.id,
      kind: command.kind,
      destination: command.destination,
    });
  },
  RecordOutcome: (state, command) => {
    const bad = unknown(state, command.opinions);
    if (bad) return bad;
    const due = command.due === undefined ? null : dueOf(state, command.due);
    if (command.outcome === "ASSIGNED_FOR_VERIFICATION" && (due === null || command.lead === undefined))
      return refuse({ code: "dueMissing" });
    if (due && due.date < state.plan.date) return refuse({ code: "dueInPast" });
    const helps = new Set(command.supporting);
    if (command.parts?.some(({ unit }) => !helps.has(unit)))
      return refuse({ code: "malformed", field: "parts" });
    const outcome: OutcomeContent = {
      kind: command.outcome,
      ...(command.subKind === undefined ? {} : { subKind: command.subKind }),
      ...(command.task === undefined ? {} : { task: command.task }),
      ...(command.lead === undefined ? {} : { lead: command.lead }),
      ...(command.supporting === undefined ? {} : { supporting: command.supporting }),
      ...(due === null ? {} : { due }),
      ...(command.policy === undefined ? {} : { policy: command.policy }),
      ...(command.directing === undefined ? {} : { directing: command.directing }),
      ...(command.parts === undefined ? {} : { parts: command.parts }),
    };
    return accept({ type: "OutcomeRecorded", opinions: command.opinions, outcome });
  },
  ChangeDueDate: (state, command) => {
    const bad = command.opinions.find((id) => !state.opinions[id]?.outcome?.due);
    if (bad !== undefined) return refuse({ code: "unknownId", id: bad });
    if (command.due < state.plan.date) return refuse({ code: "dueInPast" });
    return accept({
      type: "DueDateChanged",
      opinions: command.opinions,
      due: { preset: "date", date: command.due },
      why: command.why,
    });
  },
  ReplyInWriting: (state, command) => {
    const bad = unknown(state, command.opinions);
    if (bad) return bad;
    const due = dueOf(state, command.due);
    if (due === null) return refuse({ code: "dueMissing" });
    if (due.date < state.plan.date) return refuse({ code: "dueInPast" });
    return accept(
      ...command.opinions.map((id): HearingEvent => {
        const { lead, supporting } = must(state.opinions, id);
        const outcome: OutcomeContent = {
          kind: "UNHEARD_WRITTEN_REPLY",
          due,
          supporting,
          ...(lead === null ? {} : { lead }),
        };
        return { type: "OutcomeRecorded", opinions: [id], outcome };
      }),
    );
  },
  ReadUnheardNotice: (state, command) => {
    const bad = command.opinions.find((id) => !state.opinions[id]?.outcome?.due);
    if (bad !== undefined) return refuse({ code: "unknownId", id: bad });
    const last =
      command.opinions
        .map((id) => state.opinions[id]?.outcome?.due?.date ?? "")
        .sort()
        .at(-1) ?? "";
    const text = unheardNotice(command.opinions.length, last);
    return accept({ type: "UnheardNoticeRead", opinions: command.opinions, text });
  },
  RecordReaction: (state, command) => {
    if (!state.entries[command.entry]) return refuse({ code: "unknownId", id: command.entry });
    if (!state.opinions[command.about]) return refuse({ code: "unknownId", id: command.about });
    return accept({
      type: "ReactionRecorded",
      entry: command.entry,
      about: command.about,
      reaction: command.reaction,
      note: command.note ?? "",
    });
  },
};

export const opinionFolds: Folds<
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
    const count = Object.values(state.opinions).filter((one) => one.diversion).length;
    const opinion = must(state.opinions, event.opinion) as Draft<Opinion>;
    // taken back, its number is not another's
    const number = Math.max(count, state.numbers[DIVERTED] ?? 0) + 1;
    state.numbers[DIVERTED] = number;
    opinion.diversion = { number, at: commit.at, kind: UNSETTLED, destination: event.destination };
    opinion.outcome = { kind: "REDIRECTED", at: commit.at, by: commit.onBehalfOf ?? commit.actor };
    for (const part of opinion.parts) must(state.opinions, part).diversion ??= opinion.diversion;
    // who asks again about it was given its title
    for (const { about, opinion: own } of Object.values(state.entries))
      if (about === event.opinion && own !== null && own !== event.opinion)
        must(state.opinions, own).title = "";
    if (event.turn !== null) {
      endTurn(state, event.turn, commit.at, { kind: "diverted", at: commit.at });
      state.hall = { ...state.hall, scene: "backdrop", pinned: false, text: "", opinions: [] };
    }
    const waiting = state.queue.filter((id) => state.entries[id]?.opinion === event.opinion);
    for (const id of waiting) must(state.entries, id).state = { kind: "diverted", at: commit.at };
    state.queue = state.queue.filter((id) => !waiting.includes(id));
    if (state.hall.opinions.includes(event.opinion))
      state.hall = { ...state.hall, scene: "backdrop", opinions: [], text: "" };
  },
  DiversionSettled: (state, event) => {
    const { diversion } = must(state.opinions, event.opinion);
    if (diversion) Object.assign(diversion, { kind: event.kind, destination: event.destination });
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
    state.unheardNoticeAt = commit.at;
    state.hall = { ...state.hall, scene: "notice", pinned: false, text: event.text, opinions: [] };
  },
  ReactionRecorded: (state, event) => {
    // satisfied or not, the matter is the old one; only a new issue stands for itself
    const own = state.opinions[must(state.entries, event.entry).opinion ?? ""];
    if (own && own.id !== event.about) own.mergedInto = event.reaction === "new issue" ? null : event.about;
    must(state.opinions, event.about).reactions.push({
      entry: event.entry,
      reaction: event.reaction,
      note: event.note,
    });
  },
};
