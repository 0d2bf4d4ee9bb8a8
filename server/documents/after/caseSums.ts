/** Cases summed under names, by how they stand at the end of a day: who leads, field, source, outcome, hearing, period; each as a table and a chart. */
import { standingOn } from "../../../shared/reckoning/caseFigures.ts";
import { lowerFirst, upperFirst } from "../../../shared/terms/address.ts";
import { OUTCOME_NAMES } from "../../../shared/terms/outcomes.ts";
import { kindOf, type Period, periodName, periodsUntil } from "../../../shared/terms/periods.ts";
import { type CaseStory, TIMELINESS, type Timeliness } from "../../../shared/views/after/reports.ts";
import { daysOffOf } from "../../rulebook/after/cases/facts.ts";
import { storiesOf } from "../../rulebook/after/cases/stories.ts";
import { heading } from "../before/parts.ts";
import type { Family } from "../paper/letterhead.ts";
import { type Block, type Cell, cell, paragraph } from "../paper/model.ts";
import type { Source } from "../source.ts";
import { figure } from "../words.ts";
import { chart } from "./chart.ts";
import { count, leadName, lined, number } from "./tables.ts";
import { TIMELINESS_NAMES } from "./words.ts";

/** mm: number, name, cases, done in time, done late, open, overdue */
const BY_NAME = [11, 64, 18, 18, 18, 18, 18];
const BY_NAME_HEAD = ["Nội dung", "Đúng hạn", "Trễ hạn", "Trong hạn", "Quá hạn"];
const NOTHING = paragraph("body", "Không có nội dung.");

/** A case at the end of a period, under a name: who leads it, its field, its hearing. */
interface Named {
  readonly name: string;
  readonly kind: Timeliness;
}

const namesOf = (all: readonly Named[]): string[] =>
  [...new Set(all.map(({ name }) => name))].toSorted((a, b) => a.localeCompare(b, "vi"));

/** In the columns' order. */
const STANDS = ["inTime", "late", "open", "overdue"] as const;

/** A row a name, in the order of the names unless another is given; below it the same as a chart. */
export function byName(head: string, all: readonly Named[], names = namesOf(all)): Block[] {
  const summed = names.map((name) => {
    const ofName = all.filter((followedCase) => followedCase.name === name);
    const of = (kind: Timeliness) => ofName.filter((followedCase) => followedCase.kind === kind).length;
    return { name, cases: ofName.length, stands: STANDS.map(of), noDue: of("noDue") };
  });
  const rows = summed.map(({ name, cases, stands }, i): Cell[] => [
    ...[number(i), cell(name), count(cases)],
    ...stands.map(count),
  ]);
  if (rows.length === 0) return [NOTHING];
  return [
    lined(BY_NAME, ["STT", head, ...BY_NAME_HEAD], rows),
    ...chart({
      title: `nội dung theo dõi theo ${lowerFirst(head)}`,
      kinds: TIMELINESS.map((kind) => TIMELINESS_NAMES[kind]),
      rows: summed.map(({ name, stands, noDue }) => ({ name, values: [...stands, noDue] })),
    }),
  ];
}

/** Under which names a case is summed. */
type NamesOf = (source: Source, story: CaseStory) => readonly string[];

/** Each case that was open by the end of the period, under the names that it has. */
export function casesUnder(sources: readonly Source[], { to }: Period, names: NamesOf): Named[] {
  return sources.flatMap((source) =>
    storiesOf(source.state).flatMap((story) => {
      const how = standingOn(story, to, daysOffOf(source.state));
      return how ? names(source, story).map((name) => ({ name, kind: how.timeliness })) : [];
    }),
  );
}

export const SUMS: readonly { readonly title: string; readonly head: string; readonly names: NamesOf }[] = [
  {
    title: "THEO CƠ QUAN CHỦ TRÌ",
    head: "Cơ quan chủ trì",
    names: (source, { lead }) => [leadName(source, lead)],
  },
  {
    title: "THEO LĨNH VỰC",
    head: "Lĩnh vực",
    names: (_, { fields }) => fields.map((field) => field || "chưa ghi lĩnh vực"),
  },
  {
    title: "THEO NGUỒN Ý KIẾN",
    head: "Nguồn ý kiến",
    names: (_, { sources }) => sources.map((source) => source || "Cá nhân"),
  },
  { title: "THEO KẾT LUẬN", head: "Kết luận", names: (_, { outcome }) => [OUTCOME_NAMES[outcome]] },
];

/** How the cases stand at the end of a day, by who leads them. */
export const casesByLead = (sources: readonly Source[], day: string): Block[] =>
  byName(
    "Cơ quan chủ trì",
    casesUnder(sources, { from: day, to: day }, (source, { lead }) => [leadName(source, lead)]),
  );

/** How the cases stood at the end of each period of this kind since the first was opened; nothing where this is the first. */
export function overPeriods(sources: readonly Source[], period: Period): Block[] {
  const kind = kindOf(period);
  const opened = sources.flatMap(({ state }) =>
    storiesOf(state).flatMap(({ states }) => states[0]?.day ?? []),
  );
  const [first = period.from] = opened.toSorted();
  const spans = kind === null ? [] : periodsUntil(kind, first, period.from);
  if (spans.length < 2) return [];
  const nameOf = (span: Period) => upperFirst(periodName(span));
  return [
    paragraph("speaker", `Tình hình cuối ${figure(spans.length)} kỳ gần nhất:`),
    ...byName(
      "Kỳ báo cáo",
      spans.flatMap((span) => casesUnder(sources, span, () => [nameOf(span)])),
      spans.map(nameOf),
    ),
  ];
}

/** Parts of a report, from the `first` on: the cases by who leads, field, source and outcome. */
export const sums = (family: Family, first: number, sources: readonly Source[], period: Period): Block[] =>
  SUMS.flatMap(({ title, head, names }, i) => [
    heading(family, first + i, title),
    ...byName(head, casesUnder(sources, period, names)),
  ]);
