/** What a row says of itself: how it stands, when it came, how late. Pure but for the words. */
import type { InboxRow } from "../../../../../shared/views/before/register.ts";
import { isChangedSince } from "./filters.ts";
import type { useWords } from "./words.ts";

type Words = ReturnType<typeof useWords>;

export type Mood = "open" | "good" | "back" | "gone" | "sealed";

/** The sign, the words and the mood of how it stands. */
export function standOf(row: InboxRow, words: Words): { sign: string; text: string; mood: Mood } {
  const decision = row.decisions.at(-1);
  if (row.withdrawnAt !== null) return { sign: "–", text: words.withdrawn, mood: "gone" };
  if (row.sealed !== "no") return { sign: "■", text: words.state.redirect, mood: "sealed" };
  if (row.undecided || !decision) return { sign: "○", text: words.waiting, mood: "open" };
  if (decision.result === "return") {
    const { answeredAt = null, settled = null } = row.clarification ?? {};
    if (settled)
      return { sign: "↩", text: `${words.state.return}: ${words.settled[settled.as]}`, mood: "back" };
    if (answeredAt !== null) return { sign: "◐", text: words.answered, mood: "open" };
    return { sign: "↩", text: words.state.return, mood: "back" };
  }
  if (decision.result === "outside") return { sign: "→", text: words.state.outside, mood: "gone" };
  const into = decision.into === null ? "" : ` ${decision.into}`;
  const changed = isChangedSince(row) ? ` · ${words.filter.changed}` : "";
  return { sign: "✓", text: words.state[decision.result] + into + changed, mood: "good" };
}
