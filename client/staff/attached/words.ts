/** Words of attached files: how they are added, how far they are, why one is not taken. */
import type { FileRefusal } from "../../../shared/terms/attachments.ts";
import { makeWords } from "../../i18n/language.ts";

type Refusals = Readonly<Record<FileRefusal | "notSent", (most: number) => string>>;

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number) => Math.round(bytes / MEGABYTE);

const viRefused: Refusals = {
  empty: () => "tệp không có nội dung. Xin chọn tệp khác.",
  tooLarge: (most) => `tệp quá lớn, tối đa ${megabytes(most)} MB. Xin giảm cỡ ảnh hoặc chia nhỏ tệp.`,
  wrongType: () =>
    "loại tệp này không nhận. Xin gửi PDF, ảnh JPEG hoặc PNG, Word (.docx), Excel (.xlsx) hoặc tệp chữ.",
  disguised: () => "tệp là trang web hoặc hình vẽ có mã lệnh. Xin chụp hoặc xuất thành PDF rồi gửi lại.",
  macros: () => "tệp có chứa chương trình (macro). Xin lưu thành .docx hoặc .xlsx thường, hoặc PDF.",
  locked: () => "tệp có mật khẩu. Xin bỏ mật khẩu rồi gửi lại.",
  damaged: () => "tệp bị hỏng hoặc bị cắt ngang. Xin mở thử, lưu lại rồi gửi lại.",
  bomb: () => "tệp bung ra quá lớn, máy chủ không nhận. Xin gửi bản PDF.",
  badName: () => "tên tệp có ký tự không dùng được. Xin đổi tên tệp rồi gửi lại.",
  tooMany: (most) => `hôm nay đã gửi đủ ${most} tệp. Xin gửi tiếp vào ngày mai hoặc nộp tại nơi tiếp nhận.`,
  full: () => "chỗ lưu tệp của hội nghị đã đầy. Phần chữ vẫn gửi được; xin nộp tệp tại nơi tiếp nhận.",
  diskFull: () => "máy chủ hết chỗ lưu. Phần chữ vẫn gửi được; xin báo Ban tổ chức rồi gửi tệp sau.",
  tooFast: () => "đang gửi quá nhiều tệp một lúc. Xin chờ ít phút rồi chọn lại.",
  notNow: () => "lúc này không nhận tệp.",
  notYours: () => "trang này chưa được gửi tệp. Xin mở lại trang rồi thử lần nữa.",
  notSent: () => "không gửi được, mạng bị gián đoạn. Xin chọn lại tệp khi có mạng.",
};
const enRefused: Refusals = {
  empty: () => "the file is empty. Choose another.",
  tooLarge: (most) =>
    `the file is too large, ${megabytes(most)} MB at most. Make the picture smaller, or split it.`,
  wrongType: () =>
    "this kind of file is not taken. Send PDF, a JPEG or PNG picture, Word (.docx), Excel (.xlsx) or plain text.",
  disguised: () => "the file is a web page or a drawing with a program in it. Send a picture or a PDF of it.",
  macros: () => "the file holds a program (macro). Save it as plain .docx or .xlsx, or as PDF.",
  locked: () => "the file has a password. Take it off, then send it again.",
  damaged: () => "the file is damaged or cut short. Open it, save it again, then send it.",
  bomb: () => "the file would unfold to too much. Send it as PDF.",
  badName: () => "its name has letters that cannot be used. Rename it, then send it again.",
  tooMany: (most) => `${most} files were sent today. Send more tomorrow, or hand them in.`,
  full: () =>
    "there is no more room for files of this hearing. What is written can be sent; hand the file in.",
  diskFull: () =>
    "the server has no room left. What is written can be sent; tell the organisers, and send the file later.",
  tooFast: () => "too many files at once. Wait a few minutes, then choose it again.",
  notNow: () => "files are not taken now.",
  notYours: () => "this page may not send files. Open it again, then try once more.",
  notSent: () => "it could not be sent, the network is gone. Choose it again when the network is back.",
};

export const useAttachedWords = makeWords({
  vi: {
    title: "Tệp đính kèm",
    ofOrganisers: "Tài liệu của Ban Tổ chức",
    add: "Thêm tệp hoặc ảnh",
    optional: "Không bắt buộc.",
    hint: (most: number) => `Tối đa ${most} tệp: PDF, ảnh, Word, Excel, tệp chữ; mỗi tệp không quá 25 MB.`,
    leftOut: (most: number, names: string) => `Mỗi lần gửi tối đa ${most} tệp. Chưa thêm: ${names}.`,
    sending: (name: string) => `Đang gửi ${name}`,
    remove: (name: string) => `Bỏ tệp ${name}`,
    close: "Đã rõ",
    refused: viRefused,
    download: (name: string) => `Tải tệp ${name}`,
    size: (bytes: number) =>
      bytes < MEGABYTE
        ? `${Math.max(1, Math.round(bytes / 1024))} KB`
        : `${(bytes / MEGABYTE).toFixed(1).replace(".", ",")} MB`,
  },
  en: {
    title: "Attached files",
    ofOrganisers: "Documents of the organisers",
    add: "Add a file or picture",
    optional: "Optional.",
    hint: (most: number) => `${most} files at most: PDF, pictures, Word, Excel, plain text; 25 MB each.`,
    leftOut: (most: number, names: string) => `${most} files at most at a time. Not added: ${names}.`,
    sending: (name: string) => `Sending ${name}`,
    remove: (name: string) => `Take off ${name}`,
    close: "Understood",
    refused: enRefused,
    download: (name: string) => `Download ${name}`,
    size: (bytes: number) =>
      bytes < MEGABYTE
        ? `${Math.max(1, Math.round(bytes / 1024))} KB`
        : `${(bytes / MEGABYTE).toFixed(1)} MB`,
  },
});
