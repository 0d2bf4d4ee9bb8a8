/** Which items wait for something, and which a clerk looks for. */
import type { ReleasedAs } from "../../../../../shared/terms/publication.ts";
import { searchKey } from "../../../../../shared/terms/text.ts";
import type { Publishable } from "../../../../../shared/views/after/publication.ts";

/** As what it would be released next; null: all that may be public is. */
export function nextOf({ offers, now }: Publishable): ReleasedAs | null {
  const furthest = offers.at(-1)?.shows ?? null;
  if (furthest === null || now === null || now.shows === "withdrawn") return furthest;
  // the result of the new round is offered once the People have had notice of it
  // the page says of itself that no answer came
  if (now.shows === "unanswered") return null;
  if (now.shows === "reopened") return furthest === "result" ? furthest : null;
  return now.shows === furthest ? null : furthest;
}

export const isWaiting = (item: Publishable): boolean => item.hidden !== null || nextOf(item) !== null;

export const titleOf = ({ now, draft }: Publishable): string =>
  (now ?? draft).askers[0]?.title ?? draft.field;

export function shown(items: readonly Publishable[], waiting: boolean, query: string): Publishable[] {
  const sought = searchKey(query).split(" ").filter(Boolean);
  return items.filter((item) => {
    if (waiting && !isWaiting(item)) return false;
    const { draft, id } = item;
    const words = searchKey(
      [
        id,
        draft.field,
        draft.lead,
        ...draft.askers.flatMap(({ title, who, opinion }) => [title, who, opinion]),
      ].join(" "),
    );
    return sought.every((word) => words.includes(word));
  });
}
