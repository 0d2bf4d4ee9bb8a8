/** How a page is called: by its folder; one of the phase after bears the phase in front, for desks and leaders have one before, too. */
import { basename, dirname } from "node:path";

/** `folder`: where its index.html stands. */
export function pageName(folder) {
  const phase = basename(dirname(folder));
  return phase === "after" ? `after-${basename(folder)}` : basename(folder);
}
