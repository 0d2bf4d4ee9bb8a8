/** The freeze: the operator presses it, and what was prepared becomes the hearing that is held. */
import { operator, preparing } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import { officialsAtFreeze } from "../invitations/facts.ts";
import { stepsAtFreeze } from "../programme/facts.ts";
import { delegatesAtFreeze } from "../roster/facts.ts";

export const freezeActs: Acts<"Freeze"> = {
  Freeze: {
    who: operator,
    when: preparing,
    decide: (state, _command, { prepared, now, realNow }) => {
      if (!prepared) return refuse({ code: "preparationMissing" });
      const {
        plan,
        time: { limits },
        chair: { presider },
      } = state;
      const { opinions, entries, delegates } = prepared;
      const people = { delegates: delegatesAtFreeze(state, delegates), officials: officialsAtFreeze(state) };
      const frozen = { plan: { ...plan, ...people }, limits, steps: stepsAtFreeze(state), presider };
      // a rehearsal's and the sample's clock stand at the planned start until somebody sets them going
      const stands = plan.rehearsal || plan.clockStartsAtOpening;
      const clock = { hearingAt: Math.max(plan.start, now), redisAt: realNow, rate: 0 };
      return accept(
        { type: "HearingPrepared", ...frozen, opinions, entries },
        ...(stands ? [{ type: "ClockSet", clock } as const] : []),
      );
    },
  },
};
