/** What a hearing of a city or a commune usually has: bodies, chairs, programme, times. A form begins with it; nothing in it is a person. */

interface Preset {
  /** how its committee heads its papers */
  readonly committee: string;
  readonly organisations: readonly (readonly [name: string, quota: number, minimum: number])[];
  /** who answers, and the office of whoever speaks for it */
  readonly units: readonly (readonly [name: string, office: string])[];
  /** of the seats A, B, C */
  readonly chairs: readonly [string, string, string];
  /** of the organiser, the Front, the Party's and the council's office */
  readonly clerks: readonly [string, string, string, string];
  /** days before the hearing on which the organisations', and the wards', lists are late first */
  readonly lateBefore: { readonly organisations: number; readonly wards: number };
  readonly recipients: readonly string[];
}

export const PRESETS = {
  city: {
    committee: "THÀNH ỦY",
    organisations: [
      ["Ủy ban Mặt trận Tổ quốc", 10, 2],
      ["Hội Nông dân", 10, 2],
      ["Hội Liên hiệp Phụ nữ", 10, 2],
      ["Liên đoàn Lao động", 10, 2],
      ["Đoàn TNCS Hồ Chí Minh", 10, 2],
      ["Hội Cựu chiến binh", 10, 2],
      ["Hội Người cao tuổi", 5, 1],
      ["Hội Chữ thập đỏ", 5, 1],
      ["Hội Người mù", 3, 1],
      ["Hội Doanh nghiệp", 5, 1],
    ],
    units: [
      ["Phòng Tài chính - Kế hoạch", "Trưởng phòng"],
      ["Phòng Kinh tế", "Trưởng phòng"],
      ["Phòng Tài nguyên và Môi trường", "Trưởng phòng"],
      ["Phòng Quản lý đô thị", "Trưởng phòng"],
      ["Phòng Giáo dục và Đào tạo", "Trưởng phòng"],
      ["Phòng Y tế", "Trưởng phòng"],
      ["Phòng Văn hóa - Thông tin", "Trưởng phòng"],
      ["Phòng Nội vụ", "Trưởng phòng"],
      ["Văn phòng HĐND và UBND", "Chánh Văn phòng"],
      ["Công an thành phố", "Trưởng Công an"],
    ],
    chairs: ["Bí thư Thành ủy", "Chủ tịch HĐND thành phố", "Chủ tịch UBND thành phố"],
    clerks: ["Ban Dân vận Thành ủy", "Ủy ban MTTQ thành phố", "Văn phòng Thành ủy", "Văn phòng HĐND và UBND"],
    lateBefore: { organisations: 7, wards: 10 },
    recipients: [
      "Thường trực Thành ủy, HĐND, UBND thành phố,",
      "MTTQ, các tổ chức chính trị - xã hội thành phố,",
      "Các cơ quan liên quan,",
    ],
  },
  commune: {
    committee: "ĐẢNG ỦY",
    organisations: [
      ["Ủy ban Mặt trận Tổ quốc", 10, 2],
      ["Hội Nông dân", 10, 2],
      ["Hội Liên hiệp Phụ nữ", 10, 2],
      ["Đoàn TNCS Hồ Chí Minh", 8, 1],
      ["Hội Cựu chiến binh", 8, 1],
      ["Hội Người cao tuổi", 5, 1],
    ],
    units: [
      ["Văn phòng HĐND và UBND", "Chánh Văn phòng"],
      ["Phòng Kinh tế", "Trưởng phòng"],
      ["Phòng Văn hóa - Xã hội", "Trưởng phòng"],
      ["Trung tâm Phục vụ hành chính công", "Giám đốc"],
      ["Công an xã", "Trưởng Công an"],
      ["Ban Chỉ huy quân sự xã", "Chỉ huy trưởng"],
      ["Trạm Y tế", "Trưởng trạm"],
    ],
    chairs: ["Bí thư Đảng ủy", "Chủ tịch HĐND", "Chủ tịch UBND"],
    clerks: ["Ban Xây dựng Đảng", "Ủy ban MTTQ", "Văn phòng Đảng ủy", "Văn phòng HĐND và UBND"],
    lateBefore: { organisations: 3, wards: 3 },
    recipients: [
      "Thường trực Đảng ủy, HĐND, UBND,",
      "MTTQ, các tổ chức chính trị - xã hội,",
      "Trưởng thôn, tổ dân phố,",
    ],
  },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];

/** The programme of a half day: id, short title, text, kind, and its part of the time (of 210). */
export const USUAL_STEPS = [
  [
    "4.1",
    "Khai mạc, giới thiệu",
    "Giới thiệu thành phần hội nghị, người chủ trì; thông báo mục đích, nội dung, chương trình đối thoại; thông báo quyền, trách nhiệm của chủ thể đối thoại và đối tượng tham gia đối thoại; phân công thư ký ghi biên bản, tổng hợp ý kiến.",
    "opening",
    10,
  ],
  [
    "4.2",
    "Thông tin kết quả, định hướng",
    "Thông tin tóm tắt kết quả thực hiện nhiệm vụ trong năm, những định hướng nhiệm vụ lớn trong thời gian tới; những nội dung liên quan đến vấn đề Nhân dân đang quan tâm.",
    "briefing",
    20,
  ],
  ["4.2b", "Báo cáo tổng hợp ý kiến", "Báo cáo tổng hợp ý kiến", "report on the opinions", 5],
  [
    "4.3",
    "Nhân dân phát biểu và đối thoại",
    "Đại diện Nhân dân phát biểu; Chủ tọa trao đổi trực tiếp hoặc phân công lãnh đạo cơ quan, đơn vị liên quan trả lời.",
    "floor for the People",
    125,
  ],
  [
    "4.4",
    "Lãnh đạo, đơn vị tham gia ý kiến",
    "Mặt trận Tổ quốc, các tổ chức, thủ trưởng cơ quan, đơn vị tham gia ý kiến (nếu có liên quan).",
    "floor for officials",
    20,
  ],
  [
    "4.5",
    "Nhân dân phát biểu sau đối thoại",
    "Nhân dân phát biểu ý kiến sau khi đối thoại (nếu có).",
    "floor for the People after the answers",
    15,
  ],
  ["4.6", "Kết luận, bế mạc", "Chủ tọa kết luận, bế mạc hội nghị.", "conclusion", 15],
] as const;

/** What is read out of rights and responsibilities. */
export const USUAL_RIGHTS = [
  "Đại biểu có quyền nêu ý kiến một cách thẳng thắn, được nghe trả lời ngay tại hội nghị hoặc được biết rõ cơ quan, thời hạn trả lời.",
  "Mỗi lượt phát biểu không quá thời gian Chủ tọa thông báo; nói rõ nội dung, địa điểm và cơ quan được hỏi.",
  "Người phát biểu chịu trách nhiệm về nội dung của mình, không xúc phạm tổ chức, cá nhân, không nêu thông tin không có căn cứ.",
  "Hội nghị được ghi âm, ghi hình; đại biểu không muốn nêu tên thì báo thư ký trước khi phát biểu.",
  "Nội dung khiếu nại, tố cáo không đối thoại tại hội nghị; được hướng dẫn sang tiếp công dân và giữ kín thông tin người nêu.",
  "Chủ trì lắng nghe, trả lời hoặc phân công trả lời đúng nội dung được hỏi; việc chưa rõ thì giao cơ quan, có thời hạn và báo lại cho Nhân dân.",
  "Thư ký ghi đúng, đủ diễn biến và kết luận.",
] as const;

export const USUAL_FIELDS = [
  "Giáo dục, trường lớp",
  "Nông nghiệp, thủy lợi",
  "Chợ, thương mại",
  "Môi trường, rác thải",
  "Đất đai, giấy chứng nhận",
  "Y tế, bảo hiểm y tế",
  "Hạ tầng, giao thông",
  "Người có công, bảo trợ xã hội",
  "Văn hóa, thiết chế cơ sở",
  "Thủ tục hành chính, chuyển đổi số",
  "An ninh, trật tự",
  "Xây dựng Đảng, chính quyền",
] as const;
