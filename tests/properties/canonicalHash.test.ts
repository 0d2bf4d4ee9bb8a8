/** The hash of views and entries: SHA-256 over JSON with sorted keys, whatever is kept of earlier ones. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalHash, canonicalHashOfKept } from "../../server/canonicalHash.ts";

/** Written the plain way; by hand, for an object puts a field named by a number first. */
function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${text(field)}`).join(",")}}`;
}
const plain = (value: unknown) => createHash("sha256").update(text(value)).digest("hex");

const json = fc.jsonValue({ maxDepth: 4, stringUnit: "binary" });

it("is SHA-256 over JSON with sorted keys, of a value of any size", () => {
  fc.assert(
    fc.property(json, fc.integer({ min: 2, max: 5 }), (value, digits) => {
      const whole = { value, long: "ữ".repeat(10 ** digits) };
      expect(canonicalHash(whole)).toBe(plain(whole));
      expect(canonicalHashOfKept(whole)).toBe(plain(whole));
    }),
  );
});

it("is the same where parts are kept from views before, and where a field is not there", () => {
  fc.assert(
    fc.property(fc.array(json, { minLength: 1, maxLength: 6 }), json, (parts, other) => {
      const first = { parts, other: [other] };
      const next = { ...first, other: [other, 1], nothing: undefined };
      canonicalHashOfKept(first);
      expect(canonicalHashOfKept(next)).toBe(plain({ parts, other: [other, 1] }));
      expect(canonicalHashOfKept(first)).toBe(plain(first));
    }),
  );
});
