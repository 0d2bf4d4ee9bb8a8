/** The three phases of a hearing: prepared, held, followed up. One link a seat goes through all of them. */
export const PHASES = ["before", "live", "after"] as const;
export type Phase = (typeof PHASES)[number];
