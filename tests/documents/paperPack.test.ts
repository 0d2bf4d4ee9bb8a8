/** The paper pack: with it alone the hearing goes on. */
import { describe, expect, it } from "vitest";
import { playSample } from "../../scripts/proving/playSample.ts";
import { makeDocument } from "../../server/documents/documents.ts";
import { phaseOf } from "../../server/rulebook/frame/phase.ts";
import { fullName } from "../../server/views/people.ts";
import { pdfPages, squeezed } from "../support/papers.ts";
import { ORGANISER, Preparing } from "../support/preparing.ts";

const textOf = async (source: ReturnType<typeof playSample>) =>
  squeezed(pdfPages(await makeDocument("bo-giay-du-phong.pdf", source)).join(" "));
/** Do these words follow each other in the text, whatever lines they were broken into? */
const part = (text: string, words: string) => text.includes(squeezed(words));

describe("the paper pack", () => {
  it("[D7] before the hearing: programme, rights, the queue, every opinion with its answer", async () => {
    const source = playSample(0);
    const { state, people } = source;
    const text = await textOf(source);
    for (const step of state.steps) expect([step.id, part(text, step.shortTitle)]).toEqual([step.id, true]);
    for (const right of state.plan.rights) expect(text).toContain(squeezed(right));
    let at = text.indexOf("5. Danh sách chờ phát biểu");
    const list = text.slice(0, text.indexOf("6. Ý kiến và nội dung"));
    for (const id of state.queue.order) {
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
    const accepted = Object.values(state.opinions).filter((opinion) => opinion.screening === "accept");
    expect(accepted.length).toBeGreaterThan(20);
    for (const { id, title, content, preparedAnswer, questions } of accepted) {
      for (const words of [`${id} · ${title}`, content, preparedAnswer, ...questions])
        expect([id, words, part(text, words)]).toEqual([id, words, true]);
    }
  });

  it("[D7] [D8] before the freeze: a draft of the hearing as it would be held now", async () => {
    const spec = new Preparing().accepts("YK-001").accepts("YK-002").synthesised("YK-001", "YK-002");
    spec.does("org.1", {
      ...{ type: "EnterDelegate", name: "Lò Thị Suối", addressForm: "bà", position: "Chi hội trưởng" },
      substituteFor: null,
    });
    spec.registers("YK-009", { content: "Lời khiếu nại không của ai" }).screens("YK-009", {
      ...{ result: "redirect", basis: "khiếu nại", kind: "khiếu nại", destination: "Ban Tiếp công dân" },
    });
    spec.does(ORGANISER, { type: "BuildQueue", order: ["YK-002", "YK-001"] });
    const { version } = spec.state;
    const text = await textOf({ state: spec.state, people: spec.people, prose: new Map() });
    for (const words of ["DỰ THẢO, số liệu đến", "Nội dung của YK-001", "Nội dung của YK-002", "Lò Thị Suối"])
      expect([words, part(text, words)]).toEqual([words, true]);
    const list = text.slice(
      text.indexOf("5. Danh sách chờ phát biểu"),
      text.indexOf("6. Ý kiến và nội dung"),
    );
    expect(list.indexOf("YK-002")).toBeLessThan(list.indexOf("YK-001"));
    expect(part(text, "Lời khiếu nại không của ai")).toBe(false);
    expect(phaseOf(spec.state)).toBe("before");
    expect(spec.state.version).toBe(version);
  });

  it("[D7] units with their people, pages to write on, slips F8 with every field", async () => {
    const source = playSample(0);
    const { state, people } = source;
    const text = await textOf(source);
    const from = text.indexOf("7. Cơ quan, đơn vị và người trả lời");
    const units = text.slice(from, text.indexOf("8. Ghi diễn biến"));
    for (const unit of state.plan.units)
      expect([unit.id, unit.name.split(" ").every((word) => units.includes(word))]).toEqual([unit.id, true]);
    for (const official of state.plan.officials.filter((official) => official.mayAnswer)) {
      if (!state.plan.units.some((unit) => unit.id === official.unit)) continue;
      expect(units).toContain(fullName(people.get(official.person), official.person));
    }
    const slips = text.slice(text.indexOf("12. Phiếu đăng ký phát biểu"));
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
    expect(text.slice(text.indexOf("8. Ghi diễn biến"))).toContain("Kết quả, cơ quan");
  });

  it("[D7] in the middle of the hearing: who still waits, what has no outcome", async () => {
    const source = playSample(76);
    const text = await textOf(source);
    const list = text.slice(text.indexOf("5. Danh sách"), text.indexOf("6. Ý kiến"));
    expect(text).toContain("Ghi đến 09:17");
    expect(list).not.toContain("YK-001");
    expect(list).toContain("vắng khi mời, mời lại sau");
    const open = list.slice(list.indexOf("Đã nêu, chưa có kết quả"));
    for (const words of ["Kênh N4 sạt lở", "Đèn đường ra cánh đồng", "Nên họp lấy ý kiến dân"])
      expect(open).toContain(words);
    expect(list).toContain("không nêu tên khi công khai");
  });

  it("[D7] whom to tick and to introduce, what to say, room for notes; late, the tasks", async () => {
    const before = playSample(0);
    const early = await textOf(before);
    const between = (text: string, from: string, to: string) =>
      text.slice(text.indexOf(from), text.indexOf(to));
    const door = between(early, "2. Điểm danh", "3. Giới thiệu");
    for (const { person } of before.state.plan.delegates)
      expect(door).toContain(before.people.get(person)?.name.split(" ").at(-1));
    const present = before.state.plan.officials.filter(
      (official) => official.present && official.role !== "press",
    );
    const names = between(early, "3. Giới thiệu", "4. Lời điều hành");
    for (const { person } of present)
      expect(names).toContain(before.people.get(person)?.name.split(" ").at(-1));
    const words = between(early, "4. Lời điều hành", "5. Danh sách");
    expect(words).toContain(squeezed(`tuyên bố bế mạc ${before.state.plan.title}`));
    const lists = between(early, "5. Danh sách", "6. Ý kiến");
    for (const title of ["Nhân dân phát biểu (4.3)", "tham gia ý kiến (4.4)", "sau đối thoại (4.5)"])
      expect(lists).toContain(title);
    for (const sheet of ["9. Ghi nhiệm vụ", "10. Kết luận", "11. Sổ tiếp công dân"])
      expect(early).toContain(sheet);
    const late = await textOf(playSample());
    const tasks = between(late, "9. Nhiệm vụ đã giao", "9b. Ghi nhiệm vụ");
    expect(tasks).toContain("Thứ Sáu 13/12/2024");
    expect(tasks).toContain("Phòng Quản lý đô thị");
  });
});
