/** Places in the hall: in the order of the lists, or by a clerk's hand; kept through changes of the list, and onto the badge. */
import { expect, it } from "vitest";
import { doorList } from "../../server/documents/lists/doorList.ts";
import { invitedPerson } from "../../server/views/before/invitedPerson.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { hallPlace, placeAt } from "../../shared/terms/hallPlace.ts";
import { invitedSeat, type SeatName } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { founded, Spec, START } from "../support/hearingSpec.ts";
import { ORGANISER, Preparing } from "../support/preparing.ts";

const place = (delegate: string, place: string | null): CommandInput => ({
  ...{ type: "PlaceDelegate", delegate, place },
});
const inRows = (seatsInRow: number): CommandInput => ({
  ...{ type: "ChangeSettings", change: { section: "hall", seatsInRow } },
});
const person = { addressForm: "bà", position: "Hội viên" } as const;
const enters = (spec: Spec, seat: SeatName, name: string, substituteFor: string | null = null) =>
  spec.does(seat, { type: "EnterDelegate", name, ...person, substituteFor });

/** Two organisations with three delegates and a substitute; two seats in a row. */
function listed(): Preparing {
  const spec = new Preparing();
  enters(spec, "org.1", "Lò Thị Suối");
  enters(spec, "org.1", "Lò Văn Nước");
  enters(spec, "org.1", "Giàng Thị Mỷ", "1.1");
  enters(spec, "org.2", "Mùa Thị Dợ");
  return spec.does(ORGANISER, inRows(2));
}
const rows = (spec: Spec) => {
  const desk = viewFor({ role: "desk", clerk: 1 }, spec.state, spec.people) as DeskView;
  const all = desk.offices?.rosters.flatMap(({ delegates }) => delegates) ?? [];
  return Object.fromEntries(all.map((one) => [one.id, `${one.place}${one.placedByHand ? " tay" : ""}`]));
};

it("[J82] follows from the order, so many to a row; whoever is moved changes with whom it was taken from alone", () => {
  const spec = listed();
  expect(rows(spec)).toEqual({ "1.1": "A01", "1.2": "A02", "1.3": "", "2.1": "B01" });
  spec.does(ORGANISER, place("2.1", "a1"));
  expect(rows(spec)).toEqual({ "1.1": "B01", "1.2": "A02", "1.3": "", "2.1": "A01 tay" });
  spec.does(ORGANISER, place("2.1", "F 7"));
  expect(rows(spec)).toEqual({ "1.1": "A01", "1.2": "A02", "1.3": "", "2.1": "F07 tay" });
  spec.does(ORGANISER, place("2.1", null));
  expect(rows(spec)["2.1"]).toBe("B01");
  expect(spec.refused(ORGANISER, place("2.1", null))).toEqual({ code: "alreadyDone" });
  // without rows there are those by hand alone
  spec.does(ORGANISER, place("1.2", "C03")).does(ORGANISER, inRows(0));
  expect(rows(spec)).toEqual({ "1.1": "", "1.2": "C03 tay", "1.3": "", "2.1": "" });
});

it("[J82] two never have one place; a substitute, a stranger and another body's clerk get none", () => {
  const spec = listed().does(ORGANISER, place("1.1", "C01"));
  expect(spec.refused(ORGANISER, place("2.1", "c01"))).toEqual({ code: "placeTaken", place: "C01" });
  expect(spec.refused(ORGANISER, place("1.1", "C1"))).toEqual({ code: "alreadyDone" });
  for (const id of ["1.3", "9.9"])
    expect(spec.refused(ORGANISER, place(id, "C02"))).toEqual({ code: "unknownId", id });
  expect(spec.refused("desk.2", place("2.1", "C02"))).toEqual({ code: "notAllowed" });
  const ofFolder = new Spec(founded(), START);
  expect(ofFolder.refused(ORGANISER, place("1.1", "C02"))).toEqual({ code: "placesInFolder" });
});

it("[J82] goes with the place on the list: to whoever replaces, and to the substitute who is left", () => {
  const spec = listed().does(ORGANISER, place("1.1", "C01")).does(ORGANISER, place("1.2", "C02"));
  spec.does("org.1", { type: "ReplaceDelegate", delegate: "1.2", name: "Lò Văn Đá", ...person, why: "ốm" });
  expect(rows(spec)).toMatchObject({ "1.1": "C01 tay", "1.4": "C02 tay" });
  spec.does("org.1", { type: "RemoveDelegate", delegate: "1.1" });
  expect(rows(spec)).toMatchObject({ "1.3": "C01 tay", "1.4": "C02 tay" });
  spec.does("org.1", { type: "RemoveDelegate", delegate: "1.4" });
  // it is free again
  spec.does(ORGANISER, place("2.1", "C02"));
});

it("[J82] stands on the door list before the freeze, and on the badge after it, also where the substitute comes", () => {
  const spec = listed().does(ORGANISER, place("1.1", "C01")).does(ORGANISER, place("2.1", "A02"));
  spec.does("A", { type: "ConfirmDate", date: "2024-11-22", start: "08:00", end: "11:30" });
  spec.does("desk.3", {
    type: "IssueInvitations",
    letters: [{ number: "01-GM/TU", to: "Đại biểu", invited: ["1.1", "1.2", "1.3", "2.1"] }],
  });
  spec.does("org.1", { type: "DeclineInvitation", invited: "1.1", why: "ốm", substitute: null });
  const seats = () =>
    doorList({ state: spec.state, people: spec.people, prose: new Map() } as never)
      .rows.slice(-3)
      .map((row) => [row[1], row[5]]);
  const sit = [
    ["Bà Giàng Thị Mỷ", "C01"],
    ["Bà Lò Văn Nước", "A01"],
    ["Bà Mùa Thị Dợ", "A02"],
  ];
  expect(seats()).toEqual(sit);
  spec.accepts("YK-001").synthesised("YK-001");
  spec.does(ORGANISER, { type: "BuildQueue", order: ["YK-001"] });
  spec.does(ORGANISER, { type: "Freeze", confirmedBy: "officeParty" });
  expect(seats()).toEqual(sit);
  expect(spec.people.get("d1")?.seat).toBe("C01");
});

it("[J121] is told at the invitation's page, as planned until the freeze and as it is in the hall after it", () => {
  const spec = listed().does(ORGANISER, place("2.1", "C01"));
  for (const [phone, name] of [
    ["phone.p1", "Chíu A Mây"],
    ["phone.p2", "Lý Thị Sao"],
  ] as const)
    spec.does(phone, {
      type: "ApplyToAttend",
      name,
      ...person,
      residence: "phường Vàng Danh",
      phone: "0900 000 123",
    });
  // admitted the other way round: the numbers follow that
  for (const id of ["XD-02", "XD-01"])
    spec.does(ORGANISER, { type: "AdmitIndividuals", applications: [id], decider: null });
  spec.does("A", { type: "ConfirmDate", date: "2024-11-22", start: "08:00", end: "11:30" });
  const invited = ["1.1", "1.2", "1.3", "2.1", "XD-01", "XD-02", "o20"];
  spec.does("desk.3", {
    type: "IssueInvitations",
    letters: [{ number: "01-GM/TU", to: "Đại biểu", invited }],
  });
  const told = () => invited.map((id) => invitedPerson(spec.state, spec.people, id)?.seat);
  expect(told()).toEqual(["A01", "A02", "", "C01", "B01", "B02", ""]);
  for (const id of ["1.1", "2.1"])
    spec.does(invitedSeat(id), { type: "DeclineInvitation", invited: id, why: "ốm", substitute: null });
  const planned = ["", "A02", "A01", "", "B01", "B02", ""];
  expect(told()).toEqual(planned);
  spec.accepts("YK-001").synthesised("YK-001");
  spec.does(ORGANISER, { type: "BuildQueue", order: ["YK-001"] });
  spec.does(ORGANISER, { type: "Freeze", confirmedBy: "officeParty" });
  expect(told()).toEqual(planned);
  // of the individuals the one who was admitted last has the last number
  spec.does("T1", { type: "SeatDelegate", person: "d5", place: "H09", other: null });
  expect(told()).toEqual(["", "A02", "A01", "", "H09", "B02", ""]);
  spec.does("T1", { type: "SeatDelegate", person: "d1", place: "A02", other: "d2" });
  expect(told()).toEqual(["", "A01", "A02", "", "H09", "B02", ""]);
});

it("[J82] a place is written as people write it, and always told in one way", () => {
  for (const [typed, told] of [
    ...([
      ["a5", "A05"],
      ["A-12", "A12"],
      ["bb 7", "BB07"],
      [" C.09 ", "C09"],
    ] as const),
    ...(["", "5", "A", "A0", "A00", "A100", "Hàng A", "A5B"] as const).map((wrong) => [wrong, null] as const),
  ])
    expect(hallPlace(typed), typed).toBe(told);
  expect([placeAt(0, 10), placeAt(19, 10), placeAt(260, 10)]).toEqual(["A01", "B10", "AA01"]);
});
