import { makeWords } from "../i18n/language.ts";

export const useLinkWords = makeWords({
  vi: {
    connecting: "Đang kết nối…",
    live: "Đã kết nối · đã lưu",
    cutOff: (seconds: number) => `Mất kết nối ${seconds} giây · chưa gửi được`,
    notSaved: "KHÔNG LƯU ĐƯỢC · chờ máy chủ",
    revoked: "Đường dẫn đã đổi. Xin nhận đường dẫn mới từ Ban tổ chức.",
    pending: (count: number) => `Đang gửi (${count})`,
  },
  en: {
    connecting: "Connecting…",
    live: "Connected · saved",
    cutOff: (seconds: number) => `Cut off for ${seconds} s · not sent`,
    notSaved: "NOT SAVED · waiting for the server",
    revoked: "This link was renewed. Ask the organisers for the new one.",
    pending: (count: number) => `Sending (${count})`,
  },
});
