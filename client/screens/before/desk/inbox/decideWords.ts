/** Words of deciding on an opinion. */
import type { BodyNames } from "../../../../../shared/terms/bodies.ts";
import type { ComplaintKind, Lack, Screening } from "../../../../../shared/terms/register.ts";
import { makeBodyWords } from "../../../../i18n/bodies.ts";

interface DecideWords {
  readonly decision: string;
  readonly decide: Readonly<Record<Screening, string>>;
  readonly press: Readonly<Record<Screening, string>>;
  readonly pressMerge: (code: string) => string;
  readonly into: string;
  readonly chooseInto: string;
  readonly basis: string;
  readonly until: string;
  readonly kind: string;
  readonly kindOf: Readonly<Record<ComplaintKind, string>>;
  readonly destination: string;
  readonly outsideTo: string;
  readonly second: string;
  readonly protectedName: string;
  readonly slipNumber: string;
  readonly slipNumber2: string;
  readonly way: string;
  readonly wayHint: string;
  readonly sender: string;
  readonly told: Readonly<Record<Screening, string>>;
  readonly afterSealing: readonly string[];
  readonly missing: string;
  readonly revise: string;
  readonly keys: string;
  readonly lacking: string;
  readonly lack: Readonly<Record<Lack, string>>;
  readonly choose: string;
  readonly sending: string;
}

const vi = (bodies: BodyNames): DecideWords => ({
  decision: "Quyết định",
  decide: {
    accept: "Đưa vào đối thoại",
    merge: "Gộp với ý kiến khác",
    return: "Trả lại để làm rõ",
    redirect: "Hướng dẫn sang tiếp công dân",
    outside: `Ngoài thẩm quyền ${bodies.place}`,
  },
  press: {
    accept: "Đưa vào đối thoại",
    merge: "Gộp",
    return: "Trả lại người gửi",
    redirect: "Niêm phong và lập phiếu",
    outside: "Ghi ngoài thẩm quyền",
  },
  pressMerge: (code) => `Gộp vào ${code}`,
  into: "Gộp vào",
  chooseInto: "Chọn ý kiến đã đưa vào đối thoại",
  basis: "Căn cứ",
  until: "Hạn trả lời, hết ngày",
  kind: "Loại",
  kindOf: {
    "khiếu nại": "Khiếu nại",
    "tố cáo": "Tố cáo",
    "tố giác, tin báo về tội phạm": "Tố giác, tin báo về tội phạm",
    "tranh chấp đất đai": "Tranh chấp đất đai",
  },
  destination: "Nơi tiếp nhận",
  outsideTo: "Cơ quan có thẩm quyền",
  second: "Có phần thứ hai, chuyển nơi khác",
  protectedName: "Giữ kín người nêu",
  slipNumber: "Số phiếu chuyển",
  slipNumber2: "Số phiếu thứ hai",
  way: "Cách giao phiếu, báo người gửi",
  wayHint: "Ví dụ: phiếu hướng dẫn gửi tận nhà",
  sender: "Người gửi được báo:",
  told: {
    accept: "Ý kiến của ông (bà) được đưa vào đối thoại.",
    merge: "Ý kiến của ông (bà) được trả lời cùng một ý kiến khác về cùng việc.",
    return: "Xin ông (bà) làm rõ thêm rồi gửi lại trước hạn.",
    redirect: "Nội dung này do cơ quan tiếp công dân giải quyết, có phiếu hướng dẫn kèm theo.",
    outside: `Việc này không thuộc thẩm quyền ${bodies.place}, đã chuyển đến cơ quan có thẩm quyền.`,
  },
  afterSealing: [
    "Nội dung, người nêu được niêm phong. Từ lúc đó mọi danh sách, báo cáo, màn hình chỉ còn con số.",
    "Chỉ cán bộ của cơ quan đã nhận ý kiến này mở lại được; mỗi lần mở ghi tên và giờ.",
  ],
  missing: "Xin điền đủ các ô còn trống trước khi quyết định.",
  revise: "Sửa được đến khi chốt; quyết định cũ vẫn lưu.",
  keys: "Phím N G T H K chọn, Enter quyết định, mũi tên chuyển ý kiến. Phím chữ chỉ nhận khi không gõ trong ô.",
  lacking: "Còn thiếu",
  lack: { content: "nội dung cụ thể", place: "địa điểm", addressed: "cơ quan được hỏi" },
  choose: "Chọn…",
  sending: "Đang lưu…",
});

const en = (bodies: BodyNames): DecideWords => ({
  decision: "Decision",
  decide: {
    accept: "Accept for the dialogue",
    merge: "Merge with another",
    return: "Return for clarification",
    redirect: "Guide to citizen reception",
    outside: `Outside the ${bodies.place}'s competence`,
  },
  press: {
    accept: "Accept for the dialogue",
    merge: "Merge",
    return: "Return to the sender",
    redirect: "Seal and make the slip",
    outside: "Note as outside competence",
  },
  pressMerge: (code) => `Merge into ${code}`,
  into: "Merge into",
  chooseInto: "Choose an accepted opinion",
  basis: "Basis",
  until: "To be answered by the end of",
  kind: "Kind",
  kindOf: {
    "khiếu nại": "Complaint",
    "tố cáo": "Denunciation",
    "tố giác, tin báo về tội phạm": "Crime report",
    "tranh chấp đất đai": "Land dispute",
  },
  destination: "Received by",
  outsideTo: "Competent body",
  second: "Has a second part, sent elsewhere",
  protectedName: "Keep the sender's identity secret",
  slipNumber: "Number of the slip",
  slipNumber2: "Number of the second slip",
  way: "How the slip goes out, how the sender is told",
  wayHint: "For example: guidance slip sent home",
  sender: "The sender is told:",
  told: {
    accept: "Your opinion is accepted for the dialogue.",
    merge: "Your opinion is answered together with another on the same matter.",
    return: "Please make it clearer and send it again in time.",
    redirect: "Citizen reception sees to this matter; a guidance slip comes with it.",
    outside: `The ${bodies.place} is not competent; it was sent on to the competent body.`,
  },
  afterSealing: [
    "Text and sender are sealed. From then on lists, reports and screens show a number only.",
    "Only clerks of the body that received it can open it; every opening is noted with name and time.",
  ],
  missing: "Fill in what is empty before you decide.",
  revise: "May be revised until the freeze; earlier decisions are kept.",
  keys: "Keys N G T H K choose, Enter decides, arrows move. Letters count only while no field has the focus.",
  lacking: "Missing",
  lack: { content: "what exactly", place: "the place", addressed: "the body asked" },
  choose: "Choose…",
  sending: "Saving…",
});

export const useDecideWords = makeBodyWords<DecideWords>({ vi, en });
