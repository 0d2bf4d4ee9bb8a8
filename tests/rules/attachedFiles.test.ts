/** Files that hang on an opinion, as rules: which may be named, and where their names stand. */
import { describe, expect, it } from "vitest";
import { SENT_FILE } from "../../scripts/proving/random/register.ts";
import { dossierActs } from "../../server/rulebook/before/dossier/acts.ts";
import { registerOf } from "../../server/rulebook/before/register/facts.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { publicFile } from "../../server/shell/files/access.ts";
import { attachedByCode } from "../../server/views/attachedByCode.ts";
import { publicView } from "../../server/views/before/public.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { MOST_OF_DOSSIER, type Reader } from "../../shared/terms/attachments.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { Preparing } from "../support/preparing.ts";

const { file, name } = SENT_FILE;
const shownTo = (hearing: Preparing, seat: SeatName) =>
  JSON.stringify(viewFor(audienceOf(seat), hearing.state, hearing.people));

describe("files on an opinion", () => {
  it("[U6] a file that its sender has not sent up is refused, and stays where it hangs when the form is changed", () => {
    const hearing = new Preparing().registers("YK-001", { attached: [file] });
    const unsent = "ab".repeat(32);
    const form = { content: "Nội dung khác", attached: [unsent] };
    expect(() => hearing.registers("YK-002", form)).toThrow("fileGone");
    expect(shownTo(hearing, "org.1")).toContain(name);
  });

  it("[U7] no event holds the name or id of a file, accepted or not; who may read the opinion is shown them", () => {
    const hearing = new Preparing().accepts("YK-001", { attached: [file] });
    expect(JSON.stringify(hearing.commits)).not.toContain(name);
    expect(JSON.stringify(hearing.commits)).not.toContain(file);
    for (const seat of ["org.1", "desk.1", "desk.2", "desk.4"] as const)
      expect(shownTo(hearing, seat)).toContain(file);
    for (const seat of ["org.2", "A", "T1", "hall", "unit.U02"] as const)
      expect(shownTo(hearing, seat)).not.toContain(file);
  });

  it("[U10] of what is accepted the unit with the slip, leaders and chairs see them; of nothing else", () => {
    const hearing = new Preparing().accepts("YK-002").accepts("YK-001", { attached: [file] });
    const files = (seat: SeatName) => shownTo(hearing, seat).includes(file);
    hearing.synthesised("YK-001", "YK-002").slip("YK-002");
    expect(files("unit.U02")).toBe(false);
    hearing.slip("YK-001");
    expect(files("unit.U02")).toBe(true);
    expect(["unit.U03", "A", "T1", "hall"].some((seat) => files(seat as SeatName))).toBe(false);
    hearing.does("desk.1", { type: "SubmitReport", to: "Thường trực Thành ủy", supplements: null });
    expect(["A", "B", "C"].every((seat) => files(seat as SeatName))).toBe(true);
    const frozen = new Preparing().accepts("YK-001", { attached: [file] }).synthesised("YK-001");
    frozen.does("desk.1", { type: "BuildQueue", order: ["YK-001"] });
    frozen.does("desk.1", { type: "Freeze", confirmedBy: "officeParty" });
    expect(shownTo(frozen, "A")).toContain(file);
    for (const seat of ["T1", "hall", "lectern", "unit.U02", "mc"] as const)
      expect(shownTo(frozen, seat), seat).not.toContain(file);
    // what has left the dialogue takes its files along
    const left = new Preparing()
      .accepts("YK-002")
      .synthesised("YK-002")
      .accepts("YK-001", { attached: [file] });
    left.screens("YK-001", {
      ...{ result: "redirect", basis: "đơn", kind: "tố cáo", destination: "Thanh tra thành phố" },
    });
    left.does("desk.1", { type: "BuildQueue", order: ["YK-002"] });
    left.does("desk.1", { type: "Freeze", confirmedBy: "officeParty" });
    expect(left.state.opinions["YK-001"]?.screening).toBe("redirect");
    expect(attachedByCode(left.state, left.people)).toEqual({});
    for (const seat of ["A", "T1"] as const) expect(shownTo(left, seat), seat).not.toContain(file);
    // accepted no longer: nobody who works with accepted ones sees them
    hearing.screens("YK-001", {
      ...{ result: "redirect", basis: "đơn", kind: "tố cáo", destination: "Thanh tra thành phố" },
    });
    for (const seat of ["unit.U02", "A", "desk.4"] as const) expect(files(seat), seat).toBe(false);
  });

  it("[J18] documents lie in the dossier once, twenty at the most; desks and organisations read them, nobody else", () => {
    const hearing = new Preparing().does("desk.1", { type: "AttachToDossier", attached: [file] });
    const again = { type: "AttachToDossier" as const, attached: [file as string] };
    expect(hearing.refused("desk.1", again)).toEqual({ code: "alreadyDone" });
    for (const seat of ["desk.2", "org.1", "org.2"] as const) expect(shownTo(hearing, seat)).toContain(file);
    for (const seat of ["hall", "T1", "lectern"] as const) expect(shownTo(hearing, seat)).not.toContain(file);
    hearing.does("desk.1", { type: "TakeOffDossier", file });
    expect(shownTo(hearing, "org.1")).not.toContain(file);
    expect(hearing.refused("desk.1", { type: "TakeOffDossier", file })).toEqual({ code: "alreadyDone" });
    const { before } = hearing.state;
    if (!before) throw new Error("it is not prepared");
    const files = Array.from({ length: MOST_OF_DOSSIER }, () => ({ ...SENT_FILE, file: "another" }));
    const full = { ...hearing.state, before: { ...before, dossier: { ...before.dossier, files } } };
    const sent = new Map([[file as string, SENT_FILE]]);
    const at = {
      ...{ now: 0, realNow: 0, commandId: "full", presiderLastSeen: null },
      actor: "desk.1",
      sent,
    } as const;
    expect(dossierActs.AttachToDossier.decide(full, again, at)).toEqual({
      ...{ kind: "refused", refusal: { code: "tooManyItems", most: MOST_OF_DOSSIER } },
    });
  });

  it("[J46] a document is for whom the organiser says, and for the public from the announcement on", () => {
    const hearing = new Preparing().does("desk.1", { type: "AttachToDossier", attached: [file] });
    const opens = (...readers: Reader[]) => ({ type: "OpenDossierFile" as const, file, readers });
    const readBy = () =>
      (["org.1", "unit.U07", "A"] as const).filter((seat) => shownTo(hearing, seat).includes(file));
    const isPublic = () => publicFile({ state: hearing.state }, file) !== null;
    expect(readBy()).toEqual(["org.1"]);
    expect(hearing.refused("desk.1", opens("organisations"))).toEqual({ code: "alreadyDone" });
    expect(hearing.refused("desk.2", opens("units"))).toEqual({ code: "notAllowed" });
    hearing.does("desk.1", opens("units"));
    expect(readBy()).toEqual(["unit.U07"]);
    hearing.does("desk.1", opens("leaders"));
    expect(readBy()).toEqual(["A"]);
    hearing.does("desk.1", opens());
    expect(readBy()).toEqual([]);
    expect(shownTo(hearing, "desk.2")).toContain(file);
    hearing.does("desk.1", opens("public"));
    expect(readBy()).toEqual(["org.1", "unit.U07", "A"]);
    expect(isPublic()).toBe(false);
    hearing.does("desk.1", {
      type: "PublishAnnouncement",
      ...{ dateText: "dự kiến", place: "Nhà văn hóa", topics: "Đời sống", howToRegister: "Qua tổ chức" },
      channels: ["Cổng thông tin"],
    });
    expect(isPublic()).toBe(true);
    expect(publicView(hearing.state, hearing.people).documents).toEqual([SENT_FILE]);
    // taken off and put in again, it is what it was at first
    hearing.does("desk.1", { type: "TakeOffDossier", file });
    expect(isPublic()).toBe(false);
    expect(hearing.refused("desk.1", opens("units"))).toEqual({ code: "fileGone" });
    hearing.does("desk.1", { type: "AttachToDossier", attached: [file] });
    expect(isPublic()).toBe(false);
    expect(readBy()).toEqual(["org.1"]);
  });

  it("[J18] [J46] what is for leaders, units and organisations is read on the day too, until the closing", () => {
    const hearing = new Preparing().does("desk.1", { type: "AttachToDossier", attached: [file] });
    hearing.does("desk.1", {
      ...{ type: "OpenDossierFile", file, readers: ["organisations", "units", "leaders"] },
    });
    const readers = ["org.1", "unit.U07", "A"] as const;
    const readBy = (state: HearingState) =>
      readers.filter((seat) =>
        JSON.stringify(viewFor(audienceOf(seat), state, hearing.people)).includes(file),
      );
    const { before } = hearing.state;
    if (!before) throw new Error("it is not prepared");
    const frozen = { ...hearing.state, before: { ...before, frozenAt: hearing.state.at } };
    expect(readBy(frozen)).toEqual(readers);
    const session = { kind: "closed" as const, closedAt: hearing.state.at };
    expect(readBy({ ...frozen, session } as HearingState)).toEqual([]);
  });

  it("[E8] an answer to what was asked back carries files, which its sender and the desks are shown", () => {
    const hearing = new Preparing().registers("YK-001").screens("YK-001", {
      ...{ result: "return", basis: "chưa rõ", lacks: ["content"], until: "2024-11-20" },
    });
    const [registered] = Object.values(registerOf(hearing.state).registrations);
    const answer = (attached: string[]): CommandInput => ({
      ...{ type: "AnswerClarification", registration: registered?.id ?? "", text: "Xem ảnh", attached },
    });
    expect(hearing.refused("org.1", answer(["ab".repeat(32)]))).toEqual({ code: "fileGone" });
    hearing.does("org.1", answer([file]));
    for (const seat of ["org.1", "desk.1", "desk.2"] as const) expect(shownTo(hearing, seat)).toContain(file);
    for (const seat of ["org.2", "A", "unit.U02"] as const)
      expect(shownTo(hearing, seat)).not.toContain(file);
    expect(JSON.stringify(hearing.commits)).not.toContain(name);
  });

  it("[E3] the same words with a file that does not hang there yet are another registration", () => {
    const hearing = new Preparing().registers("YK-001");
    expect(hearing.registers("YK-001", { attached: [file] }).last()).toMatchObject([
      { type: "OpinionRegistered" },
    ]);
    expect(hearing.registers("YK-001").last()).toMatchObject([{ type: "DoubleRecognised" }]);
  });
});
