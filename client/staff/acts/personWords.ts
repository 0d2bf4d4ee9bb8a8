/** Words with which a person is found or written down. */
import { makeWords } from "../../i18n/language.ts";

const vi = {
  noneOfThem: "Không phải ai ở trên: người ngoài danh sách",
  onNoList: (name: string) => `Không có trong danh sách: ${name}`,
  addressForm: "Cách xưng hô",
  organisation: "Tổ chức, đơn vị",
  position: "Chức vụ (nếu có)",
  choose: "Chọn",
  seat: "ghế",
  nobody: "Không có số này",
  notHere: "vắng mặt",
  findPerson: "Tìm người: tên, không cần dấu",
};

const en: typeof vi = {
  noneOfThem: "None of these: somebody on no list",
  onNoList: (name) => `On no list: ${name}`,
  addressForm: "Form of address",
  organisation: "Organisation, unit",
  position: "Position (if any)",
  choose: "Choose",
  seat: "seat",
  nobody: "No such number",
  notHere: "absent",
  findPerson: "Find a person: name",
};

export const usePersonWords = makeWords({ vi, en });
