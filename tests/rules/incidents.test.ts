/** Incidents of safety and order: operator and police note them, the operator what became of each; nobody else reads them. The police's seat. */
import { describe, expect, it } from "vitest";
import { ACTS } from "../../server/rulebook/rulebook.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { type Audience, SEATS } from "../../shared/terms/seats.ts";
import type { PoliceView } from "../../shared/views/live/police.ts";
import type { OperatorView } from "../../shared/views/views.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { people, Spec } from "../support/hearingSpec.ts";

const NOTED = {
  type: "NoteIncident",
  where: "cổng phụ",
  text: "Có người chen lấn, bảo vệ đang xử lý.",
} as const;
const police = (spec: Spec) => viewFor(SEATS.police, spec.state, people) as PoliceView;
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
        ...{ by: "operator", receivedAt: at },
        settled: { text: "Đã ổn định.", at: spec.now },
      },
      {
        ...{ id: "SV-02", where: "bãi xe", text: NOTED.text, at: spec.now },
        ...{ by: "operator", receivedAt: spec.now, settled: null },
      },
    ]);
  });

  it("[S46] the police note one, the operator says that it was read, and the police see when", () => {
    const spec = Spec.open().does("police", NOTED);
    const receive = { type: "ReceiveIncident", incident: "SV-01" } as const;
    const at = spec.now;
    expect([seen(spec), police(spec).incidents]).toMatchObject([
      [{ id: "SV-01", by: "police", at, receivedAt: null }],
      [{ id: "SV-01", by: "police", at, receivedAt: null }],
    ]);
    expect(spec.refused("police", receive).code).toBe("notAllowed");
    expect(spec.refused("operator", { ...receive, incident: "SV-09" }).code).toBe("unknownId");
    spec.after(60).does("operator", receive);
    expect(police(spec).incidents).toMatchObject([{ receivedAt: spec.now, settled: null }]);
    expect(spec.refused("operator", receive).code).toBe("alreadyDone");
    // what the operator notes, and what it says became of one, it has read
    spec.does("operator", NOTED).does("police", NOTED);
    expect(spec.refused("operator", { ...receive, incident: "SV-02" }).code).toBe("alreadyDone");
    spec.does("operator", { type: "SettleIncident", incident: "SV-03", text: "Đã ổn định." });
    expect(spec.refused("operator", { ...receive, incident: "SV-03" }).code).toBe("alreadyDone");
  });

  it("[S46] the police direct nothing and move no queue: a note is all that they give", () => {
    const given = Object.entries(ACTS).filter(([, { who }]) => who.police !== "no");
    expect(given.map(([type]) => type)).toEqual(["NoteIncident"]);
    const spec = Spec.open();
    const { floor, queue, entries, displays } = spec.state;
    spec.does("police", NOTED);
    expect(spec.state).toMatchObject({ floor, queue, entries, displays });
  });

  it("[S46] the police read who may come in and who has, by organisation, with seats, and nothing more of anybody", () => {
    const spec = new Spec();
    const before = police(spec);
    const [first, second, third] = spec.state.plan.delegates;
    if (!first || !second || !third) throw new Error("too few delegates");
    const total = (of: "came" | "of") =>
      police(spec)
        .admissions.filter(({ kind }) => kind !== "officials")
        .reduce((sum, admission) => sum + admission[of], 0);
    expect(total("of")).toBe(spec.state.plan.delegates.length);
    expect(total("came")).toBe(0);
    spec.does("T1", { type: "CheckIn", person: first.person });
    spec.does("T1", {
      type: "RecordAttendance",
      absent: [{ person: second.person, why: "ốm" }],
      substitutes: [{ person: third.person, name: "bà Lò Thị Thay" }],
    });
    expect([total("came"), total("of")]).toEqual([2, spec.state.plan.delegates.length - 1]);
    const guest = (id: string) => police(spec).guests.find((guest) => guest.id === id);
    expect([guest(first.person), guest(second.person), guest(third.person)]).toMatchObject([
      { stands: "in", substitute: "" },
      { stands: "absent" },
      { stands: "in", substitute: "bà Lò Thị Thay" },
    ]);
    expect(before.guests).toHaveLength(spec.state.plan.officials.length + spec.state.plan.delegates.length);
    // the reason is the secretaries' business
    expect(JSON.stringify(police(spec))).not.toMatch(/ốm|0900/);
  });

  it("[S46] the police see whether the session stands and who presides; once it is closed, nobody's name", () => {
    const spec = Spec.open();
    expect(police(spec)).toMatchObject({
      session: "open",
      presider: { position: spec.state.plan.chairs[0]?.position },
    });
    spec.does("A", { type: "SuspendSession", why: "Mất điện" });
    expect(police(spec)).toMatchObject({ session: "suspended", pausedUntil: null });
    const closed = followedUpTo(1);
    const view = viewFor(SEATS.police, closed.state, closed.people) as PoliceView;
    expect(view).toMatchObject({ phase: "after", session: "closed", guests: [], admissions: [] });
  });

  it("[S45] [S46] stand on no other screen", () => {
    const spec = Spec.open().does("operator", NOTED).does("police", NOTED);
    const others: readonly Audience[] = [
      ...Object.values(SEATS).filter(({ role }) => role !== "operator" && role !== "police"),
      { role: "delegate" },
      { role: "department", unit: "U02" },
      { role: "organisation", organisation: 1 },
      { role: "desk", clerk: 1 },
    ];
    for (const audience of others)
      expect(JSON.stringify(viewFor(audience, spec.state, people))).not.toMatch(/chen lấn|SV-01/);
  });
});
