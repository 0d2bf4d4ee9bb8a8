/** Sums over all opinions, each counted once: what came in, was spoken, and became of it; as a whole, by source and by field. */
import { lowerFirst } from "../../../shared/terms/address.ts";
import { BECAME, type Became, type Matter, mattersOf } from "../../rulebook/after/documents/matters.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { type Block, type Cell, cell, paragraph } from "../paper/model.ts";
import type { Source } from "../source.ts";
import { figure } from "../words.ts";
import { chart } from "./chart.ts";
import { count, counts, lined, number } from "./tables.ts";

/** mm: number, name, came in, spoken, what became of it */
const WIDTHS = [11, 46, 15, 15, 15, 15, 15, 18, 15];
const HEAD = ["Tổng số", "Phát biểu", "Giải đáp", "Giải thích", "Giao", "Chuyển", "Chưa có"];
/** complaints have a row of their own: of neither source nor field it is told that there was one */
const REDIRECTED = "Hướng dẫn sang tiếp công dân";

const BECAME_NAMES: Readonly<Record<Became, string>> = {
  answered: "Giải đáp, làm rõ, tiếp thu tại hội nghị",
  explained: "Giải thích chính sách",
  given: "Giao giải quyết, trả lời sau hội nghị",
  passedOn: "Chuyển cấp có thẩm quyền",
  redirected: REDIRECTED,
  open: "Chưa có kết quả",
};

const of = (matters: readonly Matter[], ...became: Became[]): number =>
  matters.filter((matter) => became.includes(matter.became)).length;

/** Received, raised in the hall, spoken, and every end: the ends add up to the whole. */
export function overview(sources: readonly Source[]): Block[] {
  const all = sources.flatMap(({ state }) => mattersOf(state));
  const floor = all.filter(({ fromTheFloor }) => fromTheFloor).length;
  const ends = BECAME.map((became) => [BECAME_NAMES[became], of(all, became)] as const);
  return [
    counts(
      ["Ý kiến, kiến nghị", "Số ý kiến"],
      [
        ["Tiếp nhận trước hội nghị", all.length - floor],
        ["Nêu thêm tại hội nghị", floor],
        ["Tổng số", all.length],
        ["Trong đó, đã phát biểu", all.filter(({ spoken }) => spoken).length],
        ...ends,
      ],
    ),
    ...chart({
      ...{ title: "kết quả của các ý kiến, kiến nghị", kinds: ["Số ý kiến"] },
      rows: ends.map(([name, n]) => ({ name, values: [n] })),
    }),
  ];
}

/** What became of them, in the columns' order. */
const endsOf = (matters: readonly Matter[]): number[] => [
  ...[of(matters, "answered"), of(matters, "explained"), of(matters, "given")],
  ...[of(matters, "passedOn", "redirected"), of(matters, "open")],
];

const cells = (matters: readonly Matter[]): Cell[] => [
  ...[count(matters.length), count(matters.filter(({ spoken }) => spoken).length)],
  ...endsOf(matters).map(count),
];

/** A row a name, the most first; complaints apart, the sum last. Below it the same as a chart. */
function table(head: string, matters: readonly Matter[], nameOf: (matter: Matter) => string): Block[] {
  const [apart, told] = [true, false].map((is) =>
    matters.filter(({ became }) => (became === "redirected") === is),
  ) as [Matter[], Matter[]];
  const names = [...new Set(told.map(nameOf))].toSorted(
    (a, b) =>
      told.filter((matter) => nameOf(matter) === b).length -
        told.filter((matter) => nameOf(matter) === a).length || a.localeCompare(b, "vi"),
  );
  const named = [
    ...names.map((name) => ({ name, matters: told.filter((matter) => nameOf(matter) === name) })),
    ...(apart.length === 0 ? [] : [{ name: REDIRECTED, matters: apart }]),
  ];
  const rows = named.map(({ name, matters }, i): Cell[] => [number(i), cell(name), ...cells(matters)]);
  const sum: Cell[] = [[], [paragraph("cellHead", "Cộng")], ...cells(matters)];
  if (matters.length === 0) return [paragraph("body", "Không có ý kiến.")];
  return [
    lined(WIDTHS, ["STT", head, ...HEAD], [...rows, sum]),
    ...chart({
      ...{ title: `ý kiến, kiến nghị theo ${lowerFirst(head)}`, kinds: HEAD.slice(2) },
      rows: named.map(({ name, matters }) => ({ name, values: endsOf(matters) })),
    }),
  ];
}

const KINDS_OF_SOURCE = {
  organisation: "Tổ chức, đoàn thể",
  ward: "Phường, xã",
  individual: "Cá nhân",
} as const satisfies Readonly<Record<Matter["from"], string>>;

/** An individual is nobody's; so is who raised something in the hall without an organisation. */
const sourceName = ({ opinion: { source } }: Matter): string => source || "Cá nhân";

const intro = (by: string, matters: readonly Matter[]): Block =>
  paragraph(
    "speaker",
    `${by}, mỗi ý kiến tính một lần (ý kiến tách nhiều phần tính theo phần đầu), tổng số ${figure(matters.length)} ý kiến gửi trước và nêu tại hội nghị:`,
  );

const all = (states: readonly HearingState[]): Matter[] => states.flatMap((state) => mattersOf(state));

/** By organisation, ward, individuals. */
export function bySource(sources: readonly Source[]): Block[] {
  const matters = all(sources.map(({ state }) => state));
  return [intro("Theo tổ chức, địa bàn", matters), ...table("Tổ chức, địa bàn", matters, sourceName)];
}

/** By organisations, wards and individuals, each as a whole. */
export function byKindOfSource(sources: readonly Source[]): Block[] {
  const matters = all(sources.map(({ state }) => state));
  return [intro("Theo nguồn", matters), ...table("Nguồn", matters, ({ from }) => KINDS_OF_SOURCE[from])];
}

export function byField(sources: readonly Source[]): Block[] {
  const matters = all(sources.map(({ state }) => state));
  return [
    intro("Theo lĩnh vực", matters),
    ...table("Lĩnh vực", matters, ({ opinion: { field } }) => field || "Chưa ghi lĩnh vực"),
  ];
}
