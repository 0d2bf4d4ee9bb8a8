/** The list of delegates (form F2), an organisation after the other: who, for whom, whose opinion; room for who is not there yet. */

import { lowerFirst } from "../../../shared/terms/address.ts";
import { searchKey } from "../../../shared/terms/text.ts";
import { admitted } from "../../rulebook/before/applications/facts.ts";
import { attending } from "../../rulebook/before/freeze/attending.ts";
import type { Organisation } from "../../rulebook/before/plan.ts";
import { listOf, principals, rosterOf } from "../../rulebook/before/roster/facts.ts";
import type { RosterDelegate } from "../../rulebook/before/roster/slice.ts";
import { acceptedOpinions } from "../../rulebook/before/synthesis/accepted.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { seating } from "../../views/seats.ts";
import { officeSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS, letterhead } from "../paper/letterhead.ts";
import { type Block, type Cell, cell, type Paper, type Part, paragraph } from "../paper/model.ts";
import { numbering } from "../paper/numbering.ts";
import { draftAt, titled } from "../paper/title.ts";
import { named, type Source } from "../source.ts";
import { figure, upper } from "../words.ts";

/** Columns with their mm: number, name, year, position, for whom, opinion, seat, presence. */
const COLUMNS = [
  ["STT", 11],
  ["Họ và tên", 38],
  ["Năm sinh", 13],
  ["Chức vụ", 33],
  ["Đối tượng", 22],
  ["Phát biểu (ý kiến số)", 18],
  ["Ghế", 12],
  ["Có mặt, vắng", 18],
] as const;
const WIDTHS = COLUMNS.map(([, width]) => width);
const HEAD = COLUMNS.map(([name]) => name);
/** mm: number, name, position, where from, seat, presence */
const INDIVIDUALS = [11, 44, 36, 38, 12, 24];
const INDIVIDUALS_HEAD = ["STT", "Họ và tên", "Chức vụ", "Địa bàn", "Ghế", "Có mặt, vắng"];
/** mm: a row that is written by hand */
const ROW = 8;

/** The opinions that the organisation has sent and this delegate is to speak to. */
function speaksTo({ state, people }: Source, { number }: Organisation, { person }: RosterDelegate): string {
  const name = searchKey(people.get(person)?.name ?? "");
  return Object.values(acceptedOpinions(state))
    .filter(
      (acceptedOpinion) =>
        acceptedOpinion.sender === `org.${number}` &&
        acceptedOpinion.mergedInto === null &&
        acceptedOpinion.wantsToSpeak &&
        searchKey(people.get(acceptedOpinion.person)?.name ?? "") === name,
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

/** Who is on a list: as the register has the person, and as the organisation entered it; null: it did not. */
interface Listed {
  readonly person: string;
  readonly entered: RosterDelegate | null;
}

/** Before the freeze those who were entered, from then on the delegates of the hearing in the same order. */
function listed({ state }: Source, { number, name }: Organisation): Listed[] {
  if (phaseOf(state) === "before")
    return principals(listOf(state, number)).map((entered) => ({ person: entered.person, entered }));
  const ofOrganisation = state.plan.delegates.filter(
    ({ kind, organisation }) => kind === "allocated" && organisation === name,
  );
  const places = attending(state, number);
  const same = places.length === ofOrganisation.length;
  return ofOrganisation.map(({ person }, i) => ({ person, entered: (same && places[i]?.delegate) || null }));
}

/** Who was there, as it was recorded at the hearing; before that nothing. */
function presence({ state: { attendance } }: Source, person: string): string[] {
  if (!attendance.taken) return [];
  const substitute = attendance.substitutes[person];
  const absent = attendance.absent[person];
  return [
    ...(substitute === undefined ? [] : [`Người thay: ${substitute}`]),
    ...(absent === undefined ? [] : [`Vắng: ${absent}`]),
    ...(substitute === undefined && absent === undefined ? ["Có mặt"] : []),
  ];
}

/** One row each: who is on the list, then what the quota leaves free. The year of birth is sealed: a hand writes it. */
function rowsOf(source: Source, organisation: Organisation, list: readonly Listed[]): Cell[][] {
  const free = Math.max(0, organisation.quota - list.length);
  const { taken } = source.state.attendance;
  const seatAt = seating(source);
  return [
    ...list.map(({ person, entered }, i) => {
      const { name, position } = named(source, person);
      const there = taken || !entered ? presence(source, person) : replacing(source, organisation, entered);
      return [
        ...[cell(String(i + 1)), cell(name), [], cell(position), cell(entered?.represents ?? "")],
        ...[cell(entered ? speaksTo(source, organisation, entered) : "")],
        ...[cell(seatAt(person, entered?.id)), cell(...there)],
      ];
    }),
    ...Array.from({ length: taken ? 0 : free }, (_, i) => [
      cell(String(list.length + i + 1)),
      ...HEAD.slice(1).map(() => []),
    ]),
  ];
}

const countThere = (
  { state: { attendance } }: Source,
  list: readonly { readonly person: string }[],
): string =>
  attendance.taken
    ? `; có mặt: ${figure(list.filter(({ person }) => !(person in attendance.absent)).length)}`
    : "";

function ofOrganisation(source: Source, family: Family, organisation: Organisation): Part {
  const { state } = source;
  const { name, number, quota } = organisation;
  const list = listed(source, organisation);
  const issuer = { superior: "", issuer: [name], symbol: "" };
  const draft = phaseOf(state) === "before" ? draftAt(state) : null;
  const blocks: Block[] = [
    ...letterhead(source, family, {
      ...{ issuer, type: "DS" },
      ...numbering(source, family, ["delegateList", String(number)], null),
    }),
    ...titled(source, family, "DANH SÁCH", `đại biểu dự ${lowerFirst(state.plan.title)}`, draft),
    paragraph(
      "body",
      `Chỉ tiêu: ${figure(quota)} đại biểu; đã đăng ký: ${figure(list.length)}${countThere(source, list)}.`,
    ),
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

/** Those who come for themselves, whom no organisation sends. */
function ofIndividuals(source: Source, family: Family): Part[] {
  const { state } = source;
  const before = phaseOf(state) === "before";
  const list = before
    ? admitted(state).map(({ id, person, residence }) => ({ person, from: residence, listedAs: id }))
    : state.plan.delegates.flatMap(({ kind, person, organisation }) =>
        kind === "individual"
          ? [{ person, from: organisation === "Cá nhân" ? "" : organisation, listedAs: person }]
          : [],
      );
  if (list.length === 0) return [];
  const subject = `cá nhân dự ${lowerFirst(state.plan.title)}`;
  const seatAt = seating(source);
  const rows = list.map(({ person, from, listedAs }, i) => {
    const { name, position } = named(source, person);
    return [
      ...[cell(String(i + 1)), cell(name), cell(position), cell(from)],
      ...[cell(seatAt(person, listedAs)), cell(...presence(source, person))],
    ];
  });
  const blocks: Block[] = [
    ...letterhead(source, family, { type: "DS", number: null, day: null }),
    ...titled(source, family, "DANH SÁCH", subject, before ? draftAt(state) : null),
    paragraph("body", `Cá nhân đăng ký được chấp nhận: ${figure(list.length)}${countThere(source, list)}.`),
    { kind: "table", widths: INDIVIDUALS, head: INDIVIDUALS_HEAD, lined: true, rowHeight: ROW, rows },
    paragraph("closing", `Danh sách có ${figure(list.length)} cá nhân./.`),
    ...signed(family, officeSigns(family), []),
  ];
  return [{ landscape: false, blocks }];
}

/** `number`: whose list; null: every organisation's and that of individuals, each from a page of its own. */
export function delegatesPaper(source: Source, family: Family, number: string | null): Paper {
  const { plan, at } = source.state;
  const parts = [
    ...plan.organisations
      .filter((organisation) => number === null || String(organisation.number) === number)
      .map((organisation) => ofOrganisation(source, family, organisation)),
    ...(number === null ? ofIndividuals(source, family) : []),
  ];
  return { title: `Danh sách đại biểu: ${plan.title}`, at, layout: LAYOUTS[family], parts };
}
