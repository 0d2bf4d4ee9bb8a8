/** The list of opinions: filters, search, and rows that are drawn only where they are seen. */
import { memo, useEffect, useRef } from "react";
import type { InboxRow } from "../../../../../shared/views/before/register.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { spanOf, stampOf } from "../../../../staff/when.ts";
import { Button } from "../../../../ui/Button.tsx";
import { isWhole } from "./clean.ts";
import { countOf, FILTERS, type Filter } from "./filters.ts";
import { useOnBehalfWords } from "./onBehalfWords.ts";
import { goTo, NEW, TOGETHER } from "./place.ts";
import { standOf } from "./says.ts";
import { useTogetherWords } from "./togetherWords.ts";
import { useWords } from "./words.ts";

const Row = memo(function Row({ row, current }: { readonly row: InboxRow; readonly current: boolean }) {
  const words = useWords();
  const english = useLanguage() === "en";
  const button = useRef<HTMLButtonElement>(null);
  const stand = standOf(row, words);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="inbox-row"
        aria-current={current}
        onClick={() => goTo.at(row.id)}
      >
        <span className="inbox-row-head">
          <b className="num">{row.code ?? row.id}</b>
          <span className="muted">
            {words.inbox[row.inbox]} · <span className="num">{stampOf(row.receivedAt)}</span>
          </span>
        </span>
        <span className={row.matter ? "" : "muted"}>{row.matter?.called ?? words.sealedRow}</span>
        {row.matter && <small className="muted">{row.matter.from}</small>}
        <small className={`stand ${stand.mood}`}>
          <span aria-hidden="true">{stand.sign}</span> {stand.text}
          {row.late !== null && <b className="late"> ▲ {words.late(spanOf(row.late, english))}</b>}
        </small>
      </button>
    </li>
  );
});

interface Props {
  readonly rows: readonly InboxRow[];
  /** those that fit filter and search */
  readonly some: readonly InboxRow[];
  readonly filter: Filter;
  readonly query: string;
  readonly at: string | null;
  /** this desk takes opinions in */
  readonly mayWrite: boolean;
}

/** Filters that have something to show, and those that always stand. */
const ALWAYS: ReadonlySet<Filter> = new Set(["all", "waiting"]);

export function InboxList({ rows, some, filter, query, at, mayWrite }: Props) {
  const behalf = useOnBehalfWords();
  const together = useTogetherWords();
  const words = useWords();
  const whole = mayWrite ? rows.filter(isWhole).length : 0;
  return (
    <section className="inbox-list" aria-label={words.list}>
      <div className="inbox-search">
        {mayWrite && (
          <Button className="on-behalf-open" onClick={() => goTo.at(NEW)}>
            {behalf.open}
          </Button>
        )}
        {whole > 1 && (
          <Button className="on-behalf-open" onClick={() => goTo.at(TOGETHER)}>
            {together.open(whole)}
          </Button>
        )}
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={query}
          onChange={(event) => goTo.query(event.target.value)}
        />
        <fieldset className="inbox-filters" aria-label={words.filters}>
          {FILTERS.map((filter) => ({ one: filter, count: countOf(rows, filter) }))
            .filter(({ one, count }) => count > 0 || ALWAYS.has(one) || one === filter)
            .map(({ one, count }) => (
              <button key={one} type="button" aria-pressed={one === filter} onClick={() => goTo.filter(one)}>
                {words.filter[one]} <span className="num">{count}</span>
              </button>
            ))}
        </fieldset>
      </div>
      {some.length === 0 && <p className="muted inbox-none">{words.none}</p>}
      <ol>
        {some.map((row) => (
          <Row key={row.id} row={row} current={row.id === at} />
        ))}
      </ol>
    </section>
  );
}
