/** The register of numbers, and the figures of documents: those of the sample's four months, reckoned by the server. */
import { describe, expect, it } from "vitest";
import { SENT_FILE } from "../../scripts/proving/random/register.ts";
import { extractWanted, wanted } from "../../server/documents/wanted.ts";
import { type AfterStep, afterSeat } from "../../server/rehearsal/after/step.ts";
import { afterCommands } from "../../server/rehearsal/after/steps.ts";
import { publicFile } from "../../server/shell/files/access.ts";
import { publicView } from "../../server/views/before/public.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { CommandInput, CommandOf } from "../../shared/wire/commands/commands.ts";
import { figuresInWords, wordsOf } from "../support/after/figures.ts";
import { held, steps } from "../support/after/script.ts";
import type { Spec } from "../support/hearingSpec.ts";

/** The script up to a step, what no topic has yet left out. */
function played(until: (step: AfterStep) => boolean = () => false, each = (_step: AfterStep) => {}): Spec {
  const spec = held();
  current = spec;
  for (const step of steps) {
    if (until(step)) break;
    spec.now = Date.parse(step.at);
    for (const command of afterCommands(step, { state: spec.state, steps }) ?? [])
      spec.try(afterSeat(step, command.type), command as CommandInput);
    each(step);
  }
  return spec;
}
let current: Spec;

const REPORT = { type: "IssueResultReport", date: "2024-12-02" } as const;

describe("documents", () => {
  it("[Y5] a number is given once in its book and year, leading zeros aside", () => {
    const spec = held();
    spec.now = Date.parse("2024-12-02T09:00:00+07:00");
    spec.does("T1", { type: "SubmitMinutes", number: "08-BB/TU" });
    for (const number of ["8-BB/TU", "008-bb/tu"])
      expect(spec.refused("desk.1", { ...REPORT, number })).toEqual({ code: "numberTaken", number });
    spec.does("desk.1", { ...REPORT, number: "08-BC/BDV" });
    const next = held();
    next.does("T1", { type: "SubmitMinutes", number: "08-BB/TU" });
    next.now = Date.parse("2025-01-06T09:00:00+07:00");
    next.does("desk.1", { ...REPORT, date: "2025-01-06", number: "08-BB/TU" });
  });

  it("[Y5] a document's day lies between the closing and today", () => {
    const spec = held();
    spec.now = Date.parse("2024-12-02T09:00:00+07:00");
    for (const date of ["2024-11-21", "2024-12-03"])
      expect(spec.refused("desk.1", { ...REPORT, number: "128-BC/BDV", date })).toEqual({
        ...{ code: "dayOfDocument", from: "2024-11-22" },
      });
    spec.does("desk.1", { ...REPORT, number: "128-BC/BDV", date: "2024-11-22" });
  });

  it("[D54] the results are told once the notice is issued; the public reads where, and has the signed paper", () => {
    const announcing = (change: object = {}): CommandOf<"AnnounceResults"> => ({
      type: "AnnounceResults",
      ...{ channels: ["posted", "media"], places: "Nhà văn hóa các khu", date: "2024-11-27", attached: [] },
      general: { as: "asItStands", text: "" },
      ...change,
    });
    const spec = played(({ n }) => n === 18).does("A", { type: "SignMinutes" });
    spec.now = Date.parse("2024-11-28T09:00:00+07:00");
    expect(spec.refused("desk.3", announcing())).toEqual({ code: "noticeNotIssued" });
    spec.does("desk.3", {
      type: "IssueConclusionNotice",
      ...{ number: "415-TB/TU", date: "2024-11-26", signer: "A" },
    });
    expect(publicView(spec.state, spec.people).results).toBeNull();
    for (const date of ["2024-11-25", "2024-11-29"])
      expect(spec.refused("desk.3", announcing({ date }))).toEqual({
        code: "dayOfDocument",
        from: "2024-11-26",
      });
    expect(spec.refused("desk.1", announcing())).toEqual({ code: "notAllowed" });
    expect(spec.refused("desk.3", announcing({ attached: ["a".repeat(64)] }))).toEqual({ code: "fileGone" });
    spec.does("desk.3", announcing());
    expect(publicView(spec.state, spec.people).results).toMatchObject({
      ...{ number: "415-TB/TU", date: "2024-11-26" },
      announced: [{ channels: ["posted", "media"], places: "Nhà văn hóa các khu", date: "2024-11-27" }],
    });
  });

  it("[D80] something is restricted: nobody tells the results before the general conclusion was read and chosen", () => {
    const announcing = (general?: CommandOf<"AnnounceResults">["general"]): CommandOf<"AnnounceResults"> => ({
      type: "AnnounceResults",
      ...{ channels: ["posted"], places: "Nhà văn hóa các khu", date: "2024-12-09", attached: [] },
      ...(general && { general }),
    });
    const at = (until: string) => {
      const spec = played(({ at }) => at > until);
      spec.now = Date.parse(until);
      return spec;
    };
    const spec = at("2024-12-09T17:00:00+07:00");
    const desk = viewFor({ role: "desk", clerk: 3 }, spec.state, spec.people) as DeskView;
    expect(desk.documents?.toRead).toEqual([expect.stringContaining("Giao Văn phòng theo dõi")]);
    for (const none of [
      undefined,
      { as: "inOtherWords", text: "" },
      { as: "leftOut", text: "thừa" },
      { as: "asItStands", text: "thừa" },
    ] as const)
      expect(spec.refused("desk.3", announcing(none))).toEqual({ code: "generalUnread" });
    const general = { as: "inOtherWords", text: "Giao các cơ quan thực hiện." } as const;
    spec.does("desk.3", announcing(general));
    expect(spec.state.after.documents.announced).toMatchObject([{ general }]);
    // the desk's own copy is the one that everybody has
    const notice =
      spec.state.after.documents.issued.find(({ kind }) => kind === "conclusionNotice")?.id ?? "";
    const source = { state: spec.state, people: spec.people, prose: new Map() };
    expect(
      wanted(source, "trich-thong-bao-ket-luan-dang.pdf", { seat: "desk.3", of: notice, now: spec.now }),
    ).toMatchObject({ version: spec.state.version });
    // once a leader has let it be published nothing need be read
    const open = at("2024-12-11T17:00:00+07:00").does("desk.3", announcing());
    expect(open.state.after.documents.announced[0]).not.toHaveProperty("general");
  });

  it("[W30] where there are restricted matters everybody gets an extract, and the signed paper is for the file alone", () => {
    const announce: CommandOf<"AnnounceResults"> = {
      type: "AnnounceResults",
      ...{
        channels: ["posted"],
        places: "Nhà văn hóa các khu",
        date: "2024-12-09",
        attached: [SENT_FILE.file],
      },
      general: { as: "leftOut", text: "" },
    };
    const telling = (until: string) => {
      const spec = played(({ at }) => at > until);
      spec.now = Date.parse(until);
      spec.sent = new Map([[SENT_FILE.file as string, SENT_FILE]]);
      return spec.does("desk.3", announce);
    };
    const told = ({ state, people }: Spec) => publicView(state, people).results?.announced.at(-1);
    // the leader lets it be published on the tenth
    const hidden = telling("2024-12-09T17:00:00+07:00");
    expect(told(hidden)).toMatchObject({ extract: true, files: [] });
    expect(publicFile({ state: hidden.state }, SENT_FILE.file)).toBeNull();
    const version = hidden.state.after.documents.announced.at(-1)?.extract;
    expect(version).toBe(hidden.state.version);
    const notice = hidden.state.after.documents.issued.find(({ kind }) => kind === "conclusionNotice")?.id;
    expect(extractWanted(hidden.state, 1)).toEqual({
      ...{ file: "trich-thong-bao-ket-luan-dang.pdf", of: notice, version },
    });
    expect(extractWanted(hidden.state, 2)).toBeNull();
    const open = telling("2024-12-11T17:00:00+07:00");
    expect(told(open)).toMatchObject({ extract: false, files: [SENT_FILE] });
    expect(publicFile({ state: open.state }, SENT_FILE.file)).toEqual(SENT_FILE);
    expect(extractWanted(open.state, 1)).toBeNull();
  });

  it("[Y6] the conclusion notice waits for both signatures; there is one", () => {
    const notice: CommandOf<"IssueConclusionNotice"> = {
      type: "IssueConclusionNotice",
      ...{ number: "415-TB/TU", date: "2024-11-26", signer: "A" },
    };
    const spec = played(({ n }) => n === 18);
    expect(spec.refused("desk.3", notice)).toEqual({ code: "minutesNotSigned" });
    spec.does("A", { type: "SignMinutes" });
    spec.does("desk.3", notice);
    expect(spec.refused("desk.3", { ...notice, number: "416-TB/TU" })).toEqual({
      ...{ code: "alreadyIssued", number: "415-TB/TU" },
    });
  });

  it("[Y7] the figures of each document of the script are the server's", () => {
    const compared: number[] = [];
    played(undefined, (step) => {
      const said = figuresInWords(step, current.state);
      if (said === null) return;
      expect([step.n, said]).toEqual([step.n, wordsOf(step)]);
      compared.push(step.n);
    });
    expect(compared).toEqual([22, 43, 44, 104, 139, 141, 142, 143, 151, 167, 168, 188, 197, 198, 199]);
  });

  it("[Y8] a report on a period says how all stood at its end, whatever came since", () => {
    // 8 January: the report of ND-05 was sent back on 30 December, and came again
    const spec = played(({ n }) => n === 147);
    const report = { type: "IssuePeriodicReport", number: null, kind: "month" } as const;
    spec.does("desk.3", { ...report, day: "2024-12-31" });
    const issued = spec.state.after.documents.issued.at(-1);
    expect(issued?.kind === "periodicReport" && issued.figures.byState).toEqual({
      ...{ met: 4, notified: 9, verifying: 3, transferred: 2 },
    });
    expect(spec.refused("desk.3", { ...report, day: "2025-01-08" })).toEqual({
      ...{ code: "periodNotOver", last: "2025-01-31" },
    });
    expect(held().refused("desk.3", { ...report, day: "2024-10-01" })).toEqual({ code: "casesNotOpened" });
  });

  it("[Y9] the Front's report counts the newest finding up to its day", () => {
    const spec = played(({ n }) => n === 150);
    const report = { type: "IssueSupervisionReport", number: null, period: "2024" } as const;
    const figures = () => {
      const issued = spec.state.after.documents.issued.at(-1);
      return issued?.kind === "supervisionReport" ? issued.figures : null;
    };
    spec.does("desk.2", { ...report, asOf: "2024-12-31" });
    expect(figures()).toMatchObject({ verified: 4, met: 4, lookAgain: 0 });
    spec.does("desk.2", { ...report, asOf: "2025-01-09" });
    expect(figures()).toMatchObject({ verified: 5, met: 4, lookAgain: 1 });
  });
});
