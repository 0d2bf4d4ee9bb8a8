import { describe, expect, it } from "vitest";
import { sessionView } from "../../server/views/live/session.ts";
import { Register } from "../../server/views/people.ts";
import { suggestOrder } from "../../shared/reckoning/fairness.ts";
import { opinion, people, plan, preparation, Spec } from "../support/hearingSpec.ts";

const FARMERS = "Hội Nông dân thành phố";
const WOMEN = "Hội Phụ nữ thành phố";
const before = ["YK-001", "YK-002", "YK-003", "YK-004"];
const inTheirOwn = Register.of(
  [...people.values()].map((person) => ({
    ...person,
    organisation: ["d3", "d4"].includes(person.id) ? WOMEN : FARMERS,
  })),
);
const view = (spec: Spec) => sessionView(spec.state, inTheirOwn, true);

/** d1, d2, d5 stand for the farmers, d3 and d4 for the women; all four opinions wait. */
const mixed = () =>
  Spec.open(
    preparation(
      {
        organisations: [FARMERS, WOMEN].map((name, i) => ({
          number: i + 1,
          name,
          quota: 3,
          minimum: 1,
          kind: "",
        })),
        delegates: plan.delegates.map((delegate) => ({
          ...delegate,
          organisation: ["d3", "d4"].includes(delegate.person) ? WOMEN : FARMERS,
        })),
      },
      ["d1", "d2", "d3", "d4"].map((person, i) => opinion(`YK-00${i + 1}`, person)),
    ),
  );

describe("the order of those who wait", () => {
  it("[Q10] each change is kept with who, when and why; one taken back is not", () => {
    const spec = Spec.open();
    spec.does("A", { type: "MoveEntry", entry: "YK-003", before: "YK-001", why: "phải về sớm" });
    spec.after(5).does("T1", { type: "PutBackForLater", entry: "YK-002", after: "YK-004" });
    spec.does("A", { type: "CallSpeaker", entry: "YK-004", basis: { floor: null } });
    const says = () =>
      spec.state.queue.changes.map(({ how, entry, other, by, why }) => [how, entry, other, by, why]);
    expect(says()).toEqual([
      ["moved", "YK-003", "YK-001", "A", "phải về sớm"],
      ["putBack", "YK-002", "YK-004", "T1", ""],
      ["calledOutOfOrder", "YK-004", "YK-003", "A", ""],
    ]);
    expect(spec.state.queue.changes[1]?.at).toBe(spec.now);
    const change = spec.state.queue.changes[1]?.version ?? 0;
    spec.does("T1", { type: "ExplainOrderChange", change, why: "chưa đến kịp" });
    expect(says()[1]).toEqual(["putBack", "YK-002", "YK-004", "T1", "chưa đến kịp"]);
    spec.does("A", { type: "UndoLastAct", act: spec.state.undo.acts.at(-1)?.version ?? 0 });
    expect(says().map(([how]) => how)).toEqual(["moved", "putBack"]);
    expect(spec.refused("T1", { type: "ExplainOrderChange", change: 999, why: "?" })).toMatchObject({
      code: "unknownId",
    });
  });

  it("[Q10] the next in order and a guest are no change of order", () => {
    const spec = Spec.open().does("A", {
      type: "CallOutOfList",
      who: { person: "o8" },
      basis: { floor: null },
    });
    spec.does("A", { type: "StopSpeech", turn: "NL-01", reason: "thôi" });
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    expect(spec.state.queue.changes).toEqual([]);
  });

  it("[Q11] the organisation not yet heard comes first, each place with its reason (P10)", () => {
    const spec = mixed();
    spec.speaking().after(100).does("A", { type: "EndSpeech", turn: "YK-001" });
    const places = suggestOrder(view(spec)).map(({ row, moves, heardBefore }) => [
      row.id,
      moves,
      heardBefore,
    ]);
    expect(places).toEqual([
      ["YK-003", 1, 0],
      ["YK-002", -1, 1],
      ["YK-004", 0, 1],
    ]);
    expect(spec.state.queue.order).toEqual(["YK-002", "YK-003", "YK-004"]);
  });

  it("[Q11] who speaks now counts as heard", () => {
    const spec = mixed().speaking();
    expect(suggestOrder(view(spec)).map(({ row }) => row.id)).toEqual(["YK-003", "YK-002", "YK-004"]);
  });

  it("[Q11] turns and time of person and organisation stand beside each name (P10)", () => {
    const spec = mixed();
    spec.speaking().after(100).does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("T1", { type: "AddWalkIn", who: { person: "d1" }, content: "Bể bơi", field: "Văn hóa" });
    const rows = view(spec).queue.map((row) => [
      row.id,
      row.spokenBefore,
      row.used / 1000,
      row.organisationSpoken,
      row.organisationUsed / 1000,
    ]);
    expect(rows).toEqual([
      ["YK-002", 0, 0, 1, 100],
      ["YK-003", 0, 0, 0, 0],
      ["YK-004", 0, 0, 0, 0],
      ["TC-01", 1, 100, 1, 100],
    ]);
    expect(view(spec).organisations).toMatchObject([
      { name: FARMERS, minimum: 1, waiting: 2, spoken: 1, used: 100_000 },
      { name: WOMEN, minimum: 1, waiting: 2, spoken: 0, used: 0 },
    ]);
  });

  it("[Q12] the list is arranged as a whole, as it was seen; undo puts it back", () => {
    const spec = Spec.open();
    const order = ["YK-003", "YK-001", "YK-004", "YK-002"];
    const arrange = {
      type: "ArrangeQueue",
      order,
      why: "xen kẽ các tổ chức",
      basis: { order: before },
    } as const;
    spec.does("A", arrange);
    expect(spec.state.queue.order).toEqual(order);
    expect(spec.refused("T1", arrange)).toEqual({ code: "listChanged", waiting: 4 });
    expect(spec.refused("A", { ...arrange, basis: { order } })).toEqual({ code: "alreadyDone" });
    spec.does("A", { type: "UndoLastAct", act: spec.state.undo.acts.at(-1)?.version ?? 0 });
    expect(spec.state.queue.order).toEqual(before);
    expect(spec.state.queue.changes).toEqual([]);
  });

  it("[Q12] somebody forgotten, somebody unknown: nothing is arranged", () => {
    const spec = Spec.open();
    const arrange = (order: string[]) =>
      spec.refused("A", { type: "ArrangeQueue", order, why: "?", basis: { order: before } });
    expect(arrange(["YK-002", "YK-001", "YK-003"])).toEqual({ code: "listChanged", waiting: 4 });
    expect(arrange(["YK-002", "YK-001", "YK-003", "YK-009"])).toEqual({ code: "unknownId", id: "YK-009" });
  });

  it("[Q12] a held head stays under a rule; a hand may move it", () => {
    const spec = Spec.open().does("T1", { type: "HoldHead", places: 2 });
    expect(view(spec).heldHead).toBe(2);
    const arrange = (order: string[]) =>
      spec.try("A", { type: "ArrangeQueue", order, why: "xen kẽ", basis: { order: before } });
    expect(arrange(["YK-001", "YK-003", "YK-002", "YK-004"])).toMatchObject({
      code: "wrongState",
      state: "held",
    });
    expect(arrange(["YK-001", "YK-002", "YK-004", "YK-003"])).toBeNull();
    spec.does("A", { type: "MoveEntry", entry: "YK-003", before: "YK-001" });
    expect(spec.state.queue.order[0]).toBe("YK-003");
    expect(spec.refused("A", { type: "HoldHead", places: 2 })).toEqual({ code: "alreadyDone" });
  });
});
