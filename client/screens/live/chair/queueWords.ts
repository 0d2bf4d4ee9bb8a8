/** Words of the list of those who wait to speak. */
import { makeWords } from "../../../i18n/language.ts";

const vi = {
  queue: "Chờ phát biểu",
  emptyQueue: "Chưa có ai chờ phát biểu",
  listClosed: "Danh sách đã khóa",
  returnsLater: "vắng khi gọi · mời lại sau",
  walkIn: "tại chỗ",
  absent: "vắng mặt",
  hot: "được quan tâm",
  needsHelp: "cần hỗ trợ",
  askedMinutes: (minutes: number) => `xin ${minutes} phút`,
  spoken: (times: number) => `đã phát biểu ${times} lần`,
  spokenFor: (times: number, time: string) => `đã phát biểu ${times} lần (${time})`,
  organisationSpoken: (times: number, time: string) => `tổ chức đã phát biểu ${times} lần (${time})`,
  held: "giữ chỗ",
  handOn: (who: string) => `${who} đang chuyển`,
  callNow: "Mời ngay",
  callAbsent: "Đã có mặt, mời ngay",
  otherPart: "Chưa mời được: thuộc phần khác của chương trình",
  up: "Chuyển lên đầu",
  moveBefore: "Đặt trước…",
  putBack: "Mời lại sau…",
  isBack: "Đã có mặt",
  drag: (name: string) => `Kéo ${name} đến chỗ khác`,
  nowWaiting: (count: number) => `Đang mời (${count})`,
  cancel: "Thôi",
  moving: {
    before: (name: string) => `Chạm vào người sẽ phát biểu ngay sau ${name}`,
    after: (name: string) => `Chạm vào người mà ${name} sẽ đứng sau`,
  },
  target: {
    before: (name: string) => `Đặt trước ${name}`,
    after: (name: string) => `Mời lại sau ${name}`,
  },
};

const en: typeof vi = {
  queue: "Waiting to speak",
  emptyQueue: "Nobody waits to speak",
  listClosed: "The list is closed",
  returnsLater: "absent when called · later",
  walkIn: "from the floor",
  absent: "absent",
  hot: "of concern",
  needsHelp: "needs help",
  askedMinutes: (minutes) => `asked ${minutes} min`,
  spoken: (times) => `spoke ${times}×`,
  spokenFor: (times, time) => `spoke ${times}× (${time})`,
  organisationSpoken: (times, time) => `organisation spoke ${times}× (${time})`,
  held: "held",
  handOn: (who) => `${who} moves it`,
  callNow: "Call now",
  callAbsent: "Is here: call now",
  otherPart: "Cannot be called yet: belongs to another part",
  up: "Move to the front",
  moveBefore: "Put before…",
  putBack: "Call later, after…",
  isBack: "Is here again",
  drag: (name) => `Drag ${name} elsewhere`,
  nowWaiting: (count) => `Now called (${count})`,
  cancel: "Cancel",
  moving: {
    before: (name) => `Tap who shall speak right after ${name}`,
    after: (name) => `Tap whom ${name} shall follow`,
  },
  target: {
    before: (name) => `Before ${name}`,
    after: (name) => `After ${name}`,
  },
};

export const useQueueWords = makeWords({ vi, en });
