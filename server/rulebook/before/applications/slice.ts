/** What the state keeps of individuals who ask to attend. Who they are stands in the people register. Pure data. */
import type { ApplicationState } from "../../../../shared/terms/applications.ts";
import type { SeatName } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";

export interface Application {
  readonly id: string;
  /** that has sent it; null: a clerk has written it down */
  readonly phone: string | null;
  readonly writtenBy: SeatName | null;
  /** its row in the register */
  readonly person: string;
  /** the ward or commune where the person lives */
  readonly residence: string;
  readonly at: Instant;
  readonly state: ApplicationState;
  readonly decided: {
    readonly at: Instant;
    readonly by: SeatName;
    /** the official on whose decision the clerk pressed */
    readonly decider: string | null;
    /** told to the applicant where it is refused; its row in the register */
    readonly told: string | null;
    /** admitted: the how manieth, in whose order numbers are given */
    readonly place?: number;
  } | null;
}

export type Applications = Readonly<Record<string, Application>>;

export const NO_APPLICATIONS: Applications = {};
