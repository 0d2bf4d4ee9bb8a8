/** The rows of those who wait as one list that can be dragged. */
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
} from "@dnd-kit/sortable";
import { useCallback, useMemo, useState } from "react";
import type { QueueRow } from "../../../../shared/views/live/session.ts";
import type { ChairView } from "../../../../shared/views/views.ts";
import { useOwnHand } from "../../../line/hands.ts";
import { send } from "../../../line/send.ts";
import { useDragging } from "../../../staff/dragging.ts";
import { headOf } from "../../../staff/stage.ts";
import type { Moving } from "./QueueRow.tsx";
import { Row } from "./QueueRow.tsx";

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

export function List({ view, rows, moving, onMoving }: ListProps) {
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
  // the same list for as long as the order is the same: else each press would draw each row
  const order = rows.map((row) => row.id).join("\n");
  const ids = useMemo(() => order.split("\n").filter(Boolean), [order]);
  const head = headOf(view)?.id;
  const accessibility = useDragging(ids, "lifted");
  return (
    <DndContext
      accessibility={accessibility}
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
