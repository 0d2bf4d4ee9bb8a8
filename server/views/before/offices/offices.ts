/** What every clerk sees of the offices' preparation. */
import type { OfficesView } from "../../../../shared/views/before/offices.ts";
import type { HearingState } from "../../../rulebook/frame/state.ts";
import type { People } from "../../people.ts";
import { checklistPart, dossierPart, programmePart, removedItemsPart } from "./dossier.ts";
import { invitationsPart, lettersPart } from "./invitations.ts";
import { officialsPart } from "./officials.ts";
import { applicationsPart, rostersPart } from "./rosters.ts";
import { settingsPart } from "./settings.ts";

export const officesView = (state: HearingState, people: People): OfficesView => ({
  dossier: dossierPart(state, people),
  settings: settingsPart(state, people),
  checklist: checklistPart(state, people),
  removedItems: removedItemsPart(state, people),
  programme: programmePart(state, people),
  officials: officialsPart(state, people),
  rosters: rostersPart(state, people),
  applications: applicationsPart(state, people),
  letters: lettersPart(state, people),
  invitations: invitationsPart(state, people),
});
