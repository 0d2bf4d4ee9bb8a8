/** Random commands of synthesis, prepared answers and planned order: of a hearing that has nothing accepted, nobody's business. */

import type { z } from "zod";
import { lastChange, plannedTurns } from "../../../server/rulebook/before/order/facts.ts";
import { slipsOf } from "../../../server/rulebook/before/preparation/facts.ts";
import { acceptedOpinions } from "../../../server/rulebook/before/synthesis/accepted.ts";
import { synthesisOf } from "../../../server/rulebook/before/synthesis/facts.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import type { plannedOrderCommands } from "../../../shared/wire/commands/plannedOrder.ts";
import type { preparationCommands } from "../../../shared/wire/commands/preparation.ts";
import type { synthesisCommands } from "../../../shared/wire/commands/synthesis.ts";
import type { Chance } from "../chance.ts";

type Schemas = typeof synthesisCommands | typeof preparationCommands | typeof plannedOrderCommands;
type Type = Exclude<z.infer<Schemas[number]>["type"], "Freeze">;
type Makers = {
  readonly [T in Type]: (by: Chance, state: HearingState) => Extract<CommandInput, { type: T }>;
};

const code = (by: Chance, state: HearingState) => by.pick(Object.keys(acceptedOpinions(state)), "YK-001");
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
const slip = (by: Chance, state: HearingState) =>
  by.pick(
    slipsOf(state).map(({ id }) => id),
    "F5-01",
  );
const report = (by: Chance, state: HearingState) =>
  by.pick(
    synthesisOf(state).reports.map(({ id }) => id),
    "F4-01",
  );
const planned = (by: Chance, state: HearingState) => by.pick(plannedTurns(state), "YK-001");

export const PREPARATION_MAKERS: Makers = {
  CollectRawOpinion: (by) => ({
    ...{ type: "CollectRawOpinion", field: "Rác thải", content: "Xin thêm thùng rác có nắp.", place: "" },
    people: by.below(50) + 1,
  }),
  FormGroup: (by, state) => ({
    ...{ type: "FormGroup", group: by.once(3) ? group(by, state) : null, title: "Nhóm" },
    opinions: some(by, state),
  }),
  RenameGroup: (by, state) => ({ type: "RenameGroup", group: group(by, state), title: "Tên khác" }),
  MoveGroup: (by, state) => ({
    ...{ type: "MoveGroup", group: group(by, state), before: by.once(2) ? group(by, state) : null },
  }),
  GroupOpinions: (by, state) => ({
    ...{ type: "GroupOpinions", group: by.once(3) ? null : group(by, state), opinions: some(by, state) },
  }),
  GroupRawOpinions: (by, state) => ({
    ...{ type: "GroupRawOpinions", group: group(by, state), raws: [`R-0${by.below(3) + 1}`] },
  }),
  AssignLead: (by, state) => ({
    ...{ type: "AssignLead", opinions: some(by, state), lead: unit(by, state) },
    supporting: [unit(by, state)],
  }),
  MarkHot: (by, state) => ({ type: "MarkHot", opinions: some(by, state), hot: by.once(2) }),
  MarkRestricted: (by, state) => ({
    ...{ type: "MarkRestricted", opinions: some(by, state), restricted: by.once(2) },
  }),
  ProposeTitle: (by, state) => ({ type: "ProposeTitle", opinion: code(by, state), title: "Tên đề nghị" }),
  ApproveTitles: (by, state) => ({ type: "ApproveTitles", opinions: some(by, state) }),
  WriteChairNote: (by, state) => ({ type: "WriteChairNote", opinion: code(by, state), text: "ghi chú" }),
  SubmitReport: (by, state) => ({
    ...{ type: "SubmitReport", to: "Thường trực", supplements: by.once(2) ? null : report(by, state) },
  }),
  ConsultOnReport: (by, state) => ({
    ...{ type: "ConsultOnReport", report: report(by, state), bodies: ["councilStanding"] },
  }),
  AcknowledgeReport: (by, state) => ({
    ...{ type: "AcknowledgeReport", report: report(by, state), remark: "Nhất trí" },
  }),
  DirectGroups: (by, state) => ({ type: "DirectGroups", groups: [group(by, state)], text: "Đồng ý." }),
  IssueSlips: (by, state) => ({
    type: "IssueSlips",
    slips: [
      {
        ...{ slip: null, group: group(by, state), opinions: some(by, state), unit: unit(by, state) },
        ...{ respondent: "o20", due: state.at + 3_600_000 },
      },
    ],
  }),
  ReaddressSlip: (by, state) => ({
    type: "ReaddressSlip",
    ...{ slip: slip(by, state), unit: unit(by, state), respondent: "o20", due: state.at + 7_200_000 },
    why: "đúng lĩnh vực hơn",
  }),
  DraftAnswer: (by, state) => ({
    ...{ type: "DraftAnswer", slip: slip(by, state), cause: "vì", progress: "đang", time: "sớm" },
    ...{ resources: "có", rule: "" },
  }),
  ReturnDraft: (by, state) => ({ type: "ReturnDraft", slip: slip(by, state), why: "thiếu ngày" }),
  ApproveDrafts: (by, state) => ({ type: "ApproveDrafts", slips: [slip(by, state)] }),
  BuildQueue: (by, state) => ({ type: "BuildQueue", order: some(by, state) }),
  AddToQueue: (by, state) => ({ type: "AddToQueue", opinion: code(by, state) }),
  RemoveFromQueue: (by, state) => ({ type: "RemoveFromQueue", opinion: planned(by, state) }),
  MoveInQueue: (by, state) => ({
    ...{ type: "MoveInQueue", opinion: planned(by, state), before: by.once(2) ? null : planned(by, state) },
    why: "đổi chỗ",
  }),
  PublishQueue: (_by, state) => ({ type: "PublishQueue", turns: plannedTurns(state).length }),
  UndoOrderChange: (_by, state) => ({
    ...{ type: "UndoOrderChange", change: lastChange(state)?.version ?? 1 },
  }),
};
