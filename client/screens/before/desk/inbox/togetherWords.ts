/** Words of reading clean opinions one after the other. */
import { makeWords } from "../../../../i18n/language.ts";

const vi = {
  open: (count: number) => `Đọc liền ${count} ý kiến đủ mục…`,
  title: "Đọc liền các ý kiến đủ mục",
  how: "Đủ nội dung, địa điểm, cơ quan được hỏi, đúng hạn, không giống ý kiến nào, không có chữ gợi đơn thư. Enter: đã đọc, đưa vào đối thoại, sang ý kiến sau. Mũi tên: sang ý kiến sau, chưa quyết định. Phím cách: bỏ dấu.",
  rest: (count: number) =>
    `${count} ý kiến khác cần xem riêng: thiếu mục, trễ hạn, gần giống hoặc có chữ gợi đơn thư.`,
  fieldOf: (id: string) => `Lĩnh vực ${id}`,
  noField: "▲ Chọn lĩnh vực…",
  alone: (id: string) => `Xem riêng ${id}`,
  accept: (count: number) => `Đưa ${count} ý kiến vào đối thoại`,
  back: "Về danh sách ý kiến",
};
const en: typeof vi = {
  open: (count) => `Read ${count} complete ones in a row…`,
  title: "Complete opinions in a row",
  how: "Content, place and body asked are there, in time, near no other, no word of a complaint. Enter: read, for the dialogue, next. Arrows: next, not decided. Space: take the mark off.",
  rest: (count) =>
    `${count} others are to be looked at alone: something lacks, late, near another, or a word of a complaint.`,
  fieldOf: (id) => `Field of ${id}`,
  noField: "▲ Choose the field…",
  alone: (id) => `Look at ${id} alone`,
  accept: (count) => `Accept ${count} for the dialogue`,
  back: "To the opinions",
};

export const useTogetherWords = makeWords({ vi, en });
