/** How an opinion stands, for whoever has sent it. Pure but for the words. */
import type { OwnOpinion } from "../../../shared/views/before/register.ts";
import type { useWords } from "./words.ts";

type Words = ReturnType<typeof useWords>;

/** Has the hall decided on it? Its place in the order is told no more. */
export const isDecided = ({ became }: OwnOpinion): boolean =>
  became?.matters.some(({ outcome, reception }) => outcome !== null || reception) ?? false;

/** The sign, the words and the mood of how it stands. */
export function standOf(ownOpinion: OwnOpinion, words: Words): { sign: string; text: string; mood: string } {
  if (ownOpinion.withdrawnAt !== null)
    return { sign: "–", text: ownOpinion.onWord ? words.withdrawnOnWord : words.withdrawn, mood: "gone" };
  if (ownOpinion.result === null) return { sign: "○", text: words.received, mood: "open" };
  if (ownOpinion.result === "return") {
    const { answeredAt = null, settled = null } = ownOpinion.clarification ?? {};
    if (settled?.as === "unclear") return { sign: "↩", text: words.unclear, mood: "gone" };
    if (settled?.as === "noAnswer") return { sign: "↩", text: words.noAnswer, mood: "gone" };
    if (answeredAt !== null) return { sign: "◐", text: words.answered, mood: "open" };
    return { sign: "↩", text: words.state.return, mood: "back" };
  }
  const planned = isDecided(ownOpinion) ? null : ownOpinion.planned;
  const turn = planned?.turn ?? null;
  if (ownOpinion.result === "merge" && ownOpinion.into !== null)
    return { sign: "✓", text: words.merged(ownOpinion.into, turn), mood: "good" };
  if (ownOpinion.result === "accept" && planned !== null)
    return { sign: "✓", text: turn === null ? words.notPlanned : words.planned(turn), mood: "good" };
  return ownOpinion.result === "accept"
    ? { sign: "✓", text: words.state.accept, mood: "good" }
    : { sign: "→", text: words.state[ownOpinion.result], mood: "gone" };
}
