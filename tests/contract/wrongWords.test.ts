/** Every command of package.json that is given a word it does not know. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { command } from "../support/commands.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const COMMANDS = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /^node scripts\/run\.mjs (.*)$/.exec(line)?.[1];
  return file === undefined ? [] : [{ name, file }];
});

it.concurrent.each(COMMANDS)("npm run $name says what it knows", async ({ name, file }) => {
  const refused = await command(file, {}, "--nonsense").catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  const { stderr } = refused as { stderr: string };
  expect(stderr).toMatch(new RegExp(`^Unknown option '--nonsense'\\.\nnpm run ${name}( -- \\S|\n)`));
  expect(stderr).not.toContain("node:internal");
});

it.concurrent.each(COMMANDS)("(Z08) npm run $name -- --help tells what it knows", async ({ name, file }) => {
  const { stdout, stderr } = await command(file, {}, "--help");
  expect(stdout).toMatch(new RegExp(`^npm run ${name}( -- \\S|\n)`));
  expect(stderr).toBe("");
});
