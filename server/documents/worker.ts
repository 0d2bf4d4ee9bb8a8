/** A thread of its own draws the documents, so that no press in the hall waits for a page. */
import type { DocumentFile } from "../../shared/terms/documents.ts";
import { threadWork } from "../machine/threadWork.ts";
import { makeDocument } from "./documents.ts";
import { csvOf, type List, workbookOf } from "./lists/table.ts";
import type { Source } from "./source.ts";

export type ListKind = "xlsx" | "csv";
export type Order =
  | { readonly file: DocumentFile; readonly source: Source }
  | { readonly list: List; readonly kind: ListKind };

threadWork((order: Order): Promise<Uint8Array> | Uint8Array => {
  if ("file" in order) return makeDocument(order.file, order.source);
  return order.kind === "csv" ? csvOf(order.list) : workbookOf(order.list);
});
