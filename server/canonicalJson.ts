/** JSON with sorted keys: the same value gives the same text, on every node. */
export function canonicalJson(value: unknown): string {
  return textOf(value, null);
}

const known = new WeakMap<object, string>();

/** The same for a value that never changes and whose parts are met again: what is known of them is not written anew. */
export function canonicalJsonOfKept(value: unknown): string {
  return textOf(value, known);
}

function textOf(value: unknown, texts: WeakMap<object, string> | null): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const found = texts?.get(value);
  if (found !== undefined) return found;
  const text = Array.isArray(value) ? listText(value, texts) : objectText(value, texts);
  texts?.set(value, text);
  return text;
}

const listText = (items: readonly unknown[], texts: WeakMap<object, string> | null): string =>
  `[${items.map((item) => textOf(item, texts)).join(",")}]`;

function objectText(value: object, texts: WeakMap<object, string> | null): string {
  const fields = value as Readonly<Record<string, unknown>>;
  const parts = Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${textOf(fields[key], texts)}`);
  return `{${parts.join(",")}}`;
}
