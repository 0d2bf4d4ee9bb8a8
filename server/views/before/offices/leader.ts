/** A leader's part of the offices' preparation. */
import type { EscalatedItem, LeaderOffices } from "../../../../shared/views/before/leaderOffices.ts";
import { checklistOf, unfinished } from "../../../rulebook/before/checklist/facts.ts";
import { isTentative, otherDayOnBackdrop } from "../../../rulebook/before/dossier/facts.ts";
import { phaseOf } from "../../../rulebook/frame/phase.ts";
import { fields, part } from "../../part.ts";

export const leaderOffices = part(fields("plan", "before", "session"), (state): LeaderOffices | null => {
  if (phaseOf(state) !== "before") return null;
  const items = checklistOf(state);
  const escalated = items.flatMap(({ escalatedAt, directions, history, ...item }): EscalatedItem[] => {
    if (escalatedAt === null) return [];
    const { id, title, owner, due, state: stands } = item;
    return [
      {
        ...{ id, title, owner, due, state: stands, escalatedAt },
        why: history.findLast((checkWord) => checkWord.state === "blocked")?.text ?? "",
        directions: directions.map(({ at, by, text }) => ({ at, by, text })),
      },
    ];
  });
  return {
    ...{ start: state.plan.start, end: state.plan.end, tentative: isTentative(state) },
    otherDayOnBackdrop: otherDayOnBackdrop(state.plan),
    ...{ items: items.length, unfinished: unfinished(state).length, escalated },
  };
});
