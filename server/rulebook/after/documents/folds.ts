/** Folds: documents that were issued. */
import type { Folds } from "../../frame/ruling.ts";
import type { DocumentsEvent } from "./events.ts";
import { noteIssued } from "./issued.ts";

export const documentsFolds: Folds<DocumentsEvent["type"]> = {
  ConclusionNoticeIssued: (state, { type: _, ...notice }, commit) =>
    noteIssued(state, commit, { kind: "conclusionNotice", ...notice }),
  ResultReportIssued: (state, { type: _, ...report }, commit) =>
    noteIssued(state, commit, { kind: "resultReport", ...report }),
  LeadersReportIssued: (state, { type: _, ...report }, commit) =>
    noteIssued(state, commit, { kind: "leadersReport", ...report }),
  PeriodicReportIssued: (state, { type: _, ...report }, commit) =>
    noteIssued(state, commit, { kind: "periodicReport", ...report }),
  SupervisionReportIssued: (state, { type: _, ...report }, commit) =>
    noteIssued(state, commit, { kind: "supervisionReport", ...report }),
  DocumentNumbered: (state, { document: kind, of, number, date }, commit) =>
    noteIssued(state, commit, { kind, of, number, date }),
  OwnWordsWritten: (state, { document, text }, { at }) => {
    const { words } = state.after.documents;
    words[document] = [...(words[document] ?? []), { at, text }];
  },
  ResultsAnnounced: (
    { after },
    { type: _, channels, places, date, files, extract, general },
    { version },
  ) => {
    after.documents.announced.push({
      ...{ channels, places, date, files: [...files] },
      ...(extract && { extract: version }),
      ...(general && { general }),
    });
  },
};
