/** Settings after the freeze: what the half day is held by stays, what matters only after it is set after the closing too. */
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../server/documents/documents.ts";
import { wanted } from "../../server/documents/wanted.ts";
import { canonicalHash } from "../../server/machine/canonicalHash.ts";
import { keptUntil } from "../../server/rulebook/after/archive/facts.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { audienceOf, SEAT_NAMES } from "../../shared/terms/seats.ts";
import { SET_UNTIL } from "../../shared/terms/settings.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import type { SettingsChange } from "../../shared/wire/commands/settings.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { preparation, Spec } from "../support/hearingSpec.ts";
import { docxFiles, paragraphsOf } from "../support/papers.ts";

const ORGANISER = "desk.1";
const change = (one: SettingsChange): CommandInput => ({ type: "ChangeSettings", change: one });
const head = { superior: "", issuer: [], symbol: "" };
const seconds = {
  ...{ speechSeconds: 240, walkInSeconds: 150, officialSeconds: 200, afterAnswersSeconds: 130 },
  ...{ answerSeconds: 300, answerPerFurtherOpinionSeconds: 0, minimumSpeechSeconds: 90, warnAtSeconds: [60] },
};
const ONE_OF_EACH: { readonly [S in SettingsChange["section"]]: Extract<SettingsChange, { section: S }> } = {
  hearing: { section: "hearing", title: "Khác", number: "1-KH/TU", venue: "Hội trường", level: "city" },
  deadlines: { section: "deadlines", organisations: 1, wards: 1, synthesis: null },
  limits: { section: "limits", ...seconds },
  rights: { section: "rights", lines: ["Nói rõ nội dung."] },
  basis: { section: "basis", lines: ["Quyết định số 218-QĐ/TW"] },
  recipients: { section: "recipients", lines: ["Lưu: VP."] },
  recipientsOf: { section: "recipientsOf", lists: { resultReport: ["Ban Thường vụ"] } },
  letterheads: { section: "letterheads", place: "", secretariesFrom: "", party: head, state: head },
  followUp: { section: "followUp", oneLeaderDirects: true, retentionDays: 60, publicSaysOverdue: true },
  hall: { section: "hall", seatsInRow: 12 },
  organisation: { section: "organisation", number: 1, name: "Hội", quota: 9, minimum: 1 },
  organisationRemoved: { section: "organisationRemoved", number: 1 },
  unit: { section: "unit", id: "U07", name: "Phòng", shortName: "Phòng", fields: [] },
  unitRemoved: { section: "unitRemoved", id: "U07" },
  clerk: { section: "clerk", number: null, name: "Bàn mới", body: "front" },
  clerkRemoved: { section: "clerkRemoved", number: 1 },
  field: { section: "field", was: null, name: "Nhà ở" },
  fieldRemoved: { section: "fieldRemoved", name: "Nhà ở" },
  floor: { section: "floor", secretaryRunsFloor: true, nextShown: 2 },
};
const SECTIONS = Object.values(ONE_OF_EACH);

const later = (spec: Spec) =>
  (viewFor({ role: "desk", clerk: 1 }, spec.state, spec.people) as DeskView).settings;

async function report(spec: Spec, of: string | null): Promise<string> {
  const source = { state: spec.state, people: spec.people, prose: new Map() };
  const xml = docxFiles(await makeDocument("bao-cao-ket-qua-dang.docx", source, of))["word/document.xml"];
  return paragraphsOf(xml ?? "")
    .map(({ text }) => text)
    .join("\n");
}

describe("settings after the freeze", () => {
  it("[J101] the freeze holds each section but those that matter only after the half day", () => {
    const live = new Spec(preparation());
    const spec = followedUpTo(20);
    for (const one of SECTIONS) {
      expect(live.refused(ORGANISER, change(one)), one.section).toEqual({
        ...{ code: "wrongPhase", phase: "live" },
      });
      const refusal = spec.try(ORGANISER, change(one));
      expect([one.section, refusal?.code ?? null]).toEqual([
        one.section,
        SET_UNTIL[one.section] === "freeze" ? "wrongPhase" : null,
      ]);
    }
    for (const seat of ["desk.2", "desk.3", "A", "T1", "operator"] as const)
      expect(spec.refused(seat, change(ONE_OF_EACH.followUp))).toEqual({ code: "notAllowed" });
  });

  it("[J101] what holds after the hearing is set after it, and stands on the desk; the same again is done already", () => {
    const spec = followedUpTo(20);
    expect(later(spec)?.followUp).toEqual({
      ...{ oneLeaderDirects: false, retentionDays: 120, publicSaysOverdue: false },
    });
    const kept = keptUntil(spec.state) ?? "";
    spec.does(ORGANISER, change(ONE_OF_EACH.followUp));
    expect(later(spec)?.followUp).toEqual({
      ...{ oneLeaderDirects: true, retentionDays: 60, publicSaysOverdue: true },
    });
    expect((keptUntil(spec.state) ?? "") < kept).toBe(true);
    expect(spec.refused(ORGANISER, change(ONE_OF_EACH.followUp))).toEqual({ code: "alreadyDone" });
    // where nobody has set anything before it either
    spec.does(ORGANISER, change(ONE_OF_EACH.recipientsOf));
    expect(later(spec)?.recipientsOf).toEqual({ resultReport: ["Ban Thường vụ"] });
  });

  it("[J101] recipients of the preparation's papers stay as the freeze left them", () => {
    const spec = followedUpTo(20);
    const lists = { programme: ["Kho lưu trữ"], resultReport: ["Ban Thường vụ"] };
    expect(spec.refused(ORGANISER, change({ section: "recipientsOf", lists }))).toEqual({
      ...{ code: "wrongPhase", phase: "after" },
    });
  });

  it("[J101] sealed with the archive", () => {
    const spec = followedUpTo(Number.POSITIVE_INFINITY);
    expect(spec.refused(ORGANISER, change(ONE_OF_EACH.followUp))).toEqual({ code: "archiveSealed" });
  });

  it("[J102] no view of the half day becomes another, and what was issued stays; the next draft says it", async () => {
    const spec = followedUpTo(170);
    const views = () =>
      Object.fromEntries(
        // staff are shown how far the log goes
        SEAT_NAMES.map((seat) => {
          const view = viewFor(audienceOf(seat), spec.state, spec.people);
          return [seat, canonicalHash({ ...view, version: 0 })];
        }),
      );
    const [before, was] = [views(), spec.state];
    const issued = was.after.documents.issued.find(({ kind }) => kind === "resultReport");
    const old = await report(spec, issued?.id ?? null);
    spec.does(ORGANISER, change(ONE_OF_EACH.recipientsOf));
    expect(views()).toEqual(before);
    expect(await report(spec, null)).toContain("- Ban Thường vụ,");
    const source = { state: spec.state, people: spec.people, prose: new Map() };
    const drawn = wanted(source, "bao-cao-ket-qua-dang.docx", {
      ...{ seat: ORGANISER, of: issued?.id ?? "", now: spec.now },
    });
    // it is drawn from the log as it stood when it was issued
    expect(drawn).toMatchObject({ version: issued?.version });
    expect(old).not.toContain("Ban Thường vụ,");
  });
});
