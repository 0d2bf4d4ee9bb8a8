import type { BodyNames } from "../../../shared/terms/bodies.ts";
import type { Lack, OpinionKind, Screening } from "../../../shared/terms/register.ts";
import { makeBodyWords } from "../../i18n/bodies.ts";

interface Words {
  readonly formTitle: string;
  readonly formAgain: string;
  readonly changeTitle: (id: string) => string;
  readonly content: string;
  readonly contentHint: string;
  readonly counted: (count: number, most: number) => string;
  readonly kept: string;
  readonly near: string;
  readonly nearSays: (id: string, called: string) => string;
  readonly nearOpen: (id: string) => string;
  readonly questions: string;
  readonly questionsHint: string;
  readonly place: string;
  readonly placeHint: string;
  readonly addressed: string;
  readonly addressedHint: string;
  readonly kind: string;
  readonly kindOf: Readonly<Record<OpinionKind, string>>;
  readonly field: string;
  readonly noField: string;
  readonly speaker: string;
  readonly whoSpeaks: string;
  readonly notListed: string;
  readonly own: string;
  readonly addressForm: string;
  readonly choose: string;
  readonly position: string;
  readonly positionIfAny: string;
  readonly reach: string;
  readonly reachHint: string;
  readonly wish: string;
  readonly speaks: string;
  readonly inWriting: string;
  readonly minutes: string;
  readonly someMinutes: (count: number) => string;
  readonly needsHelp: string;
  readonly mayBeNamed: string;
  readonly send: string;
  readonly save: string;
  readonly sending: string;
  readonly missing: {
    readonly content: string;
    readonly speaker: string;
    readonly tooLong: (length: number, most: number) => string;
    readonly questions: (most: number) => string;
    readonly longQuestion: (most: number) => string;
    readonly place: string;
    readonly name: string;
    readonly addressForm: string;
  };
  readonly lackWarning: (lacks: string) => string;
  readonly lack: Readonly<Record<Lack, string>>;
  readonly list: string;
  readonly none: string;
  readonly received: string;
  readonly state: Readonly<Record<Screening, string>>;
  readonly merged: (code: string, turn: number | null) => string;
  readonly planned: (turn: number) => string;
  readonly notPlanned: string;
  readonly plannedMayMove: string;
  readonly withdrawn: string;
  readonly withdrawnOnWord: string;
  readonly unclear: string;
  readonly noAnswer: string;
  readonly answered: string;
  readonly asks: (lacks: string, until: string) => string;
  readonly answer: string;
  readonly youAnswered: string;
  readonly answerText: string;
  readonly answerSend: string;
  readonly late: (span: string) => string;
  readonly double: (when: string) => string;
  readonly sentAt: (when: string) => string;
  readonly decidedAt: (when: string) => string;
  readonly seenTo: (body: string) => string;
  readonly change: string;
  readonly withdraw: string;
  readonly withdrawSure: string;
  readonly withdrawWhy: string;
  readonly mayChange: string;
  readonly mayChangeTillFreeze: string;
  readonly over: string;
  readonly deadline: (span: string, last: string) => string;
  readonly passed: (last: string) => string;
  readonly atLeast: (count: number, most: number) => string;
  readonly ofAccepted: string;
  readonly ofSent: string;
}

const vi = (bodies: BodyNames): Words => ({
  formTitle: "Gửi ý kiến (phiếu F1)",
  formAgain: "Gửi thêm ý kiến (phiếu F1)",
  changeTitle: (id) => `Sửa ý kiến ${id}`,
  content: "Nội dung ý kiến",
  contentHint: "Bắt buộc · nêu rõ việc gì, đề nghị gì",
  counted: (count, most) => `${count.toLocaleString("vi")}/${most.toLocaleString("vi")} ký tự`,
  kept: "đã lưu trên máy này, tải lại trang không mất",
  near: "Có ý kiến gần giống đã gửi",
  nearSays: (id, called) => `${id}: ${called}. Nếu cùng một việc, hãy sửa ${id} thay vì gửi mới.`,
  nearOpen: (id) => `Mở ${id}`,
  questions: "Đề nghị cụ thể",
  questionsHint:
    "Không bắt buộc · mỗi dòng một đề nghị, nhiều nhất 3. Tại hội nghị, từng đề nghị được theo dõi đã trả lời hay chưa",
  place: "Địa điểm vụ việc",
  placeHint: "Ví dụ: trước số nhà 12, khu 5, phường Trưng Vương",
  addressed: "Cơ quan được hỏi",
  addressedHint: "Chưa rõ thì ghi “chưa rõ”",
  kind: "Loại ý kiến",
  kindOf: {
    ...{ "phản ánh": "Phản ánh", "kiến nghị": "Kiến nghị", "đề xuất": "Đề xuất" },
    ...{ "hiến kế": "Hiến kế", "góp ý": "Góp ý" },
  },
  field: "Lĩnh vực",
  noField: "Chưa rõ, để Ban tổ chức chọn",
  ...{ speaker: "Họ tên người phát biểu", whoSpeaks: "Người phát biểu" },
  ...{ notListed: "Người khác, ghi tên", own: "Họ và tên" },
  ...{ addressForm: "Xưng hô", choose: "Chọn…" },
  position: "Chức danh, công việc",
  positionIfAny: "Công việc, chức danh (nếu có)",
  reach: "Điện thoại hoặc địa chỉ",
  reachHint:
    "Được niêm phong. Chỉ cán bộ của cơ quan nhận ý kiến mở xem khi cần liên hệ, mỗi lần xem đều ghi lại. Kết quả xem trên trang này bằng mã biên nhận",
  wish: "Trả lời",
  speaks: "Xin phát biểu tại hội nghị",
  inWriting: "Xin trả lời bằng văn bản",
  minutes: "Xin nói",
  someMinutes: (count) => `${count} phút`,
  needsHelp: "Cần hỗ trợ khi đến dự: lối đi, người dẫn, nghe, nhìn",
  mayBeNamed: "Đồng ý công khai tên cùng ý kiến",
  send: "Gửi ý kiến",
  save: "Lưu thay đổi",
  sending: "Đang gửi…",
  missing: {
    content: "Xin ghi nội dung ý kiến.",
    speaker: "Xin chọn người phát biểu.",
    tooLong: (length, most) =>
      `Nội dung dài ${length.toLocaleString("vi")} ký tự, nhiều nhất ${most.toLocaleString("vi")}. Xin viết gọn lại.`,
    questions: (most) => `Có hơn ${most} đề nghị. Xin gộp lại, hoặc gửi thành ý kiến khác.`,
    longQuestion: (most) => `Mỗi đề nghị dài nhất ${most} ký tự. Xin viết gọn lại.`,
    place: "Xin ghi địa điểm để cơ quan đến xem được.",
    name: "Xin ghi họ và tên.",
    addressForm: "Xin chọn cách xưng hô.",
  },
  lackWarning: (lacks) => `Còn thiếu ${lacks}. Vẫn gửi được, nhưng Ban tổ chức có thể trả lại để làm rõ.`,
  lack: { content: "nội dung cụ thể", place: "địa điểm", addressed: "cơ quan được hỏi" },
  list: "Ý kiến đã gửi",
  none: "Chưa gửi ý kiến nào.",
  received: "Đã nhận, chờ phân loại",
  state: {
    accept: "Đưa vào đối thoại",
    merge: "Trả lời cùng ý kiến khác",
    return: "Cần làm rõ",
    redirect: "Chuyển cơ quan tiếp công dân",
    outside: `Ngoài thẩm quyền ${bodies.place}`,
  },
  merged: (code, turn) => `Trả lời cùng ${code}${turn === null ? "" : `, lượt ${turn}`}`,
  planned: (turn) => `Phát biểu ở lượt ${turn}`,
  notPlanned: "Trả lời bằng văn bản hoặc chung theo nhóm",
  plannedMayMove: "Thứ tự đã công bố; trong hội nghị Chủ tọa có thể điều chỉnh.",
  withdrawn: "Đã rút",
  withdrawnOnWord: "Đã rút theo lời người gửi, Ban tổ chức ghi",
  unclear: "Đã trả lời, vẫn chưa rõ; có thể nói rõ tại hội nghị",
  noAnswer: "Chưa làm rõ trong hạn",
  answered: "Đã gửi câu trả lời, chờ xem",
  asks: (lacks, until) => `Ban tổ chức hỏi: ${lacks}. Xin trả lời trước hết ngày ${until}.`,
  answer: "Trả lời, làm rõ",
  youAnswered: "Đã trả lời",
  answerText: "Nội dung làm rõ",
  answerSend: "Gửi câu trả lời",
  late: (span) => `Gửi trễ ${span}, vẫn được nhận và có ghi là trễ`,
  double: (when) => `Gửi trùng lúc ${when}: đã có, không thêm ý kiến mới`,
  sentAt: (when) => `Gửi ${when}`,
  decidedAt: (when) => `quyết định ${when}`,
  seenTo: (body) => `Nơi giải quyết: ${body}`,
  change: "Sửa",
  withdraw: "Rút",
  withdrawSure: "Đồng ý rút",
  withdrawWhy: "Lý do rút (có thể để trống)",
  mayChange: "Sửa, rút được đến hết hạn.",
  mayChangeTillFreeze: "Sửa, rút được đến khi chốt hội nghị.",
  over: `Đã hết hạn, không sửa và rút được nữa. Muốn bổ sung hay rút, xin báo ${bodies.organiser} ghi.`,
  deadline: (span, last) => `Còn ${span}: nhận đến hết ${last}. Đến sau vẫn nhận, có ghi là trễ.`,
  passed: (last) => `Đã quá hạn ${last}. Ý kiến gửi bây giờ vẫn được nhận, có ghi là trễ.`,
  atLeast: (count, most) => `${count}/${most}`,
  ofAccepted: "đã đưa vào đối thoại, tối thiểu cần có",
  ofSent: "ý kiến đã gửi, tối thiểu cần có",
});

const en = (bodies: BodyNames): Words => ({
  formTitle: "Send an opinion (form F1)",
  formAgain: "Send another opinion (form F1)",
  changeTitle: (id) => `Change the opinion ${id}`,
  content: "The opinion",
  contentHint: "Required · what is the matter, what do you ask for",
  counted: (count, most) => `${count.toLocaleString("en")}/${most.toLocaleString("en")} characters`,
  kept: "kept on this device, a reload loses nothing",
  near: "Something like it was sent already",
  nearSays: (id, called) =>
    `${id}: ${called}. If it is the same matter, change ${id} instead of sending another.`,
  nearOpen: (id) => `Open ${id}`,
  questions: "What is asked for",
  questionsHint:
    "Not required · one request a line, 3 at most. At the hearing each is ticked once it is answered",
  place: "Place of the matter",
  placeHint: "For example: before house no. 12, quarter 5, Trưng Vương ward",
  addressed: "Body asked",
  addressedHint: "If you do not know, write “not known”",
  kind: "Kind",
  kindOf: {
    ...{ "phản ánh": "Report", "kiến nghị": "Petition", "đề xuất": "Proposal" },
    ...{ "hiến kế": "Idea", "góp ý": "Comment" },
  },
  field: "Field",
  noField: "Not known, the organisers choose",
  speaker: "Full name of the speaker",
  whoSpeaks: "Speaker",
  notListed: "Somebody else, type the name",
  own: "Full name",
  addressForm: "Form of address",
  choose: "Choose…",
  position: "Position, work",
  positionIfAny: "Work, position (if any)",
  reach: "Phone number or address",
  reachHint:
    "Sealed. A clerk of the office that takes it in opens it when you must be reached, and each look is noted. The result is read on this page by the code of your receipt",
  wish: "Answer",
  speaks: "To speak at the hearing",
  inWriting: "An answer in writing",
  minutes: "Time to speak",
  someMinutes: (count) => `${count} minutes`,
  needsHelp: "Needs help at the hearing: way, guide, hearing, sight",
  mayBeNamed: "Agrees to be named with the opinion",
  send: "Send the opinion",
  save: "Save the change",
  sending: "Sending…",
  missing: {
    content: "Write the opinion.",
    speaker: "Choose who speaks.",
    tooLong: (length, most) =>
      `It has ${length.toLocaleString("en")} characters, ${most.toLocaleString("en")} at most. Please shorten it.`,
    questions: (most) => `More than ${most} requests. Join them, or send another opinion.`,
    longQuestion: (most) => `A request has ${most} characters at most. Please shorten it.`,
    place: "Name the place, so that it can be looked at.",
    name: "Enter the full name.",
    addressForm: "Choose the form of address.",
  },
  lackWarning: (lacks) =>
    `Missing: ${lacks}. It can be sent, but the organisers may return it for clarification.`,
  lack: { content: "what exactly", place: "the place", addressed: "the body asked" },
  list: "Opinions sent",
  none: "No opinion was sent yet.",
  received: "Received, to be screened",
  state: {
    accept: "Accepted for the dialogue",
    merge: "Answered together with another",
    return: "To be made clearer",
    redirect: "Guided to citizen reception",
    outside: `Outside the ${bodies.place}'s competence`,
  },
  merged: (code, turn) => `Answered together with ${code}${turn === null ? "" : `, turn ${turn}`}`,
  planned: (turn) => `To be spoken, turn ${turn}`,
  notPlanned: "Answered in writing or together with its group",
  plannedMayMove: "The order is published; the chair may change it during the hearing.",
  withdrawn: "Withdrawn",
  withdrawnOnWord: "Withdrawn on the sender's word, noted by the organisers",
  unclear: "Answered, still unclear; it can be made clear at the hearing",
  noAnswer: "Not made clear in time",
  answered: "Your answer was sent and is looked at",
  asks: (lacks, until) => `The organisers ask for: ${lacks}. Please answer by the end of ${until}.`,
  answer: "Answer, make it clear",
  youAnswered: "Answered",
  answerText: "What makes it clear",
  answerSend: "Send the answer",
  late: (span) => `Sent ${span} late: taken, and marked as late`,
  double: (when) => `Sent again at ${when}: it was there already, nothing was added`,
  sentAt: (when) => `Sent ${when}`,
  decidedAt: (when) => `decided ${when}`,
  seenTo: (body) => `Seen to by: ${body}`,
  change: "Change",
  withdraw: "Withdraw",
  withdrawSure: "Yes, withdraw",
  withdrawWhy: "Why (may be left empty)",
  mayChange: "May be changed and withdrawn until the deadline.",
  mayChangeTillFreeze: "May be changed and withdrawn until the hearing is frozen.",
  over: "The deadline is over: it cannot be changed or withdrawn. To add something or to withdraw, tell the organisers.",
  deadline: (span, last) =>
    `${span} left: taken until the end of ${last}. What comes later is taken and marked as late.`,
  passed: (last) => `The deadline ${last} is over. What you send now is taken and marked as late.`,
  atLeast: (count, most) => `${count}/${most}`,
  ofAccepted: "accepted, of the minimum",
  ofSent: "opinions sent, of the minimum",
});

export const useWords = makeBodyWords<Words>({ vi, en });
