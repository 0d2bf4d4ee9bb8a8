/** Events: the synthesis. What is only collected stands in the vault: an event names its row. */
import type { Consulted } from "../../../../shared/terms/consulted.ts";
import type { Assignment, LeadChange, ReportFigures } from "./slice.ts";

export type SynthesisEvent =
  | { type: "RawOpinionCollected"; raw: string; row: string; field: string; people: number }
  | { type: "RawOpinionChanged"; raw: string; row: string; field: string; people: number }
  | { type: "RawOpinionWithdrawn"; raw: string; row: string }
  | { type: "GroupFormed"; group: string; title: string; opinions: readonly string[] }
  | { type: "GroupRenamed"; group: string; title: string }
  | { type: "GroupMoved"; group: string; before: string | null }
  | { type: "OpinionsGrouped"; group: string | null; opinions: readonly string[] }
  | { type: "RawOpinionsGrouped"; group: string | null; raws: readonly string[] }
  | ({ type: "LeadAssigned"; opinions: readonly string[] } & Assignment)
  | { type: "MarkedHot"; opinions: readonly string[]; hot: boolean }
  | { type: "MarkedRestricted"; opinions: readonly string[]; restricted: boolean; why: string }
  | { type: "TitleProposed"; opinion: string; title: string }
  | {
      type: "TitlesApproved";
      titles: readonly { readonly opinion: string; readonly title: string }[];
      decider: string | null;
    }
  | { type: "ChairNoteWritten"; opinion: string; text: string }
  | {
      type: "ReportSubmitted";
      report: string;
      to: string;
      supplements: string | null;
      why: string;
      opinions: readonly string[];
      raws: readonly string[];
      figures: ReportFigures;
    }
  | { type: "ReportConsulted"; report: string; bodies: readonly Consulted[] }
  | { type: "ReportAcknowledged"; report: string; body: Consulted; remark: string }
  | { type: "GroupsDirected"; groups: readonly string[]; text: string; changes: readonly LeadChange[] };
