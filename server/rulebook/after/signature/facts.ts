/** Facts: the minutes on their way to signature. What others may ask of them. */
import { OPENING } from "../../../../shared/views/after/signature.ts";
import type { HearingState, Reads } from "../../frame/state.ts";
import type { MinutesSection, MinutesSlice } from "./slice.ts";

type Signed = Reads<"after.minutes">;
type Written = Reads<"after.minutes" | "steps" | "entries" | "answers">;

export const minutesOf = ({ after }: Signed): MinutesSlice => after.minutes;

/** Signed by both. */
export const isSigned = (state: Signed): boolean => minutesOf(state).presider !== null;

export const sectionOf = (state: Signed, id: string): MinutesSection | undefined =>
  minutesOf(state).sections.find((section) => section.id === id);

/** What is laid before the presider: who took part, then each step that was held. */
export const sectionsToSign = ({ steps }: Pick<HearingState, "steps">): string[] => [
  OPENING,
  ...steps.filter(({ begunAt }) => begunAt !== null).map(({ id }) => id),
];

/** The first section that the presider has not approved; null: none, or nothing was submitted. */
export const openSection = (state: Signed): MinutesSection | null =>
  minutesOf(state).sections.find((section) => section.state !== "approved") ?? null;

/** For whom minutes that were submitted wait; null: they were not, or both have signed. */
export function minutesWaitFor(state: Signed): "secretary" | "presider" | null {
  const { submitted, sections, secretary, presider } = minutesOf(state);
  if (submitted === null || presider !== null) return null;
  if (sections.some((section) => section.state === "sentBack")) return "secretary";
  return openSection(state) === null && secretary === null ? "secretary" : "presider";
}

/** The section of the minutes that tells what was concluded: that of the conclusion, or the last one. */
export function concludingSection(state: Reads<"after.minutes" | "steps">): string {
  const { sections } = minutesOf(state);
  const concludes = ({ id }: MinutesSection) =>
    state.steps.some((step) => step.id === id && step.kind === "conclusion");
  return (sections.findLast(concludes) ?? sections.at(-1))?.id ?? OPENING;
}

/** When what a text tells began: a turn's call, a reply's asking. */
function toldAt({ entries, answers }: Written, kind: string, id: string): number | null {
  if (kind === "turn") return entries[id]?.calledAt ?? null;
  return kind === "answer" ? (answers[id]?.assignedAt ?? null) : null;
}

/** The section of the minutes that holds a typed text (`step.4.3`, `turn.YK-001`, `answer.TL-01`). */
function holderOf(state: Written, text: string): string | null {
  const dot = text.indexOf(".");
  const [kind, id] = [text.slice(0, dot), text.slice(dot + 1)];
  if (kind === "step") return id;
  const at = toldAt(state, kind, id);
  const begun = state.steps.filter(({ begunAt }) => begunAt !== null);
  return (at === null ? null : begun.findLast(({ begunAt }) => (begunAt ?? 0) <= at)?.id) ?? null;
}

/**
 * May nothing be typed there any more? What the presider has approved is closed until it is sent back; once the secretary
 * has signed, all of it is.
 */
export function isLocked(state: Written, text: string): boolean {
  const { secretary, presider } = minutesOf(state);
  if (secretary !== null || presider !== null) return true;
  const holder = holderOf(state, text);
  return holder !== null && sectionOf(state, holder)?.state === "approved";
}
