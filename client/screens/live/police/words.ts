/** Words of the police's screen. */
import type { Admission, Guest } from "../../../../shared/views/live/police.ts";
import { makeWords } from "../../../i18n/language.ts";

interface Words {
  readonly page: string;
  readonly session: string;
  readonly presides: string;
  readonly door: string;
  readonly how: string;
  readonly over: string;
  readonly search: string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly came: (came: number, of: number) => string;
  readonly expected: (of: number) => string;
  readonly all: (came: number, of: number) => string;
  readonly others: Readonly<Record<Exclude<Admission["kind"], "organisation">, string>>;
  readonly stands: Readonly<Record<Guest["stands"], string>>;
  readonly seat: (seat: string) => string;
  readonly insteadOf: (name: string) => string;
  readonly showAll: string;
}

const vi: Words = {
  page: "Công an: an ninh, trật tự",
  session: "Hội nghị",
  presides: "Chủ tọa",
  door: "Vào cửa",
  how: "Bấm tên tổ chức để xem từng người. Điểm danh do thư ký ghi.",
  over: "Hội nghị đã bế mạc: không còn danh sách vào cửa.",
  search: "Tìm tên, chức vụ, tổ chức",
  none: "Không có ai trong danh sách khớp. Hỏi bàn đón tiếp.",
  more: (count) => `Còn ${count} người: gõ thêm để tìm.`,
  came: (came, of) => `${came}/${of}`,
  expected: (of) => `${of} người`,
  all: (came, of) => `Đại biểu đã vào: ${came}/${of}`,
  others: { individuals: "Cá nhân được dự", officials: "Lãnh đạo, khách mời, giúp việc, báo chí" },
  stands: { in: "✓ đã vào", expected: "○ được vào", absent: "▲ báo vắng" },
  seat: (seat) => `ghế ${seat}`,
  insteadOf: (name) => `đi thay ${name}`,
  showAll: "Bỏ tìm",
};
const en: Words = {
  page: "Police: safety and order",
  session: "The session",
  presides: "Presides",
  door: "At the door",
  how: "Press an organisation to see each person. The secretaries record who has come.",
  over: "The hearing is over: there is no list for the door any more.",
  search: "Name, position or organisation",
  none: "Nobody on the list fits. Ask at the reception.",
  more: (count) => `${count} more: type on to find them.`,
  came: (came, of) => `${came} of ${of}`,
  expected: (of) => `${of}`,
  all: (came, of) => `Delegates who are in: ${came} of ${of}`,
  others: { individuals: "Individuals", officials: "Leaders, guests, helpers, press" },
  stands: { in: "✓ is in", expected: "○ may come in", absent: "▲ is not coming" },
  seat: (seat) => `seat ${seat}`,
  insteadOf: (name) => `in place of ${name}`,
  showAll: "Clear",
};

export const usePoliceWords = makeWords<Words>({ vi, en });
