/** The documents of a hearing by name: state, people and prose in, bytes out. No clock, no chance, nothing from outside. */
import {
  type DocumentFile,
  type Format,
  isOfficeFile,
  type OfficePaper,
  paperOfFile,
  type StaffFile,
} from "../../shared/terms/documents.ts";
import { annexPaper } from "./after/annexPaper.ts";
import { conclusionExtract } from "./after/conclusionExtract.ts";
import { conclusionNotice } from "./after/conclusionNotice.ts";
import { dispatchPaper } from "./after/dispatchPaper.ts";
import { leadersReport } from "./after/leadersReport.ts";
import { noticePaper } from "./after/noticePaper.ts";
import { periodicReport } from "./after/periodicReport.ts";
import { resultReport } from "./after/resultReport.ts";
import { supervisionReport } from "./after/supervisionReport.ts";
import { takenUpPaper } from "./after/takenUpPaper.ts";
import { backdropPaper } from "./before/backdropPaper.ts";
import { delegatesPaper } from "./before/delegatesPaper.ts";
import { invitationPaper } from "./before/invitationPaper.ts";
import { programmePaper } from "./before/programmePaper.ts";
import { quotaPaper } from "./before/quotaPaper.ts";
import { reportPaper } from "./before/reportPaper.ts";
import { slipsPaper } from "./before/slipsPaper.ts";
import { fairness } from "./fairness.ts";
import { minutes } from "./minutes/minutes.ts";
import { badges } from "./pack/badges.ts";
import { paperPack } from "./pack/paperPack.ts";
import { toDocx } from "./paper/docx.ts";
import { FAMILIES, type Family } from "./paper/letterhead.ts";
import type { Paper } from "./paper/model.ts";
import { toPdf } from "./paper/pdf.ts";
import type { Source } from "./source.ts";

const STAFF: Readonly<Record<StaffFile, (source: Source) => Promise<Uint8Array>>> = {
  "bien-ban-dang.docx": (source) => toDocx(minutes(source, "party")),
  "bien-ban-dang.pdf": (source) => toPdf(minutes(source, "party")),
  "bien-ban-nha-nuoc.docx": (source) => toDocx(minutes(source, "state")),
  "bien-ban-nha-nuoc.pdf": (source) => toPdf(minutes(source, "state")),
  "phat-bieu-theo-to-chuc.pdf": (source) => toPdf(fairness(source)),
  "bo-giay-du-phong.pdf": (source) => toPdf(paperPack(source)),
  "the-dai-bieu.pdf": (source) => toPdf(badges(source)),
};

/** `of`: whose or which one, where there are several; null: all of it. */
const OFFICE: Readonly<Record<OfficePaper, (source: Source, family: Family, of: string | null) => Paper>> = {
  "danh-sach-dai-bieu": delegatesPaper,
  "bao-cao-tong-hop": reportPaper,
  "phieu-giao": slipsPaper,
  "giay-moi": invitationPaper,
  "chuong-trinh": programmePaper,
  "ma-ket": backdropPaper,
  "phan-bo": quotaPaper,
  "thong-bao-ket-luan": conclusionNotice,
  "trich-thong-bao-ket-luan": conclusionExtract,
  "bao-cao-ket-qua": resultReport,
  "bao-cao-ba-dong-chi": leadersReport,
  "thong-bao-nhan-dan": noticePaper,
  "thong-bao-tiep-nhan": takenUpPaper,
  "bao-cao-giam-sat": supervisionReport,
  "bao-cao-ky": periodicReport,
  "phu-luc-bien-ban": annexPaper,
  "so-cong-van-di": dispatchPaper,
};

export const drawPaper = (paper: Paper, format: Format): Promise<Uint8Array> =>
  format === "docx" ? toDocx(paper) : toPdf(paper);

/** The same state, people and prose give the same bytes (rule D2). */
export function makeDocument(
  file: DocumentFile,
  source: Source,
  of: string | null = null,
): Promise<Uint8Array> {
  if (!isOfficeFile(file)) return STAFF[file](source);
  const { name, form, format } = paperOfFile(file);
  return drawPaper(OFFICE[name](source, FAMILIES[form], of), format);
}
