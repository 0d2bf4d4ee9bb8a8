/** The slip F16: for the one clerk who has the matter open; everybody else's documents know nothing of what it says. */
import { describe, expect, it } from "vitest";
import { drawPaper, makeDocument } from "../../server/documents/documents.ts";
import { listNamed } from "../../server/documents/lists/lists.ts";
import { csvOf } from "../../server/documents/lists/table.ts";
import { sent } from "../../server/documents/order.ts";
import type { Source } from "../../server/documents/source.ts";
import { wanted } from "../../server/documents/wanted.ts";
import { registered } from "../../server/rulebook/before/register/facts.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { LIST_FILES, LISTS, mayFetch, OFFICE_FILES } from "../../shared/terms/documents.ts";
import { SEATS, type SeatName } from "../../shared/terms/seats.ts";
import type { SecretaryView } from "../../shared/views/views.ts";
import { sourceOf } from "../support/before/played.ts";
import { opinion, preparation, Spec } from "../support/hearingSpec.ts";
import { docxFiles, paragraphsOf, pdfPages, squeezed } from "../support/papers.ts";
import { Preparing } from "../support/preparing.ts";

const COMPLAINT = "Khiếu nại quyết định thu hồi đất số 12 của phường";
/** Two opinions for the hall and one that is a complaint, made into slips; the organiser's clerk has it open. */
function withComplaint(content = COMPLAINT, name = "Lỷ Sì Múi", identityProtected = false): Preparing {
  const spec = new Preparing().accepts("YK-001").accepts("YK-002");
  const speaker = { name, addressForm: "bà", position: "", phone: "0900 111 222", address: "Tổ 3, khu 9" };
  spec.does("org.2", {
    ...{ type: "RegisterOpinion", inbox: "organiser", kind: "phản ánh", field: "" },
    ...{ title: "", content, place: "khu 9", addressed: "UBND", wantsToSpeak: true, needsHelp: false },
    ...{ mayBeNamed: false, speaker },
  });
  const newest = registered(spec.state).at(-1);
  const decision = {
    result: "redirect" as const,
    basis: "Đã có quyết định giải quyết",
    kind: "khiếu nại" as const,
    destination: "Ban Tiếp công dân thành phố",
    identityProtected,
  };
  const registrations = [{ registration: newest?.id ?? "", seen: newest?.row ?? "" }];
  spec.does("desk.1", { type: "Screen", registrations, decision });
  spec.does("desk.1", {
    ...{ type: "MakeSlip", registration: newest?.id ?? "", way: "giao tận tay" },
    slips: [{ number: "01-PC/BDV", kind: "khiếu nại", destination: "Ban Tiếp công dân thành phố" }],
  });
  return spec.synthesised("YK-001", "YK-002").slip("YK-001");
}
const slipOf = (spec: Preparing) => `${registered(spec.state).at(-1)?.id}.1`;
const FILE = "phieu-chuyen-dang.docx";
const ask = (source: Source, seat: SeatName, of: string | null) =>
  wanted(source, FILE, { seat, of, now: source.state.at });
const openedBy = (spec: Preparing, seat: SeatName) =>
  spec.does(seat, { type: "OpenSealed", registration: slipOf(spec).slice(0, -2) });

async function textOf(spec: Preparing): Promise<string> {
  const order = ask(sourceOf(spec), "desk.1", slipOf(spec));
  if (!order || !("paper" in order)) throw new Error("no slip");
  const xml = docxFiles(await drawPaper(order.paper, "docx"))["word/document.xml"] ?? "";
  return paragraphsOf(xml)
    .map((paragraph) => paragraph.text)
    .join("\n");
}

describe("the slip F16", () => {
  it("[D23] tells the competent body what came, from whom, why and how", async () => {
    const text = await textOf(openedBy(withComplaint(), "desk.1"));
    let at = -1;
    for (const part of [
      ...["BAN DÂN VẬN", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 01-PC/BDV", "PHIẾU CHUYỂN", "khiếu nại"],
      ...[
        "Kính gửi: Ban Tiếp công dân thành phố.",
        "Người gửi: Bà Lỷ Sì Múi, Tổ 3, khu 9",
        `Nội dung: ${COMPLAINT}.`,
      ],
      ...[
        "Căn cứ chuyển: Đã có quyết định giải quyết.",
        "Cách chuyển: giao tận tay.",
        "./.",
        "Nơi nhận:",
        "TRƯỞNG BAN",
      ],
    ]) {
      const next = text.indexOf(part, at + 1);
      expect([part, next > at]).toEqual([part, true]);
      at = next;
    }
    const order = ask(sourceOf(openedBy(withComplaint(), "desk.1")), "desk.1", slipOf(withComplaint()));
    const pdf = order && "paper" in order ? await drawPaper(order.paper, "pdf") : new Uint8Array();
    expect(squeezed(pdfPages(pdf).join(" "))).toContain(`Nội dung: ${COMPLAINT}.`);
    const [, guidance = "", ...more] = pdfPages(pdf);
    expect(guidance).toContain("PHIẾU HƯỚNG DẪN");
    expect(squeezed(guidance)).toContain("Kính gửi: Bà Lỷ Sì Múi, Tổ 3, khu 9");
    expect(squeezed(guidance)).toContain("thuộc thẩm quyền của Ban Tiếp công dân thành phố");
    expect(more).toEqual([]);
  });

  it("[D23] names nobody who denounces", async () => {
    const text = await textOf(openedBy(withComplaint(COMPLAINT, "Lỷ Sì Múi", true), "desk.1"));
    expect(text).toContain("được giữ bí mật theo quy định");
    expect(text).not.toMatch(/Lỷ Sì Múi|khu 9, |0900|PHIẾU HƯỚNG DẪN/);
  });

  it("[D23] is made for a clerk of that inbox alone, while that clerk has it open", () => {
    const shut = withComplaint();
    expect(ask(sourceOf(shut), "desk.1", slipOf(shut))).toBeNull();
    const open = openedBy(shut, "desk.1");
    const source = sourceOf(open);
    expect(ask(source, "desk.1", slipOf(open))).toMatchObject({ format: "docx" });
    for (const seat of ["desk.2", "desk.3", "desk.4", "org.2", "A", "T1", "operator"] as const)
      expect([seat, ask(source, seat, slipOf(open))]).toEqual([seat, null]);
    for (const of of [null, "", "PY-0001.1", `${slipOf(open).slice(0, -1)}2`, "x", "../.1"])
      expect([of, ask(source, "desk.1", of)]).toEqual([of, null]);
    open.does("desk.1", { type: "ShutSealed" });
    expect(ask(sourceOf(open), "desk.1", slipOf(open))).toBeNull();
  });

  it("[D23] what a sealed complaint says changes no byte of what others get", async () => {
    const transferred: Source = sourceOf(openedBy(withComplaint(), "desk.1"));
    const accusing = withComplaint("Tố cáo ông Đá nhận tiền của ba hộ, có giấy tay", "Tẩn A Sửu");
    const other: Source = sourceOf(openedBy(accusing, "desk.1"));
    for (const file of OFFICE_FILES) {
      const [a, b] = [await makeDocument(file, transferred), await makeDocument(file, other)];
      expect([file, Buffer.from(a).equals(Buffer.from(b))]).toEqual([file, true]);
    }
    for (const name of LISTS) {
      const [a, b] = [transferred, other].map((source) =>
        csvOf(listNamed(name, source, null, source.state.at)),
      );
      expect([name, a && b && Buffer.from(a).equals(Buffer.from(b))]).toEqual([name, true]);
    }
    // what the drawing thread is given of either holds nothing of it, nor does any order but the slip's
    for (const source of [transferred, other]) {
      const given = JSON.stringify([sent(source), ...[...sent(source).persons], ...sent(source).collected]);
      expect(given).not.toMatch(/Tố cáo|Tẩn A Sửu|thu hồi đất|Lỷ Sì Múi|0900 111/);
      for (const seat of ["desk.1", "desk.2", "desk.3", "org.2"] as const)
        for (const file of [...OFFICE_FILES, ...LIST_FILES]) {
          const order = wanted(source, file, { seat, of: null, now: source.state.at });
          expect(JSON.stringify(order)).not.toMatch(/Tố cáo|Tẩn A Sửu|thu hồi đất|Lỷ Sì Múi|0900 111/);
        }
    }
  }, 60_000);
});

describe("the guidance slip for who brought in the hall what was diverted", () => {
  const SLIP = "phieu-huong-dan-dang.pdf";
  const content = "Khiếu nại quyết định thu hồi đất số 12";
  const diverted = (kind: "khiếu nại" | "tố cáo") =>
    Spec.open(
      preparation({}, [opinion("YK-001", "d1", { content, title: content }), opinion("YK-002", "d2")]),
    )
      .speaking()
      .does("T2", { type: "Divert", opinion: "YK-001" })
      .does("T2", { type: "SettleDiversion", number: 1, kind, destination: "Ban Tiếp công dân thành phố" });
  const asked = (spec: Spec, of: string | null) =>
    wanted(sourceOf(spec), SLIP, { seat: "T2", of, now: spec.now });
  async function text(spec: Spec): Promise<string> {
    const order = asked(spec, "1");
    if (!order || !("paper" in order)) throw new Error("no slip");
    return squeezed(pdfPages(await drawPaper(order.paper, "pdf")).join(" "));
  }

  it("[W40] says what kind it is and where it is seen to; the name is written by hand", async () => {
    const spec = diverted("khiếu nại");
    const said = await text(spec);
    for (const words of [
      "PHIẾU HƯỚNG DẪN",
      "Kính gửi: Ông (bà) ……",
      "Ngày 22 tháng 11 năm 2024, tại hội nghị đối thoại, ông (bà) nêu một nội dung, được ghi nhận bằng số 1.",
      "Nội dung này là khiếu nại, không thuộc phạm vi đối thoại, thuộc thẩm quyền của Ban Tiếp công dân thành phố.",
      "Đề nghị ông (bà) liên hệ Ban Tiếp công dân thành phố",
    ])
      expect(said).toContain(words);
    const name = spec.people.get("d1")?.name ?? "?";
    for (const secret of [content, name, "YK-001"]) expect(said).not.toContain(secret);
  });

  it("[W40] has no line for a name where the law protects who reports", async () => {
    const said = await text(diverted("tố cáo"));
    expect(said).toContain("Kính gửi: Ông (bà) đã nêu nội dung dưới đây.");
    expect(said).not.toContain("Ông (bà) …");
  });

  it("[W40] is there once the kind is recorded, until the diversion is taken back, and for secretaries alone", () => {
    const spec = Spec.open().speaking().does("T2", { type: "Divert", opinion: "YK-001" });
    expect(asked(spec, "1")).toBeNull();
    const settled = diverted("khiếu nại");
    for (const of of [null, "", "2", "YK-001", "01"]) expect([of, asked(settled, of)]).toEqual([of, null]);
    expect(asked(settled, "1")).toMatchObject({ format: "pdf" });
    for (const role of ["chair", "desk", "operator", "hall", "mc", "department", "organisation"] as const)
      expect([role, mayFetch(role, SLIP)]).toEqual([role, false]);
    expect(mayFetch("secretary", SLIP)).toBe(true);
    expect(mayFetch("secretary", "phieu-chuyen-dang.pdf")).toBe(false);
  });

  it("[W40] is one for a matter that was split before", () => {
    const parts = ["Đất", "Đèn đường"].map((title) => ({
      title,
      field: "Nhà ở",
      lead: "U02",
      supporting: [],
    }));
    const spec = Spec.open().speaking().does("T2", { type: "SplitOpinion", opinion: "YK-001", parts });
    spec.does("T2", { type: "Divert", opinion: "YK-001" });
    const { diversions } = viewFor(SEATS.T2, spec.state, spec.people) as SecretaryView;
    expect(diversions.map(({ number }) => number)).toEqual([1]);
  });
});
