/** Folds: the synthesis. */
import { type Draft, original } from "immer";
import type { ChairSeat } from "../../../../shared/terms/seats.ts";
import type { Folds } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { preparing } from "../state.ts";
import type { SynthesisEvent } from "./events.ts";
import { reportContent, UNTREATED } from "./facts.ts";
import type { Direction, Report, SynthesisSlice, Treatment } from "./slice.ts";

const synthesisOf = (state: Draft<HearingState>): Draft<SynthesisSlice> => preparing(state).synthesis;

function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const report = list.find((each) => each.id === id);
  if (report === undefined) throw new Error(`the log names ${id}, which is not there`);
  return report;
}

function treat(state: Draft<HearingState>, opinions: readonly string[], change: Partial<Treatment>): void {
  const { treatments } = synthesisOf(state);
  for (const code of opinions)
    treatments[code] = { ...(treatments[code] ?? UNTREATED), ...change } as Draft<Treatment>;
}

/** Each stands in one group alone. */
function regroup(
  state: Draft<HearingState>,
  field: "opinions" | "raws",
  group: string | null,
  ids: readonly string[],
): void {
  const { groups } = synthesisOf(state);
  for (const otherGroup of groups) {
    if (otherGroup[field].some((id) => ids.includes(id)))
      otherGroup[field] = otherGroup[field].filter((id) => !ids.includes(id));
    if (otherGroup.id === group) otherGroup[field].push(...ids);
  }
}

export const synthesisFolds: Folds<SynthesisEvent["type"]> = {
  RawOpinionCollected: (state, { raw, row, field, people }, { at }) => {
    synthesisOf(state).raws.push({ id: raw, row, field, people, at, changedAt: null, withdrawnAt: null });
  },
  RawOpinionChanged: (state, { raw, row, field, people }, { at }) => {
    Object.assign(found(synthesisOf(state).raws, raw), { row, field, people, changedAt: at });
  },
  RawOpinionWithdrawn: (state, { raw, row }, { at }) => {
    Object.assign(found(synthesisOf(state).raws, raw), { row, withdrawnAt: at });
    regroup(state, "raws", null, [raw]);
  },
  GroupFormed: (state, { group, title, opinions }) => {
    const { groups } = synthesisOf(state);
    // by their numbers, until somebody moves one
    const after = groups.findIndex(({ id }) => id > group);
    groups.splice(after < 0 ? groups.length : after, 0, { id: group, title, opinions: [], raws: [] });
    regroup(state, "opinions", group, opinions);
  },
  GroupRenamed: (state, { group, title }) => {
    found(synthesisOf(state).groups, group).title = title;
  },
  GroupMoved: (state, { group, before }) => {
    const { groups } = synthesisOf(state);
    const [moved] = groups.splice(groups.indexOf(found(groups, group)), 1);
    const place = before === null ? groups.length : groups.indexOf(found(groups, before));
    if (moved) groups.splice(place, 0, moved);
  },
  OpinionsGrouped: (state, { group, opinions }) => regroup(state, "opinions", group, opinions),
  RawOpinionsGrouped: (state, { group, raws }) => regroup(state, "raws", group, raws),
  LeadAssigned: (state, { opinions, lead, supporting }) => treat(state, opinions, { lead, supporting }),
  MarkedHot: (state, { opinions, hot }) => treat(state, opinions, { hot }),
  MarkedRestricted: (state, { opinions, restricted }) => treat(state, opinions, { restricted }),
  TitleProposed: (state, { opinion, title }) =>
    treat(state, [opinion], { proposedTitle: title, displayTitle: null }),
  TitlesApproved: (state, { titles }) => {
    for (const { opinion, title } of titles) treat(state, [opinion], { displayTitle: title });
  },
  ChairNoteWritten: (state, { opinion, text }) => treat(state, [opinion], { chairNote: text }),
  ReportSubmitted: (state, { type: _, report: id, ...report }, { at }) => {
    // what the state shares with it is kept once
    const content = reportContent(original(state) as HearingState);
    const from = state.plan.deadlines?.synthesis;
    const late = from != null && at >= from ? at - from : null;
    const submitted: Report = { ...report, id, at, late, content, consulted: [], acknowledged: {} };
    synthesisOf(state).reports.push(submitted as Draft<Report>);
  },
  ReportConsulted: (state, { report, bodies }) => {
    const shown = found(synthesisOf(state).reports, report);
    shown.consulted = [...new Set([...shown.consulted, ...bodies])];
  },
  ReportAcknowledged: (state, { report, body, remark }, { at }) => {
    found(synthesisOf(state).reports, report).acknowledged[body] = { at, remark };
  },
  GroupsDirected: (state, { groups, text, changes }, { actor, at }) => {
    const direction: Direction = { groups, text, changes, by: actor as ChairSeat, at };
    synthesisOf(state).directions.push(direction as Draft<Direction>);
    for (const { opinion, lead, supporting } of changes) treat(state, [opinion], { lead, supporting });
  },
};
