/** The register of opinions that are for the dialogue, in the columns in which opinions come in (form F1): sent back, it adds nothing. */
import { acceptedOpinions } from "../../rulebook/before/synthesis/accepted.ts";
import { groupOf, treatmentOf } from "../../rulebook/before/synthesis/facts.ts";
import type { AcceptedOpinion } from "../../rulebook/before/synthesis/slice.ts";
import { type Source, unitName } from "../source.ts";
import type { List } from "./table.ts";

const COLUMNS: List["columns"] = [
  { name: "STT", width: 6 },
  { name: "Mã", width: 10 },
  { name: "Đơn vị", width: 30 },
  { name: "Người phát biểu", width: 28 },
  { name: "Xưng hô", width: 12 },
  { name: "Chức vụ", width: 28 },
  { name: "Loại ý kiến", width: 14 },
  { name: "Lĩnh vực", width: 22 },
  { name: "Tiêu đề", width: 30 },
  { name: "Nội dung", width: 60 },
  { name: "Địa điểm", width: 24 },
  { name: "Cơ quan được hỏi", width: 26 },
  { name: "Phát biểu trực tiếp", width: 12 },
  { name: "Thời lượng", width: 11 },
  { name: "Cần hỗ trợ", width: 10 },
  { name: "Đồng ý công khai tên", width: 12 },
  { name: "Gộp vào", width: 10 },
  { name: "Nhóm", width: 10 },
  { name: "Cơ quan chủ trì", width: 28 },
  { name: "Tên hiển thị", width: 30 },
];
const yes = (is: boolean) => (is ? "Có" : "Không");

function rowOf(source: Source, acceptedOpinion: AcceptedOpinion): (string | number | null)[] {
  const { state, people } = source;
  const person = people.get(acceptedOpinion.person);
  const { lead, displayTitle } = treatmentOf(state, acceptedOpinion.mergedInto ?? acceptedOpinion.code);
  return [
    ...[
      acceptedOpinion.code,
      acceptedOpinion.from,
      person?.name ?? "",
      person?.addressForm ?? "",
      person?.position ?? "",
    ],
    ...[
      acceptedOpinion.kind,
      acceptedOpinion.field,
      acceptedOpinion.title,
      acceptedOpinion.content,
      acceptedOpinion.place,
      acceptedOpinion.addressed,
    ],
    ...[
      yes(acceptedOpinion.wantsToSpeak),
      acceptedOpinion.minutes,
      yes(acceptedOpinion.needsHelp),
      yes(acceptedOpinion.mayBeNamed),
    ],
    ...[
      acceptedOpinion.mergedInto ?? "",
      groupOf(state, acceptedOpinion.code)?.id ?? "",
      unitName(source, lead),
      displayTitle ?? "",
    ],
  ];
}

/** `organisation`: whose, by number; null: everybody's. */
export function opinionList(source: Source, organisation: number | null): List {
  const opinions = Object.values(acceptedOpinions(source.state)).filter(
    ({ sender }) => organisation === null || sender === `org.${organisation}`,
  );
  return {
    name: "Sổ ý kiến",
    title: ["SỔ Ý KIẾN ĐƯA VÀO ĐỐI THOẠI", source.state.plan.title],
    columns: COLUMNS,
    rows: opinions.map((opinion, i) => [i + 1, ...rowOf(source, opinion)]),
  };
}
