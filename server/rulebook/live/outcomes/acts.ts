import { hallSentence } from "../../../../shared/terms/hallSentences.ts";
import type { HearingEvent } from "../../frame/events.ts";
import type { OutcomeContent } from "../../frame/model.ts";
import { followUp, open, presiding, presidingOrSecretary, secretary, sinceOpen } from "../../frame/rights.ts";
import { type Acts, accept, type Decision, must, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { floorHolder } from "../floor/facts.ts";
import { dueOf } from "./facts.ts";

/** Where someone is sent whose matter is a complaint, until the secretary has settled its kind. */
export const RECEPTION = "Bộ phận tiếp công dân tại hội nghị";

/** Refuses an outcome for what is not there. */
function unknown(state: HearingState, ids: readonly string[]): Decision | null {
  const id = ids.find((freeId) => !state.opinions[freeId]);
  return id === undefined ? null : refuse({ code: "unknownId", id });
}

export const outcomesActs: Acts<
  | "SplitOpinion"
  | "Divert"
  | "SettleDiversion"
  | "RecordOutcome"
  | "ChangeDueDate"
  | "ReplyInWriting"
  | "ReadUnheardNotice"
  | "RecordReaction"
> = {
  SplitOpinion: {
    who: presidingOrSecretary,
    when: sinceOpen,
    decide: (state, command) => {
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
  },
  Divert: {
    who: presidingOrSecretary,
    when: sinceOpen,
    decide: (state, command) => {
      const opinion = state.opinions[command.opinion];
      if (!opinion) return refuse({ code: "unknownId", id: command.opinion });
      const holder = floorHolder(state);
      const turn = holder !== null && state.entries[holder]?.opinion === opinion.id ? holder : null;
      return accept({ type: "OpinionDiverted", opinion: opinion.id, turn, destination: RECEPTION });
    },
  },
  SettleDiversion: {
    who: secretary,
    when: followUp,
    decide: (state, command) => {
      const opinion = Object.values(state.opinions).find(
        (opinion) => opinion.diversion?.number === command.number,
      );
      if (!opinion) return refuse({ code: "unknownId", id: `số ${command.number}` });
      return accept({
        type: "DiversionSettled",
        opinion: opinion.id,
        kind: command.kind,
        destination: command.destination,
      });
    },
  },
  RecordOutcome: {
    who: presiding,
    when: followUp,
    decide: (state, command) => {
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
  },
  ChangeDueDate: {
    who: presiding,
    when: followUp,
    decide: (state, command) => {
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
  },
  ReplyInWriting: {
    who: presiding,
    when: followUp,
    decide: (state, command) => {
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
  },
  ReadUnheardNotice: {
    who: presiding,
    when: open,
    decide: (state, command) => {
      const bad = command.opinions.find((id) => !state.opinions[id]?.outcome?.due);
      if (bad !== undefined) return refuse({ code: "unknownId", id: bad });
      const last =
        command.opinions
          .map((id) => state.opinions[id]?.outcome?.due?.date ?? "")
          .sort()
          .at(-1) ?? "";
      const text = hallSentence.unheard(command.opinions.length, last);
      return accept({ type: "UnheardNoticeRead", opinions: command.opinions, text });
    },
  },
  RecordReaction: {
    who: secretary,
    when: sinceOpen,
    decide: (state, command) => {
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
  },
};
