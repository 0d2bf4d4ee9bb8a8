import type { BodyNames } from "../../../../shared/terms/bodies.ts";
import { makeBodyWords } from "../../../i18n/bodies.ts";

const vi = (bodies: BodyNames) => ({
  about: (title: string, confirmed: boolean, date: string, venue: string) =>
    `${title} · ${confirmed ? "" : "dự kiến "}ngày ${date} · ${venue}`,
  sections: "Các phần việc",
  section: {
    overview: "Tổng quan",
    dossier: "Hồ sơ hội nghị",
    settings: "Thiết lập",
    checklist: "Việc của các văn phòng",
    inbox: "Hộp ý kiến",
    officials: "Lãnh đạo, khách mời",
    roster: "Tổ chức, đại biểu",
    files: "Nhập từ tệp",
    individuals: "Cá nhân xin dự",
    programme: "Chương trình",
    invitations: "Giấy mời",
    synthesis: "Tổng hợp",
    preparation: "Chuẩn bị trả lời",
    order: "Thứ tự phát biểu",
    documents: "Tài liệu",
  },
  body: { ...bodies, organiser: `${bodies.organiser} (cơ quan tổ chức)` },
  live: "Việc chuẩn bị đã chốt, hội nghị đang trong ngày họp. Trang này mở lại các phần việc sau khi hội nghị kết thúc.",
});
const en: typeof vi = (bodies) => ({
  about: (title, confirmed, date, venue) => `${title} · ${confirmed ? "" : "planned for "}${date} · ${venue}`,
  sections: "Sections",
  section: {
    overview: "Overview",
    dossier: "Dossier",
    settings: "Settings",
    checklist: "Checklist",
    inbox: "Inbox of opinions",
    officials: "Leaders and guests",
    roster: "Organisations, delegates",
    files: "From files",
    individuals: "Individuals",
    programme: "Programme",
    invitations: "Invitations",
    synthesis: "Synthesis",
    preparation: "Answers prepared",
    order: "Order of speakers",
    documents: "Documents",
  },
  body: { ...bodies, organiser: `${bodies.organiser} (organiser)` },
  live: "The preparation is frozen and the hearing is on its day. The sections open again after it has ended.",
});
export type SectionId = keyof ReturnType<typeof vi>["section"];

export const useWords = makeBodyWords({ vi, en });
