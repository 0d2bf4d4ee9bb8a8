/** What a seat has collected, for it alone: an office what all its clerks wrote down. */
import type { SeatName } from "../../../shared/terms/seats.ts";
import type { OwnRaw } from "../../../shared/views/before/collected.ts";
import { synthesisOf } from "../../rulebook/before/synthesis/facts.ts";
import { isOwnRaw } from "../../rulebook/before/synthesis/rawOpinions.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { fields, part, partOf } from "../part.ts";

/** In the order of receipt; none once the hearing is live. */
export const ownCollected = partOf((seat) =>
  part(fields("before", "plan", "session"), (state, people): readonly OwnRaw[] => {
    if (phaseOf(state) !== "before") return [];
    const { raws, reports } = synthesisOf(state);
    const told = new Set(reports.flatMap((report) => report.raws));
    return raws.flatMap(({ id, row, field, people: count, at, changedAt, withdrawnAt }): OwnRaw[] => {
      const stored = people.registrations.get(row);
      if (!stored || !isOwnRaw(state, seat as SeatName, stored)) return [];
      const { content, place, from } = stored;
      return [
        {
          ...{ id, seen: row, field, content, place, people: count, from },
          ...{ at, changedAt, withdrawnAt, reported: told.has(id) },
        },
      ];
    });
  }),
);
