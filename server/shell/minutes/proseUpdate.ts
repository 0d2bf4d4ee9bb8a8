/**
 * What an update of the minutes brings, read off its bytes without applying it: are they parts that the editor makes, in
 * numbers that it may make? Whatever it takes away is no matter.
 */
import * as Y from "yjs";
import {
  UPDATE_BYTES,
  UPDATE_DELETIONS,
  UPDATE_LETTERS,
  UPDATE_PARTS,
} from "../../../shared/terms/minutesLimits.ts";
import { PROSE_ELEMENTS, PROSE_FIELD, PROSE_MARKS } from "../../../shared/terms/prose.ts";
import type { TextRefused } from "../../../shared/wire/protocol.ts";

const ATTRIBUTES = new Set(Object.values(PROSE_ELEMENTS).flat());
/** characters of an attribute: the number that a list begins with, the kind of its numbers */
const ATTRIBUTE = 20;

export type ProseUpdate = ReturnType<typeof Y.decodeUpdate>;

/** Where something goes that begins a part: into the field itself, or into an element by its id. */
type Place = { readonly parent: unknown; readonly parentSub: unknown };

/** The update, or why it is none. */
export function readUpdate(bytes: Uint8Array): ProseUpdate | TextRefused {
  if (bytes.byteLength > UPDATE_BYTES) return "tooLarge";
  try {
    const update = Y.decodeUpdate(bytes);
    const { structs, ds } = update;
    const deletions = [...ds.clients.values()].reduce((sum, ranges) => sum + ranges.length, 0);
    const letters = structs.reduce((sum, { length }) => sum + length, 0);
    if (structs.length > UPDATE_PARTS || deletions > UPDATE_DELETIONS || letters > UPDATE_LETTERS)
      return "tooLarge";
    // what has no length would make the document's own state unreadable
    const isEmpty =
      structs.some(({ length }) => length < 1) ||
      [...ds.clients.values()].some((ranges) => ranges.some(({ len }) => len < 1));
    if (isEmpty || structs.length + deletions === 0) return "malformed";
    return structs.every(isProse) ? update : "malformed";
  } catch {
    return "malformed";
  }
}

function isProse(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const { parent, parentSub } = struct as Place;
  if (typeof parent === "string" && parent !== PROSE_FIELD) return false;
  if (parentSub !== null && !ATTRIBUTES.has(String(parentSub))) return false;
  const { content } = struct;
  if (content instanceof Y.ContentDeleted) return true;
  // in the field itself stand elements alone
  if (typeof parent === "string" && !(content instanceof Y.ContentType)) return false;
  // a value of an attribute; that it is one, an update need not say: it may follow what it replaces
  if (content instanceof Y.ContentAny) return content.arr.every(isShort);
  if (parentSub !== null) return false;
  if (content instanceof Y.ContentString) return true;
  if (content instanceof Y.ContentFormat) return isMark(content.key, content.value);
  if (!(content instanceof Y.ContentType)) return false;
  const { type } = content;
  if (type.constructor === Y.XmlText) return typeof parent !== "string";
  return type.constructor === Y.XmlElement && Object.hasOwn(PROSE_ELEMENTS, (type as Y.XmlElement).nodeName);
}

const isShort = (value: unknown) =>
  value === null || typeof value === "number" || (typeof value === "string" && value.length <= ATTRIBUTE);

/** It begins as a mark without attributes, and ends with null. */
function isMark(key: string, value: unknown): boolean {
  if (!PROSE_MARKS.includes(key)) return false;
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}
