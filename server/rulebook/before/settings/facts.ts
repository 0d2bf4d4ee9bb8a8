/** Facts: the settings. What hangs on a body, the numbers that come next, the deadlines that a moved day asks for. */
import { organisationSeat, type SeatName, unitSeat } from "../../../../shared/terms/seats.ts";
import { daysBetween } from "../../../../shared/terms/time.ts";
import type { Circumstances } from "../../frame/ruling.ts";
import type { HearingState, Opinion, Reads } from "../../frame/state.ts";
import type { Deadlines, Limits, Organisation, Unit } from "../plan.ts";
import { slipsOf } from "../preparation/facts.ts";
import { rowsOf } from "../register/facts.ts";
import { listOf } from "../roster/facts.ts";
import { isForTheDialogue, isSealed, screenedOf, screeningOf } from "../screening/facts.ts";
import { collected, synthesisOf } from "../synthesis/facts.ts";
import type { Settings } from "./slice.ts";

type Prepared = Pick<HearingState, "before" | "plan">;
type Rows = Circumstances["registrations"];

const DAY = 86_400_000;

export const settingsOf = ({ before }: Reads<"before.settings">): Settings => before?.settings ?? {};

/** The times of speech that the desk has set; null: as the log begins. */
export const plannedLimits = (state: Reads<"before.settings">): Limits | null =>
  settingsOf(state).limits ?? null;

const hasSent = (state: Prepared, rows: Rows, seat: SeatName, name: string): boolean =>
  rowsOf(state, rows).some(({ row }) => row.sender === seat || row.from === name);

/** Delegates, opinions or an office holder are this organisation's: it keeps its name, and stays. */
export const organisationInUse = (state: Prepared, { number, name }: Organisation, rows: Rows): boolean =>
  listOf(state, number).length > 0 ||
  state.plan.officials.some(({ unit }) => unit === name) ||
  hasSent(state, rows, organisationSeat(number), name);

/** An office holder, a slip, a matter or an opinion is this unit's: it keeps its name, and stays. */
export const unitInUse = (state: Prepared, { id, name }: Unit, rows: Rows): boolean =>
  state.plan.officials.some(({ unit }) => unit === id) ||
  slipsOf(state).some(({ unit }) => unit === id) ||
  Object.values(synthesisOf(state).treatments).some(
    ({ lead, supporting }) => lead === id || supporting.includes(id),
  ) ||
  hasSent(state, rows, unitSeat(id), name);

/** How many opinions bear each field: as they were accepted, else as they were sent, and those of the hearing's folder. */
export function opinionsOfFields(
  state: Reads<"before.register" | "before.screening" | "before.synthesis">,
  rows: Rows,
  ofFolder: readonly Pick<Opinion, "field" | "screening">[] = [],
): ReadonlyMap<string, number> {
  const { texts } = screeningOf(state);
  // what is sealed is nobody's business, and no field's
  const sent = rowsOf(state, rows)
    .filter(({ registered: { id, withdrawnAt } }) => withdrawnAt === null && !isSealed(state, id))
    .map(({ registered: { id }, row }) => {
      const accepted = isForTheDialogue(state, id) && texts[screenedOf(state, id).code ?? ""];
      return (accepted || row).field;
    });
  const inFolder = ofFolder.filter(({ screening }) => screening !== "redirect");
  const counts = new Map<string, number>();
  for (const field of [...sent, ...[...collected(state), ...inFolder].map((opinion) => opinion.field)])
    counts.set(field, (counts.get(field) ?? 0) + 1);
  return counts;
}

/** Letters and number of a unit's id: "W01". */
export const unitNumber = (id: string): number => Number(/^[A-Z](\d+)$/.exec(id)?.[1] ?? 0);

/** All of them so many ms later. */
export const laterBy = (by: number, { organisations, wards, synthesis }: Deadlines): Deadlines => ({
  ...{ organisations: organisations + by, wards: wards + by },
  ...(synthesis !== undefined && { synthesis: synthesis + by }),
});

/** The deadlines as many days on as the hearing was moved since they were set; null: they belong to its day. */
export function movedDeadlines(state: Reads<"before.settings" | "plan">): Deadlines | null {
  const { date, deadlines } = state.plan;
  const { deadlinesFor = date } = settingsOf(state);
  const by = daysBetween(deadlinesFor, date) * DAY;
  return deadlines === undefined || by === 0 ? null : laterBy(by, deadlines);
}
