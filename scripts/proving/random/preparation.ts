/** Random commands of synthesis, prepared answers and planned order. */

import type { z } from "zod";
import { lastChange, plannedTurns } from "../../../server/rulebook/before/order/facts.ts";
import { slipsOf } from "../../../server/rulebook/before/preparation/facts.ts";
import type { Slip } from "../../../server/rulebook/before/preparation/slice.ts";
import { acceptedOpinions } from "../../../server/rulebook/before/synthesis/accepted.ts";
import {
  groupOf,
  spokenFor,
  synthesisOf,
  treatmentOf,
} from "../../../server/rulebook/before/synthesis/facts.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { CONSULTED } from "../../../shared/terms/consulted.ts";
import { deskSeat, phoneSeat, unitSeat } from "../../../shared/terms/seats.ts";
import type { collectedCommands } from "../../../shared/wire/commands/collected.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import type { plannedOrderCommands } from "../../../shared/wire/commands/plannedOrder.ts";
import type { preparationCommands } from "../../../shared/wire/commands/preparation.ts";
import type { synthesisCommands } from "../../../shared/wire/commands/synthesis.ts";
import type { Chance } from "../chance.ts";
import { clerk, leader, type Seat, there } from "./subjects.ts";

type Schemas =
  | typeof synthesisCommands
  | typeof collectedCommands
  | typeof preparationCommands
  | typeof plannedOrderCommands;
type Type = Exclude<z.infer<Schemas[number]>["type"], "Freeze">;
type Makers = {
  readonly [T in Type]: (by: Chance, state: HearingState) => Extract<CommandInput, { type: T }>;
};

const code = (by: Chance, state: HearingState) => by.pick(Object.keys(acceptedOpinions(state)), "YK-001");
/** Mostly of those that still lack this, sometimes any. */
const lacking = (by: Chance, state: HearingState, lacks: (code: string) => boolean) => {
  const all = Object.keys(acceptedOpinions(state)).filter(lacks);
  return by.once(6) ? code(by, state) : by.pick(all, code(by, state));
};
/** Often all of them. */
const allLacking = (by: Chance, state: HearingState, lacks: (code: string) => boolean) => {
  const all = Object.keys(acceptedOpinions(state)).filter(lacks);
  return all.length === 0 || by.once(3) ? [lacking(by, state, lacks)] : all.slice(0, 60);
};
const some = (by: Chance, state: HearingState) => [code(by, state)];
const group = (by: Chance, state: HearingState) =>
  by.pick(
    synthesisOf(state).groups.map(({ id }) => id),
    "G01",
  );
const unit = (by: Chance, state: HearingState) =>
  by.pick(
    state.plan.units.map(({ id }) => id),
    "U02",
  );
/** One of these states, where there is one. */
const slip = (by: Chance, state: HearingState, ...kinds: Slip["state"]["kind"][]) => {
  const all = slipsOf(state);
  const suited = by.once(6) ? [] : all.filter((slip) => kinds.includes(slip.state.kind));
  return by.pick<{ id: string }>(suited.length === 0 ? all : suited, { id: "F5-01" }).id;
};
const report = (by: Chance, state: HearingState) =>
  by.pick(
    synthesisOf(state).reports.map(({ id }) => id),
    "F4-01",
  );
const planned = (by: Chance, state: HearingState) => by.pick(plannedTurns(state), "YK-001");
const raw = (by: Chance, state: HearingState) =>
  by.pick(
    synthesisOf(state).raws.map(({ id }) => id),
    "R-01",
  );
/** Mostly as it stands, seldom as it stood before. */
const sawRaw = (by: Chance, state: HearingState) => {
  const { id, row } = by.pick<{ id: string; row: string }>(synthesisOf(state).raws, {
    id: "R-09",
    row: "raw.9",
  });
  return { raw: id, seen: by.once(6) ? "raw.1" : row };
};
const rawForm = (by: Chance) => ({
  ...{
    field: "Rác thải",
    content: by.pick(["Xin thùng rác.", "Rác ứ.", "Xe rác đến trễ."], "Rác."),
    place: "",
  },
  people: by.below(50) + 1,
});
/** A unit, and whoever answers there. */
const answering = (by: Chance, { plan }: HearingState) => {
  const { unit: id, person } = by.pick<{ unit: string; person: string }>(
    plan.officials.filter((official) => plan.units.some((other) => other.id === official.unit)),
    { unit: "U02", person: "o20" },
  );
  return { unit: id, respondent: person };
};
/** Opinions of one group, mostly. */
const ofGroup = (by: Chance, state: HearingState) => {
  const { id, opinions } = by.pick<{ id: string; opinions: readonly string[] }>(
    synthesisOf(state).groups.filter((group) => group.opinions.length > 0),
    { id: "G01", opinions: ["YK-001"] },
  );
  return { group: id, opinions: [by.once(6) ? code(by, state) : by.pick(opinions, "YK-001")] };
};

const untitled = (by: Chance, state: HearingState) =>
  lacking(by, state, (code) => treatmentOf(state, code).displayTitle === null);
const spoken = (state: HearingState) => {
  const codes = spokenFor(state).map((opinion) => opinion.code);
  return codes.length === 0 ? ["YK-001"] : codes;
};

export const PREPARATION_MAKERS: Makers = {
  CollectRawOpinion: (by) => ({
    ...{ type: "CollectRawOpinion", field: "Rác thải", content: "Xin thêm thùng rác có nắp.", place: "" },
    people: by.below(50) + 1,
  }),
  CollectRawOpinions: (by) => ({
    ...{ type: "CollectRawOpinions", file: "tap-hop.csv" },
    raws: Array.from({ length: 1 + by.below(3) }, () => ({
      ...rawForm(by),
      ...(by.once(3) ? { onBehalfOf: by.pick(["org.1", "unit.W01"] as const, "org.99") } : {}),
    })),
  }),
  ChangeRawOpinion: (by, state) => ({ type: "ChangeRawOpinion", ...sawRaw(by, state), ...rawForm(by) }),
  WithdrawRawOpinion: (by, state) => ({ type: "WithdrawRawOpinion", ...sawRaw(by, state), why: "" }),
  FormGroup: (by, state) => ({
    ...{ type: "FormGroup", group: by.once(3) ? group(by, state) : null, title: "Nhóm" },
    opinions: some(by, state),
  }),
  RenameGroup: (by, state) => ({ type: "RenameGroup", group: group(by, state), title: "Tên khác" }),
  MoveGroup: (by, state) => ({
    ...{ type: "MoveGroup", group: group(by, state), before: by.once(2) ? group(by, state) : null },
  }),
  GroupOpinions: (by, state) => ({
    ...{ type: "GroupOpinions", group: by.once(8) ? null : group(by, state) },
    opinions: allLacking(by, state, (code) => groupOf(state, code) === null),
  }),
  GroupRawOpinions: (by, state) => ({
    ...{ type: "GroupRawOpinions", group: group(by, state), raws: [raw(by, state)] },
  }),
  AssignLead: (by, state) => ({
    ...{ type: "AssignLead", lead: unit(by, state) },
    opinions: allLacking(by, state, (code) => treatmentOf(state, code).lead === null),
    supporting: [unit(by, state)],
  }),
  MarkHot: (by, state) => ({ type: "MarkHot", opinions: some(by, state), hot: by.once(2) }),
  MarkRestricted: (by, state) => ({
    ...{ type: "MarkRestricted", opinions: some(by, state), restricted: by.once(2) },
  }),
  ProposeTitle: (by, state) => ({ type: "ProposeTitle", opinion: untitled(by, state), title: "Tên đề nghị" }),
  ApproveTitles: (by, state) => ({ type: "ApproveTitles", opinions: [untitled(by, state)] }),
  WriteChairNote: (by, state) => ({ type: "WriteChairNote", opinion: code(by, state), text: "ghi chú" }),
  SubmitReport: (by, state) => ({
    ...{
      type: "SubmitReport",
      to: "Thường trực",
      supplements: synthesisOf(state).reports.length === 0 ? null : report(by, state),
    },
  }),
  ConsultOnReport: (by, state) => ({
    ...{
      type: "ConsultOnReport",
      report: report(by, state),
      bodies: [by.pick(CONSULTED, "councilStanding")],
    },
  }),
  AcknowledgeReport: (by, state) => ({
    ...{ type: "AcknowledgeReport", report: report(by, state), remark: "Nhất trí" },
  }),
  DirectGroups: (by, state) => ({ type: "DirectGroups", groups: [group(by, state)], text: "Đồng ý." }),
  IssueSlips: (by, state) => ({
    type: "IssueSlips",
    slips: [
      {
        slip: null,
        ...ofGroup(by, state),
        ...answering(by, state),
        due: state.at + by.below(100) * 3_600_000,
      },
    ],
  }),
  ReaddressSlip: (by, state) => ({
    type: "ReaddressSlip",
    ...{ slip: slip(by, state, "issued", "drafted"), ...answering(by, state), due: state.at + 7_200_000 },
    why: "đúng lĩnh vực hơn",
  }),
  DraftAnswer: (by, state) => ({
    ...{
      type: "DraftAnswer",
      slip: slip(by, state, "issued", "returned"),
      cause: "vì",
      progress: "đang",
      time: "sớm",
    },
    ...{ resources: "có", rule: "" },
  }),
  ReturnDraft: (by, state) => ({
    type: "ReturnDraft",
    slip: slip(by, state, "drafted", "approved"),
    why: "thiếu ngày",
  }),
  ApproveDrafts: (by, state) => ({ type: "ApproveDrafts", slips: [slip(by, state, "drafted")] }),
  BuildQueue: (_by, state) => ({ type: "BuildQueue", order: spoken(state), why: "xếp lại" }),
  AddToQueue: (by, state) => ({
    type: "AddToQueue",
    opinion: lacking(by, state, (code) => !plannedTurns(state).includes(code)),
    why: "bổ sung",
  }),
  RemoveFromQueue: (by, state) => ({
    type: "RemoveFromQueue",
    opinion: planned(by, state),
    ...(by.once(2) ? { why: "rút" } : {}),
  }),
  MoveInQueue: (by, state) => ({
    ...{ type: "MoveInQueue", opinion: planned(by, state), before: by.once(2) ? null : planned(by, state) },
    why: "đổi chỗ",
  }),
  PublishQueue: (_by, state) => ({ type: "PublishQueue", turns: plannedTurns(state).length }),
  UndoOrderChange: (_by, state) => ({
    ...{ type: "UndoOrderChange", change: lastChange(state)?.version ?? 1 },
  }),
};

/** An office or a leader. */
const reviewer: Seat = (by, state, input) => (by.once(2) ? clerk : leader)(by, state, input);
const sender: Seat = (by, state) => {
  const strange = phoneSeat("p0");
  if (by.once(8)) return strange;
  return by.pick(there(state, "org.1", "org.2", "unit.W01", "unit.W01", deskSeat(1 + by.below(2))), strange);
};
/** The unit whose slip it is, mostly. */
const drafter: Seat = (by, state, input) => {
  const ownSlip = slipsOf(state).find((slip) => "slip" in input && slip.id === input.slip);
  return unitSeat(ownSlip === undefined || by.once(8) ? unit(by, state) : ownSlip.unit);
};

/** Who gives each. */
export const PREPARATION_SEATS: { readonly [T in Type]: Seat } = {
  ...{ CollectRawOpinion: sender, CollectRawOpinions: sender },
  ...{
    ChangeRawOpinion: sender,
    WithdrawRawOpinion: sender,
    FormGroup: clerk,
    RenameGroup: clerk,
    MoveGroup: clerk,
  },
  ...{ GroupOpinions: clerk, GroupRawOpinions: clerk, AssignLead: clerk, MarkHot: clerk },
  ...{ MarkRestricted: clerk, ProposeTitle: clerk, ApproveTitles: clerk },
  ...{ WriteChairNote: clerk, SubmitReport: clerk, ConsultOnReport: clerk },
  ...{ AcknowledgeReport: leader, DirectGroups: leader, IssueSlips: clerk, ReaddressSlip: clerk },
  ...{ DraftAnswer: drafter, ReturnDraft: reviewer, ApproveDrafts: reviewer },
  ...{ BuildQueue: clerk, AddToQueue: clerk, RemoveFromQueue: clerk, MoveInQueue: clerk },
  ...{ PublishQueue: clerk, UndoOrderChange: clerk },
};
