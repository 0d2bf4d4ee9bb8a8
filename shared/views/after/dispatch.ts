/** The book of outgoing documents, as every desk sees it. */
import type { DispatchWay } from "../../terms/dispatch.ts";
import type { Instant } from "../../terms/time.ts";

const NAMES = {
  minutes: "Biên bản hội nghị",
  conclusionNotice: "Thông báo kết luận",
  resultReport: "Báo cáo kết quả hội nghị",
  leadersReport: "Báo cáo ba đồng chí chủ trì",
  periodicReport: "Báo cáo kỳ",
  supervisionReport: "Báo cáo giám sát của Mặt trận",
  transfer: "Công văn chuyển kiến nghị",
  delegateList: "Danh sách đại biểu",
  synthesisReport: "Báo cáo tổng hợp ý kiến",
  slips: "Phiếu giao chuẩn bị trả lời",
  programme: "Chương trình hội nghị",
  notice: "Thông báo đến Nhân dân",
  invitation: "Giấy mời",
};
/** What goes out: what bears a number of the register, and letters of invitation. */
export type OutgoingKind = keyof typeof NAMES;
export const OUTGOING_NAMES: Readonly<Record<OutgoingKind, string>> = NAMES;

interface SendingView {
  readonly to: string;
  readonly how: DispatchWay;
  /** YYYY-MM-DD */
  readonly date: string;
}

export interface DispatchView extends SendingView {
  readonly id: string;
  /** when it was noted, by which seat */
  readonly at: Instant;
  readonly by: string;
  /** it was noted by mistake: it was not sent */
  readonly unsent: boolean;
  /** what stood there before, the newest last; `was` null: it was said not to have been sent */
  readonly corrections: readonly {
    readonly was: SendingView | null;
    readonly why: string;
    readonly at: Instant;
    readonly by: string;
  }[];
}

export interface OutgoingRow {
  readonly id: string;
  readonly kind: OutgoingKind;
  readonly number: string | null;
  /** YYYY-MM-DD */
  readonly date: string;
  /** what it is about, where there are several of its kind */
  readonly about: string;
  /** it was entered wrongly, and another row stands in its place */
  readonly wrong: boolean;
  /** this clerk's office sends it */
  readonly own: boolean;
  /** whom it goes to by its own list */
  readonly recipients: readonly string[];
  /** in the order in which they were noted */
  readonly sent: readonly DispatchView[];
}
