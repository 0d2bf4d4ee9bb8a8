/** People at their screens: each `do` of the script pressed by role and visible name, as it would be in the hall. */
import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { settledWith } from "../../client/line/staff.ts";
import { stageOf } from "../../client/staff/stage.ts";
import { spokenDate } from "../../shared/terms/outcomes.ts";
import { SEAT_NAMES, type SeatName } from "../../shared/terms/seats.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import { FIRST_VIEW, type FirstView } from "../../shared/wire/protocol.ts";
import type { RealServer } from "./realServer.ts";
import { aboutOf, type ScriptStep, script } from "./scriptedHearing.ts";

const OUTCOMES: Readonly<Record<string, string>> = {
  RESOLVED_ON_THE_SPOT: "Làm rõ, giải quyết ngay tại hội nghị",
  ANSWERED: "Đã trả lời",
  ASSIGNED_FOR_VERIFICATION: "Giao xác minh, giải quyết",
  EXPLAINED_NOT_IN_LINE: "Giải thích chính sách",
  NOTED: "Tiếp thu, ghi nhận",
};
const DUE: Readonly<Record<string, string>> = {
  "10 working days": "10 ngày làm việc",
  "15 working days": "15 ngày làm việc",
  "15 days": "15 ngày",
};
const SUB_KINDS: Readonly<Record<string, string>> = {
  "làm rõ": "Làm rõ",
  "giải trình": "Giải trình",
  "thông tin": "Thông tin",
};
const REACTIONS: Readonly<Record<string, string>> = {
  satisfied: "Đạt",
  "not satisfied": "Chưa đạt",
  "new issue": "Vấn đề mới",
};
const SCENES: Readonly<Record<string, string>> = {
  backdrop: "Ma két",
  programme: "Chương trình",
  document: "Tên tài liệu…",
  conclusion: "Kết luận",
};

type Place = Page | Locator;
export type Screens = Readonly<Record<SeatName, Page>>;

/** Opens every seat of a hearing, each in a window of its own: a tab in the background draws once a second. */
export async function openScreens(
  browser: Browser,
  links: readonly { readonly hearing: string; readonly seat: string; readonly url: string }[],
  hearing: string,
  // the second display shows what the first does
  only: readonly SeatName[] = SEAT_NAMES.filter((seat) => seat !== "hall2"),
): Promise<Screens> {
  const sizes: Partial<Record<SeatName, [number, number]>> = {
    T1: [1366, 768],
    T2: [1366, 768],
    hall: [1280, 720],
    lectern: [1024, 768],
  };
  const pages: Partial<Record<SeatName, Page>> = {};
  const ownLinks = links.filter((link) => link.hearing === hearing && only.includes(link.seat as SeatName));
  const open = async ({ seat, url }: (typeof ownLinks)[number]) => {
    const context = await browser.newContext({ colorScheme: "light", locale: "vi-VN" });
    const page = await context.newPage();
    const [width, height] = sizes[seat as SeatName] ?? [1180, 820];
    await page.setViewportSize({ width, height });
    await page.goto(url);
    // eight browsers' worth of pages start at once: longer than one control may take
    await page.waitForURL(`**/h/${hearing}/${seat}`, { timeout: 40_000 });
    pages[seat as SeatName] = page;
  };
  await Promise.all(ownLinks.map(open));
  return pages as Screens;
}

/** Ends a file's server, and its windows before: one that is left open seeks it for as long as the browser lives. */
export async function endDay(browser: Browser, server: RealServer): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await server.stop();
}

/** Waits for at most 1.5 s, in the page and with its pictures (from here one looks twice a second), until it lives. */
const alive = (element: Locator): Promise<void> =>
  element.evaluate((node) => {
    const patience = performance.now() + 1_500;
    return new Promise<void>((done) => {
      const look = () => {
        if (node.matches(":disabled") && node.isConnected && performance.now() < patience)
          requestAnimationFrame(look);
        else done();
      };
      look();
    });
  });

export async function press(
  place: Place,
  name: string | RegExp,
  exact = typeof name === "string",
): Promise<void> {
  await alive(place.getByRole("button", { name, exact }).first());
  const button = place.getByRole("button", { name, exact, disabled: false }).first();
  await button.click();
}
const fill = (place: Place, label: string, text: string) =>
  place.getByLabel(label, { exact: true }).first().fill(text);
const choose = (place: Place, label: string, option: string) =>
  place.getByLabel(label, { exact: true }).first().selectOption(option);

/** The operator's way to a scene: some stand behind another press, some are written first. */
export async function showScene(operator: Page, scene: string, text?: string): Promise<void> {
  const desk = operator.getByRole("region", { name: /^Nội dung trên màn hình/ });
  const button = desk.getByRole("button", { name: scene, exact: true });
  if ((await button.count()) === 0) await press(desk, "Nội dung khác…");
  await press(desk, scene);
  if (!scene.endsWith("…")) return;
  if (text !== undefined) await fill(desk, "Câu hiển thị", text);
  await press(desk, "Hiện lên màn hình");
}

/** Until no command of the page is under way: each is kept from its press to its answer (client/line/pending.ts). */
export const settled = (page: Page) =>
  page.waitForFunction(() =>
    Object.entries(sessionStorage).every(([key, stored]) => !key.startsWith("pending.") || stored === "[]"),
  );

/** Until each of the screens shows what the server has now: what another line has done may still be on its way. */
export async function upToDate(
  server: RealServer,
  hearing: string,
  screens: { readonly [seat: string]: Page },
): Promise<void> {
  const openSeat = async ([seat, page]: [string, Page]) => {
    const headers = { cookie: server.cookie(hearing, seat as SeatName) };
    const first = new RegExp(`id="${FIRST_VIEW}">(.*?)</script>`);
    // asked again each time: what came in since is shown too
    const isUpToDate = async () => {
      const sent = await (await fetch(`${server.url}/h/${hearing}/${seat}`, { headers })).text();
      const { to } = JSON.parse(first.exec(sent)?.[1] ?? "") as FirstView;
      return (await page.evaluate(() => document.documentElement.dataset["view"])) === to;
    };
    await expect
      .poll(isUpToDate, { message: `${seat} shows what the server has`, timeout: 60_000 })
      .toBe(true);
  };
  await Promise.all(Object.entries(screens).map(openSeat));
}

/** Once opened, which begins the first step: on to the People's (4.3); the rights are read at the secretary's. */
export async function toTheFloor(directing: Page, secretary: Page): Promise<void> {
  await press(secretary, "Đã đọc quyền, trách nhiệm");
  for (let step = 0; step < 3; step++) {
    await press(directing, /^Sang phần: /);
  }
}

/** One day at the screens. `view` is the presider's view as the rules have it before the step. */
export class HearingDay {
  readonly #screens: Screens;

  constructor(screens: Screens) {
    this.#screens = screens;
  }

  async setClock(second: number): Promise<void> {
    const { operator } = this.#screens;
    const face = new Date(8 * 3_600_000 + second * 1000).toISOString().slice(11, 19);
    const time = operator.getByLabel("Đặt giờ", { exact: true });
    await time.fill(face);
    await time.press("Enter");
    await operator.getByRole("timer").filter({ hasText: face }).waitFor();
  }

  /** A listed official or delegate is put in a segment before its step begins (4.4, 4.5). */
  async list(call: ScriptStep): Promise<void> {
    const { T2 } = this.#screens;
    const officials = call.entry.startsWith("CB-");
    await choose(T2, "Thêm vào phần", officials ? "officials" : "after");
    const name = `${call.speaker}`;
    await fill(T2, "Thêm người phát biểu", officials ? name : String(call.delegate));
    if (officials) await press(T2, new RegExp(name));
    else await choose(T2, "Hỏi lại về ý kiến", aboutOf(call) ?? "");
    await press(T2, "Thêm vào cuối");
    await expect(T2.getByLabel("Thêm người phát biểu", { exact: true })).toHaveValue("");
  }

  async #menu(page: Page, entry: string): Promise<Locator> {
    const back = page.getByRole("button", { name: "Trở lại", exact: true });
    if (await back.isVisible()) await back.click();
    await press(page, "☰ Điều hành");
    await press(page.getByRole("region", { name: "Điều hành", exact: true }), entry);
    return page.getByRole("region", { name: entry, exact: true });
  }

  async #back(page: Page): Promise<void> {
    await press(page, "Trở lại");
  }

  /** Of a list that is as the view has it: what another has done a moment ago may still be on its way. */
  async #row(list: Locator, view: ChairView, entry: string): Promise<Locator> {
    const rows = list.getByRole("listitem");
    await expect(rows).toHaveCount(view.queue.length);
    return rows.nth(view.queue.findIndex((row) => row.id === entry));
  }

  #queueRow(page: Page, view: ChairView, entry: string): Promise<Locator> {
    return this.#row(page.getByRole("region", { name: "Chờ phát biểu" }), view, entry);
  }

  async #rowAct(page: Page, view: ChairView, entry: string, act: string): Promise<void> {
    const row = await this.#queueRow(page, view, entry);
    await row.getByRole("button").first().click();
    await press(row, act);
  }

  async #waiting(view: ChairView, entry: string, act: string): Promise<void> {
    const { T2 } = this.#screens;
    const card = T2.getByRole("group").filter({ hasText: /^Chờ phát biểu \(/ });
    const summary = card.getByText(/^Chờ phát biểu \(/);
    await summary.click();
    const row = await this.#row(card, view, entry);
    await row.getByRole("button").first().click();
    await press(card, act);
    await summary.click();
  }

  async #due(place: Locator, view: ChairView, step: ScriptStep): Promise<void> {
    if (step.duePreset !== "date") return press(place, new RegExp(`^${DUE[step.duePreset ?? ""]} (Thứ|Chủ)`));
    await fill(place, "Ngày khác", step.due);
    await press(place, `chậm nhất ${spokenDate(step.due)}`);
    expect(view.date <= step.due).toBe(true);
  }

  async #supporting(place: Locator, view: ChairView, wanted: readonly string[]): Promise<void> {
    const name = (id: string) => view.units.find((unit) => unit.id === id)?.name ?? id;
    for (let left = await place.getByRole("button", { name: /^Bỏ / }).count(); left > 0; left--)
      await press(place, /^Bỏ /);
    for (const unit of wanted) await choose(place, "Thêm đơn vị phối hợp", name(unit));
  }

  async #assign(page: Page, view: ChairView, step: ScriptStep): Promise<void> {
    const sheet = await this.#menu(page, "Mời trả lời");
    const merged = new Set(step.opinions.flatMap((id) => view.opinions[id]?.merged ?? []));
    const main = step.opinions.filter((id) => !merged.has(id));
    const wanted = new Set(main);
    for (const box of await sheet.getByRole("checkbox", { checked: true }).all()) await box.uncheck();
    for (const id of wanted) {
      await fill(sheet, "Tìm ý kiến khác: số hoặc nội dung", id);
      await sheet.getByRole("checkbox", { name: new RegExp(`\\b${id}$`) }).check();
    }
    await fill(sheet, "Tìm ý kiến khác: số hoặc nội dung", "");
    const unit = view.units.find((unit) => unit.id === step.lead);
    await choose(sheet, "Đơn vị chủ trì", unit?.name ?? "");
    await this.#supporting(sheet, view, step.supporting ?? []);
    await fill(sheet, "Tìm người: tên, không cần dấu", step.name ?? "");
    await press(sheet, new RegExp(`${step.name}.*${step.title ?? ""}`));
  }

  async #outcome(page: Page, view: ChairView, step: ScriptStep): Promise<void> {
    const [first = ""] = step.opinions;
    const card = page.getByRole("region", { name: /^Kết quả: / });
    const title = view.opinions[first]?.title ?? "";
    const direct =
      (await card.count()) === 1 && (await card.getAttribute("aria-label")) === `Kết quả: ${title}`;
    let place: Locator = card;
    if (!direct) {
      const list = await this.#menu(page, "Kết quả các ý kiến");
      await press(list, new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
      if ((await list.getByRole("button", { name: "Ghi lại kết quả" }).count()) > 0)
        await press(list, "Ghi lại kết quả");
      place = page.getByRole("region", { name: "Ghi kết quả", exact: true });
    }
    expect(settledWith(view, first).slice().sort()).toEqual([...step.opinions].sort());
    const kind = OUTCOMES[step.outcome] ?? step.outcome;
    if (direct && (await card.getByRole("button", { name: kind, exact: true }).count()) === 0) {
      await press(card, "Kết quả khác…");
      place = page.getByRole("region", { name: "Ghi kết quả", exact: true });
    }
    await press(place, kind);
    place = page.getByRole("region", { name: "Ghi kết quả", exact: true });
    if (step.outcome === "RESOLVED_ON_THE_SPOT") await press(place, SUB_KINDS[step.subKind ?? ""] ?? "");
    if (step.outcome === "EXPLAINED_NOT_IN_LINE") {
      await fill(place, "Chính sách, quy định đã giải thích", step.policy ?? "");
      await press(place, "Ghi");
    }
    if (step.outcome === "ASSIGNED_FOR_VERIFICATION") {
      await fill(place, "Việc giao", step.task ?? "");
      await choose(place, "Đơn vị chủ trì", view.units.find((unit) => unit.id === step.lead)?.name ?? "");
      await this.#supporting(place, view, step.supporting ?? []);
      await this.#due(place, view, step);
      await press(place, "Ghi kết quả");
    }
  }

  /** Does what the step says; once it resolves the server has answered every press, so the clock may be set on. */
  async act(step: ScriptStep, command: unknown, view: ChairView): Promise<void> {
    await this.#press(step, command, view);
    await Promise.all(Object.values(this.#screens).map(settled));
  }

  /** Presses what the step says; a step that must be refused has nothing to press. */
  async #press(step: ScriptStep, command: unknown, view: ChairView): Promise<void> {
    const s = this.#screens;
    const seatState = s[view.presider.seat];
    const { T1, T2, operator } = s;
    const stage = stageOf(view);
    const primary = commandSchema.safeParse(stage.command);
    const same =
      primary.success && JSON.stringify(primary.data) === JSON.stringify(commandSchema.parse(command));
    switch (step.do) {
      case "open session":
        return press(seatState, /^Khai mạc hội nghị/);
      case "begin agenda item":
        return press(seatState, /^Bắt đầu: /);
      case "end agenda item": {
        const sheet = await this.#menu(seatState, "Chương trình");
        await press(sheet, /^Kết thúc: /);
        return this.#back(seatState);
      }
      case "close session": {
        const hold = seatState.getByRole("button", { name: "Giữ 2 giây để bế mạc hội nghị" });
        await hold.scrollIntoViewIfNeeded();
        const box = await hold.boundingBox();
        if (!box) throw new Error("the button to close is not there");
        await seatState.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await seatState.mouse.down();
        await expect(seatState.getByText("Đã bế mạc", { exact: true })).toBeVisible();
        return seatState.mouse.up();
      }
      case "show on hall":
        return showScene(operator, SCENES[step.scene] ?? step.scene, step.title);
      case "show top concerns": {
        const sheet = await this.#menu(T2, "Hiện vấn đề được quan tâm");
        for (const box of await sheet.getByRole("checkbox").all()) await box.uncheck();
        for (const id of step.opinions)
          await sheet.getByRole("checkbox", { name: new RegExp(`${id}$`) }).check();
        return press(sheet, `Hiện ${step.opinions.length} vấn đề lên màn hình hội trường`);
      }
      case "show result card":
        return operator
          .getByRole("region", { name: "Thẻ kết quả" })
          .getByTitle(step.text, { exact: true })
          .click();
      case "record attendance": {
        const card = T2.getByRole("group").filter({ hasText: /^Điểm danh: / });
        await card.getByText(/^Điểm danh: /).click();
        for (const { number, why } of step.absent) {
          await fill(card, "Tên, số hoặc quét mã thẻ đại biểu", String(number));
          await press(card, new RegExp(`${number} · `));
          await fill(card, "Lý do", why);
          await press(card, "Vắng mặt");
        }
        for (const { number, substitute } of step.substitutes) {
          await fill(card, "Tên, số hoặc quét mã thẻ đại biểu", String(number));
          await press(card, new RegExp(`${number} · `));
          await fill(card, "Tên người đi thay", substitute);
          await press(card, "Ghi người đi thay");
        }
        return expect(card).toContainText("114/121 đại biểu phân bổ, 5/6 cá nhân");
      }
      case "late arrival": {
        const card = T2.getByRole("group").filter({ hasText: /^Điểm danh: / });
        await fill(card, "Tên, số hoặc quét mã thẻ đại biểu", String(step.number));
        await press(card, new RegExp(`${step.number} · `));
        await press(card, "Đã đến");
        await expect(card).toContainText("115/121 đại biểu phân bổ, 5/6 cá nhân");
        return card.getByText(/^Điểm danh: /).click();
      }
      case "read rights statement":
        return press(T1, "Đã đọc quyền, trách nhiệm");
      case "name secretaries": {
        const sheet = await this.#menu(seatState, "Chương trình");
        await press(sheet, "T1 ghi biên bản, T2 tổng hợp");
        return this.#back(seatState);
      }
      case "call speaker":
        if (stage.kind === "call" && view.queue.find((row) => !row.returnsLater)?.id === step.entry)
          return press(seatState, /^Mời /);
        if (view.queue.find((row) => !row.returnsLater)?.id === step.entry && stage.kind === "summon")
          return press(seatState, /^Hoặc mời /);
        return this.#rowAct(seatState, view, step.entry, "Mời ngay");
      case "call out of list": {
        const sheet = await this.#menu(seatState, "Mời phát biểu ngoài danh sách");
        await fill(sheet, "Tìm người: tên, không cần dấu", step.speaker ?? "");
        return press(sheet, new RegExp(step.speaker ?? ""));
      }
      case "speaker begins":
        return press(T1, /^Bắt đầu tính giờ/);
      case "speaker ends":
        return press(seatState, /^Kết thúc phát biểu/);
      case "speaker absent":
        return press(T2, "Vắng mặt");
      case "put back for later":
        await this.#rowAct(seatState, view, step.entry, "Mời lại sau…");
        return press(await this.#queueRow(seatState, view, step.after ?? ""), /^Mời lại sau /);
      case "speaker is back":
        return this.#waiting(view, step.entry, "Đã có mặt");
      case "speaker withdraws":
        return this.#waiting(view, step.entry, "Rút phát biểu");
      case "substitute speaker": {
        await press(T2, "⋯ Thêm");
        await press(T2, /^Người phát biểu thay/);
        const sheet = T2.getByRole("region", { name: "Người phát biểu thay" });
        await fill(sheet, "Tìm người: tên, không cần dấu", String(step.delegate));
        return press(sheet, new RegExp(step.speaker ?? ""));
      }
      case "pause clock":
        return press(seatState, "Tạm dừng giờ");
      case "resume clock":
        return press(seatState, "Tính giờ tiếp");
      case "extend":
        return press(seatState, step.seconds === 60 ? "+1 phút" : "+30 giây");
      case "chair interjects":
        return press(seatState, "Chủ tọa trao đổi");
      case "resume speaker":
        return press(seatState, /^Mời đại biểu nói tiếp/);
      case "undo last act":
        return press(seatState, /Hoàn tác: /);
      case "move in queue":
        await this.#rowAct(seatState, view, step.entry, "Đặt trước…");
        return press(await this.#queueRow(seatState, view, step.before), /^Đặt trước /);
      case "add from the floor":
        await choose(T2, "Thêm vào phần", "people");
        await fill(T2, "Thêm người phát biểu", String(step.delegate));
        await fill(T2, "Nội dung một câu", step.content);
        await choose(T2, "Lĩnh vực", step.field);
        if (step.clarifies !== undefined) await choose(T2, "Làm rõ ý kiến", step.clarifies);
        return press(T2, "Thêm vào cuối");
      case "show title": {
        const form = T2.getByRole("form", {
          name: `Hiển thị tên ý kiến: ${view.opinions[step.entry]?.title}`,
        });
        await fill(form, "Hiển thị tên ý kiến", step.displayTitle);
        return press(form, "Hiển thị");
      }
      case "split opinion": {
        await press(T2, "⋯ Thêm");
        await press(T2, "Tách ý kiến");
        const sheet = T2.getByRole("region", { name: "Tách ý kiến" });
        for (let i = 2; i < step.parts.length; i++) await press(sheet, "Thêm một phần");
        for (const [i, part] of step.parts.entries()) {
          const letter = "abcdef"[i];
          await fill(sheet, `Nội dung phần ${letter}`, part.title);
          if (view.fields.includes(part.field)) await choose(sheet, `Lĩnh vực phần ${letter}`, part.field);
          await choose(sheet, `Đơn vị trả lời phần ${letter}`, part.lead ?? "");
        }
        return press(sheet, `Tách thành ${step.parts.length} phần`);
      }
      case "divert complaint":
        await press(seatState, "⋯ Thêm");
        return press(seatState, /^Mời làm việc với bộ phận tiếp công dân/);
      case "divert part": {
        const list = await this.#menu(seatState, "Kết quả các ý kiến");
        await press(list, new RegExp(`^${view.opinions[step.part]?.title}`));
        return press(seatState, "Mời làm việc với bộ phận tiếp công dân");
      }
      case "settle diversion": {
        // they are settled in the order in which they were diverted
        const open = view.diversions.filter((diversion) => diversion.kind === "chưa phân loại");
        const number = Math.min(...open.map((matter) => matter.number));
        await choose(T2, `Loại đơn thư số ${number}`, step.complaintKind);
        return press(T2, `Ghi loại cho số ${number}`);
      }
      case "assign answer":
        return same ? press(seatState, /^Mời trả lời: /) : this.#assign(seatState, view, step);
      case "chair answers": {
        const sheet = await this.#menu(seatState, "Mời trả lời");
        for (const box of await sheet.getByRole("checkbox", { checked: true }).all()) await box.uncheck();
        for (const id of step.opinions)
          await sheet.getByRole("checkbox", { name: new RegExp(`${id}$`) }).check();
        const chair = view.chairs.find((chair) => chair.name.endsWith(step.name ?? "?"));
        return press(
          sheet,
          chair?.id === view.presider.seat ? /^Chủ tọa trả lời/ : new RegExp(`^${chair?.name}`),
        );
      }
      case "answer in place of":
        await press(T2, "Trả lời thay");
        return press(T2.getByRole("region", { name: "Trả lời thay" }), new RegExp(step.name ?? ""));
      case "answer begins":
        return press(step.who.startsWith("U") ? T1 : seatState, /^Bắt đầu trả lời: /);
      case "answer ends":
        return press(seatState, /^Kết thúc trả lời/);
      case "cannot answer now": {
        await press(T1, "Xin báo cáo sau");
        const sheet = T1.getByRole("region", { name: "Xin báo cáo sau" });
        await fill(sheet, "Lý do chưa trả lời được", step.why);
        return press(sheet, "Trả lại Chủ tọa");
      }
      case "record outcome":
        return this.#outcome(seatState, view, step);
      case "change due date": {
        const list = await this.#menu(seatState, "Kết quả các ý kiến");
        await press(list, new RegExp(`^${view.opinions[step.opinions[0] ?? ""]?.title}`));
        await fill(list, "Hạn mới", step.due);
        await fill(list, "Lý do", step.why);
        await press(list, "Đổi hạn");
        return this.#back(seatState);
      }
      case "reply in writing": {
        const sheet = await this.#menu(seatState, "Trả lời bằng văn bản");
        for (const box of await sheet.getByRole("checkbox").all()) await box.uncheck();
        for (const id of step.opinions)
          await sheet.getByRole("checkbox", { name: new RegExp(`${id}$`) }).check();
        return this.#due(sheet, view, step);
      }
      case "read unheard notice":
        await press(seatState, `Thông báo với ${step.opinions.length} đại biểu chưa phát biểu`);
        return this.#back(seatState);
      case "record reaction":
        // who asked again stands there by name: a code says nothing in the hall
        await expect(T2.getByRole("heading", { name: /^Ý kiến sau trả lời: \S/ }).first()).toBeVisible();
        await choose(T2, "Về ý kiến", step.about);
        if (step.note !== undefined) await fill(T2, "Ghi chú", step.note);
        return press(T2, REACTIONS[step.reaction] ?? "");
      case "change planned end": {
        const sheet = await this.#menu(seatState, "Cân đối thời gian");
        await fill(sheet, "Lý do", step.why);
        await fill(sheet, "Giờ kết thúc dự kiến", step.to);
        await press(sheet, "Đổi giờ kết thúc");
        return this.#back(seatState);
      }
      case "shorten answers": {
        const sheet = await this.#menu(seatState, "Cân đối thời gian");
        await press(sheet, "Trả lời 2:30, thêm 0:30");
        return this.#back(seatState);
      }
      case "shorten agenda item": {
        const sheet = await this.#menu(seatState, "Cân đối thời gian");
        await fill(sheet, "Lý do", step.why);
        await fill(sheet, "Số phút của phần này", String(step.minutes));
        await choose(sheet, "Thời gian mỗi người", "2:30 mỗi người");
        await press(sheet, "Rút ngắn phần này");
        return this.#back(seatState);
      }
      case "set limit for all remaining": {
        const sheet = await this.#menu(seatState, "Cân đối thời gian");
        await fill(sheet, "Lý do", step.why);
        await press(sheet, /^2 phút mỗi đại biểu/);
        return this.#back(seatState);
      }
      case "close the list": {
        const sheet = await this.#menu(seatState, "Cân đối thời gian");
        await fill(sheet, "Lý do", step.why);
        return press(sheet, /^Khóa danh sách \(/);
      }
      case "hand over chair": {
        const sheet = await this.#menu(seatState, "Chuyển điều hành");
        const to = view.chairs.find((chair) => chair.id === step.to);
        return press(sheet, new RegExp(`^Chuyển cho ${to?.name}`));
      }
      case "suspend session": {
        const sheet = await this.#menu(seatState, "Tạm dừng hội nghị");
        return press(sheet, "Mất âm thanh hội trường");
      }
      case "resume session":
        return press(seatState, /^Tiếp tục hội nghị/);
      case "conclude on groups": {
        const open = seatState.getByRole("region", { name: "Kết luận", exact: true });
        const sheet = (await open.count()) > 0 ? open : await this.#menu(seatState, "Kết luận");
        for (const id of step.groups) {
          const title = view.groups.find((group) => group.id === id)?.title ?? "";
          await sheet.getByRole("checkbox", { name: title }).check();
        }
        await fill(sheet, "Nội dung kết luận", step.text);
        return press(sheet, `Kết luận ${step.groups.length} nhóm vấn đề`);
      }
      case "conclude in general": {
        const sheet = seatState.getByRole("region", { name: "Kết luận", exact: true });
        await fill(sheet, "Nội dung kết luận", step.text);
        await press(sheet, "Kết luận chung");
        return this.#back(seatState);
      }
      default:
        throw new Error(`no control for "${step.do}"`);
    }
  }
}

/** The steps of the script that put somebody in the queue of a step. */
export function callsOf(step: ScriptStep): ScriptStep[] {
  return script.steps.filter(
    (otherStep) =>
      otherStep.do === "call speaker" &&
      step.queue?.includes(otherStep.entry) &&
      !otherStep.entry.startsWith("YK-"),
  );
}
