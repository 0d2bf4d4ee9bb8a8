/** What a packet may look like before a schema reads it: checked without recursion. */
const DEPTH = 8;
const KEYS = 64;
const ITEMS = 500;
const EVIL = new Set(["__proto__", "constructor", "prototype"]);

/** null, or why this value is no packet of ours. */
export function packetProblem(value: unknown): string | null {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH) return "tooDeep";
    const next: unknown[] = [];
    for (const part of level) {
      if (typeof part !== "object" || part === null) continue;
      if (Buffer.isBuffer(part)) return "binary";
      const keys = Object.keys(part);
      if (keys.length > (Array.isArray(part) ? ITEMS : KEYS)) return "tooWide";
      if (!Array.isArray(part) && keys.some((key) => EVIL.has(key))) return "evilKey";
      for (const inner of Object.values(part)) next.push(inner);
    }
    level = next;
  }
  return null;
}
