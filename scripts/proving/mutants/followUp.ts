/** Mistakes to be planted in the rules of conclusions as cases, of a notice's day, of links that wait for others (RULES.md C21–C23, C40). */
import type { Mutant } from "../plant.ts";

const cases = "server/rulebook/after/cases";

export const FOLLOW_UP: readonly Mutant[] = [
  {
    rule: "C22",
    file: cases,
    within: "ReleaseNotice",
    right: "on > dayOf(now) || on < from",
    wrong: "on > dayOf(now)",
  },
  { rule: "C22", file: cases, within: "standing", right: "on: last.on,", wrong: 'on: "",' },
  { rule: "C22", file: cases, right: "about.notices[0]?.on", wrong: "undefined" },
  {
    rule: "C22",
    file: "shared/reckoning/caseFigures.ts",
    right: "notices.findLast((notice) => notice.day <= day)?.on",
    wrong: "undefined",
  },
  {
    rule: "C23",
    file: cases,
    right: "if (!WAITS_FOR_OTHERS.has(about.state)) return true;",
    wrong: "return true;",
  },
  { rule: "C23", file: cases, right: "if (!WAITS_FOR_OTHERS.has(about.state)) return true;", wrong: "" },
  { rule: "C23", file: cases, within: "keepsLinks", right: "transfer?.answer?.at ?? 0", wrong: "0" },
  { rule: "C21", file: cases, within: "TellAsker", right: "!hasAsker(about)", wrong: "false" },
  { rule: "C21", file: cases, within: "ReleaseNotice", right: "!hasAsker(about)", wrong: "false" },
  {
    rule: "C21",
    file: cases,
    right: "asked ? (named.clockFrom ?? state.plan.date) : null",
    wrong: "state.plan.date",
  },
  {
    rule: "C21",
    file: cases,
    within: "conclusionsNotInCases",
    right: "outcome !== null && caseOfMatter(state, id) === null",
    wrong: "outcome !== null",
  },
  {
    rule: "C40",
    file: cases,
    within: "EndUnanswered",
    right: "reminders.some((day) => day < transfer.date || day > dayOf(now))",
    wrong: "false",
  },
  {
    rule: "C40",
    file: cases,
    within: "EndUnanswered",
    right: 'about.state !== "transferred" || transfer.answer !== null',
    wrong: "false",
  },
  {
    rule: "C40",
    file: cases,
    within: "VerifyCase",
    right: 'result === "met" && isUnanswered(about)',
    wrong: "false",
  },
  {
    rule: "C40",
    file: cases,
    within: "AuthorityAnswered",
    right: 'about.state === "unanswered"',
    wrong: "false",
  },
  { rule: "C40", file: cases, within: "CaseReopened", right: "about.transfer = null;", wrong: "" },
  {
    rule: "C40",
    file: cases,
    within: "isOpenCase",
    right: "heardAt(transfer) === 0 || !isNoticed(about)",
    wrong: "false",
  },
  {
    rule: "C40",
    file: "server/rulebook/after/publication/facts.ts",
    within: "showsAfter",
    right: 'of && isUnanswered(of) && isNoticed(of) ? "unanswered" : last.shows',
    wrong: "last.shows",
  },
  {
    rule: "C40",
    file: "server/rulebook/after/publication/facts.ts",
    within: "notYetAs",
    right: "of && of.noticedAt !== null && !isUnanswered(of)",
    wrong: "of && of.noticedAt !== null",
  },
];
