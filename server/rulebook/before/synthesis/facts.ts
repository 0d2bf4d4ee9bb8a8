/** Facts: the synthesis. What others may ask of it. */
import { CONSULTED, type Consulted } from "../../../../shared/terms/consulted.ts";
import { fitsIn } from "../../../../shared/terms/text.ts";
import type { Reads } from "../../frame/state.ts";
import { type AcceptedOpinion, acceptedOpinions } from "./accepted.ts";
import {
  type Group,
  noSynthesis,
  type RawOpinion,
  type Report,
  type ReportContent,
  type SynthesisSlice,
  type Treatment,
} from "./slice.ts";

/** The synthesis alone, and with what it works with. */
type Own = Reads<"before.synthesis">;
type Prepared = Reads<"before.register" | "before.screening" | "before.synthesis">;

/** Letters that a display title may have. */
export const MOST_TITLE = 60;

export const UNTREATED: Treatment = {
  ...{ lead: null, supporting: [], hot: false, restricted: false },
  ...{ proposedTitle: null, displayTitle: null, chairNote: "" },
};

export const synthesisOf = ({ before }: Own): SynthesisSlice => before?.synthesis ?? noSynthesis;

/** What was collected and not taken back. */
export const collected = (state: Own): readonly RawOpinion[] =>
  synthesisOf(state).raws.filter(({ withdrawnAt }) => withdrawnAt === null);

export const treatmentOf = (state: Own, opinion: string): Treatment =>
  synthesisOf(state).treatments[opinion] ?? UNTREATED;

export const groupOf = (state: Own, opinion: string): Group | null =>
  synthesisOf(state).groups.find(({ opinions }) => opinions.includes(opinion)) ?? null;

/** The matters that are restricted, by the code of what is for the hall: each is as closed as the most closed that was merged into it (V8). */
export const restrictedMatters = (state: Prepared): ReadonlySet<string> =>
  new Set(
    Object.values(acceptedOpinions(state))
      .filter(({ code }) => treatmentOf(state, code).restricted)
      .map(({ code, mergedInto }) => mergedInto ?? code),
  );

/** What the projector might show of it: as proposed, else the sender's own title where it is short enough. */
export function proposedTitle(state: Own, { code, title }: AcceptedOpinion): string {
  return treatmentOf(state, code).proposedTitle ?? (fitsIn(title, MOST_TITLE) ? title : "");
}

/** What a report would tell of, if it went out now. */
export function reportContent(state: Prepared & Reads<"before.preparation">): ReportContent {
  const { groups, treatments } = synthesisOf(state);
  const slips = state.before?.preparation.slips ?? {};
  return { groups, raws: collected(state), treatments, opinions: acceptedOpinions(state), slips };
}

/** Those that are for the hall: accepted, and merged into no other. */
export const spokenFor = (state: Prepared): readonly AcceptedOpinion[] =>
  Object.values(acceptedOpinions(state)).filter(({ mergedInto }) => mergedInto === null);

const reported = (state: Own): ReadonlySet<string> =>
  new Set(synthesisOf(state).reports.flatMap(({ opinions }) => opinions));

/** What no report to the leaders holds yet; those that were merged go with the one that they were merged into. */
export function unreported(state: Prepared): readonly AcceptedOpinion[] {
  const already = reported(state);
  return Object.values(acceptedOpinions(state)).filter(({ code }) => !already.has(code));
}

/** The first group one of whose opinions nobody leads, and the first opinion that stands in no group; null: none. */
export function openInSynthesis(
  state: Prepared,
): { readonly group?: string; readonly opinion?: string } | null {
  const { groups } = synthesisOf(state);
  const accepted = acceptedOpinions(state);
  const left = spokenFor(state).find(({ code }) => groupOf(state, code) === null);
  if (left) return { opinion: left.code };
  const open = groups.find(({ opinions }) =>
    opinions.some((code) => accepted[code]?.mergedInto === null && treatmentOf(state, code).lead === null),
  );
  return open ? { group: open.id } : null;
}

/** Was it submitted to the leaders: does a report hold one of its opinions? */
export function isSubmitted(state: Own, group: Group): boolean {
  const already = reported(state);
  return group.opinions.some((code) => already.has(code));
}

export const isDirected = (state: Own, group: string): boolean =>
  synthesisOf(state).directions.some(({ groups }) => groups.includes(group));

/** The bodies that were asked for their word on a report and have not given it. */
export const awaitedOn = ({ consulted, acknowledged }: Report): readonly Consulted[] =>
  CONSULTED.filter((body) => consulted.includes(body) && acknowledged[body] === undefined);

/** The next number: "G03" after "G01" and "G02"; a number in between that is free is not taken. */
export function nextNumber(prefix: string, ids: readonly string[]): string {
  const numbers = ids.filter((id) => id.startsWith(prefix)).map((id) => Number(id.slice(prefix.length)) || 0);
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}
