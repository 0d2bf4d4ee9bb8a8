/** Words of the master of ceremonies' screen. */
import { makeWords } from "../i18n/language.ts";

const vi = {
  title: "Giới thiệu đại biểu",
  count: (done: number, of: number) => `Đã giới thiệu ${done}/${of}`,
  said: (how: string) => `đọc là: ${how}`,
  away: "Chưa có mặt",
  rights: "Quyền, trách nhiệm của các bên",
  read: "Đã đọc",
  rightsDone: "Đã đọc xong",
};

const en: typeof vi = {
  title: "People to introduce",
  count: (done, of) => `${done} of ${of} introduced`,
  said: (how) => `say: ${how}`,
  away: "Not here yet",
  rights: "Rights and duties of all",
  read: "It was read",
  rightsDone: "Read",
};

export const useMcWords = makeWords({ vi, en });
