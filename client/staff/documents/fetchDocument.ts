/** A document as things stand when a link is pressed: given to the browser to keep, or why there is none. */
import { DOCUMENT_REFUSED, type DocumentRefusal } from "../../../shared/terms/documents.ts";

export type Failure = DocumentRefusal | "other";

/** Resolves to why there is none. `path`: below the seat's page, "phieu-giao-dang.pdf?of=U07". */
export async function fetchDocument(path: string): Promise<Failure | null> {
  const response = await fetch(`${location.pathname}/documents/${path}`).catch(() => null);
  if (!response?.ok) {
    const why = response?.headers.get(DOCUMENT_REFUSED);
    return why === "tooLong" || why === "tooMany" ? why : "other";
  }
  const disposition = response.headers.get("content-disposition") ?? "";
  const name = /filename="?([^";]+)/.exec(disposition)?.[1] ?? path;
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return null;
}
