/** Words of the form that corrects a name. */
import { makeWords } from "../../../i18n/language.ts";

const vi = {
  organisation: "Tổ chức",
  correctName: "Sửa tên",
  rightName: "Họ và tên đúng",
  position: "Chức vụ (nếu có)",
  nameMissing: "Cần đủ cách xưng hô, họ tên và tổ chức.",
  correctHow: "Chỗ chờ, số thứ tự và giờ đã dùng giữ nguyên; tên đổi ở mọi màn hình và trong biên bản.",
  keepName: "Ghi tên đúng",
  leaveName: "Thôi",
};

const en: typeof vi = {
  organisation: "Organisation",
  correctName: "Correct the name",
  rightName: "Right name",
  position: "Position (if any)",
  nameMissing: "Form of address, name and organisation are needed.",
  correctHow: "Place, number and time stay; the name changes on every screen and in the minutes.",
  keepName: "Keep this name",
  leaveName: "Cancel",
};

export const useNameWords = makeWords({ vi, en });
