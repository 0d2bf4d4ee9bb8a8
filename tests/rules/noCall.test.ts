/** Why nobody can be called: said at the screen, and refused by the server with a code of its own. */
import { describe, expect, it } from "vitest";
import { callNext, headOf, stageOf, whyNoCall } from "../../client/staff/stage.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { people, Spec } from "../support/hearingSpec.ts";

const view = (spec: Spec) => viewFor({ role: "chair", seat: "A" }, spec.state, people) as ChairView;
const call = (head: string) => ({ type: "CallNext", basis: { floor: null, head } }) as const;

describe("calling the next", () => {
  it("[F4] [F3] [F5] what keeps it from acting is said, in the words of the server's refusal (C28)", () => {
    const spec = new Spec();
    /** What the screen says, that it offers no call, and what becomes of a call all the same. */
    const says = (head = "YK-001") => {
      const why = whyNoCall(view(spec));
      expect(callNext(view(spec))).toBeNull();
      expect(stageOf(view(spec)).kind).not.toBe("call");
      return [why, spec.refused("A", call(head)).code];
    };
    expect(says()).toEqual(["notOpen", "sessionNotOpen"]);
    spec.does("A", { type: "OpenSession" }).does("T1", { type: "ReadRightsStatement" });
    expect(says()).toEqual(["noStep", "noFloorInThisStep"]);
    spec.does("A", { type: "BeginStep", step: "4.1" });
    expect(says()).toEqual(["noFloor", "noFloorInThisStep"]);
    spec.does("A", { type: "EndStep", step: "4.1" }).does("A", { type: "BeginStep", step: "4.3" });
    expect(whyNoCall(view(spec))).toBeNull();
    expect(callNext(view(spec))?.command).toEqual(call("YK-001"));
    spec.does("A", call("YK-001"));
    expect(says()).toEqual(["taken", "floorTaken"]);
    spec.does("T1", { type: "MarkAbsent", turn: "YK-001" });
    for (let head = headOf(view(spec)); head !== null; head = headOf(view(spec)))
      spec.does("A", call(head.id)).does("T1", { type: "MarkAbsent", turn: head.id });
    expect(says("YK-001")).toEqual(["allAbsent", "headChanged"]);
    for (const { id } of view(spec).queue)
      spec.does("T1", { type: "WithdrawEntry", entry: id, words: "xin rút" });
    expect(says()).toEqual(["nobodyWaits", "headChanged"]);
    spec.does("A", { type: "SuspendSession", why: "Giải lao" });
    expect(says()).toEqual(["notOpen", "sessionNotOpen"]);
  });
});
