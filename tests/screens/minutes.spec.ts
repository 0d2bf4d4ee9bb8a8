/** Two secretaries type Vietnamese at once, by input method and as UniKey does, while server and Redis are killed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { launch } from "../../scripts/proving/testBrowser.ts";
import { endDay, openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { picture } from "../support/looks.ts";
import { badge, lines, paper, saved } from "../support/paper.ts";
import { RealServer } from "../support/realServer.ts";
import { standStill } from "../support/standingStill.ts";

// a line that stands still is given up soon
const server = new RealServer(1, { HEARTBEAT_SECONDS: "3" });
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["A", "T1", "T2"]);
});
test.afterAll(({ browser }) => endDay(browser, server));

/** UniKey and EVKey do not compose: they send the letter, then Backspace and the letter with its mark. */
async function typeAsUniKey(page: Page, text: string): Promise<void> {
  for (const letter of text) {
    const [base = letter] = letter === "đ" ? ["d"] : letter.normalize("NFD");
    await page.keyboard.type(base);
    if (base === letter) continue;
    await page.keyboard.press("Backspace");
    await page.keyboard.insertText(letter);
  }
}

/** An input method shows the word as it grows and commits it whole. */
async function compose(page: Page, text: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  for (const word of text.split(" ")) {
    for (let end = 1; end <= word.length; end++) {
      await cdp.send("Input.imeSetComposition", {
        text: word.slice(0, end),
        selectionStart: end,
        selectionEnd: end,
      });
    }
    await cdp.send("Input.insertText", { text: `${word} ` });
  }
}

const FIRST =
  "Đại biểu phản ánh nạn nhân thế hệ thứ ba chưa được cấp thẻ bảo hiểm y tế theo diện hỗ trợ; nhiều gia đình phải tự chi trả.";
const SECOND = "Đề nghị thành phố rà soát danh sách và tổ chức tập huấn cho người nhà chăm sóc đúng hẹn";

test("[N3] typed by both while server and Redis are killed: no letter lost, papers equal (P30)", async () => {
  const { A, T1, T2 } = screens;
  await press(A, /^Khai mạc hội nghị/);
  await paper(T1).click();
  await T1.keyboard.type("Phần một");
  await T1.keyboard.press("Enter");
  await T1.keyboard.type("Phần hai");
  await T1.keyboard.press("Enter");
  await saved(T1);
  await expect(paper(T2)).toContainText("Phần hai");
  await paper(T2).getByText("Phần hai").click();
  await T2.keyboard.press("End");
  await T2.keyboard.type(" ");

  const faults = async () => {
    await server.kill("SIGKILL");
    await expect(badge(T1)).toContainText("đang giữ trên máy này");
    await server.start();
    await expect(T1.locator("[data-link=live]")).toBeVisible({ timeout: 20_000 });
    const redis = JSON.parse(readFileSync(join(server.dataDir, "redis.json"), "utf8")) as { pid: number };
    process.kill(redis.pid, "SIGKILL");
  };
  await Promise.all([faults(), typeAsUniKey(T1, FIRST), compose(T2, SECOND)]);
  await saved(T1);
  await saved(T2);
  for (const page of [T1, T2]) {
    await expect(paper(page)).toContainText(FIRST);
    await expect(paper(page)).toContainText(`Phần hai ${SECOND}`);
  }
  expect(await lines(T1)).toEqual(await lines(T2));
  await picture(T1, "secretary-minutes-1366x768");

  const before = await lines(T1);
  await T1.reload();
  await expect(paper(T1)).toContainText(FIRST);
  expect(await lines(T1)).toEqual(before);
});

test("[N6] a code becomes its phrase; what comes from Word keeps no link, picture or style", async () => {
  const { T1 } = screens;
  await paper(T1).click();
  await T1.keyboard.press("Control+End");
  await T1.keyboard.press("Enter");
  await typeAsUniKey(T1, ";kn");
  await T1.keyboard.press("Control+Enter");
  await typeAsUniKey(T1, "sửa đường.");
  await expect(paper(T1)).toContainText("Đại biểu kiến nghị sửa đường.");
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
    <p class=MsoNormal style='color:red'><b>Điều</b> một <a href="http://x">liên kết</a><o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Việc thứ nhất</p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Việc thứ hai</p>
    <table><tr><td>Ô bảng</td></tr></table><img src="http://x/y.png"><!--EndFragment--></body></html>`;
  await paper(T1).evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, word);
  await expect(paper(T1).getByRole("listitem")).toHaveText(["Việc thứ nhất", "Việc thứ hai"]);
  await expect(paper(T1)).toContainText("Điều một liên kết");
  await expect(paper(T1)).toContainText("Ô bảng");
  // beside another's caret the editor puts a picture of its own
  const strange = paper(T1).locator("a, img:not(.ProseMirror-separator), table, [style]");
  await expect(strange).toHaveCount(0);
  await saved(T1);
});

test("[N3] a line deleted while cut off is gone at the other's without another keystroke (C18)", async () => {
  const { T1, T2 } = screens;
  await paper(T1).click();
  await T1.keyboard.press("Control+End");
  await T1.keyboard.press("Enter");
  await T1.keyboard.insertText("Dòng sẽ xóa");
  await expect(paper(T2)).toContainText("Dòng sẽ xóa");
  await saved(T1);
  await server.kill("SIGKILL");
  await expect(T1.locator("[data-link]")).toContainText("Mất kết nối");
  await T1.keyboard.press("Shift+Home");
  await T1.keyboard.press("Backspace");
  await expect(badge(T1)).toContainText("đang giữ trên máy này");
  await server.start();
  await expect(paper(T2)).not.toContainText("Dòng sẽ xóa");
  await saved(T1);
});

test("[N3] typed before, while and after being cut off: all is at a fresh screen (C16)", async ({
  browser,
}) => {
  const { T1 } = screens;
  await paper(T1).click();
  await T1.keyboard.press("Control+End");
  await T1.keyboard.press("Enter");
  await T1.context().setOffline(true);
  await server.kill("SIGKILL");
  await expect(T1.locator("[data-link]")).toContainText("Mất kết nối");
  await T1.keyboard.insertText("Gõ khi mất mạng.");
  await server.start();
  await T1.context().setOffline(false);
  await expect(T1.locator("[data-link=live]")).toBeVisible();
  await T1.keyboard.insertText(" Gõ khi có mạng lại.");
  await saved(T1);
  const { T2: fresh } = await openScreens(browser, await server.links(), "day", ["T2"]);
  await expect(paper(fresh)).toContainText("Gõ khi mất mạng. Gõ khi có mạng lại.");
  await fresh.context().close();
});

test("[N3] while Redis stands nothing is called saved; after a kill what was, is there (C14)", async () => {
  const { T1, T2 } = screens;
  await paper(T1).click();
  await T1.keyboard.press("Control+End");
  await T1.keyboard.press("Enter");
  await T1.keyboard.insertText("Đã lưu trước.");
  await saved(T1);
  const { pid } = JSON.parse(readFileSync(join(server.dataDir, "redis.json"), "utf8")) as { pid: number };
  process.kill(pid, "SIGSTOP");
  const words: string[] = [];
  await T1.exposeFunction("badgeSays", (text: string) => void words.push(text));
  await badge(T1).evaluate((element) => {
    const tell = () =>
      (globalThis as unknown as { badgeSays(text: string): void }).badgeSays(element.textContent ?? "");
    new MutationObserver(tell).observe(element, { subtree: true, childList: true, characterData: true });
  });
  await T1.keyboard.insertText(" Gõ khi kho đứng.");
  await expect(T1.locator("[data-link]")).toContainText("KHÔNG LƯU ĐƯỢC");
  expect(words.at(-1)).not.toMatch(/Đã lưu \d/);
  await server.kill("SIGKILL");
  expect(words.filter((text) => /^Đã lưu \d/.test(text))).toEqual([]);
  process.kill(pid, "SIGCONT");
  await server.start();
  await saved(T1);
  await expect(paper(T2)).toContainText("Đã lưu trước. Gõ khi kho đứng.");
});

test("one undo takes back a composed word, and nothing of the other secretary's (C22)", async () => {
  const { T1, T2 } = screens;
  await paper(T2).getByText("Phần một").click();
  await T2.keyboard.press("End");
  await T2.keyboard.insertText(" của người kia");
  await expect(paper(T1)).toContainText("Phần một của người kia");
  await paper(T1).click();
  await T1.keyboard.press("Control+End");
  await compose(T1, "việt");
  await expect(paper(T1)).toContainText("việt");
  await T1.keyboard.press("Control+z");
  await expect(paper(T1)).not.toContainText("việt");
  await expect(paper(T1)).toContainText("Phần một của người kia");
  await expect(paper(T2)).not.toContainText("việt");
});

test("a tab that stood still says at once it is cut off; what is typed then arrives (C20)", async () => {
  // a browser of its own: every page it has stands still together
  const browser = await launch();
  const { T2: tab } = await openScreens(browser, await server.links(), "day", ["T2"]);
  await paper(tab).click();
  await tab.keyboard.press("Control+End");
  const there = await server.screens("secretary");
  const wake = await standStill(browser, tab);
  // the server has waited for a sign of life, and given the line up
  await expect.poll(() => server.screens("secretary"), { timeout: 60_000 }).toBe(there - 1);
  // else the line is back before anybody could be told that it was gone
  await server.kill("SIGTERM");
  wake();
  await tab.keyboard.insertText("Gõ ngay khi tỉnh.");
  await expect(tab.locator("[data-link]")).toContainText("Mất kết nối");
  await expect(paper(tab)).toContainText("Gõ ngay khi tỉnh.");
  await expect(badge(tab)).toContainText("đang giữ trên máy này");
  await server.start();
  await saved(tab);
  await expect(paper(screens.T1)).toContainText("Gõ ngay khi tỉnh.");
  await browser.close();
});

test("[N4] a typist keeps the section when another is called; an undone call keeps letters", async () => {
  const { A, T1 } = screens;
  await press(T1, "Đã đọc quyền, trách nhiệm");
  for (let step = 0; step < 3; step++) {
    await press(A, /^Sang phần: /);
  }
  await paper(T1).click();
  await T1.keyboard.type("Mở phần đối thoại. ");
  await press(A, /^Mời bà Nguyễn Thị Nắng Hạ/);
  const back = T1.getByRole("button", { name: /^Đến phần đang diễn ra: Bà Nguyễn Thị Nắng Hạ/ });
  await expect(back).toBeVisible();
  await T1.keyboard.type("Còn gõ tiếp.");
  await expect(paper(T1)).toContainText("Mở phần đối thoại. Còn gõ tiếp.");
  await back.click();
  await expect(T1.getByRole("heading", { name: "Bà Nguyễn Thị Nắng Hạ" })).toBeVisible();
  await paper(T1).click();
  await T1.keyboard.press("Control+Enter");
  await expect(paper(T1)).toContainText("Đoạn mương sau chợ khu 4");
  await saved(T1);
  await press(A, /Hoàn tác: mời/);
  await expect(T1.getByRole("button", { name: /^— Chưa xếp chỗ: YK-001/ })).toBeVisible();
});

test("[N2] a diverted turn's section leaves the other secretary's screen at once", async () => {
  const { A, T1, T2 } = screens;
  await press(A, /^Mời bà Nguyễn Thị Nắng Hạ/);
  await press(T2.getByRole("navigation"), /Bà Nguyễn Thị Nắng Hạ/);
  await expect(paper(T2)).toContainText("Đoạn mương sau chợ khu 4");
  await press(A, /^Bắt đầu tính giờ/);
  await press(A, "⋯ Thêm");
  await press(A, /^Mời làm việc với bộ phận tiếp công dân/);
  await press(T2, /Hướng dẫn sang tiếp công dân \(số/);
  await expect(T2.getByText("Phần này đã niêm phong")).toBeVisible();
  await expect(T2.getByText("Đoạn mương")).toHaveCount(0);
  await expect
    .poll(() => T2.evaluate(async () => (await indexedDB.databases()).map((database) => database.name)))
    .not.toContain("minutes.day.T2.turn.YK-001");
  await press(T1, /Hướng dẫn sang tiếp công dân \(số/);
  await expect(paper(T1)).toContainText("Đoạn mương sau chợ khu 4");
});
