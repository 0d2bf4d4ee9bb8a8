/**
 * May these bytes be kept as a part of the minutes? Judged by what they bring, before they are stored: an update may speak
 * of parts that come with another, so it is read, not applied. Whatever it takes away is no matter.
 */
import * as Y from "yjs";
import { PROSE_ELEMENTS, PROSE_FIELD, PROSE_MARKS } from "../../shared/prose.ts";

const ATTRIBUTES = new Set(Object.values(PROSE_ELEMENTS).flat());
/** characters of an attribute: the number that a list begins with, the kind of its numbers */
const ATTRIBUTE = 20;

/** Where something goes that begins a part: into the field itself, or into an element by its id. */
type Place = { readonly parent: unknown; readonly parentSub: unknown };

export function isProseUpdate(bytes: Uint8Array): boolean {
  try {
    const { structs, ds } = Y.decodeUpdate(bytes);
    return (structs.length > 0 || ds.clients.size > 0) && structs.every(isProse);
  } catch {
    return false;
  }
}

function isProse(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const { parent, parentSub } = struct as Place;
  if (typeof parent === "string" && parent !== PROSE_FIELD) return false;
  if (parentSub !== null && !ATTRIBUTES.has(String(parentSub))) return false;
  const { content } = struct;
  if (content instanceof Y.ContentDeleted) return true;
  // a value of an attribute; that it is one, an update need not say: it may follow what it replaces
  if (content instanceof Y.ContentAny) return content.arr.every(isShort);
  if (parentSub !== null) return false;
  if (content instanceof Y.ContentString) return true;
  if (content instanceof Y.ContentFormat) return isMark(content.key, content.value);
  if (!(content instanceof Y.ContentType)) return false;
  const { type } = content;
  if (type.constructor === Y.XmlText) return true;
  return type.constructor === Y.XmlElement && Object.hasOwn(PROSE_ELEMENTS, (type as Y.XmlElement).nodeName);
}

const isShort = (value: unknown) =>
  value === null || typeof value === "number" || (typeof value === "string" && value.length <= ATTRIBUTE);

/** It begins as a mark without attributes, and ends with null. */
function isMark(key: string, value: unknown): boolean {
  if (!PROSE_MARKS.includes(key)) return false;
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}
