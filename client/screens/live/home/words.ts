/** Words of the operator's page. */
import type { HealthProblem } from "../../../../shared/terms/health.ts";
import { makeWords } from "../../../i18n/language.ts";

export const useWords = makeWords({
  vi: {
    links: "Đường dẫn các màn hình",
    clerks: (count: number) => `Cán bộ chuẩn bị (${count})`,
    departments: (count: number) => `Cơ quan, đơn vị, phường, xã (${count})`,
    organisations: (count: number) => `Tổ chức cử đại biểu (${count})`,
    preparing: "Chuẩn bị hội nghị",
    rosters: (entered: number, quota: number) => `Các tổ chức đã nhập ${entered}/${quota} đại biểu.`,
    ofQuota: (entered: number, quota: number) => `${entered}/${quota}`,
    short: (count: number) => `còn thiếu ${count}`,
    full: "đủ",
    notEntered: "chưa nhập",
    hallLater:
      "Nội dung màn hình hội trường, giấy nhắc và giới thiệu đại biểu dùng được sau khi chốt. Nối máy, phát đường dẫn thì làm ngay được.",
    freezeHow:
      "Chốt danh sách thì hội nghị chuyển sang phần điều hành. Tổ chức chưa nhập thì lấy danh sách trong hồ sơ. Sau khi chốt, các tổ chức không sửa được nữa.",
    freezeAtDesk: "Hội nghị này được chuẩn bị và chốt ở bàn của cơ quan tổ chức, mục Thứ tự phát biểu.",
    freeze: "Giữ 2 giây để chốt danh sách",
    open: "Mở",
    everyPhone: "Chung cho mọi điện thoại",
    renew: "Đổi đường dẫn",
    renewSure: "Đổi đường dẫn? Máy đang dùng sẽ bị ngắt.",
    guarded: "Chủ tọa, Thư ký",
    guardedHow:
      "Đường dẫn của Chủ tọa và Thư ký có trên máy chủ (npm run links). Để phát máy tại đây: hỏi máy chủ một mã, mã hiện trên cửa sổ dòng lệnh của máy chủ.",
    askWord: "Hiện đường dẫn Chủ tọa, Thư ký…",
    asking: {
      word: "Mã gồm 8 chữ số vừa hiện trên cửa sổ dòng lệnh của máy chủ, dùng trong hai phút.",
      wrong: "Mã không đúng. Xin xem lại trên máy chủ.",
      tooOften: "Thử quá nhiều lần. Xin chờ một phút.",
      failed: "Chưa hỏi được máy chủ. Xin bấm lại.",
    },
    word: "Mã trên máy chủ",
    show: "Hiện đường dẫn",
    goesSoon: "Đường dẫn và mã tự ẩn sau một phút.",
    failed: "Chưa tải được đường dẫn.",
    again: "Tải lại",
    results: "Thẻ kết quả",
    alarm: {
      storageRefuses:
        "Redis không nhận ghi: chưa lưu được gì. Xin báo người quản trị máy chủ xem dung lượng đĩa, bộ nhớ và nhật ký máy chủ.",
      storageSilent: "Redis không trả lời: chưa lưu được gì. Xin báo người quản trị máy chủ.",
      storageUnsafe:
        "Redis đang đặt sai, mất điện có thể mất việc đã lưu. Xin báo người quản trị máy chủ: npm run doctor.",
      notFollowing: "Máy chủ này không nhận được việc của các máy chủ khác. Xin báo người quản trị máy chủ.",
      logBroken:
        "Nhật ký của hội nghị này không đọc được. Xin dùng bộ giấy dự phòng và báo người quản trị máy chủ: npm run hearing -- list.",
      logDoubtful:
        "Nhật ký của hội nghị này ngắn hơn hoặc khác với những gì đã lưu. Xin báo người quản trị máy chủ: npm run hearing -- list.",
      recordNotKept:
        "Mọi việc vẫn được lưu, nhưng máy chủ không ghi được bản sao thứ hai. Xin báo người quản trị máy chủ xem dung lượng đĩa của DATA_DIR.",
      fieldHeldBack:
        "Một mục lạ đã bị giữ lại, không hiện trên màn hình. Xin báo người quản trị máy chủ xem nhật ký máy chủ.",
      minutesLeftOut:
        "Một phần biên bản đã lưu không đọc được và bị bỏ ra ngoài. Xin báo thư ký xem lại, và người quản trị máy chủ xem nhật ký máy chủ.",
    } satisfies Record<Exclude<HealthProblem, "othersSetAside">, string>,
    setAside: (ids: string) =>
      `Hội nghị không mở được, các hội nghị khác vẫn chạy: ${ids}. Xin báo người quản trị máy chủ: npm run hearing -- list.`,
    staff: "Giấy nhắc, giới thiệu đại biểu",
    introduce: "Giới thiệu đại biểu",
    rehearsal: "Diễn tập",
    replay: "Phát lại",
    fiveMinutes: "Diễn tập 5 phút",
    fiveMinutesHow: "Trên màn hình Chủ tọa và Thư ký đang mở, máy chỉ từng nút cần bấm trong năm phút đầu.",
    fiveMinutesFirst: "Mở màn hình Chủ tọa hoặc Thư ký trước, rồi bấm ở đây.",
    fiveMinutesOver: "Hội nghị đã bế mạc. Bấm Làm lại từ đầu trước, rồi diễn tập.",
    led: (count: number) => `Đang chỉ từng bước trên ${count} màn hình. Nhìn sang màn hình đó.`,
    noScript: "Buổi diễn tập này không có kịch bản chạy sẵn (script.json).",
    plays: (speed: number | null) => `Đang chạy ${speed}×`,
    standsStill: "Đang đứng",
    stepsDone: (done: number, of: number) => `đã làm ${done}/${of} bước`,
    nextStep: "Tiếp theo:",
    scriptOver: "Kịch bản đã chạy hết.",
    otherwise: "Khác kịch bản:",
    speed: "Tốc độ chạy",
    play: "Chạy kịch bản",
    changeSpeed: "Đổi tốc độ",
    pausePlay: "Tạm dừng kịch bản",
    stepOn: "Bước tiếp",
    reset: "Làm lại từ đầu",
    resetSure:
      "Làm lại buổi diễn tập từ đầu? Mọi màn hình sẽ chuyển sang buổi mới; nhật ký buổi này vẫn giữ.",
    rehearsalClock: "Đồng hồ diễn tập",
    now: "Giờ của buổi diễn tập",
    time: "Đặt giờ",
    rate: "Nhịp",
    stands: "đứng yên",
    setClock: "Đặt đồng hồ",
  },
  en: {
    links: "Links of the screens",
    clerks: (count) => `Clerks (${count})`,
    departments: (count) => `Units and wards (${count})`,
    organisations: (count) => `Organisations that send delegates (${count})`,
    preparing: "Preparation",
    rosters: (entered, quota) => `The organisations have entered ${entered} of ${quota} delegates.`,
    ofQuota: (entered, quota) => `${entered}/${quota}`,
    short: (count) => `${count} missing`,
    full: "complete",
    notEntered: "nobody yet",
    hallLater:
      "What the hall shows, notes and introductions open with the freeze. Devices are connected and links handed out at any time.",
    freezeHow:
      "With the freeze the hearing goes over to its session. An organisation that has entered nobody is taken as the folder has it. After the freeze organisations change nothing.",
    freezeAtDesk: "This hearing is prepared and frozen at the organiser's desk, section Order of speakers.",
    freeze: "Hold 2 seconds to freeze the lists",
    open: "Open",
    everyPhone: "The same for every phone",
    renew: "Renew the link",
    renewSure: "Renew the link? The device in use is cut off.",
    guarded: "Chairs, secretaries",
    guardedHow:
      "Links of chairs and secretaries stand on the server (npm run links). To hand out tablets here, ask the server for a word: its console shows it.",
    askWord: "Show links of chairs, secretaries…",
    asking: {
      word: "The word is the 8 digits that the server's console has just shown; good for two minutes.",
      wrong: "That is not the word. Look again at the server.",
      tooOften: "Tried too often. Wait a minute.",
      failed: "The server was not reached. Press again.",
    },
    word: "Word on the server",
    show: "Show links",
    goesSoon: "Links and codes go after a minute.",
    failed: "The links could not be loaded.",
    again: "Load again",
    results: "Result cards",
    alarm: {
      storageRefuses:
        "Redis takes no writes: nothing is saved. Whoever runs the server looks at disk, memory and the server's log.",
      storageSilent: "Redis does not answer: nothing is saved. Tell whoever runs the server.",
      storageUnsafe:
        "Redis is set so that a power cut could lose what was saved. Tell whoever runs the server: npm run doctor.",
      notFollowing: "What other servers do does not reach this one. Tell whoever runs the server.",
      logBroken:
        "This hearing's log cannot be read. Go on by the paper pack, and tell whoever runs the server: npm run hearing -- list.",
      logDoubtful:
        "This hearing's log is shorter than, or not the same as, what was saved. Tell whoever runs the server: npm run hearing -- list.",
      recordNotKept:
        "All is saved, but the server cannot write its second copy. Whoever runs the server looks at the disk of DATA_DIR.",
      fieldHeldBack:
        "A field that no list names was held back from the screens. Whoever runs the server looks at its log.",
      minutesLeftOut:
        "Some stored text of the minutes cannot be read and is left out. The secretaries look at it, and whoever runs the server at its log.",
    },
    setAside: (ids: string) =>
      `Hearings that cannot be opened, the others go on: ${ids}. Tell whoever runs the server: npm run hearing -- list.`,
    staff: "Notes and introductions",
    introduce: "Introductions",
    rehearsal: "Rehearsal",
    replay: "Replay",
    fiveMinutes: "Five minutes of practice",
    fiveMinutesHow:
      "The open screens of chairs and secretaries say what to press, for the first five minutes.",
    fiveMinutesFirst: "Open a chair's or secretary's screen first, then press here.",
    fiveMinutesOver: "The hearing is closed. Begin anew first, then practise.",
    led: (count: number) => `${count} screens are led step by step. Look there.`,
    noScript: "This rehearsal has no script to play (script.json).",
    plays: (speed: number | null) => `Playing ${speed}×`,
    standsStill: "Standing",
    stepsDone: (done: number, of: number) => `${done} of ${of} steps done`,
    nextStep: "Next:",
    scriptOver: "The script has come to its end.",
    otherwise: "Otherwise than scripted:",
    speed: "Speed",
    play: "Play the script",
    changeSpeed: "Change the speed",
    pausePlay: "Pause the script",
    stepOn: "Step on",
    reset: "Begin anew",
    resetSure: "Begin the rehearsal anew? Every screen goes to the new one; this one's log is kept.",
    rehearsalClock: "Rehearsal clock",
    now: "Time of the rehearsal",
    time: "Time",
    rate: "Rate",
    stands: "stands",
    setClock: "Set the clock",
  },
});
