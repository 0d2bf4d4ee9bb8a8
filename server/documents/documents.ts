/** The documents of a hearing by name: state, people and prose in, bytes out. No clock, no chance, nothing from outside. */
import type { DocumentFile } from "../../shared/terms/documents.ts";
import { invitationPaper } from "./before/invitationPaper.ts";
import { programmePaper } from "./before/programmePaper.ts";
import { fairness } from "./fairness.ts";
import { minutes } from "./minutes/minutes.ts";
import { badges } from "./pack/badges.ts";
import { paperPack } from "./pack/paperPack.ts";
import { toDocx } from "./paper/docx.ts";
import { toPdf } from "./paper/pdf.ts";
import type { Source } from "./source.ts";

const MAKERS: Readonly<Record<DocumentFile, (source: Source) => Promise<Uint8Array>>> = {
  "bien-ban-dang.docx": (source) => toDocx(minutes(source, "party")),
  "bien-ban-dang.pdf": (source) => toPdf(minutes(source, "party")),
  "bien-ban-nha-nuoc.docx": (source) => toDocx(minutes(source, "state")),
  "bien-ban-nha-nuoc.pdf": (source) => toPdf(minutes(source, "state")),
  "phat-bieu-theo-to-chuc.pdf": (source) => toPdf(fairness(source)),
  "bo-giay-du-phong.pdf": (source) => toPdf(paperPack(source)),
  "the-dai-bieu.pdf": (source) => toPdf(badges(source)),
  "chuong-trinh.docx": (source) => toDocx(programmePaper(source)),
  "chuong-trinh.pdf": (source) => toPdf(programmePaper(source)),
  "giay-moi.docx": (source) => toDocx(invitationPaper(source)),
  "giay-moi.pdf": (source) => toPdf(invitationPaper(source)),
};

/** The same state, people and prose give the same bytes (rule D2). */
export function makeDocument(file: DocumentFile, source: Source): Promise<Uint8Array> {
  return MAKERS[file](source);
}
