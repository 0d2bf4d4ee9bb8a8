/** Who waits, why he stands there; a tapped row opens what can be done with it. */
import { useState } from "react";
import type { ChairView, QueueRow } from "../../shared/views.ts";
import { send } from "../live/hearing.ts";
import { hasFloor, headOf } from "../live/stage.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "./words.ts";

/** An entry that is being given another place: the next tapped row says where. */
interface Moving {
  readonly entry: string;
  readonly how: "before" | "after";
}

interface RowProps {
  readonly view: ChairView;
  readonly row: QueueRow;
  readonly place: number;
  readonly open: boolean;
  readonly moving: Moving | null;
  readonly onTap: () => void;
  readonly onMove: (how: Moving["how"]) => void;
}

function RowActs({ view, row, onMove }: Pick<RowProps, "view" | "row" | "onMove">) {
  const words = useWords();
  const head = headOf(view);
  const may = view.floor.kind === "free" && hasFloor(view.step ?? "") && view.session.kind === "open";
  const [first] = view.queue;
  return (
    <div className="row">
      {row.privateNote !== "" && <p className="muted">{row.privateNote}</p>}
      <Button
        disabled={!may}
        title={may ? undefined : words.cannotCallNow}
        onClick={() => send({ type: "CallSpeaker", entry: row.id, basis: { floor: null } })}
      >
        {words.callNow}
      </Button>
      {first && first.id !== row.id && head?.id !== row.id && (
        <Button onClick={() => send({ type: "MoveEntry", entry: row.id, before: first.id })}>
          {words.up}
        </Button>
      )}
      <Button onClick={() => onMove("before")}>{words.moveBefore}</Button>
      <Button onClick={() => onMove("after")}>{words.putBack}</Button>
      {row.returnsLater && (
        <Button onClick={() => send({ type: "SpeakerIsBack", entry: row.id })}>{words.isBack}</Button>
      )}
    </div>
  );
}

function Row({ view, row, place, open, moving, onTap, onMove }: RowProps) {
  const words = useWords();
  const facts = [
    row.who.organisation,
    row.topic,
    row.askedMinutes === null ? "" : words.askedMinutes(row.askedMinutes),
    row.spokenBefore > 0 ? words.spoken(row.spokenBefore) : "",
  ]
    .filter(Boolean)
    .join(" · ");
  const target = moving !== null && moving.entry !== row.id;
  const label = target ? words.target[moving.how](row.who.name) : undefined;
  return (
    <li className={row.id === headOf(view)?.id ? "next" : ""}>
      <button
        type="button"
        className={target ? "tap target" : "tap"}
        aria-expanded={open}
        aria-label={label}
        onClick={onTap}
      >
        <span className="num n">{row.returnsLater ? "↺" : place}</span>
        <span>
          <b>{row.who.name}</b>
          {row.hot && <em className="chip warn">{words.hot}</em>}
          {row.source === "walkIn" && <em className="chip quiet">{words.walkIn}</em>}
          {row.absent && <em className="chip quiet">{words.absent}</em>}
          {!row.timed && <em className="chip quiet">{words.untimed}</em>}
          <small>{row.returnsLater ? words.returnsLater : facts}</small>
        </span>
      </button>
      {open && view.presiding && moving === null && <RowActs view={view} row={row} onMove={onMove} />}
    </li>
  );
}

export function Queue({ view }: { view: ChairView }) {
  const words = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const tap = (row: QueueRow) => {
    if (moving === null) return setOpen(open === row.id ? null : row.id);
    setMoving(null);
    setOpen(null);
    if (moving.entry === row.id) return;
    send(
      moving.how === "before"
        ? { type: "MoveEntry", entry: moving.entry, before: row.id }
        : { type: "PutBackForLater", entry: moving.entry, after: row.id },
    );
  };
  return (
    <section className="queue" aria-label={words.queue}>
      <h2>
        {words.queue} <span className="num muted">{view.queue.length}</span>
      </h2>
      {moving && (
        <p className="moving" role="status">
          {words.moving[moving.how](view.queue.find((row) => row.id === moving.entry)?.who.name ?? "")}
          <Button onClick={() => setMoving(null)}>{words.cancel}</Button>
        </p>
      )}
      {view.listClosed && view.segment === "people" && <p className="muted empty">{words.listClosed}</p>}
      {view.queue.length === 0 && <p className="muted empty">{words.emptyQueue}</p>}
      <ol>
        {view.queue.map((row, i) => (
          <Row
            key={row.id}
            view={view}
            row={row}
            place={i + 1}
            open={open === row.id}
            moving={moving}
            onTap={() => tap(row)}
            onMove={(how) => setMoving({ entry: row.id, how })}
          />
        ))}
      </ol>
    </section>
  );
}
