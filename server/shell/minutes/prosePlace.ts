/** Where parts of the minutes stand, and whether the editor would put them there: told before an update is applied, and after. */
import * as Y from "yjs";
import { DEPTH } from "../../../shared/terms/minutesLimits.ts";
import { PROSE_ELEMENTS, PROSE_FIELD } from "../../../shared/terms/prose.ts";
import type { TextRefused } from "../../../shared/wire/protocol.ts";
import type { ProseUpdate } from "./proseUpdate.ts";

/** What holds a part: the field, a text, or an element by its name; and how deep it lies. */
interface Holder {
  readonly name: string;
  readonly depth: number;
}
/** A part's place; null: what it would stand in is gone, and so is it. */
type Place = { readonly holder: Holder; readonly sub: string | null } | null;

const FIELD = "(field)";
const TEXT = "(text)";
const BLOCKS = ["paragraph", "bulletList", "orderedList"];
/** What may stand in which. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  [FIELD]: BLOCKS,
  paragraph: [TEXT, "hardBreak"],
  bulletList: ["listItem"],
  orderedList: ["listItem"],
  listItem: BLOCKS,
};

/** An element's name, or that it is a text; null: neither. */
function nameOf(content: unknown): string | null {
  if (!(content instanceof Y.ContentType)) return null;
  const { type } = content;
  if (type instanceof Y.XmlElement) return type.nodeName;
  return type instanceof Y.XmlText ? TEXT : null;
}

function flawAt({ holder, sub }: NonNullable<Place>, content: unknown): TextRefused | null {
  if (content instanceof Y.ContentDeleted) return null;
  if (holder.depth >= DEPTH) return "tooDeep";
  if (sub !== null) {
    const value = content instanceof Y.ContentAny && content.arr.length === 1 ? content.arr[0] : undefined;
    const isKind =
      value === null || (sub === "start" ? typeof value === "number" : typeof value === "string");
    return isKind && PROSE_ELEMENTS[holder.name]?.includes(sub) ? null : "malformed";
  }
  if (holder.name === TEXT)
    return content instanceof Y.ContentString || content instanceof Y.ContentFormat ? null : "malformed";
  return INSIDE[holder.name]?.includes(nameOf(content) ?? "") ? null : "malformed";
}

function holderOf(doc: Y.Doc, parent: unknown): Holder | null {
  let depth = 0;
  let name = "";
  for (let at = parent as Y.AbstractType<unknown> | null; at !== null; depth++) {
    if (at === (doc.getXmlFragment(PROSE_FIELD) as unknown))
      return { name: name === "" ? FIELD : name, depth };
    const item = at._item;
    if (item === null || depth > DEPTH) return null;
    if (name === "") name = nameOf(item.content) ?? "(none)";
    at = item.parent as Y.AbstractType<unknown> | null;
  }
  return null;
}

/** Null where whatever stands in the document from these clocks on stands where the editor would put it. */
export function misplaced(doc: Y.Doc, from: ReadonlyMap<number, number>): TextRefused | null {
  for (const [client, clock] of from) {
    const structs = doc.store.clients.get(client);
    if (!structs || clock >= Y.getState(doc.store, client)) continue;
    for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
      const struct = structs[i];
      if (!(struct instanceof Y.Item) || struct.deleted) continue;
      const holder = holderOf(doc, struct.parent);
      if (holder === null) return "tooDeep";
      const flaw = flawAt({ holder, sub: struct.parentSub }, struct.content);
      if (flaw) return flaw;
    }
  }
  return null;
}

/** The same, of an update that is still to be applied: what is refused thus costs no document. */
export class Places {
  readonly #doc: Y.Doc;
  readonly #structs = new Map<number, (Y.Item | Y.GC | Y.Skip)[]>();
  readonly #known = new Map<object, Place>();

  constructor(doc: Y.Doc, { structs }: ProseUpdate) {
    this.#doc = doc;
    for (const struct of structs) {
      const structs = this.#structs.get(struct.id.client) ?? [];
      this.#structs.set(struct.id.client, structs);
      structs.push(struct);
    }
  }

  flaw(): TextRefused | null {
    for (const structs of this.#structs.values())
      for (const struct of structs) {
        if (!(struct instanceof Y.Item) || this.#isThere(struct)) continue;
        const place = this.#placeOf(struct);
        const flaw = place && flawAt(place, struct.content);
        if (flaw) return flaw;
      }
    return null;
  }

  #isThere({ id, length }: Y.Item): boolean {
    return id.clock + length <= Y.getState(this.#doc.store, id.client);
  }

  #placeOf(item: Y.Item): Place {
    const placeBefore = this.#known.get(item);
    if (placeBefore !== undefined) return placeBefore;
    // what leans on itself by a detour has no place
    this.#known.set(item, null);
    const place = this.#found(item);
    this.#known.set(item, place);
    return place;
  }

  #found({ origin, rightOrigin, parent, parentSub }: Y.Item): Place {
    const beside = origin ?? rightOrigin;
    if (beside !== null) {
      const other = this.#structAt(beside);
      return other instanceof Y.Item ? this.#placeOf(other) : null;
    }
    if (!((parent as unknown) instanceof Y.ID)) return { holder: { name: FIELD, depth: 0 }, sub: parentSub };
    const above = this.#structAt(parent as unknown as Y.ID);
    const name = above instanceof Y.Item ? nameOf(above.content) : null;
    if (name === null) return null;
    const place = this.#placeOf(above as Y.Item);
    return place && { holder: { name, depth: place.holder.depth + 1 }, sub: parentSub };
  }

  #structAt({ client, clock }: Y.ID): Y.Item | Y.GC | Y.Skip | undefined {
    const stored = this.#doc.store.clients.get(client);
    if (stored && clock < Y.getState(this.#doc.store, client)) {
      const struct = stored[Y.findIndexSS(stored, clock)];
      if (struct instanceof Y.Item && !this.#known.has(struct)) {
        const holder = holderOf(this.#doc, struct.parent);
        this.#known.set(struct, holder && { holder, sub: struct.parentSub });
      }
      return struct;
    }
    const ofClient = this.#structs.get(client) ?? [];
    let [low, high] = [0, ofClient.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((ofClient[middle]?.id.clock ?? 0) <= clock) low = middle;
      else high = middle - 1;
    }
    return ofClient[low];
  }
}
