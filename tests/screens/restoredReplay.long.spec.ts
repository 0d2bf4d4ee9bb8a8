/** An archive put back on an empty machine by its command, and replayed: every screen shows what a replay of the hearing itself shows. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { withLog } from "../../scripts/commands/withLog.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { createReplay } from "../../server/intake/replay.ts";
import { hashOf } from "../../server/rehearsal/after/cases.ts";
import { FileStore, madeFolder } from "../../server/storage/files/fileStore.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import { followedUp, steps } from "../support/after/script.ts";
import { pageAt } from "../support/atSeats.ts";
import { command } from "../support/commands.ts";
import { endDay, openScreens, press } from "../support/hearingScreens.ts";
import { picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const LIVE = Date.parse("2024-11-22T10:00:00+07:00");
const AFTER = Date.parse("2025-02-20T10:00:00+07:00");
/** as a unit hung it on its case: its bytes are its name */
const EVIDENCE = String(steps.find(({ do: act, who }) => act === "add evidence" && who === "U07")?.file);
const server = new RealServer();
const old = mkdtempSync(join(tmpdir(), "old-machine-"));
test.describe.configure({ mode: "serial", timeout: 600_000 });
test.beforeAll(async () => {
  const played = followedUp();
  await withLog((log) => storePlayed(log, "day", played), { dataDir: old });
  const folder = await madeFolder(new FileStore(old).folder("day"));
  writeFileSync(join(folder, hashOf(EVIDENCE)), EVIDENCE);
  const file = join(old, "day.zip");
  await command("archive", { DATA_DIR: old }, "seal", "day", "--out", file);
  // the empty machine; and the hearing itself beside it, under another name, to compare with
  await command("archive", { DATA_DIR: server.dataDir }, "restore", file);
  rmSync(old, { recursive: true });
  await withLog((log) => storePlayed(log, "past", played), { dataDir: server.dataDir });
  await server.start();
  await server.withLog(async (log) => {
    for (const [name, from] of [
      ["live", LIVE],
      ["after", AFTER],
    ] as const)
      for (const source of ["day", "past"]) await createReplay(log, `${source}-${name}`, source, from);
  });
  await expect
    .poll(async () => new Set((await server.links()).map(({ hearing }) => hearing)).size, { timeout: 30_000 })
    .toBe(6);
});
test.afterAll(({ browser }) => endDay(browser, server));

/** All that a page says, but for the length of the log and the name that it stands under. */
const said = async (page: Page) =>
  (await page.locator("body").allInnerTexts())
    .join("")
    .replaceAll(/\/\d+ (?=bước|mục)/g, "/… ")
    .replaceAll("past-", "day-");

const PLACES = {
  live: ["operator", "A", "B", "hall", "lectern", "T1", "unit.U07"],
  after: ["A", "desk.1", "desk.3", "unit.U07"],
} as const satisfies Record<string, readonly SeatName[]>;

for (const [name, seats] of Object.entries(PLACES))
  test(`[Z9] a restored archive replayed, ${name}: each screen is marked, steps on, and shows what the hearing's own replay shows`, async ({
    browser,
  }) => {
    const links = await server.links();
    const restored = await openScreens(browser, links, `day-${name}`, seats);
    const own = await openScreens(browser, links, `past-${name}`, seats);
    for (const seat of seats) {
      const [page, other] = [pageAt(restored, seat), pageAt(own, seat)];
      await expect(page.getByText("PHÁT LẠI", { exact: true }).first()).toBeVisible();
      // the operator's page tells of the devices, each of which is another
      if (seat !== "operator")
        await expect(async () => expect(await said(page), seat).toBe(await said(other))).toPass({
          timeout: 30_000,
        });
      await picture(page, `restored-${name}-${seat}`);
    }
    if (name !== "live") return;
    const play = restored["operator"].getByRole("region", { name: "Phát lại", exact: true });
    const status = play.getByRole("status").last();
    const stands = (await status.textContent()) ?? "";
    await press(play, "Bước tiếp");
    await expect(status).not.toHaveText(stands);
  });

test("[Z9] the files that the archive holds are fetched from its replay", async () => {
  const seat = "unit.U07";
  const answer = await fetch(`${server.url}/h/day-after/${seat}/files/${hashOf(EVIDENCE)}`, {
    headers: { cookie: server.cookie("day-after", seat) },
  });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(EVIDENCE);
});
