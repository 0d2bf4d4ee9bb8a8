/** Facts: slips to units, and the answers that they draft. What others may ask of them. */
import type { Instant } from "../../../../shared/terms/time.ts";
import type { Reads } from "../../frame/state.ts";
import { restrictedMatters, synthesisOf } from "../synthesis/facts.ts";
import type { Direction } from "../synthesis/slice.ts";
import type { DraftText, Slip } from "./slice.ts";

type Prepared = Reads<"before.preparation">;

/** In the order of their numbers. */
export const slipsOf = ({ before }: Prepared): readonly Slip[] =>
  Object.values(before?.preparation.slips ?? {}).toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What leaders have said of its group; nothing where the group holds a restricted matter that is another's. */
export function directionsOn(
  state: Reads<"before.register" | "before.screening" | "before.synthesis">,
  { group, opinions }: Slip,
): readonly Direction[] {
  const { groups, directions } = synthesisOf(state);
  const restricted = restrictedMatters(state);
  const held = groups.find(({ id }) => id === group)?.opinions ?? [];
  if (held.some((code) => restricted.has(code) && !opinions.includes(code))) return [];
  return directions.filter((direction) => direction.groups.includes(group));
}

/** Its last instant is over, and there was never a draft. */
export const isOverdue = ({ due, drafts }: Slip, now: Instant): boolean => drafts.length === 0 && now > due;

/** How many slips were issued, and how many of them stand where; those overdue by their numbers. */
export function preparationFigures(state: Prepared, now: Instant) {
  const slips = slipsOf(state);
  const inState = (kind: Slip["state"]["kind"]) => slips.filter((slip) => slip.state.kind === kind).length;
  return {
    ...{ issued: slips.length, drafted: inState("drafted") },
    ...{ returned: inState("returned"), approved: inState("approved") },
    overdue: slips.filter((slip) => isOverdue(slip, now)).map(({ id }) => id),
  };
}

const POINTS = [
  ["Nguyên nhân", "cause"],
  ["Tiến độ", "progress"],
  ["Thời gian", "time"],
  ["Nguồn lực", "resources"],
  ["Căn cứ", "rule"],
] as const satisfies readonly (readonly [string, keyof DraftText])[];

/** A draft as the chair reads it: a line a point, without those that are empty. */
export const answerText = (draft: DraftText): string =>
  POINTS.filter(([, field]) => draft[field] !== "")
    .map(([name, field]) => `${name}: ${draft[field]}`)
    .join("\n");

/** The answer that was approved for an opinion, or "": nobody reads one that is not. */
export function approvedAnswer(state: Prepared, opinion: string): string {
  const slip = slipsOf(state).findLast(
    (slip) => slip.state.kind === "approved" && slip.opinions.includes(opinion),
  );
  const draft = slip?.drafts.at(-1);
  return draft ? answerText(draft) : "";
}
