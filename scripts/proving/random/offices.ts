/** Random acts of the offices, of organisations' lists and of whoever wishes to attend, in the phase before. */
import { checklistOf } from "../../../server/rulebook/before/checklist/facts.ts";
import type { CheckItem } from "../../../server/rulebook/before/checklist/slice.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { READERS } from "../../../shared/terms/attachments.ts";
import { CHECK_STATES } from "../../../shared/terms/checklist.ts";
import { BODIES, deskSeat, organisationSeat, phoneSeat } from "../../../shared/terms/seats.ts";
import type { CommandInput, CommandType } from "../../../shared/wire/commands/commands.ts";
import type { SettingsChange } from "../../../shared/wire/commands/settings.ts";
import type { Chance } from "../chance.ts";
import { SENT_FILE } from "./register.ts";
import { clerk, clerkOf, leader, type Seat, there } from "./subjects.ts";

const NOBODY = "YK-999";

const organisation = (by: Chance, state: HearingState) =>
  by.pick(
    state.plan.organisations.slice(0, 2).map((organisation) => organisation.number),
    1,
  );
const listed = (by: Chance, state: HearingState) =>
  by.pick(
    Object.values(state.before?.rosters ?? {}).flatMap(({ delegates }) =>
      delegates.map((delegate) => delegate.id),
    ),
    "9.9",
  );
const person = (by: Chance) => ({
  ...{ name: "Y Gió Ayun", addressForm: "anh", position: "Bí thư chi đoàn" },
  ...(by.once(3) ? { phone: "0900 000 002" } : {}),
  ...(by.once(3) ? { birthYear: 1992 } : {}),
});
const delegate = (by: Chance, state: HearingState) => ({
  ...person(by),
  substituteFor: by.once(3) ? listed(by, state) : null,
});
const item = (by: Chance, state: HearingState) =>
  by.pick(
    checklistOf(state).map(({ id }) => id),
    "CK-99",
  );
/** Mostly one that stands so. */
const standing = (by: Chance, state: HearingState, suits: (checkItem: CheckItem) => boolean) =>
  by.pick<{ id: string }>(checklistOf(state).filter(suits), { id: item(by, state) }).id;
const application = (by: Chance, state: HearingState) =>
  by.pick(Object.keys(state.before?.applications ?? {}), "XD-99");
const invitee = (by: Chance, state: HearingState) =>
  by.once(2)
    ? listed(by, state)
    : by.pick(
        state.plan.officials.slice(0, 8).map((official) => official.person),
        NOBODY,
      );
const invited = (by: Chance, state: HearingState) =>
  by.pick(Object.keys(state.before?.invitations.invited ?? {}), NOBODY);
const holder = (by: Chance, { plan }: HearingState) =>
  by.pick(
    plan.officials.map((official) => official.person),
    "o999",
  );
const official = (by: Chance, { plan }: HearingState) => ({
  ...{ name: "Lò Thị Suối", addressForm: "bà", position: "Phó Trưởng phòng", pronunciation: "" },
  ...{ order: 1 + by.below(20), mayAnswer: by.once(2), timed: by.once(2) },
  unit: by.pick(
    plan.units.map((unit) => unit.id),
    "Báo Quảng Ninh",
  ),
});
/** A section of the settings. */
function settings(by: Chance, state: HearingState): SettingsChange {
  const { plan } = state;
  const quota = by.pick([1, 2, 9], 3);
  const organisation = {
    ...({ section: "organisation", name: `Hội Cựu giáo chức ${quota}`, quota, minimum: 1 } as const),
    number: by.once(2) ? null : 1,
  };
  const late = plan.start - quota * 86_400_000;
  return by.pick<SettingsChange>(
    [
      organisation,
      { section: "rights", lines: ["Nói rõ nội dung."] },
      { section: "organisationRemoved", number: 1 + by.below(4) },
      { section: "deadlines", organisations: late, wards: late, synthesis: null },
      { section: "unit", id: null, name: `phường Bắc Sơn ${quota}`, shortName: "Bắc Sơn", fields: [] },
      { ...organisation, kind: by.once(2) ? "câu lạc bộ" : "" },
      {
        ...{ section: "unit", id: plan.units[0]?.id ?? null, name: plan.units[0]?.name ?? "Phòng Kinh tế" },
        ...{ shortName: "KT", fields: [], verb: by.once(2) ? "giao" : "đề nghị" },
      },
      { section: "hall", seatsInRow: 2 * quota },
      { section: "floor", secretaryRunsFloor: by.once(2), nextShown: by.below(3) },
      {
        ...{ section: "field", was: by.once(2) ? null : by.pick([...plan.fields], "Nhà ở") },
        name: `Chợ ${by.below(6)}`,
      },
      { section: "fieldRemoved", name: by.pick([...plan.fields], "Nhà ở") },
      {
        ...{ section: "followUp", oneLeaderDirects: by.once(2), retentionDays: 30 * quota },
        publicSaysOverdue: by.once(2),
      },
      { section: "clerk", number: null, name: "Cán bộ tổng hợp", body: "front" },
      { section: "clerkRemoved", number: 5 + by.below(3) },
    ],
    { section: "recipients", lines: ["Lưu: VP."] },
  );
}
const steps = (by: Chance, state: HearingState) => {
  const rows = state.steps.map(({ id }) => ({
    ...{ step: id, minutes: 5 + by.below(by.once(4) ? 60 : 15) },
    ...(by.once(4) && { by: "Văn phòng Thành ủy" }),
  }));
  const added = { title: "Giải lao", kind: by.once(2) ? "break" : "briefing", minutes: 5 } as const;
  return by.once(3) ? [...rows.slice(0, -1), added, ...rows.slice(-1)] : rows;
};
const text = "theo chỉ đạo của Thường trực Thành ủy";

/** One way to make each. */
export const MAKE_OFFICES = {
  SubmitDelegateList: (by: Chance) => ({ delegates: [person(by), person(by)], file: null }),
  SubmitDelegateLists: (by: Chance) => ({
    file: "danh-sach.csv",
    lists: [1, 2].map((organisation) => ({ organisation, delegates: [person(by)] })),
  }),
  EnterDelegate: delegate,
  ChangeDelegate: (by: Chance, state: HearingState) => ({
    delegate: listed(by, state),
    ...delegate(by, state),
  }),
  ReplaceDelegate: (by: Chance, state: HearingState) => ({
    ...{ delegate: listed(by, state), ...person(by), why: "người cũ phải nằm viện" },
  }),
  RemoveDelegate: (by: Chance, state: HearingState) => ({ delegate: listed(by, state) }),
  AcceptLateList: (by: Chance, state: HearingState) => ({ organisation: organisation(by, state), why: text }),
  PlaceDelegate: (by: Chance, state: HearingState) => ({
    delegate: by.once(3) ? application(by, state) : listed(by, state),
    place: by.once(4) ? null : `${by.pick(["A", "b"], "A")}${1 + by.below(6)}`,
  }),
  RemindOrganisations: () => ({ about: "chưa đủ số ý kiến tối thiểu" }),
  CreateDossier: (by: Chance, { plan }: HearingState) => ({
    ...{ number: plan.number, date: plan.date, tentative: by.once(2), venue: plan.venue },
  }),
  ConfirmDate: (by: Chance, { plan }: HearingState) => ({
    ...{ date: plan.date, start: by.once(3) ? "07:30" : "08:00", end: "11:30" },
  }),
  PublishAnnouncement: (_by: Chance, { plan }: HearingState) => ({
    ...{ dateText: "dự kiến", place: plan.venue, topics: "Các vấn đề Nhân dân quan tâm" },
    ...{ howToRegister: "Qua tổ chức, đoàn thể", channels: ["Nhà văn hóa các khu, thôn"] },
  }),
  UpdateAnnouncement: () => ({ text: "Hội nghị họp từ 08 giờ 00." }),
  SendGuidance: () => ({ forms: ["F1"], to: ["24 tổ chức"], text: "Mỗi ý kiến không quá 1.000 ký tự." }),
  AttachToDossier: () => ({ attached: [SENT_FILE.file] }),
  TakeOffDossier: () => ({ file: SENT_FILE.file }),
  OpenDossierFile: (by: Chance) => ({
    file: SENT_FILE.file,
    readers: READERS.filter(() => by.once(2)),
  }),
  MakeChecklist: (by: Chance, { plan }: HearingState) => ({
    items: [{ title: "Âm thanh", owner: by.pick(BODIES, "organiser"), due: plan.date }],
  }),
  EditChecklistItem: (by: Chance, state: HearingState) => ({
    ...{ item: item(by, state), title: "Âm thanh, micro", owner: by.pick(BODIES, "front") },
    due: state.plan.date,
  }),
  RemoveChecklistItem: (by: Chance, state: HearingState) => ({ item: item(by, state), why: text }),
  ChangeBackdrop: (by: Chance) => ({ lines: ["HỘI NGHỊ", by.once(2) ? "ĐỐI THOẠI" : "", "NĂM 2024"] }),
  EnterOfficial: (by: Chance, state: HearingState) => ({
    ...official(by, state),
    role: "unit deputy" as const,
  }),
  ChangeOfficial: (by: Chance, state: HearingState) => {
    const { unit, ...typed } = official(by, state);
    return { ...typed, official: holder(by, state), another: by.once(2), ...(by.once(2) && { unit }) };
  },
  ChangeSettings: (by: Chance, state: HearingState) => ({ change: settings(by, state) }),
  RemoveOfficial: (by: Chance, state: HearingState) => ({ official: holder(by, state) }),
  UpdateChecklist: (by: Chance, state: HearingState) => ({
    ...{
      items: [item(by, state)],
      state: by.once(2) ? "blocked" : by.pick(CHECK_STATES, "done"),
      note: text,
    },
  }),
  EscalateChecklistItem: (by: Chance, state: HearingState) => ({
    item: standing(by, state, (item) => item.state === "blocked" && item.escalatedAt === null),
  }),
  DirectChecklistItem: (by: Chance, state: HearingState) => ({
    item: standing(by, state, (item) => item.escalatedAt !== null),
    ...{ text, state: "doing" as const },
  }),
  BuildProgramme: (by: Chance, state: HearingState) => ({ steps: steps(by, state) }),
  ChangeProgramme: (by: Chance, state: HearingState) => ({ steps: steps(by, state), why: text }),
  PublishProgramme: () => ({}),
  IssueInvitations: (by: Chance, state: HearingState) => ({
    letters: [{ number: `${by.below(50)}-GM/TU`, to: "Các đơn vị", invited: [invitee(by, state)] }],
  }),
  ConfirmInvitations: (by: Chance, state: HearingState) => ({ invited: [invited(by, state)] }),
  DeclineInvitation: (by: Chance, state: HearingState) => ({
    ...{ invited: invited(by, state), why: "đi công tác", substitute: null },
  }),
  ApplyToAttend: (by: Chance) => ({ ...person(by), residence: "phường Bắc Sơn", phone: "0900 000 003" }),
  WithdrawApplication: (by: Chance, state: HearingState) => ({ application: application(by, state) }),
  AdmitIndividuals: (by: Chance, state: HearingState) => ({
    ...{ applications: [application(by, state)], decider: null },
  }),
  RefuseIndividual: (by: Chance, state: HearingState) => ({
    ...{ application: application(by, state), reason: "cư trú ngoài địa bàn", decider: null },
  }),
} satisfies Partial<{ [T in CommandType]: (by: Chance, state: HearingState) => Of<T> }>;

type Of<T extends CommandType> = Omit<Extract<CommandInput, { type: T }>, "type">;

const ownSeat: Seat = (by, state) => organisationSeat(organisation(by, state));
/** Mostly a clerk of the office whose item it is. */
const owner: Seat = (by, state, input) => {
  const { item: first = "" } =
    "items" in input && typeof input.items[0] === "string"
      ? { item: input.items[0] }
      : (input as { item?: string });
  const owned = checklistOf(state).find(({ id }) => id === first)?.owner;
  return owned === undefined || by.once(8) ? clerk(by, state, input) : clerkOf(state, owned);
};
/** A phone, or a clerk of an inbox who writes it down for somebody. */
const applicant: Seat = (by, state) => {
  const phone = phoneSeat(`p${by.below(3)}`);
  return by.once(4) ? by.pick(there(state, deskSeat(1), deskSeat(2)), phone) : phone;
};

/** Who gives each. */
export const OFFICE_SEATS: { readonly [T in keyof typeof MAKE_OFFICES]: Seat } = {
  ...{ SubmitDelegateList: ownSeat, EnterDelegate: ownSeat, ChangeDelegate: ownSeat },
  ...{ ReplaceDelegate: ownSeat, RemoveDelegate: ownSeat },
  ...{
    AcceptLateList: clerk,
    PlaceDelegate: clerk,
    RemindOrganisations: clerk,
    CreateDossier: clerk,
    ConfirmDate: leader,
  },
  ...{ PublishAnnouncement: clerk, UpdateAnnouncement: clerk, SendGuidance: clerk },
  ...{
    SubmitDelegateLists: clerk,
    EditChecklistItem: clerk,
    RemoveChecklistItem: clerk,
    ChangeBackdrop: clerk,
  },
  ...{ EnterOfficial: clerk, ChangeOfficial: clerk, RemoveOfficial: clerk, ChangeSettings: clerk },
  ...{ AttachToDossier: clerk, TakeOffDossier: clerk, OpenDossierFile: clerk },
  ...{ MakeChecklist: clerk, UpdateChecklist: owner, EscalateChecklistItem: owner },
  ...{ DirectChecklistItem: leader, BuildProgramme: clerk, ChangeProgramme: clerk, PublishProgramme: clerk },
  ...{ IssueInvitations: clerk, ConfirmInvitations: clerk, DeclineInvitation: clerk },
  ...{ ApplyToAttend: applicant, WithdrawApplication: applicant },
  ...{ AdmitIndividuals: clerk, RefuseIndividual: clerk },
};
