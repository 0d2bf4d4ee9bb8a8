import { makeWords } from "../../../../i18n/language.ts";

const vi = {
  title: "Cá nhân xin dự hội nghị",
  counts: (all: number, admitted: number, refused: number, waiting: number) =>
    `${all} người · cho phép ${admitted} · từ chối ${refused} · chờ xem ${waiting}`,
  none: "Chưa có ai xin dự.",
  noneFound: "Không có ai như vậy. Xin bỏ bớt điều kiện tìm.",
  search: "Tìm tên, công việc, nơi ở, mã",
  stands: "Lọc trạng thái",
  all: (count: number) => `Tất cả (${count})`,
  state: { waiting: "Chờ xem", admitted: "Được dự", refused: "Không được dự", withdrawn: "Đã rút" },
  namesake: (where: string) => `Trùng họ tên với người của ${where}, xin kiểm tra để không tính hai lần`,
  told: (words: string) => `Đã báo người xin dự: ${words}`,
  admit: "Cho phép dự",
  refuse: "Từ chối",
  refuseTitle: (name: string) => `Từ chối: ${name}`,
  reason: "Lý do",
  reasonHint: "Người xin dự đọc được lý do này trên điện thoại của mình.",
  back: "Quay lại",
  writeDown: "Ghi hộ người xin dự",
  writtenBy: (clerk: string) => `${clerk} ghi hộ`,
  code: "Mã để người xin dự tra cứu:",
  withdraw: "Rút theo lời người xin dự",
};
const en: typeof vi = {
  title: "Individuals who ask to attend",
  counts: (all, admitted, refused, waiting) =>
    `${all} · ${admitted} admitted · ${refused} refused · ${waiting} waiting`,
  none: "Nobody yet.",
  noneFound: "Nobody like that. Take a part of the search away.",
  search: "Name, work, place, code",
  stands: "Filter by state",
  all: (count) => `All (${count})`,
  state: { waiting: "Waiting", admitted: "Admitted", refused: "Refused", withdrawn: "Withdrawn" },
  namesake: (where) => `Same name as somebody of ${where}: make sure nobody counts twice`,
  told: (words) => `The applicant was told: ${words}`,
  admit: "Admit",
  refuse: "Refuse",
  refuseTitle: (name) => `Refuse: ${name}`,
  reason: "Reason",
  reasonHint: "The applicant reads it on the phone.",
  back: "Back",
  writeDown: "Write it down for somebody",
  writtenBy: (clerk) => `written down by ${clerk}`,
  code: "The code for the applicant:",
  withdraw: "Withdraw on the applicant's word",
};

export const useIndividualWords = makeWords({ vi, en });
