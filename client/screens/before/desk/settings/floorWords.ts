/** Words of the settings: the fields of opinions, who directs in the hall, its seats. */
export const floorVi = {
  seatsInRow: "Số ghế mỗi hàng",
  seatsInRowHint:
    "Đại biểu ngồi theo thứ tự danh sách: A01, A02… Bỏ trống thì chỉ xếp tay, ở mục Tổ chức, đại biểu.",
  inFolder: "Ghi trong tệp đại biểu của thư mục hội nghị.",
  seats: (inRow: number) =>
    inRow === 0
      ? "Chỉ xếp tay."
      : `Mỗi hàng ${inRow} ghế, theo thứ tự danh sách; người xếp tay ngồi ghế của mình.`,
  fieldName: "Tên lĩnh vực",
  fieldHint: "Phiếu đăng ký, tổng hợp và báo cáo chọn theo tên này. Cơ quan phụ trách được đổi tên theo.",
  fieldBorne: "Đã có ý kiến ghi lĩnh vực này: giữ nguyên tên, không bỏ được.",
  fieldCount: (count: number) => `${count} lĩnh vực`,
  opinionsOf: (count: number) => (count === 0 ? "chưa có ý kiến" : `${count} ý kiến`),
  runsFloor: "Bấm mời phát biểu, tính giờ",
  runsFloorHint: "Thư ký bấm thay thì nhật ký ghi rõ là thay người chủ trì.",
  floorRunBy: {
    presider: "Chỉ người chủ trì bấm.",
    secretary: "Người chủ trì, hoặc thư ký bấm thay.",
  },
  nextShown: "Màn hình hội trường báo người chuẩn bị",
  nextShownHint: "Người được báo ra gần micrô trước khi đến lượt.",
  nextCount: {
    0: "Không báo người chuẩn bị.",
    1: "Báo trước một người.",
    2: "Báo trước hai người.",
  },
};
export const floorEn: typeof floorVi = {
  seatsInRow: "Seats in a row",
  seatsInRowHint:
    "Delegates sit in the order of the lists: A01, A02 … Left empty seats are given by hand alone.",
  inFolder: "They stand in the folder's file of delegates.",
  seats: (inRow) =>
    inRow === 0 ? "By hand alone." : `${inRow} in a row, in the order of the lists; some by hand.`,
  fieldName: "Name of the field",
  fieldHint: "Forms, synthesis and reports choose by this name. Units that cover it follow a new name.",
  fieldBorne: "Opinions bear this field: its name stays, and it is not taken off.",
  fieldCount: (count) => `${count} fields`,
  opinionsOf: (count) => (count === 0 ? "no opinion yet" : `opinions: ${count}`),
  runsFloor: "Who calls speakers and runs the clock",
  runsFloorHint: "Where the secretary does, the log says that it is on the presider's behalf.",
  floorRunBy: { presider: "The presider alone.", secretary: "The presider, or the secretary instead." },
  nextShown: "The hall's screen names who makes ready",
  nextShownHint: "Who is named comes near the microphone before the turn.",
  nextCount: { 0: "Nobody is named.", 1: "The next one is named.", 2: "The next two are named." },
};
