/** Who took part: chairs, secretaries, delegates present and absent, those invited. */

import type { Official } from "../hearing/plan.ts";
import type { HearingState } from "../hearing/state.ts";
import { presence } from "../views/lists.ts";
import { type Paragraph, paragraph } from "./model.ts";
import { inFull, named, type Source, secretaryAt } from "./source.ts";
import { DOTS, figure } from "./words.ts";

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

export function chairs(source: Source): string[] {
  const { plan, presider } = source.state;
  return plan.chairs.map(({ seat, person, position }) => {
    const { name } = named(source, person);
    return `${name}, ${position}${seat === presider ? " (đang điều hành)" : ""}`;
  });
}

/** Who writes, then who sums up; who is not in the lists writes his own name. */
export function secretaries(source: Source): string {
  const { secretaries: seats, plan } = source.state;
  const from = plan.documents?.secretariesFrom ?? "";
  const told = [...new Set([seats.minutes, seats.synthesis])].flatMap(
    (seat) => secretaryAt(source, seat) ?? [],
  );
  if (told.length === 0) return `${DOTS}${from === "" ? "" : ` (cán bộ ${from})`}`;
  return told.map((person) => inFull(named(source, person))).join("; ");
}

function absentees(source: Source): Paragraph[] {
  const { attendance, plan } = source.state;
  const rows = plan.delegates
    .filter(({ person }) => person in attendance.absent)
    .map(({ person }) => {
      const { name, organisation } = named(source, person);
      return `${name}${organisation === "" ? "" : ` (${organisation})`}: ${attendance.absent[person]}`;
    });
  return rows.length === 0
    ? []
    : [paragraph("body", `- Vắng mặt ${figure(rows.length)} đại biểu: ${rows.join("; ")}.`)];
}

function substitutes(source: Source): Paragraph[] {
  const rows = Object.entries(source.state.attendance.substitutes).map(([person, name]) => {
    const { name: instead, organisation } = named(source, person);
    return `${name} đi thay ${instead}${organisation === "" ? "" : ` (${organisation})`}`;
  });
  return rows.length === 0 ? [] : [paragraph("body", `- Người đi thay: ${rows.join("; ")}.`)];
}

export function delegates(source: Source): Paragraph[] {
  const { state } = source;
  if (!state.attendance.taken) return [paragraph("body", "- Chưa điểm danh.")];
  return [
    paragraph("body", `- Có mặt: ${attendanceText(state)}.`),
    ...absentees(source),
    ...substitutes(source),
  ];
}

const GROUPS: readonly { readonly title: string; readonly of: (official: Official) => boolean }[] = [
  { title: "Khách mời", of: ({ role }) => role === "guest of honour" },
  { title: "Lãnh đạo phường, xã", of: ({ role }) => role.startsWith("ward ") },
  { title: "Giúp việc hội nghị", of: ({ role }) => role === "office" },
  { title: "Lãnh đạo thành phố, các tổ chức, cơ quan, đơn vị", of: ({ role }) => role !== "press" },
];
/** guests first, wards and helpers last */
const ORDER = [0, 3, 1, 2];

/** The press that is known to be there. */
export function press(source: Source): Paragraph[] {
  const known = source.state.plan.officials
    .filter((one) => one.present && one.role === "press")
    .map(({ person }) => inFull({ ...named(source, person), organisation: "" }));
  return [paragraph("body", `- ${known.length === 0 ? DOTS : `${known.join("; ")}.`}`)];
}

/** Those invited who are there, in protocol order; the co-chairs stand elsewhere. */
export function invited(source: Source): Paragraph[] {
  const { plan } = source.state;
  const isChair = (official: Official) => plan.chairs.some((chair) => chair.person === official.person);
  const present = plan.officials
    .filter((one) => one.present && !isChair(one))
    .toSorted((a, b) => a.order - b.order);
  return ORDER.flatMap((i) => {
    const own = present.filter((official) => GROUPS.findIndex((group) => group.of(official)) === i);
    if (own.length === 0) return [];
    const names = own.map(({ person }) => inFull({ ...named(source, person), organisation: "" }));
    return [paragraph("body", `- ${GROUPS[i]?.title}: ${names.join("; ")}.`)];
  });
}
