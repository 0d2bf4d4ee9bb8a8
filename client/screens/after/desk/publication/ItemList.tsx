/** The items, those that wait for something told apart. */
import type { Publishable } from "../../../../../shared/views/after/publication.ts";
import { setFilter } from "../../../../staff/desk/address.ts";
import { isWaiting, nextOf, titleOf } from "./items.ts";
import { usePublicationWords } from "./words.ts";

function useStand() {
  const words = usePublicationWords();
  return (item: Publishable) => {
    const next = nextOf(item);
    if (item.hidden !== null) return { mood: "sealed", sign: "⊘", text: words.hidden };
    if (item.now?.shows === "withdrawn") return { mood: "back", sign: "↩", text: words.shows.withdrawn };
    if (next !== null) return { mood: "open", sign: "○", text: words.ready(words.as[next]) };
    if (item.now) return { mood: "good", sign: "✓", text: words.shows[item.now.shows] };
    return { mood: "gone", sign: "○", text: words.notPublic };
  };
}

interface Props {
  readonly items: readonly Publishable[];
  readonly some: readonly Publishable[];
  readonly waiting: boolean;
  readonly query: string;
  readonly at: string | null;
}

export function ItemList({ items, some, waiting, query, at }: Props) {
  const words = usePublicationWords();
  const standOf = useStand();
  const filters = [
    { id: "all", pressed: !waiting, count: items.length },
    { id: "waiting", pressed: waiting, count: items.filter(isWaiting).length },
  ] as const;
  return (
    <section className="inbox-list" aria-label={words.list}>
      <div className="inbox-search">
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={query}
          onChange={(event) => setFilter({ q: event.target.value })}
        />
        <fieldset className="inbox-filters" aria-label={words.filters}>
          {filters.map(({ id, pressed, count }) => (
            <button
              key={id}
              type="button"
              aria-pressed={pressed}
              onClick={() => setFilter({ show: id === "all" ? "" : id })}
            >
              {words.filter[id]} <span className="num">{count}</span>
            </button>
          ))}
        </fieldset>
      </div>
      {some.length === 0 && <p className="muted inbox-none">{words.none}</p>}
      <ol>
        {some.map((item) => {
          const stand = standOf(item);
          return (
            <li key={item.id}>
              <button
                type="button"
                className="inbox-row"
                aria-current={item.id === at}
                onClick={() => setFilter({ at: item.id })}
              >
                <b className="num">{item.id}</b>
                <span>{titleOf(item)}</span>
                <small className={`stand ${stand.mood}`}>
                  <span aria-hidden="true">{stand.sign}</span> {stand.text}
                </small>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
