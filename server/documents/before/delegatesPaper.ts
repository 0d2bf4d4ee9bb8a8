/** The list of delegates (form F2), an organisation after the other: who, for whom, whose opinion; room for who is not there yet. */
import { lowerFirst } from "../../../shared/terms/address.ts";
import { searchKey } from "../../../shared/terms/text.ts";
import type { Organisation } from "../../rulebook/before/plan.ts";
import { listOf, principals, rosterOf } from "../../rulebook/before/roster/facts.ts";
import type { RosterDelegate } from "../../rulebook/before/roster/slice.ts";
import { acceptedOpinions } from "../../rulebook/before/synthesis/accepted.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { signed } from "../paper/closing.ts";
import { type Family, LAYOUTS, letterhead } from "../paper/letterhead.ts";
import { type Block, type Cell, cell, type Paper, type Part, paragraph } from "../paper/model.ts";
import { draftAt, titled } from "../paper/title.ts";
import { named, type Source } from "../source.ts";
import { figure, upper } from "../words.ts";

/** mm: number, name, year, position, for whom, opinion, presence */
const WIDTHS = [11, 40, 14, 36, 25, 18, 21];
const HEAD = [
  "STT",
  "Họ và tên",
  "Năm sinh",
  "Chức vụ",
  "Đối tượng",
  "Phát biểu (ý kiến số)",
  "Có mặt, vắng",
];
/** mm: a row that is written by hand */
const ROW = 8;

/** The opinions that the organisation has sent and this delegate is to speak to. */
function speaksTo({ state, people }: Source, { number }: Organisation, { person }: RosterDelegate): string {
  const name = searchKey(people.get(person)?.name ?? "");
  return Object.values(acceptedOpinions(state))
    .filter(
      (one) =>
        one.sender === `org.${number}` &&
        one.mergedInto === null &&
        one.wantsToSpeak &&
        searchKey(people.get(one.person)?.name ?? "") === name,
    )
    .map(({ code }) => code)
    .join(", ");
}

/** Who comes where this one cannot, and in whose place this one comes. */
function replacing(source: Source, { number }: Organisation, delegate: RosterDelegate): string[] {
  const list = listOf(source.state, number);
  const stands = list.find(({ substituteFor }) => substituteFor === delegate.id);
  const replaced = rosterOf(source.state, number).replaced?.find(({ by }) => by === delegate.id);
  return [
    ...(stands ? [`Dự bị: ${named(source, stands.person).name}`] : []),
    ...(replaced ? [`Thay: ${replaced.why}`] : []),
  ];
}

/** One row each: who is on the list, then what the quota leaves free. The year of birth is sealed: a hand writes it. */
function rowsOf(source: Source, organisation: Organisation, list: readonly RosterDelegate[]): Cell[][] {
  const free = Math.max(0, organisation.quota - list.length);
  return [
    ...list.map((delegate, i) => {
      const { name, position } = named(source, delegate.person);
      return [
        ...[cell(String(i + 1)), cell(name), [], cell(position), cell(delegate.represents ?? "")],
        ...[
          cell(speaksTo(source, organisation, delegate)),
          cell(...replacing(source, organisation, delegate)),
        ],
      ];
    }),
    ...Array.from({ length: free }, (_, i) => [
      cell(String(list.length + i + 1)),
      ...HEAD.slice(1).map(() => []),
    ]),
  ];
}

function ofOrganisation(source: Source, family: Family, organisation: Organisation): Part {
  const { state } = source;
  const { name, number, quota } = organisation;
  const list = principals(listOf(state, number));
  const issuer = { superior: "", issuer: [name], symbol: "" };
  const draft = phaseOf(state) === "before" ? draftAt(state) : null;
  const blocks: Block[] = [
    ...letterhead(source, family, { issuer, type: "DS", number: null, day: null }),
    ...titled(source, family, "DANH SÁCH", `đại biểu dự ${lowerFirst(state.plan.title)}`, draft),
    paragraph("body", `Chỉ tiêu: ${figure(quota)} đại biểu; đã đăng ký: ${figure(list.length)}.`),
    {
      ...{ kind: "table", widths: WIDTHS, head: HEAD, lined: true, rowHeight: ROW },
      rows: rowsOf(source, organisation, list),
    },
    paragraph("closing", `Danh sách có ${figure(list.length)} đại biểu./.`),
    ...signed(
      family,
      { authority: `${family === "party" ? "T/M" : "TM."} ${upper(name)}`, title: "", name: "" },
      [],
    ),
  ];
  return { landscape: false, blocks };
}

/** `number`: whose list; null: every organisation's, each from a page of its own. */
export function delegatesPaper(source: Source, family: Family, number: string | null): Paper {
  const { plan, at } = source.state;
  const parts = plan.organisations
    .filter((one) => number === null || String(one.number) === number)
    .map((one) => ofOrganisation(source, family, one));
  return { title: `Danh sách đại biểu: ${plan.title}`, at, layout: LAYOUTS[family], parts };
}
