/** A thread of its own draws the documents, so that no press in the hall waits for a page. One order at a time. */
import { parentPort } from "node:worker_threads";
import type { DocumentFile } from "../../shared/terms/documents.ts";
import { makeDocument } from "./documents.ts";
import type { Source } from "./source.ts";

export interface Order {
  readonly file: DocumentFile;
  readonly source: Source;
}
export type Delivery = { readonly bytes: Uint8Array } | { readonly error: string };

parentPort?.on("message", (order: Order) => {
  void makeDocument(order.file, order.source)
    .then((bytes): Delivery => ({ bytes }))
    .catch((error: unknown): Delivery => ({ error: error instanceof Error ? error.name : "unknown" }))
    .then((delivery) => parentPort?.postMessage(delivery));
});
