/** Words with which an answer is asked for. */
import { makeWords } from "../../i18n/language.ts";

const vi = {
  opinions: "Ý kiến",
  findOpinion: "Tìm ý kiến khác: số hoặc nội dung",
  respondent: "Người trả lời",
  chairAnswers: "Chủ tọa trả lời",
  supporting: "Phối hợp:",
  addSupporting: "Thêm đơn vị phối hợp",
  without: (name: string) => `Bỏ ${name}`,
  outcomeOnly: "Ghi kết quả, không cần trả lời",
  endOfPart: "Báo cáo cuối phần này",
  inWriting: "Báo cáo bằng văn bản",
  whyNot: "Lý do chưa trả lời được",
  backToChair: "Trả lại Chủ tọa",
  tray: (count: number) => `Đã nêu, chờ trả lời (${count})`,
  otherRespondent: "Đơn vị, người khác…",
  returned: (who: string, why: string) => `${who}: xin báo cáo sau — ${why}`,
};

const en: typeof vi = {
  opinions: "Opinions",
  findOpinion: "Find another opinion: number or content",
  respondent: "Respondent",
  chairAnswers: "The chair answers",
  supporting: "Supporting:",
  addSupporting: "Add a supporting unit",
  without: (name) => `Without ${name}`,
  outcomeOnly: "Record the outcome, no answer needed",
  endOfPart: "Report at the end of this part",
  inWriting: "Report in writing",
  whyNot: "Why no answer is possible now",
  backToChair: "Back to the chair",
  tray: (count) => `Raised, awaiting answer (${count})`,
  otherRespondent: "Another unit or person…",
  returned: (who, why) => `${who}: reports later — ${why}`,
};

export const useAnswerWords = makeWords({ vi, en });
