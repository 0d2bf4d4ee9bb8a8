/** The figures of a hearing that is over: what was sent in, who was heard, what became of it, what is followed up. */
import { OUTCOME_KINDS } from "../../../../shared/terms/outcomes.ts";
import { SCREENINGS, SOURCES, type Source } from "../../../../shared/terms/register.ts";
import type { ConclusionFigures, ResultFigures } from "../../../../shared/views/after/documents.ts";
import type { Entry, HearingState, Opinion } from "../../frame/state.ts";
import { casesOf, casesOpened, taskOf } from "../cases/facts.ts";

const counted = <K extends string>(keys: readonly K[], count: (key: K) => number) =>
  Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>;

/** Sent in before the hearing; a part of another is none of its own. */
const isRegistered = ({ screening, partOf }: Opinion): boolean => screening !== "floor" && partOf === null;

function sourceOf({ plan }: HearingState, { source, sourceKind }: Opinion): Source {
  if (sourceKind) return sourceKind;
  if (plan.organisations.some(({ name }) => name === source)) return "organisation";
  return plan.units.some(({ name }) => name === source) ? "ward" : "individual";
}

/** What became of it: of one that was split its part a speaks, of one that was merged the one that says the same. */
function outcomeOf({ opinions }: HearingState, opinion: Opinion) {
  const speaks = opinions[opinion.parts[0] ?? ""] ?? opinion;
  return speaks.outcome ?? opinions[opinion.mergedInto ?? ""]?.outcome ?? null;
}

/** Complaints by their numbers: two opinions on one matter are one. */
function redirected({ opinions }: HearingState, inTheHall: boolean): number {
  const numbers = Object.values(opinions).flatMap(({ diversion }) =>
    diversion && (diversion.at !== null) === inTheHall ? [diversion.number] : [],
  );
  return new Set(numbers).size;
}

function turns({ entries }: HearingState) {
  const queue = Object.values(entries).filter(({ source }) => source === "registered");
  const count = (of: (entry: Entry) => boolean) => queue.filter(of).length;
  const unheard = ({ state: { kind } }: Entry) => kind === "unheard" || kind === "returnsLater";
  return {
    inQueue: queue.length,
    heardFromQueue: count(({ state: { kind } }) => ["spoken", "stopped", "diverted"].includes(kind)),
    withdrawnInTheHall: count(({ state: { kind } }) => kind === "withdrawn"),
    absent: count((entry) => unheard(entry) && entry.calledAt !== null),
    noTime: count((entry) => (unheard(entry) && entry.calledAt === null) || entry.state.kind === "waiting"),
    fromTheFloor: Object.values(entries).filter(({ source }) => source === "walkIn").length,
  };
}

/** What is followed up: the cases that were opened, or else the matters that will be; what clears up another is one with it. */
function followed(state: HearingState): readonly { readonly kind?: string; readonly first?: Opinion }[] {
  if (casesOpened(state))
    return casesOf(state).map(({ outcome: kind, opinions: [id = ""] }) => {
      const first = state.opinions[id];
      return { kind, ...(first && { first }) };
    });
  const given = (opinion: Opinion | undefined) => opinion !== undefined && taskOf(state, opinion) !== null;
  return Object.values(state.opinions)
    .filter((opinion) => given(opinion) && !given(state.opinions[opinion.clarifies ?? ""]))
    .map((first) => ({ first, ...(first.outcome && { kind: first.outcome.kind }) }));
}

export function resultFigures(state: HearingState): ResultFigures {
  const registered = Object.values(state.opinions).filter(isRegistered);
  const outcomes = registered.map((opinion) => outcomeOf(state, opinion)?.kind ?? null);
  const matters = followed(state);
  const fromTheFloor = matters.filter(({ first }) => first?.screening === "floor").length;
  return {
    opinions: registered.length,
    bySource: counted(
      SOURCES,
      (source) => registered.filter((one) => sourceOf(state, one) === source).length,
    ),
    screening: counted(
      SCREENINGS,
      (screening) => registered.filter((one) => one.screening === screening).length,
    ),
    ...turns(state),
    final: counted(OUTCOME_KINDS, (kind) => outcomes.filter((one) => one === kind).length),
    withoutOutcome: outcomes.filter((one) => one === null).length,
    redirected: { registered: redirected(state, false), inTheHall: redirected(state, true) },
    cases: { total: matters.length, registered: matters.length - fromTheFloor, fromTheFloor },
  };
}

export function conclusionFigures(state: HearingState): ConclusionFigures {
  const kinds = followed(state).map(({ kind }) => kind);
  return {
    tasks: kinds.filter((kind) => kind === "ASSIGNED_FOR_VERIFICATION").length,
    writtenReplies: kinds.filter((kind) => kind === "UNHEARD_WRITTEN_REPLY").length,
  };
}
