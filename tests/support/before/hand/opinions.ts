/** How a sender's hand presses: an opinion sent, changed, withdrawn, made clearer; what was only heard. */
import { expect, type Locator, type Page } from "@playwright/test";
import { screenedOf } from "../../../../server/rulebook/before/screening/facts.ts";
import type { SeatName } from "../../../../shared/terms/seats.ts";
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
  unfold,
} from "./hand.ts";

type Form = Extract<Command, { type: "RegisterOpinion" | "ChangeOpinion" }>;

/** An organisation's page has parts; a ward's and a phone's have all on one. */
const toOpinions = async (page: Page, seat: SeatName) => {
  if (seat.startsWith("org.")) await section(page, /^Ý kiến/);
};

/** What the sender sees of it: by its code once it has one. */
const called = ({ state }: Doing, registration: string) =>
  screenedOf(state, registration).code ?? registration;

async function writeForm(form: Locator, seat: SeatName, written: Form): Promise<void> {
  const { speaker, minutes } = written;
  await fill(form, "Nội dung ý kiến", written.content);
  await fill(form, "Đề nghị cụ thể", (written.questions ?? []).join("\n"));
  await fill(form, "Địa điểm vụ việc", written.place);
  await fill(form, "Cơ quan được hỏi", written.addressed ?? "");
  const individual = seat.startsWith("phone.");
  const listed = form.getByLabel("Người phát biểu", { exact: true });
  if (await listed.isVisible()) await listed.selectOption("Người khác, ghi tên");
  await fill(form, individual ? "Họ và tên" : "Họ tên người phát biểu", speaker.name);
  await choose(form, "Xưng hô", speaker.addressForm);
  const position = individual ? "Công việc, chức danh (nếu có)" : "Chức danh, công việc";
  await fill(form, position, speaker.position ?? "");
  if (individual) await fill(form, "Điện thoại hoặc địa chỉ", speaker.phone ?? speaker.address ?? "");
  else {
    await choose(form, "Loại ý kiến", written.kind);
    await choose(form, "Lĩnh vực", written.field);
  }
  await tick(form, written.wantsToSpeak ? "Xin phát biểu tại hội nghị" : "Xin trả lời bằng văn bản");
  if (!individual && minutes && written.wantsToSpeak) await choose(form, "Xin nói", String(minutes));
  await tick(form, /^Cần hỗ trợ khi đến dự/, written.needsHelp);
  await tick(form, "Đồng ý công khai tên cùng ý kiến", written.mayBeNamed);
}

const register: Hand = async ({ page, seat, commands, send, step }) => {
  const [written] = ofType(commands, "RegisterOpinion");
  // a clerk's form for others, and the second inbox that a ward sends to, have no hand here
  if (!written || seat.startsWith("desk.") || (step.expect === "duplicate" && !seat.startsWith("org.")))
    return send(...commands);
  await toOpinions(page, seat);
  const form = page.getByRole("form", { name: /^Gửi.* ý kiến \(phiếu F1\)/ });
  await writeForm(form, seat, written);
  await press(form, "Gửi ý kiến");
  await expect(page.getByText(written.content, { exact: false }).first()).toBeVisible();
  await expect(form.getByLabel("Nội dung ý kiến")).toHaveValue("");
};

export const OPINION_HANDS: Hands = {
  "register opinion": register,
  "change opinion": async (doing) => {
    const { page, seat, commands } = doing;
    const [changed] = ofType(commands, "ChangeOpinion");
    if (!changed) return;
    await toOpinions(page, seat);
    await press(page, `Sửa: ${called(doing, changed.registration)}`);
    const form = page.getByRole("form", { name: /^Sửa ý kiến / });
    await writeForm(form, seat, changed);
    await press(form, "Lưu thay đổi");
    await expect(form).toHaveCount(0);
  },
  "withdraw opinion": async (doing) => {
    const { page, seat, commands, step } = doing;
    const [withdrawn] = ofType(commands, "WithdrawOpinion");
    await toOpinions(page, seat);
    await press(page, `Rút: ${called(doing, withdrawn?.registration ?? "")}`);
    await fill(page, "Lý do rút (có thể để trống)", text(step, "why"));
    await press(page, "Đồng ý rút");
    await expect(page.getByText("– Đã rút", { exact: false }).first()).toBeVisible();
  },
  "answer clarification": async (doing) => {
    const { page, seat, commands, step } = doing;
    const [answered] = ofType(commands, "AnswerClarification");
    await toOpinions(page, seat);
    await press(page, `Trả lời, làm rõ: ${called(doing, answered?.registration ?? "")}`);
    await fill(page, "Nội dung làm rõ", text(step, "text"));
    await press(page, "Gửi câu trả lời");
  },
  "collect raw opinion": async ({ page, seat, commands }) => {
    const [raw] = ofType(commands, "CollectRawOpinion");
    if (!raw) return;
    await toOpinions(page, seat);
    const title = "Gửi ý kiến tập hợp (không phát biểu)";
    await unfold(page, title);
    const form = page.getByRole("form", { name: title });
    await fill(form, "Lĩnh vực", raw.field);
    await fill(form, "Nội dung", raw.content);
    await fill(form, "Địa điểm", raw.place ?? "");
    await fill(form, "Số người cùng nêu", String(raw.people));
    await press(form, "Gửi ý kiến tập hợp");
    await expect(form.getByText(/^Đã gửi \d+ ý kiến từ máy này/)).toBeVisible();
  },
};
