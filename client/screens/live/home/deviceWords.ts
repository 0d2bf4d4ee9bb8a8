/** Words of the operator's board of devices. */
import { makeWords } from "../../../i18n/language.ts";

const seconds = (ms: number) => Math.round(Math.abs(ms) / 1000);

const vi = {
  title: "Các máy đang nối",
  ago: (ms: number) => (ms < 60_000 ? `${seconds(ms)} giây trước` : `${Math.floor(ms / 60_000)} phút trước`),
  seen: (ago: string) => `đang kết nối · ${ago}`,
  gone: (ago: string) => `mất kết nối ${ago}`,
  never: "Chưa mở lần nào",
  tellsNothing: "chưa báo gì",
  flash: "Nháy tên",
  rename: "Đổi tên",
  newName: "Tên mới của máy",
  keepName: "Ghi tên",
  reload: "Tải lại trang",
  redirect: { hall: "Chuyển thành màn hình 2", hall2: "Chuyển thành màn hình 1" },
  forget: "Bỏ khỏi bảng",
  chime: "Chuông báo giờ ở máy này",
  testChime: "Thử chuông",
  sound: {
    ready: "chuông sẵn sàng",
    needsTouch: "chuông: chạm vào máy đó một lần để có tiếng",
    absent: "chuông: trình duyệt không phát được",
  },
  behind: (views: number | null) =>
    views === 0 ? "nội dung mới nhất" : views === null ? "nội dung cũ" : `chậm ${views} thay đổi`,
  clock: (ms: number | null) => {
    if (ms === null) return "đồng hồ: chưa đo";
    if (seconds(ms) < 2) return "đồng hồ máy đúng";
    return `đồng hồ máy ${ms > 0 ? "nhanh" : "chậm"} ${seconds(ms)} giây, giờ hiển thị vẫn đúng`;
  },
  trip: (ms: number | null) => (ms === null ? "phản hồi: chưa đo" : `phản hồi ${Math.ceil(ms)} ms`),
  battery: (level: number, charging: boolean) => `pin ${level}%${charging ? ", đang sạc" : ""}`,
  noBattery: (secure: boolean): string =>
    secure ? "pin: trình duyệt không cho biết" : "pin: không rõ (cần HTTPS)",
  wakeLock: (state: "held" | "released" | "absent", secure: boolean): string => {
    if (state === "held") return "giữ màn hình sáng";
    if (state === "released") return "màn hình có thể tự tắt";
    return secure
      ? "trình duyệt không giữ sáng được"
      : "không giữ sáng được (cần HTTPS), đặt máy không tự tắt màn hình";
  },
  shows: {
    backdrop: "ma két",
    programme: "chương trình",
    speaker: "người phát biểu",
    next: "người chuẩn bị",
    answer: "trả lời",
    notice: "thông báo",
    pause: "tạm nghỉ",
    document: "tên tài liệu",
    concerns: "vấn đề được quan tâm",
    resultCard: "thẻ kết quả",
    settling: "ổn định tổ chức",
    otherSource: "nguồn ngoài",
    conclusion: "kết luận",
    test: "thử màn hình",
    black: "màn hình đen",
    message: "lời nhắn lên bục",
    time: "thời gian phát biểu",
    name: "tên người được mời",
    nobody: "chưa có ai phát biểu",
    page: "trang làm việc",
  } as Readonly<Record<string, string>>,
};

const en: typeof vi = {
  title: "Devices",
  ago: (ms) => (ms < 60_000 ? `${seconds(ms)} s ago` : `${Math.floor(ms / 60_000)} min ago`),
  seen: (ago) => `connected · ${ago}`,
  gone: (ago) => `gone ${ago}`,
  never: "Never opened",
  tellsNothing: "has told nothing yet",
  flash: "Flash its name",
  rename: "Rename",
  newName: "New name of the device",
  keepName: "Keep the name",
  reload: "Load the page again",
  redirect: { hall: "Make it display 2", hall2: "Make it display 1" },
  forget: "Take off the board",
  chime: "Chime on this device",
  testChime: "Test the chime",
  sound: {
    ready: "chime ready",
    needsTouch: "chime: touch that device once to give it sound",
    absent: "chime: its browser has no sound",
  },
  behind: (views) =>
    views === 0 ? "up to date" : views === null ? "an old view" : `behind by ${views} changes`,
  clock: (ms) => {
    if (ms === null) return "clock: not measured";
    if (seconds(ms) < 2) return "its clock is right";
    return `its clock is ${seconds(ms)} s ${ms > 0 ? "fast" : "slow"}; the time shown is right`;
  },
  trip: (ms) => (ms === null ? "round trip: not measured" : `round trip ${Math.ceil(ms)} ms`),
  battery: (level, charging) => `battery ${level}%${charging ? ", charging" : ""}`,
  noBattery: (secure) => (secure ? "battery: its browser does not tell" : "battery: unknown (needs HTTPS)"),
  wakeLock: (state, secure) => {
    if (state === "held") return "kept awake";
    if (state === "released") return "its screen may fall asleep";
    return secure
      ? "its browser cannot keep it awake"
      : "not kept awake (needs HTTPS): set the machine so that it stays on";
  },
  shows: {
    backdrop: "backdrop",
    programme: "programme",
    speaker: "speaker",
    next: "who makes ready",
    answer: "answer",
    notice: "notice",
    pause: "pause",
    document: "document title",
    concerns: "matters of concern",
    resultCard: "result card",
    settling: "settling",
    otherSource: "other source",
    conclusion: "conclusion",
    test: "screen test",
    black: "black",
    message: "the chair's word",
    time: "the speaker's time",
    name: "who was called",
    nobody: "nobody speaks",
    page: "its page",
  },
};

export const useDeviceWords = makeWords({ vi, en });
