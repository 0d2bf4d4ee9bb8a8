/** Folds: the minutes on their way to signature. */
import type { Draft } from "immer";
import type { Commit } from "../../frame/events.ts";
import type { Folds } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { noteIssued } from "../documents/issued.ts";
import type { SignatureEvent } from "./events.ts";
import type { MinutesSection } from "./slice.ts";

/** The section goes on from here: as it now stands, since when. */
function put(
  state: Draft<HearingState>,
  id: string,
  { at }: Commit,
  change: Partial<Draft<MinutesSection>>,
): void {
  const section = state.after.minutes.sections.find((section) => section.id === id);
  if (!section) throw new Error(`the log names section ${id} of the minutes, which was not submitted`);
  Object.assign(section, { at, why: "" }, change);
}

export const signatureFolds: Folds<SignatureEvent["type"]> = {
  MinutesSubmitted: (state, { number, sections }, commit) => {
    const { at, actor: by } = commit;
    state.after.minutes.submitted = { at, by };
    state.after.minutes.sections = sections.map((id) => ({
      ...{ id, state: "submitted", why: "", at, corrections: [] },
    }));
    noteIssued(state, commit, { kind: "minutes", number });
  },
  SectionApproved: (state, { section }, commit) => put(state, section, commit, { state: "approved" }),
  SectionSentBack: (state, { section, why }, commit) => {
    put(state, section, commit, { state: "sentBack", why });
    // what was signed is not what will be
    state.after.minutes.secretary = null;
  },
  SectionCorrected: (state, { section: id, text }, commit) => {
    put(state, id, commit, { state: "submitted" });
    const section = state.after.minutes.sections.find((section) => section.id === id);
    section?.corrections.push({ text, by: commit.actor, at: commit.at });
  },
  MinutesSigned: (state, { as }, { at, actor: by, version }) => {
    state.after.minutes[as] = { at, by, version };
  },
  MinutesAnnexed: (state, { annex: number, section, text }, { at, actor: by, version }) => {
    const secretary = { at, by, version };
    state.after.minutes.annexes.push({ number, section, text, task: null, secretary, presider: null });
  },
  AnnexSigned: (state, { annex: number, as }, { at, actor: by, version }) => {
    const annex = state.after.minutes.annexes.find((annex) => annex.number === number);
    if (annex) annex[as ?? "presider"] = { at, by, version };
  },
};
