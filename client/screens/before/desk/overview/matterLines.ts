/** What of the opinions, their answers and their order is done and what waits, a line each. */
import type { Instant } from "../../../../../shared/terms/time.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { isWaiting } from "../inbox/filters.ts";
import type { Line } from "./officeLines.ts";
import type { OverviewWords } from "./words.ts";

/** `now`: the hearing's time, for what is overdue. */
export function matterLines(view: DeskView, now: Instant, words: OverviewWords): Line[] {
  const { inbox, synthesis, preparation, plannedOrder } = view;
  const { slips } = preparation;
  const waiting = inbox.filter(isWaiting).length;
  const [groups, unreported] = [synthesis.groups.length, synthesis.unreported.length];
  const approved = slips.filter(({ state }) => state === "approved").length;
  const late = slips.filter(({ draft, due }) => draft === null && due < now).length;
  const [turns, published] = [plannedOrder.order?.length ?? null, plannedOrder.publishedAt !== null];
  return [
    { section: "inbox", done: waiting === 0, text: words.inbox(inbox.length, waiting) },
    {
      section: "synthesis",
      done: groups > 0 && unreported === 0,
      text: words.synthesis(groups, unreported),
    },
    {
      section: "preparation",
      done: slips.length > 0 && approved === slips.length,
      text: words.preparation(approved, slips.length, late),
    },
    { section: "order", done: published, text: words.order(turns, published) },
  ];
}
