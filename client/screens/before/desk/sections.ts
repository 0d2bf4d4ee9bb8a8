/** The sections of the desk, in their order: each topic of the preparation has its folder here. */
import type { ComponentType } from "react";
import { Checklist } from "./checklist/Checklist.tsx";
import { Documents } from "./documents/Documents.tsx";
import { Dossier } from "./dossier/Dossier.tsx";
import { Files } from "./files/Files.tsx";
import { InboxSection } from "./inbox/InboxSection.tsx";
import { Individuals } from "./individuals/Individuals.tsx";
import { Invitations } from "./invitations/Invitations.tsx";
import { Officials } from "./officials/Officials.tsx";
import { PlannedOrder } from "./order/PlannedOrder.tsx";
import { Overview } from "./overview/Overview.tsx";
import { Preparation } from "./preparation/Preparation.tsx";
import { Programme } from "./programme/Programme.tsx";
import { Roster } from "./roster/Roster.tsx";
import type { SectionProps } from "./section.ts";
import { Settings } from "./settings/Settings.tsx";
import { Synthesis } from "./synthesis/Synthesis.tsx";
import type { SectionId } from "./words.ts";

export const SECTIONS: readonly { readonly id: SectionId; readonly Section: ComponentType<SectionProps> }[] =
  [
    { id: "overview", Section: Overview },
    { id: "dossier", Section: Dossier },
    { id: "settings", Section: Settings },
    { id: "checklist", Section: Checklist },
    { id: "inbox", Section: InboxSection },
    { id: "officials", Section: Officials },
    { id: "roster", Section: Roster },
    { id: "files", Section: Files },
    { id: "individuals", Section: Individuals },
    { id: "programme", Section: Programme },
    { id: "invitations", Section: Invitations },
    { id: "synthesis", Section: Synthesis },
    { id: "preparation", Section: Preparation },
    { id: "order", Section: PlannedOrder },
    { id: "documents", Section: Documents },
  ];
