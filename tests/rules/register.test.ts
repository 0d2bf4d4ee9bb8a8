/** Registering opinions and screening them: what is taken, what is refused, who sees what, and what no log may hold. */
import { describe, expect, it } from "vitest";
import { remainingRows } from "../../server/rulebook/after/archive/remains.ts";
import { sentBy } from "../../server/rulebook/before/register/facts.ts";
import { acceptedOpinions, isUndecided } from "../../server/rulebook/before/screening/facts.ts";
import { ownRegister } from "../../server/views/before/register.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { isNear, likeness, nearest } from "../../shared/reckoning/likeness.ts";
import { questionsIn } from "../../shared/terms/register.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { founded, plan, Spec, START } from "../support/hearingSpec.ts";

const DAY = 86_400_000;
const deadlines = { organisations: START + 3 * DAY, wards: START + DAY };
const ward = { id: "W01", name: "phường Bắc Sơn", shortName: "Bắc Sơn", group: "ward", fields: [] };
const prepared = () => new Spec(founded({ deadlines, units: [...plan.units, ward] }));
const FORM = COMMAND_SAMPLES.RegisterOpinion;
const [ORGANISER, FRONT]: readonly SeatName[] = ["desk.1", "desk.2"];
if (!ORGANISER || !FRONT) throw new Error("no clerks");

const peopleOf = (spec: Spec) => Register.of(spec.newPeople.map((row) => ({ ...row })));
const deskOf = (spec: Spec, seat: SeatName) =>
  viewFor(audienceOf(seat), spec.state, peopleOf(spec)) as DeskView;
const rowOf = (spec: Spec, id: string, seat: SeatName = ORGANISER) => {
  const row = deskOf(spec, seat).inbox.find((row) => row.id === id);
  if (!row) throw new Error(`no ${id} in the inbox`);
  return row;
};
const seen = (spec: Spec, id: string) => ({ registration: id, seen: rowOf(spec, id).seen });

type Decision = Extract<CommandInput, { type: "Screen" }>["decision"];
const ACCEPT: Decision = { result: "accept", basis: "Rõ nội dung" };
const REDIRECT: Decision = {
  ...{ result: "redirect", basis: "đã có đơn", kind: "khiếu nại", destination: "Ban Tiếp công dân" },
};
const RETURN: Decision = { result: "return", basis: "chưa rõ", lacks: ["place"], until: "2024-11-23" };
const screen = (spec: Spec, id: string, decision: Decision, by: SeatName = ORGANISER) =>
  spec.does(by, { type: "Screen", registrations: [seen(spec, id)], decision });
const ONE = "PY-0001";

describe("registering an opinion", () => {
  it("[E1] a public form needs the place, a ward's does not; a thousand letters are taken", () => {
    const spec = prepared();
    const noPlace = { ...FORM, place: "", addressed: "" };
    expect(spec.refused("phone.p1", noPlace)).toEqual({ code: "placeMissing" });
    spec.does("unit.W01", noPlace);
    expect(rowOf(spec, ONE)).toMatchObject({ source: "ward", matter: { place: "", from: "phường Bắc Sơn" } });
    spec.does("org.1", { ...FORM, content: "ố".repeat(1_000) });
    const long = { ...FORM, content: "ố".repeat(1_001) };
    expect(spec.refused("org.1", long)).toEqual({ code: "contentTooLong", length: 1_001, most: 1_000 });
    expect(spec.refused("org.1", { ...FORM, content: "  " })).toEqual({ code: "contentMissing" });
    // a unit that is no ward sends nothing, and nobody for somebody who is not there
    expect(spec.refused("unit.U02", FORM)).toEqual({ code: "notAllowed" });
    expect(spec.refused(FRONT, { ...FORM, onBehalfOf: "org.9" })).toEqual({ code: "unknownId", id: "org.9" });
  });

  it("[E13] a list is one act, whole or not at all; what was sent already adds nothing", () => {
    const spec = prepared().does("org.1", FORM);
    const { type: _, inbox, ...form } = FORM;
    const list = (...contents: string[]): CommandInput => ({
      ...{ type: "RegisterOpinions", inbox, file: "y-kien.xlsx" },
      lists: [
        { onBehalfOf: "org.1", opinions: [form, ...contents.map((content) => ({ ...form, content }))] },
      ],
    });
    expect(spec.refused(FRONT, list("một", "  "))).toEqual({ code: "contentMissing" });
    expect(spec.refused("desk.3", list("một"))).toEqual({ code: "notAllowed" });
    expect(spec.refused("org.1", list("một"))).toEqual({ code: "notAllowed" });
    spec.does(FRONT, list("một", "hai", "MỘT"));
    const { events, actor } = spec.commits.at(-1) ?? {};
    expect(events?.map((event) => "registration" in event && event.registration)).toEqual([
      "PY-0002",
      "PY-0003",
    ]);
    expect(actor).toBe("sender");
    expect(rowOf(spec, "PY-0003")).toMatchObject({ source: "organisation" });
    expect(sentBy(spec.state, peopleOf(spec).registrations, "org.1")).toHaveLength(3);
    expect(spec.refused(FRONT, list("một", "hai"))).toEqual({ code: "alreadyDone" });
    spec.now = deadlines.organisations;
    spec.does(FRONT, list("ba"));
    expect(spec.commits.at(-1)?.events).toMatchObject([{ registration: "PY-0004", late: 0 }]);
  });

  it("[E13] one file with the lists of several is one act: whole, or not at all, each under its own sender", () => {
    const spec = prepared().does("org.1", FORM);
    const { type: _, inbox, ...form } = FORM;
    const lists = (...of: readonly (readonly [string, ...string[]])[]): CommandInput => ({
      ...{ type: "RegisterOpinions", inbox, file: "tong-hop.xlsx" },
      lists: of.map(([onBehalfOf, ...contents]) => ({
        ...{ onBehalfOf, opinions: contents.map((content) => ({ ...form, content })) },
      })),
    });
    expect(spec.refused(FRONT, lists(["org.1", "một"], ["org.99", "hai"])).code).toBe("unknownId");
    expect(spec.refused(FRONT, lists(["org.1", "một"], ["individual", "hai"]))).toEqual({
      code: "notAllowed",
    });
    // the same words of two organisations are two opinions; what one has sent already adds nothing
    spec.does(FRONT, lists(["org.1", FORM.content, "một"], ["org.2", "một", "MỘT"], ["unit.W01", "hai"]));
    expect(spec.commits.at(-1)?.events).toMatchObject([
      { registration: "PY-0002", source: "organisation" },
      { registration: "PY-0003", source: "organisation" },
      { registration: "PY-0004", source: "ward" },
    ]);
    const { registrations } = peopleOf(spec);
    expect(
      (["org.1", "org.2", "unit.W01"] as const).map((seat) => sentBy(spec.state, registrations, seat).length),
    ).toEqual([2, 1, 1]);
    const many = Array.from({ length: 301 }, (_one, i) => `việc ${i}`);
    expect(
      spec.refused(FRONT, lists(["org.1", ...many.slice(0, 150)], ["org.2", ...many.slice(0, 151)])),
    ).toEqual({ code: "tooManyItems", most: 300 });
    expect(spec.refused(FRONT, lists(["org.1", "một"], ["org.2", "một"]))).toEqual({ code: "alreadyDone" });
  });

  it("[E2] each source has its deadline, to the ms; late is flagged; individuals have none", () => {
    const spec = prepared();
    const at = (instant: number, seat: SeatName, content: string) => {
      spec.now = instant;
      spec.does(seat, { ...FORM, content });
    };
    at(deadlines.wards - 1, "unit.W01", "một");
    at(deadlines.wards, "unit.W01", "hai");
    at(deadlines.wards + 250_000, "unit.W01", "ba");
    at(deadlines.organisations - 1, "org.1", "bốn");
    at(deadlines.organisations, "org.1", "năm");
    at(deadlines.organisations + DAY, "phone.p1", "sáu");
    const { inbox } = deskOf(spec, ORGANISER);
    expect(inbox.map((row) => row.late)).toEqual([null, 0, 250_000, null, 0, null]);
    spec.does(ORGANISER, { type: "AcceptLate", registrations: ["PY-0003"], why: "vẫn nhận" });
    expect(rowOf(spec, "PY-0003").lateTakenAt).toBe(spec.now);
    expect(spec.refused(ORGANISER, { type: "AcceptLate", registrations: [ONE], why: "x" }).code).toBe(
      "wrongState",
    );
  });

  it("[E2] a sender's own change and withdrawal end with its deadline", () => {
    const spec = prepared().does("unit.W01", FORM);
    spec.now = deadlines.wards - 1;
    spec.does("unit.W01", { ...COMMAND_SAMPLES.ChangeOpinion, ...seen(spec, ONE), content: "mới" });
    spec.now = deadlines.wards;
    const over = { code: "deadlineOver", last: deadlines.wards - 1 };
    const change = { ...COMMAND_SAMPLES.ChangeOpinion, ...seen(spec, ONE) };
    expect(spec.refused("unit.W01", change)).toEqual(over);
    expect(spec.refused("unit.W01", { type: "WithdrawOpinion", registration: ONE })).toEqual(over);
    expect(rowOf(spec, ONE).receivedAt).toBe(START);
    expect(rowOf(spec, ONE).matter?.content).toBe("mới");
  });

  it("[E32] after the deadline a clerk withdraws on the sender's word, with why; the sender and the desk read so", () => {
    const spec = prepared().does("unit.W01", FORM).does("org.1", FORM);
    spec.now = deadlines.wards + DAY;
    const saw = seen(spec, ONE);
    const act = { type: "WithdrawForSender", ...saw, why: "phường gọi điện, việc đã xong" } as const;
    screen(spec, ONE, ACCEPT);
    expect(spec.refused(ORGANISER, act).code).toBe("decidedMeanwhile");
    expect(spec.refused("unit.W01", { ...act, ...seen(spec, ONE) })).toEqual({ code: "notAllowed" });
    expect(spec.refused("desk.3", { ...act, ...seen(spec, ONE) })).toMatchObject({
      code: expect.any(String),
    });
    spec.does(ORGANISER, { ...act, ...seen(spec, ONE) });
    expect(acceptedOpinions(spec.state)).toEqual([]);
    expect(rowOf(spec, ONE, FRONT)).toMatchObject({ withdrawnAt: spec.now, withdrawnBy: ORGANISER });
    expect(rowOf(spec, ONE).matter?.remarks).toEqual([{ text: act.why, at: spec.now }]);
    const [withdrawnOpinion] = ownRegister("unit.W01")(spec.state, peopleOf(spec)).opinions;
    expect(withdrawnOpinion).toMatchObject({ withdrawnAt: spec.now, onWord: true });
    expect(JSON.stringify(spec.commits)).not.toContain(act.why);
    expect(spec.refused(ORGANISER, { ...act, ...seen(spec, ONE) }).code).toBe("wrongState");
    // by its own hand nothing is said of anybody's word
    spec.does("org.1", { type: "WithdrawOpinion", registration: "PY-0002" });
    expect(rowOf(spec, "PY-0002").withdrawnBy).toBeNull();
  });

  it("[E32] of what is sealed in the other inbox there is nothing to withdraw", () => {
    const spec = prepared().does("org.1", { ...FORM, inbox: "front" });
    screen(spec, ONE, REDIRECT, FRONT);
    const { registration, seen: row } = seen(spec, ONE);
    const act = { type: "WithdrawForSender", registration, seen: row, why: "rút" } as const;
    expect(spec.refused(ORGANISER, act)).toEqual({ code: "unknownId", id: ONE });
    spec.does(FRONT, act);
  });

  it("[E3] a sender's same words add nothing; another's or withdrawn ones do not count", () => {
    const spec = prepared().does("org.1", FORM).does("org.1", FORM);
    spec.does("org.1", { ...FORM, inbox: "organiser", content: ` ${FORM.content.toUpperCase()} ` });
    expect(deskOf(spec, FRONT).inbox).toHaveLength(1);
    expect(rowOf(spec, ONE).doubles.map((double) => double.inbox)).toEqual(["front", "organiser"]);
    spec
      .does("org.2", FORM)
      .does("org.1", { type: "WithdrawOpinion", registration: ONE })
      .does("org.1", FORM);
    expect(deskOf(spec, FRONT).inbox.map((row) => row.id)).toEqual([ONE, "PY-0002", "PY-0003"]);
  });

  it("[E3] [E31] the same words with a request that was not made yet are taken; with those that were, they add nothing", () => {
    const asks = questionsIn("- Nạo vét mương\n2) Thay nắp cống; gọi điện khi xong\n\n");
    expect(asks).toEqual(["Nạo vét mương", "Thay nắp cống; gọi điện khi xong"]);
    expect(questionsIn("Nạo vét mương; thay nắp cống")).toEqual(["Nạo vét mương", "thay nắp cống"]);
    const [first = ""] = asks;
    const spec = prepared()
      .does("org.1", FORM)
      .does("org.1", { ...FORM, questions: asks });
    spec.does("org.1", { ...FORM, questions: [first.toUpperCase()] });
    expect(deskOf(spec, FRONT).inbox.map((row) => row.matter?.questions)).toEqual([
      FORM.questions ?? [],
      asks,
    ]);
  });

  it("[E9] a sender sees its own alone; of another's it hears that there is none", () => {
    const spec = prepared()
      .does("org.1", FORM)
      .does("phone.p1", { ...FORM, receipt: "7K4M29PD" });
    const ownRows = (seat: SeatName) =>
      ownRegister(seat)(spec.state, peopleOf(spec)).opinions.map(({ id }) => id);
    expect([ownRows("org.1"), ownRows("org.2"), ownRows("phone.p1"), ownRows("phone.p2")]).toEqual([
      [ONE],
      [],
      ["PY-0002"],
      [],
    ]);
    for (const registration of [ONE, "PY-0002", "PY-0009"]) {
      const unknown = { code: "unknownId", id: registration };
      expect(spec.refused("org.2", { type: "WithdrawOpinion", registration })).toEqual(unknown);
      expect(spec.refused("phone.p2", { type: "WithdrawOpinion", registration })).toEqual(unknown);
    }
    expect(spec.refused("phone.p3", { ...FORM, receipt: "7K4M29PD" })).toEqual({ code: "idReused" });
  });

  it("[E11] a phone has five standing at the most", () => {
    const spec = prepared();
    for (let n = 0; n < 5; n++) spec.does("phone.p1", { ...FORM, content: `Ý kiến thứ ${n}` });
    expect(spec.refused("phone.p1", FORM)).toEqual({ code: "tooManyRequests", most: 5 });
    spec.does("phone.p1", { type: "WithdrawOpinion", registration: ONE }).does("phone.p1", FORM);
    spec.does("phone.p2", FORM);
  });

  it("[E10] near-duplicates are found whatever tone marks, ủy or uỷ, order of sentences", () => {
    const wording =
      "Xe chở than qua khu 3, khu 4 không che kín bạt. Đề nghị Ủy ban tưới đường nhiều lần hơn.";
    expect(
      isNear(
        wording,
        "De nghi uỷ ban tuoi duong nhieu lan hon. Xe cho than qua khu 3, khu 4 khong che kin bat",
      ),
    ).toBe(true);
    expect(isNear(wording, "Cổng trường giờ tan học tắc nghẽn, mất an toàn, đề nghị phân luồng.")).toBe(
      false,
    );
    // two words turned round are still the same two words
    expect(isNear("nước thải bãi than chảy ra suối khu ba", "thải nước than bãi ra chảy lan đến mương")).toBe(
      true,
    );
    expect(likeness("một hai ba", "một hai ba")).toBe(0);
    expect(nearest(wording, ["khác hẳn, không giống gì với câu kia cả", wording], (text) => text, 3)).toEqual(
      [wording],
    );
  });
});

describe("screening", () => {
  it("[E4] accepting gives the next free code or the named one; nobody has another's", () => {
    const spec = prepared();
    for (const content of ["một", "hai", "ba"]) spec.does("org.1", { ...FORM, content });
    const named = (id: string, code?: string): CommandInput => ({
      type: "Screen",
      registrations: [{ ...seen(spec, id), ...(code === undefined ? {} : { code }) }],
      decision: ACCEPT,
    });
    spec.does(FRONT, named("PY-0002", "YK-007"));
    expect(spec.refused(FRONT, named("PY-0003", "YK-007"))).toEqual({ code: "codeTaken", id: "YK-007" });
    spec.does(ORGANISER, named(ONE));
    expect(rowOf(spec, ONE).code).toBe("YK-008");
    // decided anew, it keeps its code
    screen(spec, ONE, { result: "outside", basis: "x", destination: "Trung ương" });
    screen(spec, ONE, ACCEPT);
    expect(rowOf(spec, ONE)).toMatchObject({ code: "YK-008", decisions: [{}, {}, { by: ORGANISER }] });
  });

  it("[E16] who accepts sets kind, field and minutes; the reason of each decision stays told", () => {
    const spec = prepared().does("phone.p1", { ...FORM, field: "", place: "khu 4" });
    expect(rowOf(spec, ONE).matter).toMatchObject({ field: "", kind: FORM.kind });
    screen(spec, ONE, { result: "outside", basis: "việc của tỉnh", destination: "Tỉnh" });
    const treated = { kind: "phản ánh", field: "Nông nghiệp, thủy lợi", minutes: 2 } as const;
    screen(spec, ONE, { result: "accept", basis: "của thành phố", treated });
    const { matter, code } = rowOf(spec, ONE);
    expect(matter).toMatchObject(treated);
    expect(matter?.reasons.map(({ text }) => text)).toEqual(["việc của tỉnh", "của thành phố"]);
    expect(
      acceptedOpinions(spec.state).find((acceptedOpinion) => acceptedOpinion.code === code),
    ).toMatchObject(treated);
    // decided anew without them, they stay
    screen(spec, ONE, ACCEPT);
    expect(rowOf(spec, ONE).matter).toMatchObject(treated);
    expect(JSON.stringify(spec.commits)).not.toContain("việc của tỉnh");
  });

  it("[E5] two clerks at once: one wins, the other is told what was decided, by whom", () => {
    const spec = prepared().does("org.1", FORM);
    const saw = seen(spec, ONE);
    const act = (decision: Decision): CommandInput => ({ type: "Screen", registrations: [saw], decision });
    spec.does(FRONT, act(ACCEPT));
    expect(spec.refused(ORGANISER, act(RETURN))).toEqual({
      ...{ code: "decidedMeanwhile", registration: ONE, by: FRONT, result: "accept" },
    });
    const ownRow = seen(spec, ONE);
    spec.does("org.1", { ...COMMAND_SAMPLES.ChangeOpinion, ...ownRow, content: "khác" });
    const late: CommandInput = { type: "Screen", registrations: [ownRow], decision: RETURN };
    expect(spec.after(1).refused(ORGANISER, late).code).toMatch(/Meanwhile$/);
  });

  it("[E5] only into what is accepted is anything merged, and that stays while others are", () => {
    const spec = prepared();
    for (const content of ["một", "hai", "ba"]) spec.does("org.1", { ...FORM, content });
    const into = (code: string): Decision => ({ result: "merge", basis: "cùng việc", into: code });
    const merge = (id: string, code: string): CommandInput => ({
      ...{ type: "Screen", registrations: [seen(spec, id)], decision: into(code) },
    });
    expect(spec.refused(FRONT, merge(ONE, "YK-001"))).toEqual({ code: "notToMergeInto", id: "YK-001" });
    screen(spec, "PY-0002", ACCEPT);
    screen(spec, ONE, into("YK-001"));
    expect(spec.refused(FRONT, merge("PY-0002", "YK-001"))).toEqual({ code: "notToMergeInto", id: "YK-001" });
    const back: CommandInput = { type: "Screen", registrations: [seen(spec, "PY-0002")], decision: REDIRECT };
    expect(spec.refused(FRONT, back)).toEqual({ code: "hasMerged", id: "YK-001" });
    expect(acceptedOpinions(spec.state).map((acceptedOpinion) => acceptedOpinion.code)).toEqual(["YK-001"]);
    // its sender may: what was merged into it is to be decided anew
    spec.does("org.1", { type: "WithdrawOpinion", registration: "PY-0002" });
    expect(isUndecided(spec.state, ONE)).toBe(true);
  });

  it("[E8] what is unclear goes back with a day; the answer, or none, is judged, even late", () => {
    const spec = prepared().does("unit.W01", { ...FORM, place: "" });
    const answer: CommandInput = {
      type: "AnswerClarification",
      registration: ONE,
      text: "Ở chợ",
      place: "Chợ",
    };
    expect(spec.refused("unit.W01", answer).code).toBe("wrongState");
    screen(spec, ONE, RETURN);
    const settle = (as: "clear" | "noAnswer"): CommandInput => ({
      type: "SettleClarification",
      ...seen(spec, ONE),
      as,
    });
    expect(spec.refused(ORGANISER, settle("clear")).code).toBe("wrongState");
    spec.now = deadlines.wards + 1;
    spec.does("unit.W01", answer);
    expect(rowOf(spec, ONE).matter).toMatchObject({ place: "Chợ", answers: [{ text: "Ở chợ" }] });
    expect(spec.refused(ORGANISER, settle("noAnswer")).code).toBe("wrongState");
    spec.does(ORGANISER, settle("clear"));
    expect(spec.refused("unit.W01", answer)).toEqual({ code: "alreadyDone" });
    const past: Decision = { ...RETURN, until: "2024-11-01" } as Decision;
    const again: CommandInput = { type: "Screen", registrations: [seen(spec, ONE)], decision: past };
    expect(spec.refused(ORGANISER, again)).toEqual({ code: "dueInPast" });
  });

  it("[E12] a change in time by its sender takes the place; clerks see that it did", () => {
    const spec = prepared().does("org.1", FORM);
    screen(spec.after(1), ONE, ACCEPT);
    spec.after(1).does("org.1", { ...COMMAND_SAMPLES.ChangeOpinion, ...seen(spec, ONE), content: "Mới hơn" });
    expect(acceptedOpinions(spec.state)[0]?.content).toBe("Mới hơn");
    const row = rowOf(spec, ONE);
    expect(row.changedAt).toBeGreaterThan(row.decisions.at(-1)?.at ?? Number.POSITIVE_INFINITY);
    // a phone number that is not typed again stays where it was
    const [ownSent] = sentBy(spec.state, spec.registrations, "org.1");
    expect(ownSent?.row.speaker.name).toBe("Lò Thị Suối");
  });
});

describe("what is not accepted", () => {
  const SECRET = "đơn tố cáo của bà Hạt Dẻ";
  const sealed = (content = SECRET) => {
    const spec = prepared().does("org.1", {
      ...FORM,
      content,
      speaker: { ...FORM.speaker, name: "Bà Hạt Dẻ" },
    });
    return screen(spec, ONE, { ...REDIRECT, basis: content } as Decision, FRONT);
  };

  it("[E6] stands in no event, nor who sent it; what is accepted does", () => {
    const spec = sealed();
    const slips = [{ number: "01-PC", kind: "tố cáo", destination: SECRET }] as const;
    spec.does(ORGANISER, { type: "MakeSlip", registration: ONE, slips: [...slips], way: SECRET });
    spec.does(FRONT, { type: "NotifySender", registration: ONE, text: SECRET });
    spec.does("org.1", { type: "WithdrawOpinion", registration: ONE, why: SECRET });
    const log = JSON.stringify([spec.commits.slice(1), spec.state.before]);
    expect(log).not.toMatch(/Hạt Dẻ|org\.1|Kênh N4|khiếu nại|Tiếp công dân/);
    expect(spec.commits[1]).toMatchObject({ actor: "sender" });
    expect(spec.commits.at(-1)).toMatchObject({ actor: "sender" });
    const other = prepared().does("org.1", FORM);
    screen(other, ONE, ACCEPT);
    expect(JSON.stringify(other.commits.at(-1))).toContain(FORM.content);
    screen(other, ONE, REDIRECT);
    expect(JSON.stringify(other.state)).not.toContain(FORM.content);
  });

  it("[E7] is shown to clerks of its inbox who opened it, each opening noted; to no others", () => {
    const spec = sealed();
    const shown = (seat: SeatName) => JSON.stringify(deskOf(spec, seat)).includes("Hạt Dẻ");
    expect([FRONT, ORGANISER, "desk.3" as const, "desk.4" as const].map(shown)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    const open: CommandInput = { type: "OpenSealed", registration: ONE };
    expect(spec.refused(ORGANISER, open)).toEqual({ code: "unknownId", id: ONE });
    spec.does(FRONT, open);
    expect([FRONT, ORGANISER].map(shown)).toEqual([true, false]);
    expect(spec.state.before?.screening.openings).toEqual([{ registration: ONE, by: FRONT, at: spec.now }]);
    spec.does(FRONT, { type: "ShutSealed" });
    expect(shown(FRONT)).toBe(false);
    // nor does the other inbox decide on it unseen
    const again: CommandInput = { type: "Screen", registrations: [seen(spec, ONE)], decision: ACCEPT };
    expect(spec.refused(ORGANISER, again)).toEqual({ code: "unknownId", id: ONE });
  });

  it("[E7] offices see what is accepted alone; two that differ in a complaint look the same", () => {
    const [first, other] = [
      sealed(),
      sealed("Tôi khiếu nại quyết định thu hồi đất, dài hơn nhiều so với đơn kia."),
    ];
    for (const spec of [first, other]) {
      spec.does("org.2", FORM).does("unit.W01", { ...FORM, content: "Chợ dột" });
      screen(spec, "PY-0002", ACCEPT);
    }
    expect(deskOf(first, "desk.3").inbox.map(({ code }) => code)).toEqual(["YK-001"]);
    const seats: readonly SeatName[] = [
      ...(["A", "B", "C", "T1", "T2", "operator", "hall", "lectern", "mc", "unit.U02", "unit.W01"] as const),
      ...(["org.2", "desk.1", "desk.2", "desk.3", "desk.4", "phone.p1"] as const),
    ];
    for (const seat of seats) {
      const [a, b] = [first, other].map((spec) =>
        JSON.stringify(viewFor(audienceOf(seat), spec.state, peopleOf(spec))),
      );
      expect(b, seat).toBe(a);
    }
    expect(JSON.stringify(other.commits)).toBe(JSON.stringify(first.commits));
  });
});

it("[Z3] once personal data is gone, of what was redirected no word and no sender remains", () => {
  const spec = prepared();
  const words = (content: string) => ({ ...FORM, content, title: `Về ${content}`, note: `kèm ${content}` });
  spec.does("org.1", words("đèn đường")).does("org.1", words("tố cáo ông Lò"));
  screen(spec, ONE, ACCEPT);
  screen(spec, "PY-0002", { ...REDIRECT, basis: "là tố cáo cán bộ phường" });
  const place = "chợ phường Bắc Sơn";
  spec.does("phone.p1", { ...words("chợ dột"), inbox: "organiser", place });
  screen(spec, "PY-0003", ACCEPT);
  spec.does("unit.W01", { type: "RemarkOnOpinion", registration: "PY-0003", text: "tố cáo như mọi năm" });
  screen(spec, "PY-0003", REDIRECT);
  const { registrations } = peopleOf(spec);
  const rows = JSON.stringify(remainingRows(spec.state, { people: new Map(), registrations }));
  expect(rows).toContain("đèn đường");
  expect(rows).not.toMatch(/tố cáo|chợ/);
  expect(new Set(rows.match(/"sender":"[^"]*"/g))).toEqual(
    new Set(['"sender":"org.1"', '"sender":"operator"']),
  );
});
