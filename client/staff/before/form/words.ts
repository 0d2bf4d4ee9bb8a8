import { makeWords } from "../../../i18n/language.ts";

export const useFormWords = makeWords({
  vi: {
    missing: "Chưa ghi mục này.",
    sending: "Đang lưu…",
    noDay: "Chưa đọc được ngày. Ghi ngày/tháng/năm, ví dụ 22/11/2024.",
    noTime: "Chưa đọc được giờ. Ghi giờ:phút, ví dụ 08:00.",
    day: "ngày/tháng/năm",
    time: "giờ:phút",
  },
  en: {
    missing: "This is missing.",
    sending: "Saving…",
    noDay: "This is no day. Write day/month/year, for example 22/11/2024.",
    noTime: "This is no time. Write hours:minutes, for example 08:00.",
    day: "day/month/year",
    time: "hours:minutes",
  },
});
