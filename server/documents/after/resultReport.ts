/** The result report (form F12): what was sent in, who was heard, what became of it by source and field, what was given to whom, how each case stands. Figures are the server's. */

import { lowerFirst, upperFirst } from "../../../shared/terms/address.ts";
import { OUTCOME_KINDS, OUTCOME_NAMES, spokenDate } from "../../../shared/terms/outcomes.ts";
import { recipientsOf } from "../../../shared/terms/recipients.ts";
import type { ResultFigures } from "../../../shared/views/after/documents.ts";
import { issuedOf } from "../../rulebook/after/documents/facts.ts";
import {
  type Followed,
  followed,
  followedFrom,
  resultFigures,
} from "../../rulebook/after/documents/resultFigures.ts";
import { bodiesOf } from "../../rulebook/before/bodies.ts";
import { bodyHead, bodySigns } from "../before/issuers.ts";
import { heading, labelled, listed, planNamed, restingOn } from "../before/parts.ts";
import { signed } from "../paper/closing.ts";
import { type Family, LAYOUTS } from "../paper/letterhead.ts";
import { type Block, type Cell, cell, type Paper, paragraph } from "../paper/model.ts";
import { written } from "../paper/numbering.ts";
import type { Source } from "../source.ts";
import { dayOf, figure } from "../words.ts";
import { caseTable } from "./caseTable.ts";
import { chart } from "./chart.ts";
import { chairsInFull, heldOn, present } from "./hearing.ts";
import { issuedNamed, named, opening } from "./issued.ts";
import { difficulties } from "./lateness.ts";
import { byField, bySource } from "./matterTables.ts";
import { charted, count, counts, leadName, lined, number } from "./tables.ts";

/** mm: number, who leads, cases, of each kind, first day */
const BY_UNIT = [11, 58, 17, 17, 17, 17, 28];
const BY_UNIT_HEAD = ["STT", "Cơ quan chủ trì", "Nội dung", "Giao", "Trả lời", "Chuyển", "Hạn sớm nhất"];

function received({ opinions, bySource, screening }: ResultFigures, here: string): Block[] {
  return [
    paragraph("speaker", `Đã tiếp nhận ${figure(opinions)} ý kiến trước hội nghị:`),
    counts(
      ["Nguồn, kết quả phân loại", "Số ý kiến"],
      [
        ["Của tổ chức, đoàn thể", bySource.organisation],
        ["Của phường, xã", bySource.ward],
        ["Của cá nhân", bySource.individual],
        ["Đưa vào đối thoại", screening.accept],
        ["Gộp với ý kiến cùng nội dung", screening.merge],
        ["Hướng dẫn sang tiếp công dân", screening.redirect],
        ["Trả lại để làm rõ", screening.return],
        [`Ngoài thẩm quyền của ${here}`, screening.outside],
      ],
    ),
  ];
}

function heard(figures: ResultFigures): Block[] {
  const { inQueue, heardFromQueue, withdrawnInTheHall, absent, noTime, fromTheFloor, redirected } = figures;
  return [
    paragraph("speaker", `Danh sách phát biểu có ${figure(inQueue)} lượt; diễn biến tại hội nghị:`),
    counts(
      ["Phát biểu", "Số lượt"],
      [
        ["Đã phát biểu theo danh sách", heardFromQueue],
        ["Rút phát biểu tại hội nghị", withdrawnInTheHall],
        ["Vắng mặt khi được mời", absent],
        ["Không còn thời gian, trả lời bằng văn bản", noTime],
        ["Ý kiến nêu thêm tại chỗ", fromTheFloor],
      ],
    ),
    paragraph(
      "body",
      `Nội dung có tính chất đơn thư được hướng dẫn sang tiếp công dân: ${figure(redirected.registered)} nội dung gửi trước hội nghị, ${figure(redirected.inTheHall)} nội dung nêu tại hội nghị.`,
    ),
  ];
}

function outcomes({ opinions, final, withoutOutcome }: ResultFigures): Block[] {
  const rows = OUTCOME_KINDS.map((kind) => [OUTCOME_NAMES[kind], final[kind]] as const);
  return [
    paragraph("speaker", `Kết quả của ${figure(opinions)} ý kiến đã tiếp nhận:`),
    ...charted(
      "kết quả của các ý kiến đã tiếp nhận",
      ["Kết quả", "Số ý kiến"],
      [...rows, ["Chưa có kết quả", withoutOutcome]],
    ),
  ];
}

/** How many of them, a task, a written reply, one that is passed on. */
function kindsOf(matters: readonly Followed[]): [number, number, number, number] {
  const of = (kind: string) => matters.filter((matter) => matter.kind === kind).length;
  const [written, passedOn] = [of("UNHEARD_WRITTEN_REPLY"), of("TRANSFERRED_TO_HIGHER_AUTHORITY")];
  return [matters.length, matters.length - written - passedOn, written, passedOn];
}

/** Who leads how much, by the earliest day; the sum is that of the cases. Below it the same as a chart. */
function byUnit(source: Source): Block[] {
  const all = followed(source.state);
  const leads = [...new Set(all.map(({ lead }) => lead))]
    .map((lead) => {
      const led = all.filter((matter) => matter.lead === lead);
      const first = led.flatMap(({ due }) => due ?? []).toSorted()[0] ?? "";
      return { lead, first, kinds: kindsOf(led), name: leadName(source, lead) || "Chưa phân công" };
    })
    .toSorted((a, b) => (a.first || "9").localeCompare(b.first || "9") || a.lead.localeCompare(b.lead));
  const rows = leads.map(({ name, kinds, first }, i): Cell[] => [
    ...[number(i), cell(name), ...kinds.map(count)],
    cell(first === "" ? "" : spokenDate(first)),
  ]);
  const { registered, fromTheFloor, concluded = 0 } = followedFrom(all);
  const byConclusion = concluded === 0 ? "" : `, ${figure(concluded)} việc theo kết luận của Chủ tọa`;
  const text = `Sau hội nghị có ${figure(all.length)} nội dung theo dõi giải quyết, gồm ${figure(registered)} nội dung gửi trước và ${figure(fromTheFloor)} nội dung phát sinh tại hội nghị${byConclusion}:`;
  const sum = [[], [paragraph("cellHead", "Cộng")], ...kindsOf(all).map(count), []];
  if (rows.length === 0) return [paragraph("body", "Không có nội dung nào phải theo dõi.")];
  return [
    ...[paragraph("speaker", text), lined(BY_UNIT, BY_UNIT_HEAD, [...rows, sum])],
    ...chart({
      ...{ title: "nội dung theo dõi theo cơ quan chủ trì", kinds: BY_UNIT_HEAD.slice(3, 6) },
      rows: leads.map(({ name, kinds: [, ...values] }) => ({ name, values })),
    }),
  ];
}

function remarks(figures: ResultFigures): string[] {
  const { noTime, absent, withoutOutcome } = figures;
  return [
    ...(noTime + absent > 0
      ? [`Còn ${figure(noTime + absent)} lượt chưa phát biểu do hết thời gian hoặc vắng mặt`]
      : []),
    ...(withoutOutcome > 0
      ? [`Còn ${figure(withoutOutcome)} ý kiến chưa có kết quả, cần làm rõ với người gửi`]
      : []),
    "Đề nghị các đồng chí lãnh đạo chỉ đạo các cơ quan thực hiện đúng thời hạn đã kết luận",
    "Đề nghị Văn phòng thông báo kết quả đến Nhân dân ngay khi có ý kiến chỉ đạo",
  ];
}

/** `id`: the one that was issued; null: as things stand, a draft. */
export function resultReport(source: Source, family: Family, id: string | null): Paper {
  const { state } = source;
  const issued = issuedNamed(source, "resultReport", id);
  const figures = issued?.figures ?? resultFigures(state);
  const day = dayOf(issued?.at ?? state.at);
  const [notice] = issuedOf(state, "conclusionNotice");
  const subject = `kết quả ${lowerFirst(state.plan.title)}`;
  const issuer = bodyHead(source, family, "organiser");
  const headed = family === "party" ? subject : upperFirst(subject);
  const blocks = [
    ...opening(source, family, { type: "BC", called: "BÁO CÁO", subject: headed, issuer, issued }),
    labelled("Kính gửi", `${bodiesOf(state.plan).standing}.`),
    ...restingOn(state, true),
    paragraph(
      "body",
      `Thực hiện ${planNamed(state.plan)}, ${issuer.issuer.join(" ")} báo cáo kết quả hội nghị như sau:`,
    ),
    heading(family, 1, "CÔNG TÁC TỔ CHỨC"),
    paragraph("body", `Hội nghị được tổ chức ${heldOn(source)}. Chủ trì: ${chairsInFull(source)}.`),
    paragraph("body", `Dự hội nghị có ${present(source)}.`),
    ...(notice
      ? [paragraph("body", `Kết luận của Chủ tọa được ban hành tại Thông báo ${named(notice)}.`)]
      : []),
    heading(family, 2, "Ý KIẾN TIẾP NHẬN VÀ PHÁT BIỂU"),
    ...received(figures, bodiesOf(state.plan).place),
    ...heard(figures),
    heading(family, 3, "KẾT QUẢ GIẢI ĐÁP, GIẢI QUYẾT"),
    ...outcomes(figures),
    ...bySource([source]),
    ...byField([source]),
    ...byUnit(source),
    heading(family, 4, "TIẾN ĐỘ GIẢI QUYẾT"),
    ...caseTable(source, day),
    heading(family, 5, "KHÓ KHĂN, ĐỀ XUẤT"),
    ...difficulties([source], day),
    ...listed(remarks(figures)),
    ...written(source, "resultReport", issued?.at),
    paragraph(
      "closing",
      `Trên đây là báo cáo kết quả hội nghị, ${issuer.issuer.join(" ")} kính trình ${bodiesOf(state.plan).standing} xem xét, chỉ đạo./.`,
    ),
    ...signed(
      family,
      bodySigns(family, "organiser"),
      recipientsOf(source.state.plan.documents, "resultReport"),
    ),
  ];
  return {
    title: `Báo cáo kết quả: ${state.plan.title}`,
    at: issued?.at ?? state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
