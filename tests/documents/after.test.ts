/** The papers of the phase after: both families, DOCX and PDF, drafts and what was issued. Each is opened again. */
import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cityReport } from "../../server/documents/after/cityReport.ts";
import { leadName } from "../../server/documents/after/tables.ts";
import { drawPaper, makeDocument } from "../../server/documents/documents.ts";
import { caseList } from "../../server/documents/lists/caseList.ts";
import { officeOf } from "../../server/documents/paper/leaderOffice.ts";
import type { Source } from "../../server/documents/source.ts";
import { earlierNotices, severalOf, wanted } from "../../server/documents/wanted.ts";
import { casesOf, daysOffOf } from "../../server/rulebook/after/cases/facts.ts";
import { storiesOf } from "../../server/rulebook/after/cases/stories.ts";
import { resultFigures } from "../../server/rulebook/after/documents/resultFigures.ts";
import { Register } from "../../server/views/people.ts";
import { periodFigures } from "../../shared/reckoning/caseFigures.ts";
import { AFTER_PAPERS, type AfterPaper, FORMATS, FORMS, paperFile } from "../../shared/terms/documents.ts";
import type { ChairSeat } from "../../shared/terms/seats.ts";
import { dayOf } from "../../shared/terms/time.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { steps } from "../support/after/script.ts";
import type { Spec } from "../support/hearingSpec.ts";
import {
  docxFiles,
  paragraphsOf,
  pdfFonts,
  pdfPages,
  pdfWords,
  squeezed,
  tablesOf,
} from "../support/papers.ts";

const source = (spec: Spec): Source => ({ state: spec.state, people: spec.people, prose: new Map() });
/** 2 December, the result report is out; at the end of March. */
const december = followedUpTo(43);
const march = followedUpTo(199);
const idOf = (spec: Spec, kind: string) =>
  spec.state.after.documents.issued.find((document) => document.kind === kind)?.id ?? "";

const xmlOf = async (
  spec: Spec,
  name: AfterPaper,
  of: string | null = null,
  form: "dang" | "nha-nuoc" = "dang",
) =>
  docxFiles(await makeDocument(paperFile(name, form, "docx"), source(spec), of))["word/document.xml"] ?? "";
const textsOf = (xml: string) => paragraphsOf(xml).map(({ text }) => text);
const pdfOf = (spec: Spec, name: AfterPaper, of: string | null = null) =>
  makeDocument(paperFile(name, "dang", "pdf"), source(spec), of);

/** The same with names and offices as long as any that there are. */
function longest({ state, people }: Spec): Source {
  const knownPeople = [...people].map(([id, person]) => {
    const name = person.name && `Công Tằng Tôn Nữ Hoài Trăng ${person.name}`;
    const position = `${person.position}, Phó Trưởng ban chỉ đạo thực hiện quy chế dân chủ ở cơ sở`;
    return [id, { ...person, name, position }] as const;
  });
  const register = new Register(knownPeople);
  for (const [row, registration] of people.registrations) register.registrations.set(row, registration);
  const units = state.plan.units.map((unit) => ({
    ...unit,
    name: `${unit.name} và Trung tâm Phát triển quỹ đất, Hạ tầng kỹ thuật thành phố`,
  }));
  return { state: { ...state, plan: { ...state.plan, units } }, people: register, prose: new Map() };
}

/** Where these stand, one after another. */
function inOrder(texts: readonly string[], wantedTexts: readonly string[]): void {
  let from = 0;
  for (const part of wantedTexts) {
    const at = texts.findIndex((text, i) => i >= from && text.includes(part));
    expect(at, part).toBeGreaterThanOrEqual(0);
    from = at;
  }
}

describe("papers of the phase after", () => {
  it("[D40] each is drawn in both families and formats, the same bytes each time", async () => {
    const folder = process.env["PAPERS_OUT"];
    if (folder) mkdirSync(folder, { recursive: true });
    for (const name of AFTER_PAPERS)
      for (const form of FORMS)
        for (const format of FORMATS) {
          const file = paperFile(name, form, format);
          const bytes = await makeDocument(file, source(march), null);
          expect(bytes.length, file).toBeGreaterThan(2_000);
          expect(Buffer.compare(bytes, await makeDocument(file, source(march), null)), file).toBe(0);
          if (folder) writeFileSync(`${folder}/${file}`, bytes);
        }
  });

  it("[D40] margins, size and face are the family's", async () => {
    for (const name of AFTER_PAPERS)
      for (const form of FORMS) {
        const xml = await xmlOf(march, name, null, form);
        // 20, 15, 20 and 30 mm in twentieths of a point
        expect(xml, name).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
        expect(textsOf(xml).join(" ")).toContain(
          form === "dang" ? "ĐẢNG CỘNG SẢN VIỆT NAM" : "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        );
      }
    const pdf = await pdfOf(march, "bao-cao-ket-qua");
    expect(pdfFonts(pdf)).toContain("Tinos");
    for (const { words } of pdfWords(pdf))
      for (const { left, right } of words) {
        expect(left).toBeGreaterThan(29.5);
        expect(right).toBeLessThan(195.5);
      }
  });

  it("[D41] a draft is marked; what was issued bears number and day, of what stood then", async () => {
    const draft = textsOf(await xmlOf(followedUpTo(20), "thong-bao-ket-luan"));
    expect(draft.some((text) => text.startsWith("DỰ THẢO, số liệu đến"))).toBe(true);
    const id = idOf(march, "conclusionNotice");
    const issued = textsOf(await xmlOf(march, "thong-bao-ket-luan", id));
    expect(issued.join("\n")).not.toContain("DỰ THẢO");
    inOrder(issued, ["Số 415-TB/TU", "ngày 27 tháng 11 năm 2024", "THÔNG BÁO"]);
    // of the state's family the number is another book's: a clerk writes it
    expect(textsOf(await xmlOf(march, "thong-bao-ket-luan", id, "nha-nuoc")).join(" ")).not.toContain("415");
    const at = { seat: "desk.3", of: id, now: march.now } as const;
    const version = march.state.after.documents.issued.find((document) => document.id === id)?.version;
    expect(wanted(source(march), "thong-bao-ket-luan-dang.pdf", at)).toMatchObject({ version });
    expect(wanted(source(march), "thong-bao-ket-luan-dang.pdf", { ...at, of: "VB-99" })).toBe(null);
  });

  it("[D41] a clerk gets the minutes once both have signed, as they stood then", () => {
    const ask = (spec: Spec) =>
      wanted(source(spec), "bien-ban-dang.pdf", { seat: "desk.1", of: null, now: spec.now });
    expect(ask(followedUpTo(17))).toBe(null);
    expect(ask(march)).toMatchObject({ version: march.state.after.minutes.presider?.version });
  });

  it("[D8] the minutes are a draft until both have signed", async () => {
    const submitted = steps.find((step) => step.do === "submit minutes")?.n ?? 0;
    const marked = async (spec: Spec) => {
      const files = docxFiles(await makeDocument("bien-ban-nha-nuoc.docx", source(spec)));
      return textsOf(files["word/document.xml"] ?? "").filter((text) => text.startsWith("DỰ THẢO"));
    };
    expect(await marked(followedUpTo(submitted - 1))).toEqual(["DỰ THẢO, chưa trình duyệt"]);
    expect(await marked(followedUpTo(submitted))).toEqual(["DỰ THẢO, chờ duyệt và ký"]);
    expect(await marked(march)).toEqual([]);
  });

  it("[D42] the conclusion notice has its parts and a row for each task and reply", async () => {
    const xml = await xmlOf(december, "thong-bao-ket-luan", idOf(december, "conclusionNotice"));
    inOrder(textsOf(xml), [
      "115/121 đại biểu phân bổ",
      "1- Đánh giá chung",
      "2- Nội dung đã giải đáp tại hội nghị",
      "3- Nhiệm vụ giao",
      "4- Nội dung giải thích chính sách",
      "5- Tổ chức thực hiện, theo dõi",
      "Nơi nhận:",
    ]);
    const [tasks, written] = tablesOf(xml).filter(([head]) => head?.[0] === "STT");
    expect([tasks?.length, written?.length]).toEqual([13, 6]);
    expect(tasks?.[0]?.slice(2)).toEqual([
      ...["Giao / đề nghị", "Chủ trì", "Phối hợp", "Chỉ đạo", "Chậm nhất"],
    ]);
    expect(tasks?.flat().join(" ")).toContain("Khắc phục hai đoạn sạt kênh N4 trước khi đổ ải");
  });

  it("[D42] a task is given to some bodies, and others are asked for it", async () => {
    const lead = casesOf(december.state).find(({ outcome }) => outcome === "ASSIGNED_FOR_VERIFICATION")?.lead;
    const { plan } = december.state;
    const units = plan.units.map((unit) => (unit.id === lead ? { ...unit, verb: "đề nghị" as const } : unit));
    const paperOf = async (state: Spec["state"]) => {
      const from = { ...source(december), state };
      const files = docxFiles(await makeDocument("thong-bao-ket-luan-dang.docx", from, null));
      const xml = files["word/document.xml"] ?? "";
      const rows = tablesOf(xml).find(([head]) => head?.[2] === "Giao / đề nghị") ?? [];
      const line = textsOf(xml).find((text) => text.includes("nhiệm vụ sau đây")) ?? "";
      return { line, verbs: new Set(rows.slice(1).map((row) => row[2])) };
    };
    const given = await paperOf(december.state);
    expect(given.line).toMatch(/^Giao các cơ quan, đơn vị thực hiện 12 nhiệm vụ/);
    expect(given.verbs).toEqual(new Set(["giao"]));
    const asked = await paperOf({ ...december.state, plan: { ...plan, units } });
    expect(asked.line).toMatch(/^Giao, đề nghị các cơ quan, đơn vị thực hiện 12 nhiệm vụ/);
    expect(asked.verbs).toEqual(new Set(["giao", "đề nghị"]));
  });

  it("[D42] who was chosen to sign the conclusion notice signs it, in the own office", async () => {
    const number = "415-TB/TU";
    const signedBy = async (signer: ChairSeat, form: "dang" | "nha-nuoc") => {
      const spec = followedUpTo(21);
      spec.now = Date.parse("2024-11-27T10:00:00+07:00");
      spec.does("desk.3", { type: "IssueConclusionNotice", number, date: "2024-11-27", signer });
      const xml = await xmlOf(spec, "thong-bao-ket-luan", idOf(spec, "conclusionNotice"), form);
      return tablesOf(xml).at(-1)?.at(-1)?.at(-1);
    };
    const of = (text: string) => expect.stringContaining(text);
    expect(await signedBy("A", "dang")).toEqual(of("T/M BAN THƯỜNG VỤ\nBÍ THƯ\nMạc Công Rừng Thông"));
    expect(await signedBy("B", "dang")).toEqual(
      of("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\nNguyễn Thị Thu Đồi Chè"),
    );
    expect(await signedBy("C", "dang")).toEqual(of("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nTrịnh Quang Sông Xanh"));
    expect(await signedBy("B", "nha-nuoc")).toEqual(
      of("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH\nNguyễn Thị Thu Đồi Chè"),
    );
    expect(await signedBy("C", "nha-nuoc")).toEqual(of("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"));
    // who holds no office of the State signs in the own
    expect(await signedBy("A", "nha-nuoc")).toEqual(of("BÍ THƯ THÀNH ỦY\nMạc Công Rừng Thông"));
    expect(await signedBy("A", "nha-nuoc")).not.toEqual(of("TM."));
    for (const [position, lines] of [
      ["Phó Chủ tịch Thường trực UBND phường", ["KT. Chủ tịch", "Phó Chủ tịch"]],
      ["Bí thư Đảng ủy, Chủ tịch HĐND xã", ["Chủ tịch"]],
      ["Chủ tịch Ủy ban MTTQ thành phố", ["Chủ tịch Ủy ban MTTQ thành phố"]],
    ] as const)
      expect(officeOf(position, "state").titles).toEqual(lines);
  });

  it("[J42] notice and report name what the hearing rests on; a text that names the plan names it once", async () => {
    const notice = textsOf(await xmlOf(december, "thong-bao-ket-luan", idOf(december, "conclusionNotice")));
    const basis = [
      "Căn cứ Quyết định số 218-QĐ/TW",
      "Căn cứ Chỉ thị số 32-CT/TU",
      "Căn cứ Quy chế số 39-QC/TU",
    ];
    inOrder(notice, [...basis, "Căn cứ Kế hoạch số 332-KH/TU, ngày 05/11/2024", "115/121 đại biểu phân bổ"]);
    const report = textsOf(await xmlOf(march, "bao-cao-ket-qua", idOf(march, "resultReport")));
    inOrder(report, [...basis, "Thực hiện Kế hoạch số 332-KH/TU"]);
    expect(report.join(" ")).not.toContain("Căn cứ Kế hoạch");
  });

  it("[D42] the result report tells the figures that its event holds", async () => {
    const xml = await xmlOf(march, "bao-cao-ket-qua", idOf(march, "resultReport"));
    const rows = tablesOf(xml).flat();
    const figures = resultFigures(march.state);
    const two = (n: number) => String(n).padStart(2, "0");
    for (const [what, n] of [
      ["Của tổ chức, đoàn thể", figures.bySource.organisation],
      ["Đã phát biểu theo danh sách", figures.heardFromQueue],
      ["Giao xác minh, giải quyết", figures.final.ASSIGNED_FOR_VERIFICATION],
    ] as const)
      expect(rows).toContainEqual([what, two(n)]);
    inOrder(textsOf(xml), [
      "128-BC/BDV",
      "Thông báo số 415-TB/TU",
      "IV- TIẾN ĐỘ GIẢI QUYẾT",
      "V- KHÓ KHĂN, ĐỀ XUẤT",
    ]);
  });

  it("[D42] reports to leaders, of the Front, on a period name what they count", async () => {
    const leaders = squeezed(textsOf(await xmlOf(march, "bao-cao-ba-dong-chi")).join(" "));
    for (const { id } of casesOf(march.state)) expect(leaders).toContain(`${id}. `);
    const front = await xmlOf(march, "bao-cao-giam-sat", idOf(march, "supervisionReport"));
    const found = tablesOf(front).find(([head]) => head?.[4] === "Kết quả");
    expect(found).toHaveLength(5);
    expect(tablesOf(front).flat()).toContainEqual(["Quá hạn, chưa xong", "01"]);
    const period = tablesOf(await xmlOf(march, "bao-cao-ky", idOf(march, "periodicReport"))).flat();
    expect(period).toContainEqual(["Đang xác minh, giải quyết", "16"]);
    expect(period).toContainEqual(["Còn trong hạn", "17"]);
    const report = textsOf(await xmlOf(march, "bao-cao-ky", idOf(march, "periodicReport")));
    inOrder(report, ["CƠ QUAN CHỦ TRÌ", "LĨNH VỰC", "NGUỒN Ý KIẾN", "KẾT LUẬN", "VII- NỘI DUNG QUÁ HẠN"]);
  });

  it("[D21] the list of delegates tells who was there, who was not and why, individuals as well", async () => {
    const files = docxFiles(await makeDocument("danh-sach-dai-bieu-dang.docx", source(march), null));
    const tables = tablesOf(files["word/document.xml"] ?? "").filter(([head]) => head?.[0] === "STT");
    const { delegates, organisations } = march.state.plan;
    expect(tables).toHaveLength(organisations.length + 1);
    const last = tables.flatMap((rows) => rows.slice(1).map((row) => row.at(-1) ?? ""));
    expect(last).toHaveLength(delegates.length);
    const { absent, substitutes } = march.state.attendance;
    expect(last.filter((text) => text.includes("Vắng: "))).toHaveLength(Object.keys(absent).length);
    expect(last.filter((text) => text.includes("Người thay: "))).toHaveLength(
      Object.keys(substitutes).length,
    );
    const others = delegates.filter(({ person }) => !(person in absent) && !(person in substitutes));
    expect(last.filter((text) => text === "Có mặt")).toHaveLength(others.length);
    expect(tables.at(-1)).toHaveLength(1 + delegates.filter(({ kind }) => kind === "individual").length);
  });

  it("[D42] a notice tells question, result, place; names with consent alone", async () => {
    const texts = textsOf(await xmlOf(march, "thong-bao-nhan-dan", "ND-10"));
    inOrder(texts, ["Mã theo dõi: ND-10", "Nội dung hỏi", "Cơ quan giải quyết", "Kết quả: ", "niêm yết"]);
    const unnamed = textsOf(await xmlOf(march, "thong-bao-nhan-dan", "ND-17")).join(" ");
    expect(unnamed).toContain("Đại biểu của CLB Nữ doanh nhân");
    const annex = textsOf(await xmlOf(march, "phu-luc-bien-ban"));
    inOrder(annex, [
      "PHỤ LỤC ĐÍNH CHÍNH SỐ 1",
      "Biên bản số 08-BB/TU, ngày 22 tháng 11 năm 2024",
      "bà Thái Thị Trăng",
      "CHỦ TỌA",
    ]);
  });

  it("[D41] a notice stays as it was released, and its case opened again gives a draft of the next", async () => {
    const notices = march.state.after.cases.opened["ND-02"]?.notices ?? [];
    expect(notices).toHaveLength(2);
    const ask = (spec: Spec, of: string) =>
      wanted(source(spec), "thong-bao-nhan-dan-dang.pdf", { seat: "desk.3", of, now: spec.now });
    for (const [i, { version }] of notices.entries())
      expect(ask(march, `ND-02.${i + 1}`)).toMatchObject({ of: `ND-02.${i + 1}`, version });
    expect(ask(march, "ND-02")).toMatchObject({ version: notices[1]?.version });
    expect(ask(march, "ND-02.3")).toBe(null);
    expect(ask(march, "ND-99.1")).toBe(null);

    // between the two: it was looked at again, and opened again
    const released = steps.find((step) => step.do === "release notice" && step.case === "ND-02")?.n ?? 0;
    const reopened = steps.find((step) => step.do === "reopen case" && step.case === "ND-02")?.n ?? 0;
    const [then, between] = [followedUpTo(released), followedUpTo(reopened)];
    const first = textsOf(await xmlOf(then, "thong-bao-nhan-dan", "ND-02"));
    expect(first.join("\n")).not.toContain("DỰ THẢO");
    expect(textsOf(await xmlOf(then, "thong-bao-nhan-dan", "ND-02.1"))).toEqual(first);
    expect(ask(between, "ND-02")).not.toHaveProperty("version");
    const next = textsOf(await xmlOf(between, "thong-bao-nhan-dan", "ND-02"));
    inOrder(next, ["DỰ THẢO, số liệu đến", "Kết quả: chưa có báo cáo kết quả."]);
    // the number that was given after it was released stands on it, and on no draft of the next
    const number = "501-TB/TU";
    const numbered = followedUpTo(released);
    numbered.does("desk.3", {
      ...{ type: "NumberDocument", document: "notice", of: "ND-02", number, date: dayOf(numbered.now) },
    });
    const at = numbered.state.version;
    expect(ask(numbered, "ND-02")).toMatchObject({ version: at });
    expect(ask(numbered, "ND-02.1")).toMatchObject({ version: at });
    numbered.does("desk.2", {
      ...{ type: "VerifyCase", case: "ND-02", result: "lookAgain", way: "đi xem", note: "còn rò nước" },
    });
    numbered.does("C", { type: "ReopenCase", case: "ND-02", due: "2025-02-14", why: "theo Mặt trận" });
    expect(ask(numbered, "ND-02.1")).toMatchObject({ version: at });
    const text = async (of: string) => textsOf(await xmlOf(numbered, "thong-bao-nhan-dan", of)).join(" ");
    expect(await text("ND-02.1")).toContain("Số 501-TB/TU");
    expect(await text("ND-02.1")).not.toContain("DỰ THẢO");
    expect(await text("ND-02")).not.toContain("501");
    // an archive has the one that no longer stands, too
    expect(earlierNotices(march.state)).toContain("ND-02.1");
    expect(earlierNotices(march.state)).not.toContain("ND-02.2");
  });

  it("[C30] whoever asked is written to: what was asked, by whom it is settled, until when, under which number", async () => {
    expect(severalOf(march.state, "thong-bao-tiep-nhan")).toContain("ND-01");
    for (const form of FORMS) {
      const texts = textsOf(await xmlOf(march, "thong-bao-tiep-nhan", "ND-01", form));
      inOrder(texts, [
        "Kính gửi: ",
        "đã tiếp nhận ý kiến:",
        "Cơ quan giải quyết: ",
        "Thời hạn: chậm nhất",
        "Mã theo dõi: ND-01.",
      ]);
      expect(texts.filter((text) => text.startsWith("Kính gửi: "))).toHaveLength(1);
    }
    const all = textsOf(await xmlOf(march, "thong-bao-tiep-nhan", null));
    expect(all.filter((text) => text.startsWith("Mã theo dõi: "))).toHaveLength(
      severalOf(march.state, "thong-bao-tiep-nhan").length,
    );
  });

  it("[D43] no heading ends a page, no page holds recipients alone, nothing leaves the margins: in both families, with the longest names", async () => {
    for (const name of AFTER_PAPERS)
      for (const form of FORMS)
        for (const [kind, from] of [
          ["plain", source(march)] as const,
          ["longest", longest(march)] as const,
        ]) {
          const pdf = await makeDocument(paperFile(name, form, "pdf"), from, null);
          const pages = pdfPages(pdf).map((page) => page.trim().split("\n"));
          for (const [i, lines] of pages.entries()) {
            const place = `${name}, ${form}, ${kind}, page ${i + 1}`;
            expect(lines.length, place).toBeGreaterThan(3);
            expect(lines.at(-1), place).not.toMatch(/^(?:[IVX]+[-.] |\d+[-.] \p{Lu})/u);
            expect(lines[0], place).not.toMatch(/^Nơi nhận/);
          }
          for (const { words } of pdfWords(pdf))
            for (const { left, right } of words)
              expect([name, form, kind, left > 29.5, right < 195.5]).toEqual([name, form, kind, true, true]);
        }
  }, 120_000);

  it("[D44] the register of cases is a list with a row a case", () => {
    const { rows, columns } = caseList(source(march), march.now);
    expect(rows).toHaveLength(18);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows[0]?.slice(0, 2)).toEqual(["ND-01", "YK-001, YK-034"]);
    const row = (id: string) => {
      const cells = rows.find(([first]) => first === id) ?? [];
      return Object.fromEntries(columns.map(({ name }, i) => [name, cells[i]]));
    };
    expect(row("ND-02")).toMatchObject({
      "Người nêu": "Ông Phạm Văn Lúa",
      "Điều chỉnh thời hạn": expect.stringMatching(
        /^gia hạn đến Thứ Sáu 27\/12\/2024 \(Đồng chí .*\): lý do khách quan.*; giải quyết lại đến .*14\/02\/2025/,
      ),
      "Kết quả": "Đã xử lý đoạn rò, bơm thử ba ngày, nước về đủ 26 ha.",
      "Minh chứng": "nghiem-thu-kenh-n4.pdf, nghiem-thu-lan-2.pdf",
      "Ý kiến của Bí thư Thành ủy": "Đồng ý, Thứ Năm 13/02/2025",
      "Hình thức thông báo": "văn bản, niêm yết, nhà văn hóa khu",
      "Nhận xét của Mặt trận": "đi xem tại chỗ",
    });
    const all = casesOf(march.state);
    const passed = all.filter(({ transfer }) => transfer?.answer);
    expect(passed.length).toBeGreaterThan(0);
    for (const { id, transfer } of passed)
      expect([id, row(id)]).toEqual([
        id,
        expect.objectContaining({
          "Chuyển cấp có thẩm quyền": expect.stringContaining(`số ${transfer?.number}, `),
          "Trả lời của cấp có thẩm quyền": expect.stringContaining(transfer?.answer?.text ?? "?"),
        }),
      ]);
    const told = all.filter((about) => about.told !== null).map(({ id }) => row(id)["Ngày báo người nêu"]);
    expect(told.length).toBeGreaterThan(0);
    expect(told).not.toContain("");
    const stuck = all.flatMap(({ id, escalations }) => escalations.map(({ why }) => [id, why] as const));
    for (const [id, why] of stuck) expect(row(id)["Vướng mắc, chỉ đạo"]).toContain(why);
  });

  it("[D45] several hearings are reported on together: sums by hearing, unit, field, source and outcome", async () => {
    const other = source(march);
    const { plan } = other.state;
    const earlier: Source = {
      ...other,
      state: { ...other.state, plan: { ...plan, title: "Hội nghị đối thoại giữa năm", date: "2024-06-14" } },
    };
    const period = { from: "2024-10-01", to: "2024-12-31" };
    for (const family of ["party", "state"] as const) {
      const paper = cityReport([earlier, other], family, period);
      const xml = docxFiles(await drawPaper(paper, "docx"))["word/document.xml"] ?? "";
      inOrder(textsOf(xml), [
        ...["2 hội nghị", "THEO HỘI NGHỊ", "TÌNH HÌNH", "VIỆC LÀM", "CƠ QUAN CHỦ TRÌ", "LĨNH VỰC"],
        ...["NGUỒN Ý KIẾN", "KẾT LUẬN", "VIII"],
      ]);
      const rowOf = (name: string) =>
        tablesOf(xml)
          .flat()
          .find((row) => row[1]?.startsWith(name))
          ?.slice(2)
          .map(Number);
      const { cases, timeliness } = periodFigures(storiesOf(march.state), period, daysOffOf(march.state));
      const alone = [cases, timeliness.inTime, timeliness.late, timeliness.open, timeliness.overdue];
      expect(rowOf("Hội nghị đối thoại giữa năm")).toEqual(alone);
      expect(rowOf(march.state.plan.title)).toEqual(alone);
      const [{ lead } = { lead: "" }] = casesOf(march.state);
      const led = casesOf(march.state).filter((openedCase) => openedCase.lead === lead);
      expect(rowOf(leadName(other, lead))?.[0]).toBe(2 * led.length);
    }
  });
});
