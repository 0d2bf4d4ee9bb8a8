/** Words of the sheets: their titles, the way back, closing. */
import { makeWords } from "../../i18n/language.ts";
import type { SheetName } from "./sheetNames.ts";

const sheetsVi: Record<SheetName, string> = {
  menu: "Điều hành",
  more: "Thêm",
  substitute: "Người phát biểu thay",
  split: "Tách ý kiến",
  inPlace: "Trả lời thay",
  later: "Xin báo cáo sau",
  reassign: "Mời đơn vị khác trả lời",
  assign: "Mời trả lời",
  outcome: "Ghi kết quả",
  results: "Kết quả các ý kiến",
  cases: "Việc đã giao",
  time: "Cân đối thời gian",
  order: "Thứ tự, tổ chức phát biểu",
  acts: "Nhật ký điều hành",
  note: "Gửi giấy nhắc",
  sayings: "Kịch bản điều hành",
  introduce: "Giới thiệu đại biểu",
  written: "Trả lời bằng văn bản",
  conclude: "Kết luận",
  programme: "Chương trình",
  guest: "Mời phát biểu ngoài danh sách",
  concerns: "Hiện vấn đề được quan tâm",
  handOver: "Chuyển điều hành",
  suspend: "Tạm dừng hội nghị",
  matter: "Nội dung ý kiến",
  close: "Bế mạc hội nghị",
};

const vi = {
  sheets: sheetsVi,
  back: "Trở lại",
  otherLanguage: "English",
  holdToClose: "Giữ 2 giây để bế mạc hội nghị",
  closeSays: "Trong 10 phút sau khi bế mạc vẫn mở lại được.",
  notNowTaken: "Chưa bế mạc được: đang có người phát biểu hoặc trả lời.",
};

const en: typeof vi = {
  sheets: {
    menu: "Moderation",
    more: "More",
    substitute: "Someone else speaks",
    split: "Split the opinion",
    inPlace: "Answer in place of",
    later: "Report later",
    reassign: "Ask another unit",
    assign: "Ask for an answer",
    outcome: "Record the outcome",
    results: "Outcomes",
    cases: "Tasks given",
    time: "Balance the time",
    order: "Order and organisations",
    acts: "Acts of the floor",
    note: "Send a note",
    sayings: "What to say",
    introduce: "Introductions",
    written: "Written replies",
    conclude: "Conclude",
    programme: "Programme",
    guest: "Call a guest out of the list",
    concerns: "Show what concerns people",
    handOver: "Hand over",
    suspend: "Suspend the hearing",
    matter: "The opinion",
    close: "Close the hearing",
  },
  back: "Back",
  otherLanguage: "Tiếng Việt",
  holdToClose: "Hold for 2 seconds to close the hearing",
  closeSays: "For 10 minutes it can be opened again.",
  notNowTaken: "Not now: somebody has the floor.",
};

export const useSheetWords = makeWords({ vi, en });
