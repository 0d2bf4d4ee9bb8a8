/** What the state keeps of documents that were issued: final, none replaces another. Pure data. */
import type { WrittenInto } from "../../../../shared/terms/numbered.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import type { AnnouncedResults, IssuedDocument } from "../../../../shared/views/after/documents.ts";

export interface DocumentsSlice {
  /** in the order of issue */
  readonly issued: readonly IssuedDocument[];
  /** what clerks wrote into the free parts of a document, the newest last */
  readonly words: Readonly<Partial<Record<WrittenInto, readonly OwnWords[]>>>;
  /** each time that the results were told to everybody */
  readonly announced: readonly AnnouncedResults[];
}

export interface OwnWords {
  readonly at: Instant;
  /** "": taken back */
  readonly text: string;
}

export const NO_DOCUMENTS: DocumentsSlice = { issued: [], words: {}, announced: [] };
