import type { SecretarySeat } from "../../../../shared/terms/seats.ts";
import type { HearingClock, Instant } from "../../../../shared/terms/time.ts";
import type { OutcomeContent } from "../../frame/model.ts";

export type SessionEvent =
  | { type: "ClockSet"; clock: HearingClock }
  | { type: "SessionOpened" }
  /** `until`: when it is to go on */
  | { type: "SessionSuspended"; why: string; until?: Instant }
  | { type: "SessionResumed" }
  | { type: "SessionClosed" }
  | { type: "SessionReopened" }
  | { type: "StepBegun"; step: string; queue: string[] | null; despite: string[] }
  | { type: "StepEnded"; step: string }
  | { type: "RightsStatementRead" }
  | { type: "SecretariesNamed"; minutes: SecretarySeat; synthesis: SecretarySeat }
  /** `outcome`: the task that it gives; left out: none */
  | { type: "ConcludedOnGroups"; groups: string[]; text: string; outcome?: OutcomeContent }
  | { type: "ConcludedInGeneral"; text: string; outcome?: OutcomeContent };
