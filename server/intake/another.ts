/** Another hearing: from what an earlier one has, or from a preset. No delegate, opinion or phone number comes along. */
import { tooLateToAnnounce } from "../../shared/reckoning/legalClocks.ts";
import { longDate } from "../../shared/terms/dates.ts";
import { PRESETS } from "../../shared/terms/presets.ts";
import { BODIES } from "../../shared/terms/seats.ts";
import { daysBetween, type Instant, timeOfDay } from "../../shared/terms/time.ts";
import type { NewHearing, NewHearingRefusal } from "../../shared/wire/newHearing.ts";
import { MOST_DELEGATES } from "../rulebook/before/freeze/delegates.ts";
import { type Plan, sitting } from "../rulebook/before/plan.ts";
import { laterBy, plannedLimits } from "../rulebook/before/settings/facts.ts";
import type { EventOf, HearingEvent } from "../rulebook/frame/events.ts";
import type { HearingState } from "../rulebook/frame/state.ts";
import type { HearingLog, PersonRow } from "../storage/log.ts";
import { HearingExists, isFirst, storePrepared } from "./createHearing.ts";
import { type Pattern, presetHearing } from "./presetHearing.ts";

const DAY = 86_400_000;
const midnight = (date: string): Instant => Date.parse(`${date}T00:00:00+07:00`);

/** What an earlier hearing hands on; null: its log does not begin as a hearing's does. */
export async function earlierHearing(
  log: HearingLog,
  id: string,
  state: Pick<HearingState, "plan" | "before">,
): Promise<Pattern | null> {
  const { plan } = state;
  const [first] = await log.read(id, 0);
  const [prepared] = (first?.events ?? []) as readonly HearingEvent[];
  if (!isFirst(prepared)) return null;
  const people = await log.people(
    id,
    plan.officials.map(({ person }) => person),
  );
  return {
    plan,
    limits: plannedLimits(state) ?? prepared.limits,
    steps: prepared.steps,
    people: people.map(withoutContact),
  };
}

/** What the hall hears of an office holder, and nothing that stands sealed. */
function withoutContact(row: PersonRow): PersonRow {
  const { id, name, addressForm, position, organisation, pronunciation } = row;
  return {
    ...{ id, name, addressForm, position, organisation },
    ...(pronunciation === undefined ? {} : { pronunciation }),
  };
}

/** Makes it; `earlier`: what its basis "earlier" speaks of. Resolves with why it is not made, or null. */
export async function createAnother(
  log: HearingLog,
  form: NewHearing,
  earlier: Pattern | null,
): Promise<NewHearingRefusal | null> {
  const { basis } = form;
  const now = await log.time();
  const wrong = misfit(form, earlier, now);
  if (wrong) return wrong;
  const pattern = basis.kind === "preset" ? presetHearing(form, basis, hoursOf(form)) : earlier;
  if (pattern === null) return "malformed";
  const prepared = founded(form, pattern);
  if (form.id in (await log.hearings())) return "idTaken";
  const clock = { hearingAt: now, redisAt: now, rate: 1 };
  try {
    await storePrepared(log, form.id, { prepared, people: pattern.people }, clock);
    return null;
  } catch (error) {
    return error instanceof HearingExists ? "idTaken" : "notSaved";
  }
}

function misfit(form: NewHearing, earlier: Pattern | null, now: Instant): NewHearingRefusal | null {
  const { basis, date } = form;
  const [start, end] = hoursOf(form);
  if (end <= start) return "endsBeforeStart";
  if (start <= now) return "dayInPast";
  const level = (basis.kind === "preset" ? basis.preset : earlier?.plan.level) ?? "city";
  if (tooLateToAnnounce(level, date, now)) return "announcedTooLate";
  if (basis.kind === "earlier") return null;
  const names = [...basis.bodies.organisations, ...basis.bodies.units].map(({ name }) => name);
  return new Set(names).size < names.length ? "sameNameTwice" : null;
}

function hoursOf({ date, start, end }: NewHearing): [start: Instant, end: Instant] {
  const at = (hour: string) => timeOfDay(hour, midnight(date)) ?? Number.NaN;
  return [at(start), at(end)];
}

/** The first event of the new hearing: the pattern, moved to its day. */
function founded(form: NewHearing, { plan, limits, steps }: Pattern): EventOf<"HearingFounded"> {
  const { title, number, venue, date } = form;
  const [start, end] = hoursOf(form);
  const by = daysBetween(plan.date, date) * DAY;
  const { deadlines, documents } = plan;
  return {
    type: "HearingFounded",
    plan: {
      ...plan,
      ...{ title, number, venue, date, start, end },
      backdrop: plan.backdrop.map((line) => onDay(line, plan.date, date)),
      ...{ delegates: [], groups: [], rehearsal: false, clockStartsAtOpening: false },
      officials: plan.officials.map((official) => ({ ...official, present: true })),
      clerks: plan.clerks ? sitting(plan) : USUAL_CLERKS,
      ...(deadlines && {
        deadlines: laterBy(by, deadlines),
      }),
      ...(documents && { documents: { ...documents, basis: restingOn(documents.basis, plan, number) } }),
    },
    limits,
    steps: steps.map((step) => ({
      ...step,
      ...{ plannedStart: step.plannedStart + start - plan.start, begunAt: null, endedAt: null },
    })),
    ...{ presider: "A", numbered: MOST_DELEGATES },
  };
}

/** An older hearing has no desks. */
const USUAL_CLERKS = BODIES.map((body, i) => ({ number: i + 1, name: PRESETS.city.clerks[i] ?? body, body }));

/** The earlier day and year become the new ones, in the case in which they stand. */
function onDay(line: string, was: string, date: string): string {
  const written = longDate(date);
  return line
    .replace(/ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/giu, (text) =>
      text === text.toLocaleUpperCase("vi")
        ? written.toLocaleUpperCase("vi")
        : `${text[0]}${written.slice(1)}`,
    )
    .replace(new RegExp(`(năm\\s+)${was.slice(0, 4)}\\b`, "giu"), `$1${date.slice(0, 4)}`);
}

/** The earlier hearing's plan is no basis of the new one; its own is. */
const restingOn = (basis: readonly string[], { number: was }: Plan, number: string): string[] =>
  basis.map((line) => (line.startsWith(`Kế hoạch số ${was}`) ? `Kế hoạch số ${number}` : line));
