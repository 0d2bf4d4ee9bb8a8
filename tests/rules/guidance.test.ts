/** The organisers' guidance where its readers look, and how deadlines were kept. */
import { describe, expect, it } from "vitest";
import { keptOf } from "../../client/screens/before/desk/dossier/deadlines.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import { founded, plan, Spec, START } from "../support/hearingSpec.ts";
import { ORGANISER } from "../support/preparing.ts";

const ward = { id: "W01", name: "phường Bắc Sơn", shortName: "Bắc Sơn", group: "ward", fields: [] };
const guidanceAt = (spec: Spec, seat: SeatName) =>
  (viewFor(audienceOf(seat), spec.state, spec.people) as { readonly guidance?: object | null }).guidance;

describe("the organisers' guidance", () => {
  it("[J60] its newest stands at organisations, wards and phones until the freeze, at no other unit", () => {
    const spec = new Spec(founded({ units: [...plan.units, ward] }), START - 86_400_000);
    const readers: readonly SeatName[] = ["org.1", "unit.W01", "phone.p1"];
    expect(readers.map((seat) => guidanceAt(spec, seat))).toEqual([null, null, null]);
    const sent = { forms: ["F1"], to: ["24 tổ chức"], text: "Nói rõ địa điểm." };
    spec.does(ORGANISER, { type: "SendGuidance", ...sent, text: "Bản đầu" });
    spec.does(ORGANISER, { type: "SendGuidance", ...sent });
    for (const seat of readers) expect(guidanceAt(spec, seat)).toEqual({ at: spec.now, ...sent });
    expect(guidanceAt(spec, "unit.U02")).toBeNull();
  });
});

describe("the clocks of the desk", () => {
  const roster = { listed: 10, quota: 10, registered: 2, minimum: 2 };
  const prepared = (rosters: readonly object[], reports: readonly object[] = []) =>
    ({ rosters, synthesis: { reports } }) as unknown as Parameters<typeof keptOf>[2];

  it("[J41] a deadline that was kept is not told as missed, on whatever day", () => {
    expect(keptOf("organisations", true, prepared([roster]))).toEqual({ kind: "complete" });
    expect(keptOf("organisations", true, prepared([roster, { ...roster, registered: 1 }]))).toEqual({
      ...{ kind: "lacking", count: 1 },
    });
    expect(keptOf("organisations", false, prepared([{ ...roster, listed: 9 }]))).toEqual({ kind: "open" });
    expect([keptOf("wards", true, prepared([])), keptOf("wards", false, prepared([]))]).toEqual([
      { kind: "over" },
      { kind: "open" },
    ]);
    expect(keptOf("synthesis", true, prepared([]))).toEqual({ kind: "open" });
    expect(
      keptOf(
        "synthesis",
        true,
        prepared(
          [],
          [
            { at: 5, late: null },
            { at: 9, late: 4 },
          ],
        ),
      ),
    ).toEqual({
      ...{ kind: "submitted", at: 5, late: null },
    });
  });
});
