/** What a refusal of the synthesis, the planned order or the freeze says: what is missing, and what to do. */
import type { FreezeProblem } from "../../shared/terms/freeze.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";

type Code =
  | ("notAccepted" | "titleMissing" | "synthesisOpen" | "alreadySubmitted" | "nothingToReport")
  | ("queueMissing" | "reasonMissing" | "confirmationMissing" | "notReady");
type Says = { readonly [C in Code]: (refusal: Extract<Refusal, { code: C }>) => string };

type Obstacle = Record<FreezeProblem["kind"], string>;
const obstacleVi: Obstacle = {
  unscreened: "còn ý kiến chưa phân loại",
  untitled: "còn ý kiến chưa có tên hiển thị được duyệt",
  queueMissing: "chưa lập thứ tự phát biểu",
  unfinished: "danh mục chuẩn bị chưa xong",
  unapproved: "còn dự thảo chưa duyệt",
  withoutSlip: "còn ý kiến chưa giao chuẩn bị",
  undirected: "còn nhóm chưa có chỉ đạo",
  unacknowledged: "còn báo cáo chờ ý kiến",
  unpublished: "chưa công bố thứ tự phát biểu",
  belowMinimum: "còn tổ chức dưới mức tối thiểu",
};
const obstacleEn: Obstacle = {
  unscreened: "some opinions are not screened",
  untitled: "some opinions have no approved title",
  queueMissing: "there is no order of speakers",
  unfinished: "the checklist is not done",
  unapproved: "some drafts are not approved",
  withoutSlip: "some opinions have no slip",
  undirected: "some groups have no direction",
  unacknowledged: "a report is still exchanged",
  unpublished: "the order is not published",
  belowMinimum: "some organisations are below their minimum",
};
const which = ({ which: all }: FreezeProblem) => (all[0] === "queue" ? "" : ` (${all.join(", ")})`);

export const preparationVi: Says = {
  notAccepted: (refusal) =>
    `${refusal.opinion} không phải ý kiến được đưa vào đối thoại. Xin xem lại ở Hộp ý kiến.`,
  titleMissing: (refusal) =>
    `${refusal.opinion} chưa có tên hiển thị. Xin đề nghị một tên không quá 60 ký tự rồi duyệt.`,
  synthesisOpen: (refusal) =>
    refusal.group === undefined
      ? `${refusal.opinion ?? ""} chưa vào nhóm nào. Xin đưa vào nhóm rồi trình.`
      : `Nhóm ${refusal.group} chưa có cơ quan chủ trì. Xin chọn cơ quan rồi trình.`,
  alreadySubmitted: () => "Báo cáo đã trình. Ý kiến mới thì trình bản bổ sung.",
  nothingToReport: () => "Không có ý kiến nào mới để trình.",
  queueMissing: () => "Chưa có thứ tự phát biểu. Xin lập danh sách trước.",
  reasonMissing: () => "Thứ tự đã công bố, xin ghi lý do thay đổi.",
  confirmationMissing: () => "Xin chọn cơ quan xác nhận thay người điều hành rồi chốt.",
  notReady: (refusal) => `Chưa chốt được: ${obstacleVi[refusal.kind]}${which(refusal)}.`,
};

export const preparationEn: Says = {
  notAccepted: (refusal) => `${refusal.opinion} is no accepted opinion. Look at it in the inbox.`,
  titleMissing: (refusal) =>
    `${refusal.opinion} has no title. Propose one of at most 60 letters, then approve it.`,
  synthesisOpen: (refusal) =>
    refusal.group === undefined
      ? `${refusal.opinion ?? ""} stands in no group. Put it into one, then submit.`
      : `Nobody leads group ${refusal.group} yet. Choose a body, then submit.`,
  alreadySubmitted: () => "The report was submitted. Submit what is new as a supplement.",
  nothingToReport: () => "There is nothing new to submit.",
  queueMissing: () => "There is no order of speakers. Make the list first.",
  reasonMissing: () => "The order is published: say why it is changed.",
  confirmationMissing: () => "Choose the body that confirms the presider's word, then freeze.",
  notReady: (refusal) => `It cannot be frozen yet: ${obstacleEn[refusal.kind]}${which(refusal)}.`,
};
