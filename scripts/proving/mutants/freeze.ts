/** Mistakes to be planted in the rules of what is entered before the hearing, and the freeze (RULES.md B). */
import type { Mutant } from "../plant.ts";

const before = "server/rulebook/before";

export const FREEZE: readonly Mutant[] = [
  {
    rule: "B1",
    file: "server/rulebook/frame/phase.ts",
    right: 'return state.session.kind === "closed" ? "after" : "live";',
    wrong: 'return "live";',
  },
  {
    rule: "B2",
    file: "server/rulebook/frame/rights.ts",
    within: "notNow",
    right: 'phase === "before" || ofBefore',
    wrong: 'phase === "before"',
  },
  { rule: "B3", file: `${before}/roster`, right: "...{ phone, birthYear },", wrong: "" },
  {
    rule: "B4",
    file: before,
    right: "list.filter((delegate) => delegate.substituteFor === null)",
    wrong: "list",
  },
  {
    rule: "B4",
    file: before,
    right: "principals(others).length < organisation.quota",
    wrong: "principals(others).length <= organisation.quota",
  },
  {
    rule: "B5",
    file: before,
    right: '[substituteFor, id].includes(other.substituteFor ?? "")',
    wrong: "other.substituteFor === substituteFor",
  },
  {
    rule: "B5",
    file: `${before}/freeze`,
    right: "declined ? substituteOf(state, list, principal.id) : null",
    wrong: "null",
  },
  { rule: "B5", file: `${before}/freeze`, right: "{ insteadOf: person }", wrong: "{}" },
  {
    rule: "B6",
    file: before,
    right: "!ownOrganisation?.list.some((listed) => listed.id === id)",
    wrong: "!ownOrganisation",
  },
  {
    rule: "B7",
    file: before,
    right: "phone === undefined ? (was.contact ?? null) : person",
    wrong: "was.contact ?? null",
  },
  {
    rule: "B9",
    file: before,
    right: 'kind === "individual" || !entered.has(organisation)',
    wrong: 'kind === "individual"',
  },
  {
    rule: "B9",
    file: before,
    within: "freeze",
    right: "const { clock, links } = was;",
    wrong: "const { clock, links } = live;",
  },
];
