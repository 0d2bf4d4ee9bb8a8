/** The synthesis as the desk and the leaders see it. */
import type { Attachment } from "../../../shared/terms/attachments.ts";
import { withoutNumbers } from "../../../shared/terms/privateNumbers.ts";
import type {
  DeskSynthesisView,
  GroupView,
  Proposal,
  RawOpinionView,
  ReportView,
  SynthesisOpinion,
  SynthesisView,
} from "../../../shared/views/before/synthesis.ts";
import { undecided } from "../../rulebook/before/screening/facts.ts";
import { type AcceptedOpinion, acceptedOpinions } from "../../rulebook/before/synthesis/accepted.ts";
import {
  collected,
  groupOf,
  isSubmitted,
  proposedTitle,
  synthesisOf,
  treatmentOf,
  unreported,
} from "../../rulebook/before/synthesis/facts.ts";
import type { Group, RawOpinion, Report, Treatment } from "../../rulebook/before/synthesis/slice.ts";
import { leaderOfficeAt } from "../../rulebook/frame/seats.ts";
import type { Reads } from "../../rulebook/frame/state.ts";
import { attachedByCode, NO_FILES } from "../attachedByCode.ts";
import { fields, item, part } from "../part.ts";
import { fullName, type People } from "../people.ts";

type Prepared = Reads<"before.register" | "before.screening" | "before.synthesis">;
interface Files {
  readonly attachedByCode: Readonly<Record<string, readonly Attachment[]>>;
}

const opinionView = item(
  (
    opinion: AcceptedOpinion,
    treatment: Treatment,
    attached: readonly Attachment[],
    who: string,
    group: string | null,
  ): SynthesisOpinion => {
    const { code, title, field, kind, content, questions, place, from, mergedInto } = opinion;
    const { lead, supporting, hot, restricted } = treatment;
    return {
      ...{ id: code, code, title, field, kind, content, questions, place, from, mergedInto },
      ...{ lead, supporting, hot, restricted, wantsToSpeak: opinion.wantsToSpeak },
      ...{ attached, who, group },
    };
  },
);

const proposal = item((opinion: AcceptedOpinion, treatment: Treatment, proposed: string): Proposal => {
  const { code } = opinion;
  const { displayTitle, chairNote } = treatment;
  return { id: code, code, proposedTitle: proposed, displayTitle, chairNote };
});

function rawView(
  state: Prepared,
  people: People,
  { id, row, field, people: count }: RawOpinion,
): RawOpinionView {
  const { content = "", place = "" } = people.registrations.get(row) ?? {};
  const group = synthesisOf(state).groups.find(({ raws }) => raws.includes(id))?.id ?? null;
  return { id, field, people: count, content: withoutNumbers(content), place, group };
}

function groupView(state: Prepared & Reads<"plan">, group: Group): GroupView {
  const directions = synthesisOf(state).directions.filter(({ groups }) => groups.includes(group.id));
  return {
    ...{ id: group.id, title: group.title, submitted: isSubmitted(state, group) },
    directions: directions.map(({ text, by, at, changes }) => ({
      ...{ text, at, by: leaderOfficeAt(state, by) },
      changed: changes
        .filter(({ opinion }) => group.opinions.includes(opinion))
        .map(({ opinion, was, lead }) => ({ code: opinion, was: was.lead, lead })),
    })),
  };
}

const reportView = ({ consulted, acknowledged, raws: _, content: __, ...report }: Report): ReportView => ({
  ...report,
  consulted: consulted.map((body) => {
    const { at = null, remark = "" } = acknowledged[body] ?? {};
    return { body, at, remark };
  }),
});

function made(state: Prepared & Reads<"plan"> & Files, people: People): SynthesisView {
  const { groups, reports } = synthesisOf(state);
  return {
    opinions: Object.values(acceptedOpinions(state)).map((opinion) => {
      const { code, person } = opinion;
      return opinionView(
        opinion,
        treatmentOf(state, code),
        state.attachedByCode[code] ?? NO_FILES,
        people.has(person) ? fullName(people.get(person), person) : "",
        groupOf(state, code)?.id ?? null,
      );
    }),
    raws: collected(state).map((raw) => rawView(state, people, raw)),
    groups: groups.map((group) => groupView(state, group)),
    reports: reports.map(reportView),
    units: state.plan.units.map(({ id, name, group, fields }) => ({ id, name, group, fields })),
  };
}

/** All of it, for the clerks. */
export const deskSynthesis = part(
  { ...fields("before.register", "before.screening", "before.synthesis", "plan"), attachedByCode },
  (state, people): DeskSynthesisView => ({
    ...made(state, people),
    proposals: Object.values(acceptedOpinions(state)).map((opinion) =>
      proposal(opinion, treatmentOf(state, opinion.code), proposedTitle(state, opinion)),
    ),
    unreported: unreported(state).map(({ code }) => code),
    notScreened: undecided(state).length,
  }),
);

/** What was submitted, for the leaders; null: nothing yet. */
export const leadersSynthesis = part(
  { ...fields("before.register", "before.screening", "before.synthesis", "plan"), attachedByCode },
  (state, people): SynthesisView | null => {
    const all = made(state, people);
    if (all.reports.length === 0) return null;
    const submitted = new Set(all.reports.flatMap(({ opinions }) => opinions));
    return {
      ...all,
      opinions: all.opinions.filter(({ code }) => submitted.has(code)),
      groups: all.groups.filter((group) => group.submitted),
    };
  },
);
