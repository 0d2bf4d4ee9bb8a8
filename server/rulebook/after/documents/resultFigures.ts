/** The figures of a hearing that is over: what was sent in, who was heard, what became of it, what is followed up. */
import { OUTCOME_KINDS, type OutcomeKind } from "../../../../shared/terms/outcomes.ts";
import { SCREENINGS, SOURCES } from "../../../../shared/terms/register.ts";
import type { ConclusionFigures, ResultFigures } from "../../../../shared/views/after/documents.ts";
import type { Entry, HearingState, Opinion } from "../../frame/state.ts";
import { casesOf, casesOpened, taskOf } from "../cases/facts.ts";
import { conclusionsNotInCases } from "../cases/openCases.ts";
import { isRegistered, outcomeOf, sourceOf } from "./matters.ts";

const counted = <K extends string>(keys: readonly K[], count: (key: K) => number) =>
  Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>;

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

export interface Followed {
  readonly kind?: OutcomeKind;
  /** the opinion that gave it; left out: a conclusion did */
  readonly first?: Opinion;
  /** "": nobody yet */
  readonly lead: string;
  /** YYYY-MM-DD */
  readonly due: string | null;
}

/** What is followed up: the cases that were opened, or else the matters that will be; what clears up another is one with it. */
export function followed(state: HearingState): readonly Followed[] {
  if (casesOpened(state))
    return casesOf(state).map(({ outcome: kind, opinions: [id = ""], lead, due }) => {
      const first = state.opinions[id];
      return { kind, lead, due, ...(first && { first }) };
    });
  const concluded = conclusionsNotInCases(state).map(
    ({ outcome }): Followed => ({
      ...{ lead: outcome?.lead ?? "", due: outcome?.due?.date ?? null },
      ...(outcome && { kind: outcome.kind }),
    }),
  );
  const given = (opinion: Opinion | undefined) => opinion !== undefined && taskOf(state, opinion) !== null;
  const matters = Object.values(state.opinions)
    .filter((opinion) => given(opinion) && !given(state.opinions[opinion.clarifies ?? ""]))
    .map((first) => ({
      ...{ first, lead: first.outcome?.lead ?? first.lead ?? "", due: first.outcome?.due?.date ?? null },
      ...(first.outcome && { kind: first.outcome.kind }),
    }));
  return [...matters, ...concluded];
}

/** How many of them were sent in, came up in the hall, or were given by a conclusion. */
export function followedFrom(all: readonly Followed[]): ResultFigures["cases"] {
  const fromTheFloor = all.filter(({ first }) => first?.screening === "floor").length;
  const concluded = all.filter(({ first }) => first === undefined).length;
  const registered = all.length - fromTheFloor - concluded;
  return { total: all.length, registered, fromTheFloor, ...(concluded > 0 && { concluded }) };
}

export function resultFigures(state: HearingState): ResultFigures {
  const registered = Object.values(state.opinions).filter(isRegistered);
  const outcomes = registered.map((opinion) => outcomeOf(state, opinion)?.kind ?? null);
  return {
    opinions: registered.length,
    bySource: counted(
      SOURCES,
      (source) => registered.filter((registration) => sourceOf(state, registration) === source).length,
    ),
    screening: counted(
      SCREENINGS,
      (screening) => registered.filter((registration) => registration.screening === screening).length,
    ),
    ...turns(state),
    final: counted(OUTCOME_KINDS, (kind) => outcomes.filter((outcome) => outcome === kind).length),
    withoutOutcome: outcomes.filter((outcome) => outcome === null).length,
    redirected: { registered: redirected(state, false), inTheHall: redirected(state, true) },
    cases: followedFrom(followed(state)),
  };
}

export function conclusionFigures(state: HearingState): ConclusionFigures {
  const kinds = followed(state).map(({ kind }) => kind);
  return {
    tasks: kinds.filter((kind) => kind === "ASSIGNED_FOR_VERIFICATION").length,
    writtenReplies: kinds.filter((kind) => kind === "UNHEARD_WRITTEN_REPLY").length,
  };
}
