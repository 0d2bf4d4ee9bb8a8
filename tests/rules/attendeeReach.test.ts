/** How applicants and delegates can be reached, to whom that is shown, and who reads who has looked. */
import { describe, expect, it } from "vitest";
import { viewFor } from "../../server/views/viewFor.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { LooksView } from "../../shared/views/before/looks.ts";
import type { ChairView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { founded, plan, Spec } from "../support/hearingSpec.ts";

const [ORGANISER, FRONT, PARTY, COUNCIL] = ["desk.1", "desk.2", "desk.3", "desk.4"] as const;
const SEATS: readonly SeatName[] = [
  ...(["A", "B", "C", "T1", "T2", "operator", "hall", "lectern", "mc", "unit.U02"] as const),
  ...(["org.1", "phone.p1", "phone.p2", ORGANISER, FRONT, PARTY, COUNCIL] as const),
];
const [NUMBER, HOME, DELEGATES] = ["0900 111 222", "khu 4, phường Bắc Sơn", "0900 333 444"];

const prepared = () =>
  new Spec(founded())
    .does("phone.p1", { ...COMMAND_SAMPLES.ApplyToAttend, phone: NUMBER, address: HOME })
    .does("org.1", { ...COMMAND_SAMPLES.EnterDelegate, phone: DELEGATES });
const viewOf = (spec: Spec, seat: SeatName) => viewFor(audienceOf(seat), spec.state, spec.people);
const seenAt = (spec: Spec, text: string) =>
  SEATS.filter((seat) => JSON.stringify(viewOf(spec, seat)).includes(text));
const desk = (spec: Spec, seat: SeatName) => viewOf(spec, seat) as DeskView;
const show = (of: string): CommandInput => ({ type: "ShowReach", of });
const hide: CommandInput = { type: "HideReach" };
const [APPLICANT, DELEGATE] = ["XD-01", "1.1"];
const admit: CommandInput = { type: "AdmitIndividuals", applications: [APPLICANT], decider: null };
const refusedAll = (spec: Spec, seats: readonly SeatName[], of: string) =>
  seats.map((seat) => spec.refused(seat, show(of)).code);

describe("how an applicant can be reached", () => {
  it("[E43] is shown by a press that is noted to a clerk of the office that decides, and to no other seat", () => {
    const spec = prepared();
    expect(seenAt(spec, NUMBER)).toEqual([]);
    expect(desk(spec, ORGANISER).offices?.applications.map(({ hasReach }) => hasReach)).toEqual([true]);
    expect(refusedAll(spec, [FRONT, PARTY, COUNCIL, "A", "org.1"], APPLICANT)).toEqual([
      ...["unknownId", "unknownId", "notAllowed", "notAllowed", "notAllowed"],
    ]);
    spec.does(ORGANISER, show(APPLICANT));
    expect(desk(spec, ORGANISER).reach).toEqual({ of: APPLICANT, text: `${NUMBER} · ${HOME}` });
    expect(seenAt(spec, NUMBER)).toEqual([ORGANISER]);
    expect(spec.refused(ORGANISER, show(APPLICANT))).toEqual({ code: "alreadyDone" });
    expect(JSON.stringify([spec.commits, spec.state])).not.toContain(NUMBER);
    spec.does(ORGANISER, hide);
    expect(seenAt(spec, NUMBER)).toEqual([]);
  });

  it("[E43] of one who may attend to the office that invites too; of one who has withdrawn to nobody", () => {
    const spec = prepared()
      .does(ORGANISER, admit)
      .does(PARTY, show(APPLICANT))
      .does(ORGANISER, show(APPLICANT));
    expect(seenAt(spec, NUMBER)).toEqual([ORGANISER, PARTY]);
    spec.does(ORGANISER, {
      ...{ type: "RefuseIndividual", application: APPLICANT, reason: "Hết chỗ", decider: null },
    });
    expect(seenAt(spec, NUMBER)).toEqual([ORGANISER]);
    spec.does("phone.p1", { type: "WithdrawApplication", application: APPLICANT });
    expect(seenAt(spec, NUMBER)).toEqual([]);
    expect(refusedAll(spec.does(ORGANISER, hide), [ORGANISER, PARTY], APPLICANT)).toEqual([
      ...["unknownId", "unknownId"],
    ]);
  });

  it("[E43] one at a time, whatever it is; where nothing was given there is nothing to show", () => {
    const spec = prepared().does("phone.p2", { ...COMMAND_SAMPLES.ApplyToAttend, phone: "0900 555 666" });
    spec.does("phone.p1", {
      ...COMMAND_SAMPLES.RegisterOpinion,
      ...{
        inbox: "organiser",
        speaker: { ...COMMAND_SAMPLES.RegisterOpinion.speaker, phone: "0900 777 888" },
      },
    });
    spec.does(ORGANISER, show(APPLICANT)).does(ORGANISER, show("XD-02"));
    expect([NUMBER, "0900 555 666"].map((text) => seenAt(spec, text))).toEqual([[], [ORGANISER]]);
    spec.does(ORGANISER, show("PY-0001"));
    expect(["0900 555 666", "0900 777 888"].map((text) => seenAt(spec, text))).toEqual([[], [ORGANISER]]);
    const mute = new Spec(founded()).does("org.1", COMMAND_SAMPLES.EnterDelegate);
    expect(mute.refused(PARTY, show(DELEGATE))).toEqual({ code: "unknownId", id: DELEGATE });
    expect(desk(mute, PARTY).offices?.invitations.some(({ hasReach }) => hasReach)).toBe(false);
  });
});

describe("a delegate's number", () => {
  it("[E43] is shown to a clerk of the office that invites alone, as it was given last", () => {
    const spec = prepared();
    expect(refusedAll(spec, [ORGANISER, FRONT, COUNCIL], DELEGATE)).toEqual([
      ...["unknownId", "unknownId", "notAllowed"],
    ]);
    // changed otherwise, the number stays where it was given
    const { substituteFor, ...typed } = COMMAND_SAMPLES.EnterDelegate;
    spec.does("org.1", {
      ...typed,
      type: "ChangeDelegate",
      delegate: DELEGATE,
      substituteFor,
      name: "Lò Văn Sông",
    });
    const invited = desk(spec, PARTY).offices?.invitations.filter(({ hasReach }) => hasReach);
    expect(invited?.map(({ id }) => id)).toEqual([DELEGATE]);
    spec.does(PARTY, show(DELEGATE));
    expect(seenAt(spec, DELEGATES)).toEqual([PARTY]);
    spec.does("org.1", { type: "RemoveDelegate", delegate: DELEGATE });
    expect(seenAt(spec, DELEGATES)).toEqual([]);
  });
});

describe("who has looked", () => {
  const looksAt = (spec: Spec, seat: SeatName): LooksView | null => {
    const view = viewOf(spec, seat);
    if (view.role === "desk") return view.looks;
    return (view as ChairView).preparation?.looks ?? null;
  };
  const told = (spec: Spec, seat: SeatName) =>
    looksAt(spec, seat)?.newest.map(({ by, kind, id }) => `${by}: ${kind} ${id}`);

  it("[E44] is read by clerks of the same office and by the leader it answers to, by id, the newest first", () => {
    const spec = prepared();
    spec.does("org.1", { ...COMMAND_SAMPLES.RegisterOpinion, content: "Đơn riêng" });
    const redirect = {
      result: "redirect",
      basis: "đã có đơn",
      kind: "tố cáo",
      destination: "Ban Tiếp công dân",
    } as const;
    const [row] = desk(spec, FRONT).inbox;
    spec.does(FRONT, {
      ...{
        type: "Screen",
        registrations: [{ registration: "PY-0001", seen: row?.seen ?? "" }],
        decision: redirect,
      },
    });
    spec.does(FRONT, { type: "OpenSealed", registration: "PY-0001" }).after(60);
    spec.does(ORGANISER, show(APPLICANT)).after(60).does(PARTY, show(DELEGATE));
    const [organiser, front, party] = (plan.clerks ?? []).map(({ name }) => name);
    const [ofOrganiser, ofParty] = [
      `${organiser}: application ${APPLICANT}`,
      `${party}: delegate ${DELEGATE}`,
    ];
    expect([ORGANISER, FRONT, PARTY, COUNCIL].map((seat) => told(spec, seat))).toEqual([
      ...[[ofOrganiser], [`${front}: sealed PY-0001`], [ofParty], []],
    ]);
    expect((["A", "B", "C"] as const).map((seat) => told(spec, seat))).toEqual([
      [ofParty, ofOrganiser],
      [],
      [],
    ]);
    expect(JSON.stringify(looksAt(spec, "A"))).not.toMatch(/0900|Đơn riêng/);
  });

  it("[E44] of a clerk who was taken off it stays; of many the newest fifty, and how many before", () => {
    const spec = prepared();
    spec.does(ORGANISER, {
      type: "ChangeSettings",
      change: { section: "clerk", number: null, name: "Cán bộ trực", body: "organiser" },
    });
    const number = spec.state.plan.clerks?.at(-1)?.number ?? 0;
    for (let i = 0; i < 52; i++)
      spec.after(1).does(`desk.${number}`, show(APPLICANT)).does(`desk.${number}`, hide);
    spec.does(ORGANISER, { type: "ChangeSettings", change: { section: "clerkRemoved", number } });
    expect(looksAt(spec, ORGANISER)).toMatchObject({ earlier: 2 });
    expect(told(spec, ORGANISER)?.[0]).toBe(`Cán bộ trực: application ${APPLICANT}`);
    expect(told(spec, ORGANISER)).toHaveLength(50);
  });
});
