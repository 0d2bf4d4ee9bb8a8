/** Each DOCX as a word processor lays it out: page by page, in the face that it names; PAPERS_OUT keeps what was drawn. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeDocument } from "../../server/documents/documents.ts";
import type { Source } from "../../server/documents/source.ts";
import {
  AFTER_PAPERS,
  type DocumentFile,
  FORMS,
  OFFICE_PAPERS,
  paperFile,
} from "../../shared/terms/documents.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { playedUntil, sourceOf } from "../support/before/played.ts";
import { pdfFonts, pdfPages, pdfWords } from "../support/papers.ts";

const folder = mkdtempSync(join(tmpdir(), "docx-pages-"));
const drawn = join(folder, "drawn");

/** "Times New Roman" is a face of the same measures. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${resolve("server/documents/fonts")}</dir><cachedir>${join(folder, "cache")}</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>`;

const march = followedUpTo(170);
const followed: Source = { state: march.state, people: march.people, prose: new Map() };
const prepared = sourceOf(playedUntil("2024-11-18T12:00:00+07:00"));

const FILES: readonly (readonly [DocumentFile, Source])[] = FORMS.flatMap((form) => [
  ...OFFICE_PAPERS.map((name) => [paperFile(name, form, "docx"), prepared] as const),
  ...AFTER_PAPERS.map((name) => [paperFile(name, form, "docx"), followed] as const),
  [`bien-ban-${form}.docx`, followed] as const,
]);
const pdfOf = (file: DocumentFile) => file.replace(/docx$/, "pdf") as DocumentFile;
const laidOut = (file: DocumentFile) => new Uint8Array(readFileSync(join(drawn, pdfOf(file))));

beforeAll(async () => {
  writeFileSync(join(folder, "fonts.conf"), FONTS);
  for (const [file, from] of FILES) writeFileSync(join(folder, file), await makeDocument(file, from));
  execFileSync(
    "soffice",
    [
      ...[`-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", "--convert-to", "pdf"],
      ...["--outdir", drawn, ...FILES.map(([file]) => join(folder, file))],
    ],
    { env: { ...process.env, FONTCONFIG_FILE: join(folder, "fonts.conf") }, stdio: "ignore" },
  );
  const out = process.env["PAPERS_OUT"];
  if (!out) return;
  mkdirSync(out, { recursive: true });
  cpSync(drawn, out, { recursive: true });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("each DOCX laid out in pages", () => {
  it.each([...FILES])(
    "[D53] %s has about the pages of its PDF, no heading last, no recipients alone",
    async (file, from) => {
      const pdf = laidOut(file);
      const pages = pdfPages(pdf).map((page) => page.trim().split("\n"));
      const ownPages = pdfPages(await makeDocument(pdfOf(file), from)).length;
      expect(
        Math.abs(pages.length - ownPages),
        `${pages.length} pages, ${ownPages} in PDF`,
      ).toBeLessThanOrEqual(Math.ceil(ownPages / 10));
      for (const [i, lines] of pages.entries()) {
        const place = `${file}, page ${i + 1} of ${pages.length}`;
        expect.soft(lines.length, place).toBeGreaterThan(3);
        expect.soft(lines.at(-1), place).not.toMatch(/^(?:[IVX]+[-.] |\d+[-.] \p{Lu})/u);
        expect.soft(lines[0], place).not.toMatch(/^Nơi nhận/);
      }
      expect(pdfFonts(pdf)).not.toMatch(/DejaVu|Liberation/);
      for (const { width, words } of pdfWords(pdf))
        for (const { left, right } of words)
          expect.soft([file, left > 18, right < width - 14], `${left} ${right}`).toEqual([file, true, true]);
    },
    60_000,
  );
});
