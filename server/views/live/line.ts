/** What stands before a turn or an answer, as the log knows it now; the screens make minutes of it. */

import { timeBefore, type Wait } from "../../../shared/reckoning/waiting.ts";
import type { TurnClock } from "../../../shared/terms/time.ts";
import type { Limits, Segment } from "../../rulebook/before/plan.ts";
import { must } from "../../rulebook/frame/ruling.ts";
import type { Entry, Floor, HearingState, Opinion, Reads } from "../../rulebook/frame/state.ts";
import { trayOf } from "../../rulebook/live/answers/facts.ts";
import { allottedFor } from "../../rulebook/live/floor/facts.ts";
import { waitingIn } from "../../rulebook/live/queue/facts.ts";
import { foreseenLead } from "../../rulebook/live/units/facts.ts";
import { linked } from "../matters.ts";
import { fields, index, part } from "../part.ts";
import type { People } from "../people.ts";

/** The clock that runs or pauses on the floor; null while nobody's time is counted. */
export function clockOnFloor(state: Pick<HearingState, "floor">): TurnClock | null {
  return "clock" in state.floor ? state.floor.clock : null;
}

/** Who holds the floor, whatever the clock shows. */
export type Holder =
  | { readonly kind: "free" }
  | Extract<Floor, { kind: "called" }>
  | { readonly kind: "speaking"; readonly turn: string }
  | { readonly kind: "answering"; readonly answer: string };
export const holder = part(fields("floor"), ({ floor }): Holder => {
  switch (floor.kind) {
    case "free":
    case "called":
      return floor;
    case "speaking":
    case "interjection":
      return { kind: "speaking", turn: floor.turn };
    case "answering":
      return { kind: "answering", answer: floor.answer };
    default:
      return floor satisfies never;
  }
});

/** Who will be called one after another; who was absent when called is not counted on. */
export const line = part(
  fields("queue.order", "entries"),
  (state): Readonly<Record<Segment, readonly Entry[]>> => {
    const inLine = (segment: Segment) =>
      waitingIn(state, segment).filter((entry) => entry.state.kind === "waiting");
    return { people: inLine("people"), officials: inLine("officials"), after: inLine("after") };
  },
);

/** Each turn's place in its line. */
export const places = index({ line }, (state): ReadonlyMap<string, number> => {
  const { people, officials, after } = state.line;
  return new Map([people, officials, after].flatMap((turns) => turns.map(({ id }, i) => [id, i] as const)));
});

/** The matters of turns: their parts, where they were split. */
function mattersOf(state: Pick<HearingState, "opinions">, turns: readonly Entry[]): readonly string[] {
  return turns.flatMap((entry) => {
    const opinion = state.opinions[entry.opinion ?? ""];
    if (!opinion) return [];
    return opinion.parts.length > 0 ? opinion.parts : [opinion.id];
  });
}

/** Whose answer is owed before that of anybody who waits: asked for, raised, being said. */
const owed = part({ ...fields("answers", "opinions", "entries"), holder }, (state): readonly string[] => {
  const asked = Object.values(state.answers)
    .filter((answer) => answer.state.kind === "assigned")
    .flatMap((answer) => answer.opinions);
  const said = "turn" in state.holder ? mattersOf(state, [must(state.entries, state.holder.turn)]) : [];
  return [...new Set([...asked, ...trayOf(state).filter((id) => !said.includes(id)), ...said])];
});

/** The turns of each opinion. */
export const turnsByOpinion = index(fields("entries"), (state): ReadonlyMap<string, readonly Entry[]> => {
  const turns = new Map<string, Entry[]>();
  for (const entry of Object.values(state.entries)) {
    if (entry.opinion === null) continue;
    const turnsOfOpinion = turns.get(entry.opinion);
    if (turnsOfOpinion) turnsOfOpinion.push(entry);
    else turns.set(entry.opinion, [entry]);
  }
  return turns;
});

/** What stands before whoever comes next, in ms: speeches, and the answers to opinions, one for each who gives them. */
class Ahead {
  readonly #limits: Limits;
  readonly #opinions: HearingState["opinions"];
  #speeches = 0;
  #answers = 0;
  /** opinions by who answers them together */
  readonly #together = new Map<string, number>();
  /** those for which nobody is foreseen: an answer of its own for each */
  readonly #alone = new Map<string, number>();

  constructor({ opinions, time: { limits } }: Reads<"time.limits" | "opinions">) {
    this.#limits = limits;
    this.#opinions = opinions;
  }

  addSpeech(entry: Entry): void {
    this.#speeches += this.#speech(entry);
  }

  addAnswers(ids: readonly string[]): void {
    for (const id of ids) {
      const lead = this.#opinions[id]?.lead ?? null;
      const [counts, by] = lead === null ? [this.#alone, id] : [this.#together, lead];
      const before = this.#answer(counts, by);
      counts.set(by, (counts.get(by) ?? 0) + 1);
      this.#answers += this.#answer(counts, by) - before;
    }
  }

  get all(): number {
    return this.#speeches + this.#answers;
  }

  /** All but an opinion itself and what whoever is foreseen for it answers together with it. */
  others(id: string, lead: string | null): number {
    const together = lead === null ? 0 : this.#answer(this.#together, lead);
    return this.all - together - this.#answer(this.#alone, id);
  }

  #speech(entry: Entry): number {
    return allottedFor({ time: { limits: this.#limits } }, entry) ?? this.#limits.speech;
  }

  #answer(counts: ReadonlyMap<string, number>, by: string): number {
    const opinions = counts.get(by) ?? 0;
    const alone = counts === this.#alone;
    if (opinions === 0) return 0;
    const waits = timeBefore({ speeches: [], answers: [alone ? 1 : opinions] }, this.#limits);
    return alone ? opinions * waits : waits;
  }
}

interface Waits {
  readonly turns: Readonly<Record<string, Wait | null>>;
  readonly answers: Readonly<Record<string, Wait | null>>;
}

/** Those who wait, absent or not. */
export const queued = index(fields("queue.order"), ({ queue }): ReadonlySet<string> => new Set(queue.order));

/**
 * Until each turn that waits is called, and until the answer to each opinion is likely to be asked for: after its own
 * speech and what stands before that. Answers of the same unit are given together, so they do not stand before each
 * other. Null: the part is over; what is not there is not to be foreseen.
 */
const waits = part(
  {
    ...fields("opinions", "entries", "steps", "time.limits", "session"),
    line,
    owed,
    holder,
    turnsByOpinion,
    linked,
    queued,
  },
  (state): Waits => {
    // the turn that was called and has not begun stands before everybody else
    const called = state.holder.kind === "called" ? [must(state.entries, state.holder.turn)] : [];
    const turnsOf = ({ id, partOf }: Opinion) => state.turnsByOpinion.get(partOf ?? id) ?? [];
    const waitIn = (segment: Segment, before: number): Wait | null => {
      const step = state.steps.find((step) => step.segment === segment);
      if (!step || step.endedAt !== null || state.session.kind === "closed") return null;
      return { before, notBefore: step.begunAt === null ? step.plannedStart : null };
    };
    const turns: Record<string, Wait | null> = {};
    const answers: Record<string, Wait | null> = {};

    const due = new Ahead(state);
    for (const id of state.owed) {
      const opinion = must(state.opinions, id);
      const ownTurns = turnsOf(opinion);
      const speech = new Ahead(state);
      for (const turn of called) if (ownTurns.some((entry) => entry.id === turn.id)) speech.addSpeech(turn);
      const before = speech.all + due.others(id, foreseenLead(state.linked, opinion));
      answers[id] = waitIn(ownTurns[0]?.segment ?? "people", before);
      due.addAnswers([id]);
    }
    for (const [segment, waiting] of Object.entries(state.line) as [Segment, readonly Entry[]][]) {
      const ahead = new Ahead(state);
      for (const turn of called) ahead.addSpeech(turn);
      ahead.addAnswers(state.owed);
      for (const turn of waiting) {
        turns[turn.id] = waitIn(segment, ahead.all);
        ahead.addSpeech(turn);
        ahead.addAnswers(mattersOf(state, [turn]));
        const whole = state.opinions[turn.opinion ?? ""];
        for (const id of whole ? [whole.id, ...whole.parts] : []) {
          const opinion = state.opinions[id];
          if (!opinion || id in answers) continue;
          // of several turns of one opinion the first that waits counts
          if (turnsOf(opinion).find((entry) => state.queued.has(entry.id))?.id !== turn.id) continue;
          answers[id] = waitIn(segment, ahead.others(id, foreseenLead(state.linked, opinion)));
        }
      }
    }
    return { turns, answers };
  },
);

/** Until an entry that waits is called. */
export const waitForTurn = (state: HearingState, people: People, entry: Entry): Wait | null =>
  waits(state, people).turns[entry.id] ?? null;

/** By opinion. */
export const answerWaits = part({ waits }, (state) => state.waits.answers);
