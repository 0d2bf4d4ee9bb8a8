/** Events: individuals who ask to attend. Names, and the words that they are refused with, stand in the people register. */

export type ApplicationsEvent =
  | {
      type: "AttendanceApplied";
      application: string;
      /** null: a clerk has written it down */
      phone: string | null;
      person: string;
      residence: string;
    }
  | { type: "ApplicationWithdrawn"; application: string }
  | { type: "IndividualsAdmitted"; applications: string[]; decider: string | null }
  | { type: "IndividualRefused"; application: string; decider: string | null; told: string };
