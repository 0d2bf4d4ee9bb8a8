/** What a leader reads before the hearing. */
import { consultedAt } from "../../../shared/terms/consulted.ts";
import type { ChairSeat } from "../../../shared/terms/seats.ts";
import type { LeaderPreparation } from "../../../shared/views/before/leader.ts";
import { awaitedOn, synthesisOf } from "../../rulebook/before/synthesis/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { fields, part, partOf } from "../part.ts";
import { leaderLooks } from "./looks.ts";
import { preparation } from "./preparation.ts";
import { leadersSynthesis } from "./synthesis.ts";

export const leaderPreparation = partOf((seat) =>
  part(
    { ...fields("before", "session"), preparation, leadersSynthesis, looks: leaderLooks(seat) },
    (state): LeaderPreparation | null => {
      if (phaseOf(state) !== "before") return null;
      const body = consultedAt[seat as ChairSeat];
      const awaited = synthesisOf(state).reports.filter(
        (report) => body !== null && awaitedOn(report).includes(body),
      );
      return {
        ...{ synthesis: state.leadersSynthesis, slips: state.preparation.slips, body },
        awaited: awaited.map(({ id }) => id),
        looks: state.looks,
      };
    },
  ),
);
