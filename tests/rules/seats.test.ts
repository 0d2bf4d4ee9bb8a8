/** Seats by hand: moved on the day, on the list of delegates and on the invitation. */
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../server/documents/documents.ts";
import { doorList } from "../../server/documents/lists/doorList.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { type OfficePaper, paperFile } from "../../shared/terms/documents.ts";
import { SEATS, type SeatName } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { SecretaryView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import type { Spec } from "../support/hearingSpec.ts";
import { docxFiles, paragraphsOf } from "../support/papers.ts";
import { ORGANISER, Preparing } from "../support/preparing.ts";

const person = { addressForm: "bà", position: "Hội viên" } as const;
const enters = (spec: Spec, seat: SeatName, name: string) =>
  spec.does(seat, { type: "EnterDelegate", name, ...person, substituteFor: null });
const place = (delegate: string, seat: string): CommandInput => ({
  ...{ type: "PlaceDelegate", delegate, place: seat },
});
const move = (who: string, to: string, other: string | null = null): CommandInput => ({
  ...{ type: "SeatDelegate", person: who, place: to, other },
});

/** Three delegates: the first two by hand at C01 and C02, the third without a seat. */
function listed(): Preparing {
  const spec = new Preparing();
  enters(spec, "org.1", "Lò Thị Suối");
  enters(spec, "org.1", "Lò Văn Nước");
  enters(spec, "org.2", "Mùa Thị Dợ");
  return spec.does(ORGANISER, place("1.1", "C01")).does(ORGANISER, place("1.2", "C02"));
}
const invites = (spec: Spec, number: string, ...invited: string[]) =>
  spec.does("desk.3", {
    ...{ type: "IssueInvitations", letters: [{ number, to: "Đại biểu", invited }] },
  });
const confirmed = () =>
  listed().does("A", { type: "ConfirmDate", date: "2024-11-22", start: "08:00", end: "11:30" });
function frozen(): Preparing {
  const spec = confirmed();
  spec.accepts("YK-001").synthesised("YK-001");
  spec.does(ORGANISER, { type: "BuildQueue", order: ["YK-001"] });
  return spec.does(ORGANISER, { type: "Freeze", confirmedBy: "officeParty" });
}
const seats = (spec: Spec) =>
  Object.fromEntries(
    (viewFor(SEATS.T1, spec.state, spec.people) as SecretaryView).delegates.map(({ id, seatNo }) => [
      id,
      seatNo,
    ]),
  );
async function textOf(spec: Spec, name: OfficePaper): Promise<string> {
  const source = { state: spec.state, people: spec.people, prose: new Map() };
  const xml = docxFiles(await makeDocument(paperFile(name, "dang", "docx"), source))["word/document.xml"];
  return paragraphsOf(xml ?? "")
    .map(({ text }) => text)
    .join("\n");
}

describe("seats by hand", () => {
  it("[J103] a secretary moves a delegate, before the opening and in the session; badge, door and paper follow", () => {
    const spec = frozen();
    expect(seats(spec)).toEqual({ d1: "C01", d2: "C02", d3: "" });
    spec.does("T2", move("d3", "c 5"));
    spec.does("A", { type: "OpenSession" }).does("T1", move("d1", "D-01"));
    expect(seats(spec)).toEqual({ d1: "D01", d2: "C02", d3: "C05" });
    const source = { state: spec.state, people: spec.people, prose: new Map() };
    expect(
      doorList(source)
        .rows.slice(-3)
        .map((row) => row[5]),
    ).toEqual(["D01", "C02", "C05"]);
    // attendance that is recorded afterwards takes nobody's seat
    spec.does("T1", { type: "RecordAttendance", absent: [{ person: "d2", why: "ốm" }], substitutes: [] });
    expect(seats(spec)).toEqual({ d1: "D01", d2: "C02", d3: "C05" });
    spec.does("A", { type: "CloseSession" });
    expect(spec.refused("T1", move("d1", "D02")).code).toBe("sessionNotOpen");
  });

  it("[J103] a seat that is taken is changed for one's own, if that was seen; two never have one, nobody loses one", () => {
    const spec = frozen();
    for (const other of [null, "d3"])
      expect(spec.refused("T1", move("d1", "C02", other))).toEqual({ code: "placeTaken", place: "C02" });
    // who has none has nothing to change for it
    expect(spec.refused("T1", move("d3", "C02", "d2"))).toEqual({ code: "placeTaken", place: "C02" });
    // whom the secretary saw there has gone
    expect(spec.refused("T1", move("d1", "C09", "d2"))).toEqual({ code: "placeTaken", place: "C09" });
    spec.does("T1", move("d1", "C02", "d2"));
    expect(seats(spec)).toEqual({ d1: "C02", d2: "C01", d3: "" });
    spec.does("T2", move("d2", "C02", "d1")).does("T2", move("d3", "C03"));
    expect(seats(spec)).toEqual({ d1: "C01", d2: "C02", d3: "C03" });
    expect(spec.refused("T1", move("d1", "c1"))).toEqual({ code: "alreadyDone" });
    expect(spec.refused("T1", move("d9", "C07"))).toEqual({ code: "unknownId", id: "d9" });
    for (const seat of ["A", "operator", "desk.2", "org.1", "unit.U02"] as const)
      expect(spec.refused(seat, move("d1", "C07"))).toEqual({ code: "notAllowed" });
    expect(commandSchema.safeParse(move("d1", "hàng đầu")).success).toBe(false);
  });

  it("[J120] the organiser's clerk sees on the day who sits where, and moves a delegate; no other clerk does", () => {
    const before = listed();
    const spec = frozen();
    const seen = (of: Spec, clerk: number) =>
      (viewFor({ role: "desk", clerk }, of.state, of.people) as DeskView).seats;
    expect(seen(before, 1)).toBeNull();
    spec.does(ORGANISER, move("d3", "C05")).does("A", { type: "OpenSession" });
    spec.does(ORGANISER, move("d1", "C02", "d2"));
    expect(seen(spec, 1)).toMatchObject([
      { id: "d1", seatNo: "C02" },
      { id: "d2", seatNo: "C01" },
      { id: "d3", name: "Bà Mùa Thị Dợ", seatNo: "C05" },
    ]);
    for (const clerk of [2, 3, 4] as const) {
      expect([clerk, seen(spec, clerk)]).toEqual([clerk, null]);
      expect(spec.refused(`desk.${clerk}`, move("d1", "C07"))).toEqual({ code: "notAllowed" });
    }
    spec.does("A", { type: "CloseSession" });
    expect(seen(spec, 1)).toBeNull();
  });

  it("[J104] the seat stands on F2: as the lists have it, then as it is in the hall", async () => {
    const spec = listed();
    expect(await textOf(spec, "danh-sach-dai-bieu")).toMatch(/Ghế[\s\S]*Lò Thị Suối[\s\S]*C01[\s\S]*C02/);
    const held = frozen();
    held.does("T1", move("d1", "C02", "d2"));
    expect(await textOf(held, "danh-sach-dai-bieu")).toMatch(/Lò Thị Suối[\s\S]*C02[\s\S]*Nước[\s\S]*C01/);
  });

  it("[J104] a letter says the seat given by hand when it was issued, and stays as it was", async () => {
    const spec = confirmed().does(ORGANISER, {
      ...{ type: "ChangeSettings", change: { section: "hall", seatsInRow: 2 } },
    });
    invites(spec, "01-GM/TU", "1.1", "2.1");
    spec.does(ORGANISER, place("1.1", "D04"));
    const text = await textOf(spec, "giay-moi");
    expect(text.match(/Chỗ ngồi dự kiến: ghế \w+/g)).toEqual(["Chỗ ngồi dự kiến: ghế C01"]);
    const plain = new Preparing();
    enters(plain, "org.1", "Lò Thị Suối");
    plain.does("A", { type: "ConfirmDate", date: "2024-11-22", start: "08:00", end: "11:30" });
    invites(plain, "01-GM/TU", "1.1");
    expect(await textOf(plain, "giay-moi")).not.toContain("Chỗ ngồi");
  });
});
