import type { BodyNames } from "../../../../../shared/terms/bodies.ts";
import type { InvitationRow } from "../../../../../shared/views/before/offices.ts";
import { makeBodyWords } from "../../../../i18n/bodies.ts";

export const STATES = ["none", "waiting", "confirmed", "declined"] as const;
export type State = (typeof STATES)[number];

/** How an invitation stands. */
export const stateOf = ({ letter, answer }: InvitationRow): State =>
  letter === null ? "none" : (answer ?? "waiting");

const vi = (bodies: BodyNames) => ({
  title: "Giấy mời",
  search: "Tìm tên, chức vụ, đơn vị, số giấy mời",
  stands: "Trạng thái",
  all: (count: number) => `Tất cả (${count})`,
  state: { none: "Chưa mời", waiting: "Chưa trả lời", confirmed: "Sẽ dự", declined: "Báo vắng" },
  pickAll: (count: number) => `Chọn cả ${count} người đang hiện`,
  order: (order: number) => `thứ tự ${order}`,
  mayAnswer: "trả lời được",
  instead: (why: string, name: string) => `${why}; đi thay: ${name}`,
  letters: "Các giấy mời",
  noLetter: "Chưa phát hành giấy mời nào.",
  take: "Lấy giấy mời ở mục Tài liệu",
  tentative: "Ngày hội nghị còn dự kiến: chưa phát hành giấy mời được.",
  issueTitle: (count: number) => `Mời ${count} người đã chọn`,
  issue: "Phát hành giấy mời",
  number: "Số",
  to: "Kính gửi",
  nobodyPicked: "Chưa chọn ai chưa được mời, hoặc có giấy mời cần thay, ở danh sách bên cạnh.",
  outdated: (count: number) =>
    `${count} người có giấy mời ghi ngày, giờ hoặc địa điểm cũ. ${bodies.officeParty} phát hành giấy mời thay, số mới.`,
  pickOutdated: (count: number) => `Chọn ${count} người cần giấy mời thay`,
  says: (when: string) => `giấy mời ghi ${when}`,
  oldDay: "trả lời cho ngày cũ",
  earlier: { confirmed: "Đã báo sẽ dự theo giấy mời trước", declined: "Đã báo vắng theo giấy mời trước" },
  pickToAnswer: "Chọn người đã mời để ghi sẽ dự hoặc báo vắng.",
  answers: "Trả lời giấy mời",
  confirm: (count: number) => `Ghi ${count} người sẽ dự`,
  declineTitle: (name: string) => `Báo vắng: ${name}`,
  decline: "Ghi báo vắng",
  why: "Lý do",
  substitute: "Người đi thay",
  nobody: "không có",
});
const en: typeof vi = () => ({
  title: "Invitations",
  search: "Name, position, body or letter",
  stands: "State",
  all: (count) => `All (${count})`,
  state: { none: "Not invited", waiting: "No answer", confirmed: "Comes", declined: "Declined" },
  pickAll: (count) => `Pick all ${count} that are shown`,
  order: (order) => `order ${order}`,
  mayAnswer: "may answer",
  instead: (why, name) => `${why}; instead: ${name}`,
  letters: "Letters",
  noLetter: "No letter yet.",
  take: "The letters are among the documents",
  tentative: "The day is tentative: no invitation can go out.",
  issueTitle: (count) => `Invite the ${count} who are picked`,
  issue: "Issue the letter",
  number: "Number",
  to: "To",
  nobodyPicked: "Pick somebody who is not invited yet, or whose letter is out of date.",
  outdated: (count) =>
    `${count} have a letter with an earlier day, time or place. The Party's office issues new ones under a new number.`,
  pickOutdated: (count) => `Pick the ${count} whose letters are out of date`,
  says: (when) => `the letter says ${when}`,
  oldDay: "answered for the earlier day",
  earlier: { confirmed: "Had said yes to the earlier letter", declined: "Had declined the earlier letter" },
  pickToAnswer: "Pick who is invited to note that they come, or do not.",
  answers: "Answers",
  confirm: (count) => `Note that ${count} come`,
  declineTitle: (name) => `Declined: ${name}`,
  decline: "Note that it is declined",
  why: "Why",
  substitute: "Who comes instead",
  nobody: "nobody",
});

export const useInvitationWords = makeBodyWords({ vi, en });
