/** Units and wards: which matters concern them, and what they may say of their own. The chair decides. */
import { audienceOf, type SeatName } from "../../shared/audiences.ts";
import type { DueAnswer, Matter } from "../../shared/departmentView.ts";
import type { Linked } from "./family.ts";
import { isSealed, type Left } from "./opinionRules.ts";
import { accept, type Decides, type Folds, refuse } from "./ruling.ts";
import type { Answer, HearingState, Opinion } from "./state.ts";

/** Does this hearing have the seat: a fixed one, or that of a unit of its plan? */
export function hasSeat(state: HearingState, seat: SeatName): boolean {
  const audience = audienceOf(seat);
  return audience.role !== "department" || state.plan.units.some((unit) => unit.id === audience.unit);
}

/** The last answer that was asked for an opinion, or null. */
export function lastAnswer(state: HearingState, opinion: string): Answer | null {
  return Object.values(state.answers).findLast((answer) => answer.opinions.includes(opinion)) ?? null;
}

/** Who is foreseen to answer; who asks again (4.5) comes back to the unit that had answered. */
export function foreseenLead({ opinions, entries }: Linked, opinion: Opinion): string | null {
  const about = entries[opinion.id]?.about;
  return opinion.lead ?? opinions[about ?? ""]?.lead ?? null;
}

/** Why a matter concerns a unit: it answers, it supports who does, or it is the ward where it lies. */
type Concern = Matter["concern"];

/** The units that a matter concerns, each with the strongest reason. `answer`: the last that was asked for the matter. */
export function concerned(
  state: Linked,
  opinion: Opinion,
  answer: Answer | null,
): ReadonlyMap<string, Concern> {
  const { outcome, supporting, wards } = opinion;
  const foreseen = foreseenLead(state, opinion);
  const supports = [foreseen, ...supporting, ...(answer?.supporting ?? []), ...(outcome?.supporting ?? [])];
  const leads = [answer?.lead ?? foreseen, outcome?.lead];
  const units = new Map<string, Concern>(wards.map((unit) => [unit, "place"]));
  for (const unit of supports) if (unit) units.set(unit, "supporting");
  for (const unit of leads) if (unit) units.set(unit, "lead");
  return units;
}

/** Is it told to units as a matter of its own: neither gone, nor part of another, nor a whole with parts? */
export function isMatter(state: Left, opinion: Opinion): boolean {
  return !isSealed(state, opinion) && opinion.mergedInto === null && opinion.parts.length === 0;
}

/** The unit whose prepared answer an opinion bears: a part keeps what was prepared for the whole. */
export function preparedBy(state: Pick<HearingState, "opinions">, opinion: Opinion): string | null {
  return state.opinions[opinion.partOf ?? opinion.id]?.lead ?? null;
}

/** What the unit that has the task says of its latest day; null: nothing, or of a day that was changed since. */
export function dueAnswerOf(state: Pick<HearingState, "dueAnswers">, opinion: Opinion): DueAnswer | null {
  const told = state.dueAnswers[opinion.id];
  const { lead, due } = opinion.outcome ?? {};
  return told && told.unit === lead && told.due === due?.date ? told.said : null;
}

export const departmentDecides: Decides<"TellReadiness" | "AnswerDue"> = {
  TellReadiness: (state, command, at) => {
    const audience = audienceOf(at.actor);
    const opinion = state.opinions[command.opinion];
    if (!opinion) return refuse({ code: "unknownId", id: command.opinion });
    const concern =
      audience.role === "department"
        ? concerned(state, opinion, lastAnswer(state, opinion.id)).get(audience.unit)
        : undefined;
    if (audience.role !== "department" || concern === undefined || concern === "place")
      return refuse({ code: "notAllowed" });
    if (opinion.outcome) return refuse({ code: "wrongState", id: opinion.id, state: "settled" });
    if (state.readiness[opinion.id]?.[audience.unit] === command.word) return refuse({ code: "alreadyDone" });
    return accept({
      type: "ReadinessTold",
      opinion: opinion.id,
      unit: audience.unit,
      word: command.word,
    });
  },
  AnswerDue: (state, command, at) => {
    const audience = audienceOf(at.actor);
    const opinion = state.opinions[command.opinion];
    if (!opinion) return refuse({ code: "unknownId", id: command.opinion });
    const { lead, due } = opinion.outcome ?? {};
    if (audience.role !== "department" || lead !== audience.unit) return refuse({ code: "notAllowed" });
    if (due?.date !== command.due) return refuse({ code: "dueChanged", due: due?.date ?? "" });
    const proposed = command.word === "asksToTalk" ? (command.proposed ?? null) : null;
    if (proposed !== null && proposed < state.plan.date) return refuse({ code: "dueInPast" });
    const said = dueAnswerOf(state, opinion);
    if (said?.word === command.word && said.proposed === proposed) return refuse({ code: "alreadyDone" });
    return accept({
      type: "DueAnswered",
      opinion: opinion.id,
      unit: audience.unit,
      due: command.due,
      said: { word: command.word, proposed },
    });
  },
};

export const departmentFolds: Folds<"ReadinessTold" | "DueAnswered"> = {
  ReadinessTold: (state, event) => {
    state.readiness[event.opinion] = { ...state.readiness[event.opinion], [event.unit]: event.word };
  },
  DueAnswered: (state, { opinion, unit, due, said }) => {
    state.dueAnswers[opinion] = { unit, due, said };
  },
};
