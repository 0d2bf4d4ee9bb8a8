/** Words of the list of those who wait, as the secretary sees it. */
import { makeWords } from "../../../i18n/language.ts";

const vi = {
  back: "Đã có mặt",
  withdraw: "Rút phát biểu",
  queue: "Chờ phát biểu",
  returnsLater: "vắng khi gọi · mời lại sau",
  link: "Gắn với đại biểu",
  addRegistered: "Thêm ý kiến đã đăng ký: số, nội dung",
};

const en: typeof vi = {
  back: "Is back",
  withdraw: "Withdraws",
  queue: "Waiting",
  returnsLater: "absent when called · later",
  link: "Link to a delegate",
  addRegistered: "Add a registered opinion: number, content",
};

export const useWaitingWords = makeWords({ vi, en });
