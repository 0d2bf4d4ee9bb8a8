/** How an opinion stands, for whoever has sent it. Pure but for the words. */
import type { OwnOpinion } from "../../../shared/views/before/register.ts";
import type { useWords } from "./words.ts";

type Words = ReturnType<typeof useWords>;

/** Has the hall decided on it? Its place in the order is told no more. */
export const isDecided = ({ became }: OwnOpinion): boolean =>
  became?.matters.some(({ outcome, reception }) => outcome !== null || reception) ?? false;

/** The sign, the words and the mood of how it stands. */
export function standOf(one: OwnOpinion, words: Words): { sign: string; text: string; mood: string } {
  if (one.withdrawnAt !== null) return { sign: "–", text: words.withdrawn, mood: "gone" };
  if (one.result === null) return { sign: "○", text: words.received, mood: "open" };
  if (one.result === "return") {
    const { answeredAt = null, settled = null } = one.clarification ?? {};
    if (settled?.as === "unclear") return { sign: "↩", text: words.unclear, mood: "gone" };
    if (settled?.as === "noAnswer") return { sign: "↩", text: words.noAnswer, mood: "gone" };
    if (answeredAt !== null) return { sign: "◐", text: words.answered, mood: "open" };
    return { sign: "↩", text: words.state.return, mood: "back" };
  }
  const planned = isDecided(one) ? null : one.planned;
  const turn = planned?.turn ?? null;
  if (one.result === "merge" && one.into !== null)
    return { sign: "✓", text: words.merged(one.into, turn), mood: "good" };
  if (one.result === "accept" && planned !== null)
    return { sign: "✓", text: turn === null ? words.notPlanned : words.planned(turn), mood: "good" };
  return one.result === "accept"
    ? { sign: "✓", text: words.state.accept, mood: "good" }
    : { sign: "→", text: words.state[one.result], mood: "gone" };
}
