/** The answers that are prepared, as the desk and the leaders see them, and a unit its own. */
import type { Attachment } from "../../../shared/terms/attachments.ts";
import type {
  DraftView,
  PreparationView,
  SlipView,
  SupportedMatter,
  UnitSlip,
} from "../../../shared/views/before/preparation.ts";
import { directionsOn, slipsOf } from "../../rulebook/before/preparation/facts.ts";
import type { AnswerDraft, Slip } from "../../rulebook/before/preparation/slice.ts";
import { acceptedOpinions } from "../../rulebook/before/synthesis/accepted.ts";
import { synthesisOf, treatmentOf } from "../../rulebook/before/synthesis/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { leaderOfficeAt } from "../../rulebook/frame/seats.ts";
import type { HearingState, Reads } from "../../rulebook/frame/state.ts";
import { attachedByCode, NO_FILES } from "../attachedByCode.ts";
import { fields, part, partOf } from "../part.ts";
import { fullName, type People } from "../people.ts";

const draftView = (draft: AnswerDraft | undefined): DraftView | null => draft ?? null;

/** "Đồng chí Lê Bá Đường Cày, Trưởng phòng Quản lý đô thị" */
function called(people: People, id: string): string {
  const person = people.get(id);
  return [fullName(person, id), person?.position ?? ""].filter((word) => word !== "").join(", ");
}

function slipView(state: Reads<"before.synthesis">, people: People, slip: Slip): SlipView {
  const { id, group, opinions, unit, due, drafts, state: stands } = slip;
  return {
    ...{ id, group, opinions, unit, due, state: stands.kind },
    groupTitle: synthesisOf(state).groups.find((otherGroup) => otherGroup.id === group)?.title ?? "",
    respondent: called(people, slip.respondent),
    answers: slip.respondent,
    was: (slip.was ?? []).map((answer) => ({
      ...{ unit: answer.unit, respondent: called(people, answer.respondent), due: answer.due },
      ...{ at: answer.at, why: answer.why, drafts: answer.drafts.length },
    })),
    why: stands.kind === "returned" ? stands.why : "",
    draft: draftView(drafts.at(-1)),
    earlier: draftView(drafts.at(-2)),
  };
}

/** All slips, and who may answer for each unit. */
export const preparation = part(
  fields("before.preparation", "before.synthesis", "plan"),
  (state, people): PreparationView => ({
    slips: slipsOf(state).map((slip) => slipView(state, people, slip)),
    respondents: state.plan.officials
      .filter(({ mayAnswer }) => mayAnswer)
      .map(({ person, unit }) => ({ person, unit, name: called(people, person) })),
  }),
);

function unitSlip(
  state: Pick<HearingState, "before" | "plan">,
  people: People,
  slip: Slip,
  attached: Readonly<Record<string, readonly Attachment[]>>,
): UnitSlip {
  const {
    opinions,
    unit: _unit,
    earlier: _earlier,
    answers: _answers,
    was: _was,
    ...view
  } = slipView(state, people, slip);
  const accepted = acceptedOpinions(state);
  return {
    ...view,
    directions: directionsOn(state, slip).map(({ text, by, at }) => ({
      ...{ text, at },
      by: leaderOfficeAt(state, by),
    })),
    matters: opinions.flatMap((code) => {
      const opinion = accepted[code];
      if (!opinion) return [];
      const { title, content, questions, place } = opinion;
      return [{ code, title, content, questions, place, attached: attached[code] ?? NO_FILES }];
    }),
  };
}

/** A unit's own slips; none once the hearing is live. */
export const ownSlips = partOf((unit) =>
  part({ ...fields("before", "session", "plan"), attachedByCode }, (state, people): UnitSlip[] =>
    phaseOf(state) === "before"
      ? slipsOf(state)
          .filter((slip) => slip.unit === unit)
          .map((slip) => unitSlip(state, people, slip, state.attachedByCode))
      : [],
  ),
);

/** What other units prepare and it supports: what is asked, by whom and until when; of the draft nothing. */
export const ownSupport = partOf((unit) =>
  part(fields("before", "session", "plan"), (state): SupportedMatter[] => {
    if (phaseOf(state) !== "before") return [];
    const accepted = acceptedOpinions(state);
    return slipsOf(state)
      .filter((slip) => slip.unit !== unit)
      .flatMap(({ opinions, unit: lead, due }) =>
        opinions.flatMap((id) => {
          const opinion = accepted[id];
          if (!opinion || !treatmentOf(state, id).supporting.includes(unit)) return [];
          const { code, title, content, questions, place } = opinion;
          const leadName = state.plan.units.find((other) => other.id === lead)?.name ?? "";
          return [{ code, title, content, questions, place, leadName, due }];
        }),
      );
  }),
);
