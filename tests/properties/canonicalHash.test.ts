/** The hashes of entries and views: SHA-256 over JSON with sorted keys, of the whole or by parts. */
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalHash, hashByParts } from "../../server/machine/canonicalHash.ts";

/** Written the plain way; by hand, for an object puts a field named by a number first. */
function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${text(field)}`).join(",")}}`;
}
const plain = (value: unknown) => createHash("sha256").update(text(value)).digest("hex");

const json = fc.jsonValue({ maxDepth: 4, stringUnit: "binary" });
/** The same value, no part of which was met before. */
const anew = (value: unknown) => JSON.parse(text(value)) as unknown;

it("is SHA-256 over JSON with sorted keys, of a value of any size", () => {
  fc.assert(
    fc.property(json, fc.integer({ min: 2, max: 5 }), (value, digits) => {
      const whole = { value, long: "ữ".repeat(10 ** digits) };
      expect(canonicalHash(whole)).toBe(plain(whole));
    }),
  );
});

it("by parts is the same of the same value, whatever is kept and where a field lacks", () => {
  fc.assert(
    fc.property(fc.array(json, { minLength: 1, maxLength: 6 }), json, (parts, other) => {
      const first = { parts, other: [other] };
      const next = { ...first, other: [other, 1] };
      const before = hashByParts(first);
      expect(hashByParts({ nothing: undefined, ...next })).toBe(hashByParts(anew(next)));
      expect(hashByParts(anew(first))).toBe(before);
      expect(hashByParts(next)).not.toBe(before);
    }),
  );
});

it("by parts is another of another value, however deep the difference lies", () => {
  fc.assert(
    fc.property(json, json, fc.integer({ min: 0, max: 6 }), (value, other, depth) => {
      let [a, b]: unknown[] = [value, other];
      for (let i = 0; i < depth; i++)
        [a, b] = [{ in: [a, "beside".repeat(i)] }, { in: [b, "beside".repeat(i)] }];
      expect(hashByParts(a) === hashByParts(b)).toBe(isDeepStrictEqual(anew(value), anew(other)));
    }),
  );
});
