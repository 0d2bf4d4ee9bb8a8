/** What every document keeps: the same bytes from the same log, no secret in any of them, every letter to be read back. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { playSample } from "../../scripts/proving/playSample.ts";
import { DocumentDesk } from "../../server/documents/desk.ts";
import { makeDocument } from "../../server/documents/documents.ts";
import { toDocx } from "../../server/documents/paper/docx.ts";
import { PARTY, type StyleName } from "../../server/documents/paper/layouts.ts";
import { type Paper, paragraph } from "../../server/documents/paper/model.ts";
import { toPdf } from "../../server/documents/paper/pdf.ts";
import type { Source } from "../../server/documents/source.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { DOCUMENT_FILES } from "../../shared/terms/documents.ts";
import { command } from "../support/commands.ts";
import { docxFiles, paragraphsOf, pdfInfo, pdfPages, squeezed } from "../support/papers.ts";

const source = playSample();

/** The lists of all delegates: every delegate stands there, whatever matter came along; one that is missing would tell. */
const LISTS =
  /(DANH SÁCH ĐẠI DIỆN NHÂN DÂN.*?)(?=DANH SÁCH ĐẠI BIỂU MỜI DỰ)|(2\. Điểm danh đại diện.*?)(?=3\. Giới thiệu)/gs;

/** All that can be read in a document but for these lists: texts, names of files, properties. */
async function everythingIn(from: Source): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const file of DOCUMENT_FILES) {
    const bytes = await makeDocument(file, from);
    const raw = Buffer.from(bytes).toString("latin1");
    const text = file.endsWith(".docx")
      ? Object.entries(docxFiles(bytes)).flat().join("\n")
      : `${pdfPages(bytes).join("\n")}${pdfInfo(bytes)}`;
    all.set(file, squeezed(text).replace(LISTS, "") + raw);
  }
  return all;
}

describe("every document", () => {
  it("[D2] is the same, byte for byte, from the same log, in any zone and process", async () => {
    const folder = mkdtempSync(join(tmpdir(), "documents-"));
    try {
      await command("documents", { TZ: "America/New_York" }, "--sample", "--out", folder);
      for (const file of DOCUMENT_FILES) {
        const here = Buffer.from(await makeDocument(file, source));
        expect([file, readFileSync(join(folder, file)).equals(here)]).toEqual([file, true]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("[D2] drawn by the thread is the same, once for one state, in under 5 s", async () => {
    const desk = new DocumentDesk(pathToFileURL("dist/server/documentsWorker.js"));
    try {
      const before = process.cpuUsage();
      const first = desk.make("day", "one", { file: "bien-ban-dang.pdf", of: null }, () => source);
      expect(desk.make("day", "one", { file: "bien-ban-dang.pdf", of: null }, () => source)).toBe(first);
      const bytes = await first;
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(5_000);
      expect(Buffer.from(bytes).equals(Buffer.from(await makeDocument("bien-ban-dang.pdf", source)))).toBe(
        true,
      );
      const other = desk.make("day", "two", { file: "bien-ban-dang.pdf", of: null }, () => playSample(60));
      expect((await other).length).toBeLessThan(bytes.length);
    } finally {
      await desk.close();
    }
  });

  it("[D3] bears no phone, address, birth year, private note, complaint or complainant", async () => {
    const mark = (what: string) => `DẤU${what}KÍN`;
    const sample = readHearing("sample");
    const marked: typeof sample = {
      prepared: {
        ...sample.prepared,
        opinions: sample.prepared.opinions.map((opinion) => ({
          ...opinion,
          privateNote: mark("ghi chú"),
          screeningNote: mark("rà soát"),
          ...(opinion.diversion ? { title: mark("đơn"), content: mark("đơn") } : {}),
        })),
      },
      people: sample.people.map((row) => ({
        ...row,
        phone: mark("điện thoại"),
        address: mark("địa chỉ"),
        birthYear: mark("năm sinh"),
        ...("matter" in row ? { matter: { title: mark("đơn"), content: mark("đơn") } } : {}),
      })),
    };
    for (const until of [110, Number.POSITIVE_INFINITY]) {
      const from = playSample(until, marked);
      const { opinions } = from.state;
      // who spoke for nothing else; who also spoke for another matter is named with that one
      const stayed = new Set(
        Object.values(opinions)
          .filter((opinion) => opinion.diversion === null && opinion.raisedAt !== null)
          .map((opinion) => opinion.person),
      );
      const brought = Object.values(opinions).filter(
        (opinion) => opinion.diversion && !stayed.has(opinion.person),
      );
      const names = brought.map(
        (delegate) => from.people.get(delegate.person)?.name ?? expect.fail(delegate.id),
      );
      expect(names).toHaveLength(until === 110 ? 3 : 4);
      const sealed = from.prose.get("turn.TC-02")?.flat()[0]?.text ?? expect.fail();
      const secrets = ["DẤU", "0900 000 0", ...names, sealed, "TC-02", "YK-008c", "Không hiển thị"];
      // until it is diverted, the walk-in's matter is one like others
      const now = until === 110 ? secrets.filter((secret) => secret !== "TC-02") : secrets;
      for (const [file, text] of await everythingIn(from)) {
        // every delegate has a card, whatever matter came along: one that is missing would tell
        for (const secret of file === "the-dai-bieu.pdf" ? now.filter((name) => !names.includes(name)) : now)
          expect([file, secret, text.includes(secret)]).toEqual([file, secret, false]);
      }
    }
  });

  it("[D3] leaves out the answer to nothing but a diverted matter, and who gave it", async () => {
    const { state } = source;
    const opinion = state.opinions["YK-033"] ?? expect.fail();
    const diversion = { number: 9, at: state.at, kind: "khiếu nại", destination: "Ban Tiếp công dân" };
    const from: Source = {
      ...source,
      state: {
        ...state,
        opinions: { ...state.opinions, "YK-033": { ...opinion, diversion } },
        answers: Object.fromEntries(
          Object.entries(state.answers).map(([id, answer]) => [
            id,
            id === "TL-12" ? { ...answer, respondent: "o51" } : answer,
          ]),
        ),
      },
    };
    const words = ["Tám bóng đèn ở ngõ 22", "Đơn vị quản lý đã có lịch thay bóng", "Quách Thị Đèn", "ngõ 22"];
    for (const [file, text] of await everythingIn(from)) {
      if (file === "the-dai-bieu.pdf") continue;
      for (const word of words) expect([file, word, text.includes(word)]).toEqual([file, word, false]);
      if (file.startsWith("bien-ban")) expect(text).toContain("03 nội dung nêu tại hội nghị");
    }
  });

  it("[D6] gives back every Vietnamese letter, upright, bold, slanted, in both formats", async () => {
    const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
    const vowels = [..."aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"];
    const letters = [
      ...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))),
      "đ",
      "Đ",
    ];
    expect(letters.every((letter) => [...letter].length === 1)).toBe(true);
    expect(letters).toHaveLength(146);
    const styles: StyleName[] = ["body", "cell", "type", "recipients"];
    const lines = styles.flatMap((style) =>
      [{}, { bold: true }, { italic: true }, { bold: true, italic: true }].flatMap((look) =>
        [0, 50, 100].map((from) =>
          paragraph(style, [{ text: letters.slice(from, from + 50).join(" "), ...look }]),
        ),
      ),
    );
    const paper: Paper = { title: "Chữ", at: 0, layout: PARTY, parts: [{ landscape: false, blocks: lines }] };
    const found = squeezed(pdfPages(await toPdf(paper)).join(" "));
    const words = found.split(" ").filter((word) => /\p{L}/u.test(word));
    expect(words).toEqual(lines.flatMap((line) => line.runs[0]?.text.split(" ")));
    const docx = docxFiles(await toDocx(paper))["word/document.xml"] ?? "";
    expect(paragraphsOf(docx).map((paragraph) => paragraph.text)).toEqual(
      lines.map((line) => line.runs[0]?.text),
    );
  });

  it("[D6] tells a sign that its face cannot draw in words, never as a box; DOCX keeps it (N10)", async () => {
    const typed = "Nhất trí ✓ gọi ☎ 0203, ô ☐ trống, 👍🏽 và 喃字 ở đền, 🪷 – hết ≥ 50%";
    const line = paragraph("body", [typed]);
    const cells = [[paragraph("cell", [{ text: "✓", bold: true }])]];
    const table = { kind: "table", widths: [80], head: ["☎"], rows: [cells], lined: true } as const;
    const paper: Paper = {
      ...{ title: "Chữ", at: 0, layout: PARTY },
      parts: [{ landscape: false, blocks: [line, table] }],
    };
    const read = squeezed(pdfPages(await toPdf(paper)).join(" "));
    expect(read).toContain(
      "Nhất trí [đã chọn] gọi [điện thoại] 0203, ô □ trống, [tán thành] và [chữ Hán Nôm U+5583 U+5B57] ở đền, [ký tự U+1FAB7] – hết ≥ 50%",
    );
    expect(read).toContain("[điện thoại] [đã chọn]");
    expect(docxFiles(await toDocx(paper))["word/document.xml"]).toContain(typed);
  });

  it("[D1] loses no word of a speech that is longer than a page", async () => {
    // small letters, and capitals that are twice as wide
    const long = Array.from({ length: 3_000 }, (_, i) => (i % 500 < 250 ? `từ${i}` : `WƯỚMW${i}`));
    const prose = new Map(source.prose).set("turn.YK-001", [
      [{ text: long.slice(0, 2_500).join(" ") }],
      [{ text: long.slice(2_500).join(" "), bold: true }],
    ]);
    const bytes = await makeDocument("bien-ban-dang.pdf", { ...source, prose });
    const words = new Set(pdfPages(bytes).join(" ").split(/\s+/));
    expect(long.filter((word) => !words.has(word))).toEqual([]);
  });
});
