/** What the state keeps of documents that were issued: final, none replaces another. Pure data. */
import type { IssuedDocument } from "../../../../shared/views/after/documents.ts";

export interface DocumentsSlice {
  /** in the order of issue */
  readonly issued: readonly IssuedDocument[];
}

export const NO_DOCUMENTS: DocumentsSlice = { issued: [] };
