/** What a refusal says where the person looks: what happened, and what to do. */
import { spokenDate } from "../../shared/terms/outcomes.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";
import { bodyNames } from "./bodies.ts";
import { makeWords } from "./language.ts";

/** Names behind seats and ids, as the screen's view knows them. */
export interface Names {
  readonly seat: (by: string) => string;
  readonly id: (id: string) => string;
}

const vi = (refusal: Refusal, names: Names): string => {
  switch (refusal.code) {
    case "malformed":
      return "Nội dung nhập chưa đúng. Xin kiểm tra lại rồi gửi lần nữa.";
    case "notAllowed":
      return "Màn hình này không được thực hiện việc đó.";
    case "notPresiding":
      return `${names.seat(refusal.presider)} đang điều hành. Xin chờ chuyển quyền hoặc nhận điều hành.`;
    case "sessionNotOpen":
      return "Hội nghị chưa mở, đang tạm dừng hoặc đã bế mạc.";
    case "alreadyDone":
      return "Việc này đã được thực hiện.";
    case "nameOfList":
      return `${names.id(refusal.entry)} lấy tên từ danh sách. Nếu nhầm người, xin chọn lại đại biểu.`;
    case "hasLeft":
      return `Nội dung này đã chuyển sang tiếp công dân (số ${refusal.number}).`;
    case "closedForGood":
      return "Đã quá 10 phút từ lúc bế mạc nên không mở lại được. Các việc tiếp theo ghi ở phần kết quả.";
    case "floorTaken":
      return `${names.id(refusal.holder)} đang có quyền phát biểu, do ${names.seat(refusal.by)} mời. Xin kết thúc lượt này rồi mời tiếp.`;
    case "floorChanged":
      return `${names.seat(refusal.by)} vừa đổi lượt phát biểu${refusal.holder === null ? "" : ` (${names.id(refusal.holder)})`}. Xin xem lại rồi bấm.`;
    case "headChanged":
      return refusal.head === null
        ? "Danh sách chờ đã hết."
        : `${names.seat(refusal.by)} vừa đổi danh sách: đứng đầu là ${names.id(refusal.head)}. Xin xem lại rồi mời.`;
    case "noFloorInThisStep":
      return "Phần này không có phát biểu. Hãy bắt đầu phần có phát biểu.";
    case "unknownId":
      return `Không tìm thấy ${refusal.id}.`;
    case "alreadyListed":
      return `Đã có trong danh sách (${names.id(refusal.entry)}, thứ ${refusal.place}).`;
    case "wrongState":
      return `Không thực hiện được lúc này: ${names.id(refusal.id)}. Xin xem lại trạng thái.`;
    case "personAbsent":
      return "Đại biểu này vắng mặt. Ghi đã đến rồi mời.";
    case "nothingToUndo":
      return "Không còn việc để hoàn tác.";
    case "undoDepends":
      return `Không hoàn tác được: việc sau đó liên quan ${names.id(refusal.on)}.`;
    case "rightsNotRead":
      return "Chưa đọc quyền, trách nhiệm của các bên. Bấm lần nữa để vẫn bắt đầu.";
    case "presiderPresent":
      return "Máy của Chủ tọa vẫn đang hoạt động. Đề nghị chuyển quyền điều hành.";
    case "dueMissing":
      return "Cần chọn đơn vị và thời hạn.";
    case "dueInPast":
      return "Thời hạn đã qua. Xin chọn ngày khác.";
    case "taskChanged":
      return "Việc này vừa được giao lại. Xin xem lại nội dung được giao rồi gửi báo cáo.";
    case "dueChanged":
      return refusal.due === ""
        ? "Việc này không còn thời hạn."
        : `Chủ tọa vừa đổi thời hạn thành ${spokenDate(refusal.due)}. Xin xem lại rồi trả lời.`;
    case "belowMinimum":
      return `Không được dưới ${refusal.seconds / 60} phút.`;
    case "testAfterOpening":
      return "Hội nghị đã khai mạc, không thử màn hình được nữa.";
    case "notRehearsal":
      return "Chỉ đổi giờ được trong buổi diễn tập.";
    case "listChanged":
      return `Danh sách vừa đổi: còn ${refusal.waiting} người. Xin xem lại.`;
    case "tooLate":
      return "Lệnh đến quá muộn nên chưa thực hiện. Bấm lại nếu vẫn cần.";
    case "idReused":
      return "Lệnh bị trùng mã. Bấm lại.";
    case "notSaved":
      return "Chưa lưu được. Chờ kết nối lại rồi bấm lần nữa.";
    case "tooFast":
      return "Bấm quá nhanh. Xin chờ một giây.";
    case "listIsClosed":
      return "Danh sách phát biểu đã khóa.";
    case "tooManyRequests":
      return `Mỗi điện thoại đăng ký tối đa ${refusal.most} ý kiến cùng lúc.`;
    case "requestsFull":
      return "Đang có quá nhiều đăng ký chờ thư ký xem. Xin gửi lại sau ít phút.";
    case "wrongPhase":
      return refusal.phase === "before"
        ? "Hội nghị còn đang chuẩn bị. Việc này làm được sau khi Ban tổ chức chốt danh sách."
        : "Danh sách đã chốt để vào hội nghị. Cần thay đổi, xin báo Ban tổ chức.";
    case "overQuota":
      return `Đã đủ chỉ tiêu ${refusal.quota} đại biểu. Muốn thêm, xin xóa bớt một đại biểu hoặc ghi là dự bị.`;
    case "hasSubstitute":
      return "Đại biểu này đã có người dự bị. Xin đổi hoặc xóa người dự bị trước.";
    case "preparationMissing":
      return "Máy chủ không còn hồ sơ ý kiến đã chuẩn bị. Xin khôi phục từ bản sao lưu rồi chốt lại.";
    case "dossierExists":
      return `Kế hoạch ${refusal.number} đã có hồ sơ do ${bodyNames.vi[refusal.by]} lập. Hai hộp tiếp nhận dùng chung một hồ sơ.`;
    case "ofAnotherBody":
      return `Việc này của ${bodyNames.vi[refusal.body]}. Xin liên hệ cơ quan đó.`;
    case "dayInPast":
      return "Ngày này đã qua. Xin chọn ngày khác.";
    case "dateTentative":
      return "Ngày hội nghị còn dự kiến. Gửi giấy mời sau khi lãnh đạo xác nhận ngày.";
    case "announcedTooLate":
      return `Chỉ còn ${refusal.days} ngày đến hội nghị. Cấp xã phải thông báo trước ít nhất 7 ngày; xin lãnh đạo lùi ngày họp.`;
    case "tooManyItems":
      return `Danh mục có tối đa ${refusal.most} việc.`;
    case "programmeTooLong":
      return `Chương trình ${refusal.minutes} phút, buổi họp chỉ có ${refusal.most} phút. Xin bớt ${refusal.minutes - refusal.most} phút.`;
    case "programmeMissing":
      return "Chưa có chương trình. Xin lập chương trình trước.";
    case "letterTaken":
      return `Số ${refusal.number} đã dùng cho một giấy mời khác. Xin lấy số khác.`;
    case "alreadyInvited":
      return `${names.id(refusal.id)} đã được mời theo giấy mời ${refusal.letter}.`;
    case "nobodyToRemind":
      return "Các tổ chức đều đã đủ số ý kiến tối thiểu, không còn nơi cần nhắc.";
    default:
      return refusal satisfies never;
  }
};

const en = (refusal: Refusal, names: Names): string => {
  switch (refusal.code) {
    case "malformed":
      return "The entry is not valid. Check it and send again.";
    case "notAllowed":
      return "This screen may not do that.";
    case "notPresiding":
      return `${names.seat(refusal.presider)} presides. Wait for the hand-over or take over.`;
    case "sessionNotOpen":
      return "The hearing is not open, is suspended or closed.";
    case "alreadyDone":
      return "This is already done.";
    case "nameOfList":
      return `The name of ${names.id(refusal.entry)} is that of the list. If it is somebody else, choose the delegate.`;
    case "hasLeft":
      return `This matter has gone to citizen reception (no. ${refusal.number}).`;
    case "closedForGood":
      return "It was closed more than 10 minutes ago and stays closed. Record what follows with the outcomes.";
    case "floorTaken":
      return `${names.id(refusal.holder)} holds the floor, called by ${names.seat(refusal.by)}. End that turn first.`;
    case "floorChanged":
      return `${names.seat(refusal.by)} has just changed the floor. Look again, then press.`;
    case "headChanged":
      return refusal.head === null
        ? "Nobody is waiting."
        : `${names.seat(refusal.by)} changed the list: ${names.id(refusal.head)} is first. Look again.`;
    case "noFloorInThisStep":
      return "This step has no floor. Begin one that has.";
    case "unknownId":
      return `${refusal.id} is not known.`;
    case "alreadyListed":
      return `Already listed (${names.id(refusal.entry)}, no. ${refusal.place}).`;
    case "wrongState":
      return `Not possible now: ${names.id(refusal.id)}. Look again.`;
    case "personAbsent":
      return "This delegate is absent. Record the arrival, then call.";
    case "nothingToUndo":
      return "Nothing is left to undo.";
    case "undoDepends":
      return `Not undone: a later act concerns ${names.id(refusal.on)}.`;
    case "rightsNotRead":
      return "The rights were not read. Press again to begin all the same.";
    case "presiderPresent":
      return "The presider's device is still at work. Ask for the hand-over.";
    case "dueMissing":
      return "Choose a unit and a date.";
    case "dueInPast":
      return "The date is past. Choose another.";
    case "taskChanged":
      return "The task was given anew. Read it again, then send the report.";
    case "dueChanged":
      return refusal.due === ""
        ? "This task has no date any more."
        : `The chair has just changed the date to ${spokenDate(refusal.due)}. Look again, then answer.`;
    case "belowMinimum":
      return `Not under ${refusal.seconds / 60} min.`;
    case "testAfterOpening":
      return "The hearing is open; no more tests.";
    case "notRehearsal":
      return "The clock is changed in rehearsals only.";
    case "listChanged":
      return `The list has changed: ${refusal.waiting} are waiting. Look again.`;
    case "tooLate":
      return "It came too late and was not done. Press again if still needed.";
    case "idReused":
      return "The command's id was used before. Press again.";
    case "notSaved":
      return "Not saved. Wait for the connection, then press again.";
    case "tooFast":
      return "Pressed too fast. Wait a second.";
    case "listIsClosed":
      return "The list of speakers is closed.";
    case "tooManyRequests":
      return `Each phone may have ${refusal.most} requests at a time.`;
    case "requestsFull":
      return "Too many requests await the secretary. Send again in a few minutes.";
    case "wrongPhase":
      return refusal.phase === "before"
        ? "The hearing is still being prepared. This can be done once the organisers have frozen the lists."
        : "The lists are frozen for the hearing. For a change, tell the organisers.";
    case "overQuota":
      return `The quota of ${refusal.quota} delegates is full. To add one, remove another or enter a substitute.`;
    case "hasSubstitute":
      return "This delegate has a substitute already. Change or remove the substitute first.";
    case "preparationMissing":
      return "The server no longer has the opinions that were prepared. Restore a backup, then freeze again.";
    case "dossierExists":
      return `The plan ${refusal.number} has a dossier, opened by ${bodyNames.en[refusal.by]}. Both inboxes share it.`;
    case "ofAnotherBody":
      return `This belongs to ${bodyNames.en[refusal.body]}. Ask there.`;
    case "dayInPast":
      return "This day is past. Choose another.";
    case "dateTentative":
      return "The day is tentative. Send the invitations once a leader has confirmed it.";
    case "announcedTooLate":
      return `Only ${refusal.days} days are left. A commune announces 7 days ahead at least; ask the leaders for a later day.`;
    case "tooManyItems":
      return `A checklist has ${refusal.most} items at most.`;
    case "programmeTooLong":
      return `The programme takes ${refusal.minutes} minutes, the half day has ${refusal.most}. Take off ${refusal.minutes - refusal.most}.`;
    case "programmeMissing":
      return "There is no programme yet. Build it first.";
    case "letterTaken":
      return `The number ${refusal.number} is another letter's. Take another.`;
    case "alreadyInvited":
      return `${names.id(refusal.id)} is invited already, by ${refusal.letter}.`;
    case "nobodyToRemind":
      return "All organisations have their minimum of opinions: nobody is to be reminded.";
    default:
      return refusal satisfies never;
  }
};

export const useRefusalText = makeWords<(refusal: Refusal, names: Names) => string>({ vi, en });
