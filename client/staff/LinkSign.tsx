/** How a line stands, as a sign that is the same on every screen: green and round is good, a triangle is not. */

const SIGNS = { good: "●", bad: "▲", none: "○", unknown: "?" } as const;

/** `name`: what it says to a screen reader; without one the words beside it say it. */
export function LinkSign({ kind, name }: { readonly kind: keyof typeof SIGNS; readonly name?: string }) {
  const said = name === undefined ? ({ "aria-hidden": true } as const) : { role: "img", "aria-label": name };
  return (
    <span className={`sign ${kind}`} {...said}>
      {SIGNS[kind]}
    </span>
  );
}
