/** The minutes of the played sample, opened again as whoever gets the file would. */
import { describe, expect, it } from "vitest";
import { playSample, sampleProse } from "../../scripts/proving/playSample.ts";
import { makeDocument } from "../../server/documents/documents.ts";
import { attendanceText } from "../../server/documents/minutes/participants.ts";
import { PARTY, STATE } from "../../server/documents/paper/layouts.ts";
import { secretaryAt } from "../../server/documents/source.ts";
import { type Person, Register } from "../../server/views/people.ts";
import { OUTCOME_NAMES, spokenDate } from "../../shared/terms/outcomes.ts";
import { bodyName } from "../../shared/terms/task.ts";
import {
  docxFiles,
  paragraphsOf,
  pdfFonts,
  pdfInfo,
  pdfPages,
  pdfWords,
  squeezed,
  tablesOf,
  wellFormed,
} from "../support/papers.ts";

const source = playSample();
const { state, people } = source;
const FAMILIES = [
  ["party", "bien-ban-dang", PARTY],
  ["state", "bien-ban-nha-nuoc", STATE],
] as const;

async function open(name: (typeof FAMILIES)[number][1]) {
  const files = docxFiles(await makeDocument(`${name}.docx`, source));
  const pdf = await makeDocument(`${name}.pdf`, source);
  return { pdf, files, xml: files["word/document.xml"] ?? "", pages: pdfPages(pdf) };
}
const opened = { party: await open("bien-ban-dang"), state: await open("bien-ban-nha-nuoc") };

const textOf = (xml: string) =>
  paragraphsOf(xml)
    .map((paragraph) => paragraph.text)
    .join("\n");
/** the sealed one never enters; every other section of the sample's prose does */
const SEALED = "turn.TC-02";

describe.each(FAMILIES)("the minutes, %s", (family, _name, layout) => {
  const { xml, files, pdf, pages } = opened[family];
  const text = textOf(xml);
  const read = squeezed(pages.join(" "));

  it("[D1] is a DOCX that opens: every part is well formed and listed", () => {
    for (const [name, content] of Object.entries(files)) if (/\.(xml|rels)$/.test(name)) wellFormed(content);
    expect(Object.keys(files)[0]).toBe("[Content_Types].xml");
    for (const name of Object.keys(files).filter((key) => /^word\/[a-z]+\d*\.xml$/.test(key)))
      expect(files["[Content_Types].xml"]).toContain(`/${name}`);
  });

  it("[D1] tells every word that the secretaries typed, once, in both formats", () => {
    for (const [section, paragraphs] of sampleProse) {
      for (const runs of paragraphs) {
        const typed = runs.map((run) => run.text).join("");
        const times = text.split(typed).length - 1;
        expect([section, typed, times]).toEqual([section, typed, section === SEALED ? 0 : 1]);
      }
    }
    const words = new Set(read.split(/[\s()]+/));
    const typed = [...sampleProse]
      .filter(([section]) => section !== SEALED)
      .flatMap(([, paragraphs]) => paragraphs.flatMap((runs) => runs.map((run) => run.text)));
    const missing = typed.flatMap((text) => text.split(/\s+/)).filter((word) => !words.has(word));
    // a word at a line's end may be cut at its hyphen or slash alone
    expect(missing.filter((word) => !/[-/]/.test(word))).toEqual([]);
  });

  it("[D1] keeps the family's order of parts", () => {
    const order =
      family === "party"
        ? [
            "ĐẢNG BỘ TỈNH QUẢNG NINH",
            "THÀNH ỦY UÔNG BÍ",
            "*",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "-BB/TU",
            "Uông Bí, ngày 22 tháng 11 năm 2024",
            "BIÊN BẢN",
            state.plan.title,
            "Thời gian: từ 08 giờ 00 phút, ngày 22 tháng 11 năm 2024 đến 11 giờ 19 phút.",
            "Địa điểm: ",
            "Nội dung: ",
            "Người chủ trì: ",
            "Người ghi biên bản: Đồng chí Vi Xuân Ngọn Đuốc",
            "Tài liệu sử dụng: ",
            "Báo cáo tóm tắt kết quả năm 2024",
            "218-QĐ/TW",
            "Thông tin khác: ",
            "I- THÀNH PHẦN THAM DỰ",
            "II- DIỄN BIẾN HỘI NGHỊ",
            "(mục 4.1)",
            "(mục 4.2)",
            "(mục 4.2b)",
            "(mục 4.3)",
            "(mục 4.4)",
            "(mục 4.5)",
            "III- KẾT LUẬN CỦA CHỦ TỌA",
            "IV- KẾT THÚC HỘI NGHỊ",
            "Hội nghị kết thúc vào 11 giờ 19 phút, ngày 22 tháng 11 năm 2024./.",
            "THƯ KÝ",
            "CHỦ TỌA",
            "Nơi nhận:",
            "- Lưu: VP.",
          ]
        : [
            "ỦY BAN NHÂN DÂN",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Số:",
            "/BB-UBND",
            "BIÊN BẢN",
            state.plan.title,
            "Thời gian bắt đầu: 08 giờ 00 phút, ngày 22 tháng 11 năm 2024.",
            "Địa điểm: ",
            "Thành phần tham dự: ",
            "Chủ trì (chủ tọa): ",
            "Thư ký (người ghi biên bản): ",
            "Nội dung (theo diễn biến hội nghị): ",
            "(mục 4.1)",
            "(mục 4.3)",
            "(mục 4.5)",
            "II. KẾT LUẬN CỦA CHỦ TỌA",
            "Hội nghị kết thúc vào 11 giờ 19 phút, ngày 22 tháng 11 năm 2024./.",
            "THƯ KÝ",
            "CHỦ TỌA",
            "Nơi nhận:",
            "- Lưu: VT, Hồ sơ.",
          ];
    let at = -1;
    for (const part of order) {
      const next = text.indexOf(part, at + 1);
      expect([part, next > at]).toEqual([part, true]);
      at = next;
    }
    // Mẫu 1.9 has neither place nor date above its title
    if (family === "state") expect(text.slice(0, text.indexOf("BIÊN BẢN"))).not.toContain("ngày");
  });

  it("[D1] has short rows for every raised matter: what was said, answered, decided", () => {
    const rows = tablesOf(xml).find((table) => table[0]?.[1] === "Người phát biểu, trả lời") ?? [];
    expect(rows[0]).toEqual(["STT", "Người phát biểu, trả lời", "Nội dung"]);
    const of = (number: string) => rows.filter((row) => row[0] === number);
    // every row says its number and who: no page begins in the middle of somebody's words
    expect(rows.slice(1).filter(([number, who]) => number === "" || who === "")).toEqual([]);
    const outcomes = rows.filter((row) => row[1] === "Kết quả");
    const [said, answered, outcome, ...more] = of("1");
    expect(said?.[1]?.split("\n")).toEqual([
      "Bà Nguyễn Thị Nắng Hạ",
      "Trưởng ban Công tác Mặt trận khu 4",
      "MTTQ thành phố",
      "08 giờ 34 phút – 08 giờ 36 phút",
    ]);
    // who wrote the same is told once, with it
    expect(said?.[2]).toContain("Cùng nội dung: Bà Cao Thị Nước (phường Quang Trung).");
    expect(answered?.[1]).toMatch(/^Đồng chí Lê Bá Đường Cày, Trưởng phòng Quản lý đô thị\n/);
    expect(outcome?.[2]).toMatch(/^Giao xác minh, giải quyết: nhiệm vụ số \d+\.$/);
    expect(more).toEqual([]);
    const judged = Object.values(state.opinions).filter(
      (opinion) =>
        opinion.raisedAt !== null &&
        opinion.diversion === null &&
        opinion.outcome !== null &&
        !opinion.id.startsWith("SD-"),
    );
    const whole = judged.filter((opinion) => opinion.mergedInto === null && opinion.parts.length === 0);
    for (const { id, outcome: given } of whole) {
      const name = OUTCOME_NAMES[given?.kind ?? "NOTED"];
      expect([id, outcomes.some((outcome) => outcome[2]?.startsWith(name))]).toEqual([id, true]);
    }
    // three parts of one speech, each with its own answer; the diverted part of another is not there
    const parts = [
      ...new Set(rows.map(([number]) => number ?? "").filter((number) => /^\d+[a-f]$/.test(number))),
    ];
    expect(parts).toHaveLength(5);
    const results = parts.slice(0, 3).map((number) => of(number).at(-1)?.[2]?.split("\n")[0]);
    expect(results).toEqual([
      expect.stringMatching(/^Giao xác minh, giải quyết: nhiệm vụ số/),
      `${OUTCOME_NAMES.RESOLVED_ON_THE_SPOT} (giải trình)`,
      OUTCOME_NAMES.NOTED,
    ]);
    // deputy in the head's place, the People's own words where nothing was typed
    const text = rows.flat().join("\n");
    expect(text).toContain("(trả lời thay đồng chí Cao Thế Mái Chèo)");
    expect(text).toContain("Theo nội dung đã đăng ký: Tôi nộp hồ sơ");
    expect(text).toMatch(/Trả lời chung tại ý kiến số \d+\./);
  });

  it("[D13] has one table of tasks by day: what, who leads and helps, until when", () => {
    const rows =
      tablesOf(xml)
        .find((table) => table[0]?.[6] === "Chậm nhất")
        ?.slice(1) ?? [];
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, i) => String(i + 1)));
    const given = Object.values(state.opinions).filter(
      (opinion) =>
        opinion.diversion === null &&
        opinion.outcome?.due &&
        opinion.outcome.lead &&
        opinion.outcome.kind !== "UNHEARD_WRITTEN_REPLY",
    );
    expect(given.length).toBeGreaterThan(10);
    for (const { id, outcome } of given) {
      const unit = state.plan.units.find((unit) => unit.id === outcome?.lead);
      const found = rows.filter(
        ([, task, verb, lead, , , day]) =>
          task === outcome?.task &&
          verb === unit?.verb &&
          lead?.toLowerCase() === (unit && bodyName(unit).toLowerCase()) &&
          day?.startsWith(spokenDate(outcome?.due?.date ?? "")),
      );
      expect([id, found.length]).toEqual([id, 1]);
    }
    expect(rows.map((row) => row.join("|")).join("\n")).toContain(
      "Thứ Sáu 13/12/2024\nthay cho Thứ Sáu 20/12/2024",
    );
  });

  it("[D14] its figures add up: what was received, and what was dealt with", () => {
    const sums = [
      /đã tiếp nhận (\d+) ý kiến trước hội nghị: ([^.]*)\./,
      /Tổng hợp (\d+) nội dung tại hội nghị: ([^.]*)\./,
    ].map((pattern) => {
      const [, whole, parts = ""] = pattern.exec(text) ?? [];
      const figures = parts.split("; ").map((part) => Number(/\d+$/.exec(part)?.[0]));
      return [Number(whole), figures.reduce((sum, figure) => sum + figure, 0)];
    });
    expect(sums).toEqual([
      [38, 38],
      [42, 42],
    ]);
  });

  it("[D15] names are annexes, who presided stands once, nothing betrays a citizen's time", () => {
    const [delegates = [], invited = []] = tablesOf(xml).slice(-2);
    expect(delegates.slice(1).map((row) => row[1])).toHaveLength(state.plan.delegates.length);
    const officials = state.plan.officials.filter(
      (official) => official.present && !state.plan.chairs.some((chair) => chair.person === official.person),
    );
    expect(invited.slice(1).filter((row) => row[0] !== "")).toHaveLength(officials.length);
    expect(text).toContain(`Đại biểu mời dự, báo chí: ${officials.length} người, gồm`);
    expect(text.match(/Điều hành hội nghị: /g)).toHaveLength(1);
    expect(text).toContain(
      "- Điều hành hội nghị: đồng chí Mạc Công Rừng Thông từ 08 giờ 00 phút; đồng chí Trịnh Quang Sông Xanh từ",
    );
    for (const never of [
      /đang điều hành/,
      /[Vv]ượt thời gian/,
      /chuyển quyền điều hành/,
      /\b(YK|TC|CB|TL|NL|SD)-\d/,
    ])
      expect(text).not.toMatch(never);
    // one way of writing times
    expect(text).not.toMatch(/\b\d\d:\d\d\b/);
    // what was said comes before how it was directed
    expect(text.indexOf("Kết quả")).toBeLessThan(text.indexOf("khóa danh sách phát biểu"));
  });

  it("[D1] tells interjections, substitutes, guests, changes of time, pauses and days", () => {
    for (const said of [
      "115/121 đại biểu phân bổ, 05/06 cá nhân",
      "Nông Thị Cánh Én đi thay",
      "Chủ tọa trao đổi (08 giờ 46 phút), đồng chí Mạc Công Rừng Thông: Chủ tọa hỏi rõ giờ xe chạy",
      "Phát biểu thay ông Mạc Đăng Xưởng là người đăng ký: người đăng ký nhường cho người nắm việc hơn.",
      "đổi giờ kết thúc dự kiến từ 11 giờ 30 phút sang 11 giờ 20 phút (Chủ tọa có cuộc họp tiếp theo)",
      "quy định mỗi lượt phát biểu còn lại 2 phút",
      "rút ngắn phần “Lãnh đạo, đơn vị tham gia ý kiến” còn 13 phút, mỗi lượt 2 phút 30 giây (dành thời gian cho Nhân dân)",
      "quy định mỗi phần trả lời 2 phút 30 giây, thêm 30 giây cho mỗi ý kiến tiếp theo",
      "tạm dừng hội nghị (mất âm thanh hội trường)",
      "Hội nghị tiếp tục.",
      "xin chưa trả lời: việc tôn giáo thuộc Phòng Nội vụ",
      "khóa danh sách phát biểu (hết giờ của phần 4.3); 03 đại biểu chưa kịp phát biểu.",
      "“Ý kiến của 03 đại biểu sẽ được trả lời bằng văn bản chậm nhất Thứ Sáu 06/12/2024.”",
      "từ Thứ Sáu 20/12/2024 sang Thứ Sáu 13/12/2024 (theo đề nghị của người dân khu 4)",
      "Ý kiến sau trả lời: chưa đạt (xin sớm hơn 20/12).",
      "02 nội dung nêu tại hội nghị, 03 nội dung gửi trước hội nghị đã được hướng dẫn sang tiếp công dân",
      "đã thông báo quyền, trách nhiệm",
    ]) {
      expect(text).toContain(said);
      expect(read).toContain(said);
    }
    const guest = paragraphsOf(xml).find((paragraph) =>
      paragraph.text.startsWith("Đồng chí Đinh Thế Ruộng Bậc, Phó Trưởng Ban"),
    );
    expect(guest?.text).toContain("(10 giờ 51 phút – 10 giờ 52 phút):");
    // the turn that was ended by mistake and taken back leaves no trace
    expect(text.split("Phụ lục I\n")[0]?.match(/Trịnh Thị Đồi/g)).toHaveLength(1);
    expect(state.minutes.conclusions.every((conclusion) => text.includes(conclusion.text))).toBe(true);
    const unheard = tablesOf(xml).find((table) => table[0]?.[1] === "Đại biểu");
    expect(unheard).toHaveLength(1 + 5);
  });

  it("[D5] has the family's page, margins, fonts and sizes", () => {
    const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => section);
    // the minutes, and two annexes
    expect(sections).toHaveLength(3);
    const mm = (twips: string | undefined) => Math.round((Number(twips) * 25.4 * 10) / 1440) / 10;
    const attribute = (section: string, tag: string, name: string) =>
      mm(new RegExp(`<w:${tag} [^>]*w:${name}="(\\d+)"`).exec(section)?.[1]);
    const [first = ""] = sections;
    expect([attribute(first, "pgSz", "w"), attribute(first, "pgSz", "h")]).toEqual([210, 297]);
    expect(
      ["top", "bottom", "left", "right"].map((side) => Math.round(attribute(first, "pgMar", side))),
    ).toEqual([20, 20, 30, 15]);
    const styles = files["word/styles.xml"] ?? "";
    expect(new Set([...styles.matchAll(/w:ascii="([^"]*)"/g)].map(([, font]) => font))).toEqual(
      new Set(["Times New Roman"]),
    );
    const sizes: Record<string, number> = Object.fromEntries(
      [...styles.matchAll(/<w:style [^>]*w:styleId="(\w+)".*?<\/w:style>/gs)].map(([style, id = ""]) => [
        id,
        Number(/<w:sz w:val="(\d+)"/.exec(style)?.[1]) / 2,
      ]),
    );
    expect(sizes).toMatchObject(
      family === "party"
        ? { superior: 14, issuer: 14, nation: 15, number: 14, placeDate: 14, type: 16, subject: 15, body: 14 }
        : { superior: 13, issuer: 13, nation: 13, motto: 14, number: 13, type: 14, subject: 14, body: 14 },
    );
    expect(sizes).toMatchObject({ recipientsHead: 12, recipients: 11 });
    // no run has a size of its own: the style says it
    expect(xml).not.toContain("<w:sz ");
    const body = paragraphsOf(xml).find((paragraph) => paragraph.style === "body")?.xml ?? "";
    expect(body).toMatch(/<w:jc w:val="both"\/>/);
    expect(body).toMatch(/w:firstLine="720"/);
    expect(body).toMatch(/w:after="120"/);
  });

  it("[D5] numbers its pages in the middle of the top margin, but for the first; each annex anew", () => {
    const { margins, page } = layout;
    const numbered = pdfWords(pdf);
    expect(numbered.length).toBeGreaterThan(10);
    let begun = 0;
    const annexes: string[] = [];
    for (const [i, { width, height, words }] of numbered.entries()) {
      const upright = width < height;
      expect([Math.round(width), Math.round(height)].sort()).toEqual([page.width, page.height]);
      const top = upright ? margins.top : margins.left;
      const above = words.filter((word) => word.bottom < top);
      const head = words.slice(0, 3).map((word) => word.text);
      if (head[0] === "Phụ") {
        annexes.push(head.join(" "));
        begun = i;
      }
      expect(above.map((word) => word.text)).toEqual(i === begun ? [] : [String(i - begun + 1)]);
      for (const word of above) expect((word.left + word.right) / 2).toBeCloseTo(width / 2, 0);
      const [left, right] = upright ? [margins.left, margins.right] : [margins.bottom, margins.top];
      for (const word of words) {
        expect(word.left).toBeGreaterThan(left - 0.5);
        expect(word.right).toBeLessThan(width - right + 0.5);
      }
    }
    expect(annexes).toEqual(["Phụ lục I", "Phụ lục II"]);
    const header = Object.entries(files).filter(([name]) => /^word\/header/.test(name));
    expect(header.some(([, header]) => /<w:jc w:val="center"\/>.*PAGE/s.test(header))).toBe(true);
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(3);
    const annexLines = paragraphsOf(xml).filter(({ style }) => style.startsWith("annex"));
    expect(annexLines.map((annexLine) => annexLine.text)).toEqual([
      ...["Phụ lục I", "DANH SÁCH ĐẠI DIỆN NHÂN DÂN"],
      expect.stringMatching(/^\(Kèm theo Biên bản số …+, ngày 22 tháng 11 năm 2024\)$/),
      ...["Phụ lục II", "DANH SÁCH ĐẠI BIỂU MỜI DỰ, BÁO CHÍ"],
      expect.stringMatching(/^\(Kèm theo Biên bản số …+, ngày 22 tháng 11 năm 2024\)$/),
    ]);
    expect(text).toContain("(danh sách tại Phụ lục II)");
  });

  it("[D5] draws the rule below the motto or the Party's name as long as the words", () => {
    const words = pdfWords(pdf)[0]?.words ?? [];
    const first = words.find((word) => word.text === (family === "party" ? "ĐẢNG" : "Độc") && word.left > 90);
    const last = words.find((word) => word.text === (family === "party" ? "NAM" : "phúc") && word.left > 90);
    expect((last?.right ?? 0) - (first?.left ?? 0)).toBeCloseTo(layout.nationRule, 0);
  });

  it("[D6] embeds every font, and is read as PDF 1.4 or later", () => {
    const fonts = pdfFonts(pdf).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const line of fonts)
      expect(line).toMatch(/^\w{6}\+Tinos\S* +CID TrueType +Identity-H +yes +yes +yes/);
    expect(pdfInfo(pdf)).toMatch(/PDF version: +1\.[4-7]/);
  });
});

describe("what the minutes count", () => {
  it("[D3] does not print what the log cannot place, and says that there is some", async () => {
    const prose = new Map(source.prose).set("answer.TL-99", [[{ text: "không biết của ai" }]]);
    const docx = await makeDocument("bien-ban-dang.docx", { ...source, prose });
    const text = textOf(docxFiles(docx)["word/document.xml"] ?? "");
    expect(text).not.toContain("không biết của ai");
    expect(text).toContain("Còn 01 đoạn thư ký ghi chưa xếp chỗ");
  });

  it("[D1] says who was there as delegates and individuals, in two figures", () => {
    expect(attendanceText(state)).toBe("115/121 đại biểu phân bổ, 05/06 cá nhân");
    const everybody = { ...state, attendance: { ...state.attendance, absent: {} } };
    expect(attendanceText(everybody)).toBe("121/121 đại biểu phân bổ, 06 cá nhân");
  });

  it("[D4] names nobody who did not agree to it", () => {
    const hidden = Object.values(state.opinions).filter(
      (opinion) => !opinion.mayBeNamed && opinion.diversion === null,
    );
    expect(hidden.length).toBeGreaterThan(0);
    for (const family of ["party", "state"] as const) {
      // that somebody was there stands in the list of all
      const [text = ""] = textOf(opened[family].xml).split("Phụ lục I\n");
      for (const { person } of hidden) {
        expect(text).not.toContain(people.get(person)?.name);
      }
      // she was not heard, and gets a written answer
      expect(text).toContain("Đại biểu của CLB Nữ doanh nhân");
    }
  });

  it("[D8] what is closed and not signed is a draft still, in both families", () => {
    for (const { xml } of Object.values(opened)) expect(textOf(xml)).toContain("DỰ THẢO, chưa trình duyệt");
  });

  it("[D8] a draft says up to when it goes; a rehearsal never looks like a hearing", async () => {
    const half = playSample(110);
    const textNow = async (from: typeof half) =>
      textOf(docxFiles(await makeDocument("bien-ban-dang.docx", from))["word/document.xml"] ?? "");
    const draft = await textNow(half);
    expect(draft).toContain("DỰ THẢO, ghi đến 09 giờ 39 phút");
    expect(draft).toContain("(Hội nghị chưa bế mạc.)");
    expect(draft).not.toContain("DIỄN TẬP");
    const rehearsed = { ...half, state: { ...half.state, plan: { ...half.state.plan, rehearsal: true } } };
    expect(await textNow(rehearsed)).toContain("DIỄN TẬP");
  });
});

describe("who sits at a secretary's seat", () => {
  it("[D1] stands in a field; in older logs at the end of the position", () => {
    const official = state.plan.officials.find(({ seat }) => seat === "T1");
    expect(official && people.get(official.person)?.position).toBe("Thư ký ghi biên bản");
    expect(secretaryAt(source, "T1")).toBe(official?.person);
    const officials = state.plan.officials.map(({ seat: _, ...older }) => older);
    const secretary = {
      ...people.get(official?.person ?? ""),
      position: "Thư ký ghi biên bản (T1)",
    } as Person;
    const before = {
      state: { ...state, plan: { ...state.plan, officials } },
      people: new Register(people).set(secretary.id, secretary),
    };
    expect(secretaryAt(before, "T1")).toBe(official?.person);
    expect(secretaryAt({ ...before, people }, "T1")).toBeNull();
  });
});
