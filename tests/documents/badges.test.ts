/** The sheet of badges: a card for each delegate, whose code the attendance box reads. */
import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import { playSample } from "../../scripts/proving/playSample.ts";
import { makeDocument } from "../../server/documents/documents.ts";
import { numberOf, personView } from "../../server/views/people.ts";
import { badgeCode, badgeNumber } from "../../shared/terms/badge.ts";
import { type Picture, pdfPages, pdfPictures, squeezed } from "../support/papers.ts";

/** The code within a part of a page (shares of its width and height), or null. */
function codeIn({ width, height, grey }: Picture, column: number, row: number): string | null {
  const [w, h] = [Math.floor(width / 2), Math.floor(height / 3)];
  const rgba = new Uint8ClampedArray(w * h * 4);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      rgba.fill(grey[(row * h + y) * width + column * w + x] ?? 255, (y * w + x) * 4, (y * w + x) * 4 + 4);
  return jsQR(rgba, w, h)?.data ?? null;
}

describe("the badges", () => {
  it("[D11] are one for each delegate, each whole on its own card, none lost between pages", async () => {
    const source = playSample(0);
    const { plan } = source.state;
    const pages = pdfPages(await makeDocument("the-dai-bieu.pdf", source)).map(squeezed);
    expect(pages).toHaveLength(Math.ceil(plan.delegates.length / 6));
    for (const [i, { person }] of plan.delegates.entries()) {
      const page = pages[Math.floor(i / 6)];
      expect(page).toContain(personView(source.people, person).name);
      expect(page).toContain(`Số ${numberOf(person)}`);
    }
  });

  it("[D11] bear a code that reads back as the number, and holds nothing else of the person", async () => {
    const source = playSample(0);
    const read = pdfPictures(await makeDocument("the-dai-bieu.pdf", source), 110).flatMap((page) =>
      [0, 1, 2].flatMap((row) => [0, 1].map((column) => codeIn(page, column, row))),
    );
    const numbers = source.state.plan.delegates.map(({ person }) => numberOf(person));
    expect(read.filter((code) => code !== null)).toEqual(numbers.map(badgeCode));
  });

  it("[G9] what is scanned or typed is the same number", () => {
    for (const typed of ["DB-017", "017", "17", " 17 ", "x/DB-017"]) expect(badgeNumber(typed)).toBe("17");
    expect(badgeNumber("0")).toBe("0");
    for (const typed of ["", "Nguyễn", "17a"]) expect(badgeNumber(typed)).toBeNull();
  });
});
