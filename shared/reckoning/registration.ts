/** Until when each source may register: what comes late is taken, and not announced as open. */
import type { Instant } from "../terms/time.ts";
import type { PublicView } from "../views/before/public.ts";

type Stands = "open" | "closed";

/** How registration stands at an instant. */
export function registrationAt(
  { deadlines, frozen }: Pick<PublicView, "deadlines" | "frozen">,
  at: Instant,
): { readonly wards: Stands; readonly organisations: Stands; readonly individuals: Stands } {
  const until = (late: Instant | undefined): Stands =>
    frozen || (late !== undefined && at >= late) ? "closed" : "open";
  return {
    wards: until(deadlines?.wards),
    organisations: until(deadlines?.organisations),
    individuals: until(undefined),
  };
}
