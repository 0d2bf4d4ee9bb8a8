/** Who of the office has looked at what is shown to few: a list that is folded until somebody asks. */
import type { LooksView } from "../../../shared/views/before/looks.ts";
import { stampOf } from "../when.ts";
import { useLooksWords } from "./looksWords.ts";

export function Looks({ looks }: { readonly looks: LooksView | null }) {
  const words = useLooksWords();
  if (looks === null || looks.newest.length === 0) return null;
  const { newest, earlier } = looks;
  return (
    <details className="card looks">
      <summary>{words.title(newest.length + earlier)}</summary>
      <p className="muted">{words.how}</p>
      <ol>
        {newest.map(({ at, by, kind, id }) => (
          <li key={`${at} ${by} ${kind}`}>
            <span className="num">{stampOf(at)}</span>
            <span>
              <b>{by}</b>: {words.what[kind](id)}
            </span>
          </li>
        ))}
      </ol>
      {earlier > 0 && <p className="muted">{words.earlier(earlier)}</p>}
    </details>
  );
}
