/** The slips F5, a page or more for each unit: what it is to prepare, until when, who answers, and its draft in four points. */

import { spokenLongDate } from "../../../shared/terms/dates.ts";
import { withoutNumbers } from "../../../shared/terms/privateNumbers.ts";
import { recipientsOf } from "../../../shared/terms/recipients.ts";
import { audienceOf, type SeatName } from "../../../shared/terms/seats.ts";
import { bodiesOf } from "../../rulebook/before/bodies.ts";
import { directionsOn, slipsOf } from "../../rulebook/before/preparation/facts.ts";
import type { DraftText, Slip } from "../../rulebook/before/preparation/slice.ts";
import { acceptedOpinions } from "../../rulebook/before/synthesis/accepted.ts";
import { synthesisOf, treatmentOf } from "../../rulebook/before/synthesis/facts.ts";
import { clerkAt } from "../../rulebook/frame/seats.ts";
import { officeSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS, letterhead } from "../paper/letterhead.ts";
import { type Block, bold, type Cell, cell, type Paper, type Part, paragraph } from "../paper/model.ts";
import { numbering } from "../paper/numbering.ts";
import { titled } from "../paper/title.ts";
import { chairName, inFull, named, type Source, unitName, unitNames } from "../source.ts";
import { dayOf, sentence } from "../words.ts";
import { labelled, subheading } from "./parts.ts";

/** mm: what it is, and what is said of it */
const WIDTHS = [38, 127];
/** mm for a point that is written by hand */
const WRITTEN = 9;

const POINTS: readonly (readonly [string, keyof DraftText])[] = [
  ["Nguyên nhân", "cause"],
  ["Tiến độ", "progress"],
  ["Thời gian thực hiện", "time"],
  ["Nguồn lực", "resources"],
  ["Căn cứ chính sách", "rule"],
];

/** Whose word it was: a leader's, or an office's. */
function reviewer(source: Source, seat: SeatName): string {
  const audience = audienceOf(seat);
  if (audience.role === "chair") return chairName(source, audience.seat);
  const clerk = clerkAt(source.state, seat);
  return clerk ? bodiesOf(source.state.plan)[clerk.body] : "cơ quan giao";
}

function standsAt(source: Source, { state }: Slip): string {
  switch (state.kind) {
    case "issued":
      return "Chưa có dự thảo.";
    case "drafted":
      return "Đơn vị đã gửi dự thảo, đang chờ duyệt.";
    case "returned":
      return `Đã trả lại để hoàn thiện: ${sentence(state.why)}`;
    case "approved":
      return `${reviewer(source, state.by as SeatName)} đã duyệt, ${spokenLongDate(state.at)}.`;
    default:
      return state satisfies never;
  }
}

/** What is asked: the words as they were accepted, and whose they are; of people no name. */
function asked({ state }: Source, { opinions }: Slip): Cell {
  const accepted = acceptedOpinions(state);
  return opinions.flatMap((code) => {
    const opinion = accepted[code];
    if (!opinion) return cell(`${code} (không còn trong danh sách đối thoại)`);
    const { displayTitle } = treatmentOf(state, code);
    const place = opinion.place === "" ? "" : `Địa điểm: ${sentence(opinion.place)}`;
    return cell(
      bold(`${code}. ${displayTitle ?? opinion.title}`),
      sentence(withoutNumbers(opinion.content)),
      ...opinion.questions.map((question) => `- ${withoutNumbers(question)}`),
      [place, `Nguồn: ${sentence(opinion.from)}`].filter(Boolean).join(" "),
    );
  });
}

/** What leaders have said of the group, each with whose word it is. */
function directed(source: Source, slip: Slip): [string, Cell][] {
  const said = directionsOn(source.state, slip).map(
    ({ by, text }) => `${chairName(source, by)}: ${sentence(withoutNumbers(text))}`,
  );
  return said.length === 0 ? [] : [["Ý kiến chỉ đạo", cell(...said)]];
}

function slipBlocks(source: Source, family: Family, slip: Slip, number: number): Block[] {
  const { state } = source;
  const group = synthesisOf(state).groups.find(({ id }) => id === slip.group);
  const helping = [...new Set(slip.opinions.flatMap((code) => treatmentOf(state, code).supporting))];
  const facts: [string, Cell][] = [
    ["Ý kiến", asked(source, slip)],
    ...directed(source, slip),
    ["Người trả lời", cell(inFull(named(source, slip.respondent)))],
    ...(helping.length > 0 ? [["Phối hợp", cell(unitNames(source, helping))] as [string, Cell]] : []),
    ["Gửi dự thảo trước", cell(bold(spokenLongDate(slip.due)))],
    ["Kết quả duyệt", cell(standsAt(source, slip))],
  ];
  const draft = slip.drafts.at(-1);
  const rowsOf = (all: readonly (readonly [string, Cell])[]) =>
    all.map(([name, text]): Cell[] => [cell(bold(name)), text]);
  const short = { limit: 300, repeats: 1 };
  return [
    subheading(family, number, `Phiếu ${slip.id}: nhóm ${slip.group}${group ? `, ${group.title}` : ""}`),
    { kind: "table", widths: WIDTHS, head: null, rows: rowsOf(facts), lined: true, short },
    paragraph("speaker", bold("Dự thảo trả lời")),
    {
      ...{ kind: "table", widths: WIDTHS, head: null, lined: true, short, rowHeight: WRITTEN },
      rows: rowsOf(POINTS.map(([name, point]) => [name, cell(draft?.[point] ?? "")])),
    },
  ];
}

function ofUnit(source: Source, family: Family, unit: string, slips: readonly Slip[]): Part {
  const name = unitName(source, unit);
  const day = dayOf(Math.max(...slips.map(({ issuedAt }) => issuedAt)));
  const blocks = [
    ...letterhead(source, family, { type: "PG", ...numbering(source, family, ["slips", unit], day) }),
    ...titled(source, family, "PHIẾU GIAO", "chuẩn bị trả lời ý kiến, kiến nghị của Nhân dân", null),
    labelled("Kính gửi", `${name}.`),
    ...slips.flatMap((slip, i) => slipBlocks(source, family, slip, i + 1)),
    paragraph("closing", "Đề nghị đơn vị chuẩn bị dự thảo đủ các mục trên và gửi duyệt đúng hạn./."),
    ...signed(family, officeSigns(family), recipientsOf(source.state.plan.documents, "slips")),
  ];
  return { landscape: false, blocks };
}

/** `unit`: whose slips; null: every unit's, each from a page of its own. */
export function slipsPaper(source: Source, family: Family, unit: string | null): Paper {
  const { state } = source;
  const slips = slipsOf(state);
  const units = [...new Set(slips.map((slip) => slip.unit))].filter((id) => unit === null || id === unit);
  const parts = units.map((id) =>
    ofUnit(
      source,
      family,
      id,
      slips.filter((slip) => slip.unit === id),
    ),
  );
  const none: Part = { landscape: false, blocks: [paragraph("body", "Chưa phát phiếu giao nào.")] };
  return {
    title: `Phiếu giao chuẩn bị trả lời: ${state.plan.title}`,
    ...{ at: state.at, layout: LAYOUTS[family] },
    parts: parts.length > 0 ? parts : [none],
  };
}
