/** The register of cases (form F11): what each asks, who leads, until when, how it stands, what was reported, said and found. */
import { timelinessOf } from "../../../shared/reckoning/caseDays.ts";
import { OUTCOME_NAMES, spokenDate } from "../../../shared/terms/outcomes.ts";
import { dayOf, type Instant } from "../../../shared/terms/time.ts";
import { caseDays, casesOf, daysOffOf } from "../../rulebook/after/cases/facts.ts";
import type {
  Case,
  Direction,
  DueDecision,
  Escalation,
  Reassignment,
} from "../../rulebook/after/cases/slice.ts";
import { askers, caseTitle, leadName } from "../after/tables.ts";
import { CHANNEL_NAMES, RESULT_NAMES, STATE_NAMES, TIMELINESS_NAMES } from "../after/words.ts";
import { chairName, type Source, unitName } from "../source.ts";
import type { List } from "./table.ts";

const columnsOf = ({ state: { plan } }: Source): List["columns"] => [
  { name: "Mã", width: 9 },
  { name: "Ý kiến", width: 16 },
  { name: "Nội dung", width: 40 },
  { name: "Người nêu", width: 30 },
  { name: "Kết luận", width: 24 },
  { name: "Việc giao", width: 40 },
  { name: "Chủ trì", width: 26 },
  { name: "Phối hợp", width: 26 },
  { name: "Thời hạn", width: 20 },
  { name: "Trạng thái", width: 24 },
  { name: "Tiến độ", width: 18 },
  { name: "Điều chỉnh thời hạn", width: 40 },
  { name: "Giao lại", width: 40 },
  { name: "Vướng mắc, chỉ đạo", width: 40 },
  { name: "Ngày báo cáo", width: 20 },
  { name: "Kết quả", width: 50 },
  { name: "Minh chứng", width: 30 },
  ...plan.chairs.map(({ position }) => ({ name: `Ý kiến của ${position}`, width: 30 })),
  { name: "Chuyển cấp có thẩm quyền", width: 40 },
  { name: "Trả lời của cấp có thẩm quyền", width: 40 },
  { name: "Ngày báo người nêu", width: 20 },
  { name: "Ngày thông báo", width: 20 },
  { name: "Hình thức thông báo", width: 30 },
  { name: "Giám sát", width: 16 },
  { name: "Nhận xét của Mặt trận", width: 40 },
];

const day = (at: Instant | undefined | null): string => (at == null ? "" : spokenDate(dayOf(at)));

const joined = (parts: readonly (string | undefined)[], by = ", ") => parts.filter(Boolean).join(by);

const DECIDED: Readonly<Record<DueDecision["kind"], string>> = {
  changed: "đổi thời hạn",
  granted: "gia hạn",
  refused: "không gia hạn",
  reopened: "giải quyết lại",
};

/** "gia hạn đến Thứ Sáu 28/02/2025 (Đồng chí …, Thứ Ba 14/01/2025): chờ kết quả đo" */
function decided(source: Source, { kind, due, why, by, at }: DueDecision): string {
  const until = kind === "refused" ? "" : ` đến ${spokenDate(due)}`;
  return joined([`${DECIDED[kind]}${until} (${chairName(source, by)}, ${day(at)})`, why], ": ");
}

/** Do they agree, and in which words? */
const said = ({ agrees, text, at }: Direction): string =>
  joined([`${agrees ? "Đồng ý" : "Trả lại"}, ${day(at)}`, text], ": ");

/** "trước đó Phòng Kinh tế chủ trì (Thứ Ba 14/01/2025): đúng lĩnh vực" */
const givenAnew = (source: Source, { was, why, at }: Reassignment): string =>
  joined([`trước đó ${leadName(source, was.lead)} chủ trì (${day(at)})`, why], ": ");

/** What it was stuck at, and what a leader said of it. */
const carriedUp = ({ why, at, direction }: Escalation): string =>
  joined([`${day(at)}: ${why}`, direction ? `chỉ đạo ${day(direction.at)}: ${direction.text}` : ""], "; ");

/** What the authority answered, or that it never did. */
function heard({ answer, unanswered }: NonNullable<Case["transfer"]>): string {
  if (answer) return `${day(answer.at)}: ${answer.text}`;
  if (!unanswered) return "";
  const reminded = unanswered.reminders.map(spokenDate).join(", ");
  return `${day(unanswered.at)}: không trả lời, đã nhắc ${reminded}; ${unanswered.reason}`;
}

/** The letter that passed it on, and the answer to it. */
const passedOn = ({ transfer }: Case): readonly [string, string] =>
  transfer
    ? [`${transfer.to}, số ${transfer.number}, ${spokenDate(transfer.date)}`, heard(transfer)]
    : ["", ""];

/** "phường Quang Trung (dọn mặt bằng), Phòng Kinh tế" */
const supporting = (source: Source, about: Case): string =>
  about.supporting
    .map((unit) => {
      const part = about.parts?.find((part) => part.unit === unit)?.task ?? "";
      return part === "" ? unitName(source, unit) : `${unitName(source, unit)} (${part})`;
    })
    .join(", ");

/** What was asked and what has come of it until now, cell by cell. */
function rowOf(source: Source, about: Case, today: string, daysOff: readonly string[]): List["rows"][number] {
  const report = about.reports.findLast(({ share }) => share === "whole");
  const notice = about.notices.at(-1);
  const found = about.verifications.at(-1);
  return [
    ...[about.id, about.opinions.join(", "), caseTitle(source, about), askers(source, about)],
    ...[OUTCOME_NAMES[about.outcome], about.task],
    ...[leadName(source, about.lead), supporting(source, about)],
    about.due === null ? "" : spokenDate(about.due),
    ...[STATE_NAMES[about.state], TIMELINESS_NAMES[timelinessOf(caseDays(about), today, daysOff).kind]],
    joined(
      about.dueDecisions.map((dueDecision) => decided(source, dueDecision)),
      "; ",
    ),
    joined(
      about.reassignments.map((said) => givenAnew(source, said)),
      "; ",
    ),
    joined(about.escalations.map(carriedUp), "; "),
    ...[day(report?.at), report?.text ?? "", joined(about.evidence.map(({ name }) => name))],
    ...source.state.plan.chairs.map(({ seat }) =>
      joined(about.directions.filter((direction) => direction.seat === seat).map(said), "; "),
    ),
    ...passedOn(about),
    day(about.told?.at),
    notice ? spokenDate(notice.on) : "",
    joined([joined(notice?.channels.map((channel) => CHANNEL_NAMES[channel]) ?? []), notice?.place], ", "),
    ...[found ? RESULT_NAMES[found.result] : "", joined([found?.way, found?.note], ": ")],
  ];
}

export function caseList(source: Source, now: Instant): List {
  const { state } = source;
  const daysOff = daysOffOf(state);
  return {
    name: "Sổ theo dõi",
    title: [
      "SỔ THEO DÕI GIẢI QUYẾT Ý KIẾN, KIẾN NGHỊ",
      `${state.plan.title}, ngày ${spokenDate(state.plan.date)}`,
    ],
    columns: columnsOf(source),
    rows: casesOf(state).map((about) => rowOf(source, about, dayOf(now), daysOff)),
  };
}
