/** Random acts of phones and units. */
import { DUE_WORDS, READINESS } from "../../../shared/views/live/department.ts";
import { delegate, type Makers, opinion, request } from "./subjects.ts";

export const OUTSIDE_MAKERS = {
  AskToSpeak: (by) => ({
    type: "AskToSpeak",
    name: "Lò Thị Suối",
    addressForm: "bà",
    organisation: "Hội Người mù",
    content: `Lối đi ${by.below(100)}`,
  }),
  WithdrawRequest: (by, state) => ({ type: "WithdrawRequest", request: request(by, state) }),
  AdmitRequest: (by, state) => ({
    type: "AdmitRequest",
    request: request(by, state),
    field: "Văn hóa",
    ...(by.once(3) ? { person: delegate(by, state).person } : {}),
  }),
  DeclineRequest: (by, state) => ({ type: "DeclineRequest", request: request(by, state), words: "đã đủ" }),
  TellReadiness: (by, state) => ({
    type: "TellReadiness",
    opinion: opinion(by, state),
    word: by.pick(READINESS, "ready"),
  }),
  AnswerDue: (by, state) => {
    const settled = Object.values(state.opinions).filter((opinion) => opinion.outcome?.due);
    const due = settled[by.below(Math.max(settled.length, 1))];
    return {
      type: "AnswerDue",
      opinion: due?.id ?? opinion(by, state),
      due: due?.outcome?.due?.date ?? "2024-12-20",
      word: by.pick(DUE_WORDS, "accepts"),
      ...(by.once(2) ? { proposed: "2025-01-10" } : {}),
    };
  },
  ReportTask: (by, state) => {
    const settled = Object.values(state.opinions).filter((opinion) => opinion.outcome?.lead);
    const due = settled[by.below(Math.max(settled.length, 1))];
    return {
      type: "ReportTask",
      opinion: due?.id ?? opinion(by, state),
      given: due?.outcome?.at ?? 0,
      text: `Đã kiểm tra lần ${by.below(9)}.`,
    };
  },
} satisfies Makers;
