/** What the organiser's desk shows of an instant, read off its sections as a clerk reads it, in the words of the expected file. */
import { expect, type Page } from "@playwright/test";
import type { Expected } from "../standing.ts";
import { section } from "./hand.ts";

const number = (text: string | undefined): number => Number(/\d+/.exec(text ?? "")?.[0] ?? 0);

/** The organisations' table: whose list, how many came of how many. */
async function organisations(page: Page) {
  await section(page, "Tổ chức, đại biểu");
  const back = page.getByRole("link", { name: "Đóng danh sách này" });
  if (await back.isVisible()) await back.click();
  const lists = page
    .getByRole("table")
    .filter({ has: page.getByRole("columnheader", { name: "Tối thiểu" }) });
  const rows = await lists.locator("tbody").getByRole("row").all();
  return Promise.all(
    rows.map(async (row) => {
      const [org, quota, listed, minimum, registered] = await row.getByRole("cell").allTextContents();
      const [first, ...others] = [org, quota, listed, minimum, registered].map(number);
      return { org: first, quota: others[0], listed: others[1], minimum: others[2], registered: others[3] };
    }),
  );
}

/** How many the inbox counts, all and of each filter. */
async function inbox(page: Page) {
  await section(page, "Hộp ý kiến");
  const filters = page.getByRole("group", { name: "Lọc" });
  const count = async (name: string) => {
    const filter = filters.getByRole("button", { name: new RegExp(`^${name} \\d`) });
    return (await filter.count()) === 0 ? 0 : number((await filter.textContent()) ?? "");
  };
  return {
    received: await count("Tất cả"),
    notScreened: await count("Chờ phân loại"),
    late: await count("Trễ hạn"),
    duplicatesRecognised: await count("Trùng"),
    redirected: await count("Niêm phong"),
    withdrawn: await count("Đã rút"),
  };
}

const STATES = { "Chưa làm": "todo", "Đang làm": "doing", Vướng: "blocked", Xong: "done" } as const;

async function checklist(page: Page) {
  await section(page, "Việc của các văn phòng");
  const rows = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: /CK-\d+/ });
  const items = (await rows.allTextContents()).map((text) => {
    const state = /[○◐▲✓] (Chưa làm|Đang làm|Vướng|Xong)/.exec(text)?.[1] as keyof typeof STATES;
    return [/CK-\d\d/.exec(text)?.[0] ?? "", STATES[state]] as const;
  });
  return Object.fromEntries(items.toSorted());
}

async function invitations(page: Page) {
  await section(page, "Giấy mời");
  const options = await page.getByLabel("Trạng thái").getByRole("option").allTextContents();
  const count = (name: string) =>
    number(options.find((option) => option.startsWith(name))?.slice(name.length));
  const [noAnswer, confirmed, declined] = [count("Chưa trả lời"), count("Sẽ dự"), count("Báo vắng")];
  return { issued: noAnswer + confirmed + declined, confirmed, declined, noAnswer };
}

async function individuals(page: Page) {
  await section(page, "Cá nhân xin dự");
  const says = (await page.getByText(/^\d+ người · cho phép/).textContent()) ?? "";
  const [applied, admitted, refused, waiting] = [...says.matchAll(/\d+/g)].map(([match]) => Number(match));
  return { applied, admitted, refused, waiting };
}

/** At an instant before the freeze, once the page has what the server has. */
export async function expectShown(page: Page, expected: Expected): Promise<void> {
  const { opinions } = expected;
  const shown = expected.organisations.map(({ accepted: _, ...row }) => row);
  await expect.poll(() => organisations(page)).toEqual(shown);
  expect(await inbox(page)).toEqual({
    ...{ received: opinions.received, notScreened: opinions.notScreened.length, late: opinions.late.length },
    duplicatesRecognised: opinions.duplicatesRecognised,
    ...{ redirected: opinions.screening.redirect, withdrawn: opinions.withdrawn },
  });
  expect(await checklist(page)).toEqual(expected.checklist);
  expect(await invitations(page)).toEqual(expected.invitations);
  expect(await individuals(page)).toEqual(expected.individuals);
}
