/** The operator's log under a flood: bounded by kind and in all, and nothing is left out uncounted. */
import pino from "pino";
import { expect, it } from "vitest";
import { operatorLog } from "../../server/machine/operatorLog.ts";

interface Row {
  readonly msg: string;
  readonly kind?: string;
  readonly leftOut?: number;
}

function started() {
  const written: string[] = [];
  const heard: string[] = [];
  const log = operatorLog(pino({}, { write: (line) => void written.push(line) }), (line) => heard.push(line));
  return { log, written, heard, rows: () => written.map((line) => JSON.parse(line) as Row) };
}

it("lines of a kind are written a few times, then counted; each is heard of", () => {
  const { log, heard, rows } = started();
  for (let i = 0; i < 1_000; i++) log.line("a malformed command", { seat: "A" });
  log.line("a link was refused");
  log.close();
  const malformed = rows().filter((row) => row.msg === "a malformed command");
  expect(malformed).toHaveLength(5);
  expect(rows().filter((row) => row.kind === "a malformed command")).toMatchObject([{ leftOut: 995 }]);
  expect(rows().some((row) => row.msg === "a link was refused")).toBe(true);
  expect(heard).toHaveLength(1_001);
});

it("warnings that all differ are bounded in number and length, a line each", () => {
  const { log, written, rows } = started();
  for (let i = 0; i < 10_000; i++) log.warn(`${i}: \r\n${"x".repeat(5_000)}`);
  log.close();
  const warnings = rows().filter((row) => row.msg.includes("x"));
  expect(warnings).toHaveLength(200);
  expect(rows().reduce((sum, row) => sum + (row.leftOut ?? 0), warnings.length)).toBe(10_000);
  for (const line of written) {
    expect(line.length).toBeLessThan(700);
    expect(line.trimEnd()).not.toMatch(/[\r\n]/);
  }
});
