/** What an organisation sees at its own page: its own list of delegates, and nothing of another's. */

import type { Attachment } from "../../terms/attachments.ts";
import type { Holder } from "../../terms/bodies.ts";
import type { Phase } from "../../terms/phase.ts";
import type { Rehearsal } from "../../terms/rehearsal.ts";
import type { HearingClock, Instant } from "../../terms/time.ts";
import type { OwnRaw } from "./collected.ts";
import type { OwnGuidance } from "./guidance.ts";
import type { OwnInvited } from "./ownInvited.ts";
import type { OwnRegister } from "./register.ts";

export interface ListedDelegate {
  readonly id: string;
  readonly name: string;
  readonly addressForm: string;
  readonly position: string;
  /** whom it stands for; may be empty */
  readonly represents: string;
  /** the id of the delegate whose place it takes where that one cannot come */
  readonly substituteFor: string | null;
  /** a phone number is stored; which one, this page does not show */
  readonly hasPhone: boolean;
}

/** A body that may be asked. */
export interface AskedBody {
  readonly name: string;
  readonly fields: readonly string[];
}

export interface OrganisationPageView {
  readonly role: "organisation";
  readonly clock: HearingClock;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly venue: string;
  readonly rehearsal: Rehearsal;
  readonly holder: Holder;
  readonly phase: Phase;
  readonly organisation: { readonly number: number; readonly name: string; readonly quota: number };
  /** the first instant at which a list is late; null: none was set */
  readonly lateFrom: Instant | null;
  /** the ms by which its list came too late; null: in time, or not yet */
  readonly lateBy: number | null;
  /** the organisers keep the late list */
  readonly lateKept: boolean;
  /** the newest reminder, with its own figures; null: none, or the hearing is live */
  readonly reminder: {
    readonly at: Instant;
    readonly about: string;
    readonly registered: number;
    readonly minimum: number;
  } | null;
  /** its own people who are invited */
  readonly invited: readonly OwnInvited[];
  /** its own opinions, and until when they are in time */
  readonly register: OwnRegister;
  /** what it has collected and not to be spoken */
  readonly collected: readonly OwnRaw[];
  /** null: none was sent, or the hearing is live */
  readonly guidance: OwnGuidance | null;
  /** documents of the hearing's dossier */
  readonly documents: readonly Attachment[];
  /** to choose an opinion's field from */
  readonly fields: readonly string[];
  /** who may be asked, and the fields that each answers */
  readonly bodies: readonly AskedBody[];
  /** where a matter may lie */
  readonly wards: readonly string[];
  /** in the order of entering; none once the hearing is live */
  readonly delegates: readonly ListedDelegate[];
}
