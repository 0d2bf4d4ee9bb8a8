/** Charts within the reports: each bar, opened again from DOCX and PDF, is as long as its number and its table say. */
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cityReport } from "../../server/documents/after/cityReport.ts";
import { drawPaper, makeDocument } from "../../server/documents/documents.ts";
import { barPicture } from "../../server/documents/paper/barPicture.ts";
import type { Source } from "../../server/documents/source.ts";
import { type Format, paperFile } from "../../shared/terms/documents.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { docxFiles, paragraphsOf, pdfPictures, pdfWords, tablesOf } from "../support/papers.ts";

const march = followedUpTo(199);
const source: Source = { state: march.state, people: march.people, prose: new Map() };
const issuedPeriod = march.state.after.documents.issued.find(({ kind }) => kind === "periodicReport")?.id;
const year = { from: "2025-01-01", to: "2025-12-31" };
const city = (format: Format) => drawPaper(cityReport([source, source], "party", year), format);
const draw =
  (name: "bao-cao-ket-qua" | "bao-cao-ba-dong-chi" | "bao-cao-ky", of: string | null = null) =>
  (format: Format) =>
    makeDocument(paperFile(name, "dang", format), source, of);

const REPORTS = [
  ["F12", draw("bao-cao-ket-qua")],
  ["F13", draw("bao-cao-ba-dong-chi")],
  ["a period", draw("bao-cao-ky")],
  ["a period, issued", draw("bao-cao-ky", issuedPeriod)],
  ["several hearings", city],
] as const;

interface Drawn {
  readonly number: number;
  /** in any measure */
  readonly length: number;
}
interface DrawnChart {
  readonly title: string;
  readonly bars: readonly Drawn[];
}

interface WordChart {
  readonly title: string;
  readonly rows: readonly {
    readonly name: string;
    readonly number: string;
    readonly says: string;
    readonly length: number;
  }[];
  /** what stands above it */
  readonly table: readonly (readonly string[])[];
}

/** Each chart with its rows, and the table that it belongs to. */
function chartsIn(xml: string): WordChart[] {
  return xml.split(/(?=<w:p>(?:(?!<\/w:p>).)*?Biểu đồ: )/s).flatMap((piece, i, all) => {
    if (i === 0) return [];
    const [head = "", body = ""] = piece.split(/(?=<w:tbl>)/);
    const rows = [...body.matchAll(/<w:tr>.*?<\/w:tr>/gs)].flatMap(([row]) => {
      const [name = "", , number = ""] = (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) =>
        paragraphsOf(cell)
          .map(({ text }) => text)
          .join(" ")
          .trim(),
      );
      const says = /descr="([^"]*)"/.exec(row)?.[1] ?? "";
      const length = Number(/<wp:extent cx="(\d+)"/.exec(row)?.[1] ?? 0);
      // a key has a picture and a name
      return /^\d+$/.test(number) ? [{ name, number, says, length }] : [];
    });
    return [
      { title: paragraphsOf(head)[0]?.text ?? "", rows, table: tablesOf(all[i - 1] ?? "").at(-1) ?? [] },
    ];
  });
}

/** The bars of a PDF as its paper shows them: dark lines that begin at their column, each with the number beside it. */
function barsInPdf(bytes: Uint8Array): DrawnChart[] {
  const DPI = 200;
  /** mm: where the column of bars begins; from a bar to its number; how high a bar is at the most */
  const [COLUMN, GAP, HEIGHT] = [95, 3, 4.5];
  const mm = (dots: number) => (dots * 25.4) / DPI;
  const pictures = pdfPictures(bytes, DPI);
  const charts: { title: string; bars: Drawn[] }[] = [];
  for (const [p, { words }] of pdfWords(bytes).entries()) {
    const picture = pictures[p];
    if (!picture) continue;
    const isDark = (x: number, y: number) => (picture.grey[y * picture.width + x] ?? 255) < 190;
    const from = Math.round((COLUMN * DPI) / 25.4);
    const lines: { top: number; right: number; length: number }[] = [];
    for (let y = 1; y < picture.height; y++) {
      let [begin, end] = [from - 2, from - 2];
      while (begin < from + 3 && !isDark(begin, y)) begin++;
      end = begin;
      while (isDark(end, y)) end++;
      // a bar's upper line: nothing stands to the left of it, nor above it, and its lower line is none
      if (mm(y) - (lines.at(-1)?.top ?? 0) < HEIGHT) continue;
      if (begin > from - 2 && end > begin + 4 && !isDark(begin + 3, y - 1))
        lines.push({ top: mm(y), right: mm(end), length: mm(end - begin) });
    }
    const titles = words.filter(({ text }, i) => text === "Biểu" && words[i + 1]?.text.startsWith("đồ:"));
    const found = [...titles.map(({ top }) => ({ top, length: 0, right: 0 })), ...lines].toSorted(
      (a, b) => a.top - b.top,
    );
    for (const { top, length, right } of found) {
      if (length === 0) charts.push({ title: "", bars: [] });
      const beside = words.find(
        (word) => word.left > right && word.left < right + GAP && word.top < top + 3 && word.bottom > top + 1,
      );
      if (length > 0 && /^\d+$/.test(beside?.text ?? ""))
        charts.at(-1)?.bars.push({ number: Number(beside?.text), length });
    }
  }
  return charts;
}

/** Bars of one chart are as long as their numbers, `about` in the measure. */
function expectLengths(bars: readonly Drawn[], about: number, where: string): void {
  const longest = bars.toSorted((a, b) => b.number - a.number)[0];
  const each = (longest?.length ?? 0) / (longest?.number ?? 1);
  for (const { number, length } of bars)
    expect(Math.abs(length - number * each), `${where}: ${number}`).toBeLessThan(about);
}

describe("charts within the reports", () => {
  it.each(REPORTS)(
    "[D61] %s: each bar of the DOCX is as long as its number, says it to who does not see it, and stands in a table",
    async (name, drawn) => {
      const xml = docxFiles(await drawn("docx"))["word/document.xml"] ?? "";
      const charts = chartsIn(xml);
      expect(charts.length, name).toBeGreaterThanOrEqual(3);
      for (const { title, rows, table } of charts) {
        const where = `${name}, ${title}`;
        expect(rows.length, where).toBeGreaterThan(0);
        expect(rows.length, where).toBeLessThanOrEqual(15);
        expectLengths(
          rows.map(({ number, length }) => ({ number: Number(number), length })),
          20,
          where,
        );
        for (const row of rows) {
          const inTable = table.find((cells) => cells.includes(row.name));
          expect(inTable?.includes(row.number), `${where}: ${row.name}`).toBe(true);
          if (row.number !== "00") expect(row.says).toContain(`${row.name}: ${row.number}`);
        }
      }
    },
  );

  it.each(REPORTS)("[D61] %s: the PDF draws the same bars", async (name, drawn) => {
    const inWord = chartsIn(docxFiles(await drawn("docx"))["word/document.xml"] ?? "");
    const inPdf = barsInPdf(await drawn("pdf"));
    expect(inPdf.map(({ bars }) => bars.map(({ number }) => number))).toEqual(
      inWord.map(({ rows }) => rows.map(({ number }) => Number(number)).filter((n) => n > 0)),
    );
    for (const { bars } of inPdf) expectLengths(bars, 0.6, name);
  });

  it("[D61] pieces of a bar tell apart in grey, each as long as its number; a chart has a key to those that occur", async () => {
    const values = [3, 2, 4, 1, 2];
    const picture = barPicture({ kind: "bar", values, unit: 5, number: "12", says: "" });
    const { width, height, grey } = pixelsOf(picture ?? new Uint8Array());
    const dots = (mm: number) => Math.round((mm * 300) / 25.4);
    expect([width, height]).toEqual([dots(60), dots(4)]);
    const looks = new Set<string>();
    let from = 0;
    for (const value of values) {
      const end = from + value * 5;
      const piece: number[] = [];
      for (let x = dots(from) + 3; x < dots(end) - 3; x++)
        for (let y = 3; y < height - 3; y++) piece.push(grey(x, y));
      looks.add([...new Set(piece)].toSorted((a, b) => a - b).join());
      // a line around each
      expect([grey(dots(from), 20), grey(dots(end) - 1, 20)]).toEqual([0, 0]);
      from = end;
    }
    expect([...looks]).toEqual(["95", "40,255", "205", "0", "255"]);
    expect(barPicture({ kind: "bar", values: [0, 0], unit: 5, number: "00", says: "" })).toBeNull();

    const xml = docxFiles(await draw("bao-cao-ky")("docx"))["word/document.xml"] ?? "";
    const byLead = xml.split("Biểu đồ: nội dung theo dõi theo cơ quan chủ trì")[1] ?? "";
    const keys = tablesOf(byLead)[0]?.filter(([, , second = ""]) => !/^\s*\d+$/.test(second));
    expect(keys?.flat().map((text) => text.trim())).toEqual(
      expect.arrayContaining(["Xong đúng hạn", "Xong, trễ hạn"]),
    );
    // of pictures in colour none
    for (const [file, bytes] of Object.entries(unzipSync(await draw("bao-cao-ky")("docx"))))
      if (file.endsWith(".png")) expect([file, bytes[25]]).toEqual([file, 0]);
  });

  it("[D61] a report on a period shows how the cases stood at the end of each period so far", async () => {
    const { "word/document.xml": xml = "" } = docxFiles(await draw("bao-cao-ky")("docx"));
    const chart = chartsIn(xml).find(({ title }) => title.includes("theo kỳ báo cáo"));
    expect(chart?.rows.map(({ name, number }) => [name, number])).toEqual([
      ["Tháng 11/2024", "18"],
      ["Tháng 12/2024", "18"],
      ["Tháng 01/2025", "18"],
      ["Tháng 02/2025", "18"],
      ["Tháng 03/2025", "18"],
    ]);
  });
});

describe("the report to the three leaders (F13)", () => {
  it("[D62] it counts opinions by where they come from: organisations, wards, individuals, and each of them", async () => {
    const xml = docxFiles(await draw("bao-cao-ba-dong-chi")("docx"))["word/document.xml"] ?? "";
    const tables = tablesOf(xml);
    const [kinds, each] = ["Nguồn", "Tổ chức, địa bàn"].map(
      (name) => tables.find(([head]) => head?.[1] === name)?.slice(1) ?? [],
    );
    const names = (kinds ?? []).map(([, name]) => name);
    expect(names.slice(0, -2).toSorted()).toEqual(["Cá nhân", "Phường, xã", "Tổ chức, đoàn thể"]);
    expect(names.slice(-2)).toEqual(["Hướng dẫn sang tiếp công dân", "Cộng"]);
    for (const rows of [kinds ?? [], each ?? []])
      for (let column = 2; column <= 8; column++)
        expect(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[column]), 0)).toBe(
          Number(rows.at(-1)?.[column]),
        );
    expect(kinds?.at(-1)).toEqual(each?.at(-1));
  });
});

/** A PNG in eight bits of grey, opened again. */
function pixelsOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const data = png.subarray(41, 41 + view.getUint32(33));
  const rows = inflateSync(data);
  return { width, height, grey: (x: number, y: number) => rows[y * (width + 1) + 1 + x] ?? -1 };
}
