/** A whole scripted hearing over real sockets, its private fields marked: what of them reaches which screen? */
import { beforeAll, describe, expect, it } from "vitest";
import { MARKS, type Mark } from "../../scripts/proving/faults/marks.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { concerned, lastAnswer } from "../../server/rulebook/live/units/facts.ts";
import { SEAT_NAMES, unitSeat } from "../../shared/terms/seats.ts";
import { type Played, play } from "../support/markedHearing.ts";

/** What a role may have of the marked fields. */
const MAY: Readonly<Record<string, readonly Mark[]>> = {
  A: ["content", "prepared", "note", "walkIn", "sealed"],
  B: ["content", "prepared", "note", "walkIn", "sealed"],
  C: ["content", "prepared", "note", "walkIn", "sealed"],
  T1: ["content", "prepared", "walkIn", "sealed", "request"],
  T2: ["content", "prepared", "walkIn", "sealed", "request"],
  operator: [],
  hall: [],
  hall2: [],
  lectern: [],
};

const { plan, opinions } = readHearing("sample").prepared;
const units = plan.units.map((unit) => unit.id);
/** Does a matter, a part of it or the one it is merged into concern the unit now? */
function concerns(state: HearingState, unit: string, id: string): boolean {
  const whole = state.opinions[id];
  const all = [id, ...(whole?.parts ?? []), whole?.mergedInto ?? ""].flatMap(
    (id) => state.opinions[id] ?? [],
  );
  return all.some((opinion) => concerned(state, opinion, lastAnswer(state, opinion.id)).has(unit));
}

// one hearing for all that is looked for in it
let played: Promise<Played>;
beforeAll(() => {
  played = play("x", [...SEAT_NAMES, ...units.map(unitSeat)]);
  return played.then(() => undefined);
});

describe("private fields", () => {
  it("[V2] [V6] reach no frame of a role that must not have them, through the whole hearing (C32)", async () => {
    const { frames, last, texts } = await played;
    expect(texts.join("\n")).not.toContain("MARK-");
    for (const seat of SEAT_NAMES) {
      const seen = frames[seat].join("\n");
      // what is public changes seldom while the hearing is held
      expect(frames[seat].length, seat).toBeGreaterThan(seat === "media" ? 2 : 5);
      for (const mark of MARKS) {
        const there = seen.includes(`MARK-${mark}-x`);
        if (!MAY[seat]?.includes(mark)) expect(there, `${mark} at ${seat}`).toBe(false);
      }
    }
    expect(frames.T1.join("\n")).toContain("MARK-content-x");
    expect(frames.A.join("\n")).toContain("MARK-note-x");
    // what left the dialogue is nowhere any more: TC-02 as a whole, part c of YK-008
    for (const seat of SEAT_NAMES) {
      expect(last[seat], seat).not.toContain("MARK-sealed-x");
      const opinions = JSON.parse(last[seat]).whole.opinions ?? {};
      expect(Object.keys(opinions), seat).not.toContain("TC-02");
      expect(Object.keys(opinions), seat).not.toContain("YK-008c");
    }
  });

  it("[V2] reach no line of the operator's log, nor does what opens a seat", async () => {
    const { logged, secrets } = await played;
    const text = logged.join("");
    expect(text).toContain("a link was refused");
    expect(text).not.toMatch(/MARK-|0900 |Nguyễn|Trần|Ông |Bà /);
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it("[V2] hearings that differ in private fields alone give public screens the same bytes (C32)", async () => {
    const [first, other] = [await play("one"), await play("a quite different one")];
    expect(first.frames.hall).toEqual(other.frames.hall);
    expect(first.frames.hall2).toEqual(other.frames.hall2);
    expect(first.frames.lectern).toEqual(other.frames.lectern);
    expect(first.phones[1]).toEqual(other.phones[1]);
    expect(first.frames.T1).not.toEqual(other.frames.T1);
  });

  it("[V9] reach no phone, but what it has asked itself", async () => {
    const { phones } = await played;
    const [asked, silent] = phones.map((frames) => frames.join("\n"));
    expect(silent).not.toContain("MARK-");
    expect(silent).toContain("Bà Nguyễn Thị Nắng Hạ");
    for (const mark of MARKS)
      expect(asked?.includes(`MARK-${mark}-x`), `${mark} at its own phone`).toBe(mark === "request");
    // what one phone asks sends the others nothing
    expect(phones[0].length).toBe(phones[1].length + 2);
  });

  it("[V7] [V8] reach no unit but its own: its matters' text, its prepared answers", async () => {
    const { frames, last, states } = await played;
    const never = MARKS.filter((mark) => !["content", "prepared", "walkIn"].includes(mark));
    for (const unit of units) {
      const seat = unitSeat(unit);
      const seen = frames[seat]?.join("\n") ?? "";
      expect(frames[seat]?.length, unit).toBeGreaterThan(2);
      for (const mark of never) expect(seen.includes(`MARK-${mark}-x`), `${mark} at ${unit}`).toBe(false);
      for (const opinion of opinions) {
        const concerned = states.some((state) => concerns(state, unit, opinion.id));
        if (!concerned || opinion.diversion)
          expect(seen.includes(`MARK-content-x of ${opinion.id};`), `${opinion.id} at ${unit}`).toBe(false);
        if (opinion.lead !== unit)
          expect(seen.includes(`by ${opinion.lead};`), `what ${opinion.lead} prepared, at ${unit}`).toBe(
            false,
          );
      }
      for (const id of ["TC-02", "YK-008c", "YK-005", "YK-037"])
        expect(last[seat], unit).not.toContain(`"${id}"`);
    }
    expect(frames["unit.U07"]?.join("\n")).toContain("MARK-prepared-x by U07;");
    expect(frames["unit.W05"]?.join("\n")).toContain("MARK-content-x of YK-024;");
  });
});
