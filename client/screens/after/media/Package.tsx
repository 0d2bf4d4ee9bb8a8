/** The package of what was released, to be downloaded, and what of it must not be published, or not as it was. */
import type { PublicItem } from "../../../../shared/views/after/public.ts";
import { place } from "../../../line/place.ts";
import { atTime } from "../../../staff/atTime.ts";
import { useWords } from "./words.ts";

export function Package({ items }: { readonly items: readonly PublicItem[] }) {
  const words = useWords();
  const root = `/p/${place().hearing}`;
  const withdrawn = items.filter(({ shows }) => shows === "withdrawn").length;
  const corrected = items.filter(({ correction }) => correction !== null).length;
  const [newest] = items;
  return (
    <section className="card package" aria-label={words.package}>
      <h2>{words.package}</h2>
      {newest && <p role="status">{words.count(items.length, atTime(newest.at))}</p>}
      {withdrawn > 0 && <p className="late">{words.withdrawn(withdrawn)}</p>}
      {corrected > 0 && <p>{words.corrected(corrected)}</p>}
      <a className="download" href={`${root}/package.zip`} download>
        {words.download}
      </a>
      <p className="muted">{words.holds}</p>
      <p className="links">
        <a href={root}>{words.publicPage}</a>
        <a href={`${root}/rss.xml`}>RSS</a>
        <a href={`${root}/feed.json`}>JSON</a>
      </p>
    </section>
  );
}
