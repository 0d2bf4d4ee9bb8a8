/** Acts: the organiser's clerks group what was accepted, say who answers, and propose what the hall may show. */
import type { CommandType } from "../../../../shared/wire/commands/commands.ts";
import { desk, preparing } from "../../frame/rights.ts";
import { type Acts, accept, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { acceptedOpinions } from "./accepted.ts";
import { collected, nextNumber, proposedTitle, synthesisOf } from "./facts.ts";

const organiser = { who: desk, when: preparing, bodies: ["organiser"] } as const;

/** The first code that is no accepted opinion's. */
export const notAccepted = (state: HearingState, codes: readonly string[]): Decision | null => {
  const accepted = acceptedOpinions(state);
  const stranger = codes.find((code) => accepted[code] === undefined);
  return stranger === undefined ? null : refuse({ code: "notAccepted", opinion: stranger });
};

const noGroup = (state: HearingState, group: string | null): Decision | null =>
  group === null || synthesisOf(state).groups.some(({ id }) => id === group)
    ? null
    : refuse({ code: "unknownId", id: group });

/** The first unit that the plan does not have; `CHAIR` leads without being one. */
export function noUnit(
  state: HearingState,
  lead: string | null,
  supporting: readonly string[],
): Decision | null {
  const units = new Set(state.plan.units.map(({ id }) => id));
  const named = lead === null || lead === "CHAIR" ? supporting : [lead, ...supporting];
  const stranger = named.find((unit) => !units.has(unit));
  return stranger === undefined ? null : refuse({ code: "unknownId", id: stranger });
}

type SynthesisCommand = Extract<
  CommandType,
  | "FormGroup"
  | "RenameGroup"
  | "MoveGroup"
  | "GroupOpinions"
  | "GroupRawOpinions"
  | "AssignLead"
  | "MarkHot"
  | "MarkRestricted"
  | "ProposeTitle"
  | "ApproveTitles"
  | "WriteChairNote"
>;

export const synthesisActs: Acts<SynthesisCommand> = {
  FormGroup: {
    ...organiser,
    decide: (state, { group, title, opinions }) => {
      const ids = synthesisOf(state).groups.map(({ id }) => id);
      if (group !== null && ids.includes(group)) return refuse({ code: "alreadyDone" });
      const id = group ?? nextNumber("G", ids);
      return notAccepted(state, opinions) ?? accept({ type: "GroupFormed", group: id, title, opinions });
    },
  },
  RenameGroup: {
    ...organiser,
    decide: (state, { group, title }) =>
      noGroup(state, group) ?? accept({ type: "GroupRenamed", group, title }),
  },
  MoveGroup: {
    ...organiser,
    decide: (state, { group, before }) =>
      noGroup(state, group) ??
      noGroup(state, before) ??
      (group === before ? refuse({ code: "alreadyDone" }) : accept({ type: "GroupMoved", group, before })),
  },
  GroupOpinions: {
    ...organiser,
    decide: (state, { group, opinions }) =>
      noGroup(state, group) ??
      notAccepted(state, opinions) ??
      accept({ type: "OpinionsGrouped", group, opinions }),
  },
  GroupRawOpinions: {
    ...organiser,
    decide: (state, { group, raws }) => {
      const stranger = raws.find((raw) => !collected(state).some(({ id }) => id === raw));
      if (stranger !== undefined) return refuse({ code: "unknownId", id: stranger });
      return noGroup(state, group) ?? accept({ type: "RawOpinionsGrouped", group, raws });
    },
  },
  AssignLead: {
    ...organiser,
    decide: (state, { opinions, lead, supporting }) =>
      notAccepted(state, opinions) ??
      noUnit(state, lead, supporting) ??
      accept({
        type: "LeadAssigned",
        ...{ opinions, lead, supporting: supporting.filter((unit) => unit !== lead) },
      }),
  },
  MarkHot: {
    ...organiser,
    decide: (state, { opinions, hot }) =>
      notAccepted(state, opinions) ?? accept({ type: "MarkedHot", opinions, hot }),
  },
  MarkRestricted: {
    ...organiser,
    decide: (state, { opinions, restricted, why = "" }) =>
      notAccepted(state, opinions) ?? accept({ type: "MarkedRestricted", opinions, restricted, why }),
  },
  ProposeTitle: {
    ...organiser,
    decide: (state, { opinion, title }) =>
      notAccepted(state, [opinion]) ?? accept({ type: "TitleProposed", opinion, title }),
  },
  ApproveTitles: {
    ...organiser,
    decide: (state, { opinions, fieldOnly, decider }) => {
      const all = [...new Set([...opinions, ...fieldOnly])];
      const unknown = notAccepted(state, all);
      if (unknown) return unknown;
      const accepted = acceptedOpinions(state);
      const titles = all.map((code) => {
        const opinion = accepted[code];
        if (!opinion) throw new Error("judged above");
        return {
          opinion: code,
          title: fieldOnly.includes(code) ? opinion.field : proposedTitle(state, opinion),
        };
      });
      const missing = titles.find(({ title }) => title === "");
      if (missing) return refuse({ code: "titleMissing", opinion: missing.opinion });
      return accept({ type: "TitlesApproved", titles, decider });
    },
  },
  WriteChairNote: {
    ...organiser,
    decide: (state, { opinion, text }) =>
      notAccepted(state, [opinion]) ?? accept({ type: "ChairNoteWritten", opinion, text }),
  },
};
