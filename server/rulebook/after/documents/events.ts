/** Events: documents are issued. What each was made of is fixed here: figures are the server's, never typed. */
import type { ConclusionFigures, ResultFigures } from "../../../../shared/views/after/documents.ts";

export type DocumentsEvent =
  | {
      type: "ConclusionNoticeIssued";
      number: string;
      date: string;
      signer: string;
      figures: ConclusionFigures;
    }
  | { type: "ResultReportIssued"; number: string; date: string; figures: ResultFigures };
