/** How a clerk's hand decides at the inbox: letters and Enter, what is late, words to the sender. */
import { expect, type Page } from "@playwright/test";
import { screenedOf } from "../../../../server/rulebook/before/screening/facts.ts";
import type { Lack } from "../../../../shared/terms/register.ts";
import type { Command } from "../../../../shared/wire/commands/commands.ts";
import {
  choose,
  type Doing,
  fill,
  type Hand,
  type Hands,
  ofType,
  press,
  section,
  text,
  tick,
} from "./hand.ts";

type Decision = Extract<Command, { type: "Screen" }>["decision"];

const KEYS: Readonly<Record<Decision["result"], string>> = {
  ...{ accept: "n", merge: "g", return: "t", redirect: "h", outside: "k" },
};
const LACKS: Readonly<Record<Lack, string>> = {
  ...{ content: "nội dung cụ thể", place: "địa điểm", addressed: "cơ quan được hỏi" },
};

/** Reads one: its row is pressed, its article is in the middle. */
async function read({ page, state }: Doing, registration: string): Promise<void> {
  await section(page, "Hộp ý kiến");
  const name = screenedOf(state, registration).code ?? registration;
  await page
    .getByRole("region", { name: "Danh sách ý kiến" })
    .getByRole("button", { name: new RegExp(name) })
    .first()
    .click();
  await expect(page.getByRole("article", { name })).toBeVisible();
}

/** What a sealed one's slips say: the clerk writes them with the decision. */
async function writeSlips(page: Page, { steps, step }: Doing): Promise<void> {
  const made = steps.find(
    (otherStep) => otherStep.do === "make slip F16" && otherStep["opinion"] === codeIn(step),
  );
  if (!made) return;
  await fill(page, "Số phiếu chuyển", text(made, "number"));
  const second = made["second"] as { number: string } | undefined;
  if (second) await fill(page, "Số phiếu thứ hai", second.number);
  const way = [made["way"], made["notifySender"]].filter(Boolean).join("; ");
  await fill(page, "Cách giao phiếu, báo người gửi", way);
}
const codeIn = (step: Doing["step"]) => (step["opinions"] as readonly string[] | undefined)?.[0];

async function fillDecision(doing: Doing, decision: Decision): Promise<void> {
  const { page } = doing;
  switch (decision.result) {
    case "merge":
      await choose(page, "Gộp vào", decision.into);
      break;
    case "return":
      for (const lack of Object.keys(LACKS) as Lack[])
        await tick(page, LACKS[lack], decision.lacks.includes(lack));
      await fill(page, "Hạn trả lời, hết ngày", decision.until);
      break;
    case "outside":
      await fill(page, "Cơ quan có thẩm quyền", decision.destination);
      break;
    case "redirect": {
      const places = page.getByLabel("Nơi tiếp nhận", { exact: true });
      await page.getByLabel("Loại", { exact: true }).first().selectOption(decision.kind);
      await places.first().fill(decision.destination);
      await tick(page, "Giữ kín người nêu", decision.identityProtected);
      if (decision.alsoKind !== undefined) {
        await tick(page, "Có phần thứ hai, chuyển nơi khác");
        await page.getByLabel("Loại", { exact: true }).last().selectOption(decision.alsoKind);
        await places.last().fill(decision.alsoDestination ?? "");
      }
      await writeSlips(page, doing);
      break;
    }
    default:
  }
  await fill(page, "Căn cứ", decision.basis);
}

const screen: Hand = async (doing) => {
  const { page, commands } = doing;
  for (const { registrations, decision } of ofType(commands, "Screen"))
    for (const { registration } of registrations) {
      await read(doing, registration);
      await page.keyboard.press(KEYS[decision.result]);
      await fillDecision(doing, decision);
      await page
        .getByRole("region", { name: "Quyết định" })
        .getByRole("button", { name: /Enter$/ })
        .click();
      await expect(page.getByRole("article", { name: registration, exact: true })).toHaveCount(0);
    }
};

/** A word that is asked for by a press, then sent. */
async function say(page: Page, what: string, label: string, words: string): Promise<void> {
  await press(page, what);
  const form = page.getByRole("form", { name: what });
  await fill(form, label, words);
  await press(form, "Gửi");
  await expect(form).toHaveCount(0);
}

export const SCREENING_HANDS: Hands = {
  screen,
  "make slip F16": async ({ commands, state, send }) => {
    // the screen makes it with the decision
    const open = ofType(commands, "MakeSlip").filter(
      ({ registration }) => screenedOf(state, registration).slips === 0,
    );
    await send(...open);
  },
  "accept late": async (doing) => {
    const { page, step, commands, state } = doing;
    for (const { organisation } of ofType(commands, "AcceptLateList")) {
      const name =
        state.plan.organisations.find((otherOrganisation) => otherOrganisation.number === organisation)
          ?.name ?? "";
      await section(page, "Tổ chức, đại biểu");
      await page.getByRole("main").getByRole("link", { name, exact: true }).click();
      await fill(page, "Lý do nhận", text(step, "why"));
      await press(page, "Vẫn nhận danh sách");
    }
    for (const registration of ofType(commands, "AcceptLate").flatMap((command) => command.registrations)) {
      await read(doing, registration);
      await say(page, "Vẫn nhận dù trễ", "Lý do vẫn nhận", text(step, "why"));
    }
  },
  "notify sender": async (doing) => {
    const [notice] = ofType(doing.commands, "NotifySender");
    await read(doing, notice?.registration ?? "");
    await say(doing.page, "Báo người gửi", "Lời báo", text(doing.step, "text"));
  },
  "ask for clarification": async (doing) => {
    const [asked] = ofType(doing.commands, "AskClarification");
    await read(doing, asked?.registration ?? "");
    await press(doing.page, "Hỏi lại người gửi");
  },
  "judge clarification": async (doing) => {
    const [settled] = ofType(doing.commands, "SettleClarification");
    await read(doing, settled?.registration ?? "");
    await press(doing.page, settled?.as === "clear" ? "Đã rõ" : "Vẫn chưa rõ");
  },
  "close clarification": async (doing) => {
    const [settled] = ofType(doing.commands, "SettleClarification");
    await read(doing, settled?.registration ?? "");
    await press(doing.page, "Ghi không trả lời");
  },
};
