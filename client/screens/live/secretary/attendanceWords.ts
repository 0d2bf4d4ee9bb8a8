/** Words of attendance: who is in the hall. */
import { makeWords } from "../../../i18n/language.ts";

const vi = {
  attendance: "Điểm danh",
  allocated: "đại biểu phân bổ",
  individuals: "cá nhân",
  absent: "Vắng mặt",
  reason: "Lý do",
  late: "Đã đến",
  isHere: "Có mặt",
  checkedIn: (name: string) => `Đã điểm danh: ${name}`,
  wasIn: (name: string) => `Đã điểm danh trước đó: ${name}`,
  recordedAbsent: (name: string) => `Đã ghi vắng: ${name}`,
  attendanceHow: "Gõ số rồi Enter là có mặt; gõ tên thì chọn người. F8 về ô này từ bất cứ đâu.",
  restAbsent: (count: number) => `Ghi vắng ${count} người chưa điểm danh`,
  restAbsentSure: (count: number) => `Đồng ý ghi vắng ${count} người`,
  cameIn: (count: number, of: number) => `Điểm danh: đã đến ${count}/${of}`,
  byOrganisation: "Theo tổ chức",
  wants: {
    query: "Gõ tên, không cần dấu, hoặc số đại biểu.",
    who: "Chọn đúng người, xem tổ chức và số ghế: bấm vào tên, hoặc phím Tab rồi Enter.",
    form: "Chọn cách xưng hô.",
    organisation: "Ghi tổ chức hoặc phường, xã.",
    field: "Chọn lĩnh vực. Màn hình hội trường hiện lĩnh vực này.",
  },
  substituteName: "Tên người đi thay",
  inHisPlace: "Ghi người đi thay",
  replacedBy: (name: string) => `${name} đi thay`,
};

const en: typeof vi = {
  attendance: "Attendance",
  allocated: "allocated delegates",
  individuals: "individuals",
  absent: "Absent",
  reason: "Reason",
  late: "Has come",
  isHere: "Present",
  checkedIn: (name) => `Checked in: ${name}`,
  wasIn: (name) => `Was checked in before: ${name}`,
  recordedAbsent: (name) => `Recorded as absent: ${name}`,
  attendanceHow: "A number and Enter checks in; after a name choose the person. F8 comes here from anywhere.",
  restAbsent: (count) => `Record ${count} not checked in as absent`,
  restAbsentSure: (count) => `Yes, record ${count} as absent`,
  cameIn: (count, of) => `Attendance: ${count}/${of} have come`,
  byOrganisation: "By organisation",
  wants: {
    query: "Type a name, tone marks not needed, or the delegate's number.",
    who: "Choose the right one by organisation and seat: click the name, or Tab, then Enter.",
    form: "Choose a form of address.",
    organisation: "Write the organisation or ward.",
    field: "Choose a field. The hall display shows it.",
  },
  substituteName: "Name of who came instead",
  inHisPlace: "Record who came instead",
  replacedBy: (name) => `${name} came instead`,
};

export const useAttendanceWords = makeWords({ vi, en });
