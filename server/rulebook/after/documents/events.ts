/** Events: documents are issued. What each was made of is fixed here: figures are the server's, never typed. */

import type { Attachment } from "../../../../shared/terms/attachments.ts";
import type { ResultChannel } from "../../../../shared/terms/documents.ts";
import type { Numbered, WrittenInto } from "../../../../shared/terms/numbered.ts";
import type { Period } from "../../../../shared/terms/periods.ts";
import type { ChairSeat } from "../../../../shared/terms/seats.ts";
import type {
  ConclusionFigures,
  ExtractGeneral,
  ResultFigures,
} from "../../../../shared/views/after/documents.ts";
import type { PeriodFigures, SupervisionFigures } from "../../../../shared/views/after/reports.ts";

export type DocumentsEvent =
  | {
      type: "ConclusionNoticeIssued";
      number: string;
      date: string;
      signer: ChairSeat;
      figures: ConclusionFigures;
    }
  | { type: "ResultReportIssued"; number: string; date: string; figures: ResultFigures }
  | { type: "LeadersReportIssued"; number: string; date: string; figures: SupervisionFigures }
  | { type: "PeriodicReportIssued"; number: string | null; period: Period; figures: PeriodFigures }
  | {
      type: "SupervisionReportIssued";
      number: string | null;
      period: string;
      asOf: string;
      figures: SupervisionFigures;
    }
  | { type: "DocumentNumbered"; document: Numbered; of: string; number: string; date: string }
  | { type: "OwnWordsWritten"; document: WrittenInto; text: string }
  | {
      type: "ResultsAnnounced";
      channels: ResultChannel[];
      places: string;
      date: string;
      files: readonly Attachment[];
      /** everybody gets an extract of the notice without restricted matters; left out: there are none, or an older log */
      extract?: true;
      /** what the extract says of the general conclusion; left out: there is none, or an older log */
      general?: ExtractGeneral;
    };
