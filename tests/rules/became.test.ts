/** What a sender reads of its own opinion after the hearing, and how it says whether it may be named. */
import { describe, expect, it } from "vitest";
import { isInUse } from "../../server/rulebook/after/archive/inUse.ts";
import { OwnParts } from "../../server/shell/path/ownParts.ts";
import { becameFrom, becameOf } from "../../server/views/after/became.ts";
import { publicView } from "../../server/views/before/public.ts";
import { byReceipt, ownRegister } from "../../server/views/before/register.ts";
import { ownPart } from "../../server/views/live/phone.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import {
  FREEZE,
  frozen,
  NAME,
  NOTICE,
  ordered,
  PRIVATE,
  promised,
  RECEIPT,
  SENDER,
  settled,
  TOLD,
} from "../support/after/sent.ts";
import { opinion, preparation, Spec } from "../support/hearingSpec.ts";
import { ORGANISER, type Preparing } from "../support/preparing.ts";

const became = (spec: Preparing) => ownPart(spec.state, spec.people, "p1").register.opinions[0]?.became;
const consent = (mayBeNamed: boolean, receipt?: string): CommandInput => ({
  ...{ type: "ChangeConsent", code: "YK-001", mayBeNamed, word: "" },
  ...(receipt !== undefined && { receipt }),
});
const page = (spec: Spec) => JSON.stringify(publicView(spec.state, spec.people));

describe("what became of an opinion", () => {
  it("[W11] its sender reads outcome, case, day, what was told and the notice, by phone and by its code", () => {
    const spec = settled();
    const [matter] = became(spec)?.matters ?? [];
    expect(matter).toMatchObject({
      ...{ id: "YK-001", outcome: "ASSIGNED_FOR_VERIFICATION", state: "met", lead: "Phòng Kinh tế" },
      ...{ text: "Khảo sát, nạo vét mương thoát nước sau chợ khu 4", until: null, reception: false },
    });
    expect(matter?.steps.map(({ kind, text }) => [kind, text])).toEqual([
      ...[
        ["raised", ""],
        ["decided", ""],
        ["taken", ""],
        ["told", TOLD],
        ["reported", ""],
      ],
      ...[
        ["notice", NOTICE],
        ["met", ""],
      ],
    ]);
    expect(byReceipt(spec.state, spec.people, RECEIPT)?.became).toEqual(became(spec));
    expect(byReceipt(spec.state, spec.people, "22222222")).toBeNull();
  });

  it("[W11] an organisation reads of its own too, without the name of who asks the same, or private words", () => {
    const spec = settled();
    const { opinions } = ownRegister("org.1")(spec.state, spec.people);
    const of = (code: string) => opinions.find((opinion) => opinion.code === code)?.became?.matters;
    expect(of("YK-002")).toMatchObject([{ id: "YK-002", outcome: "ANSWERED", text: "Theo nghị quyết" }]);
    expect(of("YK-003")).toMatchObject([{ id: "YK-001", state: "met", lead: "Phòng Kinh tế" }]);
    for (const words of [NAME, ...PRIVATE]) expect(JSON.stringify(opinions)).not.toContain(words);
    expect(ownRegister("org.2")(spec.state, spec.people).opinions).toEqual([]);
  });

  it("[W11] while it is in hand it says until when; before it is decided, nothing", () => {
    expect(became(promised())?.matters).toMatchObject([{ state: "given", until: "2024-12-20" }]);
    expect(became(frozen())?.matters).toMatchObject([{ state: null, outcome: null, until: null, steps: [] }]);
  });

  it("[W11] what was merged tells of the one that it is answered with", () => {
    expect(becameOf(settled().state, "YK-003")?.matters).toMatchObject([{ id: "YK-001", state: "met" }]);
  });

  it("[W11] no report, no leader's word and no note is among it", () => {
    const all = JSON.stringify(became(settled()));
    for (const words of PRIVATE) expect(all).not.toContain(words);
  });

  it("[W11] of a restricted matter the outcome, and what was told", () => {
    const spec = Spec.open(preparation({}, [opinion("YK-001", "d1", { restricted: true })]));
    spec.does("A", {
      type: "RecordOutcome",
      ...{ opinions: ["YK-001"], outcome: "ASSIGNED_FOR_VERIFICATION", lead: "U02", task: "Kiểm tra kín" },
      due: { preset: "date", date: "2024-12-20" },
    });
    spec.does("A", { type: "CloseSession" }).after(20 * 60);
    spec.does("desk.1", { type: "OpenCases", cases: [{ case: "ND-01", opinions: ["YK-001"] }] });
    spec.does("unit.U02", { type: "AcceptTask", cases: ["ND-01"] });
    spec.does("desk.3", { type: "TellAsker", cases: ["ND-01"], text: TOLD });
    expect(becameOf(spec.state, "YK-001")?.matters).toMatchObject([
      { outcome: "ASSIGNED_FOR_VERIFICATION", text: "", lead: "", until: null },
    ]);
    const kinds = becameOf(spec.state, "YK-001")?.matters[0]?.steps.map(({ kind }) => kind);
    expect(kinds).toEqual(["decided", "told"]);
  });

  it("[W11] of what has left the dialogue, that it was guided to citizen reception", () => {
    const spec = Spec.open().speaking().does("A", { type: "Divert", opinion: "YK-001" });
    expect(becameOf(spec.state, "YK-001")?.matters).toEqual([
      ...[
        {
          id: "YK-001",
          reception: true,
          outcome: null,
          state: null,
          text: "",
          lead: "",
          until: null,
          published: null,
          steps: [],
        },
      ],
    ]);
  });

  it("[W11] says where everybody reads of it, once it is public", () => {
    const spec = promised();
    const published = () => became(spec)?.matters[0]?.published;
    expect(published()).toBeNull();
    const before = becameFrom(spec.state, "YK-001");
    spec.does("desk.3", { type: "PublishItems", items: [{ item: "ND-01" }], shows: "task" });
    expect(published()).toBe("ND-01");
    expect(becameFrom(spec.state, "YK-001")).not.toEqual(before);
  });

  it("[W11] its phone is told anew whenever something of it has changed, and at nothing else", () => {
    const spec = promised();
    const parts = new OwnParts(() => undefined);
    const phonesTold = () => parts.changed(spec.state, spec.people).map(([phone]) => phone);
    expect(phonesTold()).toEqual(["p1"]);
    spec.does("A", { type: "RecordOutcome", opinions: ["YK-002"], outcome: "NOTED" });
    expect(phonesTold()).toEqual([]);
    spec.does("unit.U02", { type: "AcceptTask", cases: ["ND-01"] });
    expect(phonesTold()).toEqual(["p1"]);
    spec.does("desk.2", { ...consent(false), word: "gọi điện" } as CommandInput);
    expect(phonesTold()).toEqual(["p1"]);
  });
});

describe("being named", () => {
  it("[W7] its sender takes consent back by phone or by the code, and gives it again; nobody else does", () => {
    const spec = settled();
    expect(page(spec)).toContain(NAME);
    expect(spec.refused("phone.p2", consent(false))).toEqual({ code: "unknownId", id: "YK-001" });
    expect(spec.refused("phone.p2", consent(false, "22222222"))).toEqual({ code: "unknownId", id: "YK-001" });
    expect(spec.refused("phone.p2", consent(false, ""))).toEqual({ code: "unknownId", id: "YK-001" });
    spec.does(SENDER, consent(false));
    expect(page(spec)).not.toContain(NAME);
    expect(became(spec)?.named).toBe(false);
    spec.does("phone.p2", consent(true, RECEIPT));
    expect(page(spec)).toContain(NAME);
    expect(spec.refused(SENDER, consent(true))).toEqual({ code: "alreadyDone" });
  });

  it("[W7] before the freeze too: the published order, and on the day who speaks, follow at once", () => {
    const spec = ordered();
    expect(page(spec)).toContain(NAME);
    spec.does("phone.p2", consent(false, RECEIPT));
    expect(page(spec)).not.toContain(NAME);
    expect(became(spec)).toMatchObject({ named: false, matters: [] });
    spec.does(ORGANISER, FREEZE);
    expect(spec.state.opinions["YK-001"]?.mayBeNamed).toBe(false);
    expect(page(spec)).not.toContain(NAME);
    spec.does("A", { type: "OpenSession" }).does("T1", { type: "ReadRightsStatement" });
    spec.does("A", { type: "BeginStep", step: "4.3" }).speaking();
    expect(publicView(spec.state, spec.people).today?.floor?.who).not.toContain(NAME);
    spec.does(SENDER, consent(true));
    expect(publicView(spec.state, spec.people).today?.floor?.who).toContain(NAME);
  });

  it("[W7] who has asked to speak by phone says so of what came of it, of no other", () => {
    const spec = Spec.open();
    spec.does("phone.p1", {
      ...{ type: "AskToSpeak", name: "Hà Thị Bến", addressForm: "bà", organisation: "phường Quang Trung" },
      content: "Bể bơi thiếu người trực",
    });
    spec.does("T2", { type: "AdmitRequest", request: "YC-01", field: "Văn hóa" });
    const code = Object.keys(spec.state.opinions).find((id) => id.startsWith("TC")) ?? "";
    const change = { type: "ChangeConsent", code, mayBeNamed: true, word: "" } as const;
    expect(spec.refused("phone.p2", change)).toEqual({ code: "unknownId", id: code });
    spec.does("phone.p1", change);
    expect(becameOf(spec.state, code)?.named).toBe(true);
  });

  it("[W7] the log does not tell which phone it was, but which clerk", () => {
    const spec = settled().does(SENDER, consent(false));
    expect(spec.commits.at(-1)?.actor).toBe("sender");
    spec.does("desk.2", { ...consent(true), word: "gọi điện" } as CommandInput);
    expect(spec.commits.at(-1)?.actor).toBe("desk.2");
  });

  it("[W12] once sealed, consent still changes the public page, and its sender reads that the archive stays", () => {
    const spec = settled().does("desk.3", { type: "SealArchive" });
    expect(became(spec)?.sealedAt).toBe(spec.now);
    spec.does(SENDER, consent(false));
    expect(page(spec)).not.toContain(NAME);
  });
});

describe("links of a hearing that is over", () => {
  it("[K6] the archive's clerk and the operator stay until it is sealed and persons are forgotten, phones with their codes", () => {
    const seats = ["desk.3", "operator", "phone.p9", "desk.1", "unit.U02", "hall"] as const;
    const inUse = (spec: Preparing) => seats.filter((seat) => isInUse(spec.state, seat, spec.now));
    expect(inUse(frozen())).toEqual([]);
    const spec = settled();
    expect(inUse(spec)).toEqual(["desk.3", "operator", "phone.p9"]);
    spec.does("desk.3", { type: "SealArchive" });
    expect(inUse(spec)).toEqual(["desk.3", "operator", "phone.p9"]);
    spec.now = Date.parse("2025-03-23T00:00:00+07:00");
    spec.does("desk.3", { type: "DeletePersonalData" });
    expect(inUse(spec)).toEqual([]);
    expect(byReceipt(spec.state, spec.people, RECEIPT)).toBeNull();
  });
});

describe("a matter that is a case", () => {
  it("[C14] gets no other outcome, day or reply by an act of the half day; what is no case does", () => {
    const spec = promised();
    const caseHolds = { code: "caseHolds", case: "ND-01", opinion: "YK-001" };
    const outcome = (...opinions: string[]) =>
      ({ type: "RecordOutcome", opinions, outcome: "ANSWERED" }) as const;
    expect(spec.refused("A", outcome("YK-002", "YK-001"))).toEqual(caseHolds);
    expect(
      spec.refused("A", { type: "ChangeDueDate", opinions: ["YK-001"], due: "2025-01-10", why: "Tết" }),
    ).toEqual(caseHolds);
    const due = { preset: "10 working days" } as const;
    expect(spec.refused("A", { type: "ReplyInWriting", opinions: ["YK-001"], due })).toEqual(caseHolds);
    spec.does("A", outcome("YK-002"));
  });
});
