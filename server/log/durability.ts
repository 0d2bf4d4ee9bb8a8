/** Whether Redis keeps what it acknowledges. */
import type { Redis } from "ioredis";
import type { Problem } from "./log.ts";

const WANTED: readonly [name: string, right: string, severity: Problem["severity"]][] = [
  ["appendonly", "yes", "red"],
  ["maxmemory-policy", "noeviction", "red"],
  ["appendfsync", "always", "warn"],
  ["no-appendfsync-on-rewrite", "no", "warn"],
];

/** Reads the settings by CONFIG GET; where that is refused, nothing can be promised. Never throws. */
export async function checkDurability(redis: Redis): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [name, right, severity] of WANTED) {
    let value: string;
    try {
      const reply: unknown = await redis.config("GET", name);
      value = String(Array.isArray(reply) ? reply[1] : (reply as Record<string, unknown>)[name]);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return [
        { severity: "red", text: `Redis does not show its settings: durability not verifiable (${why})` },
      ];
    }
    if (value !== right)
      problems.push({
        severity,
        text: `Redis has ${name} ${value}; it must be ${right} for nothing to be lost`,
      });
  }
  return problems;
}
