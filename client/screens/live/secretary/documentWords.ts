/** Words of the documents that the desk fetches, and of the hall's displays. */
import type { StaffFile } from "../../../../shared/terms/documents.ts";
import { makeWords } from "../../../i18n/language.ts";

const vi = {
  displays: "Màn hình hội trường",
  changeDisplays: "Đổi nội dung hiển thị…",
  closeDisplays: "Đóng",
  documents: "Văn bản",
  documentsHow: "Lập theo diễn biến và phần ghi đã lưu đến lúc bấm",
  documentNames: {
    "bien-ban-dang.docx": "Biên bản, thể thức Đảng (Word)",
    "bien-ban-dang.pdf": "Biên bản, thể thức Đảng (PDF)",
    "bien-ban-nha-nuoc.docx": "Biên bản, thể thức Nhà nước (Word)",
    "bien-ban-nha-nuoc.pdf": "Biên bản, thể thức Nhà nước (PDF)",
    "phat-bieu-theo-to-chuc.pdf": "Phát biểu theo tổ chức, nội bộ (PDF)",
    "bo-giay-du-phong.pdf": "Bộ giấy dự phòng để in (PDF)",
    "the-dai-bieu.pdf": "Thẻ đại biểu có mã, để in (PDF)",
  } satisfies Record<StaffFile, string>,
};

const en: typeof vi = {
  displays: "The hall's displays",
  changeDisplays: "Change what they show…",
  closeDisplays: "Close",
  documents: "Documents",
  documentsHow: "As the session and the saved text stand when pressed",
  documentNames: {
    "bien-ban-dang.docx": "Minutes, Party form (Word)",
    "bien-ban-dang.pdf": "Minutes, Party form (PDF)",
    "bien-ban-nha-nuoc.docx": "Minutes, State form (Word)",
    "bien-ban-nha-nuoc.pdf": "Minutes, State form (PDF)",
    "phat-bieu-theo-to-chuc.pdf": "Speakers by organisation, for the desk (PDF)",
    "bo-giay-du-phong.pdf": "Paper pack to print (PDF)",
    "the-dai-bieu.pdf": "Badges with a code, to print (PDF)",
  },
};

export const useDocumentWords = makeWords({ vi, en });
