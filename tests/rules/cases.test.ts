/** Cases from the field that are pure rules, and what the other files of this folder leave of queue and floor. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readHearing } from "../../server/intake/readHearing.ts";
import { headOf, waitingIn } from "../../server/rulebook/live/queue/facts.ts";
import { toPerson } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { SEATS } from "../../shared/terms/seats.ts";
import { cleanText, graphemeLength, mixedScripts } from "../../shared/terms/text.ts";
import type { HallView } from "../../shared/views/live/hall.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { opinion, people, preparation, Spec } from "../support/hearingSpec.ts";

const hall = (spec: Spec) => viewFor(SEATS.hall, spec.state, people) as HallView;
const chair = (spec: Spec) => viewFor(SEATS.A, spec.state, people) as ChairView;
const walkIn = (person: string) =>
  ({ type: "AddWalkIn", who: { person }, content: "x", field: "y" }) as const;

describe("the queue", () => {
  it("[Q3] who was moved to the top is the hall's next as well (C24)", () => {
    const spec = Spec.open().does("A", { type: "MoveEntry", entry: "YK-003", before: "YK-001" });
    expect(chair(spec).queue.map((row) => row.id)).toEqual(["YK-003", "YK-001", "YK-002", "YK-004"]);
    expect(hall(spec).next.map((turn) => turn.name)).toEqual(["Ông Lò Văn Nước 3"]);
    expect(hall(spec).scene).toMatchObject({ kind: "waiting" });
  });

  it("[Q1] an empty list shows what was raised last, and who has spoken leaves it (C26)", () => {
    const spec = Spec.open(preparation({}, [opinion("YK-001", "d1")])).speaking();
    expect([chair(spec).queue, hall(spec).next]).toEqual([[], []]);
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    expect(hall(spec)).toMatchObject({ scene: { kind: "raised" }, next: [] });
    expect(chair(spec)).toMatchObject({ queue: [], floor: { kind: "free" } });
  });

  it("[Q3] a move stays within its segment, moves only who waits, and never before itself (P01)", () => {
    const spec = Spec.open()
      .does("T2", { type: "AddOfficial", who: { person: "o22" } })
      .speaking();
    const move = (entry: string, before: string | null) => ({ type: "MoveEntry", entry, before }) as const;
    const back = (entry: string, after: string | null) =>
      ({ type: "PutBackForLater", entry, after }) as const;
    for (const make of [move, back]) {
      expect(spec.refused("A", make("YK-002", "CB-01"))).toEqual({
        code: "wrongState",
        id: "CB-01",
        state: "officials",
      });
      expect(spec.refused("A", make("YK-002", "YK-002"))).toMatchObject({ code: "wrongState" });
      expect(spec.refused("A", make("YK-001", "YK-002"))).toEqual({
        code: "wrongState",
        id: "YK-001",
        state: "onFloor",
      });
      expect(spec.refused("A", make("YK-099", null))).toEqual({ code: "unknownId", id: "YK-099" });
    }
    spec.does("A", move("YK-002", null));
    expect(waitingIn(spec.state, "people").map((entry) => entry.id)).toEqual(["YK-003", "YK-004", "YK-002"]);
  });

  it("[Q3] two moves decided on the same list are both carried out (P01, P14)", () => {
    const spec = Spec.open();
    spec.does("A", { type: "MoveEntry", entry: "YK-004", before: "YK-001" });
    spec.does("T1", { type: "MoveEntry", entry: "YK-003", before: "YK-001" });
    expect(spec.state.queue.order).toEqual(["YK-004", "YK-003", "YK-001", "YK-002"]);
  });

  it("[Q6] only a turn put back comes back; before the call it keeps the place given", () => {
    const spec = Spec.open();
    expect(spec.refused("T2", { type: "SpeakerIsBack", entry: "YK-001" })).toMatchObject({
      code: "wrongState",
      state: "waiting",
    });
    spec.does("A", { type: "PutBackForLater", entry: "YK-001", after: null });
    expect(spec.state.queue.order).toEqual(["YK-002", "YK-003", "YK-004", "YK-001"]);
    expect(headOf(spec.state, "people")?.id).toBe("YK-002");
    const call = { type: "CallSpeaker", entry: "YK-001", basis: { floor: null } } as const;
    expect(spec.does("A", call).state.floor).toMatchObject({ turn: "YK-001" });
  });

  it("[Q7] who withdraws leaves the queue, and the next is called", () => {
    const spec = Spec.open().does("T2", { type: "WithdrawEntry", entry: "YK-001", words: "thôi" });
    expect(spec.state.queue.order).toEqual(["YK-002", "YK-003", "YK-004"]);
    expect(headOf(spec.state, "people")?.id).toBe("YK-002");
    expect(hall(spec).next.map((turn) => turn.name)).toEqual(["Ông Lò Văn Nước 2"]);
  });

  it("[Q8] with nobody left the list closes on nought, once, and takes no walk-in any more", () => {
    const spec = Spec.open(preparation({}, []));
    spec.does("A", { type: "CloseList", why: "hết", basis: { waiting: 0 } });
    expect(spec.refused("A", { type: "CloseList", why: "hết", basis: { waiting: 0 } })).toEqual({
      code: "alreadyDone",
    });
    expect(spec.refused("T2", walkIn("d5"))).toEqual({ code: "wrongState", id: "list", state: "closed" });
    spec.does("T2", { type: "AddOfficial", who: { person: "o22" } });
  });

  it("[Q8] those of other segments go on waiting when the people's list closes", () => {
    const spec = Spec.open().does("T2", { type: "AddOfficial", who: { person: "o22" } });
    spec.does("A", { type: "CloseList", why: "hết giờ", basis: { waiting: 4 } });
    expect(spec.state.queue.order).toEqual(["CB-01"]);
    expect(chair(spec).unheard).toEqual(["YK-001", "YK-002", "YK-003", "YK-004"]);
  });

  it("[Q9] each source counts its own numbers", () => {
    const spec = Spec.open().does("T2", walkIn("d5")).does("T2", walkIn("d4"));
    spec.does("T2", { type: "AddOfficial", who: { person: "o22" } });
    spec.does("T2", { type: "AddAfterAnswers", who: { person: "d1" }, about: "YK-001" });
    spec.does("A", { type: "CallOutOfList", who: { person: "o8" }, basis: { floor: null } });
    expect(Object.keys(spec.state.entries).slice(4)).toEqual(["TC-01", "TC-02", "CB-01", "SD-01", "NL-01"]);
    expect(spec.state.opinions["SD-01"]?.title).toBe("Ý kiến YK-001");
  });

  it("[Q2] a registered matter waits once; one that is merged is not called by itself", () => {
    const merged = opinion("YK-002", "d2", { mergedInto: "YK-001" });
    const spec = Spec.open(preparation({}, [opinion("YK-001", "d1"), merged]));
    expect(spec.refused("T1", { type: "AddRegistered", opinion: "YK-001" })).toEqual({
      code: "alreadyListed",
      entry: "YK-001",
      place: 1,
    });
    expect(spec.refused("T1", { type: "AddRegistered", opinion: "YK-002" })).toMatchObject({
      code: "wrongState",
    });
    for (const person of ["o22", "d3"]) spec.does("T2", { type: "AddOfficial", who: { person } });
    expect(spec.refused("T2", { type: "AddOfficial", who: { person: "d3" } })).toEqual({
      code: "alreadyListed",
      entry: "CB-02",
      place: 2,
    });
  });

  it("[Q2] an id that is nobody's, a matter that is not there: nothing is added", () => {
    const spec = Spec.open();
    const clarifies = { ...walkIn("d5"), clarifies: "YK-099" };
    for (const [input, id] of [
      [walkIn("d99"), "d99"],
      [clarifies, "YK-099"],
      [{ type: "AddRegistered", opinion: "YK-099" }, "YK-099"],
      [{ type: "AddOfficial", who: { person: "d99" } }, "d99"],
      [{ type: "AddAfterAnswers", who: { person: "d5" }, about: "YK-099" }, "YK-099"],
      [{ type: "LinkToDelegate", entry: "YK-001", person: "o22" }, "o22"],
      [{ type: "LinkToDelegate", entry: "TC-09", person: "d5" }, "TC-09"],
      [{ type: "ShowTitle", entry: "TC-09", displayTitle: "x" }, "TC-09"],
      [{ type: "Divert", opinion: "YK-099" }, "YK-099"],
    ] as const)
      expect(spec.refused("T2", input)).toEqual({ code: "unknownId", id });
    expect(spec.commits).toHaveLength(4);
  });
});

describe("the floor", () => {
  it("[F2] an act on a turn that has ended names who holds the floor now and who called (P04)", () => {
    const spec = Spec.open().speaking();
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } });
    for (const type of ["EndSpeech", "MarkAbsent", "BeginSpeech", "CountFromCall", "ResumeSpeaker"] as const)
      expect(spec.refused("A", { type, turn: "YK-001" })).toEqual({
        code: "floorTaken",
        holder: "YK-002",
        by: "A",
      });
  });

  it("[F2] a call decided on a holder who has left is told that the floor has changed", () => {
    const spec = Spec.open().speaking().does("A", { type: "EndSpeech", turn: "YK-001" });
    const basis = { floor: "YK-001" };
    const changed = { code: "floorChanged", holder: null, by: "A" };
    expect(spec.refused("A", { type: "CallNext", basis: { ...basis, head: "YK-002" } })).toEqual(changed);
    expect(spec.refused("A", { type: "CallSpeaker", entry: "YK-002", basis })).toEqual(changed);
    expect(spec.refused("A", { type: "CallOutOfList", who: { person: "o8" }, basis })).toEqual(changed);
    expect(spec.refused("T1", { type: "BeginAnswer", answer: "TL-01", basis })).toEqual(changed);
  });

  it("[F4] no turn of another segment, none that is over, none in a step without a floor (C28)", () => {
    const spec = Spec.open()
      .does("T2", { type: "AddOfficial", who: { person: "o22" } })
      .speaking();
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    const call = (entry: string) => ({ type: "CallSpeaker", entry, basis: { floor: null } }) as const;
    expect(spec.refused("A", call("CB-01"))).toEqual({ code: "wrongState", id: "CB-01", state: "officials" });
    expect(spec.refused("A", call("YK-001"))).toEqual({ code: "wrongState", id: "YK-001", state: "spoken" });
    expect(spec.refused("A", call("YK-099"))).toEqual({ code: "unknownId", id: "YK-099" });
    spec.does("A", { type: "EndStep", step: "4.3" }).does("A", { type: "BeginStep", step: "4.6" });
    const none = { code: "noFloorInThisStep" };
    expect(spec.refused("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } })).toEqual(none);
    expect(
      spec.refused("A", { type: "CallOutOfList", who: { person: "o8" }, basis: { floor: null } }),
    ).toEqual(none);
  });

  it("[F5] who is absent but has a substitute is called; so is one who came late", () => {
    const absent = ["d1", "d2"].map((person) => ({ person, why: "ốm" }));
    const spec = Spec.open().does("T2", {
      type: "RecordAttendance",
      absent,
      substitutes: [{ person: "d1", name: "Nông Thị Cánh Én" }],
    });
    const call = (entry: string) => ({ type: "CallSpeaker", entry, basis: { floor: null } }) as const;
    expect(spec.refused("A", call("YK-002"))).toEqual({ code: "personAbsent", person: "d2" });
    spec.does("A", call("YK-001")).does("T2", { type: "MarkAbsent", turn: "YK-001" });
    spec.does("T2", { type: "RecordLateArrival", person: "d2" }).does("A", call("YK-002"));
  });

  it("[F6] no act of a speech comes before its time", () => {
    const spec = Spec.open().does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    for (const type of ["EndSpeech", "Interject", "ResumeSpeaker", "CountFromCall"] as const)
      expect(spec.refused("A", { type, turn: "YK-001" })).toEqual({
        code: "wrongState",
        id: "YK-001",
        state: "called",
      });
    for (const type of ["PauseClock", "ResumeClock"] as const)
      expect(spec.refused("A", { type, holder: "YK-001" })).toMatchObject({ code: "wrongState" });
    spec.does("T1", { type: "BeginSpeech", turn: "YK-001" });
    expect(spec.refused("T2", { type: "MarkAbsent", turn: "YK-001" })).toMatchObject({ state: "speaking" });
    spec.does("A", { type: "Interject", turn: "YK-001" });
    for (const type of ["PauseClock", "ResumeClock"] as const)
      expect(spec.refused("A", { type, holder: "YK-001" })).toMatchObject({ state: "interjection" });
    expect(spec.refused("A", { type: "Interject", turn: "YK-001" })).toMatchObject({ state: "interjection" });
  });

  it("[F8] a speech that ends in the chair's interjection ends both", () => {
    const spec = Spec.open().speaking().after(20).does("A", { type: "Interject", turn: "YK-001" }).after(9);
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    expect(spec.state.entries["YK-001"]).toMatchObject({
      state: { kind: "spoken" },
      clock: { used: 20_000 },
      interjections: [{ to: spec.now }],
    });
  });

  it("[F9] a guest out of the list has no clock on any screen, not even when called", () => {
    const spec = Spec.open().does("A", {
      type: "CallOutOfList",
      who: { name: "Đinh Thế Ruộng Bậc", addressForm: "đồng chí", organisation: "Ban Dân vận Tỉnh ủy" },
      basis: { floor: null },
    });
    expect(spec.state.entries["NL-01"]?.timed).toBe(false);
    expect(hall(spec)).toMatchObject({ scene: { kind: "speaker", allotted: null }, turnClock: null });
    spec.does("T1", { type: "BeginSpeech", turn: "NL-01" });
    expect(hall(spec)).toMatchObject({ scene: { allotted: null }, turnClock: null });
    expect(viewFor(SEATS.lectern, spec.state, people)).toMatchObject({ timed: false, turnClock: null });
  });

  it("[F10] a called turn may be stopped before it has begun", () => {
    const spec = Spec.open().does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    spec.does("A", { type: "StopSpeech", turn: "YK-001", reason: "gây rối" });
    expect(spec.state.entries["YK-001"]).toMatchObject({ state: { kind: "stopped" }, clock: null });
    expect(spec.state.queue.order).not.toContain("YK-001");
  });
});

describe("what is typed", () => {
  it('[M1] "constructor" and its like are no ids: no record has them (C36)', () => {
    for (const id of Object.getOwnPropertyNames(Object.prototype)) {
      for (const command of [
        { type: "Divert", opinion: id },
        { type: "RecordLateArrival", person: id },
        { type: "CallSpeaker", entry: id, basis: { floor: null } },
        { type: "AssignAnswer", opinions: [id], lead: "U02" },
        { type: "BeginStep", step: "4.3", queue: [id] },
      ])
        expect(commandSchema.safeParse(command).success, JSON.stringify(command)).toBe(false);
    }
  });

  it("[M1] a command with a field too many, too few or of another kind is none", () => {
    for (const sample of Object.values(COMMAND_SAMPLES)) {
      expect(commandSchema.safeParse(sample).success).toBe(true);
      expect(commandSchema.safeParse({ ...sample, more: 1 }).success, sample.type).toBe(false);
      for (const key of Object.keys(sample))
        expect(commandSchema.safeParse({ ...sample, [key]: Symbol("none") }).success, key).toBe(false);
    }
  });

  it("[V1] what cannot be seen is taken out of a text before it can disguise a name", () => {
    const hidden = "Ông\u202E nahk\u200B\uFEFF\u0000\u{E0041} Hạ\u2066";
    expect(cleanText(hidden, false)).toBe("Ông nahk Hạ");
    expect(cleanText("hai\r\n dòng\tvà tab", true)).toBe("hai\ndòng và tab");
    const typed = (displayTitle: string) =>
      commandSchema.safeParse({ type: "ShowTitle", entry: "TC-01", displayTitle }).success;
    expect([typed("\u200B\u202E"), typed("   "), typed("\uD800"), typed("a".repeat(61))]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(typed("ộ".normalize("NFD").repeat(60))).toBe(true);
  });

  it("[V11] lengths are counted in letters and in bytes; no letter bears a pile of marks", () => {
    const walkIn = (name: string) =>
      commandSchema.safeParse({
        type: "AddWalkIn",
        who: { name, addressForm: "ông", organisation: "Cá nhân" },
        content: "x",
        field: "Y tế",
      });
    const title = (displayTitle: string) =>
      commandSchema.safeParse({ type: "ShowTitle", entry: "TC-01", displayTitle }).success;
    expect(walkIn("ộ".repeat(80)).success).toBe(true);
    expect(walkIn("ộ".normalize("NFD").repeat(80)).success).toBe(true);
    expect(walkIn("o".repeat(81)).success).toBe(false);
    // few to a reader, and long as it is stored
    const family = "👨‍👩‍👧‍👦";
    expect([walkIn(family.repeat(10)).success, walkIn(family.repeat(11)).success]).toEqual([true, false]);
    expect([title(family.repeat(9)), title(family.repeat(10))]).toEqual([true, false]);
    const piled = `A${"\u0301\u0316\u0489".repeat(30)}n`;
    const clean = cleanText(piled, false);
    expect(graphemeLength(clean)).toBe(2);
    expect([...clean].length).toBeLessThanOrEqual(6);
    expect(cleanText("Nguyễn Ướt ก็ नि 🇻🇳 ❤️", false)).toBe("Nguyễn Ướt ก็ नि 🇻🇳 ❤️");
  });

  it("[V13] Cyrillic and Greek letters among Latin ones are found; one script alone is right", () => {
    // Cyrillic у, а, Ноа; Greek Α, ο
    expect(mixedScripts("Ngu\u0443\u1ec5n Thị N\u0430ng")).toEqual([
      { word: "Ngu\u0443ễn", letters: "\u0443" },
      { word: "N\u0430ng", letters: "\u0430" },
    ]);
    expect(mixedScripts("Trần \u041d\u043e\u0430")).toEqual([
      { word: "\u041d\u043e\u0430", letters: "\u041d \u043e \u0430" },
    ]);
    expect(
      mixedScripts("\u0391n, Ph\u03bf\u0323".normalize("NFD")).map((mixedScript) => mixedScript.letters),
    ).toEqual(["\u0391", "\u03bf"]);
    const { prepared, people } = readHearing("sample");
    for (const name of [
      ...people.flatMap((row) => [row["name"], row["organisation"], row["position"]].map(String)),
      ...prepared.opinions.map((opinion) => opinion.field),
      ...[
        "\u0418\u0432\u0430\u043d \u0418\u0432\u0430\u043d\u043e\u0432",
        "Kim 김",
        "Y’Bhơm Niê-Kđăm",
        "ÐỖ Đức",
        "",
        "12",
      ],
    ])
      expect(mixedScripts(name), name).toEqual([]);
  });

  it("[V11] a folder and an imported register are as clean as what is typed", () => {
    const folder = mkdtempSync(join(tmpdir(), "hidden-"));
    cpSync("sample", folder, { recursive: true });
    const edit = (file: string, from: string, to: string) => {
      const path = join(folder, file);
      const before = readFileSync(path, "utf8");
      expect(before).toContain(from);
      writeFileSync(path, before.replaceAll(from, to));
    };
    edit("delegates.csv", "Phạm Nguyễn Khánh Hà Thảo Nguyên", "Phạm\u202E Nguyễn\u200B Khánh Hà Thảo Nguyên");
    const title = readHearing("sample").prepared.plan.title;
    edit("plan.json", title.slice(0, 8), `${title.slice(0, 4)}\\u202e${title.slice(4, 8)}`);
    expect(readHearing(folder)).toEqual(readHearing("sample"));
    edit("delegates.csv", "Phạm\u202E", "Phạm".repeat(30));
    expect(() => readHearing(folder)).toThrow(
      /delegates\.csv, row \d+, column name: longer than a name may be/,
    );
    rmSync(folder, { recursive: true });
    expect(toPerson({ id: "d1", name: "Hạ\u202E nahk" }).name).toBe("Hạ nahk");
  });
});
