/** Words of writing an opinion down for somebody. */
import { makeWords } from "../../../../i18n/language.ts";

const vi = {
  open: "Ghi ý kiến hộ…",
  title: "Ghi ý kiến hộ",
  how: "Dùng khi người gửi đến trực tiếp, gọi điện hoặc gửi thư. Sổ ghi tên cán bộ ghi hộ.",
  sender: "Người gửi",
  choose: "Chọn người gửi…",
  individual: "Cá nhân",
  organisations: "Tổ chức",
  wards: "Phường, xã",
  note: "Nhận bằng cách nào",
  noteHint: "Ví dụ: gọi điện sáng 12/11; thư tay đến 13/11. Có thể để trống.",
  near: "Ý kiến gần giống đã có trong sổ",
  taken: "Đã ghi vào sổ.",
  receipt: "Mã biên nhận để người gửi tra cứu:",
  back: "Về danh sách ý kiến",
  edit: (id: string) => `Sửa bản đã ghi hộ: ${id}`,
  withdraw: (id: string) => `Rút bản đã ghi hộ: ${id}`,
  withdrawWhy: "Người gửi rút vì sao (có thể để trống)",
  withdrawSure: "Đồng ý rút",
  editHow: "Số điện thoại, địa chỉ không hiện lại; để trống thì giữ như đã ghi.",
};
const en: typeof vi = {
  open: "Write down for somebody…",
  title: "An opinion written down for somebody",
  how: "For whoever comes, telephones or writes. The register has the clerk's name.",
  sender: "Who sends it",
  choose: "Choose…",
  individual: "An individual",
  organisations: "Organisations",
  wards: "Wards",
  note: "How it came",
  noteHint: "For example: by telephone on the morning of 12/11. May be empty.",
  near: "Near ones in the register",
  taken: "It stands in the register.",
  receipt: "The code by which its sender looks it up:",
  back: "To the opinions",
  edit: (id) => `Put right what was written down: ${id}`,
  withdraw: (id) => `Take back what was written down: ${id}`,
  withdrawWhy: "Why its sender takes it back (may be left empty)",
  withdrawSure: "Take it back",
  editHow: "Phone and address are not shown again; left empty they stay.",
};

export const useOnBehalfWords = makeWords({ vi, en });
