/** Incidents of safety and order: the operator notes them and what became of each; nobody else reads them. */
import { describe, expect, it } from "vitest";
import { viewFor } from "../../server/views/viewFor.ts";
import { type Audience, SEATS } from "../../shared/terms/seats.ts";
import type { OperatorView } from "../../shared/views/views.ts";
import { people, Spec } from "../support/hearingSpec.ts";

const NOTED = {
  type: "NoteIncident",
  where: "cổng phụ",
  text: "Có người chen lấn, bảo vệ đang xử lý.",
} as const;
const seen = (spec: Spec) => (viewFor(SEATS.operator, spec.state, people) as OperatorView).incidents;

describe("incidents around the hall", () => {
  it("[S45] are noted before, during and after the session, and each is settled once", () => {
    const spec = new Spec().does("operator", NOTED).does("A", { type: "OpenSession" });
    const at = spec.now;
    spec.after(60).does("operator", { ...NOTED, where: "bãi xe" });
    const settle = { type: "SettleIncident", incident: "SV-01", text: "Đã ổn định." } as const;
    spec.does("operator", settle);
    expect(spec.refused("operator", settle).code).toBe("alreadyDone");
    expect(spec.refused("operator", { ...settle, incident: "SV-09" }).code).toBe("unknownId");
    expect(seen(spec)).toEqual([
      {
        id: "SV-01",
        where: "cổng phụ",
        text: NOTED.text,
        at,
        settled: { text: "Đã ổn định.", at: spec.now },
      },
      { id: "SV-02", where: "bãi xe", text: NOTED.text, at: spec.now, settled: null },
    ]);
  });

  it("[S45] stand on no other screen", () => {
    const spec = Spec.open().does("operator", NOTED);
    const others: readonly Audience[] = [
      ...Object.values(SEATS).filter(({ role }) => role !== "operator"),
      { role: "delegate" },
      { role: "department", unit: "U02" },
      { role: "organisation", organisation: 1 },
      { role: "desk", clerk: 1 },
    ];
    for (const audience of others)
      expect(JSON.stringify(viewFor(audience, spec.state, people))).not.toMatch(/chen lấn|SV-01/);
  });
});
