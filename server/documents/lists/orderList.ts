/** The planned order of speakers. Who did not agree to be named is the organisation's delegate. */

import { longDate } from "../../../shared/terms/dates.ts";
import { orderOf, plannedTurns } from "../../rulebook/before/order/facts.ts";
import { acceptedOpinions } from "../../rulebook/before/synthesis/accepted.ts";
import { treatmentOf } from "../../rulebook/before/synthesis/facts.ts";
import { fullName } from "../../views/people.ts";
import { type Source, unitName } from "../source.ts";
import { dayOf, spokenTime } from "../words.ts";
import type { List } from "./table.ts";

const COLUMNS: List["columns"] = [
  { name: "STT", width: 6 },
  { name: "Mã", width: 10 },
  { name: "Nội dung", width: 44 },
  { name: "Người phát biểu", width: 34 },
  { name: "Tổ chức, địa bàn", width: 34 },
  { name: "Lĩnh vực", width: 24 },
  { name: "Cơ quan trả lời", width: 34 },
  { name: "Số phút", width: 9 },
];

export function orderList(source: Source): List {
  const { state, people } = source;
  const { publishedAt } = orderOf(state);
  const accepted = acceptedOpinions(state);
  const rows = plannedTurns(state).flatMap((code) => {
    const opinion = accepted[code];
    if (!opinion) return [];
    const { displayTitle, lead } = treatmentOf(state, code);
    const who = opinion.mayBeNamed
      ? fullName(people.get(opinion.person), opinion.person)
      : `Đại biểu của ${opinion.from}`;
    return [
      [
        code,
        displayTitle ?? opinion.title,
        who,
        opinion.from,
        opinion.field,
        unitName(source, lead),
        opinion.minutes,
      ],
    ];
  });
  const stands =
    publishedAt === null
      ? "DỰ THẢO, chưa công bố"
      : `Công bố ${spokenTime(publishedAt)}, ${longDate(dayOf(publishedAt))}`;
  return {
    name: "Thứ tự phát biểu",
    title: ["THỨ TỰ PHÁT BIỂU", state.plan.title, stands],
    columns: COLUMNS,
    rows: rows.map((row, i) => [i + 1, ...row]),
  };
}
