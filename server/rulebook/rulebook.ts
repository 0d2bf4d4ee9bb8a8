/** The rulebook: every act and every fold of all phases. The one file that joins the topics. */
import type { CommandType } from "../../shared/wire/commands/commands.ts";
import { archiveActs } from "./after/archive/acts.ts";
import { archiveFolds } from "./after/archive/folds.ts";
import { casesActs } from "./after/cases/acts.ts";
import { casesFolds } from "./after/cases/folds.ts";
import { dispatchActs } from "./after/dispatch/acts.ts";
import { dispatchFolds } from "./after/dispatch/folds.ts";
import { documentsActs } from "./after/documents/acts.ts";
import { documentsFolds } from "./after/documents/folds.ts";
import { publicationActs } from "./after/publication/acts.ts";
import { publicationFolds } from "./after/publication/folds.ts";
import { signatureActs } from "./after/signature/acts.ts";
import { signatureFolds } from "./after/signature/folds.ts";
import { applicationsActs } from "./before/applications/acts.ts";
import { applicationsFolds } from "./before/applications/folds.ts";
import { checklistActs } from "./before/checklist/acts.ts";
import { checklistFolds } from "./before/checklist/folds.ts";
import { dossierActs } from "./before/dossier/acts.ts";
import { dossierFolds } from "./before/dossier/folds.ts";
import { freezeActs } from "./before/freeze/acts.ts";
import { invitationsActs } from "./before/invitations/acts.ts";
import { invitationsFolds } from "./before/invitations/folds.ts";
import { officialsActs } from "./before/officials/acts.ts";
import { officialsFolds } from "./before/officials/folds.ts";
import { plannedOrderActs } from "./before/order/acts.ts";
import { plannedOrderFolds } from "./before/order/folds.ts";
import { preparationActs } from "./before/preparation/acts.ts";
import { preparationFolds } from "./before/preparation/folds.ts";
import { programmeActs } from "./before/programme/acts.ts";
import { programmeFolds } from "./before/programme/folds.ts";
import { registerActs } from "./before/register/acts.ts";
import { registerFolds } from "./before/register/folds.ts";
import { registerListActs } from "./before/register/list.ts";
import { rosterActs } from "./before/roster/acts.ts";
import { rosterDeskActs } from "./before/roster/deskActs.ts";
import { rosterFolds } from "./before/roster/folds.ts";
import { rosterListActs } from "./before/roster/listActs.ts";
import { screeningActs } from "./before/screening/acts.ts";
import { clarifyingActs } from "./before/screening/clarifying.ts";
import { screeningFolds } from "./before/screening/folds.ts";
import { reachingActs } from "./before/screening/reaching.ts";
import { wardActs } from "./before/screening/wards.ts";
import { withdrawingActs } from "./before/screening/withdrawing.ts";
import { settingsActs } from "./before/settings/acts.ts";
import { settingsFolds } from "./before/settings/folds.ts";
import { synthesisActs } from "./before/synthesis/acts.ts";
import { collectedActs } from "./before/synthesis/collectedActs.ts";
import { synthesisFolds } from "./before/synthesis/folds.ts";
import { reportActs } from "./before/synthesis/reportActs.ts";
import type { EventType } from "./frame/events.ts";
import type { Acts, Folds } from "./frame/ruling.ts";
import { answersActs } from "./live/answers/acts.ts";
import { answersFolds } from "./live/answers/folds.ts";
import { attendanceActs } from "./live/attendance/acts.ts";
import { attendanceFolds } from "./live/attendance/folds.ts";
import { floorActs } from "./live/floor/acts.ts";
import { floorFolds } from "./live/floor/folds.ts";
import { gavelActs } from "./live/gavel/acts.ts";
import { gavelFolds } from "./live/gavel/folds.ts";
import { incidentsActs } from "./live/incidents/acts.ts";
import { incidentsFolds } from "./live/incidents/folds.ts";
import { namesActs } from "./live/names/acts.ts";
import { namesFolds } from "./live/names/folds.ts";
import { notesActs } from "./live/notes/acts.ts";
import { notesFolds } from "./live/notes/folds.ts";
import { orderActs } from "./live/order/acts.ts";
import { orderFolds } from "./live/order/folds.ts";
import { outcomesActs } from "./live/outcomes/acts.ts";
import { outcomesFolds } from "./live/outcomes/folds.ts";
import { questionsActs } from "./live/questions/acts.ts";
import { questionsFolds } from "./live/questions/folds.ts";
import { queueActs } from "./live/queue/acts.ts";
import { queueFolds } from "./live/queue/folds.ts";
import { requestsActs } from "./live/requests/acts.ts";
import { requestsFolds } from "./live/requests/folds.ts";
import { sessionActs } from "./live/session/acts.ts";
import { sessionFolds } from "./live/session/folds.ts";
import { timeActs } from "./live/time/acts.ts";
import { timeFolds } from "./live/time/folds.ts";
import { undoActs } from "./live/undo/acts.ts";
import { unitsActs } from "./live/units/acts.ts";
import { unitsFolds } from "./live/units/folds.ts";

export const ACTS: Acts<CommandType> = {
  ...sessionActs,
  ...attendanceActs,
  ...queueActs,
  ...orderActs,
  ...timeActs,
  ...floorActs,
  ...answersActs,
  ...outcomesActs,
  ...questionsActs,
  ...namesActs,
  ...notesActs,
  ...incidentsActs,
  ...gavelActs,
  ...unitsActs,
  ...requestsActs,
  ...casesActs,
  ...signatureActs,
  ...documentsActs,
  ...dispatchActs,
  ...publicationActs,
  ...archiveActs,
  ...undoActs,
  ...rosterActs,
  ...rosterDeskActs,
  ...rosterListActs,
  ...dossierActs,
  ...officialsActs,
  ...settingsActs,
  ...checklistActs,
  ...programmeActs,
  ...applicationsActs,
  ...invitationsActs,
  ...synthesisActs,
  ...collectedActs,
  ...reportActs,
  ...preparationActs,
  ...plannedOrderActs,
  ...registerActs,
  ...registerListActs,
  ...screeningActs,
  ...reachingActs,
  ...wardActs,
  ...withdrawingActs,
  ...clarifyingActs,
  ...freezeActs,
};

/** `HearingFounded`, `HearingPrepared` and `ActUndone` make a state whole: they stand in the fold itself. */
export const FOLDS: Folds<Exclude<EventType, "HearingFounded" | "HearingPrepared" | "ActUndone">> = {
  ...sessionFolds,
  ...attendanceFolds,
  ...queueFolds,
  ...orderFolds,
  ...timeFolds,
  ...floorFolds,
  ...answersFolds,
  ...outcomesFolds,
  ...questionsFolds,
  ...namesFolds,
  ...notesFolds,
  ...incidentsFolds,
  ...gavelFolds,
  ...unitsFolds,
  ...requestsFolds,
  ...casesFolds,
  ...signatureFolds,
  ...documentsFolds,
  ...dispatchFolds,
  ...publicationFolds,
  ...archiveFolds,
  ...rosterFolds,
  ...dossierFolds,
  ...officialsFolds,
  ...settingsFolds,
  ...checklistFolds,
  ...programmeFolds,
  ...applicationsFolds,
  ...invitationsFolds,
  ...synthesisFolds,
  ...preparationFolds,
  ...plannedOrderFolds,
  ...registerFolds,
  ...screeningFolds,
};
