/** A small mark in a display's corner, without words, for whoever knows it: nothing new has come for a while. */

/** without a line for so long the mark stands there (ms) */
const STALE_MS = 3_000;

export const Stale = ({ away }: { readonly away: number }) =>
  away > STALE_MS ? <i className="stale" /> : null;
