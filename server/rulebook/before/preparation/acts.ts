/** Acts: the offices give slips to units; a unit drafts the answer; an office or a leader returns or approves it. */
import { unitSeat } from "../../../../shared/terms/seats.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { desk, nobody, preparing } from "../../frame/rights.ts";
import { type Acts, accept, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { nextNumber, synthesisOf } from "../synthesis/facts.ts";
import type { IssuedSlip } from "./events.ts";
import { slipsOf } from "./facts.ts";
import type { Slip } from "./slice.ts";

const OFFICES = ["officeParty", "officeCouncil"] as const;
const offices = { who: desk, when: preparing, bodies: OFFICES } as const;
/** an office's clerk, or a leader; never the unit itself */
const reviewers = { who: { ...desk, chair: "yes" }, when: preparing, bodies: OFFICES } as const;

const slipWith = (state: HearingState, id: string): Slip | null =>
  state.before?.preparation.slips[id] ?? null;

type Typed = CommandOf<"IssueSlips">["slips"][number];

/** Why a slip may not be issued so; `taken`: the numbers that there are. */
function misfit(state: HearingState, slip: Typed, taken: readonly string[], now: number): Decision | null {
  const { groups } = synthesisOf(state);
  const group = groups.find(({ id }) => id === slip.group);
  if (!group) return refuse({ code: "unknownId", id: slip.group });
  const stranger = slip.opinions.find((code) => !group.opinions.includes(code));
  if (stranger !== undefined) return refuse({ code: "unknownId", id: stranger });
  if (!state.plan.units.some(({ id }) => id === slip.unit))
    return refuse({ code: "unknownId", id: slip.unit });
  const respondent = state.plan.officials.find(({ person }) => person === slip.respondent);
  if (respondent?.unit !== slip.unit) return refuse({ code: "unknownId", id: slip.respondent });
  if (slip.slip !== null && taken.includes(slip.slip)) return refuse({ code: "alreadyDone" });
  return slip.due <= now ? refuse({ code: "dueInPast" }) : null;
}

/** Somebody else answers, or has another day for it; what is approved is returned first. */
function readdress(state: HearingState, command: CommandOf<"ReaddressSlip">, now: number): Decision {
  const { slip: id, unit, respondent, due, why } = command;
  const slip = slipWith(state, id);
  if (!slip) return refuse({ code: "unknownId", id });
  if (slip.state.kind === "approved") return refuse({ code: "wrongState", id, state: "approved" });
  if (slip.unit === unit && slip.respondent === respondent && slip.due === due)
    return refuse({ code: "alreadyDone" });
  const { group, opinions } = slip;
  const wrong = misfit(state, { slip: null, group, opinions: [...opinions], unit, respondent, due }, [], now);
  return wrong ?? accept({ type: "SlipReaddressed", slip: id, unit, respondent, due, why });
}

export const preparationActs: Acts<
  "IssueSlips" | "ReaddressSlip" | "DraftAnswer" | "ReturnDraft" | "ApproveDrafts"
> = {
  IssueSlips: {
    ...offices,
    decide: (state, { slips }, { now }) => {
      const taken = slipsOf(state).map(({ id }) => id);
      const issued: IssuedSlip[] = [];
      for (const slip of slips) {
        const wrong = misfit(state, slip, taken, now);
        if (wrong) return wrong;
        const { slip: named, ...content } = slip;
        const id = named ?? nextNumber("F5-", taken);
        taken.push(id);
        issued.push({ ...content, id });
      }
      return accept({ type: "SlipsIssued", slips: issued });
    },
  },
  ReaddressSlip: { ...offices, decide: (state, command, { now }) => readdress(state, command, now) },
  DraftAnswer: {
    ...{ who: { ...nobody, department: "yes" }, when: preparing },
    decide: (state, { type: _, slip: id, ...draft }, { actor }) => {
      const slip = slipWith(state, id);
      if (!slip || unitSeat(slip.unit) !== actor) return refuse({ code: "unknownId", id });
      if (slip.state.kind === "approved") return refuse({ code: "wrongState", id, state: "approved" });
      return accept({ type: "AnswerDrafted", slip: id, ...draft });
    },
  },
  ReturnDraft: {
    ...reviewers,
    decide: (state, { slip: id, why }) => {
      const slip = slipWith(state, id);
      if (!slip) return refuse({ code: "unknownId", id });
      const { kind } = slip.state;
      if (kind !== "drafted" && kind !== "approved") return refuse({ code: "wrongState", id, state: kind });
      return accept({ type: "DraftReturned", slip: id, why });
    },
  },
  ApproveDrafts: {
    ...reviewers,
    decide: (state, { slips }) => {
      for (const id of slips) {
        const slip = slipWith(state, id);
        if (!slip) return refuse({ code: "unknownId", id });
        if (slip.state.kind !== "drafted") return refuse({ code: "wrongState", id, state: slip.state.kind });
      }
      return accept({ type: "DraftsApproved", slips });
    },
  },
};
