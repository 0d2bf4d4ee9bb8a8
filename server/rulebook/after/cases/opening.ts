/** Acts: the organiser's clerk opens cases from outcomes, and sets the days off. */
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { after, desk } from "../../frame/rights.ts";
import { type Acts, accept, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import type { OpenedCase } from "./events.ts";
import { caseOfMatter, caseWith, taskIn } from "./facts.ts";
import { type CaseMatter, isAsked, mattersWith } from "./matters.ts";

const organiser = { who: desk, when: after, bodies: ["organiser"] } as const;

/** Of a task that was given in no words. */
const PHRASE = {
  UNHEARD_WRITTEN_REPLY: "Trả lời bằng văn bản",
  TRANSFERRED_TO_HIGHER_AUTHORITY: "Chuyển kiến nghị, báo lại người nêu",
} as const;

/** A transfer that no unit leads is the Party office's. */
const CARRIES_OUT = "officeParty";

type Named = CommandOf<"OpenCases">["cases"][number];

/** Is another matter of the case the same task as its first one? It was merged into it, or was given alike. */
function isSameTask(state: HearingState, first: CaseMatter, other: CaseMatter): boolean {
  if (other.opinion?.mergedInto === first.id) return true;
  const [a, b] = [taskIn(state, first), taskIn(state, other)];
  return a !== null && b !== null && a.kind === b.kind && a.lead === b.lead && a.due?.date === b.due?.date;
}

/** The case as its outcome says it, or why there is none. */
function opened(state: HearingState, named: Named): OpenedCase | Decision {
  const matters: CaseMatter[] = [];
  for (const code of named.opinions) {
    const [matter] = mattersWith(state, [code]);
    if (!matter) return refuse({ code: "unknownId", id: code });
    const other = caseOfMatter(state, code);
    if (other) return refuse({ code: "inAnotherCase", opinion: code, case: other.id });
    matters.push(matter);
  }
  const [first, ...others] = matters;
  const task = first ? taskIn(state, first) : null;
  if (!first || !task) return refuse({ code: "noTask", opinion: first?.id ?? "" });
  const stranger = others.find((other) => !isSameTask(state, first, other));
  if (stranger) return refuse({ code: "notOneTask", opinion: stranger.id, case: named.case });
  const { kind } = task;
  const lead = task.lead ?? (kind === "TRANSFERRED_TO_HIGHER_AUTHORITY" ? CARRIES_OUT : null);
  if (lead === null) return refuse({ code: "leadMissing", opinion: first.id });
  const phrase = kind in PHRASE ? PHRASE[kind as keyof typeof PHRASE] : first.title;
  const asked = isAsked(matters);
  if (named.voice && !asked) return refuse({ code: "noAsker", case: named.case });
  return {
    ...{ id: named.case, opinions: named.opinions, outcome: kind, lead, voice: named.voice },
    ...{ supporting: task.supporting ?? [], task: task.task || phrase, due: task.due?.date ?? null },
    clockFrom: asked ? (named.clockFrom ?? state.plan.date) : null,
    ...(task.parts === undefined ? {} : { parts: task.parts }),
  };
}

export const openingActs: Acts<"OpenCases" | "SetHolidays"> = {
  OpenCases: {
    ...organiser,
    decide: (state, { cases: named }) => {
      const cases: OpenedCase[] = [];
      for (const namedCase of named) {
        if (caseWith(state, namedCase.case) || cases.some(({ id }) => id === namedCase.case))
          return refuse({ code: "codeTaken", id: namedCase.case });
        const twice = namedCase.opinions.find((code) =>
          cases.some(({ opinions }) => opinions.includes(code)),
        );
        if (twice !== undefined)
          return refuse({ code: "inAnotherCase", opinion: twice, case: namedCase.case });
        if (namedCase.clockFrom !== undefined && namedCase.clockFrom > state.plan.date)
          return refuse({ code: "malformed", field: "clockFrom" });
        const made = opened(state, namedCase);
        if ("kind" in made) return made;
        cases.push(made);
      }
      return accept({ type: "CasesOpened", cases });
    },
  },
  SetHolidays: {
    ...organiser,
    decide: (_state, { days }) => accept({ type: "HolidaysSet", days }),
  },
};
