/** Part I of the report F4: how many opinions, by whom, about what, where, and who answers. Figures alone. */
import type { Screening, Source as Sent } from "../../../shared/terms/register.ts";
import { searchKey } from "../../../shared/terms/text.ts";
import type { AcceptedOpinion, ReportFigures } from "../../rulebook/before/synthesis/slice.ts";
import { type Block, bold, cell, paragraph } from "../paper/model.ts";
import { type Source, unitName } from "../source.ts";
import { figure } from "../words.ts";

const SOURCES: Readonly<Record<Sent, string>> = {
  organisation: "tổ chức, đoàn thể",
  ward: "phường, xã",
  individual: "cá nhân",
};
/** In the order in which they are told. Of complaints a figure alone: what they say is sealed. */
const SCREENINGS: Readonly<Record<Screening, string>> = {
  accept: "đưa vào đối thoại",
  merge: "gộp với ý kiến cùng nội dung",
  return: "trả lại để làm rõ",
  redirect: "chuyển tiếp công dân",
  outside: "ngoài thẩm quyền",
};
const ELSEWHERE = "nơi khác, hoặc nhiều nơi";
const NOBODY = "chưa phân công";

/** mm: by what, which, how many */
const WIDTHS = [35, 105, 25];

const countLines = <K extends string>(
  names: Readonly<Record<K, string>>,
  counts: Readonly<Record<K, number>>,
) => (Object.keys(names) as K[]).map((key) => `${names[key]} ${figure(counts[key])}`).join("; ");

/** "Đã tiếp nhận 36 ý kiến: …", and what became of them. */
export function sums(figures: ReportFigures): Block[] {
  const { standing, bySource, screening, notScreened, groups, raw } = figures;
  return [
    paragraph("body", `Đã tiếp nhận ${figure(standing)} ý kiến: ${countLines(SOURCES, bySource)}.`),
    paragraph(
      "body",
      `Kết quả phân loại: ${countLines(SCREENINGS, screening)}; chưa phân loại ${figure(notScreened)}.`,
    ),
    paragraph(
      "body",
      `Các ý kiến đưa vào đối thoại được xếp thành ${figure(groups)} nhóm; tập hợp thêm ${figure(raw)} ý kiến không phát biểu.`,
    ),
  ];
}

/** The ward that a place names, whatever its marks and capitals. */
function wardOf({ state }: Source, place: string): string {
  const written = searchKey(place);
  const ward = state.plan.units.find(
    ({ group, name }) => group === "ward" && written.includes(searchKey(name.replace(/^UBND /, ""))),
  );
  return ward?.name.replace(/^UBND /, "") ?? ELSEWHERE;
}

/** Whatever it is counted by, the most first. */
function counted(opinions: readonly AcceptedOpinion[], by: (acceptedOpinion: AcceptedOpinion) => string) {
  const counts = new Map<string, number>();
  for (const opinion of opinions) counts.set(by(opinion), (counts.get(by(opinion)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, "vi"));
}

/** The reported opinions by field, by place, by who answers. */
export function shares(
  source: Source,
  opinions: readonly AcceptedOpinion[],
  leadOf: (opinion: AcceptedOpinion) => string | null,
): Block {
  const by: readonly [string, (acceptedOpinion: AcceptedOpinion) => string][] = [
    ["Lĩnh vực", ({ field }) => field || "chưa ghi lĩnh vực"],
    ["Địa bàn", ({ place }) => wardOf(source, place)],
    ["Cơ quan trả lời", (opinion) => unitName(source, leadOf(opinion)) || NOBODY],
  ];
  const rows = by.flatMap(([name, key]) =>
    counted(opinions, key).map(([what, count], i) => [
      i === 0 ? cell(bold(name)) : [],
      cell(what),
      cell(figure(count)),
    ]),
  );
  return { kind: "table", widths: WIDTHS, head: ["Theo", "Gồm", "Số ý kiến"], rows, lined: true };
}
