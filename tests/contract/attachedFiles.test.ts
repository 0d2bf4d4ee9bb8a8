/** What may be attached: the content decides, and what would harm whoever opens it is refused with its reason. */
import { describe, expect, it } from "vitest";
import { lookAt } from "../../server/intake/attached/look.ts";
import { FILE_KINDS, type FileRefusal, safeName } from "../../shared/terms/attachments.ts";
import { DOCX, GOOD, JPEG, zipOf } from "../support/attachedFiles.ts";

const text = (written: string) => new TextEncoder().encode(written);
const MEGABYTE = 1024 * 1024;

/** Its first part claims another size, in the directory at the file's end. */
function claiming(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(copy).lastIndexOf(part);
  new DataView(copy.buffer).setUint32(at - 46 + 24, size, true);
  return copy;
}
/** As with a password: each part says that it is locked. */
function locked(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(copy).lastIndexOf("[Content_Types].xml");
  new DataView(copy.buffer).setUint16(at - 46 + 8, 1, true);
  return copy;
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const bomb = zipOf({ ...DOCX, "word/media/image1.png": new Uint8Array(120 * MEGABYTE) });
const many = zipOf(
  Object.fromEntries([
    ...Object.entries(DOCX),
    ...Array.from({ length: 6_000 }, (_, i) => [`word/${i}.xml`, "a"]),
  ]),
);

const REFUSED: Readonly<Record<string, readonly [Uint8Array, FileRefusal]>> = {
  "an empty one": [new Uint8Array(), "empty"],
  "blanks alone": [text("  \r\n\t "), "empty"],
  "a program": [new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4]), "wrongType"],
  "an old Word file": [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "wrongType"],
  "a picture of another kind": [text("GIF89a\u0001\u0000\u0001\u0000"), "wrongType"],
  "bytes that are no letters": [new Uint8Array([0xc3, 0x28, 0xa0, 0xa1, 0xf0]), "wrongType"],
  "any other ZIP": [zipOf({ "a.txt": "a" }), "wrongType"],
  "a drawing with a program": [text(svg), "disguised"],
  "one behind a declaration": [text(`\uFEFF<?xml version="1.0"?>\n<!-- a -->\n${svg}`), "disguised"],
  "a page": [text("<!doctype html><title>a</title>"), "disguised"],
  "a page behind words": [text(`Kính gửi Ban Tổ chức ${"a ".repeat(3_000)}<script src=//evil>`), "disguised"],
  "a page in wide letters": [new Uint8Array(Buffer.from(`\uFEFF${svg}`, "utf16le")), "disguised"],
  "words with a handler": [text('Ảnh: <p onmouseover="go()">'), "disguised"],
  "a picture cut short": [JPEG.slice(0, 200), "damaged"],
  "a PDF cut short": [GOOD.pdf.slice(0, 20), "damaged"],
  "a ZIP cut short": [GOOD.docx.slice(0, -40), "damaged"],
  "one that unfolds to 120 MB out of nothing": [bomb, "bomb"],
  "one that hides its size": [claiming(bomb, "word/media/image1.png", 1_000), "damaged"],
  "one of thousands of parts": [many, "bomb"],
  "a path out of it": [zipOf({ ...DOCX, "word/../../etc/passwd": "a" }), "damaged"],
  macros: [zipOf({ ...DOCX, "word/vbaProject.bin": "a" }), "macros"],
  "a page within": [zipOf({ ...DOCX, "word/afchunk.html": "<p>a" }), "macros"],
  "with a password": [locked(GOOD.docx), "locked"],
};

describe("a file that is attached", () => {
  it.each([...FILE_KINDS])("[U1] %s is what its content is", (kind) => {
    expect(lookAt(GOOD[kind])).toEqual({ kind });
  });

  it.each([...Object.entries(REFUSED)])("[U2] %s is refused with its reason", (_what, [bytes, refused]) => {
    expect(lookAt(bytes)).toEqual({ refused });
  });

  it("[U3] keeps its name with the ending of what it is; a path, what nobody sees and what says nothing is no name", () => {
    expect(safeName("Ảnh kênh N4.JPG", "jpeg")).toBe("Ảnh kênh N4.jpg");
    expect(safeName("Đơn.pdf".normalize("NFD"), "pdf")).toBe("Đơn.pdf");
    expect(safeName("bao-cao.pdf.exe", "pdf")).toBe("bao-cao.pdf");
    expect(safeName("trang.html", "png")).toBe("trang.png");
    expect(safeName("Số 12. Kênh", "docx")).toBe("Số 12. Kênh.docx");
    expect([...(safeName("ừ".repeat(400), "pdf") ?? "")].length).toBe(124);
    const wrong = [
      "../../etc/passwd",
      "C:\\a.pdf",
      "a/b.pdf",
      "ảnh\u202Egpj.exe",
      "a\u0000.pdf",
      "a\r\nb.pdf",
    ];
    const others = ["", " ", ".pdf", ".htaccess", "..", "CON.txt", "a\u200Bb.pdf", 'a".pdf', "\uD800.pdf"];
    for (const name of [...wrong, ...others]) expect(safeName(name, "pdf"), JSON.stringify(name)).toBe(null);
  });
});
