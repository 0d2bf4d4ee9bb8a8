/** Mistakes to be planted in the rules of minutes to signature and of documents (RULES.md Y). */
import type { Mutant } from "../plant.ts";

const signature = "server/rulebook/after/signature";
const documents = "server/rulebook/after/documents";

export const SIGNATURE: readonly Mutant[] = [
  { rule: "Y1", file: signature, right: "section.corrections.length === corrections", wrong: "true" },
  {
    rule: "Y2",
    file: signature,
    right: 'if (section) return refuse({ code: "sectionOpen", section: section.id });',
    wrong: "",
  },
  {
    rule: "Y2",
    file: signature,
    right: 'as === "presider" && minutes.secretary === null',
    wrong: "false",
  },
  { rule: "Y2", file: signature, right: "state.after.minutes.secretary = null;", wrong: "" },
  {
    rule: "Y3",
    file: signature,
    right: 'return holder !== null && sectionOf(state, holder)?.state === "approved";',
    wrong: "return false;",
  },
  {
    rule: "Y3",
    file: signature,
    right: "if (secretary !== null || presider !== null) return true;",
    wrong: "",
  },
  {
    rule: "Y4",
    file: signature,
    right: 'if (!isSigned(state)) return refuse({ code: "minutesNotSigned" });',
    wrong: "",
  },
  { rule: "Y5", file: documents, right: "/^0*(\\d+)\\s*(.*)$/", wrong: "/^(\\d+)\\s*(.*)$/" },
  { rule: "Y5", file: documents, right: "day.slice(0, 4)", wrong: '""' },
  { rule: "Y5", file: documents, right: "date < closed || date > dayOf(now)", wrong: "date < closed" },
  {
    rule: "Y6",
    file: documents,
    right: 'if (!isSigned(state)) return refuse({ code: "minutesNotSigned" });',
    wrong: "",
  },
  {
    rule: "Y7",
    file: documents,
    right: "unheard(entry) && entry.calledAt !== null",
    wrong: "unheard(entry)",
  },
  { rule: "Y8", file: "shared/reckoning/caseFigures.ts", right: "turn.day > day", wrong: "false" },
  {
    rule: "Y8",
    file: documents,
    right: 'if (day > dayOf(now)) return refuse({ code: "periodNotOver", last: day });',
    wrong: "",
  },
  {
    rule: "Y8",
    file: "server/rulebook/after/cases/turns.ts",
    right: "turns.at(-1)?.state !== now",
    wrong: "turns.length === 0",
  },
  {
    rule: "Y9",
    file: "shared/reckoning/caseFigures.ts",
    right: "lastUpTo(story.verified, day) ?? []",
    wrong: "story.verified.at(-1) ?? []",
  },
];
