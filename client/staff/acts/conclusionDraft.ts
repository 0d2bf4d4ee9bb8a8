/** A first draft of the conclusion, written from the outcomes recorded so far. Always Vietnamese: it is read aloud. */

import { lowerFirst } from "../../../shared/terms/address.ts";
import type { BodyNames } from "../../../shared/terms/bodies.ts";
import {
  OUTCOME_KINDS,
  OUTCOME_NAMES,
  type OutcomeKind,
  spokenDate,
  type TaskVerb,
} from "../../../shared/terms/outcomes.ts";
import type { OpinionView } from "../../../shared/views/live/session.ts";
import type { StaffView } from "../../line/staff.ts";

const two = (count: number) => String(count).padStart(2, "0");

/** The figures, the tasks with unit and latest day, and what is answered in writing. */
export function conclusionDraft(view: StaffView, { frontHere }: Pick<BodyNames, "frontHere">): string {
  const all = Object.values(view.opinions);
  const parts = new Set(all.flatMap((opinion) => opinion.parts));
  // what preparation settled without the hall is not the hearing's
  const inTheHall = all.filter(
    (opinion) =>
      ["accept", "floor"].includes(opinion.screening) &&
      (opinion.raised || view.unheard.includes(opinion.id)),
  );
  const settled = inTheHall.filter((opinion) => opinion.outcome !== null && opinion.parts.length === 0);
  const of = (kind: OutcomeKind) => settled.filter((opinion) => opinion.outcome?.kind === kind);
  const heard = inTheHall.filter(
    (opinion) => opinion.raised && opinion.about === null && !parts.has(opinion.id),
  ).length;
  const counts = OUTCOME_KINDS.map((kind) => [of(kind).length, lowerFirst(OUTCOME_NAMES[kind])] as const)
    .filter(([count]) => count > 0)
    .map(([count, says]) => `${two(count)} ý kiến ${says}`);
  const unit = (id: string) => view.units.find((unit) => unit.id === id)?.name ?? "";
  const task = ({ outcome, title }: OpinionView) => {
    if (!outcome) return "";
    const due = outcome.due === null ? "" : `, chậm nhất ${spokenDate(outcome.due)}`;
    return `- ${unit(outcome.lead)}: ${outcome.task || title}${due}.`;
  };
  const verb = (id: string | undefined) => view.units.find((unit) => unit.id === id)?.verb ?? "giao";
  const tasks = (which: TaskVerb) =>
    of("ASSIGNED_FOR_VERIFICATION")
      .filter((opinion) => verb(opinion.outcome?.lead) === which)
      .map(task);
  const [given, askedFor] = [tasks("giao"), tasks("đề nghị")];
  return [
    `Hội nghị đã nghe ${two(heard)} ý kiến${counts.length === 0 ? "." : `: ${counts.join("; ")}.`}`,
    ...(given.length === 0 ? [] : ["Giao các cơ quan, đơn vị:", ...given]),
    ...(askedFor.length === 0 ? [] : ["Đề nghị các cơ quan:", ...askedFor]),
    ...(of("UNHEARD_WRITTEN_REPLY").length === 0
      ? []
      : [`${two(of("UNHEARD_WRITTEN_REPLY").length)} ý kiến chưa kịp phát biểu được trả lời bằng văn bản.`]),
    `Giao Văn phòng theo dõi, đôn đốc; đề nghị ${frontHere} giám sát việc thực hiện.`,
  ].join("\n");
}
