import { makeWords } from "../../../../i18n/language.ts";

const vi = {
  title: "Chương trình hội nghị",
  step: "Mục",
  what: "Nội dung",
  begins: "Bắt đầu",
  minutes: "Phút",
  minutesOf: (title: string) => `Số phút: ${title}`,
  sum: (sum: number, most: number) =>
    sum === most
      ? `✓ ${sum}/${most} phút, vừa nửa ngày`
      : sum < most
        ? `▲ ${sum}/${most} phút, còn dư ${most - sum} phút`
        : `▲ ${sum}/${most} phút, vượt ${sum - most} phút`,
  why: "Lý do thay đổi",
  build: "Lập chương trình",
  change: "Lưu thay đổi",
  publish: "Công bố chương trình",
  notPublished: "Chưa công bố.",
  published: (at: string, upToDate: boolean) =>
    upToDate ? `Đã công bố ${at}` : `Đã công bố ${at}, sau đó có thay đổi chưa công bố`,
  take: "Lấy chương trình ở mục Tài liệu",
  whose: "Chương trình do Văn phòng cấp ủy lập.",
};
const en: typeof vi = {
  title: "Programme",
  step: "Step",
  what: "What",
  begins: "Begins",
  minutes: "Minutes",
  minutesOf: (title) => `Minutes: ${title}`,
  sum: (sum, most) =>
    sum === most
      ? `✓ ${sum}/${most} minutes, the half day is full`
      : sum < most
        ? `▲ ${sum}/${most} minutes, ${most - sum} are left`
        : `▲ ${sum}/${most} minutes, ${sum - most} too many`,
  why: "Why it is changed",
  build: "Build the programme",
  change: "Save the change",
  publish: "Publish the programme",
  notPublished: "Not published yet.",
  published: (at, upToDate) => (upToDate ? `Published ${at}` : `Published ${at}, changed since`),
  take: "The programme is among the documents",
  whose: "The Party office builds the programme.",
};

export const useProgrammeWords = makeWords({ vi, en });
