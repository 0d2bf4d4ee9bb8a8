/** The sections of the desk after the hearing, in their order: each topic has its folder here. */
import type { ComponentType } from "react";
import type { Body } from "../../../../shared/terms/seats.ts";
import { City } from "../../../staff/reports/City.tsx";
import { Archive } from "./archive/Archive.tsx";
import { Cases } from "./cases/Cases.tsx";
import { Documents } from "./documents/Documents.tsx";
import { Minutes } from "./minutes/Minutes.tsx";
import { Publication } from "./publication/Publication.tsx";
import { Reports } from "./reports/Reports.tsx";
import type { SectionProps } from "./section.ts";
import { Settings } from "./settings/Settings.tsx";
import { Told } from "./told/Told.tsx";
import type { SectionId } from "./words.ts";

interface SectionRow {
  readonly id: SectionId;
  readonly Section: ComponentType<SectionProps>;
  /** whose clerks have it; left out: those of every body */
  readonly bodies?: readonly Body[];
}

export const SECTIONS: readonly SectionRow[] = [
  { id: "cases", Section: Cases },
  { id: "told", Section: Told, bodies: ["organiser", "officeParty", "officeCouncil"] },
  { id: "minutes", Section: Minutes },
  { id: "documents", Section: Documents },
  { id: "reports", Section: Reports },
  { id: "city", Section: City },
  { id: "publication", Section: Publication, bodies: ["organiser", "officeParty", "officeCouncil"] },
  { id: "settings", Section: Settings },
  { id: "archive", Section: Archive, bodies: ["organiser", "officeParty", "officeCouncil"] },
];
