/** A form F1 that is pasted whole, as it stands in a message. */
import { describe, expect, it } from "vitest";
import { formIn } from "../../client/staff/opinions/pastedForm.ts";
import type { ListedDelegate } from "../../shared/views/before/organisation.ts";

const FIELDS = ["Nhà ở", "Thoát nước, hạ tầng đô thị"];
const delegate = (name: string): ListedDelegate => ({
  ...{ id: name, name, addressForm: "bà", position: "Trưởng khu", represents: "", substituteFor: null },
  ...{ hasPhone: false },
});
const LIST = [delegate("Nguyễn Thị Nắng Hạ"), delegate("Trần Lê Trăng Rằm")];

describe("a form pasted from a message", () => {
  it("[E41] lines that begin with a field's name fill it; the speaker is found on the list", () => {
    const text = [
      "PHIẾU Ý KIẾN",
      "1. Người phát biểu: bà Nguyễn Thị Nắng Hạ, khu 4",
      "2. Lĩnh vực: thoát nước, hạ tầng đô thị",
      "3. Nội dung: Mương sau chợ bị bùn lấp.",
      "Mưa xuống là ngập: nước vào nhà.",
      "- Đề nghị cụ thể:",
      "Nạo vét mương",
      "Thay tấm đan",
      "Địa điểm: sau chợ khu 4",
      "Cơ quan được hỏi: Phòng Quản lý đô thị",
    ].join("\n");
    expect(formIn(text, FIELDS, LIST)).toEqual({
      content: "Mương sau chợ bị bùn lấp.\nMưa xuống là ngập: nước vào nhà.",
      questions: "Nạo vét mương\nThay tấm đan",
      ...{ place: "sau chợ khu 4", addressed: "Phòng Quản lý đô thị", field: "Thoát nước, hạ tầng đô thị" },
      ...{ name: "Nguyễn Thị Nắng Hạ", addressForm: "bà", position: "Trưởng khu", notListed: false },
    });
  });

  it("[E41] a text that is no form stays where it was pasted; who is not on the list is left to be chosen", () => {
    expect(formIn("Mương sau chợ bị bùn lấp.\nĐề nghị: nạo vét", FIELDS, LIST)).toBeNull();
    expect(formIn("Nội dung: mương bị lấp", FIELDS, LIST)).toBeNull();
    const other = formIn("Nội dung: mương bị lấp\nNgười nêu: ông Lò Văn Núi", FIELDS, LIST);
    expect(other).toEqual({ content: "mương bị lấp" });
  });
});
