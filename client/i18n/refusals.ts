/** What a refusal says where the person looks: what happened, and what to do. */
import type { BodyNames } from "../../shared/terms/bodies.ts";
import { spokenDate } from "../../shared/terms/outcomes.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";
import type { Screening } from "../../shared/terms/register.ts";
import { afterEn, afterVi } from "./afterRefusals.ts";
import { makeBodyWords } from "./bodies.ts";
import { casesEn, casesVi } from "./caseRefusals.ts";
import { preparationEn, preparationVi } from "./preparationRefusals.ts";
import { publicationEn, publicationVi } from "./publicationRefusals.ts";

/** Names behind seats and ids, as the screen's view knows them. */
export interface Names {
  readonly seat: (by: string) => string;
  readonly id: (id: string) => string;
}

/** One text a code; a missing one is a type error. */
type Says = {
  readonly [C in Refusal["code"]]: (refusal: Extract<Refusal, { code: C }>, names: Names) => string;
};

const SCREENED: Readonly<Record<"vi" | "en", Readonly<Record<Screening, string>>>> = {
  vi: {
    ...{ accept: "đưa vào đối thoại", merge: "gộp với ý kiến khác", return: "trả lại để làm rõ" },
    ...{ redirect: "hướng dẫn sang tiếp công dân", outside: "ngoài thẩm quyền" },
  },
  en: {
    ...{ accept: "accepted", merge: "merged with another", return: "returned for clarification" },
    ...{ redirect: "guided to citizen reception", outside: "outside competence" },
  },
};

const instant = new Intl.DateTimeFormat("vi-VN", {
  ...{ timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "medium", hourCycle: "h23" },
});
/** "23:59:59 14/11/24" */
const lastInstant = (at: number): string => instant.format(at);

const vi = (bodies: BodyNames): Says => ({
  ...preparationVi,
  ...afterVi(bodies),
  ...publicationVi,
  ...casesVi,
  malformed: () => "Nội dung nhập chưa đúng. Xin kiểm tra lại rồi gửi lần nữa.",
  notAllowed: () => "Màn hình này không được thực hiện việc đó.",
  notPresiding: (refusal, names) =>
    `${names.seat(refusal.presider)} đang điều hành. Xin chờ chuyển quyền hoặc nhận điều hành.`,
  sessionNotOpen: () => "Hội nghị chưa mở, đang tạm dừng hoặc đã bế mạc.",
  alreadyDone: () => "Việc này đã được thực hiện.",
  nameOfList: (refusal, names) =>
    `${names.id(refusal.entry)} lấy tên từ danh sách. Nếu nhầm người, xin chọn lại đại biểu.`,
  hasLeft: (refusal) => `Nội dung này đã chuyển sang tiếp công dân (số ${refusal.number}).`,
  closedForGood: () =>
    "Đã quá 10 phút từ lúc bế mạc nên không mở lại được. Các việc tiếp theo ghi ở phần kết quả.",
  floorTaken: (refusal, names) =>
    `${names.id(refusal.holder)} đang có quyền phát biểu, do ${names.seat(refusal.by)} mời. Xin kết thúc lượt này rồi mời tiếp.`,
  floorChanged: (refusal, names) =>
    `${names.seat(refusal.by)} vừa đổi lượt phát biểu${refusal.holder === null ? "" : ` (${names.id(refusal.holder)})`}. Xin xem lại rồi bấm.`,
  headChanged: (refusal, names) =>
    refusal.head === null
      ? "Danh sách chờ đã hết."
      : `${names.seat(refusal.by)} vừa đổi danh sách: đứng đầu là ${names.id(refusal.head)}. Xin xem lại rồi mời.`,
  noFloorInThisStep: () => "Phần này không có phát biểu. Hãy bắt đầu phần có phát biểu.",
  unknownId: (refusal) => `Không tìm thấy ${refusal.id}.`,
  alreadyListed: (refusal, names) =>
    `Đã có trong danh sách (${names.id(refusal.entry)}, thứ ${refusal.place}).`,
  wrongState: (refusal, names) =>
    `Không thực hiện được lúc này: ${names.id(refusal.id)}. Xin xem lại trạng thái.`,
  personAbsent: () => "Đại biểu này vắng mặt. Ghi đã đến rồi mời.",
  nothingToUndo: () => "Không còn việc để hoàn tác.",
  undoDepends: (refusal, names) => `Không hoàn tác được: việc sau đó liên quan ${names.id(refusal.on)}.`,
  rightsNotRead: () => "Chưa đọc quyền, trách nhiệm của các bên. Bấm lần nữa để vẫn bắt đầu.",
  presiderPresent: () => "Máy của Chủ tọa vẫn đang hoạt động. Đề nghị chuyển quyền điều hành.",
  dueMissing: () => "Cần chọn đơn vị và thời hạn.",
  dueInPast: () => "Thời hạn đã qua. Xin chọn ngày khác.",
  taskChanged: () => "Việc này vừa được giao lại. Xin xem lại nội dung được giao rồi gửi báo cáo.",
  dueChanged: (refusal) =>
    refusal.due === ""
      ? "Việc này không còn thời hạn."
      : `Chủ tọa vừa đổi thời hạn thành ${spokenDate(refusal.due)}. Xin xem lại rồi trả lời.`,
  belowMinimum: (refusal) => `Không được dưới ${refusal.seconds / 60} phút.`,
  testAfterOpening: () => "Hội nghị đã khai mạc, không thử màn hình được nữa.",
  notRehearsal: () => "Chỉ đổi giờ được trong buổi diễn tập.",
  isReplay: () => "Đây là bản phát lại, chỉ để xem. Hội nghị thật không đổi.",
  listChanged: (refusal) => `Danh sách vừa đổi: còn ${refusal.waiting} người. Xin xem lại.`,
  tooLate: () => "Lệnh đến quá muộn nên chưa thực hiện. Bấm lại nếu vẫn cần.",
  idReused: () => "Lệnh bị trùng mã. Bấm lại.",
  notSaved: () => "Chưa lưu được. Chờ kết nối lại rồi bấm lần nữa.",
  tooFast: () => "Bấm quá nhanh. Xin chờ một giây.",
  listIsClosed: () => "Danh sách phát biểu đã khóa.",
  tooManyRequests: (refusal) => `Mỗi điện thoại đăng ký tối đa ${refusal.most} ý kiến cùng lúc.`,
  crowdedAddress: () =>
    "Từ mạng này vừa có rất nhiều người gửi. Xin chờ ít phút rồi gửi lại, dùng mạng khác (4G), hoặc gửi qua phường, xã, Mặt trận.",
  requestsFull: () => "Đang có quá nhiều đăng ký chờ thư ký xem. Xin gửi lại sau ít phút.",
  wrongPhase: (refusal) =>
    refusal.phase === "before"
      ? "Hội nghị còn đang chuẩn bị. Việc này làm được sau khi Ban tổ chức chốt danh sách."
      : "Danh sách đã chốt để vào hội nghị. Cần thay đổi, xin báo Ban tổ chức.",
  overQuota: (refusal) =>
    `Đã đủ chỉ tiêu ${refusal.quota} đại biểu. Muốn thêm, xin xóa bớt một đại biểu hoặc ghi là dự bị.`,
  rosterChanged: () => "Danh sách vừa có thay đổi từ nơi khác. Xin chọn lại tệp để xem trước lần nữa.",
  hasSubstitute: () => "Đại biểu này đã có người dự bị. Xin đổi hoặc xóa người dự bị trước.",
  filesThere: () => "Tệp này đã có trong minh chứng. Xin bỏ ra hoặc chọn tệp khác.",
  fileGone: () => "Tệp đính kèm không còn trên máy chủ. Xin chọn lại tệp rồi gửi lần nữa.",
  contentMissing: () => "Xin ghi nội dung ý kiến.",
  contentTooLong: (refusal) =>
    `Nội dung dài ${refusal.length.toLocaleString("vi")} ký tự, nhiều nhất ${refusal.most.toLocaleString("vi")}. Xin viết gọn lại.`,
  placeMissing: () => "Còn thiếu địa điểm vụ việc. Xin ghi địa điểm để cơ quan đến xem được.",
  deadlineOver: (refusal) =>
    `Đã hết hạn lúc ${lastInstant(refusal.last)}, không sửa và rút được nữa. Muốn bổ sung, xin báo ${bodies.organiser} ghi kèm.`,
  decidedMeanwhile: (refusal, names) =>
    `${names.seat(refusal.by)} vừa quyết định ý kiến ${refusal.registration} trước: ${SCREENED.vi[refusal.result]}. Xin xem lại rồi quyết định.`,
  changedMeanwhile: (refusal) =>
    `Ý kiến ${refusal.registration} vừa được sửa hoặc ghi thêm. Xin xem lại rồi quyết định.`,
  codeTaken: (refusal) => `Số ${refusal.id} đã dùng. Xin chọn số khác.`,
  notToMergeInto: (refusal) =>
    `Không gộp vào ${refusal.id} được: chỉ gộp vào ý kiến khác đã đưa vào đối thoại.`,
  hasMerged: (refusal) => `Có ý kiến đã gộp vào ${refusal.id}. Xin quyết định lại các ý kiến đó trước.`,
  preparationMissing: () =>
    "Máy chủ không còn hồ sơ ý kiến đã chuẩn bị. Xin khôi phục từ bản sao lưu rồi chốt lại.",
  dossierExists: (refusal) =>
    `Kế hoạch ${refusal.number} đã có hồ sơ do ${bodies[refusal.by]} lập. Hai hộp tiếp nhận dùng chung một hồ sơ.`,
  ofAnotherBody: (refusal) => `Việc này của ${bodies[refusal.body]}. Xin liên hệ cơ quan đó.`,
  officialNeeded: (refusal, names) =>
    refusal.seat === undefined
      ? `Người này được giao trả lời theo phiếu ${refusal.slip}. Xin giao phiếu cho người khác trước.`
      : `Đây là người ở vị trí ${names.seat(refusal.seat)}: chỉ sửa tên, chức vụ hoặc ghi người khác giữ chức vụ.`,
  bodyNeeded: (refusal) =>
    `${refusal.name} đã có đại biểu, ý kiến, phiếu hoặc người trong danh sách: giữ nguyên tên, chỉ sửa được các mục khác.`,
  lastClerk: (refusal) =>
    `Đây là bàn làm việc duy nhất của ${bodies[refusal.body]}. Xin thêm người thay trước, rồi bỏ bàn này.`,
  nameTaken: (refusal) => `Đã có cơ quan, tổ chức tên "${refusal.name}". Xin ghi tên khác.`,
  listFull: (refusal) => `Danh sách có nhiều nhất ${refusal.most} dòng.`,
  fieldInUse: (refusal) =>
    `${refusal.opinions} ý kiến đã ghi lĩnh vực "${refusal.name}": giữ nguyên. Xin thêm lĩnh vực mới nếu cần.`,
  fieldTaken: (refusal) => `Đã có lĩnh vực "${refusal.name}". Xin ghi tên khác.`,
  lastField: () => "Danh mục phải còn ít nhất một lĩnh vực. Xin thêm lĩnh vực khác trước.",
  belowListed: (refusal) =>
    `Danh sách đã có ${refusal.listed} đại biểu. Xin ghi từ ${refusal.listed} trở lên, hoặc bớt đại biểu trước.`,
  deadlineTooLate: (refusal) =>
    `Hạn phải trước giờ khai mạc (${lastInstant(refusal.start)}). Xin ghi ngày sớm hơn.`,
  dayInPast: () => "Ngày này đã qua. Xin chọn ngày khác.",
  dateTentative: () => "Ngày hội nghị còn dự kiến. Gửi giấy mời sau khi lãnh đạo xác nhận ngày.",
  announcedTooLate: (refusal) =>
    `Chỉ còn ${refusal.days} ngày đến hội nghị. Cấp xã phải thông báo trước ít nhất 7 ngày; xin lãnh đạo lùi ngày họp.`,
  tooManyItems: (refusal) => `Danh mục có tối đa ${refusal.most} việc.`,
  programmeTooLong: (refusal) =>
    `Chương trình ${refusal.minutes} phút, buổi họp chỉ có ${refusal.most} phút. Xin bớt ${refusal.minutes - refusal.most} phút.`,
  stepNeeded: (refusal) =>
    ({
      opening: "Phần khai mạc phải có và đứng đầu chương trình: hội nghị mở từ phần này.",
      people: "Phần Nhân dân phát biểu, đối thoại phải có: các lượt đã đăng ký được mời trong phần này.",
      conclusion: "Phần kết luận phải có và đứng cuối chương trình: hội nghị bế mạc từ phần này.",
    })[refusal.need],
  programmeMissing: () => "Chưa có chương trình. Xin lập chương trình trước.",
  letterTaken: (refusal) => `Số ${refusal.number} đã dùng cho một giấy mời khác. Xin lấy số khác.`,
  alreadyInvited: (refusal, names) => `${names.id(refusal.id)} đã được mời theo giấy mời ${refusal.letter}.`,
  placeTaken: (refusal) =>
    `Ghế ${refusal.place} đã xếp tay cho người khác. Xin chọn ghế khác hoặc đổi người kia trước.`,
  placesInFolder: () =>
    "Hội nghị lập từ thư mục có sẵn danh sách: chỗ ngồi ghi trong tệp đại biểu của thư mục.",
  nobodyToRemind: () => "Các tổ chức đều đã đủ số ý kiến tối thiểu, không còn nơi cần nhắc.",
});

const en = (bodies: BodyNames): Says => ({
  ...preparationEn,
  ...afterEn,
  ...publicationEn,
  ...casesEn,
  malformed: () => "The entry is not valid. Check it and send again.",
  notAllowed: () => "This screen may not do that.",
  notPresiding: (refusal, names) =>
    `${names.seat(refusal.presider)} presides. Wait for the hand-over or take over.`,
  sessionNotOpen: () => "The hearing is not open, is suspended or closed.",
  alreadyDone: () => "This is already done.",
  nameOfList: (refusal, names) =>
    `The name of ${names.id(refusal.entry)} is that of the list. If it is somebody else, choose the delegate.`,
  hasLeft: (refusal) => `This matter has gone to citizen reception (no. ${refusal.number}).`,
  closedForGood: () =>
    "It was closed more than 10 minutes ago and stays closed. Record what follows with the outcomes.",
  floorTaken: (refusal, names) =>
    `${names.id(refusal.holder)} holds the floor, called by ${names.seat(refusal.by)}. End that turn first.`,
  floorChanged: (refusal, names) =>
    `${names.seat(refusal.by)} has just changed the floor. Look again, then press.`,
  headChanged: (refusal, names) =>
    refusal.head === null
      ? "Nobody is waiting."
      : `${names.seat(refusal.by)} changed the list: ${names.id(refusal.head)} is first. Look again.`,
  noFloorInThisStep: () => "This step has no floor. Begin one that has.",
  unknownId: (refusal) => `${refusal.id} is not known.`,
  alreadyListed: (refusal, names) => `Already listed (${names.id(refusal.entry)}, no. ${refusal.place}).`,
  wrongState: (refusal, names) => `Not possible now: ${names.id(refusal.id)}. Look again.`,
  personAbsent: () => "This delegate is absent. Record the arrival, then call.",
  nothingToUndo: () => "Nothing is left to undo.",
  undoDepends: (refusal, names) => `Not undone: a later act concerns ${names.id(refusal.on)}.`,
  rightsNotRead: () => "The rights were not read. Press again to begin all the same.",
  presiderPresent: () => "The presider's device is still at work. Ask for the hand-over.",
  dueMissing: () => "Choose a unit and a date.",
  dueInPast: () => "The date is past. Choose another.",
  taskChanged: () => "The task was given anew. Read it again, then send the report.",
  dueChanged: (refusal) =>
    refusal.due === ""
      ? "This task has no date any more."
      : `The chair has just changed the date to ${spokenDate(refusal.due)}. Look again, then answer.`,
  belowMinimum: (refusal) => `Not under ${refusal.seconds / 60} min.`,
  testAfterOpening: () => "The hearing is open; no more tests.",
  notRehearsal: () => "The clock is changed in rehearsals only.",
  isReplay: () => "This is a replay, to look at only. The hearing itself stays as it is.",
  listChanged: (refusal) => `The list has changed: ${refusal.waiting} are waiting. Look again.`,
  tooLate: () => "It came too late and was not done. Press again if still needed.",
  idReused: () => "The command's id was used before. Press again.",
  notSaved: () => "Not saved. Wait for the connection, then press again.",
  tooFast: () => "Pressed too fast. Wait a second.",
  listIsClosed: () => "The list of speakers is closed.",
  tooManyRequests: (refusal) => `Each phone may have ${refusal.most} requests at a time.`,
  crowdedAddress: () =>
    "A great deal was sent from this network just now. Wait a few minutes, use another network (4G), or send it by the ward or the Front.",
  requestsFull: () => "Too many requests await the secretary. Send again in a few minutes.",
  wrongPhase: (refusal) =>
    refusal.phase === "before"
      ? "The hearing is still being prepared. This can be done once the organisers have frozen the lists."
      : "The lists are frozen for the hearing. For a change, tell the organisers.",
  overQuota: (refusal) =>
    `The quota of ${refusal.quota} delegates is full. To add one, remove another or enter a substitute.`,
  rosterChanged: () => "The list has just changed elsewhere. Choose the file again for a new preview.",
  hasSubstitute: () => "This delegate has a substitute already. Change or remove the substitute first.",
  filesThere: () => "This file is evidence already. Take it off, or choose another.",
  fileGone: () => "An attached file is no longer on the server. Choose it again, then send.",
  contentMissing: () => "Write the opinion.",
  contentTooLong: (refusal) =>
    `It has ${refusal.length.toLocaleString("en")} characters, ${refusal.most.toLocaleString("en")} at most. Please shorten it.`,
  placeMissing: () => "The place of the matter is missing. Name it, so that it can be looked at.",
  deadlineOver: (refusal) =>
    `The deadline was ${lastInstant(refusal.last)}: it can no longer be changed or withdrawn. To add something, tell the organisers.`,
  decidedMeanwhile: (refusal, names) =>
    `${names.seat(refusal.by)} was quicker with ${refusal.registration}: ${SCREENED.en[refusal.result]}. Look again, then decide.`,
  changedMeanwhile: (refusal) =>
    `${refusal.registration} was changed, or something was noted at it. Look again, then decide.`,
  codeTaken: (refusal) => `The number ${refusal.id} is taken. Choose another.`,
  notToMergeInto: (refusal) =>
    `Nothing can be merged into ${refusal.id}: only into another opinion that is accepted.`,
  hasMerged: (refusal) => `Others are merged into ${refusal.id}. Decide on those first.`,
  preparationMissing: () =>
    "The server no longer has the opinions that were prepared. Restore a backup, then freeze again.",
  dossierExists: (refusal) =>
    `The plan ${refusal.number} has a dossier, opened by the ${bodies[refusal.by]}. Both inboxes share it.`,
  ofAnotherBody: (refusal) => `This belongs to the ${bodies[refusal.body]}. Ask there.`,
  officialNeeded: (refusal, names) =>
    refusal.seat === undefined
      ? `Slip ${refusal.slip} is for this one to answer. Give it to somebody else first.`
      : `This is who sits as ${names.seat(refusal.seat)}: change name and office, or write who holds it now.`,
  bodyNeeded: (refusal) =>
    `${refusal.name} has delegates, opinions, slips or people on the lists: its name stays; the rest can be changed.`,
  lastClerk: (refusal) =>
    `This is the only desk of the ${bodies[refusal.body]}. Add somebody else first, then take it off.`,
  nameTaken: (refusal) => `There is a body of the name "${refusal.name}". Write another name.`,
  listFull: (refusal) => `The list has ${refusal.most} rows at most.`,
  fieldInUse: (refusal) =>
    `Opinions that bear the field "${refusal.name}": ${refusal.opinions}. It stays; add another field if you need one.`,
  fieldTaken: (refusal) => `There is a field "${refusal.name}". Write another name.`,
  lastField: () => "One field stays on the list. Add another first.",
  belowListed: (refusal) =>
    `${refusal.listed} delegates are on the list. Write ${refusal.listed} or more, or take some off first.`,
  deadlineTooLate: (refusal) =>
    `A deadline lies before the hearing begins (${lastInstant(refusal.start)}). Write an earlier day.`,
  dayInPast: () => "This day is past. Choose another.",
  dateTentative: () => "The day is tentative. Send the invitations once a leader has confirmed it.",
  announcedTooLate: (refusal) =>
    `Only ${refusal.days} days are left. A commune announces 7 days ahead at least; ask the leaders for a later day.`,
  tooManyItems: (refusal) => `A checklist has ${refusal.most} items at most.`,
  programmeTooLong: (refusal) =>
    `The programme takes ${refusal.minutes} minutes, the half day has ${refusal.most}. Take off ${refusal.minutes - refusal.most}.`,
  stepNeeded: (refusal) =>
    ({
      opening: "The opening stays, and stands first: the hearing opens with it.",
      people: "The step in which the People speak stays: registered turns are called in it.",
      conclusion: "The conclusion stays, and stands last: the hearing is closed from it.",
    })[refusal.need],
  programmeMissing: () => "There is no programme yet. Build it first.",
  letterTaken: (refusal) => `The number ${refusal.number} is another letter's. Take another.`,
  alreadyInvited: (refusal, names) => `${names.id(refusal.id)} is invited already, by ${refusal.letter}.`,
  placeTaken: (refusal) =>
    `Seat ${refusal.place} was given to somebody else by hand. Choose another, or move that one first.`,
  placesInFolder: () =>
    "This hearing was made from a folder with its own list: its file of delegates has the seats.",
  nobodyToRemind: () => "All organisations have their minimum of opinions: nobody is to be reminded.",
});

const saidBy =
  (says: Says) =>
  (refusal: Refusal, names: Names): string =>
    (says[refusal.code] as (refusal: Refusal, names: Names) => string)(refusal, names);

export const useRefusalText = makeBodyWords({
  vi: (bodies) => saidBy(vi(bodies)),
  en: (bodies) => saidBy(en(bodies)),
});
