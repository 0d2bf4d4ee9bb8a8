/** Words that several screens use, as the glossary has them. */

import { type DuePreset, OUTCOME_NAMES, type OutcomeKind } from "../../shared/terms/outcomes.ts";
import type { Rehearsal } from "../../shared/terms/rehearsal.ts";
import type { SessionView } from "../../shared/views/views.ts";
import { makeWords } from "./language.ts";

interface Common {
  readonly hearing: string;
  readonly rehearsal: (kind: Rehearsal) => string;
  readonly close: string;
  readonly cancel: string;
  readonly language: string;
  readonly outcome: Record<OutcomeKind, string>;
  readonly due: Record<DuePreset, string>;
  readonly session: Record<SessionView["session"]["kind"], string>;
  readonly pausedUntil: (time: string) => string;
  readonly segment: Record<NonNullable<SessionView["segment"]>, string>;
  /** who stands before whom, among those whom nobody has moved */
  readonly orderRule: Record<NonNullable<SessionView["segment"]>, string>;
  readonly minutes: (count: number) => string;
}

const vi: Common = {
  hearing: "Hội nghị đối thoại",
  rehearsal: (kind) => (kind === "replay" ? "PHÁT LẠI" : "DIỄN TẬP"),
  close: "Đã hiểu",
  cancel: "Thôi",
  language: "English",
  outcome: OUTCOME_NAMES,
  due: {
    "10 working days": "10 ngày làm việc",
    "15 working days": "15 ngày làm việc",
    "15 days": "15 ngày",
    date: "Chọn ngày",
  },
  session: { scheduled: "Dự kiến", open: "Đang họp", suspended: "Tạm dừng", closed: "Đã bế mạc" },
  pausedUntil: (time) => `Tạm dừng đến ${time}`,
  segment: {
    people: "Đại diện Nhân dân phát biểu",
    officials: "Lãnh đạo, đơn vị phát biểu",
    after: "Phát biểu sau đối thoại",
  },
  orderRule: {
    people: "Theo kế hoạch, rồi ai đăng ký trước đứng trước",
    officials: "Theo thứ tự lễ tân",
    after: "Ai đăng ký trước đứng trước",
  },
  minutes: (count) => `${count} phút`,
};

const en: Common = {
  hearing: "Public hearing",
  rehearsal: (kind) => (kind === "replay" ? "REPLAY" : "REHEARSAL"),
  close: "Got it",
  cancel: "Cancel",
  language: "Tiếng Việt",
  outcome: {
    RESOLVED_ON_THE_SPOT: "Clarified and settled at the hearing",
    ANSWERED: "Answered",
    ASSIGNED_FOR_VERIFICATION: "Given for verification",
    EXPLAINED_NOT_IN_LINE: "Policy explained",
    NOTED: "Noted with thanks",
    REDIRECTED: "Directed to citizen reception",
    TRANSFERRED_TO_HIGHER_AUTHORITY: "Submitted to the competent level",
    UNHEARD_WRITTEN_REPLY: "Reply in writing",
  },
  due: {
    "10 working days": "10 working days",
    "15 working days": "15 working days",
    "15 days": "15 days",
    date: "Choose a date",
  },
  session: { scheduled: "Scheduled", open: "In session", suspended: "Suspended", closed: "Closed" },
  pausedUntil: (time) => `Suspended until ${time}`,
  segment: { people: "The People speak", officials: "Leaders and units speak", after: "After the dialogue" },
  orderRule: {
    people: "As planned, then first come, first served",
    officials: "In protocol order",
    after: "First come, first served",
  },
  minutes: (count) => `${count} min`,
};

export const useText = makeWords({ vi, en });
