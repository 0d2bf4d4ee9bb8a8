/** Nothing new has come to a display for a while: a small mark in its corner, without words, for who knows it. */

/** without a line for so long the mark stands there (ms) */
const STALE_MS = 3_000;

export const Stale = ({ away }: { readonly away: number }) =>
  away > STALE_MS ? <i className="stale" /> : null;
