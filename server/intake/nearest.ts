/** Whom a name that nobody bears was perhaps meant for. */
import { distance } from "fastest-levenshtein";
import { searchKey } from "../../shared/terms/text.ts";

/** The one of `all` that is most like `text`; undefined where it is another for the greater part. */
export function nearest(text: string, all: readonly string[]): string | undefined {
  const far = (candidate: string) =>
    distance(searchKey(candidate), searchKey(text)) / Math.max(candidate.length, text.length);
  const best = all.reduce<string | undefined>(
    (a, b) => (a !== undefined && far(a) <= far(b) ? a : b),
    undefined,
  );
  return best !== undefined && far(best) < 0.5 ? best : undefined;
}
