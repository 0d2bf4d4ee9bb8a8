/** Mistakes to be planted in what the public reads, and in the archive. */
import type { Mutant } from "../plant.ts";

const publication = "server/rulebook/after/publication";
const archive = "server/rulebook/after/archive";

export const PUBLICATION: readonly Mutant[] = [
  {
    rule: "W1",
    file: `${publication}/facts.ts`,
    within: "notYetAs",
    right: 'ANSWERS.has(one.outcome?.kind ?? "REDIRECTED")',
    wrong: "true",
  },
  {
    rule: "W2",
    file: `${publication}/facts.ts`,
    within: "notToRelease",
    right: "isHidden(state, opinion)",
    wrong: "false",
  },
  {
    rule: "W3",
    file: `${publication}/facts.ts`,
    within: "notToRelease",
    right: "left !== null",
    wrong: "false",
  },
  {
    rule: "W4",
    file: `${publication}/acts.ts`,
    within: "PublishItems",
    right: "withdrawn !== (correction !== undefined)",
    wrong: "false",
  },
  {
    rule: "W5",
    file: `${publication}/acts.ts`,
    within: "PublishItems",
    right: "text ?? proposedText(state, item, shows)",
    wrong: "proposedText(state, item, shows)",
  },
  {
    rule: "H16",
    file: `${publication}/acts.ts`,
    within: "PublishItems",
    right: 'title !== ""',
    wrong: "true",
  },
  {
    rule: "H16",
    file: `${publication}/acts.ts`,
    within: "ChangeConsent",
    right: "at.registrations?.get(sealedIn)?.mayBeNamed",
    wrong: "undefined",
  },
  {
    rule: "X8",
    file: "server/rulebook/decide.ts",
    within: "decide",
    right: 'state.plan.rehearsal === "replay"',
    wrong: "false",
  },
  {
    rule: "W6",
    file: `${publication}/facts.ts`,
    within: "mayBeNamed",
    right: 'whole.screening !== "floor"',
    wrong: "true",
  },
  {
    rule: "W6",
    file: `${publication}/facts.ts`,
    within: "mayBeNamed",
    right: "said.mayBeNamed",
    wrong: "true",
  },
  {
    rule: "W7",
    file: `${publication}/acts.ts`,
    within: "isOwn",
    right: "row.sender === at.actor",
    wrong: "true",
  },
  {
    rule: "W7",
    file: `${publication}/folds.ts`,
    right: 'state.session.kind === "closed"',
    wrong: "true",
  },
  {
    rule: "W7",
    file: "server/rulebook/decide.ts",
    within: "actorInLog",
    right: "phoneOf(actor) !== null",
    wrong: "false",
  },
  {
    rule: "W11",
    file: "server/views/after/became.ts",
    within: "matterOf",
    right: "hidden ? steps.filter(({ kind }) => OPEN_STEPS.has(kind)) : steps",
    wrong: "steps",
  },
  {
    rule: "W11",
    file: "server/views/after/became.ts",
    within: "becameFrom",
    right: "caseOfMatter(state, one.id)",
    wrong: "null",
  },
  {
    rule: "W8",
    file: "server/views/after/public.ts",
    within: "publicItem",
    right: 'shows !== "reopened"',
    wrong: "true",
  },
  { rule: "K6", file: `${archive}/inUse.ts`, right: "!done", wrong: "true" },
  { rule: "Z1", file: `${archive}/facts.ts`, right: "!STILL.has(type)", wrong: "false" },
  { rule: "Z2", file: `${archive}/facts.ts`, right: "dayOf(now) > last", wrong: "dayOf(now) >= last" },
  { rule: "Z3", file: `${archive}/remains.ts`, right: "elsewhere.has(one.id)", wrong: "false" },
  { rule: "Z3", file: `${archive}/remains.ts`, right: "!redirected(state, row)", wrong: "true" },
];
