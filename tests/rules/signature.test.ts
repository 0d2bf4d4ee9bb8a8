/** Minutes to signature: section by section, two signatures, then annexes. */
import { describe, expect, it } from "vitest";
import { isInUse } from "../../server/rulebook/after/archive/inUse.ts";
import { isLocked } from "../../server/rulebook/after/signature/facts.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import type { SigningView } from "../../shared/views/after/signature.ts";
import type { ChairView, SecretaryView } from "../../shared/views/views.ts";
import { Spec } from "../support/hearingSpec.ts";

const NUMBER = "08-BB/TU";

/** Somebody has spoken in 4.3, and the session is closed. */
const closed = () =>
  Spec.open()
    .speaking()
    .does("A", { type: "EndSpeech", turn: "YK-001" })
    .does("A", { type: "EndStep", step: "4.3" })
    .does("A", { type: "CloseSession" });
const submitted = () => closed().does("T1", { type: "SubmitMinutes", number: NUMBER });

const signingOf = (spec: Spec): SigningView | null =>
  (viewFor({ role: "chair", seat: "A" }, spec.state, spec.people) as ChairView).signing;
const sectionsOf = (spec: Spec) => signingOf(spec)?.sections.map(({ id, state }) => [id, state]);

function approved(spec: Spec): Spec {
  for (const { id, corrections } of signingOf(spec)?.sections ?? [])
    spec.does("A", { type: "ApproveSection", section: id, corrections: corrections.length });
  return spec;
}
const signed = () =>
  approved(submitted()).does("T1", { type: "SignMinutes" }).does("A", { type: "SignMinutes" });

describe("links of who has minutes to sign", () => {
  const KEEP = ["T1", "T2", "A", "B", "operator", "hall"] as const;
  const linksKept = (spec: Spec) => KEEP.filter((seat) => isInUse(spec.state, seat, spec.now));
  const theirs = ["T1", "T2", "A", "operator"];

  it("[K7] secretaries, presider and operator keep theirs until the archive is sealed", () => {
    expect(linksKept(Spec.open())).toEqual([]);
    for (const spec of [closed(), submitted(), signed()]) expect(linksKept(spec)).toEqual(theirs);
    const sealed = signed().does("desk.3", { type: "SealArchive" });
    expect(linksKept(sealed)).toEqual(["operator"]);
  });

  it("[K7] where nobody seals an archive, until all is signed", () => {
    const unsealed = ({ state }: Spec) => ({ ...state, plan: { ...state.plan, clerks: [] } });
    const keptThere = (spec: Spec) => KEEP.filter((seat) => isInUse(unsealed(spec), seat, spec.now));
    expect(keptThere(submitted())).toEqual(theirs);
    expect(keptThere(signed())).toEqual([]);
    const annexed = signed().does("T1", { type: "AnnexMinutes", section: "4.3", text: "sửa tên" });
    expect(keptThere(annexed)).toEqual(theirs);
    expect(keptThere(annexed.does("A", { type: "SignAnnex", annex: 1 }))).toEqual([]);
  });
});

describe("minutes to signature", () => {
  it("[Y1] are laid before the presider once: who took part, then each step that was held", () => {
    const spec = submitted();
    expect(sectionsOf(spec)).toEqual([
      ["opening", "submitted"],
      ["4.3", "submitted"],
    ]);
    expect(signingOf(spec)).toMatchObject({ number: NUMBER, submittedAt: spec.now });
    expect(spec.refused("T2", { type: "SubmitMinutes", number: "09-BB/TU" })).toEqual({
      code: "alreadyDone",
    });
  });

  it("[Y1] the presider approves a section or sends it back; the secretary answers it", () => {
    const spec = submitted();
    spec.does("A", { type: "ApproveSection", section: "4.3", corrections: 0 });
    spec.does("A", { type: "SendBackSection", section: "opening", corrections: 0, why: "đúng là 115/121" });
    expect(signingOf(spec)?.sections[0]).toMatchObject({ state: "sentBack", why: "đúng là 115/121" });
    spec.does("T1", { type: "CorrectSection", section: "opening", text: "115/121 đại biểu" });
    expect(signingOf(spec)?.sections[0]).toMatchObject({
      ...{ state: "submitted", why: "", corrections: [{ text: "115/121 đại biểu" }] },
    });
    expect(spec.refused("A", { type: "ApproveSection", section: "4.9", corrections: 0 })).toEqual({
      ...{ code: "unknownId", id: "4.9" },
    });
    expect(spec.refused("A", { type: "ApproveSection", section: "4.3", corrections: 0 })).toEqual({
      code: "alreadyDone",
    });
  });

  it("[Y1] a section that was corrected since it was read is to be read again", () => {
    const spec = submitted().does("T1", { type: "CorrectSection", section: "4.3", text: "sửa tên" });
    for (const act of [
      { type: "ApproveSection", section: "4.3", corrections: 0 },
      { type: "SendBackSection", section: "4.3", corrections: 0, why: "ghi lại" },
    ] as const)
      expect(spec.refused("A", act)).toEqual({ code: "sectionChanged", section: "4.3" });
    spec.does("A", { type: "ApproveSection", section: "4.3", corrections: 1 });
  });

  it("[Y2] the secretary signs once all is approved, the presider second: that locks them", () => {
    const spec = closed();
    expect(spec.refused("T1", { type: "SignMinutes" })).toEqual({ code: "minutesNotSubmitted" });
    spec.does("T1", { type: "SubmitMinutes", number: NUMBER });
    expect(spec.refused("T1", { type: "SignMinutes" })).toEqual({ code: "sectionOpen", section: "opening" });
    approved(spec);
    expect(spec.refused("T2", { type: "SignMinutes" })).toEqual({ code: "notAllowed" });
    expect(spec.refused("A", { type: "SignMinutes" })).toEqual({ code: "secretarySignsFirst" });
    spec.does("T1", { type: "SignMinutes" });
    expect(spec.refused("T1", { type: "SignMinutes" })).toEqual({ code: "alreadyDone" });
    spec.does("A", { type: "SignMinutes" });
    expect(signingOf(spec)).toMatchObject({ secretarySignedAt: spec.now, presiderSignedAt: spec.now });
    const back = { type: "SendBackSection", section: "4.3", corrections: 0, why: "ghi lại" } as const;
    expect(spec.refused("A", back)).toEqual({ code: "minutesLocked" });
    expect(spec.refused("T1", { type: "CorrectSection", section: "4.3", text: "sửa" })).toEqual({
      code: "minutesLocked",
    });
  });

  it("[Y2] sent back after the first signature they are to be signed anew", () => {
    const spec = approved(submitted()).does("T1", { type: "SignMinutes" });
    expect(spec.refused("T1", { type: "CorrectSection", section: "4.3", text: "sửa" })).toEqual({
      code: "minutesLocked",
    });
    spec.does("A", { type: "SendBackSection", section: "4.3", corrections: 0, why: "ghi lại" });
    expect(signingOf(spec)?.secretarySignedAt).toBe(null);
    spec.does("T1", { type: "CorrectSection", section: "4.3", text: "đã ghi lại" });
    spec.does("A", { type: "ApproveSection", section: "4.3", corrections: 1 });
    expect(spec.refused("A", { type: "SignMinutes" })).toEqual({ code: "secretarySignsFirst" });
  });

  it("[Y3] nothing is typed into what is approved, nor once the secretary has signed", () => {
    const spec = submitted();
    const locked = () =>
      ["step.4.3", "turn.YK-001", "turn.YK-009"].map((section) => isLocked(spec.state, section));
    const shown = () =>
      (viewFor({ role: "secretary", seat: "T1" }, spec.state, spec.people) as SecretaryView).sections
        .filter((section) => section.locked)
        .map(({ id }) => id);
    expect([locked(), shown()]).toEqual([[false, false, false], []]);
    spec.does("A", { type: "ApproveSection", section: "4.3", corrections: 0 });
    expect([locked(), shown()]).toEqual([
      [true, true, false],
      ["step.4.3", "turn.YK-001"],
    ]);
    spec.does("A", { type: "SendBackSection", section: "4.3", corrections: 0, why: "ghi lại" });
    expect(locked()).toEqual([false, false, false]);
    spec.does("T1", { type: "CorrectSection", section: "4.3", text: "đã ghi lại" });
    approved(spec).does("T1", { type: "SignMinutes" });
    expect(locked()).toEqual([true, true, true]);
  });

  it("[Y4] what is put right in signed minutes is an annex, signed by both", () => {
    const annex = { type: "AnnexMinutes", section: "4.3", text: "Người phát biểu thay" } as const;
    expect(approved(submitted()).refused("T1", annex)).toEqual({ code: "minutesNotSigned" });
    const spec = signed();
    expect(spec.refused("T2", annex)).toEqual({ code: "notAllowed" });
    spec.does("T1", annex);
    expect(signingOf(spec)?.annexes).toMatchObject([{ number: 1, text: annex.text, signedAt: null }]);
    expect(spec.refused("A", { type: "SignAnnex", annex: 2 })).toEqual({ code: "unknownId", id: "2" });
    spec.does("A", { type: "SignAnnex", annex: 1 });
    expect(signingOf(spec)?.annexes).toMatchObject([{ signedAt: spec.now }]);
    expect(spec.refused("A", { type: "SignAnnex", annex: 1 })).toEqual({ code: "alreadyDone" });
  });
});
