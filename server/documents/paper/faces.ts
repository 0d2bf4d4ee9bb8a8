/** The faces of a PDF, taken apart once in a thread and not anew for each paper, which takes longer than to draw it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import pdfmake from "pdfmake";

const FOLDER = resolve("server/documents/fonts");
/** Tinos: its letters measure as those of Times New Roman. */
const FACES = {
  ...{ normal: "Tinos-Regular.ttf", bold: "Tinos-Bold.ttf" },
  ...{ italics: "Tinos-Italic.ttf", bolditalics: "Tinos-BoldItalic.ttf" },
};

interface Fontkit {
  create(file: Uint8Array): object;
  registerFormat(format: { probe(file: Uint8Array): boolean }): void;
}
/** as the drawer loads it: what is told to the other build of it does not reach the drawer */
const require = createRequire(import.meta.url);
const fontkit = require("fontkit") as Fontkit;

const faces = new Map<string, object>();
/** What stands for a file where the drawer asks for a face: its name alone. */
const nameIn = (file: Uint8Array) => Buffer.from(file).toString("latin1");

function face(name: string): object {
  const known = faces.get(name) ?? fontkit.create(readFileSync(join(FOLDER, name)));
  faces.set(name, known);
  return known;
}

/**
 * Called with `new`, it answers with the face that is there. Letters are each paper's own: a face tells one the signs that
 * it was first drawn for, and a text that is copied out of a paper is made of them.
 */
function Known({ buffer }: { readonly buffer: Uint8Array }): object {
  return Object.create(face(nameIn(buffer)), { _glyphs: { value: {} } });
}
Known.probe = (file: Uint8Array) => Object.values(FACES).includes(nameIn(file));
fontkit.registerFormat(Known);

pdfmake.setFonts({ Tinos: FACES });
/** its types know it in the browser alone */
const { virtualfs } = pdfmake as unknown as {
  virtualfs: { writeFileSync(name: string, file: string): void };
};
for (const name of Object.values(FACES)) virtualfs.writeFileSync(name, name);
