/** A thread of its own draws the documents, so that no press in the hall waits for a page. */
import type { DocumentFile } from "../../shared/terms/documents.ts";
import { threadWork } from "../machine/threadWork.ts";
import { makeDocument } from "./documents.ts";
import type { Source } from "./source.ts";

export interface Order {
  readonly file: DocumentFile;
  readonly source: Source;
}

threadWork(({ file, source }: Order) => makeDocument(file, source));
