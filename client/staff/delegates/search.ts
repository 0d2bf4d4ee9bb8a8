/** A delegate is found by name, without tone marks, by number, or by a badge's code, which ends with it. */
import { badgeNumber } from "../../../shared/terms/badge.ts";
import { bestMatches } from "../../../shared/terms/text.ts";
import type { SeatedView } from "../../../shared/views/live/session.ts";

interface Search<T> {
  /** what is typed */
  readonly asked: string;
  /** the number that it is, or that a badge's code ends with */
  readonly number: string | null;
  readonly byNumber: T | undefined;
  readonly found: readonly T[];
}

/** `idle`: whom it finds while nothing is typed. */
export function searchIn<T extends SeatedView>(
  delegates: readonly T[],
  query: string,
  idle: readonly T[],
): Search<T> {
  const asked = query.trim();
  const number = badgeNumber(asked);
  const byNumber = delegates.find((delegate) => delegate.number === number);
  if (byNumber) return { asked, number, byNumber, found: [byNumber] };
  const found = asked === "" ? idle : bestMatches(asked, delegates, (delegate) => delegate.name, 6);
  return { asked, number, byNumber, found };
}
