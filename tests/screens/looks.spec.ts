/** The look itself: what it is to find is found, each time. */
import { expect, test } from "@playwright/test";
import { axe } from "../support/looks.ts";

const page = (body: string) =>
  `<!doctype html><html lang="vi"><title>Trang</title><style>.pale { color: #ccc }</style><main><h1>Trang</h1>${body}</main></html>`;

test("words that are too pale are found, also where dark ones stood before", async ({ page: screen }) => {
  await screen.setContent(page("<p>Đậm</p>"));
  expect(await axe(screen)).toEqual([]);
  for (const words of ["Nhạt", "Nhạt nữa"]) {
    await screen.setContent(page(`<p>Đậm</p><p class="pale">${words}</p>`));
    expect(await axe(screen)).toEqual([expect.stringContaining("color-contrast")]);
  }
  await screen.setContent(page(`<p style="color: #bbb">Đậm</p>`));
  expect(await axe(screen)).toEqual([expect.stringContaining("color-contrast")]);
  const field = (look: string) => `<label>Tên <input ${look} value="Nhạt"></label>`;
  await screen.setContent(page(field("")));
  expect(await axe(screen)).toEqual([]);
  await screen.setContent(page(field(`class="pale"`)));
  expect(await axe(screen)).toEqual([expect.stringContaining("color-contrast")]);
  await screen.setContent(page(`<p>Đậm</p><input>`));
  expect(await axe(screen)).toEqual([expect.stringContaining("label")]);
});
