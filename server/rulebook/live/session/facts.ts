/** Facts: the session and the steps of its programme. What others may ask of it. */

import type { Instant } from "../../../../shared/terms/time.ts";
import type { HearingState, Step } from "../../frame/state.ts";

/** The step now running, or null. */
export function currentStep(state: Pick<HearingState, "steps">): Step | null {
  return state.steps.find((step) => step.begunAt !== null && step.endedAt === null) ?? null;
}

/** A closing may be taken back for so long, of the hearing's time (ms). */
const REOPENS_FOR = 10 * 60_000;

/** Until when a closed session may be opened again; null: it is not closed. */
export function reopenUntil(session: HearingState["session"]): Instant | null {
  return session.kind === "closed" ? session.closedAt + REOPENS_FOR : null;
}
