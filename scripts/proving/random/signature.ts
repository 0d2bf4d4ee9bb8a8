/** Random acts of minutes on their way to signature, and of documents. */

import { outgoing } from "../../../server/rulebook/after/dispatch/facts.ts";
import { unnumbered } from "../../../server/rulebook/after/documents/paperwork.ts";
import { minutesOf, sectionOf } from "../../../server/rulebook/after/signature/facts.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { DISPATCH_WAYS } from "../../../shared/terms/dispatch.ts";
import { GENERAL_AS } from "../../../shared/terms/documents.ts";
import { WRITTEN_INTO } from "../../../shared/terms/numbered.ts";
import { PERIOD_KINDS } from "../../../shared/terms/periods.ts";
import { dayOf } from "../../../shared/terms/time.ts";
import type { Chance } from "../chance.ts";
import { clerk, type Seat, type Seats } from "./subjects.ts";

/** Mostly one that is still to be approved. */
const section = (by: Chance, state: HearingState) => {
  const { sections } = minutesOf(state);
  const open = sections.filter((section) => section.state !== "approved");
  return by.pick<{ id: string }>(open.length === 0 || by.once(6) ? sections : open, { id: "4.9" }).id;
};
const judged = (by: Chance, state: HearingState) => {
  const id = section(by, state);
  const seen = sectionOf(state, id)?.corrections.length ?? 0;
  return { section: id, corrections: by.once(8) ? 99 : seen };
};
const number = (by: Chance, book: string) => `${1 + by.below(20)}-${book}`;
const date = (state: HearingState) => dayOf(state.at);
const earlier = (by: Chance, state: HearingState) => dayOf(state.at - by.below(60) * 86_400_000);
const sending = (by: Chance, state: HearingState) => ({
  to: by.pick(["Ủy ban nhân dân thành phố", "Ban Dân vận", "0900 000 002"], "Báo Quảng Ninh"),
  how: by.pick(DISPATCH_WAYS, "axis"),
  date: by.once(4) ? earlier(by, state) : date(state),
});
const general = (by: Chance) =>
  by.once(2)
    ? ({ as: "inOtherWords", text: "Giao các cơ quan thực hiện." } as const)
    : ({ as: by.pick(GENERAL_AS, "leftOut"), text: "" } as const);
const text = "ghi lại cho đúng số đại biểu có mặt";

/** One way to make each. */
export const SIGNATURE_MAKERS = {
  SubmitMinutes: (by: Chance) => ({ type: "SubmitMinutes", number: number(by, "BB/TU") }) as const,
  ApproveSection: (by: Chance, state: HearingState) =>
    ({ type: "ApproveSection", ...judged(by, state) }) as const,
  SendBackSection: (by: Chance, state: HearingState) =>
    ({ type: "SendBackSection", ...judged(by, state), why: text }) as const,
  CorrectSection: (by: Chance, state: HearingState) =>
    ({ type: "CorrectSection", section: section(by, state), text }) as const,
  SignMinutes: () => ({ type: "SignMinutes" }) as const,
  AnnexMinutes: (by: Chance, state: HearingState) =>
    ({ type: "AnnexMinutes", section: section(by, state), text }) as const,
  SignAnnex: (by: Chance, state: HearingState) => {
    const unsigned = minutesOf(state).annexes.filter((annex) => annex.presider === null);
    return {
      type: "SignAnnex",
      annex: by.pick<{ number: number }>(unsigned, { number: 1 + by.below(2) }).number,
    } as const;
  },
  IssueConclusionNotice: (by: Chance, state: HearingState) =>
    ({
      type: "IssueConclusionNotice",
      ...({ number: number(by, "TB/TU"), date: date(state), signer: "A" } as const),
    }) as const,
  IssueResultReport: (by: Chance, state: HearingState) =>
    ({ type: "IssueResultReport", number: number(by, "BC/BDV"), date: date(state) }) as const,
  IssueLeadersReport: (by: Chance, state: HearingState) =>
    ({ type: "IssueLeadersReport", number: number(by, "BC/TU"), date: date(state) }) as const,
  IssuePeriodicReport: (by: Chance, state: HearingState) =>
    ({
      type: "IssuePeriodicReport",
      ...({ number: null, day: earlier(by, state), kind: by.pick(PERIOD_KINDS, "month") } as const),
    }) as const,
  AnnounceResults: (by: Chance, state: HearingState) => ({
    type: "AnnounceResults" as const,
    channels: ["posted" as const],
    places: "Nhà văn hóa các khu",
    date: by.once(4) ? earlier(by, state) : date(state),
    ...(by.once(4) ? {} : { general: general(by) }),
  }),
  IssueSupervisionReport: (_by: Chance, state: HearingState) =>
    ({ type: "IssueSupervisionReport", ...{ number: null, period: "năm", asOf: date(state) } }) as const,
  NumberDocument: (by: Chance, state: HearingState) => {
    const { document, of } = by.pick(unnumbered(state), { document: "notice" as const, of: "ND-01" });
    return {
      type: "NumberDocument",
      ...({ document, of, number: number(by, "TB/VPTU"), date: date(state) } as const),
    } as const;
  },
  RecordDispatch: (by: Chance, state: HearingState) => {
    const { to, how, date: day } = sending(by, state);
    const document = by.pick(
      outgoing(state).map(({ id }) => id),
      "VB-99",
    );
    return {
      type: "RecordDispatch",
      ...({ document, how, date: day, to: by.once(2) ? [to] : [to, "Thành ủy"] } as const),
    } as const;
  },
  CorrectDispatch: (by: Chance, state: HearingState) => {
    const dispatch = by.pick(
      state.after.dispatch.map(({ id }) => id),
      "CV-999",
    );
    const right = by.once(3) ? null : sending(by, state);
    return { type: "CorrectDispatch", ...({ dispatch, right, why: "ghi nhầm" } as const) } as const;
  },
  WriteOwnWords: (by: Chance) =>
    ({
      type: "WriteOwnWords",
      ...({ document: by.pick(WRITTEN_INTO, "resultReport"), text: `Đề xuất ${by.below(9)}` } as const),
    }) as const,
};

/** Both sign, each as often. */
const signer: Seat = (by, { chair, minutes }) =>
  by.once(2) ? chair.presider : by.once(4) ? "T1" : minutes.secretaries.minutes;
const secretary: Seat = (_by, { minutes }) => minutes.secretaries.minutes;
const presider: Seat = (_by, { chair }) => chair.presider;

/** Whoever signs it next, as far as it is known. */
const annexSigner: Seat = (by, state, input) => {
  const annex =
    input.type === "SignAnnex" ? minutesOf(state).annexes.find(({ number }) => number === input.annex) : null;
  return (annex?.secretary ? presider : signer)(by, state, input);
};

/** Who alone may give these. */
export const SIGNATURE_SEATS = {
  ...{ SubmitMinutes: secretary, CorrectSection: secretary, AnnexMinutes: secretary },
  ...{ ApproveSection: presider, SendBackSection: presider, SignAnnex: annexSigner, SignMinutes: signer },
  ...{ IssueConclusionNotice: clerk, IssueResultReport: clerk, IssueLeadersReport: clerk },
  ...{
    IssuePeriodicReport: clerk,
    IssueSupervisionReport: clerk,
    NumberDocument: clerk,
    WriteOwnWords: clerk,
    RecordDispatch: clerk,
    CorrectDispatch: clerk,
    AnnounceResults: clerk,
  },
} satisfies Seats;
