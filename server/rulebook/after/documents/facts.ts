/** Facts: documents that were issued. What others may ask of them. */
import type { DocumentKind, IssuedDocument } from "../../../../shared/views/after/documents.ts";
import type { Reads } from "../../frame/state.ts";

/** The documents of a kind, in the order of issue. */
export function issuedOf<K extends DocumentKind>(
  { after }: Reads<"after.documents">,
  kind: K,
): readonly Extract<IssuedDocument, { kind: K }>[] {
  return after.documents.issued.filter(
    (document): document is Extract<IssuedDocument, { kind: K }> => document.kind === kind,
  );
}
