/** What the offices make while a hearing is prepared, in both families: opened again as whoever gets the file would. */
import { beforeAll, describe, expect, it } from "vitest";
import { makeDocument } from "../../server/documents/documents.ts";
import { PARTY, STATE } from "../../server/documents/paper/layouts.ts";
import { slipsOf } from "../../server/rulebook/before/preparation/facts.ts";
import { listOf, principals } from "../../server/rulebook/before/roster/facts.ts";
import { acceptedOpinions } from "../../server/rulebook/before/synthesis/accepted.ts";
import { synthesisOf, treatmentOf } from "../../server/rulebook/before/synthesis/facts.ts";
import { Register } from "../../server/views/people.ts";
import { OFFICE_PAPERS, type OfficePaper, paperFile } from "../../shared/terms/documents.ts";
import { playedUntil, sourceOf } from "../support/before/played.ts";
import {
  docxFiles,
  paragraphsOf,
  pdfPages,
  pdfWords,
  squeezed,
  tablesOf,
  wellFormed,
} from "../support/papers.ts";

const spec = playedUntil("2024-11-18T12:00:00+07:00");
const source = sourceOf(spec);
const { state, people } = source;
const FAMILIES = [
  ["dang", PARTY],
  ["nha-nuoc", STATE],
] as const;
type Form = (typeof FAMILIES)[number][0];

interface Opened {
  readonly files: Readonly<Record<string, string>>;
  readonly xml: string;
  readonly text: string;
  readonly pdf: Uint8Array;
  readonly pages: readonly string[];
}
async function open(paper: OfficePaper, form: Form, from = source): Promise<Opened> {
  const files = docxFiles(await makeDocument(paperFile(paper, form, "docx"), from));
  const pdf = await makeDocument(paperFile(paper, form, "pdf"), from);
  const xml = files["word/document.xml"] ?? "";
  const text = paragraphsOf(xml)
    .map((paragraph) => paragraph.text)
    .join("\n");
  return { files, xml, text, pdf, pages: pdfPages(pdf) };
}

/** What must stand in a paper, one after the other. */
const PARTS: Readonly<Record<(typeof OFFICE_PAPERS)[number], readonly string[]>> = {
  "phan-bo": [
    ...[
      "Phụ lục",
      "PHÂN BỔ ĐẠI BIỂU DỰ HỘI NGHỊ",
      "(Kèm theo Kế hoạch số 332-KH/TU, ngày 05 tháng 11 năm 2024)",
    ],
    ...["Ý kiến tối thiểu", "MTTQ thành phố", "Cộng", "121", "30"],
  ],
  "danh-sach-dai-bieu": ["DANH SÁCH", "Chỉ tiêu: ", "Họ và tên", "Danh sách có ", "Nơi nhận:"],
  "bao-cao-tong-hop": [
    ...["BÁO CÁO", "Kính gửi: ", "SỐ LƯỢNG", "Đã tiếp nhận 38 ý kiến", "Lĩnh vực", "NỘI DUNG THEO NHÓM"],
    ...["Thoát nước, ngập úng (G01)", "YK-001. ", "Ý KIẾN KHÔNG ĐƯA VÀO ĐỐI THOẠI", "ĐỀ XUẤT, KIẾN NGHỊ"],
    ...["./.", "Nơi nhận:", "TRƯỞNG BAN"],
  ],
  "phieu-giao": [
    "F5-01",
    "PHIẾU GIAO",
    "Kính gửi: ",
    "Ý kiến",
    "Người trả lời",
    "Nguyên nhân",
    "Căn cứ chính sách",
    "Nơi nhận:",
    "CHÁNH VĂN PHÒNG",
  ],
  "giay-moi": [
    "GM",
    "GIẤY MỜI",
    "trân trọng kính mời",
    "Tới dự: ",
    "Chủ trì: ",
    "Thời gian: ",
    "Địa điểm: ",
    "Nơi nhận:",
  ],
  "chuong-trinh": ["CHƯƠNG TRÌNH", "Thời gian: ", "Địa điểm: ", "STT", "Nơi nhận:"],
  "ma-ket": ["HỘI NGHỊ", "Gửi nơi in"],
};
const NATION: Readonly<Record<Form, string>> = {
  dang: "ĐẢNG CỘNG SẢN VIỆT NAM",
  "nha-nuoc": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
};
/** It ends with a full page of guests: some of them are enough. */
const few = {
  ...source,
  state: {
    ...state,
    before: state.before && {
      ...state.before,
      invitations: {
        ...state.before.invitations,
        invited: Object.fromEntries(Object.entries(state.before.invitations.invited).slice(0, 3)),
      },
    },
  },
};

describe.each(FAMILIES)("the offices' papers, %s", (form, layout) => {
  const opened = new Map<OfficePaper, Opened>();
  beforeAll(async () => {
    for (const paper of OFFICE_PAPERS)
      opened.set(paper, await open(paper, form, paper === "giay-moi" ? few : source));
  });
  const of = (paper: OfficePaper) => opened.get(paper) as Opened;

  it.each(OFFICE_PAPERS)("[D21] %s keeps the order of its parts, in DOCX and PDF", (paper) => {
    const { text, pages, files } = of(paper);
    for (const [name, content] of Object.entries(files)) if (/\.(xml|rels)$/.test(name)) wellFormed(content);
    // a text for the wall and an annex have no head of their own
    const parts = paper === "ma-ket" || paper === "phan-bo" ? PARTS[paper] : [NATION[form], ...PARTS[paper]];
    let at = -1;
    for (const part of parts) {
      const next = text.indexOf(part, at + 1);
      expect([paper, part, next > at]).toEqual([paper, part, true]);
      at = next;
    }
    const read = squeezed(pages.join(" "));
    for (const part of parts) expect([paper, part, read.includes(part)]).toEqual([paper, part, true]);
  });

  it.each(OFFICE_PAPERS)("[D5] [D21] %s has the family's page, margins and letters", (paper) => {
    const { xml, files, pdf } = of(paper);
    const landscape = paper === "ma-ket";
    const { margins, page, styles: sizes } = layout;
    const section = /<w:sectPr>.*?<\/w:sectPr>/s.exec(xml)?.[0] ?? "";
    const mm = (tag: string, name: string) =>
      Math.round((Number(new RegExp(`<w:${tag} [^>]*w:${name}="(\\d+)"`).exec(section)?.[1]) * 25.4) / 1440);
    const sides = landscape
      ? [margins.left, margins.right, margins.bottom, margins.top]
      : [margins.top, margins.bottom, margins.left, margins.right];
    expect(["top", "bottom", "left", "right"].map((side) => mm("pgMar", side))).toEqual(sides);
    expect([mm("pgSz", "w"), mm("pgSz", "h")].sort()).toEqual([page.width, page.height].sort());
    const styles = files["word/styles.xml"] ?? "";
    expect(new Set([...styles.matchAll(/w:ascii="([^"]*)"/g)].map(([, font]) => font))).toEqual(
      new Set(["Times New Roman"]),
    );
    for (const style of ["body", "type", "recipients", "authority"] as const) {
      const written = new RegExp(`w:styleId="${style}".*?<w:sz w:val="(\\d+)"`, "s").exec(styles)?.[1];
      expect([style, Number(written) / 2]).toEqual([style, sizes[style].size]);
    }
    expect(xml).not.toContain("<w:sz ");
    for (const { width, height, words } of pdfWords(pdf)) {
      expect([Math.round(width), Math.round(height)]).toEqual(
        landscape ? [page.height, page.width] : [page.width, page.height],
      );
      const [left, right] = landscape ? [margins.bottom, margins.top] : [margins.left, margins.right];
      for (const word of words) {
        expect(word.left).toBeGreaterThan(left - 0.5);
        expect([word.text, word.right < width - right + 0.5]).toEqual([word.text, true]);
      }
    }
  });

  it.each(OFFICE_PAPERS)("[D21] %s ends no page with a heading, and no signature stands alone", (paper) => {
    const { xml, pages } = of(paper);
    const headings = new Set(
      paragraphsOf(xml)
        .filter(({ style }) => style === "heading" || style === "subheading" || style === "speaker")
        .map(({ text }) => squeezed(text)),
    );
    for (const [i, page] of pages.entries()) {
      const lines = page.split("\n").map(squeezed).filter(Boolean);
      const last = lines.at(-1) ?? "";
      const orphan = [...headings].some((heading) => heading.endsWith(last) && last.length > 3);
      expect([paper, i + 1, last, orphan]).toEqual([paper, i + 1, last, false]);
      expect([paper, i + 1, /^Nơi nhận:/.test(lines[0] ?? "")]).toEqual([paper, i + 1, false]);
    }
  });

  it("[D60] the last row of a list stands on the page of what closes it", () => {
    const { xml, pages } = of("danh-sach-dai-bieu");
    const first = pages.map(
      (page) =>
        page
          .split("\n")
          .map(squeezed)
          .filter((line) => /\D/.test(line))[0] ?? "",
    );
    expect(first.filter((line) => line.startsWith("Danh sách có"))).toEqual([]);
    // in the list that a word processor lays out too
    const rows = [
      ...xml.matchAll(
        /<w:tr>(?:(?!<w:tr>).)*?<\/w:tr>(?=<\/w:tbl>(?:(?!<w:t[ >]).)*<w:t[^>]*>Danh sách có)/gs,
      ),
    ];
    expect(rows).toHaveLength(24 + 1);
    for (const [row] of rows) expect(row).toContain("<w:keepNext/>");
  });

  it("[D21] who signs is level with who receives", () => {
    for (const [paper, signer] of [
      ["bao-cao-tong-hop", "TRƯỞNG"],
      ["giay-moi", form === "dang" ? "T/M" : "TM."],
    ] as const) {
      const words = pdfWords(of(paper).pdf).flatMap((page) => page.words);
      const receives = words.findLast(({ text }) => text === "nhận:");
      const signs = words.findLast(({ text, left }) => text === signer && left > 100);
      expect(Math.abs((receives?.top ?? 0) - (signs?.top ?? 99))).toBeLessThan(1.5);
    }
    const invitation = of("giay-moi").text;
    expect(invitation).toContain(
      form === "dang" ? "T/M BAN THƯỜNG VỤ\nBÍ THƯ" : "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
    );
  });

  it("[D21] the list of delegates holds everybody, and room for who is missing", () => {
    const tables = tablesOf(of("danh-sach-dai-bieu").xml).filter((table) => table[0]?.[0] === "STT");
    // of 24 organisations, and of the individuals who were admitted
    expect(tables).toHaveLength(24 + 1);
    for (const [i, { number, quota }] of state.plan.organisations.entries()) {
      const rows = tables[i]?.slice(1) ?? [];
      const listed = principals(listOf(state, number));
      expect([number, rows.length]).toEqual([number, Math.max(quota, listed.length)]);
      const names = listed.map(({ person }) => people.get(person)?.name ?? "?");
      expect(names.filter((name, at) => !rows[at]?.[1]?.endsWith(name))).toEqual([]);
    }
    // whoever speaks has the opinion's number in the row
    const spoken = tables.flat().filter((row) => /YK-\d/.test(row[5] ?? ""));
    expect(spoken.length).toBeGreaterThan(20);
  });

  it("[D21] the report tells every opinion once, and no person's name", () => {
    const { text } = of("bao-cao-tong-hop");
    for (const { code, content, mergedInto, person } of Object.values(acceptedOpinions(state))) {
      expect([code, text.includes(content.replace(/[.]$/, ""))]).toEqual([code, true]);
      expect(text.split(mergedInto === null ? `${code}. ` : `Gộp ${code}: `)).toHaveLength(2);
      const name = people.get(person)?.name ?? "?";
      expect([code, text.includes(name)]).toEqual([code, false]);
    }
    for (const { id } of synthesisOf(state).raws) expect(text.split(`${id}. `)).toHaveLength(2);
    // the numbers by which people may be called stand in no report
    expect(text).not.toMatch(/\b0\d{3}[ .]?\d{3}[ .]?\d{3}\b/);
  });

  it("[D21] [J106] every slip is there with its opinions, what leaders said and its draft, a unit from a fresh page", () => {
    const { text, pages } = of("phieu-giao");
    const slips = slipsOf(state);
    expect(slips.length).toBeGreaterThan(15);
    for (const { id, group, opinions, drafts } of slips) {
      expect(text.split(`Phiếu ${id}: `)).toHaveLength(2);
      for (const code of opinions) {
        const { displayTitle } = treatmentOf(state, code);
        expect([id, text.includes(`${code}. ${displayTitle}`)]).toEqual([id, true]);
      }
      for (const { text: said } of synthesisOf(state).directions.filter(({ groups }) =>
        groups.includes(group),
      ))
        expect([id, text.includes(said.replace(/[.]$/, ""))]).toEqual([id, true]);
      const draft = drafts.at(-1);
      for (const said of draft ? [draft.cause, draft.progress, draft.time, draft.resources] : [])
        expect([id, text.includes(said)]).toEqual([id, true]);
    }
    const units = new Set(slips.map(({ unit }) => unit));
    expect(pages.filter((page) => page.includes("PHIẾU GIAO"))).toHaveLength(units.size);
  });

  it("[D2] the same log gives the same bytes", async () => {
    for (const paper of ["bao-cao-tong-hop", "phieu-giao"] as const) {
      const again = await makeDocument(paperFile(paper, form, "pdf"), source);
      expect([paper, Buffer.from(again).equals(Buffer.from(of(paper).pdf))]).toEqual([paper, true]);
    }
  });
});

describe("drafts", () => {
  it("[D8] [D21] what is not issued says so, at any moment", async () => {
    const told = sourceOf(playedUntil("2024-11-07T08:00:00+07:00"));
    // the annex of places is the plan's: it is a draft until the plan has a day
    expect((await open("phan-bo", "dang", told)).text).not.toContain("DỰ THẢO");
    const { issuedOn: _, ...plan } = told.state.plan;
    const early = { ...told, state: { ...told.state, plan } };
    for (const paper of OFFICE_PAPERS) {
      const { text } = await open(paper, "dang", early);
      const said = /DỰ THẢO, số liệu đến \d\d giờ \d\d phút|Chưa (có giấy mời|phát phiếu)/.test(text);
      expect([paper, said]).toEqual([paper, true]);
    }
    // what bears a number is none
    for (const paper of ["giay-moi", "phieu-giao"] as const)
      expect((await open(paper, "dang", few)).text).not.toContain("DỰ THẢO");
  });

  it("[D8] a rehearsal's papers are marked", async () => {
    const rehearsed = { ...few, state: { ...few.state, plan: { ...few.state.plan, rehearsal: true } } };
    for (const paper of OFFICE_PAPERS)
      expect([paper, (await open(paper, "nha-nuoc", rehearsed)).text.includes("DIỄN TẬP")]).toEqual([
        paper,
        true,
      ]);
  });

  it("[D21] the longest names keep within their columns", async () => {
    const long = "Nguyễn Hoàng Thị Phương Nghiêm Trường Khoảng Nghiêng";
    const grown = new Register(
      [...people].map(([id, person]) => [
        id,
        {
          ...person,
          name: `${long} ${person.name}`,
          position: `${person.position}, Phó Chủ tịch kiêm Tổng thư ký thường trực`,
        },
      ]),
    );
    for (const [id, row] of people.registrations) grown.registrations.set(id, row);
    for (const paper of ["danh-sach-dai-bieu", "phieu-giao", "giay-moi"] as const) {
      const pdf = await makeDocument(paperFile(paper, "nha-nuoc", "pdf"), { ...few, people: grown });
      for (const { width, words } of pdfWords(pdf))
        for (const word of words)
          expect([paper, word.text, word.right < width - STATE.margins.right + 0.5]).toEqual([
            paper,
            word.text,
            true,
          ]);
    }
  });
});
