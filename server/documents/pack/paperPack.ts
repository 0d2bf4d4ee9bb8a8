/** Bộ giấy dự phòng: what the hearing goes on with when all power fails. For the office; it holds no private note. */

import { longDate } from "../../../shared/terms/dates.ts";
import { asIfFrozen } from "../../rulebook/before/freeze/prepared.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { Register, toPerson } from "../../views/people.ts";
import { attendanceText } from "../minutes/participants.ts";
import { PACK } from "../paper/layouts.ts";
import { type Block, bold, cell, italic, type Paper, paragraph } from "../paper/model.ts";
import { draftAt, marks } from "../paper/title.ts";
import type { Source } from "../source.ts";
import { duration, shortTime } from "../words.ts";
import { courseSheets, slips } from "./packForms.ts";
import { opinionBlocks, ordered, queue, units } from "./packLists.ts";
import { attendance, conclusion, introductions, reception, sentences, tasks } from "./packSheets.ts";
import { heading, middle, packTable, UPRIGHT } from "./packTable.ts";

function cover(source: Source, draft: boolean): Block[] {
  const { state } = source;
  const {
    plan,
    session,
    time: { limits },
  } = state;
  const presider = plan.chairs.find((chair) => chair.seat === state.chair.presider);
  const since = session.kind === "scheduled" ? "" : ` Ghi đến ${shortTime(state.at)}.`;
  return [
    ...marks(source.state, draft ? draftAt(source.state) : null),
    paragraph("type", "BỘ GIẤY DỰ PHÒNG"),
    paragraph("subject", plan.title),
    paragraph(
      "body",
      `${plan.venue}, ${longDate(plan.date)}, bắt đầu ${shortTime(plan.start)}, dự kiến kết thúc ${shortTime(state.time.plannedEnd)}.${since}`,
    ),
    paragraph(
      "body",
      `Dùng khi mất điện hoặc mất máy: điều hành theo danh sách, ghi tay vào các ô trống. Tài liệu nội bộ, không để tại bục và bàn đại biểu.`,
    ),
    paragraph("body", [bold("Điều hành: "), presider ? presider.position : "Chủ tọa"]),
    paragraph("body", [
      bold("Thời lượng: "),
      `phát biểu ${duration(limits.speech)}; đăng ký tại chỗ ${duration(limits.walkIn)}; lãnh đạo, đơn vị ${duration(limits.official)}; sau đối thoại ${duration(limits.after)}; trả lời ${duration(limits.answerBase)}, thêm ${duration(limits.answerPerFurther)} cho mỗi ý kiến tiếp theo.`,
    ]),
    ...(state.attendance.taken ? [paragraph("body", [bold("Có mặt: "), `${attendanceText(state)}.`])] : []),
  ];
}

function programme({ state }: Source): Block[] {
  const real = (at: number | null) => (at === null ? "" : shortTime(at));
  return [
    heading("1. Chương trình"),
    packTable(
      UPRIGHT,
      [
        ["Mục", 13],
        ["Nội dung", 78],
        ["Dự kiến", 20],
        ["Thời lượng", 24],
        ["Bắt đầu", 20],
        ["Kết thúc", 20],
      ],
      state.steps.map((step) => [
        middle(step.id),
        cell(step.shortTitle),
        middle(shortTime(step.plannedStart)),
        middle(duration(step.planned)),
        middle(real(step.begunAt)),
        middle(real(step.endedAt)),
      ]),
      { rowHeight: 8 },
    ),
    paragraph("subheading", "Quyền, trách nhiệm (đọc trước khi Nhân dân phát biểu)"),
    ...(state.opening.rightsReadAt === null
      ? []
      : [paragraph("body", italic(`Đã đọc lúc ${shortTime(state.opening.rightsReadAt)}.`))]),
    ...state.plan.rights.map((text, i) => paragraph("body", `${i + 1}. ${text}`)),
  ];
}

/** Before the freeze: of the hearing as it would be held now. */
function asHeld(source: Source): Source {
  const { state, people } = source;
  if (phaseOf(state) !== "before") return source;
  const { registrations } = people;
  const frozen = asIfFrozen(state, { people, registrations });
  const all = new Register([...people, ...frozen.rows.map((row) => [row.id, toPerson({ ...row })] as const)]);
  for (const [id, row] of registrations) all.registrations.set(id, row);
  return { ...source, state: frozen.state, people: all };
}

export function paperPack(prepared: Source): Paper {
  const source = asHeld(prepared);
  const { state } = source;
  const opinions = ordered(source);
  return {
    title: `Bộ giấy dự phòng: ${state.plan.title}`,
    at: state.at,
    layout: PACK,
    through: true,
    parts: [
      { landscape: false, blocks: [...cover(source, source !== prepared), ...programme(source)] },
      attendance(source),
      introductions(source),
      sentences(source),
      queue(source),
      {
        landscape: false,
        blocks: [
          heading("6. Ý kiến và nội dung chuẩn bị trả lời"),
          ...opinions.flatMap((opinion) => opinionBlocks(source, opinion)),
        ],
      },
      units(source),
      courseSheets(),
      ...tasks(source),
      conclusion(source),
      reception(),
      slips(),
    ],
  };
}
