/** Words of the operator's card on HTTPS. */
import { makeWords } from "../../../i18n/language.ts";

export const useSecureWords = makeWords({
  vi: {
    title: "Kết nối bảo mật (HTTPS)",
    plain: (names: string) => `Đang dùng HTTP: ${names}.`,
    lacks:
      "Qua HTTP, người cùng mạng đọc được nội dung; trình duyệt không giữ sáng màn hình, không cho biết pin, không cài thành ứng dụng, mất mạng thì không mở lại được trang.",
    none: "Máy chủ chưa có chứng chỉ: trên máy chủ chạy npm run certificate, rồi mở lại máy chủ.",
    page: "Trang hướng dẫn tin cậy chứng chỉ",
    how: "Trước khi quét mã của từng chỗ, mỗi máy quét mã này một lần và làm theo hướng dẫn. Điện thoại của đại biểu không cần.",
    compare: "Mã chứng chỉ trên máy đó phải giống (SHA-256):",
  },
  en: {
    title: "Secure connection (HTTPS)",
    plain: (names: string) => `On plain HTTP: ${names}.`,
    lacks:
      "Over plain HTTP whoever shares the network can read along; browsers keep no screen awake, tell no battery, install no app, and open no page once the network is gone.",
    none: "The server has no certificate: npm run certificate on the server, then start it again.",
    page: "How to trust the certificate",
    how: "Before a seat's code is scanned, each device scans this one once and follows the page. Delegates' phones need nothing.",
    compare: "The certificate shown on the device must be the same (SHA-256):",
  },
});
