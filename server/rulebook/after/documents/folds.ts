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
};
