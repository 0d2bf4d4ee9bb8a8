/** Facts: what is made and may bear a number, which one it bears, and what clerks wrote into what. */
import { NUMBERED, type Numbered, type WrittenInto } from "../../../../shared/terms/numbered.ts";
import { dayOf, type Instant } from "../../../../shared/terms/time.ts";
import type { IssuedDocument } from "../../../../shared/views/after/documents.ts";
import { slipsOf } from "../../before/preparation/facts.ts";
import { isPublished, programmeOf } from "../../before/programme/facts.ts";
import { listOf } from "../../before/roster/facts.ts";
import { synthesisOf } from "../../before/synthesis/facts.ts";
import type { HearingState } from "../../frame/state.ts";
import { casesOf } from "../cases/facts.ts";

interface Paper {
  readonly of: string;
  /** when it became what it says; a list of delegates says no instant */
  readonly madeAt: Instant;
}

const slipsByUnit = (state: HearingState): Paper[] =>
  [...new Set(slipsOf(state).map(({ unit }) => unit))].map((unit) => ({
    of: unit,
    madeAt: Math.max(...slipsOf(state).flatMap((slip) => (slip.unit === unit ? [slip.issuedAt] : []))),
  }));

/** What there is of each kind. */
const MADE: Readonly<Record<Numbered, (state: HearingState) => readonly Paper[]>> = {
  delegateList: (state) =>
    state.plan.organisations
      .filter(({ number }) => listOf(state, number).length > 0)
      .map(({ number }) => ({ of: String(number), madeAt: 0 })),
  synthesisReport: (state) => synthesisOf(state).reports.map(({ id, at }) => ({ of: id, madeAt: at })),
  slips: slipsByUnit,
  programme: (state) => {
    const { published } = programmeOf(state);
    return published && isPublished(state) ? [{ of: "", madeAt: published.at }] : [];
  },
  notice: (state) =>
    casesOf(state).flatMap(({ id, notices }) => {
      const last = notices.at(-1);
      return last ? [{ of: id, madeAt: last.at }] : [];
    }),
};

/** The row of the register that numbers it as it is; null: it bears no number. What was made anew needs a new one. */
function rowOf({ after }: HearingState, kind: Numbered, { of, madeAt }: Paper): IssuedDocument | null {
  const row = after.documents.issued.findLast(
    (document) => document.kind === kind && "of" in document && document.of === of,
  );
  return row && row.at >= madeAt ? row : null;
}

const made = (state: HearingState, kind: Numbered, of: string): Paper | null =>
  MADE[kind](state).find((paper) => paper.of === of) ?? null;

/** The number that a paper bears. */
export function numberOf(state: HearingState, kind: Numbered, of: string): IssuedDocument | null {
  const paper = made(state, kind, of);
  return paper && rowOf(state, kind, paper);
}

/** The first day that a paper's number may bear; "": any up to today. null: there is no such paper. */
export function firstDayOf(state: HearingState, kind: Numbered, of: string): string | null {
  const paper = made(state, kind, of);
  if (paper === null) return null;
  return paper.madeAt === 0 ? "" : dayOf(paper.madeAt);
}

/** What there is without a number. */
export const unnumbered = (state: HearingState): { readonly document: Numbered; readonly of: string }[] =>
  NUMBERED.flatMap((document) =>
    MADE[document](state)
      .filter((paper) => rowOf(state, document, paper) === null)
      .map(({ of }) => ({ document, of })),
  );

/** What clerks had written into a document by then; "": nothing. */
export const ownWords = ({ after }: HearingState, document: WrittenInto, at: Instant): string =>
  after.documents.words[document]?.findLast((written) => written.at <= at)?.text ?? "";
