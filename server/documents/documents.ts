/** The documents of a hearing by name: state, people and prose in, bytes out. No clock, no chance, nothing from outside. */
import {
  type DocumentFile,
  FORMS,
  type Form,
  OFFICE_PAPERS,
  type OfficeFile,
  type OfficePaper,
  officeFile,
  type StaffFile,
} from "../../shared/terms/documents.ts";
import { invitationPaper } from "./before/invitationPaper.ts";
import { programmePaper } from "./before/programmePaper.ts";
import { fairness } from "./fairness.ts";
import { minutes } from "./minutes/minutes.ts";
import { badges } from "./pack/badges.ts";
import { paperPack } from "./pack/paperPack.ts";
import { toDocx } from "./paper/docx.ts";
import type { Family } from "./paper/letterhead.ts";
import type { Paper } from "./paper/model.ts";
import { toPdf } from "./paper/pdf.ts";
import type { Source } from "./source.ts";

type Maker = (source: Source) => Promise<Uint8Array>;

const STAFF: Readonly<Record<StaffFile, Maker>> = {
  "bien-ban-dang.docx": (source) => toDocx(minutes(source, "party")),
  "bien-ban-dang.pdf": (source) => toPdf(minutes(source, "party")),
  "bien-ban-nha-nuoc.docx": (source) => toDocx(minutes(source, "state")),
  "bien-ban-nha-nuoc.pdf": (source) => toPdf(minutes(source, "state")),
  "phat-bieu-theo-to-chuc.pdf": (source) => toPdf(fairness(source)),
  "bo-giay-du-phong.pdf": (source) => toPdf(paperPack(source)),
  "the-dai-bieu.pdf": (source) => toPdf(badges(source)),
};

const OFFICE: Readonly<Record<OfficePaper, (source: Source, family: Family) => Paper>> = {
  "giay-moi": invitationPaper,
  "chuong-trinh": programmePaper,
};
const FAMILIES: Readonly<Record<Form, Family>> = { dang: "party", "nha-nuoc": "state" };

/** Each paper of the offices in both families, as DOCX and PDF. */
const OFFICE_MAKERS = Object.fromEntries(
  OFFICE_PAPERS.flatMap((paper) =>
    FORMS.flatMap((form): [OfficeFile, Maker][] => {
      const made = (source: Source) => OFFICE[paper](source, FAMILIES[form]);
      return [
        [officeFile(paper, form, "docx"), (source) => toDocx(made(source))],
        [officeFile(paper, form, "pdf"), (source) => toPdf(made(source))],
      ];
    }),
  ),
) as Record<OfficeFile, Maker>;

const MAKERS: Readonly<Record<DocumentFile, Maker>> = { ...STAFF, ...OFFICE_MAKERS };

/** The same state, people and prose give the same bytes (rule D2). */
export function makeDocument(file: DocumentFile, source: Source): Promise<Uint8Array> {
  return MAKERS[file](source);
}
