/** What an organisation sees at its own page: its own list of delegates, and nothing of another's. */
import type { Phase } from "../../terms/phase.ts";
import type { HearingClock } from "../../terms/time.ts";

export interface ListedDelegate {
  readonly id: string;
  readonly name: string;
  readonly addressForm: string;
  readonly position: string;
  /** the id of the delegate whose place it takes where that one cannot come */
  readonly substituteFor: string | null;
  /** a phone number is stored; which one, no page shows */
  readonly hasPhone: boolean;
}

export interface OrganisationPageView {
  readonly role: "organisation";
  readonly clock: HearingClock;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly venue: string;
  readonly rehearsal: boolean;
  readonly phase: Phase;
  readonly organisation: { readonly number: number; readonly name: string; readonly quota: number };
  /** in the order of entering; none once the hearing is live */
  readonly delegates: readonly ListedDelegate[];
}
