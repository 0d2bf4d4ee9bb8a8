/** Words of the master of ceremonies' screen. */
import { makeWords } from "../../../i18n/language.ts";

const vi = {
  title: "Giới thiệu đại biểu",
  notYet: "Để đọc trước và tập tên. Bấm giới thiệu từng người được sau khi chốt danh sách.",
  count: (done: number, of: number) => `Đã giới thiệu ${done}/${of}`,
  said: (how: string) => `Đọc là: ${how}`,
  now: "Giới thiệu tiếp",
  cameLate: "Vừa đến, chưa giới thiệu",
  all: "Đã giới thiệu đủ các đại biểu có mặt.",
  away: "Chưa có mặt",
  awayHow: "Khi đến, thư ký hoặc kỹ thuật ghi có mặt; tên tự vào đúng thứ tự.",
  onFloor: { speaking: "Đang phát biểu", answering: "Đang trả lời" },
  next: "Mời chuẩn bị",
  nobody: "Chưa có ai phát biểu",
  rights: "Quyền, trách nhiệm của các bên",
  read: "Đã đọc xong",
  rightsDone: "Đã đọc",
};

const en: typeof vi = {
  title: "People to introduce",
  notYet: "To read ahead and practise the names. Each is ticked once the lists are frozen.",
  count: (done, of) => `${done} of ${of} introduced`,
  said: (how) => `Say: ${how}`,
  now: "Introduce next",
  cameLate: "Has just come, not introduced",
  all: "Everybody who is here was introduced.",
  away: "Not here yet",
  awayHow: "Once the secretary or the operator records them as present, they stand at their place.",
  onFloor: { speaking: "Speaking", answering: "Answering" },
  next: "Next",
  nobody: "Nobody speaks",
  rights: "Rights and duties of all",
  read: "It was read",
  rightsDone: "Read",
};

export const useMcWords = makeWords({ vi, en });
