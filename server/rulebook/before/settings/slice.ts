/** What the state keeps of settings beside the plan. Pure data. */
import type { Limits } from "../plan.ts";

export interface Settings {
  /** the hearing's day (YYYY-MM-DD) for which the deadlines were set; left out: they belong to the day that it has */
  readonly deadlinesFor?: string;
  /** the times as the desk set them: what is shortened in the hall changes nothing here; left out: as the log begins */
  readonly limits?: Limits;
  /** the highest number of an organisation and of a clerk: each is given once, for a link hangs on it */
  readonly organisations?: number;
  readonly clerks?: number;
  /** the highest number of a unit's id */
  readonly units?: number;
}
