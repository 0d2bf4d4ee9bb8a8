/**
 * The synthesis report (form F4): figures, opinions by group, what is not for the dialogue, what is proposed. One that was
 * submitted says what stood then, a supplement what came after it; as it stands now it is a draft.
 */

import { lowerFirst } from "../../../shared/terms/address.ts";
import { recipientsOf } from "../../../shared/terms/recipients.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import { numberOf } from "../../rulebook/after/documents/paperwork.ts";
import { bodiesOf } from "../../rulebook/before/bodies.ts";
import { reportContent, synthesisOf, UNTREATED } from "../../rulebook/before/synthesis/facts.ts";
import { reportFigures } from "../../rulebook/before/synthesis/figures.ts";
import type { Report } from "../../rulebook/before/synthesis/slice.ts";
import { signed } from "../paper/closing.ts";
import { type Family, LAYOUTS, letterhead, ofFamily } from "../paper/letterhead.ts";
import { type Block, type Paper, paragraph } from "../paper/model.ts";
import { numbering, written } from "../paper/numbering.ts";
import { draftAt, titled } from "../paper/title.ts";
import type { Source } from "../source.ts";
import { dayOf, figure, sentence } from "../words.ts";
import { bodyHead, bodySigns } from "./issuers.ts";
import { heading, labelled, listed, planNamed, restingOn } from "./parts.ts";
import { shares, sums } from "./reportFigures.ts";
import { groupsOf, type Reported, rawRow, rowsTable } from "./reportGroups.ts";

/** One that was submitted, or what would go out now: of everything. */
type Told = Pick<Report, "to" | "supplements" | "why" | "opinions" | "raws" | "figures" | "content"> & {
  /** null: a draft */
  readonly id: string | null;
  /** when it went out, or up to when a draft goes */
  readonly at: Instant;
};

function toldOf({ state }: Source, id: string | null): Told {
  const submitted = synthesisOf(state).reports.find((report) => report.id === id);
  if (submitted) return submitted;
  const content = reportContent(state);
  return {
    ...{ id: null, at: state.at, to: bodiesOf(state.plan).standing, supplements: null, why: "" },
    opinions: Object.keys(content.opinions),
    raws: content.raws.map((raw) => raw.id),
    ...{ figures: reportFigures(state), content },
  };
}

function reportedOf({ content, opinions, raws }: Told): Reported {
  const named = new Set(raws);
  return {
    ...{ content, opinions: new Set(opinions) },
    raws: content.raws.filter(({ id }) => named.has(id)),
  };
}

/** A report by its number; until it has one by its code. */
function named({ state }: Source, family: Family, id: string): string {
  const row = numberOf(state, "synthesisReport", id);
  return row ? `số ${ofFamily(family, row.number)}` : id;
}

function opening(source: Source, family: Family, told: Told): Block[] {
  const { plan } = source.state;
  const subject = `tổng hợp ý kiến, kiến nghị của Nhân dân phục vụ ${lowerFirst(plan.title)}`;
  const more =
    told.supplements === null ? "" : ` (bổ sung Báo cáo ${named(source, family, told.supplements)})`;
  const written = `${subject}${more}`;
  const issuer = bodyHead(source, family, "organiser");
  return [
    ...letterhead(source, family, {
      issuer,
      type: "BC",
      ...numbering(
        source,
        family,
        ["synthesisReport", told.id ?? ""],
        told.id === null ? null : dayOf(told.at),
      ),
    }),
    ...titled(source, family, "BÁO CÁO", written, told.id === null ? draftAt(source.state) : null),
    labelled("Kính gửi", `${told.to}.`),
    ...restingOn(source.state, true),
    paragraph(
      "body",
      `Thực hiện ${planNamed(plan)}, ${issuer.issuer.join(" ")} tổng hợp ý kiến, kiến nghị của Nhân dân trước hội nghị như sau:`,
    ),
    ...(told.why === "" ? [] : [labelled("Lý do bổ sung", sentence(told.why))]),
  ];
}

/** Of what is not for the dialogue the figures alone: neither what it says nor whose it is stands in any report. */
function notForTheHall(source: Source, family: Family, told: Told, reported: Reported): Block[] {
  const { return: back, redirect, outside } = told.figures.screening;
  const grouped = new Set(told.content.groups.flatMap(({ raws }) => raws));
  const loose = reported.raws.filter(({ id }) => !grouped.has(id));
  return [
    heading(family, 3, "Ý KIẾN KHÔNG ĐƯA VÀO ĐỐI THOẠI"),
    ...listed([
      `Trả lại để người gửi làm rõ nội dung, địa điểm hoặc cơ quan được hỏi: ${figure(back)}`,
      `Khiếu nại, tố cáo, tin báo, tranh chấp đã hướng dẫn, chuyển cơ quan có thẩm quyền theo quy định: ${figure(redirect)} (nội dung, người gửi được niêm phong, không nêu tại báo cáo)`,
      `Ngoài thẩm quyền, đã chuyển hoặc hướng dẫn nơi giải quyết: ${figure(outside)}`,
    ]),
    ...(loose.length === 0
      ? []
      : [
          paragraph("speaker", "Ý kiến tập hợp chưa xếp vào nhóm nào:"),
          rowsTable(loose.map((raw, i) => rawRow(source, raw, i + 1))),
        ]),
  ];
}

function proposals(source: Source, family: Family, told: Told): Block[] {
  const spoken = told.opinions.filter((code) => told.content.opinions[code]?.mergedInto === null);
  const marked = (mark: "hot" | "restricted") =>
    spoken.filter((code) => (told.content.treatments[code] ?? UNTREATED)[mark]);
  const about = (codes: readonly string[]) => (codes.length === 0 ? "không có" : codes.join(", "));
  return [
    heading(family, 4, "ĐỀ XUẤT, KIẾN NGHỊ"),
    ...listed([
      "Xem xét, cho ý kiến chỉ đạo đối với từng nhóm ý kiến; quyết định cơ quan chủ trì, phối hợp trả lời",
      `Lưu ý nội dung được nhiều người quan tâm: ${about(marked("hot"))}`,
      `Cân nhắc mức độ công khai đối với nội dung hạn chế: ${about(marked("restricted"))}`,
      "Giao các cơ quan, đơn vị chuẩn bị dự thảo trả lời theo phiếu giao, gửi duyệt đúng hạn",
    ]),
    ...written(source, "synthesisReport", told.at),
  ];
}

/** `id`: the report that was submitted; null: as things stand now. */
export function reportPaper(source: Source, family: Family, id: string | null): Paper {
  const reportTold = toldOf(source, id);
  const reported = reportedOf(reportTold);
  const { content } = reportTold;
  const opinions = reportTold.opinions.flatMap((code) => content.opinions[code] ?? []);
  const groups = groupsOf(source, family, reported);
  const none = paragraph("body", "Chưa có ý kiến nào được đưa vào đối thoại.");
  const blocks = [
    ...opening(source, family, reportTold),
    heading(family, 1, "SỐ LƯỢNG"),
    ...sums(reportTold.figures),
    ...(opinions.length === 0
      ? []
      : [
          paragraph("speaker", `Trong báo cáo này có ${figure(opinions.length)} ý kiến:`),
          shares(source, opinions, ({ code }) => (content.treatments[code] ?? UNTREATED).lead),
        ]),
    heading(family, 2, "NỘI DUNG THEO NHÓM"),
    ...(groups.length === 0 ? [none] : groups),
    ...notForTheHall(source, family, reportTold, reported),
    ...proposals(source, family, reportTold),
    paragraph("closing", `Trên đây là báo cáo tổng hợp, kính trình ${reportTold.to} xem xét, chỉ đạo./.`),
    ...signed(
      family,
      bodySigns(family, "organiser"),
      recipientsOf(source.state.plan.documents, "synthesisReport"),
    ),
  ];
  return {
    title: `Báo cáo tổng hợp ý kiến${reportTold.id === null ? "" : ` ${reportTold.id}`}: ${source.state.plan.title}`,
    at: reportTold.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
