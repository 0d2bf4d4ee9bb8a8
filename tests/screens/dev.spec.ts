/** npm run dev, in a copy of the sources: what is edited shows on an open screen. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../../scripts/proving/freePort.ts";

const copy = mkdtempSync(join(tmpdir(), "dev-copy-"));
const SOURCES = ["client", "server", "shared", "scripts", "sample", "package.json", "package-lock.json"];
let dev: ChildProcess;

test.afterAll(async () => {
  dev.kill("SIGTERM");
  await once(dev, "exit");
  rmSync(copy, { recursive: true, force: true });
});

test("(Z05) npm run dev: an edited word shows on an open screen without a reload", async ({ page }) => {
  for (const name of [...SOURCES, "vite.config.ts", "tsconfig.base.json"])
    cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  const settings = { PORT: String(await freePort()), DATA_DIR: join(copy, "kept"), REDIS_URL: "" };
  dev = spawn(process.execPath, ["scripts/run.mjs", "dev.mjs"], {
    cwd: copy,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const chunk of dev.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += String(chunk);
    if (said.includes("npm run links")) break;
  }
  dev.stdout?.resume();
  await page.goto(/http\S+\/enter\/sample\/A#\S+/.exec(said)?.[0] ?? "");
  const button = page.getByRole("button", { name: "Khai mạc hội nghị" });
  await expect(button).toBeVisible();
  await page.evaluate(() => Object.assign(globalThis, { notLoadedAgain: true }));
  const words = join(copy, "client/staff/acts/stageWords.ts");
  const before = readFileSync(words, "utf8");
  expect(before).toContain("Khai mạc hội nghị");
  writeFileSync(words, before.replaceAll("Khai mạc hội nghị", "Xin khai mạc"));
  await expect(page.getByRole("button", { name: "Xin khai mạc" })).toBeVisible();
  expect(await page.evaluate(() => "notLoadedAgain" in globalThis)).toBe(true);
});
