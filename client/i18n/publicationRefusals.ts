/** What a refusal of publication or of the archive says: what is missing, and what to do. */
import { spokenDate } from "../../shared/terms/outcomes.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";

type Code =
  | ("restrictedMatter" | "notToPublish" | "correctionMissing" | "notWithdrawn" | "notPublished")
  | ("keptUntil" | "archiveSealed" | "notSealed" | "caseOpen" | "caseHolds" | "nothingToRestore");
type Says = { readonly [C in Code]: (refusal: Extract<Refusal, { code: C }>) => string };
type Missing = Record<Extract<Refusal, { code: "notToPublish" }>["why"], string>;

const missingVi: Missing = {
  noAnswer: "chưa có nội dung trả lời",
  noTask: "chưa lập nội dung theo dõi",
  noNotice: "chưa thông báo kết quả đến Nhân dân",
  noTransfer: "chưa chuyển đến cấp có thẩm quyền",
};
const missingEn: Missing = {
  noAnswer: "it was not answered in the hall",
  noTask: "its case is not open",
  noNotice: "the People have had no notice of the result",
  noTransfer: "it was not transferred",
};

export const publicationVi: Says = {
  restrictedMatter: (refusal) =>
    `${refusal.opinion} là nội dung hạn chế. Xin đồng chí lãnh đạo cho công khai trước.`,
  notToPublish: (refusal) => `Chưa công khai ${refusal.item} được: ${missingVi[refusal.why]}.`,
  correctionMissing: (refusal) => `${refusal.item} đã rút. Xin ghi lời đính chính rồi công khai lại.`,
  notWithdrawn: (refusal) => `${refusal.item} chưa rút. Muốn đính chính, xin rút bản đang công khai trước.`,
  notPublished: (refusal) => `${refusal.item} không có bản nào đang công khai.`,
  keptUntil: (refusal) => `Thông tin cá nhân lưu đến hết ${spokenDate(refusal.day)}. Xin xóa sau ngày đó.`,
  archiveSealed: () => "Hồ sơ đã niêm phong, chỉ đọc.",
  notSealed: () => "Hồ sơ chưa niêm phong. Xin niêm phong trước.",
  caseHolds: (refusal) =>
    `${refusal.opinion} đã vào sổ theo dõi, là ${refusal.case}. Đổi hạn ở trang của lãnh đạo, mục Cho ý kiến; kết quả theo báo cáo của đơn vị.`,
  caseOpen: (refusal) => `${refusal.case} chưa giải quyết xong. Xin kết thúc rồi niêm phong hồ sơ.`,
  nothingToRestore: () => "Lần kiểm tra gần nhất không thấy tệp nào sai, không có gì để khôi phục.",
};
export const publicationEn: Says = {
  restrictedMatter: (refusal) => `${refusal.opinion} is restricted. Ask a leader to release it first.`,
  notToPublish: (refusal) => `${refusal.item} cannot be published yet: ${missingEn[refusal.why]}.`,
  correctionMissing: (refusal) => `${refusal.item} was withdrawn. Say what was wrong, then publish it again.`,
  notWithdrawn: (refusal) => `${refusal.item} is not withdrawn. Withdraw it before you correct it.`,
  notPublished: (refusal) => `Nothing of ${refusal.item} is public.`,
  keptUntil: (refusal) =>
    `Personal data is kept to the end of ${spokenDate(refusal.day)}. Delete it after that day.`,
  archiveSealed: () => "The hearing is sealed and read only.",
  notSealed: () => "The archive is not sealed. Seal it first.",
  caseHolds: (refusal) =>
    `${refusal.opinion} is followed as ${refusal.case}. Leaders change its day on their page; its result comes with the unit's report.`,
  caseOpen: (refusal) => `${refusal.case} is not closed. Close it, then seal the archive.`,
  nothingToRestore: () => "The last check found nothing altered: there is nothing to restore.",
};
