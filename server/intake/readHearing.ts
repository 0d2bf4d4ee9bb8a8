/** A hearing from a folder: plan.json and CSV files → the event that prepares it, and the people outside the log. */
import { MOST_DELEGATES } from "../rulebook/before/freeze/delegates.ts";
import type { EventOf } from "../rulebook/frame/events.ts";
import type { PersonRow } from "../storage/log.ts";
import { readLists } from "./lists.ts";
import { numberDiverted, queueOf, toOpinion } from "./opinions.ts";
import { movedTo, readPlan, receptionOf, toLimits, toPlan, toSteps } from "./planFile.ts";
import { preparedRow } from "./preparedRow.ts";
import { Intake } from "./table.ts";

export interface ReadOptions {
  /** all dates move by as many days as lie between the plan's date and this one (YYYY-MM-DD) */
  readonly shiftTo?: string;
  readonly rehearsal?: boolean;
  readonly clockStartsAtOpening?: boolean;
  /** at its first day of preparation, not yet frozen */
  readonly before?: boolean | "bare";
}

export interface ReadHearing {
  readonly prepared: EventOf<"HearingPrepared">;
  readonly people: readonly PersonRow[];
}

/** The first event of a log. */
export type FirstEvent = EventOf<"HearingPrepared" | "HearingFounded">;

/** The same hearing at its first day of preparation: what its folder has prepared stands in the vault until the freeze. */
export function notYetFrozen({ prepared, people }: ReadHearing): {
  readonly prepared: FirstEvent;
  readonly people: readonly PersonRow[];
} {
  const { plan, limits, steps, presider, opinions, entries } = prepared;
  const { delegates } = plan;
  const numbered = Math.max(0, ...delegates.map(({ person }) => Number(person.slice(1))));
  return {
    prepared: { type: "HearingFounded", plan: { ...plan, delegates: [] }, limits, steps, presider, numbered },
    people: [...people, preparedRow({ opinions, entries, delegates })],
  };
}

/**
 * The same hearing with its plan, its bodies and office holders alone: delegates and opinions come in here, day by day. Whoever
 * is entered before the freeze gets a number above those that stand on badges.
 */
export function notYetPrepared({ prepared, people }: ReadHearing): {
  readonly prepared: FirstEvent;
  readonly people: readonly PersonRow[];
} {
  const { plan, limits, steps, presider } = prepared;
  const bare = { ...plan, delegates: [], groups: [] };
  const officials = new Set(plan.officials.map(({ person }) => person));
  return {
    prepared: { type: "HearingFounded", plan: bare, limits, steps, presider, numbered: MOST_DELEGATES },
    people: people.filter(({ id }) => officials.has(id)),
  };
}

/** Reads a folder; throws a clear line for each row that cannot be taken, with file, row and column. */
export function readHearing(folder: string, options: ReadOptions = {}): ReadHearing {
  const file = readPlan(folder);
  const intake = new Intake();
  const dates = movedTo(file, options.shiftTo);
  const lists = readLists(folder, intake);
  const { people, bodies, preparation } = lists;
  const around = { people, ...bodies, fields: file.fields, at: dates.start, reception: receptionOf(file) };
  const opinions = intake.take(lists.opinionRows, "code", (row) =>
    toOpinion(row, preparation.get(row.needed("code")), around),
  );
  const entries = queueOf(opinions, preparation, intake);
  intake.done();
  numberDiverted(opinions);
  const prepared: EventOf<"HearingPrepared"> = {
    type: "HearingPrepared",
    plan: toPlan(file, lists, dates, options),
    limits: toLimits(file),
    steps: toSteps(file, dates),
    opinions,
    entries,
    presider: "A",
  };
  return { prepared, people };
}
