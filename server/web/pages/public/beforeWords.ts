/** Words of the public page while a hearing is prepared. */

export interface BeforeWords {
  readonly willBe: (date: string, venue: string) => string;
  readonly announced: string;
  readonly announcedOn: string;
  readonly added: string;
  readonly howToRegister: string;
  readonly source: Readonly<Record<"wards" | "organisations" | "individuals", string>>;
  readonly registration: Readonly<Record<"open" | "closed", string>>;
  readonly before: string;
  readonly register: string;
  readonly documents: string;
  readonly order: string;
  readonly duties: string;
}

const vi: BeforeWords = {
  willBe: (date, venue) => `Họp ${date} tại ${venue}.`,
  announced: "Thông báo",
  announcedOn: "Công bố",
  added: "Bổ sung",
  howToRegister: "Đăng ký ý kiến",
  source: {
    wards: "Qua Đảng ủy phường, xã",
    organisations: "Qua tổ chức, đoàn thể",
    individuals: "Cá nhân gửi trực tiếp",
  },
  registration: { open: "đang nhận", closed: "đã hết hạn" },
  before: "trước",
  register: "Gửi ý kiến, xin dự hội nghị",
  documents: "Tài liệu",
  order: "Thứ tự phát biểu",
  duties: "Quyền, trách nhiệm",
};

const en: BeforeWords = {
  willBe: (date, venue) => `To be held: ${date}, ${venue}.`,
  announced: "Announcement",
  announcedOn: "Published",
  added: "Added",
  howToRegister: "How to register an opinion",
  source: {
    wards: "Through the ward or commune",
    organisations: "Through an organisation",
    individuals: "Directly, as a citizen",
  },
  registration: { open: "open", closed: "closed" },
  before: "before",
  register: "Send an opinion, ask to attend",
  documents: "Documents",
  order: "Order of speaking",
  duties: "Rights and duties",
};

export const BEFORE = { vi, en };
