import { makeWords } from "../../../../i18n/language.ts";

const vi = {
  dossier: (confirmed: boolean, announced: boolean) =>
    `${confirmed ? "ngày họp đã xác nhận" : "ngày họp còn dự kiến"}, ${announced ? "đã công bố thông báo" : "chưa công bố thông báo"}`,
  checklist: (open: number, ofOwnBody: number, blocked: number) =>
    open === 0
      ? "không còn việc nào chưa xong"
      : `còn ${open} việc, ${ofOwnBody} việc của cơ quan mình${blocked > 0 ? `, ${blocked} việc vướng` : ""}`,
  roster: (full: number, all: number, late: number) =>
    `${full}/${all} tổ chức đủ danh sách${late > 0 ? `, ${late} danh sách trễ chờ xem` : ""}`,
  individuals: (all: number, waiting: number) =>
    waiting === 0 ? `${all} người xin dự, đã xem hết` : `${waiting} người chờ xem, trong ${all} người xin dự`,
  programme: (built: boolean, upToDate: boolean): string =>
    upToDate ? "đã công bố" : built ? "đã lập, chưa công bố" : "chưa lập",
  invitations: (invited: number, unanswered: number) =>
    invited === 0 ? "chưa phát hành" : `đã mời ${invited} người, ${unanswered} người chưa trả lời`,
  inbox: (all: number, waiting: number) =>
    waiting > 0 ? `${all} ý kiến, ${waiting} chờ quyết định` : `${all} ý kiến, không còn ý kiến chờ`,
  synthesis: (groups: number, unreported: number) =>
    groups === 0
      ? "chưa xếp nhóm"
      : `${groups} nhóm${unreported > 0 ? `, ${unreported} ý kiến chưa trình` : ", đã trình hết"}`,
  preparation: (approved: number, all: number, late: number) =>
    all === 0
      ? "chưa gửi phiếu nào"
      : `duyệt ${approved}/${all} phiếu${late > 0 ? `, ${late} phiếu quá hạn chưa có dự thảo` : ""}`,
  order: (turns: number | null, published: boolean) =>
    turns === null ? "chưa lập" : `${turns} lượt, ${published ? "đã công bố" : "chưa công bố"}`,
  ready: "Không còn gì cản việc chốt.",
  notReady: (count: number) => `Còn ${count} điều phải xong trước khi chốt.`,
  toFreeze: "Xem và chốt",
};
export type OverviewWords = typeof vi;
const en: OverviewWords = {
  dossier: (confirmed, announced) =>
    `the day is ${confirmed ? "confirmed" : "tentative"}, the announcement ${announced ? "published" : "not published"}`,
  checklist: (open, ofOwnBody, blocked) =>
    open === 0
      ? "nothing is left to do"
      : `${open} left to do, ${ofOwnBody} by your office${blocked > 0 ? `, ${blocked} blocked` : ""}`,
  roster: (full, all, late) =>
    `${full}/${all} organisations have a full list${late > 0 ? `, ${late} late ones wait` : ""}`,
  individuals: (all, waiting) =>
    waiting === 0 ? `${all} asked to attend, all decided` : `${waiting} wait, of ${all} who asked to attend`,
  programme: (built, upToDate) => (upToDate ? "published" : built ? "built, not published" : "not built yet"),
  invitations: (invited, unanswered) =>
    invited === 0 ? "none issued yet" : `${invited} invited, ${unanswered} have not answered`,
  inbox: (all, waiting) =>
    waiting > 0 ? `${all} opinions, ${waiting} to be decided` : `${all} opinions, none waits`,
  synthesis: (groups, unreported) =>
    groups === 0
      ? "no groups yet"
      : `${groups} groups${unreported > 0 ? `, ${unreported} opinions not submitted` : ", all submitted"}`,
  preparation: (approved, all, late) =>
    all === 0
      ? "no slip issued yet"
      : `${approved}/${all} slips approved${late > 0 ? `, ${late} overdue without a draft` : ""}`,
  order: (turns, published) =>
    turns === null ? "not built yet" : `${turns} turns, ${published ? "published" : "not published"}`,
  ready: "Nothing stands in the way of the freeze.",
  notReady: (count) => `${count} things must be done before the freeze.`,
  toFreeze: "Look and freeze",
};

export const useOverviewWords = makeWords({ vi, en });
