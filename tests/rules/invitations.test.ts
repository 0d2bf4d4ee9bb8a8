/** Invitations, and individuals who ask to attend. */
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../server/documents/documents.ts";
import { admitted } from "../../server/rulebook/before/applications/facts.ts";
import { officialsAtFreeze } from "../../server/rulebook/before/invitations/facts.ts";
import { applicationByReceipt } from "../../server/views/before/ownApplications.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { invitedSeat } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { founded, MINUTE, Spec, START } from "../support/hearingSpec.ts";
import { docxFiles, paragraphsOf } from "../support/papers.ts";

const [ORGANISER, PARTY] = ["desk.1", "desk.3"] as const;
const DELEGATE = { name: "Lò Thị Suối", addressForm: "bà", position: "Chi hội trưởng" } as const;
const APPLY = {
  type: "ApplyToAttend",
  ...{ name: "Chíu A Mây", addressForm: "ông", position: "Trưởng khu 3", birthYear: 1974 },
  ...{ residence: "phường Vàng Danh", address: "tổ 4, khu 3", phone: "0900 000 123" },
} as const;

const letter = (number: string, ...invited: string[]): CommandInput => ({
  type: "IssueInvitations",
  letters: [{ number, to: "Các cơ quan", invited }],
});
const spec = () => new Spec(founded(), START - 7 * 24 * 60 * MINUTE);
const confirmed = () =>
  spec().does("A", { type: "ConfirmDate", date: "2024-11-22", start: "08:00", end: "11:30" });
const answerOf = (of: Spec, id: string) => of.state.before?.invitations.invited[id]?.answer;

describe("invitations", () => {
  it("[J7] none while the day is tentative; a number once, a person once", () => {
    expect(spec().refused(PARTY, letter("01-GM/TU", "o20"))).toEqual({ code: "dateTentative" });
    const all = confirmed().does("org.1", { type: "EnterDelegate", ...DELEGATE, substituteFor: null });
    all.does(PARTY, letter("01-GM/TU", "o20", "1.1", "o20"));
    expect(Object.keys(all.state.before?.invitations.invited ?? {})).toEqual(["o20", "1.1"]);
    expect(all.refused(PARTY, letter("01-GM/TU", "o21"))).toEqual({
      code: "letterTaken",
      number: "01-GM/TU",
    });
    expect(all.refused(PARTY, letter("02-GM/TU", "o21", "1.1"))).toEqual({
      ...{ code: "alreadyInvited", id: "1.1", letter: "01-GM/TU" },
    });
    for (const id of ["o99", "1.2", "2.1", "XD-01"])
      expect(all.refused(PARTY, letter("02-GM/TU", id))).toEqual({ code: "unknownId", id });
  });

  it("[J48] whoever has the link of an invitation answers that one, and no other's", () => {
    const all = confirmed().does(PARTY, letter("01-GM/TU", "o20", "o21"));
    const confirm: CommandInput = { type: "ConfirmInvitations", invited: ["o20"] };
    expect(all.refused(invitedSeat("o21"), confirm)).toEqual({ code: "unknownId", id: "o20" });
    all.does(invitedSeat("o20"), confirm);
    expect(answerOf(all, "o20")).toMatchObject({ kind: "confirmed", by: "phone.invited.o20" });
  });

  it("[J48] [D2] a letter in Word bears its link as a picture, too; the same letters, the same bytes", async () => {
    const all = confirmed().does(PARTY, letter("01-GM/TU", "o20", "o21"));
    const inviteLinks = new Map([
      ["o20", "https://hoinghi.example/h/day/invited#o20.abc"],
      ["o21", "https://hoinghi.example/h/day/invited#o21.def"],
    ]);
    const source = { state: all.state, people: all.people, prose: new Map(), inviteLinks };
    const made = await makeDocument("giay-moi-dang.docx", source);
    expect(Buffer.from(await makeDocument("giay-moi-dang.docx", source)).equals(Buffer.from(made))).toBe(
      true,
    );
    const pictures = Object.keys(unzipSync(made)).filter((name) => name.endsWith(".png"));
    expect(pictures).toHaveLength(2);
    // no link, no code: an archive holds none
    const plain = await makeDocument("giay-moi-dang.docx", { ...source, inviteLinks: new Map() });
    expect(Object.keys(unzipSync(plain)).filter((name) => name.endsWith(".png"))).toEqual([]);
  });

  it("[J39] a letter stays as it was issued; once the day is another, a new one corrects it", async () => {
    const all = confirmed().does(PARTY, letter("01-GM/TU", "o20", "o21"));
    const clerk = () => (viewFor({ role: "desk", clerk: 3 }, all.state, all.people) as DeskView).offices;
    const rowOf = (id: string) => clerk()?.invitations.find((invitation) => invitation.id === id);
    all.does("unit.U02", { type: "ConfirmInvitations", invited: ["o20"] });
    expect(rowOf("o20")).toMatchObject({ outdated: null, answer: "confirmed" });
    all.does("A", { type: "ConfirmDate", date: "2024-11-25", start: "08:00", end: "11:30" });
    const was = Date.parse("2024-11-22T08:00:00+07:00");
    expect(rowOf("o20")).toMatchObject({ outdated: was, answer: "confirmed" });
    const paper = async () => {
      const source = { state: all.state, people: all.people, prose: new Map() };
      const bytes = await makeDocument("giay-moi-dang.docx", source);
      return paragraphsOf(docxFiles(bytes)["word/document.xml"] ?? "")
        .map(({ text }) => text)
        .join("\n");
    };
    expect(await paper()).toMatch(/ngày 22 tháng 11/);
    expect(await paper()).not.toMatch(/ngày 25 tháng 11/);
    all.does(PARTY, letter("02-GM/TU", "o20"));
    expect(rowOf("o20")).toMatchObject({
      ...{ letter: "02-GM/TU", outdated: null, answer: null, earlier: "confirmed" },
    });
    expect(rowOf("o21")).toMatchObject({ letter: "01-GM/TU", outdated: was });
    expect(all.refused(PARTY, letter("03-GM/TU", "o20"))).toMatchObject({ code: "alreadyInvited" });
    const text = await paper();
    for (const line of [/ngày 22 tháng 11/, /ngày 25 tháng 11/, /thay Giấy mời số 01-GM\/TU/])
      expect(text).toMatch(line);
  });

  it("[J7] an individual is invited once it is admitted", () => {
    const all = confirmed().does("phone.p1", APPLY);
    expect(all.refused(PARTY, letter("08-GM/TU", "XD-01"))).toMatchObject({ code: "unknownId" });
    all.does(ORGANISER, { type: "AdmitIndividuals", applications: ["XD-01"], decider: "o8" });
    all
      .does(PARTY, letter("08-GM/TU", "XD-01"))
      .does("phone.p1", { type: "ConfirmInvitations", invited: ["XD-01"] });
    expect(answerOf(all, "XD-01")).toMatchObject({ kind: "confirmed", by: "phone.p1" });
  });

  it("[J8] whoever is invited answers, or a clerk for it; another's does not exist for it", () => {
    const all = confirmed()
      .does("org.1", { type: "EnterDelegate", ...DELEGATE, substituteFor: null })
      .does(PARTY, letter("01-GM/TU", "o20", "o21", "o22", "1.1"));
    const confirm = (...invited: string[]) => ({ type: "ConfirmInvitations", invited }) as const;
    for (const [seat, id] of [
      ["unit.U02", "o22"],
      ["unit.U02", "1.1"],
      ["org.1", "o20"],
      ["org.2", "1.1"],
      ["phone.p1", "1.1"],
      ["unit.U02", "o8"],
    ] as const)
      expect(all.refused(seat, confirm(id)), `${seat} for ${id}`).toEqual({ code: "unknownId", id });
    all.does("unit.U02", confirm("o20")).does("org.1", confirm("1.1")).does(PARTY, confirm("o20", "o22"));
    expect(answerOf(all, "o20")).toMatchObject({ by: "unit.U02" });
    expect(answerOf(all, "o22")).toMatchObject({ kind: "confirmed", by: PARTY });
    expect(all.refused(PARTY, confirm("o20", "o22"))).toEqual({ code: "alreadyDone" });
  });

  it("[J8] who declines says why and who comes, of the same body; he is absent then", () => {
    const all = confirmed().does(PARTY, letter("01-GM/TU", "o20", "o21", "o22"));
    const decline = (invited: string, substitute: string | null) =>
      ({ type: "DeclineInvitation", invited, why: "đi công tác tỉnh", substitute }) as const;
    expect(all.refused("unit.U02", decline("o20", "o22"))).toEqual({ code: "unknownId", id: "o22" });
    expect(all.refused("unit.U02", decline("o20", "o20"))).toEqual({ code: "unknownId", id: "o20" });
    all.does("unit.U02", decline("o20", "o21"));
    expect(all.refused("unit.U02", decline("o20", null))).toEqual({ code: "alreadyDone" });
    // whoever has declined comes in nobody's place
    expect(all.refused("unit.U02", decline("o21", "o20"))).toEqual({ code: "unknownId", id: "o20" });
    const absent = () =>
      officialsAtFreeze(all.state).flatMap((official) => (official.present ? [] : [official.person]));
    expect(absent()).toEqual(["o20"]);
    all.does("unit.U02", { type: "ConfirmInvitations", invited: ["o20"] });
    expect(absent()).toEqual([]);
    all.does("unit.U02", decline("o20", "o21")).does("operator", { type: "Freeze" });
    expect(all.state.plan.officials.find((official) => official.person === "o20")?.present).toBe(false);
  });
});

describe("individuals who ask to attend", () => {
  it("[J9] name, year, address, number go into the register; the event has ids and ward", () => {
    const all = spec().does("phone.p1", APPLY);
    expect(all.commits.at(-1)?.events).toEqual([
      {
        ...{ type: "AttendanceApplied", application: "XD-01", phone: "p1", person: "d6" },
        residence: "phường Vàng Danh",
      },
    ]);
    expect(all.newPeople).toEqual([
      {
        ...{ id: "d6", name: "Chíu A Mây", addressForm: "ông", position: "Trưởng khu 3" },
        ...{
          organisation: "phường Vàng Danh",
          birthYear: 1974,
          address: "tổ 4, khu 3",
          phone: "0900 000 123",
        },
      },
    ]);
  });

  it("[J9] a phone withdraws its own alone, and has three at most that are not withdrawn", () => {
    const all = spec().does("phone.p1", APPLY).does("phone.p1", APPLY).does("phone.p1", APPLY);
    expect(all.refused("phone.p1", APPLY)).toEqual({ code: "tooManyRequests", most: 3 });
    const withdraw = { type: "WithdrawApplication", application: "XD-02" } as const;
    expect(all.refused("phone.p2", withdraw)).toEqual({ code: "unknownId", id: "XD-02" });
    all.does("phone.p1", withdraw).does("phone.p1", APPLY);
    expect(all.refused("phone.p1", withdraw)).toEqual({ code: "alreadyDone" });
    const admit: CommandInput = { type: "AdmitIndividuals", applications: ["XD-02"], decider: null };
    expect(all.refused(ORGANISER, admit)).toEqual({ code: "unknownId", id: "XD-02" });
  });

  it("[J10] who is refused is told why; the words stand in the register; it may be revised", () => {
    const all = spec().does("phone.p1", APPLY);
    const words = "cư trú ngoài địa bàn thành phố";
    const refuse = { type: "RefuseIndividual", application: "XD-01", reason: words, decider: "o8" } as const;
    const admit: CommandInput = { type: "AdmitIndividuals", applications: ["XD-01"], decider: "o8" };
    expect(all.refused(ORGANISER, { ...refuse, decider: "o99" })).toEqual({ code: "unknownId", id: "o99" });
    all.does(ORGANISER, refuse);
    expect(JSON.stringify(all.commits)).not.toContain(words);
    expect(all.newPeople.at(-1)).toMatchObject({ id: "d7", words });
    expect(all.state.before?.applications["XD-01"]).toMatchObject({
      ...{ state: "refused", decided: { by: ORGANISER, decider: "o8", told: "d7" } },
    });
    expect(all.refused(ORGANISER, refuse)).toEqual({ code: "alreadyDone" });
    expect(admitted(all.state)).toEqual([]);
    all.does(ORGANISER, admit);
    expect(admitted(all.state).map(({ id }) => id)).toEqual(["XD-01"]);
    expect(all.refused(ORGANISER, admit)).toEqual({ code: "alreadyDone" });
    // the row of the words is no person's: the next has a number of its own
    all.does("phone.p2", APPLY);
    expect(all.newPeople.at(-1)?.id).toBe("d8");
  });

  it("[J73] its receipt's code shows how it stands on any device, and stands in no event", () => {
    const all = spec().does("phone.p1", { ...APPLY, receipt: "7K4M29PD" });
    expect(JSON.stringify(all.commits)).not.toContain("7K4M29PD");
    const found = (code: string) => applicationByReceipt(all.state, all.people, code);
    expect(found("7K4M29PE")).toBeNull();
    expect(found("7K4M29PD")).toMatchObject({ kind: "application", id: "XD-01", state: "waiting" });
    all.does(ORGANISER, { type: "RefuseIndividual", application: "XD-01", reason: "hết chỗ", decider: "o8" });
    expect(found("7K4M29PD")).toMatchObject({ state: "refused", words: "hết chỗ" });
    const desk = () => JSON.stringify(viewFor({ role: "desk", clerk: 1 }, all.state, all.people));
    // of what came by phone no desk knows the code
    expect(desk()).not.toContain("7K4M29PD");
  });

  it("[J73] a clerk of an inbox writes one down; that office takes it back, no phone and no other office does", () => {
    const all = spec();
    expect(all.refused(PARTY, APPLY)).toEqual({ code: "notAllowed" });
    for (let i = 0; i < 4; i++) all.does("desk.2", { ...APPLY, receipt: `7K4M29P${i + 2}` });
    expect(all.state.before?.applications["XD-04"]).toMatchObject({ phone: null, writtenBy: "desk.2" });
    const rows = (viewFor({ role: "desk", clerk: 2 }, all.state, all.people) as DeskView).offices
      ?.applications;
    expect(rows?.[0]?.written).toEqual({ by: "desk.2", receipt: "7K4M29P2" });
    const withdraw = { type: "WithdrawApplication", application: "XD-01" } as const;
    for (const seat of ["phone.p1", ORGANISER, invitedSeat("o20")] as const)
      expect(all.refused(seat, withdraw)).toEqual({ code: "unknownId", id: "XD-01" });
    all.does("desk.2", withdraw);
    expect(all.state.before?.applications["XD-01"]?.state).toBe("withdrawn");
    // nor does a clerk take back what a phone has sent
    all.does("phone.p1", APPLY);
    expect(all.refused("desk.2", { ...withdraw, application: "XD-05" })).toMatchObject({ code: "unknownId" });
  });
});
