/** Documents opened again: what stands in a DOCX, and what a reader of a PDF reads. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";

/** file within the DOCX → its text */
export function docxFiles(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );
}

const unescaped = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

export interface DocxParagraph {
  readonly text: string;
  readonly style: string;
  readonly xml: string;
}

/** Every paragraph of a piece of document.xml, in order. */
export function paragraphsOf(xml: string): DocxParagraph[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([part]) => ({
    text: unescaped(
      [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, text]) => text ?? "\n").join(""),
    ),
    style: /<w:pStyle w:val="([^"]*)"/.exec(part)?.[1] ?? "",
    xml: part,
  }));
}

/** The tables of document.xml, each as rows of cells of text. */
export function tablesOf(xml: string): string[][][] {
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        paragraphsOf(cell)
          .map((paragraph) => paragraph.text)
          .join("\n"),
      ),
    ),
  );
}

/** Throws where tags do not close each other. */
export function wellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, end, name = "", self] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self === "/") continue;
    if (end !== "/") open.push(name);
    else if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
}

function poppler<T>(bytes: Uint8Array, work: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "paper-"));
  try {
    const file = join(folder, "paper.pdf");
    writeFileSync(file, bytes);
    return work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });

/** The text of each page, in the order in which it was drawn, without the page's number. */
export const pdfPages = (bytes: Uint8Array): string[] =>
  poppler(bytes, (file) => run("pdftotext", "-raw", file, "-").split("\f").slice(0, -1)).map((page, i) =>
    page.replace(new RegExp(`(^|\\n)${i + 1}(?=\\n)`), ""),
  );

export interface Word {
  readonly text: string;
  /** mm from the page's left and top edges */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

/** Where each word stands on each page, mm. */
export function pdfWords(bytes: Uint8Array): Page[] {
  const html = poppler(bytes, (file) => run("pdftotext", "-bbox", file, "-"));
  const mm = (pt: string | undefined) => (Number(pt) * 25.4) / 72;
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, words = ""]) => ({
      width: mm(width),
      height: mm(height),
      words: [
        ...words.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
      ].map(([, left, top, right, bottom, text = ""]) => ({
        text: unescaped(text),
        left: mm(left),
        top: mm(top),
        right: mm(right),
        bottom: mm(bottom),
      })),
    }),
  );
}

export const pdfFonts = (bytes: Uint8Array): string => poppler(bytes, (file) => run("pdffonts", file));
export const pdfInfo = (bytes: Uint8Array): string => poppler(bytes, (file) => run("pdfinfo", file));

/** Text with every run of blanks as one. */
export const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** a byte of grey for each point */
  readonly grey: Uint8Array;
}

/** Each page as it is printed, at so many dots an inch; of a long document the first ones. */
export const pdfPictures = (bytes: Uint8Array, dpi: number, pages = 10_000): Picture[] =>
  poppler(bytes, (file) => {
    run("pdftoppm", "-gray", "-r", String(dpi), "-l", String(pages), file, `${file}-page`);
    const folder = dirname(file);
    return readdirSync(folder)
      .filter((name) => name.endsWith(".pgm"))
      .sort()
      .map((name) => {
        const pgm = readFileSync(join(folder, name));
        const [head = "", width, height] =
          /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString("latin1", 0, 40)) ?? [];
        return { width: Number(width), height: Number(height), grey: pgm.subarray(head.length) };
      });
  });
