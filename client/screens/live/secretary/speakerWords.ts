/** Words of the form that adds a speaker from the floor. */
import { makeWords } from "../../../i18n/language.ts";

const vi = {
  addSpeaker: "Thêm người phát biểu",
  namePlaceholder: "Tên hoặc số, không cần dấu",
  content: "Nội dung một câu",
  field: "Lĩnh vực",
  add: "Thêm vào cuối",
  freeName: (name: string) => `Người ngoài danh sách: ${name}`,
  aboutAdded: "Hỏi lại về ý kiến",
  segment: "Thêm vào phần",
  addTo: {
    people: "Thêm người phát biểu",
    officials: "Thêm lãnh đạo, đơn vị phát biểu",
    after: "Thêm người phát biểu sau trả lời",
  },
  clarifies: "Làm rõ ý kiến",
  newMatter: "Ý kiến mới",
  clarifiesOne: (title: string) => `Làm rõ ý kiến: ${title}`,
  noNumber: (number: string) => `Không có đại biểu số ${number}.`,
  stillMissing: (what: string) => `Còn thiếu: ${what}`,
  names: {
    query: "tên hoặc số",
    who: "chọn đúng người",
    form: "cách xưng hô",
    organisation: "tổ chức",
    field: "lĩnh vực",
  },
  f2Hint: "đang gõ biên bản mà có người xin phát biểu thì bấm F2, gõ số hoặc tên, rồi Enter.",
};

const en: typeof vi = {
  addSpeaker: "Add a speaker",
  namePlaceholder: "Name or number, no tone marks",
  content: "Content in one line",
  field: "Field",
  add: "Add at the end",
  freeName: (name) => `On no list: ${name}`,
  aboutAdded: "Asks again about",
  segment: "Add to the part",
  addTo: {
    people: "Add a speaker",
    officials: "Add a leader or unit",
    after: "Add a speaker after the answers",
  },
  clarifies: "Clarifies an opinion",
  newMatter: "A new matter",
  clarifiesOne: (title) => `Clarifies: ${title}`,
  noNumber: (number) => `No delegate has the number ${number}.`,
  stillMissing: (what) => `Still missing: ${what}`,
  names: {
    query: "name or number",
    who: "which of them",
    form: "form of address",
    organisation: "organisation",
    field: "field",
  },
  f2Hint: "somebody asks to speak while you type? F2, a number or a name, Enter.",
};

export const useSpeakerWords = makeWords({ vi, en });
