/** The result report (form F12): what was sent in, who was heard, what became of it, what was given to whom. Figures are the server's. */
import { lowerFirst, upperFirst } from "../../../shared/terms/address.ts";
import { OUTCOME_KINDS, OUTCOME_NAMES, spokenDate } from "../../../shared/terms/outcomes.ts";
import type { ResultFigures } from "../../../shared/views/after/documents.ts";
import { issuedOf } from "../../rulebook/after/documents/facts.ts";
import { resultFigures } from "../../rulebook/after/documents/resultFigures.ts";
import { bodyHead, bodySigns } from "../before/issuers.ts";
import { heading, labelled, listed, restingOn } from "../before/parts.ts";
import { tasks } from "../minutes/tasks.ts";
import { signed } from "../paper/closing.ts";
import { type Family, LAYOUTS } from "../paper/letterhead.ts";
import { type Block, type Cell, cell, type Paper, paragraph } from "../paper/model.ts";
import type { Source } from "../source.ts";
import { figure } from "../words.ts";
import { chairsInFull, heldOn, mattersWith, present } from "./hearing.ts";
import { issuedNamed, named, opening } from "./issued.ts";
import { count, counts, leadName, lined, number } from "./tables.ts";

/** mm: number, what, how many of each */
const BY_UNIT = [11, 74, 20, 20, 40];
const BY_UNIT_HEAD = ["STT", "Cơ quan chủ trì", "Việc giao", "Trả lời văn bản", "Hạn sớm nhất"];
const BY_FIELD = [11, 94, 20, 20, 20];
const BY_FIELD_HEAD = ["STT", "Lĩnh vực", "Ý kiến", "Đã giải đáp", "Giao"];

function received({ opinions, bySource, screening }: ResultFigures): Block[] {
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
        ["Ngoài thẩm quyền của thành phố", screening.outside],
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
    counts(["Kết quả", "Số ý kiến"], [...rows, ["Chưa có kết quả", withoutOutcome]]),
  ];
}

/** Who leads how much, by the earliest day. */
function byUnit(source: Source, { cases }: ResultFigures): Block[] {
  const written = mattersWith(source, ["UNHEARD_WRITTEN_REPLY"]);
  const leads = new Map<string, { given: number; written: number; due: string }>();
  const note = (lead: string, kind: "given" | "written", due: string) => {
    const one = leads.get(lead) ?? { given: 0, written: 0, due: "" };
    one[kind]++;
    if (due !== "" && (one.due === "" || due < one.due)) one.due = due;
    leads.set(lead, one);
  };
  for (const [first] of tasks(source))
    if (first?.outcome?.lead) note(first.outcome.lead, "given", first.outcome.due?.date ?? "");
  for (const { outcome, lead } of written)
    note(outcome?.lead ?? lead ?? "", "written", outcome?.due?.date ?? "");
  const rows = [...leads]
    .toSorted(([, a], [, b]) => a.due.localeCompare(b.due))
    .map(([lead, one], i): Cell[] => {
      return [
        number(i),
        cell(leadName(source, lead) || "Chưa phân công"),
        count(one.given),
        count(one.written),
        cell(one.due === "" ? "" : spokenDate(one.due)),
      ];
    });
  const text = `Sau hội nghị có ${figure(cases.total)} nội dung theo dõi giải quyết, gồm ${figure(cases.registered)} nội dung gửi trước và ${figure(cases.fromTheFloor)} nội dung phát sinh tại hội nghị:`;
  return rows.length === 0
    ? [paragraph("body", "Không có nội dung nào phải theo dõi.")]
    : [paragraph("speaker", text), lined(BY_UNIT, BY_UNIT_HEAD, rows)];
}

const SETTLED = ["RESOLVED_ON_THE_SPOT", "ANSWERED", "EXPLAINED_NOT_IN_LINE", "NOTED"] as const;
const GIVEN = [
  "ASSIGNED_FOR_VERIFICATION",
  "UNHEARD_WRITTEN_REPLY",
  "TRANSFERRED_TO_HIGHER_AUTHORITY",
] as const;

function byField(source: Source): Block[] {
  const [settled, given] = [mattersWith(source, SETTLED), mattersWith(source, GIVEN)];
  const fields = [...new Set([...settled, ...given].map(({ field }) => field))];
  const rows = fields
    .map((field) => {
      const of = (all: typeof settled) => all.filter((one) => one.field === field).length;
      return { field, settled: of(settled), given: of(given) };
    })
    .toSorted((a, b) => b.settled + b.given - a.settled - a.given || a.field.localeCompare(b.field, "vi"))
    .map(({ field, ...n }, i): Cell[] => [
      ...[number(i), cell(field || "Chưa ghi lĩnh vực"), count(n.settled + n.given)],
      ...[count(n.settled), count(n.given)],
    ]);
  return rows.length === 0
    ? []
    : [
        paragraph("speaker", "Theo lĩnh vực, mỗi nội dung tính một lần:"),
        lined(BY_FIELD, BY_FIELD_HEAD, rows),
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
  const [notice] = issuedOf(state, "conclusionNotice");
  const subject = `kết quả ${lowerFirst(state.plan.title)}`;
  const issuer = bodyHead(source, family, "organiser");
  const headed = family === "party" ? subject : upperFirst(subject);
  const blocks = [
    ...opening(source, family, { type: "BC", called: "BÁO CÁO", subject: headed, issuer, issued }),
    labelled("Kính gửi", "Thường trực cấp ủy."),
    ...restingOn(state, true),
    paragraph(
      "body",
      `Thực hiện Kế hoạch số ${state.plan.number}, ${issuer.issuer.join(" ")} báo cáo kết quả hội nghị như sau:`,
    ),
    heading(family, 1, "CÔNG TÁC TỔ CHỨC"),
    paragraph("body", `Hội nghị được tổ chức ${heldOn(source)}. Chủ trì: ${chairsInFull(source)}.`),
    paragraph("body", `Dự hội nghị có ${present(source)}.`),
    ...(notice
      ? [paragraph("body", `Kết luận của Chủ tọa được ban hành tại Thông báo ${named(notice)}.`)]
      : []),
    heading(family, 2, "Ý KIẾN TIẾP NHẬN VÀ PHÁT BIỂU"),
    ...received(figures),
    ...heard(figures),
    heading(family, 3, "KẾT QUẢ GIẢI ĐÁP, GIẢI QUYẾT"),
    ...outcomes(figures),
    ...byUnit(source, figures),
    ...byField(source),
    heading(family, 4, "KHÓ KHĂN, ĐỀ XUẤT"),
    ...listed(remarks(figures)),
    paragraph(
      "closing",
      `Trên đây là báo cáo kết quả hội nghị, ${issuer.issuer.join(" ")} kính trình Thường trực cấp ủy xem xét, chỉ đạo./.`,
    ),
    ...signed(family, bodySigns(family, "organiser"), ["Như trên"]),
  ];
  return {
    title: `Báo cáo kết quả: ${state.plan.title}`,
    at: issued?.at ?? state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
