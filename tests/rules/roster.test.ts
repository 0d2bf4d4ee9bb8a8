/** The phase before: an organisation's list of delegates, and the freeze that makes the live hearing of it. */

import { describe, expect, it } from "vitest";
import { notYetFrozen, readHearing } from "../../server/intake/readHearing.ts";
import type { Prepared } from "../../server/rulebook/before/freeze/events.ts";
import { lateBy } from "../../server/rulebook/before/roster/facts.ts";
import { fold } from "../../server/rulebook/fold.ts";
import type { HearingEvent } from "../../server/rulebook/frame/events.ts";
import { phaseOf } from "../../server/rulebook/frame/phase.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { organisationSeat, type SeatName } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { OrganisationPageView } from "../../shared/views/before/organisation.ts";
import type { OperatorView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { founded, preparation, Spec, START } from "../support/hearingSpec.ts";

const delegate = { name: "Lò Thị Suối", addressForm: "bà", position: "Chi hội trưởng", substituteFor: null };
const ENTER = { type: "EnterDelegate", ...delegate } as const;
const OWN: SeatName = "org.1";

const peopleOf = (spec: Spec) => Register.of(spec.newPeople.map((row) => ({ ...row })));
const pageOf = (spec: Spec, organisation = 1) =>
  viewFor({ role: "organisation", organisation }, spec.state, peopleOf(spec)) as OrganisationPageView;

type List = Extract<CommandInput, { type: "SubmitDelegateList" }>;

describe("a list that a clerk writes by hand", () => {
  it("[J35] a clerk of either inbox enters, changes, replaces and removes, as the organisation itself may", () => {
    const spec = new Spec(founded());
    const of = { organisation: 1 };
    for (const clerk of ["desk.3", "desk.4"] as const)
      expect(spec.refused(clerk, { ...ENTER, ...of })).toEqual({ code: "notAllowed" });
    spec.does("desk.1", { ...ENTER, ...of, phone: "0900 000 009" });
    spec.does("desk.2", { ...ENTER, ...of, name: "Hoàng Văn Dốc", substituteFor: "1.1" });
    spec.does("desk.2", {
      ...{ type: "ChangeDelegate", delegate: "1.2", ...delegate, ...of },
      ...{ name: "Hoàng Văn Dốc Cao", substituteFor: "1.1" },
    });
    const { name, addressForm, position } = delegate;
    spec.does("desk.1", {
      ...{ type: "ReplaceDelegate", delegate: "1.1", name: `${name} Nhỏ`, addressForm, position },
      ...{ why: "ốm", ...of },
    });
    expect(pageOf(spec).delegates).toMatchObject([
      { id: "1.3", name: "Lò Thị Suối Nhỏ", substituteFor: null },
      { id: "1.2", name: "Hoàng Văn Dốc Cao", substituteFor: "1.3" },
    ]);
    spec.does("desk.2", { type: "RemoveDelegate", delegate: "1.2", ...of });
    expect(pageOf(spec).delegates.map(({ id }) => id)).toEqual(["1.3"]);
    const desk = viewFor({ role: "desk", clerk: 1 }, spec.state, peopleOf(spec)) as DeskView;
    expect(desk.offices?.rosters[0]?.delegates[0]?.entered).toEqual({
      ...{ id: "1.3", name: "Lò Thị Suối Nhỏ", addressForm, position, substituteFor: null, hasPhone: false },
      represents: "",
    });
    expect(JSON.stringify(desk)).not.toContain("0900 000 009");
  });

  it("[J35] whose list it is must be named by a clerk, and no other's by an organisation", () => {
    const spec = new Spec(founded()).does(OWN, ENTER);
    expect(spec.refused("desk.1", ENTER)).toEqual({ code: "notAllowed" });
    expect(spec.refused("desk.1", { ...ENTER, organisation: 99 })).toEqual({ code: "notAllowed" });
    expect(spec.refused("org.2", { ...ENTER, organisation: 1 })).toEqual({ code: "notAllowed" });
    expect(spec.refused("org.2", { type: "RemoveDelegate", delegate: "1.1", organisation: 1 })).toEqual({
      ...{ code: "unknownId", id: "1.1" },
    });
    // another list's delegate stands on none that is named
    expect(spec.refused("desk.1", { type: "RemoveDelegate", delegate: "1.1", organisation: 2 })).toEqual({
      ...{ code: "unknownId", id: "1.1" },
    });
  });
});

describe("lists of several organisations from one file", () => {
  const person = { name: "Lò Thị Suối", addressForm: "bà", position: "" };
  const lists = (...of: readonly (readonly [organisation: number, count: number, seen?: number])[]) =>
    ({
      ...{ type: "SubmitDelegateLists", file: "tong-hop.xlsx" },
      lists: of.map(([organisation, count, seen = 0]) => ({
        ...{ organisation, seen },
        delegates: Array.from({ length: count }, (_, i) => ({ ...person, name: `Lò Thị Suối ${i + 1}` })),
      })),
    }) satisfies CommandInput;

  it("[J36] they are one act, whole or not at all: a quota, a list that has changed, one named twice stop them all", () => {
    const spec = new Spec(founded());
    expect(spec.refused("desk.3", lists([1, 1]))).toEqual({ code: "notAllowed" });
    expect(spec.refused(OWN, lists([1, 1]))).toEqual({ code: "notAllowed" });
    const { quota = 0 } = spec.state.plan.organisations[1] ?? {};
    expect(spec.refused("desk.1", lists([1, 1], [2, quota + 1]))).toEqual({ code: "overQuota", quota });
    expect(spec.refused("desk.1", lists([1, 1], [2, 1, 7]))).toEqual({ code: "rosterChanged" });
    expect(spec.refused("desk.1", lists([1, 1], [1, 1]))).toEqual({ code: "unknownId", id: "org.1" });
    expect(spec.refused("desk.1", lists([1, 1], [99, 1]))).toEqual({ code: "unknownId", id: "org.99" });
    spec.does("desk.1", lists([1, 2], [2, 1]));
    expect(spec.commits.at(-1)?.events.map((event) => event.type)).toEqual([
      "DelegateListSubmitted",
      "DelegateListSubmitted",
    ]);
    expect([1, 2].map((number) => pageOf(spec, number).delegates.map(({ name }) => name))).toEqual([
      ["Lò Thị Suối 1", "Lò Thị Suối 2"],
      ["Lò Thị Suối 1"],
    ]);
    const persons = spec.newPeople.map(({ id }) => id);
    expect(new Set(persons).size).toBe(persons.length);
  });
});

describe("an organisation's list of delegates", () => {
  it("[B1] a hearing is before until its freeze, live until its closing, then after", () => {
    const spec = new Spec(founded());
    expect(phaseOf(spec.state)).toBe("before");
    spec.does("operator", { type: "Freeze" });
    expect(phaseOf(spec.state)).toBe("live");
    spec.does("A", { type: "OpenSession" }).does("A", { type: "CloseSession" });
    expect(phaseOf(spec.state)).toBe("after");
    spec.does("A", { type: "ReopenSession" });
    expect(phaseOf(spec.state)).toBe("live");
  });

  it("[B1] a log that begins with the freeze is live at once and knows nothing of before", () => {
    const spec = new Spec(preparation());
    expect(phaseOf(spec.state)).toBe("live");
    expect(spec.state.before).toBeNull();
    expect(spec.refused("operator", { type: "Freeze" })).toEqual({ code: "wrongPhase", phase: "live" });
  });

  it("[B2] an act of another phase is refused with the present one", () => {
    const spec = new Spec(founded());
    expect(spec.refused("A", { type: "OpenSession" })).toEqual({ code: "wrongPhase", phase: "before" });
    spec.does("operator", { type: "Freeze" });
    expect(spec.refused(OWN, ENTER)).toEqual({ code: "wrongPhase", phase: "live" });
    spec.does("A", { type: "OpenSession" }).does("A", { type: "CloseSession" });
    expect(spec.refused(OWN, ENTER)).toEqual({ code: "wrongPhase", phase: "after" });
    expect(spec.refused("A", { type: "BeginStep", step: "4.1" })).toEqual({ code: "sessionNotOpen" });
  });

  it("[B3] a delegate stands on the own page; the event has an id, the register the name", () => {
    const spec = new Spec(founded()).does(OWN, { ...ENTER, phone: "0900 000 009" });
    expect(spec.commits.at(-1)?.events).toEqual([
      {
        type: "DelegateEntered",
        organisation: 1,
        delegate: "1.1",
        person: "d6",
        substituteFor: null,
        contact: "d6",
      },
    ]);
    expect(spec.newPeople).toEqual([
      {
        ...{ id: "d6", name: "Lò Thị Suối", addressForm: "bà", position: "Chi hội trưởng" },
        ...{ organisation: "Hội Nông dân thành phố", phone: "0900 000 009" },
      },
    ]);
    expect(pageOf(spec)).toMatchObject({ phase: "before", organisation: { number: 1, quota: 3 } });
    expect(pageOf(spec).delegates).toEqual([{ id: "1.1", ...delegate, represents: "", hasPhone: true }]);
  });

  it("[B4] nobody is over the quota; substitutes do not count; a free place is taken", () => {
    const spec = new Spec(founded());
    for (const name of ["Một", "Hai", "Ba"]) spec.does(OWN, { ...ENTER, name });
    expect(spec.refused(OWN, { ...ENTER, name: "Bốn" })).toEqual({ code: "overQuota", quota: 3 });
    spec.does(OWN, { ...ENTER, name: "Bốn", substituteFor: "1.1" });
    const change = { type: "ChangeDelegate", ...delegate } as const;
    expect(spec.refused(OWN, { ...change, delegate: "1.4" })).toEqual({ code: "overQuota", quota: 3 });
    spec.does(OWN, { ...change, delegate: "1.2", name: "Hai, sửa" });
    spec.does(OWN, { type: "RemoveDelegate", delegate: "1.3" }).does(OWN, { ...change, delegate: "1.4" });
    expect(pageOf(spec).delegates.map((delegate) => delegate.id)).toEqual(["1.1", "1.2", "1.4"]);
    spec.does(OWN, { type: "RemoveDelegate", delegate: "1.4" }).does(OWN, ENTER);
    // an id is given once
    expect(pageOf(spec).delegates.at(-1)?.id).toBe("1.5");
  });

  it("[B5] a substitute is of a delegate of the own list, and has the place of who is taken off", () => {
    const spec = new Spec(founded()).does(OWN, ENTER).does(OWN, { ...ENTER, substituteFor: "1.1" });
    expect(spec.refused(OWN, { ...ENTER, substituteFor: "1.1" })).toEqual({ code: "hasSubstitute" });
    expect(spec.refused(OWN, { ...ENTER, substituteFor: "1.2" })).toEqual({ code: "unknownId", id: "1.2" });
    spec.does(OWN, ENTER);
    const moved = { type: "ChangeDelegate", ...delegate, delegate: "1.1", substituteFor: "1.3" } as const;
    expect(spec.refused(OWN, moved)).toEqual({ code: "hasSubstitute" });
    expect(spec.refused(OWN, { ...moved, substituteFor: "1.1" })).toEqual({ code: "unknownId", id: "1.1" });
    spec.does(OWN, { type: "RemoveDelegate", delegate: "1.2" }).does(OWN, moved);
    expect(pageOf(spec).delegates[0]).toMatchObject({ id: "1.1", substituteFor: "1.3" });
    // the substitute stood before it on the list: it has the place of who goes all the same
    spec.does(OWN, ENTER).does(OWN, { type: "RemoveDelegate", delegate: "1.3" });
    expect(pageOf(spec).delegates).toMatchObject([
      { id: "1.1", substituteFor: null },
      { id: "1.4", substituteFor: null },
    ]);
  });

  it("[B6] another organisation's list is as if it were not there", () => {
    const spec = new Spec(founded()).does(OWN, ENTER);
    const before = pageOf(spec, 2);
    for (const id of ["1.1", "1.9", "x"]) {
      expect(spec.refused("org.2", { type: "RemoveDelegate", delegate: id })).toEqual({
        code: "unknownId",
        id,
      });
      expect(spec.refused("org.2", { type: "ChangeDelegate", ...delegate, delegate: id })).toEqual({
        code: "unknownId",
        id,
      });
      expect(spec.refused("org.2", { ...ENTER, substituteFor: id })).toEqual({ code: "unknownId", id });
    }
    spec.does(OWN, ENTER);
    expect(pageOf(spec, 2)).toEqual(before);
    spec.does("org.2", ENTER);
    // its numbers tell nothing of how many the other has
    expect(pageOf(spec, 2).delegates.map((delegate) => delegate.id)).toEqual(["2.1"]);
    expect(spec.refused("org.9", ENTER)).toEqual({ code: "notAllowed" });
  });

  it("[J47] whom a delegate stands for is typed with it: a change that leaves it out keeps it, an empty one takes it off", () => {
    const stratum = "Người có uy tín trong cộng đồng";
    const spec = new Spec(founded()).does(OWN, { ...ENTER, represents: stratum });
    const shown = () => pageOf(spec).delegates[0]?.represents;
    const change = { type: "ChangeDelegate", ...delegate, delegate: "1.1" } as const;
    expect(shown()).toBe(stratum);
    spec.does(OWN, change);
    expect(shown()).toBe(stratum);
    spec.does(OWN, { ...change, represents: "" });
    expect(shown()).toBe("");
  });

  it("[B7] a change gives a new row; a phone number that is not typed again stays", () => {
    const spec = new Spec(founded()).does(OWN, { ...ENTER, phone: "0900000009" });
    spec.does(OWN, { type: "ChangeDelegate", ...delegate, delegate: "1.1", name: "Lò Thị Sông" });
    expect(spec.state.before?.rosters["1"]?.delegates).toEqual([
      { id: "1.1", person: "d7", substituteFor: null, contact: "d6" },
    ]);
    expect(pageOf(spec).delegates).toEqual([
      { id: "1.1", ...delegate, represents: "", name: "Lò Thị Sông", hasPhone: true },
    ]);
  });

  it("[J11] a list is entered at once, whole or not at all; what stands there already counts", () => {
    const spec = new Spec(founded()).does(OWN, ENTER);
    const { substituteFor: _, ...person } = delegate;
    const submit = (count: number) =>
      ({
        type: "SubmitDelegateList",
        delegates: Array(count).fill(person),
        file: "danh-sach-01.xlsx",
      }) as const;
    expect(spec.refused(OWN, submit(3))).toEqual({ code: "overQuota", quota: 3 });
    expect(pageOf(spec).delegates).toHaveLength(1);
    spec.does(OWN, submit(2));
    expect(spec.commits.at(-1)?.events).toEqual([
      {
        ...{ type: "DelegateListSubmitted", organisation: 1, file: "danh-sach-01.xlsx" },
        delegates: [
          { id: "1.2", person: "d7", contact: null },
          { id: "1.3", person: "d8", contact: null },
        ],
      },
    ]);
    expect(spec.newPeople.map(({ id }) => id)).toEqual(["d6", "d7", "d8"]);
    expect(spec.refused("org.9", submit(1))).toEqual({ code: "notAllowed" });
  });

  it("[J17] a file is one act: who is new, who is another; what it leaves out stays", () => {
    const spec = new Spec(founded())
      .does(OWN, { ...ENTER, phone: "0900000009", birthYear: 1950 })
      .does(OWN, { ...ENTER, substituteFor: "1.1" });
    const { substituteFor: _, ...person } = delegate;
    const file = "danh-sach.xlsx";
    const other = { ...person, name: "Lò Thị Sông", delegate: "1.1" };
    const take: List = { type: "SubmitDelegateList", file, seen: 2, delegates: [other, person] };
    expect(spec.refused(OWN, { ...take, seen: 1 })).toEqual({ code: "rosterChanged" });
    expect(spec.refused("org.2", take)).toEqual({ code: "rosterChanged" });
    expect(spec.refused("org.2", { ...take, seen: 0 })).toEqual({ code: "unknownId", id: "1.1" });
    expect(spec.refused(OWN, { ...take, delegates: [other, other] })).toEqual({
      code: "unknownId",
      id: "1.1",
    });
    spec.does(OWN, take);
    expect(spec.state.before?.rosters["1"]).toMatchObject({
      entered: 3,
      delegates: [
        { id: "1.1", person: "d9", contact: "d6", born: "d6", substituteFor: null },
        { id: "1.2", substituteFor: "1.1" },
        { id: "1.3", person: "d8", contact: null },
      ],
    });
    expect(pageOf(spec).delegates.map(({ name }) => name)).toContain("Lò Thị Sông");
  });

  it("[J17] a clerk takes a file in for its organisation, no other's; a change is not late", () => {
    const late = START + 60_000;
    const spec = new Spec(founded({ deadlines: { organisations: late, wards: late } }), late - 1);
    const { substituteFor: _, ...person } = delegate;
    const take = (organisation: number, delegate: List["delegates"][number] = person): List => ({
      ...{ type: "SubmitDelegateList", file: "a.csv", organisation, delegates: [delegate] },
    });
    spec.does("desk.1", take(1)).does("desk.2", take(2));
    expect([pageOf(spec, 1), pageOf(spec, 2)].map((page) => page.delegates.length)).toEqual([1, 1]);
    expect(spec.refused("desk.3", take(1))).toEqual({ code: "notAllowed" });
    expect(spec.refused("desk.1", take(9))).toEqual({ code: "notAllowed" });
    expect(spec.refused(OWN, take(2))).toEqual({ code: "notAllowed" });
    spec.now = late;
    spec.does(OWN, take(1, { ...person, name: "Lò Thị Sông", delegate: "1.1" }));
    expect(lateBy(spec.state, 1)).toBeNull();
    spec.does(OWN, take(1));
    expect(lateBy(spec.state, 1)).toBe(0);
  });

  it("[J12] what comes after the last instant is flagged, to the ms; a decision keeps it", () => {
    const late = START + 60_000;
    const with22 = () => new Spec(founded({ deadlines: { organisations: late, wards: late } }), late - 1);
    const spec = with22().does("org.2", ENTER);
    expect(lateBy(spec.state, 2)).toBeNull();
    spec.now = late;
    spec.does(OWN, ENTER);
    expect(lateBy(spec.state, 1)).toBe(0);
    spec
      .after(160)
      .does(OWN, ENTER)
      .does("org.2", { type: "ChangeDelegate", ...delegate, delegate: "2.1" });
    expect([lateBy(spec.state, 1), lateBy(spec.state, 2)]).toEqual([0, null]);
    const accept = (organisation: number) =>
      ({ type: "AcceptLateList", organisation, why: "danh sách đủ" }) as const;
    expect(spec.refused("desk.1", accept(2))).toEqual({ code: "unknownId", id: "org.2" });
    spec.does("desk.1", accept(1));
    expect(spec.refused("desk.1", accept(1))).toEqual({ code: "alreadyDone" });
    expect(spec.state.before?.rosters["1"]?.lateKept).toEqual({ at: spec.now, why: "danh sách đủ" });
    expect(lateBy(new Spec(founded()).does(OWN, ENTER).state, 1)).toBeNull();
  });

  it("[J14] two of one name are told to the desk alone, whatever their marks", () => {
    const spec = new Spec(founded()).does(OWN, ENTER).does("org.2", { ...ENTER, name: "LÒ THỊ SUỐI" });
    spec.does("org.2", { ...ENTER, name: "Lò Thị Sông" });
    const desk = viewFor({ role: "desk", clerk: 1 }, spec.state, peopleOf(spec)) as DeskView;
    const namesakes = desk.offices?.rosters.map(({ delegates }) =>
      delegates.map((delegate) => delegate.namesakes),
    );
    expect(namesakes).toEqual([[["Hội Phụ nữ thành phố"]], [["Hội Nông dân thành phố"], []]]);
    expect(JSON.stringify(pageOf(spec, 1))).not.toContain("Hội Phụ nữ");
    // an office holder of whose body nothing is known is one of the name too
    const [{ person = "" } = {}] = spec.state.plan.officials;
    const known = peopleOf(spec);
    known.learn({ id: person, name: "Lò Thị Sông" });
    const { offices } = viewFor({ role: "desk", clerk: 1 }, spec.state, known) as DeskView;
    expect(offices?.rosters[1]?.delegates[1]?.namesakes).toEqual([""]);
  });

  it("[J13] who comes instead takes the place and substitute, has a new id, is invited anew", () => {
    const spec = new Spec(founded())
      .does(OWN, { ...ENTER, phone: "0900000009", birthYear: 1950 })
      .does(OWN, ENTER);
    spec.does(OWN, { ...ENTER, substituteFor: "1.1" });
    const { substituteFor: _, ...person } = delegate;
    const replace = { type: "ReplaceDelegate", delegate: "1.1", ...person, why: "phải nằm viện" } as const;
    expect(spec.refused("org.2", replace)).toEqual({ code: "unknownId", id: "1.1" });
    spec.does(OWN, replace);
    // neither the number nor the year of the one who was there is the new one's
    expect(spec.state.before?.rosters["1"]).toMatchObject({
      delegates: [
        { id: "1.4", person: "d9", contact: null, substituteFor: null },
        { id: "1.2" },
        { id: "1.3", substituteFor: "1.4" },
      ],
      replaced: [{ was: "1.1", by: "1.4", why: "phải nằm viện" }],
      entered: 4,
    });
    expect(spec.state.before?.rosters["1"]?.delegates[0]).not.toHaveProperty("born");
    spec.does(OWN, ENTER);
    expect(pageOf(spec).delegates.at(-1)?.id).toBe("1.5");
  });

  it("[J13] a year of birth and a place that are not typed again stay with a change", () => {
    const spec = new Spec(founded()).does(OWN, { ...ENTER, birthYear: 1950, represents: "Người có uy tín" });
    spec.does(OWN, { type: "ChangeDelegate", ...delegate, delegate: "1.1" });
    expect(spec.state.before?.rosters["1"]?.delegates[0]).toMatchObject({
      ...{ person: "d7", born: "d6", represents: "Người có uy tín" },
    });
  });

  it("[B9] the freeze takes the lists that were entered, else what the folder has", () => {
    const spec = new Spec(founded());
    spec.does("org.2", ENTER).does("org.2", { ...ENTER, name: "Dự bị", substituteFor: "2.1" });
    spec.does("operator", { type: "Freeze" });
    expect(spec.state.plan.delegates.map(({ person, organisation }) => [person, organisation])).toEqual([
      ...["d1", "d2", "d3", "d4", "d5"].map((person) => [person, "Hội Nông dân thành phố"]),
      ["d6", "Hội Phụ nữ thành phố"],
    ]);
    expect(spec.state.queue.order).toEqual(["YK-001", "YK-002", "YK-003", "YK-004"]);
    expect(spec.state.before?.rosters["2"]?.delegates).toHaveLength(2);
    expect(spec.state.before?.frozenAt).toBe(spec.now);
    spec.does("T1", { type: "CheckIn", person: "d6" });
    expect(spec.refused("operator", { type: "Freeze" })).toEqual({ code: "wrongPhase", phase: "live" });
  });

  it("[B9] an organisation with an entered list is taken at it alone", () => {
    const spec = new Spec(founded()).does(OWN, ENTER).does("operator", { type: "Freeze" });
    expect(spec.state.plan.delegates.map((delegate) => delegate.person)).toEqual(["d6"]);
  });

  it("[B9] the operator sees the lists' numbers; nothing unprepared is frozen", () => {
    const spec = new Spec(founded()).does(OWN, ENTER);
    const view = () => viewFor({ role: "operator" }, spec.state, peopleOf(spec)) as OperatorView;
    expect(view().rosters).toEqual([
      { number: 1, name: "Hội Nông dân thành phố", quota: 3, entered: 1 },
      { number: 2, name: "Hội Phụ nữ thành phố", quota: 2, entered: 0 },
    ]);
    expect(view().phase).toBe("before");
    spec.prepared = null;
    expect(spec.refused("operator", { type: "Freeze" })).toEqual({ code: "preparationMissing" });
  });

  it("[B9] with no list entered the freeze leads to the hearing that the folder makes", () => {
    const read = readHearing("sample");
    const { prepared: first, people } = notYetFrozen(read);
    const vault = people.find((row) => row.id === "prepared")?.["prepared"] as Prepared;
    const spec = new Spec(first);
    spec.prepared = vault;
    spec.does("operator", { type: "Freeze" });
    const frozen = spec.commits.at(-1)?.events;
    expect(frozen).toEqual([read.prepared]);
  });

  it("[B8] before the freeze no text of an opinion and no name stands in an event", () => {
    const read = readHearing("sample");
    const { prepared: first } = notYetFrozen(read);
    const listed = JSON.stringify(first);
    for (const opinion of read.prepared.opinions)
      for (const text of [opinion.title, opinion.content, opinion.preparedAnswer])
        if (text !== "") expect(listed).not.toContain(text);
    for (const row of read.people.filter(({ id }) => id.startsWith("d")))
      expect(listed).not.toContain(row["name"]);
  });

  it("[B1] before, freeze and session fold to the same state one by one and at once", () => {
    const spec = new Spec(founded()).does(OWN, ENTER).does("operator", { type: "Freeze" });
    spec.does("A", { type: "OpenSession" });
    expect(fold(spec.commits)).toEqual(spec.state);
    const again: HearingEvent = preparation();
    const twice = [...spec.commits, { ...spec.commits[0], version: 9, events: [again] }];
    expect(() => fold(twice as typeof spec.commits)).toThrow("frozen once");
  });

  it("[B10] an organisation has a seat where the plan has it, and an audience of its own", () => {
    expect(organisationSeat(3)).toBe("org.3");
    const spec = new Spec(founded());
    expect(spec.refused("operator", { type: "RenewSeat", seat: "org.9" })).toEqual({
      code: "unknownId",
      id: "org.9",
    });
    spec.does("operator", { type: "RenewSeat", seat: "org.2" }).does("operator", { type: "Freeze" });
    expect(spec.state.links.generations["org.2"]).toBe(2);
  });
});
