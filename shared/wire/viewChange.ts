/** The change between two views of one audience; unchanged parts keep their identity when it is applied. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * `r` replaces; `o` changes the fields of an object (or, with `l`, the items of a list by their id);
 * `d` lists fields that went; `l` is the new order of ids, left out where it stayed.
 */
export interface Change {
  readonly r?: Json;
  readonly o?: { readonly [key: string]: Change };
  readonly d?: readonly string[];
  readonly l?: readonly string[];
}

type Item = { readonly id: string; readonly [key: string]: Json };

const isObject = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field of the object's own, whatever its name. */
const ownField = (object: { readonly [key: string]: Json }, key: string) =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** Sets a field of the object's own; by assignment one of the name "__proto__" would be none. */
function put<T>(object: Record<string, T>, key: string, value: T): void {
  if (key !== "__proto__") object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/** A list whose items bear ids, each once: its items are told apart by id, not by place. */
function itemsById(value: unknown): Map<string, Item> | null {
  if (!Array.isArray(value)) return null;
  const items = new Map<string, Item>();
  for (const item of value) {
    if (!isObject(item) || typeof item["id"] !== "string" || items.has(item["id"])) return null;
    items.set(item["id"], item as Item);
  }
  return items;
}

/** The change that leads from `before` to `after`; undefined where they are equal. */
export function changeBetween(before: unknown, after: unknown): Change | undefined {
  if (Object.is(before, after)) return undefined;
  if (isObject(before) && isObject(after)) return objectChange(before, after);
  const [was, is] = [itemsById(before), itemsById(after)];
  if (was && is && was.size > 0 && is.size > 0) return listChange(was, is);
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    if (before.every((item, i) => changeBetween(item, after[i]) === undefined)) return undefined;
  }
  return { r: after as Json };
}

function objectChange(
  before: { readonly [key: string]: Json },
  after: { readonly [key: string]: Json },
): Change | undefined {
  const o: Record<string, Change> = {};
  const d: string[] = [];
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) d.push(key);
  for (const key of Object.keys(after)) {
    const change = Object.hasOwn(before, key)
      ? changeBetween(before[key], after[key])
      : { r: after[key] as Json };
    if (change) put(o, key, change);
  }
  if (d.length === 0 && Object.keys(o).length === 0) return undefined;
  return { ...(Object.keys(o).length > 0 ? { o } : {}), ...(d.length > 0 ? { d } : {}) };
}

function listChange(was: Map<string, Item>, is: Map<string, Item>): Change | undefined {
  const o: Record<string, Change> = {};
  for (const [id, item] of is) {
    const old = was.get(id);
    const change = old ? changeBetween(old, item) : { r: item };
    if (change) put(o, id, change);
  }
  const order = [...is.keys()];
  const sameOrder = was.size === is.size && [...was.keys()].every((id, i) => id === order[i]);
  if (sameOrder && Object.keys(o).length === 0) return undefined;
  return { ...(Object.keys(o).length > 0 ? { o } : {}), ...(sameOrder ? {} : { l: order }) };
}

/** Applies a change; throws where it does not fit (the screen then asks for the whole view). */
export function applyChange(before: unknown, change: Change): unknown {
  if (change.r !== undefined) return change.r;
  const items = itemsById(before);
  if (items && Array.isArray(before)) {
    const order = change.l ?? [...items.keys()];
    const parts = change.o ?? {};
    return order.map((id) => applyPart(items.get(id), Object.hasOwn(parts, id) ? parts[id] : undefined));
  }
  if (!isObject(before)) throw new Error("a change that does not fit");
  const after: Record<string, unknown> = { ...before };
  for (const key of change.d ?? []) delete after[key];
  for (const [key, part] of Object.entries(change.o ?? {}))
    put(after, key, applyPart(ownField(before, key), part));
  return after;
}

function applyPart(before: unknown, change: Change | undefined): unknown {
  if (change !== undefined) return applyChange(before, change);
  if (before === undefined) throw new Error("a change that does not fit");
  return before;
}

/**
 * `after` with every part that equals one of `before` replaced by that one, so that identity tells what moved. A part in
 * which something changed stays the one of `after`, copied only where some of it is replaced: who shares it goes on
 * sharing it.
 */
export function keepIdentity<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) return keptList(before, after) as T;
  if (!isObject(before) || !isObject(after)) return after;
  if (standsFor.get(after) === before) return before as T;
  const kept = keptObject(before, after);
  if (kept !== after) standsFor.set(after, kept as object);
  return kept as T;
}

/** Of a part, the equal one that was kept in its place: whoever made the part gives it again, and need not be compared again. */
const standsFor = new WeakMap<object, object>();

function keptObject(before: { readonly [key: string]: Json }, after: { readonly [key: string]: Json }): Json {
  const keys = Object.keys(after);
  let equal = keys.length === Object.keys(before).length;
  let copy: Record<string, Json> | null = null;
  for (const key of keys) {
    const [was, is] = [ownField(before, key), after[key] as Json];
    const keptIdentity = keepIdentity(was, is);
    if (keptIdentity !== was || was === undefined) equal = false;
    if (keptIdentity === is) continue;
    copy ??= { ...after };
    put(copy, key, keptIdentity);
  }
  return equal ? before : (copy ?? after);
}

function keptList(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  let byId: Map<string, Item> | null | undefined;
  let equal = before.length === after.length;
  let copy: Json[] | null = null;
  for (const [i, item] of after.entries()) {
    // most stay the very same, in their place
    if (item === before[i]) continue;
    if (byId === undefined) byId = itemsById(before);
    const was = byId && isObject(item) ? byId.get(String(item["id"])) : before[i];
    const keptItem = keepIdentity(was, item);
    if (keptItem !== before[i]) equal = false;
    if (keptItem === item) continue;
    copy ??= [...after];
    copy[i] = keptItem;
  }
  return equal ? before : (copy ?? after);
}
