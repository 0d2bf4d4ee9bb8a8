import type { HearingState, Opinion } from "../../frame/state.ts";

/** Raised in the hall and neither answered nor diverted: the tray "Đã nêu, chờ trả lời". */
export function trayOf(state: Pick<HearingState, "answers" | "opinions">): readonly string[] {
  const answered = new Set(
    Object.values(state.answers)
      .filter((answer) => answer.state.kind !== "returned")
      .flatMap((answer) => answer.opinions),
  );
  return Object.values(state.opinions)
    .filter((opinion) => isOpen(opinion) && opinion.raisedAt !== null && !answered.has(opinion.id))
    .sort((a, b) => (a.raisedAt ?? 0) - (b.raisedAt ?? 0) || a.id.localeCompare(b.id))
    .map((opinion) => opinion.id);
}

/** An opinion that still wants something: no outcome, not diverted, neither split into parts nor part of another. */
export function isOpen(opinion: Opinion): boolean {
  return (
    opinion.outcome === null &&
    opinion.diversion === null &&
    opinion.parts.length === 0 &&
    opinion.mergedInto === null
  );
}

/** The person who answers for a chair's seat, a unit or a ward: its head, else its deputy, the first who is present. */
export function respondentOf(state: HearingState, unit: string): string | null {
  const chair = state.plan.chairs.find(({ seat }) => unit === `chair.${seat}`);
  if (chair) return chair.person;
  const people = state.plan.officials.filter((official) => official.unit === unit && official.mayAnswer);
  const ward = people.find((person) => person.role === "ward committee chair" && person.present);
  return (
    (
      ward ??
      people.find((person) => person.role === "unit head") ??
      people.find((person) => person.present) ??
      people[0]
    )?.person ?? null
  );
}
