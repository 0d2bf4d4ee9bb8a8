/** The two bodies that the synthesis is exchanged with; each answers by the seat of its head. */
import type { ChairSeat } from "./seats.ts";

export const CONSULTED = ["councilStanding", "committeeStanding"] as const;
export type Consulted = (typeof CONSULTED)[number];

/** The body that a co-chair speaks for: B the council's standing committee, C the people's committee; A neither. */
export const consultedAt: Readonly<Record<ChairSeat, Consulted | null>> = {
  A: null,
  B: "councilStanding",
  C: "committeeStanding",
};
