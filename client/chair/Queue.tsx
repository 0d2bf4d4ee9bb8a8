/** Who waits, why he stands there; a tapped row opens what can be done with it. */
import { useState } from "react";
import type { ChairView, QueueRow } from "../../shared/views.ts";
import { send } from "../live/hearing.ts";
import { hasFloor, headOf } from "../live/stage.ts";
import { useWords } from "./words.ts";

function Row({
  view,
  row,
  place,
  open,
  onTap,
}: {
  view: ChairView;
  row: QueueRow;
  place: number;
  open: boolean;
  onTap: () => void;
}) {
  const words = useWords();
  const head = headOf(view);
  const facts = [row.who.organisation, row.topic, row.spokenBefore > 0 ? words.spoken(row.spokenBefore) : ""]
    .filter(Boolean)
    .join(" · ");
  return (
    <li className={row.id === head?.id ? "next" : ""}>
      <button type="button" className="tap" aria-expanded={open} onClick={onTap}>
        <span className="num n">{row.returnsLater ? "↺" : place}</span>
        <span>
          <b>{row.who.name}</b>
          {row.hot && <em className="chip warn">{words.hot}</em>}
          {row.source === "walkIn" && <em className="chip quiet">{words.walkIn}</em>}
          <small>{row.returnsLater ? words.returnsLater : facts}</small>
        </span>
      </button>
      {open && view.presiding && (
        <div className="row">
          <button
            type="button"
            disabled={view.floor.kind !== "free" || !hasFloor(view.step ?? "")}
            onClick={() => send({ type: "CallSpeaker", entry: row.id, basis: { floor: null } })}
          >
            {words.callNow}
          </button>
          {head && head.id !== row.id && (
            <button
              type="button"
              onClick={() => send({ type: "MoveEntry", entry: row.id, before: view.queue[0]?.id ?? null })}
            >
              {words.up}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

export function Queue({ view }: { view: ChairView }) {
  const words = useWords();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="queue" aria-label={words.queue}>
      <h2>
        {words.queue} <span className="num muted">{view.queue.length}</span>
      </h2>
      {view.queue.length === 0 && <p className="muted empty">{words.emptyQueue}</p>}
      <ol>
        {view.queue.map((row, i) => (
          <Row
            key={row.id}
            view={view}
            row={row}
            place={i + 1}
            open={open === row.id}
            onTap={() => setOpen(open === row.id ? null : row.id)}
          />
        ))}
      </ol>
    </section>
  );
}
