/** Who waits, why he stands there; a tapped row opens what can be done with it, the handle drags it elsewhere. */
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  arrayMove,
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { memo, useCallback, useId, useMemo, useState } from "react";
import type { StaffSeat } from "../../../../shared/terms/seats.ts";
import { spanFace } from "../../../../shared/terms/time.ts";
import type { QueueRow } from "../../../../shared/views/live/session.ts";
import type { ChairView } from "../../../../shared/views/views.ts";
import { wholeName } from "../../../i18n/address.ts";
import { useText } from "../../../i18n/common.ts";
import { useHandOn, useOwnHand } from "../../../line/hands.ts";
import { send } from "../../../line/send.ts";
import { useView } from "../../../line/store.ts";
import { OrderReason } from "../../../staff/acts/OrderReason.tsx";
import { useStageWords } from "../../../staff/acts/stageWords.ts";
import { useNames } from "../../../staff/names.ts";
import { headOf, whyNoCall } from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { useWords } from "./words.ts";

/** An entry that is being given another place: the next tapped row says where. */
interface Moving {
  readonly entry: string;
  readonly how: "before" | "after";
}

interface RowProps {
  readonly row: QueueRow;
  readonly place: number;
  readonly next: boolean;
  readonly held: boolean;
  readonly presiding: boolean;
  readonly open: boolean;
  readonly moving: Moving | null;
  readonly onTap: (row: QueueRow) => void;
  readonly onMove: (moving: Moving) => void;
}

/** What is known of whoever waits, and what may be done; drawn while the row is open. */
function RowActs({ row, onMove }: Pick<RowProps, "row" | "onMove">) {
  const view = useView<ChairView>("chair");
  return view && <Acts view={view} row={row} onMove={onMove} />;
}

function Acts({ view, row, onMove }: Pick<RowProps, "row" | "onMove"> & { readonly view: ChairView }) {
  const words = useWords();
  const stage = useStageWords();
  const text = useText();
  const reason = useId();
  const head = headOf(view);
  const why = whyNoCall(view);
  const [first] = view.queue;
  const here = view.queue.some((one) => one.id === row.id);
  // absence keeps nobody from being called by name: the chair says that he is there
  const facts = [
    row.topic,
    row.askedMinutes === null ? "" : words.askedMinutes(row.askedMinutes),
    row.spokenBefore > 0 ? words.spokenFor(row.spokenBefore, spanFace(row.used)) : "",
    row.organisationSpoken > row.spokenBefore
      ? words.organisationSpoken(row.organisationSpoken, spanFace(row.organisationUsed))
      : "",
  ]
    .filter(Boolean)
    .join(" · ");
  const off = why !== null && why !== "allAbsent" ? stage.noCall[why] : here ? null : words.otherPart;
  return (
    <div className="row">
      {view.segment !== null && here && <p className="muted">{text.orderRule[view.segment]}</p>}
      {facts !== "" && <p className="muted">{facts}</p>}
      {row.privateNote !== "" && <p className="muted">{row.privateNote}</p>}
      {off !== null && (
        <p id={reason} className="muted">
          {off}
        </p>
      )}
      <Button
        disabled={off !== null}
        aria-describedby={off === null ? undefined : reason}
        onClick={() =>
          send({
            type: "CallSpeaker",
            entry: row.id,
            basis: { floor: null },
            ...(row.absent ? { isThere: true } : {}),
          })
        }
      >
        {row.absent ? words.callAbsent : words.callNow}
      </Button>
      {here && first && first.id !== row.id && head?.id !== row.id && (
        <Button onClick={() => send({ type: "MoveEntry", entry: row.id, before: first.id })}>
          {words.up}
        </Button>
      )}
      <Button onClick={() => onMove({ entry: row.id, how: "before" })}>{words.moveBefore}</Button>
      <Button onClick={() => onMove({ entry: row.id, how: "after" })}>{words.putBack}</Button>
      {row.returnsLater && (
        <Button onClick={() => send({ type: "SpeakerIsBack", entry: row.id })}>{words.isBack}</Button>
      )}
    </div>
  );
}

/** Whose hand is on it: apart from the row, which else is drawn with each press, since a name is looked for in the view. */
function Hand({ seat }: { seat: StaffSeat }) {
  const words = useWords();
  const names = useNames();
  return <em>{words.handOn(names.seat(seat))}</em>;
}

/** What stands beside a name: why he is next or not, who has his hand on it. */
function Flags({ row, held }: Pick<RowProps, "row" | "held">) {
  const words = useWords();
  const hand = useHandOn(row.id);
  const quiet = [
    held && words.held,
    row.source === "walkIn" && words.walkIn,
    row.spokenBefore > 0 && words.spoken(row.spokenBefore),
  ].filter(Boolean);
  return (
    <>
      {quiet.map((one) => (
        <em key={String(one)} className="quiet">
          {one}
        </em>
      ))}
      {row.returnsLater && <em>{words.returnsLater}</em>}
      {row.absent && !row.returnsLater && <em>{words.absent}</em>}
      {row.hot && <em>{words.hot}</em>}
      {row.needsHelp && <em>{words.needsHelp}</em>}
      {hand !== null && <Hand seat={hand} />}
    </>
  );
}

const Row = memo(function Row({ row, place, next, held, presiding, open, moving, onTap, onMove }: RowProps) {
  const words = useWords();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({
    id: row.id,
    disabled: !presiding,
  });
  const target = moving !== null && moving.entry !== row.id;
  const label = target ? words.target[moving.how](row.who.name) : undefined;
  return (
    <li
      ref={setNodeRef}
      className={next ? "next" : ""}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        className={target ? "tap target" : "tap"}
        aria-expanded={open}
        aria-label={label}
        onClick={() => onTap(row)}
      >
        <span className="num n">{row.returnsLater ? "↺" : place}</span>
        <span>
          <b>{wholeName(row.who.name)}</b>
          <small>
            <span>{row.who.organisation || row.who.position}</span>
            <Flags row={row} held={held} />
          </small>
        </span>
      </button>
      {presiding && (
        <button
          type="button"
          className="handle"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={words.drag(row.who.name)}
        >
          <span aria-hidden="true" className="grip" />
        </button>
      )}
      {open && presiding && moving === null && <RowActs row={row} onMove={onMove} />}
    </li>
  );
});

/** Where the dragged entry shall stand: before whom, or at the end. */
function moved({ active, over }: DragEndEvent, rows: readonly QueueRow[]): void {
  const ids = rows.map((row) => row.id);
  const [from, to] = [ids.indexOf(String(active.id)), ids.indexOf(String(over?.id))];
  const entry = ids[from];
  if (entry === undefined || to < 0 || from === to) return;
  send({ type: "MoveEntry", entry, before: arrayMove(ids, from, to)[to + 1] ?? null });
}

interface ListProps {
  readonly view: ChairView;
  readonly rows: readonly QueueRow[];
  readonly moving: Moving | null;
  readonly onMoving: (moving: Moving | null) => void;
}

function List({ view, rows, moving, onMoving }: ListProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  useOwnHand(dragged ?? moving?.entry ?? null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const tap = useCallback(
    (row: QueueRow) => {
      if (moving === null) return setOpen((open) => (open === row.id ? null : row.id));
      onMoving(null);
      setOpen(null);
      if (moving.entry === row.id) return;
      send(
        moving.how === "before"
          ? { type: "MoveEntry", entry: moving.entry, before: row.id }
          : { type: "PutBackForLater", entry: moving.entry, after: row.id },
      );
    },
    [moving, onMoving],
  );
  // one list for as long as the order is the same: else each row is drawn with each press
  const order = rows.map((row) => row.id).join("\n");
  const ids = useMemo(() => order.split("\n").filter(Boolean), [order]);
  const head = headOf(view)?.id;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={(event) => {
        setDragged(null);
        moved(event, rows);
      }}
    >
      <SortableContext items={ids} strategy={rectSortingStrategy}>
        <ol>
          {rows.map((row, i) => (
            <Row
              key={row.id}
              row={row}
              place={i + 1}
              next={row.id === head}
              held={i < view.heldHead && row.id === view.queue[i]?.id}
              presiding={view.presiding}
              open={open === row.id}
              moving={moving}
              onTap={tap}
              onMove={onMoving}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

export function Queue({ view }: { view: ChairView }) {
  const words = useWords();
  const text = useText();
  const [moving, setMoving] = useState<Moving | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const elsewhere = view.elsewhere.find((one) => one.segment === other);
  const rows = elsewhere?.rows ?? view.queue;
  const segment = elsewhere?.segment ?? view.segment;
  return (
    <section className="queue" aria-label={words.queue}>
      <h2>
        {elsewhere ? text.segment[elsewhere.segment] : words.queue}{" "}
        <span className="num muted">{rows.length}</span>
      </h2>
      {segment === "officials" && <p className="muted rule">{text.orderRule[segment]}</p>}
      {view.elsewhere.length > 0 && (
        <div className="segments">
          {elsewhere && <Button onClick={() => setOther(null)}>{words.nowWaiting(view.queue.length)}</Button>}
          {view.elsewhere
            .filter((one) => one !== elsewhere)
            .map((one) => (
              <Button key={one.segment} onClick={() => setOther(one.segment)}>
                {`${text.segment[one.segment]} (${one.rows.length})`}
              </Button>
            ))}
        </div>
      )}
      {moving && (
        <p className="moving" role="status">
          {words.moving[moving.how](rows.find((row) => row.id === moving.entry)?.who.name ?? "")}
          <Button onClick={() => setMoving(null)}>{words.cancel}</Button>
        </p>
      )}
      <OrderReason view={view} />
      {view.listClosed && view.segment === "people" && <p className="muted empty">{words.listClosed}</p>}
      {rows.length === 0 && <p className="muted empty">{words.emptyQueue}</p>}
      <List key={elsewhere?.segment ?? ""} view={view} rows={rows} moving={moving} onMoving={setMoving} />
    </section>
  );
}
