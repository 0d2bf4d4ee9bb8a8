/** Who took part: chairs, secretaries, delegates present and absent, those invited. */

import { lowerFirst } from "../../../shared/terms/address.ts";
import { issuedOf } from "../../rulebook/after/documents/facts.ts";
import { bodiesOf } from "../../rulebook/before/bodies.ts";
import type { Official } from "../../rulebook/before/plan.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { presence } from "../../views/live/lists.ts";
import { annexHead } from "../paper/annex.ts";
import { type Family, ofFamily } from "../paper/letterhead.ts";
import { bold, type Cell, cell, type Paragraph, type Part, paragraph, type Table } from "../paper/model.ts";
import { chairName, inFull, inSentence, named, type Source, secretaryAt } from "../source.ts";
import { DOTS, figure, roman, spokenTime } from "../words.ts";

/** "115/121 đại biểu phân bổ, 06 cá nhân"; individuals as a fraction while one of them is absent. */
export function attendanceText(state: HearingState): string {
  const allocated = presence(state, "allocated");
  const individuals = presence(state, "individual");
  const alone =
    individuals.present === individuals.of
      ? figure(individuals.of)
      : `${figure(individuals.present)}/${figure(individuals.of)}`;
  return `${allocated.present}/${allocated.of} đại biểu phân bổ, ${alone} cá nhân`;
}

export const chairs = (source: Source): string[] =>
  source.state.plan.chairs.map(({ person, position }) => `${named(source, person).name}, ${position}`);

/** Who presided, and from when: once, for the whole hearing. */
export function presided(source: Source): Paragraph[] {
  const {
    session,
    chair: { presider },
    minutes: { chronicle },
  } = source.state;
  if (session.kind === "scheduled") return [];
  const changes = chronicle.flatMap((remark) => (remark.kind === "presider" ? [remark] : []));
  const turns = [
    { seat: changes[0]?.from ?? presider, at: session.openedAt },
    ...changes.map(({ to, at }) => ({ seat: to, at })),
  ];
  const presidedFrom = turns.map(
    ({ seat, at }) => `${inSentence(chairName(source, seat))} từ ${spokenTime(at)}`,
  );
  return [paragraph("body", `- Điều hành hội nghị: ${presidedFrom.join("; ")}.`)];
}

/** Who writes, then who sums up; a person on no list adds the name by hand. */
export function secretaries(source: Source): string {
  const {
    plan,
    minutes: { secretaries: seats },
  } = source.state;
  const from = plan.documents?.secretariesFrom ?? "";
  const persons = [...new Set([seats.minutes, seats.synthesis])].flatMap(
    (seat) => secretaryAt(source, seat) ?? [],
  );
  if (persons.length === 0) return `${DOTS}${from === "" ? "" : ` (cán bộ ${from})`}`;
  return persons.map((person) => inFull(named(source, person))).join("; ");
}

/** The lists are annexes of the minutes; what is put right later bears numbers of its own. */
const LISTS = { delegates: 1, invited: 2 } as const;
const annexOf = (place: number) => `danh sách tại Phụ lục ${roman(place)}`;

export function delegates(source: Source): Paragraph[] {
  const { state } = source;
  if (!state.attendance.taken) return [paragraph("body", "- Đại diện Nhân dân: chưa điểm danh.")];
  const { absent, substitutes } = state.attendance;
  const away = state.plan.delegates.filter(({ person }) => person in absent).length;
  const instead = Object.keys(substitutes).length;
  const more = [
    away === 0 ? "" : `vắng mặt ${figure(away)}`,
    instead === 0 ? "" : `người đi thay ${figure(instead)}`,
  ].filter(Boolean);
  return [
    paragraph(
      "body",
      `- Đại diện Nhân dân có mặt: ${attendanceText(state)}${more.length === 0 ? "" : `; ${more.join("; ")}`} (${annexOf(LISTS.delegates)}).`,
    ),
  ];
}

interface Kind {
  readonly title: string;
  readonly of: (official: Official) => boolean;
}

const kinds = (here: string): readonly Kind[] => [
  { title: "Khách mời", of: ({ role }) => role === "guest of honour" },
  { title: "Lãnh đạo phường, xã", of: ({ role }) => role.startsWith("ward ") },
  { title: "Giúp việc hội nghị", of: ({ role }) => role === "office" },
  { title: "Báo chí", of: ({ role }) => role === "press" },
  { title: `Lãnh đạo ${here}, các tổ chức, cơ quan, đơn vị`, of: () => true },
];
/** guests first, wards, helpers and the press last */
const ORDER = [0, 4, 1, 2, 3];

interface Group {
  readonly title: string;
  readonly officials: readonly Official[];
}

/** Those invited who are there, in protocol order; the co-chairs stand elsewhere. */
function groups({ state: { plan } }: Source): Group[] {
  const isChair = (official: Official) => plan.chairs.some((chair) => chair.person === official.person);
  const present = plan.officials
    .filter((official) => official.present && !isChair(official))
    .toSorted((a, b) => a.order - b.order);
  const all = kinds(bodiesOf(plan).place);
  return ORDER.flatMap((i) => {
    const ofGroup = present.filter((official) => all.findIndex((group) => group.of(official)) === i);
    return ofGroup.length === 0 ? [] : [{ title: all[i]?.title ?? "", officials: ofGroup }];
  });
}

export function invited(source: Source): Paragraph[] {
  const all = groups(source);
  const count = all.reduce((sum, { officials }) => sum + officials.length, 0);
  if (count === 0) return [paragraph("body", `- Đại biểu mời dự, báo chí: ${DOTS}`)];
  const counts = all.map(({ title, officials }) => `${lowerFirst(title)} ${figure(officials.length)}`);
  return [
    paragraph(
      "body",
      `- Đại biểu mời dự, báo chí: ${figure(count)} người, gồm ${counts.join("; ")} (${annexOf(LISTS.invited)}).`,
    ),
  ];
}

/** Pages of its own, numbered anew. */
function annex(source: Source, family: Family, place: number, title: string, table: Table): Part {
  const [{ number = null } = {}] = issuedOf(source.state, "minutes");
  const parent = { called: "Biên bản", number: ofFamily(family, number), day: source.state.plan.date };
  return { landscape: false, blocks: [...annexHead(place, title, parent), table] };
}

/** mm: number, name, position, organisation, remark */
const DELEGATES = [12, 45, 42, 40, 26];
const DELEGATES_HEAD = ["STT", "Họ và tên", "Chức vụ", "Tổ chức", "Ghi chú"];
/** mm: number, name, position and body */
const INVITED = [12, 58, 95];
const INVITED_HEAD = ["STT", "Họ và tên", "Chức vụ, đơn vị"];

function delegateRows(source: Source): Cell[][] {
  const { attendance, plan } = source.state;
  return plan.delegates.map(({ person, kind, organisation }, i) => {
    const { name, position } = named(source, person);
    const substitute = attendance.substitutes[person];
    const absent = attendance.absent[person];
    return [
      [paragraph("cellMiddle", String(i + 1))],
      cell(name),
      cell(position),
      cell(kind === "individual" ? "Cá nhân" : organisation),
      cell(
        substitute === undefined ? "" : `${substitute} đi thay`,
        absent === undefined ? "" : `Vắng mặt: ${absent}`,
      ),
    ];
  });
}

const lined = (widths: readonly number[], head: readonly string[], rows: Cell[][]): Table => ({
  ...{ kind: "table", lined: true, widths, head, rows },
});

/** Lists of names, one a row: they make the minutes themselves no longer. */
export function annexes(source: Source, family: Family): Part[] {
  let number = 0;
  const rows = groups(source).flatMap(({ title, officials }): Cell[][] => [
    [[], cell(bold(`${title}: ${figure(officials.length)}`)), []],
    ...officials.map(({ person }) => {
      const { name, position } = named(source, person);
      return [[paragraph("cellMiddle", String(++number))], cell(name), cell(position)];
    }),
  ]);
  const delegateTable = () => lined(DELEGATES, DELEGATES_HEAD, delegateRows(source));
  return [
    ...(source.state.attendance.taken
      ? [annex(source, family, LISTS.delegates, "Danh sách đại diện Nhân dân", delegateTable())]
      : []),
    ...(rows.length === 0
      ? []
      : [
          annex(
            source,
            family,
            LISTS.invited,
            "Danh sách đại biểu mời dự, báo chí",
            lined(INVITED, INVITED_HEAD, rows),
          ),
        ]),
  ];
}
