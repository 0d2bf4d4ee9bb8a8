/** Events: a section of the plan's settings. */
import type { Limits, Plan } from "../plan.ts";

/** What the desk sets of the plan. */
type Settable = Pick<
  Plan,
  "title" | "number" | "venue" | "level" | "deadlines" | "rights" | "documents" | "organisations" | "units"
> &
  Pick<Plan, "fields" | "secretaryRunsFloor" | "nextShown"> &
  Pick<Plan, "clerks" | "seatsInRow" | "oneLeaderDirects" | "retentionDays" | "publicSaysOverdue">;

export type SettingsEvent =
  | {
      type: "SettingsChanged";
      /** whole fields of the plan, as they stand from now on */
      set: Partial<Settable>;
      limits?: Limits;
    }
  | {
      /** after the half day: what matters only then */
      type: "LaterSettingsChanged";
      set: Partial<Pick<Plan, "documents" | "oneLeaderDirects" | "retentionDays" | "publicSaysOverdue">>;
    };
