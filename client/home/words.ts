import { makeWords } from "../i18n/language.ts";

export const useWords = makeWords({
  vi: {
    hall: "Nội dung hiển thị trên màn hình hội trường", pin: "Giữ nguyên nội dung này", text: "Câu hiển thị",
    dark: "Nền tối", light: "Nền sáng", links: "Đường dẫn các màn hình", open: "Mở", renew: "Đổi đường dẫn",
    renewSure: "Đổi đường dẫn? Máy đang dùng sẽ bị ngắt.", failed: "Chưa tải được đường dẫn.", again: "Tải lại",
    scene: {
      auto: "Tự động theo điều hành", backdrop: "Ma két", programme: "Chương trình", notice: "Thông báo", pause: "Tạm nghỉ",
      document: "Tên tài liệu", concerns: "Vấn đề được quan tâm", otherSource: "Nguồn ngoài", settling: "Ổn định tổ chức",
      conclusion: "Kết luận", test: "Thử màn hình", black: "Màn hình đen",
    },
  },
  en: {
    hall: "On the hall display", pin: "Keep this scene", text: "Sentence to show",
    dark: "Dark", light: "Light", links: "Links of the screens", open: "Open", renew: "Renew the link",
    renewSure: "Renew the link? The device in use is cut off.", failed: "The links could not be loaded.", again: "Load again",
    scene: {
      auto: "Follow the hearing", backdrop: "Backdrop", programme: "Programme", notice: "Notice", pause: "Pause",
      document: "Document title", concerns: "Matters of concern", otherSource: "Other source", settling: "Settling",
      conclusion: "Conclusion", test: "Screen test", black: "Black",
    },
  },
});
