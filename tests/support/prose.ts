/** Text of the minutes as a secretary's screen makes it. */
import * as Y from "yjs";
import { PROSE_FIELD } from "../../shared/terms/prose.ts";

/** A new screen's document that holds one paragraph. */
export function typedDoc(words: string): Y.Doc {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(PROSE_FIELD).insert(0, [paragraph]);
  return doc;
}

export const typedUpdate = (words: string): Uint8Array => Y.encodeStateAsUpdate(typedDoc(words));

/** What stands in a document, marks and all. */
export const textOf = (doc: Y.Doc): string => doc.getXmlFragment(PROSE_FIELD).toString();
