/** Words of the figures over several hearings. */
import { makeWords } from "../../i18n/language.ts";

const vi = {
  title: "Số liệu nhiều hội nghị",
  which: "Hội nghị được tính",
  how: "Trang này tính các hội nghị mà máy này đã mở bằng đường dẫn của văn phòng hoặc lãnh đạo. Thiếu hội nghị nào, mở đường dẫn của hội nghị đó trên máy này rồi bấm Lấy lại số liệu.",
  again: "Lấy lại số liệu",
  asking: "Đang lấy số liệu…",
  cut: "Chưa lấy được số liệu. Xin thử lại sau ít giây.",
  none: "Chưa hội nghị nào mở sổ theo dõi giải quyết nên chưa có số liệu.",
  noneChosen: "Chọn ít nhất một hội nghị.",
  hearing: (title: string, date: string, cases: number) => `${title}, ngày ${date} (${cases} nội dung)`,
  families: { dang: "thể thức Đảng", "nha-nuoc": "thể thức Nhà nước" },
  report: (family: string, format: string) => `Báo cáo tổng hợp, ${family}, ${format}`,
  table: (format: string) => `Bảng nội dung theo dõi, ${format}`,
};
const en: typeof vi = {
  title: "Figures over several hearings",
  which: "Hearings that are counted",
  how: "Counted are the hearings that this device has opened by a clerk's or a leader's link. Where one is missing, open its link on this device, then press Ask again.",
  again: "Ask again",
  asking: "Asking for the figures…",
  cut: "No figures came. Try again in a few seconds.",
  none: "No hearing has opened cases yet: there are no figures.",
  noneChosen: "Choose at least one hearing.",
  hearing: (title, date, cases) => `${title}, ${date} (${cases} cases)`,
  families: { dang: "the Party's layout", "nha-nuoc": "the State's layout" },
  report: (family, format) => `Report over the hearings, ${family}, ${format}`,
  table: (format) => `Table of cases, ${format}`,
};

export const useCityWords = makeWords({ vi, en });
