/** In the phase before, the screens of the half day offer nothing that the phase refuses: each control of theirs is tried. */
import { expect, type Page, test } from "@playwright/test";
import { endDay, openScreens, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const SEATS = ["operator", "mc", "lectern", "hall", "T1"] as const;
const server = new RealServer();
let screens: Screens;
test.beforeAll(async ({ browser }) => {
  const shiftTo = new Date(Date.now() + 16 * 86_400_000).toISOString().slice(0, 10);
  await server.create("day", "sample", { before: "bare", shiftTo });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", [...SEATS]);
});
test.afterAll(({ browser }) => endDay(browser, server));

/** Presses each button, box and fold that can be pressed, one after another; what asks whether it is sure is told no. */
async function pressAll(page: Page): Promise<number> {
  const controls = page.locator("button:enabled, input[type=checkbox]:enabled, summary");
  page.on("dialog", (dialog) => void dialog.dismiss());
  let pressed = 0;
  for (let i = 0; i < (await controls.count()) && i < 60; i++) {
    const control = controls.nth(i);
    // the way to the other language would change every name, a screen that is loaded anew every place
    if (
      !(await control.isVisible()) ||
      /English|Tải lại|Hỏi mã|Hiện đường dẫn/.test((await control.textContent()) ?? "")
    )
      continue;
    await control.click();
    pressed++;
  }
  return pressed;
}

for (const seat of SEATS)
  test(`[B11] ${seat} has no press in the phase before that is refused`, async () => {
    const page = screens[seat];
    await picture(page, `before-${seat}`, "whole");
    if (seat !== "hall") expect.soft(await clipped(page, false)).toEqual([]);
    expect.soft(await axe(page)).toEqual([]);
    await pressAll(page);
    await expect(page.getByText(/đang ở phần chuẩn bị|Việc này thuộc phần/)).toHaveCount(0);
    await expect(page.locator(".refusal")).toHaveCount(0);
  });

test("[B11] the MC practises the names before the hearing, and ticks none", async () => {
  const { mc } = screens;
  await expect(mc.getByText("Để đọc trước và tập tên.")).toBeVisible();
  await expect(mc.getByText("Đọc là:").first()).toBeVisible();
  await expect(mc.getByRole("checkbox")).toHaveCount(0);
  await expect(mc.getByRole("button", { name: "Đã đọc xong" })).toHaveCount(0);
});
