/** The paper pack: with it alone the hearing goes on. */
import { describe, expect, it } from "vitest";
import { playSample } from "../../scripts/playSample.ts";
import { makeDocument } from "../../server/documents/documents.ts";
import { fullName } from "../../server/views/people.ts";
import { pdfPages, squeezed } from "../support/papers.ts";

const textOf = async (source: ReturnType<typeof playSample>) =>
  squeezed(pdfPages(await makeDocument("bo-giay-du-phong.pdf", source)).join(" "));
/** Do these words follow each other in the text, whatever lines they were broken into? */
const part = (text: string, words: string) => text.includes(squeezed(words));

describe("the paper pack", () => {
  it("[D7] before the hearing: programme, rights, who waits in order, every opinion with its prepared answer", async () => {
    const source = playSample(0);
    const { state, people } = source;
    const text = await textOf(source);
    for (const step of state.steps) expect([step.id, part(text, step.shortTitle)]).toEqual([step.id, true]);
    for (const right of state.plan.rights) expect(text).toContain(squeezed(right));
    let at = text.indexOf("2. Danh sách chờ phát biểu");
    const list = text.slice(0, text.indexOf("3. Ý kiến và nội dung"));
    for (const id of state.queue) {
      const next = list.indexOf(`${id} `, at);
      expect([id, next > at]).toEqual([id, true]);
      at = next;
      expect(list).toContain(
        people
          .get(state.entries[id]?.person ?? "")
          ?.name.split(" ")
          .at(-1),
      );
    }
    const accepted = Object.values(state.opinions).filter((one) => one.screening === "accept");
    expect(accepted.length).toBeGreaterThan(20);
    for (const { id, title, content, preparedAnswer, questions } of accepted) {
      for (const words of [`${id} · ${title}`, content, preparedAnswer, ...questions])
        expect([id, words, part(text, words)]).toEqual([id, words, true]);
    }
  });

  it("[D7] units with their people, pages to write on, slips F8 with every field", async () => {
    const source = playSample(0);
    const { state, people } = source;
    const text = await textOf(source);
    const from = text.indexOf("4. Cơ quan, đơn vị và người trả lời");
    const units = text.slice(from, text.indexOf("5. Ghi diễn biến"));
    for (const unit of state.plan.units)
      expect([unit.id, unit.name.split(" ").every((word) => units.includes(word))]).toEqual([unit.id, true]);
    for (const official of state.plan.officials.filter((one) => one.mayAnswer)) {
      if (!state.plan.units.some((unit) => unit.id === official.unit)) continue;
      expect(units).toContain(fullName(people.get(official.person), official.person));
    }
    const slips = text.slice(text.indexOf("6. Phiếu đăng ký phát biểu"));
    for (const field of [
      "PHIẾU ĐĂNG KÝ PHÁT BIỂU TẠI CHỖ",
      "STT:",
      "Họ và tên:",
      "Đơn vị, địa chỉ:",
      "Nội dung (một câu):",
      "Đã gửi trước? Số phiếu:",
      "Chỗ ngồi:",
      "Thời điểm:",
    ])
      expect([field, slips.split(field).length - 1]).toEqual([field, 12]);
    expect(text.slice(text.indexOf("5. Ghi diễn biến"))).toContain("Kết quả, cơ quan");
  });

  it("[D7] in the middle of the hearing: who still waits, what was raised and has no outcome", async () => {
    const source = playSample(76);
    const text = await textOf(source);
    const list = text.slice(text.indexOf("2. Danh sách"), text.indexOf("3. Ý kiến"));
    expect(text).toContain("Ghi đến 09 giờ 17 phút");
    expect(list).not.toContain("YK-001");
    expect(list).toContain("vắng khi mời, mời lại sau");
    const open = list.slice(list.indexOf("Đã nêu, chưa có kết quả"));
    for (const words of ["Kênh N4 sạt lở", "Đèn đường ra cánh đồng", "Nên họp lấy ý kiến dân"])
      expect(open).toContain(words);
    expect(list).toContain("không nêu tên khi công khai");
  });
});
