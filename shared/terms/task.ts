/** A task as an office writes it: what is to be done, made of what was asked; who leads, helps, directs; until when. */

import { lowerFirst, upperFirst } from "./address.ts";
import { spokenDate, type TaskVerb } from "./outcomes.ts";
import { searchKey, spellingKey } from "./text.ts";
import { isDayOff, nextWorkingDay } from "./workingDays.ts";

/** Its first letter small, unless a name or an abbreviation begins it. */
function small(text: string): string {
  const [first = "", second = ""] = text.split(" ");
  return /^\p{Lu}/u.test(second) || /^\p{Lu}{2}/u.test(first) ? text : lowerFirst(text);
}

/** Words with which a phrase begins that says what to do. */
const DOING = new Set(
  [
    "ban hành,báo cáo,báo lại,báo tin,bổ sung,bố trí,bồi thường,cải tạo,cải thiện,cấm,cấp,chỉ đạo,cho phép,chỉnh trang",
    "công bố,công khai,cung cấp,củng cố,đào tạo,đặt,đầu tư,đề xuất,di dời,điều chỉnh,điều dưỡng,điều tra,đối chiếu,dọn,dỡ",
    "đôn đốc,dự sinh,dùng,duy trì,duy tu,gắn,gia hạn,giải quyết,giải thích,giải tỏa,giảm,giám sát,giao đất,giới thiệu",
    "gửi,hạ,hoàn thành,hoàn trả,hỗ trợ,hướng dẫn,kẻ,kéo dài,khám,khắc phục,khảo sát,khởi công,khôi phục,kiểm soát,kiểm tra",
    "làm,lập,lắp,lát,mở,mượn,nâng,nạo vét,nêu,nối,ngăn,niêm yết,phân công,phân loại,phát,phối hợp,phục hồi,quản lý,quan tâm",
    "quy hoạch,rà soát,rút ngắn,sắp xếp,sửa,tạm dừng,tăng,tạo,tập huấn,thanh toán,thanh tra,tháo dỡ,thay,theo dõi",
    "thông báo,thông tin lại,thu gom,thu hồi,thực hiện,tổ chức,trả,trang bị,trồng,trực,trùng tu,tu bổ,tuần tra,tư vấn,tưới",
    "tuyên truyền,vá,vận động,vệ sinh,xác minh,xây,xem lại,xem xét,xóa,xử lý,xử phạt",
  ].flatMap((line) => line.split(",").map(spellingKey)),
);

/** Questions to be answered, not things to be done. */
const ASKING = [
  ...[
    "bao giờ",
    "khi nào",
    "ngày nào",
    "lúc nào",
    "ở đâu",
    "vì sao",
    "tại sao",
    "thế nào",
    "bao nhiêu",
    "bao lâu",
  ],
  ...["cơ quan nào", "đơn vị nào", "ai", "có được không"],
].map((words) => ` ${spellingKey(words)} `);

type Kind = "do" | "say" | "consider";
const BEGINS: Readonly<Record<Kind, string>> = {
  do: "",
  say: "trả lời rõ ",
  consider: "xem xét, trả lời về ",
};
/** A clause is not what one answers about: "về việc sau ba tháng báo lại". */
const CLAUSE = /^(?:sau|trước|từ|khi|mỗi|nếu|để|không|chưa)(?!\p{L})/iu;

/** One question: what to do, what to say, or what to think about. */
function toDo(question: string): { kind: Kind; phrase: string } {
  const phrase = question.trim().replace(/[?.!;,:\s]+$/u, "");
  const words = ` ${spellingKey(phrase)} `;
  if (question.trim().endsWith("?") || ASKING.some((word) => words.includes(word)))
    return { kind: "say", phrase: small(phrase) };
  const asked = phrase.replace(/^(?:(?:kính )?đề nghị|kiến nghị|mong|xin)\s+/iu, "");
  const [first = "", second = ""] = spellingKey(asked).split(" ");
  if (DOING.has(first) || DOING.has(`${first} ${second}`)) return { kind: "do", phrase: small(asked) };
  return { kind: "consider", phrase: `${CLAUSE.test(asked) ? "việc " : ""}${small(asked)}` };
}

const LONGEST = 300;
/** Where nothing was asked in words of its own. */
const USUAL = "Kiểm tra, xác minh nội dung phản ánh và trả lời đại biểu";

/** What is to be done about these questions, to be mended by hand: "Nạo vét mương sau chợ khu 4; thay tấm đan vỡ". */
export function proposedTask(questions: readonly string[]): string {
  let task = "";
  let last: Kind = "do";
  for (const { kind, phrase } of questions.map(toDo)) {
    if (phrase === "") continue;
    const goesOn = kind !== "do" && kind === last && task !== "";
    const longer = goesOn
      ? `${task}, ${phrase}`
      : `${task}${task === "" ? "" : "; "}${BEGINS[kind]}${phrase}`;
    if (longer.length > LONGEST) continue;
    task = longer;
    last = kind;
  }
  return task === "" ? USUAL : upperFirst(task);
}

interface Asked {
  readonly id: string;
  readonly questions: readonly string[];
  readonly answeredQuestions: readonly string[];
}

/** A question of several opinions, said once in its fullest words. */
export interface QuestionOnce {
  readonly text: string;
  /** where it was asked, to be ticked together */
  readonly asked: readonly { readonly opinion: string; readonly question: string }[];
  readonly answered: boolean;
}

const says = (longer: string, shorter: string) => ` ${longer} `.includes(` ${shorter} `);

/** The questions of an opinion and of those merged into it, each once: "Nạo vét mương" is in "Nạo vét mương sau chợ". */
export function questionsOnce(opinions: readonly Asked[]): readonly QuestionOnce[] {
  const once: { key: string; text: string; asked: QuestionOnce["asked"]; answered: boolean }[] = [];
  for (const { id, questions, answeredQuestions } of opinions)
    for (const question of questions) {
      const key = searchKey(question);
      const ownTask = { opinion: id, question };
      const answered = answeredQuestions.includes(question);
      // two questions of one opinion are two, however alike
      const same = once.find(
        (asking) =>
          (says(asking.key, key) || says(key, asking.key)) &&
          (asking.key === key || asking.asked.every(({ opinion }) => opinion !== id)),
      );
      if (!same) once.push({ key, text: question, asked: [ownTask], answered });
      else {
        same.asked = [...same.asked, ownTask];
        same.answered &&= answered;
        if (key.length > same.key.length) Object.assign(same, { key, text: question });
      }
    }
  return once.map(({ text, asked, answered }) => ({ text, asked, answered }));
}

/** The days to be offered for a day: where it is a day off, the next working day first. */
export function offeredDays(day: string, daysOff: readonly string[] = []): readonly string[] {
  return isDayOff(day, daysOff) ? [nextWorkingDay(day, daysOff), day] : [day];
}

/** A ward's task is its People's Committee's. */
export const bodyName = ({ name, group }: { readonly name: string; readonly group: string }): string =>
  group === "ward" ? `UBND ${name}` : name;

export interface TaskSentence {
  readonly verb: TaskVerb;
  /** "UBND thành phố": it directs who leads; empty: the leader is spoken to */
  readonly directing: string;
  readonly lead: string;
  readonly supporting: readonly { readonly name: string; readonly part: string }[];
  readonly task: string;
  /** YYYY-MM-DD, and the day that it took the place of; null: none */
  readonly due: string | null;
  readonly dueWas: string | null;
}

/** "Giao UBND thành phố chỉ đạo Phòng … chủ trì, phối hợp với …: nạo vét …; chậm nhất Thứ Sáu 20/12/2024." */
export function taskSentence({ verb, directing, lead, supporting, task, due, dueWas }: TaskSentence): string {
  const helpers = supporting.map(({ name }) => name).join(", ");
  const who = [
    directing === "" ? lead : `${directing} chỉ đạo ${lead}`,
    directing || helpers ? "chủ trì" : "",
  ];
  const parts = supporting
    .filter(({ part }) => part !== "")
    .map(({ name, part }) => `${name} ${small(part)}`);
  const day = due === null ? "" : `chậm nhất ${spokenDate(due)}`;
  const was = dueWas === null || dueWas === due ? "" : ` (thay cho ${spokenDate(dueWas)})`;
  const head = `${upperFirst(verb)} ${who.filter(Boolean).join(" ")}${helpers === "" ? "" : `, phối hợp với ${helpers}`}`;
  const what = [task === "" ? "" : small(task), ...parts, `${day}${was}`].filter(Boolean).join("; ");
  return what === "" ? `${head}.` : `${head}: ${what}.`;
}
