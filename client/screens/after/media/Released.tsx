/** What was released, the newest first, as the public reads it. */
import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import type { PublicItem } from "../../../../shared/views/after/public.ts";
import { atTime } from "../../../staff/atTime.ts";
import { useWords } from "./words.ts";

function Item({ item }: { readonly item: PublicItem }) {
  const words = useWords();
  const { id, askers, field, shows, at, text, task, lead, until, sentTo, correction } = item;
  const who = [...new Set(askers.map((asker) => asker.who))].join("; ");
  return (
    <li className="card" aria-label={id}>
      <h3>{askers[0]?.title ?? field}</h3>
      <p className={shows === "withdrawn" ? "late" : "state"}>
        {`${words.shows[shows]}, ${words.releasedAt(atTime(at))}`}
      </p>
      {who !== "" && <p className="muted">{`${words.raisedBy}: ${who}`}</p>}
      {text !== "" && <p className="text">{text}</p>}
      {text === "" && task !== "" && <p className="text">{task}</p>}
      {sentTo !== null && <p>{words.sentTo(sentTo)}</p>}
      {lead !== "" && (
        <p className="muted">
          {[`${words.lead}: ${lead}`, until === null ? "" : words.until(spokenDate(until))]
            .filter(Boolean)
            .join(", ")}
        </p>
      )}
      {correction !== null && (
        <p>
          <b>{words.correction}:</b> {correction}
        </p>
      )}
    </li>
  );
}

export function Released({ items }: { readonly items: readonly PublicItem[] }) {
  const words = useWords();
  return (
    <section aria-label={words.items}>
      <h2>{words.items}</h2>
      <ul className="items">
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}
