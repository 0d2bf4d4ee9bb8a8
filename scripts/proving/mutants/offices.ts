/** Mistakes to be planted in the rules of the offices before the hearing (RULES.md J). */
import type { Mutant } from "../plant.ts";

const before = "server/rulebook/before";

export const OFFICES: readonly Mutant[] = [
  { rule: "J1", file: `${before}/dossier`, right: "opened !== null", wrong: "false" },
  {
    rule: "J2",
    file: `${before}/dossier`,
    right: "for (const step of state.steps) step.plannedStart += by;",
    wrong: "",
  },
  {
    rule: "J3",
    file: "shared/reckoning/legalClocks.ts",
    right: "daysAhead(now, date) < ANNOUNCED_BEFORE",
    wrong: "daysAhead(now, date) <= ANNOUNCED_BEFORE",
  },
  {
    rule: "J4",
    file: `${before}/checklist`,
    right: 'if (item.owner !== body) return refuse({ code: "ofAnotherBody", body: item.owner });',
    wrong: "",
  },
  {
    rule: "J5",
    file: `${before}/checklist`,
    right: 'if (item.escalatedAt === null) return refuse({ code: "wrongState", id, state: item.state });',
    wrong: "",
  },
  { rule: "J6", file: `${before}/programme`, right: "sum > most", wrong: "sum >= most" },
  {
    rule: "J7",
    file: `${before}/invitations`,
    right: 'if (isTentative(state)) return refuse({ code: "dateTentative" });',
    wrong: "",
  },
  { rule: "J8", file: `${before}/invitations`, right: "{ ...one, present: false }", wrong: "one" },
  { rule: "J8", file: `${before}/freeze`, right: "content.absent ?? {}", wrong: "{}" },
  {
    rule: "J39",
    file: `${before}/invitations`,
    right: "outdated(state, id) !== null",
    wrong: "true",
  },
  { rule: "J37", file: `${before}/officials`, right: "one.order >= order", wrong: "one.order > order" },
  { rule: "J38", file: `${before}/officials`, right: "own && !another", wrong: "own" },
  { rule: "J38", file: `${before}/officials`, right: "slip.respondent = content.person", wrong: "" },
  {
    rule: "J9",
    file: `${before}/applications`,
    right: "application.phone !== phoneOf(actor)",
    wrong: "false",
  },
  { rule: "J10", file: `${before}/applications`, right: "    notePerson(state, told);", wrong: "" },
  {
    rule: "J11",
    file: `${before}/roster`,
    right: "principals(own.list).length + entered.length > quota",
    wrong: "entered.length > quota",
  },
  { rule: "J12", file: `${before}/roster`, right: "at >= late", wrong: "at > late" },
  {
    rule: "J13",
    file: `${before}/roster`,
    right: "if (one.substituteFor === was) one.substituteFor = replacement;",
    wrong: ";",
  },
  { rule: "J14", file: "server/views/before/offices", right: "one.id === id ? [] : [one.from]", wrong: "[]" },
  { rule: "J15", file: `${before}/roster`, right: "registered.withdrawnAt === null", wrong: "true" },
  {
    rule: "J17",
    file: `${before}/roster`,
    right: "seen !== undefined && seen !== rosterOf(state, organisation).entered",
    wrong: "false",
  },
  {
    rule: "J17",
    file: `${before}/roster`,
    right: "delegates.length > 0 ? entering(state, organisation, at) : listOf(state, organisation)",
    wrong: "entering(state, organisation, at)",
  },
  {
    rule: "J18",
    file: "server/rulebook/before/dossier",
    right: "there.length + fresh.length > MOST_OF_DOSSIER",
    wrong: "there.length > MOST_OF_DOSSIER",
  },
  {
    rule: "J30",
    file: "server/intake/another.ts",
    right: "people: people.map(withoutContact)",
    wrong: "people",
  },
  {
    rule: "J31",
    file: "server/intake/another.ts",
    right: 'if (tooLateToAnnounce(level, date, now)) return "announcedTooLate";',
    wrong: "",
  },
  {
    rule: "J33",
    file: `${before}/checklist`,
    right: "item.edits = [...(item.edits ?? []), { ...was, at, by: actor as SeatName }];",
    wrong: "",
  },
  {
    rule: "J34",
    file: `${before}/dossier`,
    right: "state.plan.backdrop = lines;",
    wrong: "",
  },
  {
    rule: "J35",
    file: `${before}/roster`,
    right: "named === undefined || named === own.number",
    wrong: "true",
  },
  {
    rule: "J36",
    file: `${before}/roster`,
    right: "submitted(state, ofOrganisation(state, organisation), list, file, people.length)",
    wrong: "submitted(state, ofOrganisation(state, organisation), list, file)",
  },
];
