/** The book of outgoing documents as a table: a row for each recipient that a document was sent to; one that nobody got yet has a row too. */
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { booked } from "../after/book.ts";
import type { Source } from "../source.ts";
import type { List } from "./table.ts";

const COLUMNS: List["columns"] = [
  { name: "STT", width: 6 },
  { name: "Số, ký hiệu", width: 16 },
  { name: "Ngày văn bản", width: 18 },
  { name: "Tên loại, trích yếu", width: 44 },
  { name: "Cơ quan gửi", width: 26 },
  { name: "Nơi nhận", width: 36 },
  { name: "Cách gửi", width: 24 },
  { name: "Ngày gửi", width: 18 },
  { name: "Người ghi", width: 24 },
  { name: "Chưa gửi", width: 36 },
  { name: "Ghi chú", width: 36 },
];

export function dispatchList(source: Source): List {
  const { plan } = source.state;
  return {
    name: "Sổ công văn đi",
    title: ["SỔ CÔNG VĂN ĐI", `${plan.title}, ngày ${spokenDate(plan.date)}`],
    columns: COLUMNS,
    rows: booked(source).flatMap(({ number, day, name, office, sent, waiting }, i) => {
      const document = [i + 1, number, day, name, office];
      const open = waiting.join("; ");
      if (sent.length === 0) return [[...document, "", "", "", "", open, ""]];
      return sent.map(({ to, how, day: sentOn, by, corrected }, place) => [
        ...[...document, to, how, sentOn, by, place === 0 ? open : "", corrected],
      ]);
    }),
  };
}
