/** Events: what has happened, past tense. Their time is the entry's `at`; who did it, the entry's `actor`. */

import { FLOOR_ACT_TYPES } from "../../../shared/terms/floorActs.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import type { ArchiveEvent } from "../after/archive/events.ts";
import type { CasesEvent } from "../after/cases/events.ts";
import type { DispatchEvent } from "../after/dispatch/events.ts";
import type { DocumentsEvent } from "../after/documents/events.ts";
import type { PublicationEvent } from "../after/publication/events.ts";
import type { SignatureEvent } from "../after/signature/events.ts";
import type { ApplicationsEvent } from "../before/applications/events.ts";
import type { ChecklistEvent } from "../before/checklist/events.ts";
import type { DossierEvent } from "../before/dossier/events.ts";
import type { FreezeEvent } from "../before/freeze/events.ts";
import type { InvitationsEvent } from "../before/invitations/events.ts";
import type { OfficialsEvent } from "../before/officials/events.ts";
import type { PlannedOrderEvent } from "../before/order/events.ts";
import type { PreparationEvent } from "../before/preparation/events.ts";
import type { ProgrammeEvent } from "../before/programme/events.ts";
import type { RegisterEvent } from "../before/register/events.ts";
import type { RosterEvent } from "../before/roster/events.ts";
import type { ScreeningEvent } from "../before/screening/events.ts";
import type { SettingsEvent } from "../before/settings/events.ts";
import type { SynthesisEvent } from "../before/synthesis/events.ts";
import type { AnswersEvent } from "../live/answers/events.ts";
import type { AttendanceEvent } from "../live/attendance/events.ts";
import type { FloorEvent } from "../live/floor/events.ts";
import type { GavelEvent } from "../live/gavel/events.ts";
import type { IncidentsEvent } from "../live/incidents/events.ts";
import type { NamesEvent } from "../live/names/events.ts";
import type { NotesEvent } from "../live/notes/events.ts";
import type { OrderEvent } from "../live/order/events.ts";
import type { OutcomesEvent } from "../live/outcomes/events.ts";
import type { QuestionsEvent } from "../live/questions/events.ts";
import type { QueueEvent } from "../live/queue/events.ts";
import type { RequestsEvent } from "../live/requests/events.ts";
import type { SessionEvent } from "../live/session/events.ts";
import type { TimeEvent } from "../live/time/events.ts";
import type { UnitsEvent } from "../live/units/events.ts";

export type HearingEvent =
  | FreezeEvent
  | RosterEvent
  | DossierEvent
  | OfficialsEvent
  | SettingsEvent
  | ChecklistEvent
  | ProgrammeEvent
  | ApplicationsEvent
  | InvitationsEvent
  | SynthesisEvent
  | PreparationEvent
  | PlannedOrderEvent
  | RegisterEvent
  | ScreeningEvent
  | { type: "ActUndone"; act: number }
  | SessionEvent
  | TimeEvent
  | NotesEvent
  | IncidentsEvent
  | AttendanceEvent
  | QueueEvent
  | OrderEvent
  | NamesEvent
  | FloorEvent
  | OutcomesEvent
  | QuestionsEvent
  | AnswersEvent
  | GavelEvent
  | UnitsEvent
  | RequestsEvent
  | CasesEvent
  | SignatureEvent
  | DocumentsEvent
  | DispatchEvent
  | PublicationEvent
  | ArchiveEvent;

export type EventType = HearingEvent["type"];

export type EventOf<T extends EventType> = Extract<HearingEvent, { type: T }>;

/** A commit as the fold reads it: the events of one act, when, by whom. */
export interface Commit {
  readonly version: number;
  readonly commandId: string;
  readonly fingerprint: string;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly at: Instant;
  readonly events: readonly HearingEvent[];
}

/** The acts of the floor: those that "undo" takes back (rule F20). */
export const FLOOR_ACTS: ReadonlySet<EventType> = new Set<EventType>(FLOOR_ACT_TYPES);
