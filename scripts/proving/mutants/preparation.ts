/** Mistakes to be planted in the rules of accepted opinions up to the freeze (RULES.md H). */
import type { Mutant } from "../plant.ts";

const before = "server/rulebook/before";
const synthesis = `${before}/synthesis`;
const preparation = `${before}/preparation`;
const order = `${before}/order`;
const freeze = `${before}/freeze`;

export const PREPARATION: readonly Mutant[] = [
  { rule: "H1", file: `${synthesis}/folds.ts`, within: "GroupFormed", right: "id > group", wrong: "false" },
  {
    rule: "H1",
    file: `${synthesis}/folds.ts`,
    right: "one[field].filter((id) => !ids.includes(id))",
    wrong: "one[field]",
  },
  {
    rule: "H2",
    file: "server/views/before/synthesis.ts",
    right: "withoutNumbers(content)",
    wrong: "content",
  },
  {
    rule: "H3",
    file: `${synthesis}/folds.ts`,
    right: "{ proposedTitle: title, displayTitle: null }",
    wrong: "{ proposedTitle: title }",
  },
  { rule: "H3", file: `${synthesis}/facts.ts`, right: "graphemeLength(title) <= MOST_TITLE", wrong: "true" },
  {
    rule: "H4",
    file: `${synthesis}/facts.ts`,
    within: "openInSynthesis",
    right: "treatmentOf(state, code).lead === null",
    wrong: "false",
  },
  {
    rule: "H4",
    file: `${synthesis}/facts.ts`,
    within: "unreported",
    right: "!already.has(code)",
    wrong: "true",
  },
  {
    rule: "D22",
    file: `${synthesis}/folds.ts`,
    within: "ReportSubmitted",
    right: "reportContent(original(state) as HearingState)",
    wrong: "{ groups: [], treatments: {}, opinions: {}, slips: {} }",
  },
  {
    rule: "H5",
    file: `${synthesis}/reportActs.ts`,
    right: "!report?.consulted.includes(body)",
    wrong: "!report",
  },
  {
    rule: "H6",
    file: `${synthesis}/reportActs.ts`,
    right: "group.id === id && isSubmitted(state, group)",
    wrong: "group.id === id",
  },
  {
    rule: "H7",
    file: `${preparation}/acts.ts`,
    right: "respondent?.unit !== slip.unit",
    wrong: "!respondent",
  },
  { rule: "H7", file: `${preparation}/acts.ts`, right: "slip.due <= now", wrong: "slip.due < now" },
  {
    rule: "H8",
    file: `${preparation}/acts.ts`,
    right: "!slip || unitSeat(slip.unit) !== actor",
    wrong: "!slip",
  },
  {
    rule: "H8",
    file: `${preparation}/facts.ts`,
    right: 'one.state.kind === "approved" && one.opinions.includes(opinion)',
    wrong: "one.opinions.includes(opinion)",
  },
  {
    rule: "H9",
    file: `${preparation}/facts.ts`,
    right: "drafts.length === 0 && now > due",
    wrong: "now > due",
  },
  {
    rule: "H10",
    file: `${order}/acts.ts`,
    within: "unfit",
    right: "accepted[code]?.mergedInto !== null",
    wrong: "accepted[code] === undefined",
  },
  {
    rule: "H10",
    file: `${order}/acts.ts`,
    right: 'orderOf(state).publishedAt !== null && why === ""',
    wrong: "false",
  },
  {
    rule: "H11",
    file: `${order}/facts.ts`,
    right: "orderOf(state).publishedAt !== null && !last.published",
    wrong: "false",
  },
  { rule: "H12", file: "shared/reckoning/plannedOrder.ts", right: "one.late ? 1 : 0", wrong: "0" },
  {
    rule: "H13",
    file: `${freeze}/check.ts`,
    right: "treatmentOf(state, code).displayTitle === null",
    wrong: "false",
  },
  { rule: "H13", file: `${freeze}/acts.ts`, right: "confirmedBy === undefined", wrong: "false" },
  {
    rule: "H14",
    file: `${freeze}/delegates.ts`,
    right: "own?.id ?? (named.length === 1 ? (named[0]?.id ?? null) : null)",
    wrong: "null",
  },
  { rule: "H15", file: "server/views/viewFor.ts", right: "withSealedWords(state, people)", wrong: "state" },
  {
    rule: "H16",
    file: `${freeze}/delegates.ts`,
    right: "[...listed, ...individuals]",
    wrong: "[...individuals, ...listed]",
  },
  {
    rule: "H17",
    file: "server/views/before/public.ts",
    right: "!named || known === undefined",
    wrong: "known === undefined",
  },
  {
    rule: "H18",
    file: "server/rulebook/before/preparation",
    right: 'if (moves) Object.assign(slip, { drafts: [], state: { kind: "issued" } });',
    wrong: "",
  },
];
