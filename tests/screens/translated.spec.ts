/** A browser that translates a page: each text node gives way to elements, while other devices act (case N01). */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { filesBelow } from "../../scripts/build/files.mjs";
import {
  endDay,
  openScreens,
  press,
  type Screens,
  settled,
  toTheFloor,
  upToDate,
} from "../support/hearingScreens.ts";
import { RealServer } from "../support/realServer.ts";

const SEATS = [
  "A",
  "B",
  "T1",
  "T2",
  "operator",
  "hall",
  "hall2",
  "lectern",
  "mc",
  "police",
  "unit.U01",
  "unit.W01",
] as const;
/** every day at three of the stages, at all in the long run */
const isLooked = (stage: string) =>
  process.env["LONG"] === "1" || ["called", "speaking", "answering"].includes(stage);
const server = new RealServer();
let screens: Screens;
let phone: Page;
const wrong: string[] = [];
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  const links = await server.links();
  screens = await openScreens(browser, links, "day", SEATS);
  phone = await (await browser.newContext({ locale: "vi-VN" })).newPage();
  await phone.goto(links.find((link) => link.hearing === "day" && link.seat === "ask")?.url ?? "");
  for (const [seat, page] of pages())
    page.on("pageerror", (error) => wrong.push(`${seat}: ${error.message}`));
});
test.afterAll(({ browser }) => endDay(browser, server));

const pages = (): [string, Page][] => [...Object.entries(screens), ["ask", phone]];

/** What a translation does to every text of the page; gives back the texts that were not their element's only child. */
function translate(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const beside: string[] = [];
    const into = (root: Node) => {
      const texts: Text[] = [];
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (node instanceof Text) texts.push(node);
        else if (node instanceof Element && node.shadowRoot) into(node.shadowRoot);
      }
      for (const text of texts) {
        const parent = text.parentElement;
        // what is typed is the editor's own, and no script is a text
        if (!parent || parent === document.body || parent.closest("script, style, font, [contenteditable]"))
          continue;
        if (parent.childNodes.length > 1) beside.push(`${parent.outerHTML.slice(0, 120)}: ${text.data}`);
        const inner = document.createElement("font");
        inner.textContent = text.data;
        text.replaceWith(document.createElement("font"));
        const outer = [...parent.childNodes].find(
          (childNode) => childNode.nodeName === "FONT" && !childNode.hasChildNodes(),
        );
        outer?.appendChild(inner);
      }
    };
    into(document.body);
    return beside;
  });
}

/** What the page says: its buttons, and its headings. */
const said = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, h1, h2, h3, .who, .question, .topic")]
      .filter((element) => element.checkVisibility())
      .map((element) => (element.textContent ?? "").replaceAll(/\d+:\d\d/g, "…").trim()),
  );

test("[S43] no page of staff or displays is offered for translation", () => {
  const pages = filesBelow("client/screens", /index\.html$/).filter((page) => !page.includes("/delegate/"));
  const html = pages.map((page) => readFileSync(page, "utf8"));
  expect(html.length).toBeGreaterThanOrEqual(7);
  for (const page of html) {
    expect(page).toContain('translate="no"');
    expect(page).toContain('<meta name="google" content="notranslate" />');
  }
});

test("[S43] each page, translated by force, goes on saying what it does as others act (N01)", async () => {
  test.setTimeout(600_000);
  const { A, T1, operator } = screens;
  const acts: [string, () => Promise<void>][] = [
    ["opened", () => press(A, /^Khai mạc hội nghị/)],
    ["on the floor", () => toTheFloor(A, T1)],
    ["called", () => press(A, /^Mời Bà Nguyễn Thị Nắng Hạ/i)],
    ["speaking", () => press(T1, /^Bắt đầu tính giờ/)],
    ["paused", () => press(A, "Tạm dừng giờ")],
    ["ended", () => press(A, /^Kết thúc phát biểu/)],
    ["shown", () => press(operator, "Ma két")],
    ["invited", () => press(A, /^Mời trả lời: /)],
    ["answering", () => press(T1, /^Bắt đầu trả lời: /)],
  ];
  for (const [stage, act] of acts) {
    if (!isLooked(stage)) {
      await act();
      continue;
    }
    for (const [seat, page] of pages())
      expect.soft(await translate(page), `${seat} before ${stage}`).toEqual([]);
    await act();
    await Promise.all([A, T1, operator].map(settled));
    await test.step(`up to date: ${stage}`, () => upToDate(server, "day", screens));
    const translated = await Promise.all(pages().map(([, page]) => said(page)));
    await Promise.all(pages().map(([, page]) => page.reload()));
    await test.step(`reloaded: ${stage}`, () => upToDate(server, "day", screens));
    for (const [i, [seat, page]] of pages().entries())
      await expect.poll(() => said(page), `${seat}, ${stage}`).toEqual(translated[i]);
  }
  expect(wrong).toEqual([]);
});
