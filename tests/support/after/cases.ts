/** What stands of cases, from given to closed at an instant, in the words of the expected file. */
import {
  awaitsWord,
  caseDays,
  casesOf,
  daysOffOf,
  wordsMissing,
} from "../../../server/rulebook/after/cases/facts.ts";
import type { Case } from "../../../server/rulebook/after/cases/slice.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { type Timeliness, tellingOf, timelinessOf } from "../../../shared/reckoning/caseDays.ts";
import { CHAIR_SEATS } from "../../../shared/terms/seats.ts";
import { dayOf } from "../../../shared/terms/time.ts";

const KINDS: Readonly<Record<Timeliness["kind"], string>> = {
  ...{ noDue: "no due date", inTime: "in time", late: "late", open: "open", overdue: "overdue" },
};
const NAMES: Readonly<Record<string, string>> = { lookAgain: "look again" };

const stateOf = ({ state }: Case) => NAMES[state] ?? state;

function days(timeliness: Timeliness): object {
  if (timeliness.kind === "late") return { lateByWorkingDays: timeliness.days };
  if (timeliness.kind === "overdue") return { overdueWorkingDays: timeliness.days };
  return timeliness.kind === "open" ? { workingDaysLeft: timeliness.days } : {};
}

const directed = (about: Case) =>
  Object.fromEntries(
    CHAIR_SEATS.map((seat) => {
      const word = about.directions.find((one) => one.seat === seat);
      return [seat, word ? `${word.agrees ? "agree" : "send back"} ${dayOf(word.at)}` : null];
    }),
  );

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

export function casesStanding(state: HearingState, at: number): object {
  const daysOff = daysOffOf(state);
  const day = dayOf(at);
  const all = casesOf(state);
  const time = new Map(all.map((one) => [one.id, timelinessOf(caseDays(one), day, daysOff)]));
  const timeOf = ({ id }: Case) => time.get(id) ?? { kind: "noDue" as const };
  const overdue = all.flatMap((one) => {
    const timeliness = timeOf(one);
    if (timeliness.kind !== "overdue") return [];
    return [{ case: one.id, lead: one.lead, due: one.due, workingDays: timeliness.days }];
  });
  return {
    cases: all.map((one) => ({
      ...{ case: one.id, opinions: one.opinions, outcome: one.outcome, lead: one.lead },
      ...{ state: stateOf(one), due: one.due, directed: directed(one) },
      noticeDate: one.notices.length === 0 ? null : dayOf(one.notices.at(-1)?.at ?? 0),
      ...{ timeliness: KINDS[timeOf(one).kind], ...days(timeOf(one)) },
      tellAsker: tellingOf(caseDays(one), day, daysOff),
    })),
    byUnit: Object.fromEntries(
      [...new Set(all.map(({ lead }) => lead))].map((unit) => {
        const own = all.filter(({ lead }) => lead === unit);
        return [
          unit,
          {
            cases: own.length,
            byOutcome: counted(own.map(({ outcome }) => outcome)),
            byState: counted(own.map(stateOf)),
            overdue: overdue.filter(({ lead }) => lead === unit).length,
          },
        ];
      }),
    ),
    byState: counted(all.map(stateOf)),
    timeliness: counted(all.map((one) => KINDS[timeOf(one).kind])),
    overdue,
    waitingForDirection: all.filter(awaitsWord).map((one) => ({ case: one.id, still: wordsMissing(one) })),
  };
}
