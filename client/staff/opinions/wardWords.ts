import { makeWords } from "../../i18n/language.ts";

export const useWardWords = makeWords({
  vi: {
    title: (count: number) => `Ý kiến của cá nhân về việc trên địa bàn (${count})`,
    about:
      "Ý kiến đã được đưa vào đối thoại, không nêu tên và số điện thoại người gửi. Ý kiến của phường gửi tới cán bộ phân loại.",
    said: "Ý kiến của phường",
    remark: "Ý kiến của phường về việc này",
    remarkOn: (code: string) => `Ghi ý kiến của phường về ${code}`,
    write: "Ghi ý kiến của phường",
    hint: "Ví dụ: việc đã giải quyết, đang giải quyết, cần xác minh thêm điều gì",
    send: "Gửi ý kiến của phường",
  },
  en: {
    title: (count) => `What individuals say of this ward (${count})`,
    about:
      "Opinions that are for the dialogue, without their senders' names and numbers. The ward's word goes to the clerks who screen.",
    said: "The ward's word",
    remark: "The ward's word on this",
    remarkOn: (code) => `Say the ward's word on ${code}`,
    write: "Say the ward's word",
    hint: "For example: settled, being seen to, what should be checked",
    send: "Send the ward's word",
  },
});
