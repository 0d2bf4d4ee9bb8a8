/** Words of who sits where in the hall, and of finding a delegate there. */
import { makeWords } from "../../i18n/language.ts";

const vi = {
  seats: "Chỗ ngồi",
  seatsHow: "Gõ tên hoặc số, chọn người, rồi gõ ghế. Thư ký cũng đổi được.",
  seatsMore: (count: number) => `Còn ${count} người nữa: gõ tên hoặc số để tìm.`,
  otherDelegate: "Chọn người khác",
  find: "Tên, số hoặc quét mã thẻ đại biểu",
  noSuchName: "Không có tên này trong danh sách đại biểu.",
  seatNo: "ghế",
  noSeat: "chưa có ghế",
  newSeat: "Chuyển sang ghế",
  noPlace: "Ghi hàng rồi số ghế, ví dụ A05.",
  ownSeat: (place: string) => `Đang ngồi ghế ${place}.`,
  seatFree: (place: string) => `Ghế ${place} còn trống.`,
  seatTaken: (place: string, name: string) => `Ghế ${place} của ${name}: hai người sẽ đổi ghế cho nhau.`,
  seatStuck: (place: string, name: string) =>
    `Ghế ${place} đã có ${name}, mà đại biểu này chưa có ghế để đổi. Xin chọn ghế trống.`,
  moveSeat: "Chuyển ghế",
  swapSeats: "Đổi ghế hai người",
  recording: (name: string) => `Đang ghi: ${name}…`,
  notRecorded: (name: string) => `Chưa ghi được: ${name}`,
  moved: (name: string, place: string) => `${name} sang ghế ${place}`,
  swapped: (name: string, place: string, other: string, seat: string) =>
    `${name} sang ghế ${place}, ${other} sang ghế ${seat}`,
};

const en: typeof vi = {
  seats: "Seats",
  seatsHow: "Type a name or number, choose the person, then type the seat. A secretary can move them too.",
  seatsMore: (count) => `${count} more: type a name or number to find them.`,
  otherDelegate: "Choose somebody else",
  find: "Name, number or the code on the badge",
  noSuchName: "Nobody of that name is on the list of delegates.",
  seatNo: "seat",
  noSeat: "no seat yet",
  newSeat: "Moves to seat",
  noPlace: "Write the row, then the number, for example A05.",
  ownSeat: (place) => `Sits at ${place} already.`,
  seatFree: (place) => `Seat ${place} is free.`,
  seatTaken: (place, name) => `Seat ${place} is ${name}'s: the two will change seats.`,
  seatStuck: (place, name) =>
    `Seat ${place} is ${name}'s, and this delegate has none to change for it. Choose a free seat.`,
  moveSeat: "Move",
  swapSeats: "Change seats",
  recording: (name) => `Recording: ${name}…`,
  notRecorded: (name) => `Not recorded: ${name}`,
  moved: (name, place) => `${name} moved to seat ${place}`,
  swapped: (name, place, other, seat) => `${name} moved to seat ${place}, ${other} to seat ${seat}`,
};

export const useSeatWords = makeWords({ vi, en });
