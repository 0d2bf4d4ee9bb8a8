/** What became of an opinion, for its sender alone: outcome, case, day, what was reported and told; of the restricted what was told. */
import type { Became, BecameOfMatter, BecameStep } from "../../../shared/views/after/became.ts";
import { caseOfMatter, isOpenCase, toldAt } from "../../rulebook/after/cases/facts.ts";
import type { Case } from "../../rulebook/after/cases/slice.ts";
import { consentTo, isHidden, registeredAs } from "../../rulebook/after/publication/facts.ts";
import { toldToAll } from "../../rulebook/after/publication/followed.ts";
import type { Entry, HearingState, Opinion } from "../../rulebook/frame/state.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";

/** What of the state it is made of. */
export type BecameReads = Pick<
  HearingState,
  "before" | "plan" | "session" | "opinions" | "entries" | "after"
>;

/** Of what was never for the dialogue the register's own words tell. */
const IN_THE_DIALOGUE: ReadonlySet<Opinion["screening"]> = new Set(["accept", "merge", "floor"]);

const step = (kind: BecameStep["kind"], at: number, text = "", day: string | null = null): BecameStep => ({
  ...{ kind, at, text, day },
});

/** The matters in which it is followed: its parts, or those of the one that it is answered with. */
function mattersOf({ opinions }: Pick<HearingState, "opinions">, opinion: Opinion): readonly Opinion[] {
  const followed = opinions[opinion.mergedInto ?? ""] ?? opinion;
  const parts = followed.parts.flatMap((id) => opinions[id] ?? []);
  return parts.length === 0 ? [followed] : parts;
}

/** Was it heard in the hall? */
function heardSteps(entry: Entry | undefined): BecameStep[] {
  if (entry?.state.kind === "spoken" || entry?.state.kind === "stopped")
    return [step("raised", entry.state.at)];
  return entry?.state.kind === "unheard" ? [step("unheard", entry.state.at)] : [];
}

/** What was told of a notice: its own words, else those of the report that it rests on. */
const noticeSteps = (about: Case): BecameStep[] =>
  about.notices.map((notice, i) =>
    step(
      "notice",
      toldAt(notice),
      notice.text || toldToAll({ ...about, notices: about.notices.slice(0, i + 1) }),
    ),
  );

function caseSteps(about: Case): BecameStep[] {
  const { transfer, told } = about;
  const transfers = [...about.earlierTransfers, ...(transfer ? [transfer] : [])];
  const days = about.dueDecisions.filter(({ kind }) => kind !== "refused");
  return [
    ...(about.acceptedAt === null ? [] : [step("taken", about.acceptedAt)]),
    ...days.map(({ kind, due, at }) => step(kind === "reopened" ? "again" : "newDay", at, "", due)),
    ...(told === null ? [] : [step("told", told.at, told.text)]),
    ...about.reports.filter(({ share }) => share === "whole").map(({ at }) => step("reported", at)),
    ...noticeSteps(about),
    ...transfers.map(({ at, to }) => step("sentOn", at, to)),
    ...(transfer?.answer ? [step("authority", transfer.answer.at, transfer.answer.text)] : []),
    ...transfers.flatMap(({ unanswered }) => (unanswered ? [step("unanswered", unanswered.at)] : [])),
    ...about.verifications.filter(({ result }) => result === "met").map(({ at }) => step("met", at)),
  ];
}

const byTime = (steps: readonly BecameStep[]): BecameStep[] => steps.toSorted((a, b) => a.at - b.at);

/** What is told of a restricted matter: that it goes on, and what was told to its asker and to all. */
const OPEN_STEPS: ReadonlySet<BecameStep["kind"]> = new Set([
  ...(["raised", "unheard", "decided", "told", "notice", "unanswered", "met"] as const),
]);

/** The item of the public page that tells of it: its case, or itself; null: nothing of it was released. */
const publishedAs = (state: BecameReads, opinion: string): string | null =>
  [caseOfMatter(state, opinion)?.id ?? "", opinion].find((id) => id in state.after.publication.items) ?? null;

function matterOf(state: BecameReads, opinion: Opinion): BecameOfMatter {
  const { id, outcome } = opinion;
  const nothing = { outcome: null, state: null, text: "", lead: "", until: null, published: null, steps: [] };
  if (isSealed(state, opinion)) return { id, reception: true, ...nothing };
  const about = caseOfMatter(state, id);
  const hidden = isHidden(state, opinion);
  const { name = "" } = state.plan.units.find((unit) => unit.id === (about?.lead ?? outcome?.lead)) ?? {};
  const open = about ? isOpenCase(about) && about.transfer === null : outcome?.due !== undefined;
  const steps = byTime([
    ...heardSteps(state.entries[opinion.partOf ?? id]),
    ...(outcome ? [step("decided", outcome.at)] : []),
    ...(about ? caseSteps(about) : []),
  ]);
  return {
    ...{ id, reception: false, outcome: outcome?.kind ?? null, state: about?.state ?? null },
    text: hidden ? "" : (about?.task ?? outcome?.task ?? outcome?.policy ?? ""),
    lead: hidden ? "" : name,
    until: open && !hidden ? (about?.due ?? outcome?.due?.date ?? null) : null,
    published: hidden ? null : publishedAs(state, id),
    steps: hidden ? steps.filter(({ kind }) => OPEN_STEPS.has(kind)) : steps,
  };
}

/** null: it is not for the dialogue. While the hearing is prepared nothing has become of it. */
export function becameOf(state: BecameReads, code: string | null): Became | null {
  const consent = consentTo(state, code ?? "");
  const opinion = state.opinions[code ?? ""];
  if (!consent || (opinion && !IN_THE_DIALOGUE.has(opinion.screening))) return null;
  return {
    ...consent,
    sealedAt: state.after.archive.sealedAt,
    matters: opinion ? mattersOf(state, opinion).map((matter) => matterOf(state, matter)) : [],
  };
}

/** All that it was made of: while each is the same, so is it. */
export function becameFrom(state: HearingState, code: string | null): readonly object[] {
  const opinion = state.opinions[code ?? ""];
  const accepted = state.before?.screening.texts[code ?? ""];
  if (!opinion) return accepted ? [accepted] : [];
  const { archive, publication } = state.after;
  const matters = mattersOf(state, opinion);
  const all: readonly (object | null | undefined)[] = [
    ...[archive, opinion, publication.released, publication.consents[registeredAs(state, opinion).id]],
    ...matters.map((matter) => publication.items[publishedAs(state, matter.id) ?? ""]),
    ...matters.flatMap((matter) => [
      matter,
      caseOfMatter(state, matter.id),
      state.entries[matter.partOf ?? matter.id],
    ]),
  ];
  return all.filter((part) => part !== null && part !== undefined);
}
