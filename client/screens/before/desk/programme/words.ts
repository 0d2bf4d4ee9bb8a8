import type { BodyNames } from "../../../../../shared/terms/bodies.ts";
import { makeBodyWords } from "../../../../i18n/bodies.ts";

const vi = (bodies: BodyNames) => ({
  title: "Chương trình hội nghị",
  step: "STT",
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
  by: "Người thực hiện",
  moves: "Sắp xếp",
  titleOf: (title: string) => `Nội dung: ${title}`,
  byOf: (title: string) => `Người thực hiện: ${title}`,
  move: { [-1]: (title: string) => `Chuyển lên: ${title}`, 1: (title: string) => `Chuyển xuống: ${title}` },
  takeOff: (title: string) => `Bỏ khỏi chương trình: ${title}`,
  putBack: (title: string) => `Đưa lại: ${title}`,
  added: "phần mới",
  add: "Thêm phần",
  addBreak: "Thêm giờ giải lao",
  breakTitle: "Giải lao",
  notWhole: "Mỗi phần cần có nội dung và số phút; tổng không vượt nửa ngày.",
  stays:
    "Phải có: phần khai mạc (đứng đầu), phần Nhân dân phát biểu và phần kết luận (đứng cuối), vì hội nghị được mở, điều hành lượt phát biểu và bế mạc từ các phần này.",
  needed: {
    opening: "Không bỏ được: hội nghị mở từ phần này.",
    people: "Không bỏ được: các lượt phát biểu được mời trong phần này.",
    conclusion: "Không bỏ được: hội nghị bế mạc từ phần này.",
  },
  why: "Lý do thay đổi",
  build: "Lập chương trình",
  change: "Lưu thay đổi",
  publish: "Công bố chương trình",
  notPublished: "Chưa công bố.",
  published: (at: string, upToDate: boolean) =>
    upToDate ? `Đã công bố ${at}` : `Đã công bố ${at}, sau đó có thay đổi chưa công bố`,
  take: "Lấy chương trình ở mục Tài liệu",
  whose: `Chương trình do ${bodies.officeParty} lập.`,
});
const en: typeof vi = () => ({
  title: "Programme",
  step: "No.",
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
  by: "Who does it",
  moves: "Order",
  titleOf: (title) => `What: ${title}`,
  byOf: (title) => `Who does it: ${title}`,
  move: { [-1]: (title) => `Move up: ${title}`, 1: (title) => `Move down: ${title}` },
  takeOff: (title) => `Take off the programme: ${title}`,
  putBack: (title) => `Put back: ${title}`,
  added: "new step",
  add: "Add a step",
  addBreak: "Add a break",
  breakTitle: "Giải lao",
  notWhole: "Each step says what and how long; all fit into the half day.",
  stays:
    "The opening (first), the People's floor and the conclusion (last) stay: the hearing is opened, turns are called and it is closed from them.",
  needed: {
    opening: "It stays: the hearing opens with it.",
    people: "It stays: turns are called in it.",
    conclusion: "It stays: the hearing is closed from it.",
  },
  why: "Why it is changed",
  build: "Build the programme",
  change: "Save the change",
  publish: "Publish the programme",
  notPublished: "Not published yet.",
  published: (at, upToDate) => (upToDate ? `Published ${at}` : `Published ${at}, changed since`),
  take: "The programme is among the documents",
  whose: "The Party office builds the programme.",
});

export const useProgrammeWords = makeBodyWords({ vi, en });
