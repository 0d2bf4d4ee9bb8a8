/** What a refusal says of cases: what is missing, and what to do. */
import { spokenDate } from "../../shared/terms/outcomes.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";

type Code =
  | ("noTask" | "inAnotherCase" | "notOneTask" | "leadMissing" | "notLead" | "reportChanged" | "nothingAsked")
  | "nothingToCorrect"
  | (
      | "caseChanged"
      | "notDirected"
      | "noAsker"
      | "dayOfNotice"
      | "dayOfReminder"
      | "voiceMissing"
      | "restrictedNotice"
      | "notOverdue"
    );
type Says = { readonly [C in Code]: (refusal: Extract<Refusal, { code: C }>) => string };

export const casesVi: Says = {
  noTask: (refusal) => `${refusal.opinion} không được giao việc nên không lập nội dung theo dõi.`,
  inAnotherCase: (refusal) => `${refusal.opinion} đã nằm trong ${refusal.case}.`,
  notOneTask: (refusal) =>
    `${refusal.opinion} được giao việc khác với ý kiến đầu của ${refusal.case}. Xin lập nội dung riêng.`,
  leadMissing: (refusal) =>
    `${refusal.opinion} chưa có cơ quan chủ trì. Chủ tọa giao cơ quan chủ trì rồi lập nội dung theo dõi.`,
  notLead: (refusal) => `Đơn vị phối hợp ${refusal.case}; cơ quan chủ trì mới nhận việc và xin đổi hạn.`,
  reportChanged: (refusal) => `${refusal.case} vừa có báo cáo mới. Xin đọc rồi cho ý kiến.`,
  caseChanged: (refusal) => `${refusal.case} vừa được người khác giao lại. Xin đọc lại rồi gửi.`,
  nothingAsked: (refusal) => `${refusal.case} không còn đề nghị nào chờ ý kiến. Xin xem lại.`,
  nothingToCorrect: (refusal) => `${refusal.case} chưa ghi nội dung này nên không có gì để sửa. Xin ghi mới.`,
  notDirected: (refusal) =>
    `${refusal.case} chưa đủ ý kiến chỉ đạo của lãnh đạo nên chưa thông báo, chưa chuyển được.`,
  dayOfNotice: (refusal) =>
    `Ngày thông báo phải từ ${spokenDate(refusal.from)} (ngày có ý kiến chỉ đạo) đến hôm nay. Xin sửa lại ngày.`,
  dayOfReminder: (refusal) =>
    `Ngày nhắc phải từ ${spokenDate(refusal.from)} (ngày công văn chuyển) đến hôm nay. Xin sửa lại ngày.`,
  noAsker: (refusal) =>
    `${refusal.case} là việc theo kết luận, không có người nêu. Xin thông báo bằng niêm yết, tại cuộc họp dân hoặc trên loa, cổng thông tin.`,
  voiceMissing: (refusal) =>
    `Người nêu ${refusal.case} đề nghị trả lời bằng lời. Xin chọn thêm cách gọi điện, đọc cho nghe.`,
  restrictedNotice: (refusal) =>
    `${refusal.opinion} (${refusal.case}) là nội dung hạn chế: chỉ trả lời riêng người nêu, hoặc đề nghị lãnh đạo cho công khai trước.`,
  notOverdue: (refusal) => `${refusal.case} chưa quá hạn, chưa cần nhắc.`,
};

export const casesEn: Says = {
  noTask: (refusal) => `${refusal.opinion} was given as no task: there is no case to open.`,
  inAnotherCase: (refusal) => `${refusal.opinion} stands in ${refusal.case} already.`,
  notOneTask: (refusal) =>
    `${refusal.opinion} is another task than the first of ${refusal.case}. Open a case of its own.`,
  leadMissing: (refusal) =>
    `Nobody leads ${refusal.opinion} yet. The chair names who leads, then open the case.`,
  notLead: (refusal) =>
    `Your unit supports ${refusal.case}; its lead takes the task and asks for another day.`,
  reportChanged: (refusal) => `${refusal.case} has a new report. Read it, then give your word.`,
  caseChanged: (refusal) => `${refusal.case} was just given anew by somebody else. Read it again, then send.`,
  nothingAsked: (refusal) => `Nothing of ${refusal.case} waits for your word any more. Look again.`,
  nothingToCorrect: (refusal) => `Nothing of this kind stands in ${refusal.case} yet. Record it first.`,
  notDirected: (refusal) => `${refusal.case} is not directed yet: nothing is told or passed on before that.`,
  dayOfNotice: (refusal) =>
    `The People are told between ${spokenDate(refusal.from)}, the day of the leaders' word, and today. Correct the day.`,
  dayOfReminder: (refusal) =>
    `A reminder went out between ${spokenDate(refusal.from)}, the day of the letter, and today. Correct the day.`,
  noAsker: (refusal) =>
    `${refusal.case} comes from a conclusion: nobody has asked it. Post it, tell it at a meeting or through the media.`,
  voiceMissing: (refusal) =>
    `Who raised ${refusal.case} wishes to be answered by voice. Choose a call or reading aloud as well.`,
  restrictedNotice: (refusal) =>
    `${refusal.opinion} (${refusal.case}) is restricted: answer its asker alone, or ask a leader to release it first.`,
  notOverdue: (refusal) => `${refusal.case} is not overdue: no reminder is needed.`,
};
