import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../server/rulebook/fold.ts";
import { toPerson } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { type Audience, SEATS } from "../../shared/terms/seats.ts";
import type { HallView } from "../../shared/views/live/hall.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { applyChange, changeBetween, keepIdentity } from "../../shared/wire/viewChange.ts";
import { opinion, people, preparation, Spec } from "../support/hearingSpec.ts";

const SECRET = "BÍ-MẬT";
const secret = opinion("YK-001", "d1", {
  content: `${SECRET} nội dung`,
  title: `${SECRET} đầu đề`,
  preparedAnswer: `${SECRET} trả lời`,
  privateNote: `${SECRET} riêng`,
  screeningNote: `${SECRET} sàng lọc`,
  questions: [`${SECRET} câu hỏi`],
});
const see = (spec: Spec, audience: Audience) => viewFor(audience, spec.state, people);
const hall = (spec: Spec) => see(spec, SEATS.hall) as HallView;

describe("the hall", () => {
  it("[V1] shows the display title, or the field alone, never the registered text", () => {
    const spec = Spec.open(preparation({}, [secret, opinion("YK-002", "d2")])).speaking();
    expect(hall(spec).scene).toMatchObject({ kind: "speaker", questions: ["Tên hiển thị YK-001"] });
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("T2", { type: "AddWalkIn", who: { person: "d5" }, content: SECRET, field: "Văn hóa" });
    spec.does("A", { type: "CallSpeaker", entry: "TC-01", basis: { floor: null } });
    expect(hall(spec).scene).toMatchObject({ kind: "speaker", questions: ["Văn hóa"] });
    spec.does("T2", { type: "ShowTitle", entry: "TC-01", displayTitle: "Bể bơi phường Thanh Sơn" });
    expect(hall(spec).scene).toMatchObject({ questions: ["Bể bơi phường Thanh Sơn"] });
  });

  it("[V2] at every moment of a turn nothing private is in the hall's or the lectern's view", () => {
    const spec = Spec.open(preparation({}, [secret, opinion("YK-002", "d2")]));
    const look = () => JSON.stringify([see(spec, SEATS.hall), see(spec, SEATS.lectern)]);
    const seen = [look()];
    spec.speaking();
    seen.push(look());
    spec.does("A", { type: "StopSpeech", turn: "YK-001", reason: SECRET });
    spec.does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" });
    spec.does("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
    seen.push(look());
    spec.does("A", { type: "SuspendSession", why: SECRET });
    seen.push(look());
    for (const view of seen) {
      expect(view).not.toContain(SECRET);
      expect(view).not.toContain("0900");
    }
  });

  it("[V2] a hearing that differs in private fields alone looks the same in the hall (C32)", () => {
    const run = (note: string) => {
      const spec = Spec.open(
        preparation({}, [
          { ...secret, privateNote: note, screeningNote: note, content: note, preparedAnswer: note },
        ]),
      );
      return JSON.stringify([see(spec.speaking(), SEATS.hall), see(spec, SEATS.lectern)]);
    };
    expect(run("a")).toBe(run("một ghi chú dài hơn nhiều"));
  });

  it("[V3] a diverted matter is a number to everybody, and the hall glides to the backdrop", () => {
    const spec = Spec.open(preparation({}, [secret, opinion("YK-002", "d2")])).speaking();
    spec.does("T2", { type: "Divert", opinion: "YK-001" });
    expect(hall(spec).scene).toMatchObject({ kind: "backdrop" });
    for (const audience of Object.values(SEATS))
      expect(JSON.stringify(see(spec, audience))).not.toContain(SECRET);
    expect((see(spec, SEATS.A) as ChairView).diversions).toMatchObject([
      { number: 1, kind: "chưa phân loại" },
    ]);
  });

  it("[V3] a matter asked about again bears no title once it leaves the dialogue", () => {
    const spec = Spec.open(preparation({}, [secret, opinion("YK-002", "d2")])).speaking();
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("T1", { type: "AddAfterAnswers", who: { person: "d5" }, about: "YK-001" });
    expect(JSON.stringify(see(spec, SEATS.T2))).toContain(SECRET);
    spec.does("T2", { type: "Divert", opinion: "YK-001" });
    for (const audience of Object.values(SEATS))
      expect(JSON.stringify(see(spec, audience))).not.toContain(SECRET);
  });

  it("[V4] who did not agree to be named is a delegate of the organisation", () => {
    const spec = Spec.open(preparation({}, [opinion("YK-001", "d1", { mayBeNamed: false })])).speaking();
    expect(hall(spec).scene).toMatchObject({
      who: { name: "Đại biểu của Hội Nông dân thành phố", position: "", introduced: "" },
    });
    expect(JSON.stringify(see(spec, SEATS.lectern))).not.toContain("Lò Văn Nước 1");
  });
});

describe("views and changes", () => {
  it("[V5] a change applied to its view gives the next; what did not move stays identical", () => {
    // names that every object seems to have are fields like others
    const key = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "toString"));
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        fc.integer(),
        fc.string(),
        fc.constant(null),
        fc.array(tie("node"), { maxLength: 3 }),
        fc.dictionary(key, tie("node"), { maxKeys: 4 }),
        fc.uniqueArray(fc.record({ id: fc.string({ maxLength: 2 }), n: fc.integer({ max: 3, min: 0 }) }), {
          selector: (item) => item.id,
          maxLength: 5,
        }),
      ),
    })).node;
    fc.assert(
      fc.property(value, value, (before, after) => {
        const change = changeBetween(before, after);
        expect(
          change === undefined ? before : applyChange(before, JSON.parse(JSON.stringify(change))),
        ).toEqual(after);
        expect(keepIdentity(before, after)).toEqual(after);
      }),
      { numRuns: 2_000 },
    );
    const before = {
      a: { deep: [1] },
      list: [
        { id: "x", n: 1 },
        { id: "y", n: 2 },
      ],
    };
    const after = keepIdentity(before, {
      a: { deep: [1] },
      list: [
        { id: "y", n: 2 },
        { id: "x", n: 3 },
      ],
    });
    expect(after.a).toBe(before.a);
    expect(after.list[0]).toBe(before.list[1]);
  });

  it("[V6] only the chairs get the private notes", () => {
    const spec = Spec.open(preparation({}, [secret]));
    expect(JSON.stringify(see(spec, SEATS.B))).toContain(`${SECRET} riêng`);
    for (const seat of [SEATS.T1, SEATS.T2, SEATS.operator])
      expect(JSON.stringify(see(spec, seat))).not.toContain(`${SECRET} riêng`);
  });

  it("[V2] phone, address and birth year are not read from a person's row", () => {
    const person = toPerson({
      id: "d1",
      name: "Lò Văn Nước",
      phone: "0900 000 001",
      address: "Tổ 3",
      birthYear: "1961",
    });
    expect(Object.keys(person).sort()).toEqual([
      "addressForm",
      "id",
      "name",
      "organisation",
      "position",
      "pronunciation",
      "seat",
    ]);
  });

  it("[F1] a log folded anew gives the same state", () => {
    const spec = Spec.open().speaking().after(60).does("A", { type: "EndSpeech", turn: "YK-001" });
    expect(fold(spec.commits)).toEqual(spec.state);
  });
});
