/** The secretary presses on the chair's word: when, by which key, how it is taken back, and what stays where it is. */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { endDay, openScreens, press, type Screens, settled, toTheFloor } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { lines, paper, saved } from "../support/paper.ts";
import { pdfPages, squeezed } from "../support/papers.ts";
import { RealServer } from "../support/realServer.ts";

const server = new RealServer();
let screens: Screens;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["A", "T1"]);
});
test.afterAll(({ browser }) => endDay(browser, server));

test("[S29] the cue says when to press; F9 presses, the caret stays in the turn, F4 leads on", async () => {
  const { A, T1 } = screens;
  const desk = T1.getByRole("region", { name: "Theo lời Chủ tọa" });
  const go = desk.locator("button.go:enabled");
  await expect(desk).toContainText("Bấm khi Chủ tọa nói: “Thưa toàn thể hội nghị, tôi xin tuyên bố khai mạc");
  // the button of the scheduled hearing lives at once
  await T1.keyboard.press("F9");
  await expect(desk).toContainText("Bấm khi nghe xong: “Xin trân trọng giới thiệu");
  await expect(T1.getByText("Quyền, trách nhiệm các bên")).toBeVisible();
  await toTheFloor(A, T1);
  await expect(desk).toContainText("Mời bà Nguyễn Thị Nắng Hạ");
  await go.waitFor();
  await T1.keyboard.press("F9");
  await expect(desk).toContainText("Bấm khi đại biểu chào xong, bắt đầu nêu ý kiến.");
  await go.waitFor();
  await T1.keyboard.press("F9");
  await expect(desk).toContainText("Bấm khi đại biểu nói xong.");
  await T1.keyboard.press("F4");
  await expect(paper(T1)).toBeFocused();
  await T1.keyboard.press("Control+Enter");
  await T1.keyboard.type("Đại biểu nêu thêm.");
  await saved(T1);
  expect((await lines(T1)).at(-1)).toBe("Đại biểu nêu thêm.");
  await go.waitFor();
  // by mouse too, the press takes no focus
  await go.click();
  await expect(desk.getByRole("button", { name: /^Hoàn tác: kết thúc/ })).toBeVisible();
  await expect(paper(T1)).toBeFocused();
  await T1.keyboard.type(" Xong.");
  expect((await lines(T1)).at(-1)).toBe("Đại biểu nêu thêm. Xong.");
  await press(A, /^Mời trả lời/);
  await press(T1, /^Bắt đầu trả lời/);
  await settled(T1);
  await T1.keyboard.press("F4");
  await expect(T1.getByRole("heading", { name: /trả lời$/ })).toBeVisible();
  await expect(paper(T1)).toBeFocused();
});

test("[S29] an open sheet has the room: the same choices do not stand below it again", async () => {
  const { A, T1 } = screens;
  await press(A, /^Kết thúc trả lời/);
  await press(T1, "Giao xác minh, giải quyết");
  const sheet = T1.getByRole("region", { name: "Ghi kết quả" });
  await expect(sheet.getByLabel("Việc giao")).toBeVisible();
  await expect(T1.getByRole("button", { name: "Đã trả lời", exact: true })).toHaveCount(0);
  const box = await sheet.boundingBox();
  expect(box?.height).toBeGreaterThan(400);
  await press(sheet, "Trở lại");
  await expect(T1.getByRole("button", { name: "Đã trả lời", exact: true })).toBeVisible();
});

test("[S30] [W33] a diverted complaint has no kind until chosen, which is put right; a walk-in's name is no title", async () => {
  const { A, T1 } = screens;
  await T1.keyboard.press("F2");
  await T1.getByLabel("Thêm người phát biểu", { exact: true }).fill("Trần Văn Mới");
  await T1.getByLabel("Cách xưng hô", { exact: true }).selectOption("ông");
  await T1.getByLabel("Tổ chức", { exact: true }).fill("Phường Quang Trung");
  await T1.getByLabel("Lĩnh vực", { exact: true }).selectOption({ index: 1 });
  await press(T1, "Thêm vào cuối");
  const title = T1.getByRole("form", { name: /^Hiển thị tên ý kiến: / });
  await expect(title).toContainText("Ông Trần Văn Mới");
  await expect(title.getByLabel("Hiển thị tên ý kiến")).toHaveValue("");
  await expect(title.getByRole("button", { name: "Hiển thị" })).toBeDisabled();
  await press(A, /Mời chị Bùi Thị/);
  await press(T1, /^Bắt đầu tính giờ/);
  await press(A, "⋯ Thêm");
  await press(A, /^Mời làm việc với bộ phận tiếp công dân/);
  const kind = T1.getByLabel(/^Loại đơn thư số \d+/);
  await expect(kind).toHaveValue("");
  await expect(T1.getByRole("button", { name: /^Ghi loại cho số/ })).toBeDisabled();
  await kind.selectOption("tố cáo");
  await expect(T1.getByLabel("Nơi hướng dẫn")).toHaveValue("Ban Tiếp công dân thành phố");
  await press(T1, /^Ghi loại cho số/);
  await expect(kind).toHaveCount(0);
  await press(T1, "Đã phân loại: 1");
  await expect(kind).toHaveValue("tố cáo");
  await expect(T1.getByRole("button", { name: /^Sửa loại của số/ })).toBeDisabled();
  await kind.selectOption("khiếu nại");
  await press(T1, /^Sửa loại của số/);
  await expect(kind).toHaveValue("khiếu nại");
});

test("[W40] what was diverted has a guidance slip to print, with its kind as it was put right", async () => {
  const { T1 } = screens;
  const slips = T1.getByRole("list", { name: "Phiếu hướng dẫn (F16) để in" });
  await expect(slips).toContainText("Số 4: khiếu nại");
  const download = T1.waitForEvent("download");
  await slips.getByRole("link", { name: "Phiếu hướng dẫn, thể thức Đảng, số 4 (PDF)", exact: true }).click();
  const slip = squeezed(pdfPages(new Uint8Array(readFileSync(await (await download).path()))).join(" "));
  expect(slip).toContain("PHIẾU HƯỚNG DẪN");
  expect(slip).toContain("Nội dung này là khiếu nại,");
  expect(slip).toContain("thuộc thẩm quyền của Ban Tiếp công dân thành phố");
  await slips.scrollIntoViewIfNeeded();
  await picture(T1, "secretary-guidance-slip");
  expect(await clipped(T1, false)).toEqual([]);
  expect(await axe(T1)).toEqual([]);
});
