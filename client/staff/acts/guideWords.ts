/** What whoever is guided is told, task by task; `press` is the label of the primary button. */
import { makeWords } from "../../i18n/language.ts";

const vi = {
  title: "Diễn tập 5 phút",
  step: (n: number, of: number) => `Bước ${n}/${of}`,
  end: "Thôi diễn tập",
  skip: "Bỏ qua bước này",
  over: "Xong rồi. Đồng chí vừa điều hành trọn một lượt phát biểu, trả lời và ghi kết quả.",
  close: "Đóng",
  waits: "Chờ Chủ tọa bấm ở máy Chủ tọa; bước này tự qua khi Chủ tọa bấm xong.",
  open: (press: string) => `Bây giờ bấm nút xanh lớn “${press}”.`,
  introduce: "Phần giới thiệu: diễn tập thì bỏ qua, bấm “Xong phần giới thiệu”.",
  readRights: (press: string) => `Đọc to quyền, trách nhiệm của các bên, rồi bấm “${press}”.`,
  nextStep: (press: string) => `Chưa có ai phát biểu ở phần này. Bấm “${press}” để đi tiếp.`,
  call: (press: string) => `Đọc câu mời trên màn hình, rồi bấm “${press}”. Tên hiện ở hội trường.`,
  begin: (press: string) => `Đại biểu bắt đầu nói: bấm “${press}”. Đồng hồ chạy ở mọi màn hình.`,
  extend: "Thử cho thêm giờ: bấm “+1 phút”. Bấm nhầm thì đã có nút hoàn tác.",
  type: "Bấm vào phần biên bản ở giữa và gõ vài chữ: chữ tự lưu. Ctrl+Enter chèn nội dung đã đăng ký.",
  walkIn: "Có người xin phát biểu thêm: bấm F2, gõ số 40, Enter, chọn lĩnh vực, Enter.",
  finish: (press: string) => `Đại biểu nói xong: bấm “${press}”.`,
  summon: (press: string) => `Ý kiến vừa nêu chờ trả lời: bấm “${press}”.`,
  beginAnswer: (press: string) => `Người trả lời bắt đầu nói: bấm “${press}”.`,
  endAnswer: (press: string) => `Trả lời xong: bấm “${press}”.`,
  outcome: "Ghi kết quả ý kiến này: bấm “Đã trả lời” trên thẻ kết quả.",
};

const en: typeof vi = {
  title: "Five minutes of practice",
  step: (n, of) => `Step ${n} of ${of}`,
  end: "Stop",
  skip: "Skip this step",
  over: "Done. You have led one speech, its answer and its outcome from beginning to end.",
  close: "Close",
  waits: "The chair presses this at the chair's tablet; it then goes on by itself.",
  open: (press) => `Now press the large blue button “${press}”.`,
  introduce: "Introductions: skip them here, press “Introductions are over”.",
  readRights: (press) => `Read the rights and duties aloud, then press “${press}”.`,
  nextStep: (press) => `Nobody speaks in this part. Press “${press}” to go on.`,
  call: (press) => `Read the sentence on the screen, then press “${press}”. The hall shows the name.`,
  begin: (press) => `The delegate begins to speak: press “${press}”. The clock runs on every screen.`,
  extend: "Give more time: press “+1 min”. What was pressed by mistake can be undone.",
  type: "Click into the minutes in the middle and type: it is saved by itself. Ctrl+Enter inserts the registered text.",
  walkIn: "Somebody else asks to speak: press F2, type 40, Enter, choose a field, Enter.",
  finish: (press) => `The delegate is done: press “${press}”.`,
  summon: (press) => `What was raised waits for an answer: press “${press}”.`,
  beginAnswer: (press) => `Whoever answers begins: press “${press}”.`,
  endAnswer: (press) => `The answer is over: press “${press}”.`,
  outcome: "Record what became of it: press “Answered” on the outcome card.",
};

export const useGuideWords = makeWords({ vi, en });
