/** What a clerk sees at the desk: the whole preparation, but for what is sealed from the clerk's body. */

import type { Holder } from "../../terms/bodies.ts";
import type { Phase } from "../../terms/phase.ts";
import type { Rehearsal } from "../../terms/rehearsal.ts";
import type { Body } from "../../terms/seats.ts";
import type { HearingClock } from "../../terms/time.ts";
import type { DocumentsView, PaperworkView } from "../after/documents.ts";
import type { DeskFollowUp } from "../after/followUp.ts";
import type { DeskPublication } from "../after/publication.ts";
import type { SigningView } from "../after/signature.ts";
import type { SeatedView } from "../live/session.ts";
import type { OwnRaw } from "./collected.ts";
import type { LooksView } from "./looks.ts";
import type { LaterSettings, OfficesView } from "./offices.ts";
import type { FreezeView, PlannedOrderView } from "./plannedOrder.ts";
import type { PreparationView } from "./preparation.ts";
import type { InboxRow } from "./register.ts";
import type { DeskSynthesisView } from "./synthesis.ts";

export interface DeskView {
  readonly role: "desk";
  readonly clock: HearingClock;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly venue: string;
  readonly rehearsal: Rehearsal;
  readonly holder: Holder;
  readonly phase: Phase;
  /** what the offices prepare; null once the hearing is live */
  readonly offices: OfficesView | null;
  /** on the day, who sits where, for the organiser's clerks; null otherwise */
  readonly seats: readonly SeatedView[] | null;
  /** the fields that an opinion may belong to */
  readonly fields: readonly string[];
  /** who sits, or sat, at each desk */
  readonly clerks: readonly { readonly seat: string; readonly name: string; readonly body: Body }[];
  /** the register, as far as this desk may read it */
  readonly inbox: readonly InboxRow[];
  /** slips F16 that were made so far */
  readonly slips: number;
  /** how an applicant or a delegate can be reached, where this clerk has asked for it; null: nothing is shown */
  readonly reach: { readonly of: string; readonly text: string } | null;
  /** who of this office has looked at what is shown to few; null once the hearing is live */
  readonly looks: LooksView | null;
  readonly synthesis: DeskSynthesisView;
  /** what this office has collected itself, or taken in for somebody */
  readonly collected: readonly OwnRaw[];
  readonly preparation: PreparationView;
  readonly plannedOrder: PlannedOrderView;
  readonly freeze: FreezeView;
  /** the minutes on their way to signature; null until the session is closed */
  readonly signing: SigningView | null;
  /** what the public reads, and the archive; null until the session is closed */
  readonly publication: DeskPublication | null;
  readonly paperwork: PaperworkView;
  /** what holds after the half day; null until the session is closed */
  readonly settings: LaterSettings | null;
  /** documents that were issued, and what reports are made of; null until the session is closed */
  readonly documents: DocumentsView | null;
  /** what became of what was given; null until the session is closed */
  readonly followUp: DeskFollowUp | null;
  readonly clerk: { readonly number: number; readonly name: string; readonly body: Body };
}
