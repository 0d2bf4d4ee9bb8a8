/** Text that the server does not take, and text that was stored and is bad: what the secretary's screen says, and keeps. */
import { expect, type Page, test } from "@playwright/test";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { leaningOnItself, nested } from "../support/hostileUpdates.ts";
import { picture } from "../support/looks.ts";
import { badge, paper, saved } from "../support/paper.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["A", "T1", "T2"]);
  await press(screens.A, /^Khai mạc hội nghị/);
});
test.afterAll(({ browser }) => endDay(browser, server));

async function pasteText(page: Page, text: string): Promise<void> {
  await paper(page).evaluate((element, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test("[N9] [N10] too long is refused in words and stays; taken back, the next letters are saved (Y03)", async () => {
  const { T1, T2 } = screens;
  await paper(T1).click();
  await T1.keyboard.insertText("Trước khi dán.");
  await saved(T1);
  await pasteText(T1, Array.from({ length: 180 }, () => "ệệệệệ ".repeat(300)).join("\n"));
  await expect(badge(T1).first()).toContainText("Đoạn vừa dán quá dài nên chưa lưu được");
  await expect(T1.locator("[data-link=live]")).toHaveText(/Đã kết nối · chữ gõ chưa lưu/);
  await picture(T1, "secretary-refused-1366x768");
  await paper(T2).click();
  await T2.keyboard.press("Control+End");
  await T2.keyboard.insertText(" Người kia gõ.");
  await saved(T2);
  await paper(T1).click();
  await T1.keyboard.press("Control+z");
  await T1.reload();
  await saved(T1).catch(() => undefined);
  await expect(paper(T1)).toContainText("Trước khi dán.");
  await expect(paper(T1)).toContainText("Người kia gõ.");
  await paper(T1).click();
  await T1.keyboard.press("Control+End");
  await T1.keyboard.insertText(" Gõ tiếp.");
  await saved(T1);
  await expect(paper(T2)).toContainText("Gõ tiếp.");
});

test("[N11] what was stored and is bad is said in red, with a code; the screen opens (Y01, Y02)", async () => {
  const { T1 } = screens;
  const name = await T1.evaluate(
    async () =>
      (await indexedDB.databases())
        .map((database) => database.name ?? "")
        .find((database) => /step/.test(database)) ?? "",
  );
  const section = name.slice("minutes.day.T1.".length);
  await server.withLog((log) => log.appendMinutes("day", section, "T2", leaningOnItself()));
  await server.withLog((log) => log.appendMinutes("day", section, "T2", nested(5_000, false, 9_000)));
  // as a screen that heard of it before there was a guard
  await T1.evaluate(
    async ({ db, updates }) => {
      const open = indexedDB.open(db);
      await new Promise((done) => {
        open.onsuccess = done;
      });
      const store = open.result.transaction("updates", "readwrite").objectStore("updates");
      for (const update of updates) store.add(new Uint8Array(update));
      await new Promise((done) => {
        store.transaction.oncomplete = done;
      });
      open.result.close();
    },
    { db: name, updates: [leaningOnItself(), nested(5_000, false, 9_000)].map((update) => [...update]) },
  );
  T1.on("dialog", (dialog) => void dialog.accept());
  await T1.reload();
  await expect(paper(T1)).toContainText("Trước khi dán.");
  await expect(T1.getByRole("alert")).toContainText("mã BB1");
  await paper(T1).click();
  await T1.keyboard.press("Control+End");
  await T1.keyboard.insertText(" Vẫn gõ được.");
  await saved(T1);
  await expect(paper(screens.T2)).toContainText("Vẫn gõ được.");
  await picture(T1, "secretary-aside-1366x768");
});
