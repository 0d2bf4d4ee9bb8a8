/** Words of how a screen's line stands. */
import type { HealthProblem } from "../../shared/terms/health.ts";
import { makeWords } from "../i18n/language.ts";

export const useLinkWords = makeWords({
  vi: {
    connecting: "Đang kết nối…",
    live: "Đã kết nối · đã lưu",
    typedLate: "Đã kết nối · chữ gõ chưa lưu",
    lasting: (seconds: number) =>
      seconds < 120
        ? `${seconds} giây`
        : seconds < 7_200
          ? `${Math.floor(seconds / 60)} phút`
          : `${Math.floor(seconds / 3_600)} giờ`,
    cutOff: (lasting: string) => `Mất kết nối ${lasting} · chưa gửi được`,
    cutOffSince: (time: string | null) =>
      time === null ? "Mất kết nối đã hơn 12 giờ" : `Mất kết nối từ ${time}`,
    notSent: (count: number) => `chưa gửi ${count} việc`,
    nothingOld: "Màn hình không hiện nội dung cũ; có mạng lại, nội dung mới tự hiện.",
    notSaved: "KHÔNG LƯU ĐƯỢC · chờ máy chủ",
    /** null: said by the state alone */
    problem: {
      storageRefuses: null,
      storageSilent: null,
      storageUnsafe: null,
      notFollowing: null,
      logBroken: "NHẬT KÝ HỎNG · báo quản trị máy chủ",
      logDoubtful: "NHẬT KÝ LỆCH · báo quản trị máy chủ",
      recordNotKept: "Đã lưu · máy chủ không ghi được bản sao",
      othersSetAside: null,
      fieldHeldBack: null,
      minutesLeftOut: null,
    } satisfies Record<HealthProblem, string | null> as Record<HealthProblem, string | null>,
    setAside: "Máy chủ không mở được hội nghị này. Xin báo người quản trị máy chủ.",
    revoked: "Đường dẫn đã đổi. Xin nhận đường dẫn mới từ Ban tổ chức.",
    revokedChair:
      "Nếu đồng chí không tự đổi, xin báo ngay Ban tổ chức hoặc một đồng chí đồng chủ trì: màn hình của họ có nút “Cấp lại đường dẫn” và hiện mã để đồng chí quét.",
    expired: "Phiên làm việc đã hết hạn. Xin mở lại đường dẫn của Ban tổ chức.",
    seatFull: "Ghế này đã mở ở đủ số máy cho phép. Xin Ban tổ chức đổi đường dẫn, hoặc đóng máy cũ.",
    ended: "Hội nghị đã bế mạc từ lâu, đường dẫn không còn hiệu lực.",
    pending: (count: number) => `Đang gửi (${count})`,
  },
  en: {
    connecting: "Connecting…",
    live: "Connected · saved",
    typedLate: "Connected · text not saved",
    lasting: (seconds: number) =>
      seconds < 120
        ? `${seconds} s`
        : seconds < 7_200
          ? `${Math.floor(seconds / 60)} min`
          : `${Math.floor(seconds / 3_600)} h`,
    cutOff: (lasting: string) => `Cut off for ${lasting} · not sent`,
    cutOffSince: (time: string | null) =>
      time === null ? "Cut off for more than 12 hours" : `Cut off since ${time}`,
    notSent: (count: number) => `${count} not sent`,
    nothingOld: "Nothing old is shown; with the network back, what is new comes by itself.",
    notSaved: "NOT SAVED · waiting for the server",
    problem: {
      storageRefuses: null,
      storageSilent: null,
      storageUnsafe: null,
      notFollowing: null,
      logBroken: "LOG BROKEN · call whoever runs the server",
      logDoubtful: "LOG DOUBTFUL · call whoever runs the server",
      recordNotKept: "Saved · the server's copy is not written",
      othersSetAside: null,
      fieldHeldBack: null,
      minutesLeftOut: null,
    },
    setAside: "The server cannot open this hearing. Tell whoever runs the server.",
    revoked: "This link was renewed. Ask the organisers for the new one.",
    revokedChair:
      "If you did not renew it yourself, tell the organisers or a co-chair at once: their screen has a button “Give the link back” and shows a code for you to scan.",
    expired: "This session has ended. Open the organisers' link again.",
    seatFull:
      "This seat is open at as many devices as it may be. Ask the organisers to renew its link, or close one.",
    ended: "The hearing was closed long ago; its links are no longer valid.",
    pending: (count: number) => `Sending (${count})`,
  },
});
