/** What stands of cases, from given to closed at an instant, in the words of the expected file. */
import { STATE_NAMES, TIMELINESS_NAMES } from "../../../server/documents/after/words.ts";
import {
  awaitsWord,
  caseDays,
  casesOf,
  daysOffOf,
  wordsMissing,
} from "../../../server/rulebook/after/cases/facts.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import {
  type CaseDays,
  type Timeliness,
  tellingOf,
  timelinessOf,
} from "../../../shared/reckoning/caseDays.ts";
import { CHAIR_SEATS } from "../../../shared/terms/seats.ts";
import { dayOf, type Instant } from "../../../shared/terms/time.ts";
import type { FollowedCase, FollowUpView } from "../../../shared/views/after/followUp.ts";

const KINDS: Readonly<Record<Timeliness["kind"], string>> = {
  ...{ noDue: "no due date", inTime: "in time", late: "late", open: "open", overdue: "overdue" },
};
const NAMES: Readonly<Record<string, string>> = { lookAgain: "look again" };

/** A case, wherever it is read. */
interface Read extends CaseDays, Pick<FollowedCase, "id" | "outcome" | "lead" | "state" | "directions"> {
  readonly opinions: readonly string[];
  readonly notices: readonly { readonly at: Instant }[];
}

const stateOf = ({ state }: Read) => NAMES[state] ?? state;

function days(timeliness: Timeliness): object {
  if (timeliness.kind === "late") return { lateByWorkingDays: timeliness.days };
  if (timeliness.kind === "overdue") return { overdueWorkingDays: timeliness.days };
  return timeliness.kind === "open" ? { workingDaysLeft: timeliness.days } : {};
}

const directed = (about: Read) =>
  Object.fromEntries(
    CHAIR_SEATS.map((seat) => {
      const word = about.directions.find((direction) => direction.seat === seat);
      return [seat, word ? `${word.agrees ? "agree" : "send back"} ${dayOf(word.at)}` : null];
    }),
  );

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** As the state has them. */
export const casesStanding = (state: HearingState, at: Instant): object =>
  inWords(
    casesOf(state).map((openedCase) => ({ ...openedCase, ...caseDays(openedCase) })),
    daysOffOf(state),
    at,
  );

/** As a desk or a leader is shown them. */
export const casesSeen = ({ cases, daysOff }: FollowUpView, at: Instant): object =>
  inWords(
    cases.map((eachCase) => ({ ...eachCase, opinions: eachCase.askers.map(({ id }) => id) })),
    daysOff,
    at,
  );

function inWords(all: readonly Read[], daysOff: readonly string[], at: Instant): object {
  const day = dayOf(at);
  const time = new Map(all.map((openedCase) => [openedCase.id, timelinessOf(openedCase, day, daysOff)]));
  const timeOf = ({ id }: Read) => time.get(id) ?? { kind: "noDue" as const };
  const overdue = all.flatMap((openedCase) => {
    const timeliness = timeOf(openedCase);
    if (timeliness.kind !== "overdue") return [];
    return [
      { case: openedCase.id, lead: openedCase.lead, due: openedCase.due, workingDays: timeliness.days },
    ];
  });
  return {
    cases: all.map((openedCase) => ({
      ...{
        case: openedCase.id,
        opinions: openedCase.opinions,
        outcome: openedCase.outcome,
        lead: openedCase.lead,
      },
      ...{ state: stateOf(openedCase), due: openedCase.due, directed: directed(openedCase) },
      noticeDate: openedCase.notices.length === 0 ? null : dayOf(openedCase.notices.at(-1)?.at ?? 0),
      ...{ timeliness: KINDS[timeOf(openedCase).kind], ...days(timeOf(openedCase)) },
      tellAsker: tellingOf(openedCase, day, daysOff),
    })),
    byUnit: Object.fromEntries(
      [...new Set(all.map(({ lead }) => lead))].map((unit) => {
        const ledCases = all.filter(({ lead }) => lead === unit);
        return [
          unit,
          {
            cases: ledCases.length,
            byOutcome: counted(ledCases.map(({ outcome }) => outcome)),
            byState: counted(ledCases.map(stateOf)),
            overdue: overdue.filter(({ lead }) => lead === unit).length,
          },
        ];
      }),
    ),
    byState: counted(all.map(stateOf)),
    timeliness: counted(all.map((openedCase) => KINDS[timeOf(openedCase).kind])),
    overdue,
    waitingForDirection: all
      .filter(awaitsWord)
      .map((openedCase) => ({ case: openedCase.id, still: wordsMissing(openedCase) })),
  };
}

const codeOf = (names: Readonly<Record<string, string>>, name: string | undefined) =>
  Object.entries(names).find(([, nameHere]) => nameHere === name)?.[0] ?? `unknown: ${name}`;

/** As the register of cases (F11) lists them. */
export function casesListed([head = [], ...rows]: readonly (readonly string[])[]) {
  const cases = rows.map((row) => {
    const cell = (column: string) => row[head.indexOf(column)] ?? "";
    const state = codeOf(STATE_NAMES, cell("Trạng thái"));
    const [date, month, year] = cell("Thời hạn").slice(-10).split("/");
    return {
      ...{ case: cell("Mã"), opinions: cell("Ý kiến").split(", "), state: NAMES[state] ?? state },
      due: year === undefined ? null : `${year}-${month}-${date}`,
      timeliness: KINDS[codeOf(TIMELINESS_NAMES, cell("Tiến độ")) as Timeliness["kind"]],
    };
  });
  return { cases: cases.filter((eachCase) => /^ND-\d+$/.test(eachCase.case)) };
}
