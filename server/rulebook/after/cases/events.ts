/** Events: what becomes of a task after the hearing. */

import type { Instant } from "../../../../shared/terms/time.ts";
import type { Share } from "../../../../shared/views/after/cases.ts";

export type CasesEvent =
  /** `given`: when the task was given that it is about */
  { type: "TaskReported"; opinion: string; unit: string; share: Share; given: Instant; text: string };
