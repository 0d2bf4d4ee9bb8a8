/** Words of the acts on a matter: its title in the hall, what was diverted, what came after the reply. */
import { makeWords } from "../../../i18n/language.ts";

const vi = {
  showTitle: "Hiển thị tên ý kiến",
  titleHow: "Tên ngắn, nhiều nhất 60 chữ cái",
  show: "Hiển thị",
  settle: "Phân loại đơn thư",
  destination: "Nơi hướng dẫn",
  number: (n: number) => `Số ${n}`,
  reaction: "Ý kiến sau trả lời",
  hallShowsField: (field: string) => `Màn hình hội trường chỉ hiện lĩnh vực: ${field}`,
  kindOf: (number: number) => `Loại đơn thư số ${number}`,
  chooseKind: "Chọn loại đơn thư…",
  settleNumber: (number: number) => `Ghi loại cho số ${number}`,
  settleAnew: (number: number) => `Sửa loại của số ${number}`,
  settled: (count: number) => `Đã phân loại: ${count}`,
  settledAs: (number: number, kind: string) => `Số ${number}: ${kind}`,
  slips: "Phiếu hướng dẫn (F16) để in",
  slip: { dang: "Phiếu hướng dẫn, thể thức Đảng", "nha-nuoc": "Phiếu hướng dẫn, thể thức Nhà nước" },
  slipOf: (number: number, slip: string) => `${slip}, số ${number} (PDF)`,
  about: "Về ý kiến",
  note: "Ghi chú",
  reactions: { satisfied: "Đạt", "not satisfied": "Chưa đạt", "new issue": "Vấn đề mới" },
};

const en: typeof vi = {
  showTitle: "Show the title",
  titleHow: "A short title, at most 60 letters",
  show: "Show",
  settle: "Settle the kind",
  destination: "Sent to",
  number: (n) => `No. ${n}`,
  reaction: "Reaction",
  hallShowsField: (field) => `The hall shows the field alone: ${field}`,
  kindOf: (number) => `Kind of no. ${number}`,
  chooseKind: "Choose the kind…",
  settleNumber: (number) => `Record the kind of no. ${number}`,
  settleAnew: (number) => `Put the kind of no. ${number} right`,
  settled: (count) => `Settled: ${count}`,
  settledAs: (number, kind) => `No. ${number}: ${kind}`,
  slips: "Guidance slips (F16) to print",
  slip: { dang: "Guidance slip, Party form", "nha-nuoc": "Guidance slip, State form" },
  slipOf: (number, slip) => `${slip}, no. ${number} (PDF)`,
  about: "About the opinion",
  note: "Note",
  reactions: { satisfied: "Satisfied", "not satisfied": "Not satisfied", "new issue": "New issue" },
};

export const useMatterWords = makeWords({ vi, en });
