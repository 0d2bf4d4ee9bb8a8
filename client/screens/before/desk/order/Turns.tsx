/** The turns in their order: dragged by the handle, or moved by a press or Alt with an arrow key. */
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import type { KeyboardEvent } from "react";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import type { SynthesisOpinion } from "../../../../../shared/views/before/synthesis.ts";
import { send } from "../../../../line/send.ts";
import { useDragging, useRowName } from "../../../../staff/dragging.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useOrderWords } from "./words.ts";

interface Props {
  readonly view: DeskView;
  readonly mayAct: boolean;
  readonly why: string;
}

/** Puts one so many places further; null: there is no such place. */
function place(order: readonly string[], code: string, by: -1 | 1): string | null | undefined {
  const at = order.indexOf(code);
  if (by === -1) return at <= 0 ? undefined : order[at - 1];
  if (at < 0 || at === order.length - 1) return undefined;
  return order[at + 2] ?? null;
}

interface RowProps {
  readonly opinion: SynthesisOpinion;
  readonly turn: number;
  readonly notes: readonly string[];
  readonly mayAct: boolean;
  readonly onStep: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function Row({ opinion, turn, notes, mayAct, onStep, onRemove }: RowProps) {
  const words = useOrderWords();
  const { code, who, from, field } = opinion;
  const { attributes, listeners, setNodeRef, transform, transition } = useSortable({
    id: code,
    disabled: !mayAct,
    attributes: useRowName(),
  });
  const keys = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
    if (by === undefined || !mayAct) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    <tr
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onKeyDown={keys}
    >
      <td className="num">
        {mayAct && (
          <button type="button" className="grip" {...attributes} {...listeners} aria-label={words.drag(code)}>
            ⠿
          </button>
        )}{" "}
        {turn}
      </td>
      <td className="num">{code}</td>
      <th scope="row">{who}</th>
      <td>{from}</td>
      <td>{field}</td>
      <td className="late">{notes.join(" · ")}</td>
      {mayAct && (
        <td className="acts">
          <Button aria-label={words.up(code)} onClick={() => onStep(-1)}>
            ↑
          </Button>
          <Button aria-label={words.down(code)} onClick={() => onStep(1)}>
            ↓
          </Button>
          <Button aria-label={words.remove(code)} onClick={onRemove}>
            ×
          </Button>
        </td>
      )}
    </tr>
  );
}

function Head({ mayAct }: Pick<Props, "mayAct">) {
  const words = useOrderWords();
  const columns = [words.turn, words.code, words.speaker, words.from, words.field, words.notes];
  return (
    <thead>
      <tr>
        {columns.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
        {mayAct && <td />}
      </tr>
    </thead>
  );
}

function Add({ view, why }: Pick<Props, "view" | "why">) {
  const words = useOrderWords();
  const planned = new Set(view.plannedOrder.order);
  const left = view.synthesis.opinions.filter(
    ({ code, mergedInto }) => mergedInto === null && !planned.has(code),
  );
  if (left.length === 0) return null;
  return (
    <select
      aria-label={words.add}
      value=""
      onChange={(event) => send({ type: "AddToQueue", opinion: event.target.value, ...saidWhy(why) })}
    >
      <option value="">{words.add}</option>
      {left.map(({ code, title }) => (
        <option key={code} value={code}>{`${code} ${title}`}</option>
      ))}
    </select>
  );
}

const saidWhy = (why: string) => (why === "" ? {} : { why });

export function Turns({ view, mayAct, why }: Props) {
  const words = useOrderWords();
  const order = view.plannedOrder.order ?? [];
  const { needHelp, late } = view.plannedOrder;
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const accessibility = useDragging(order, "stepped");
  const move = (opinion: string, before: string | null) =>
    send({ type: "MoveInQueue", opinion, before, ...saidWhy(why) });
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const [from, to] = [order.indexOf(String(active.id)), order.indexOf(String(over.id))];
    move(String(active.id), from < to ? (order[to + 1] ?? null) : String(over.id));
  };
  const step = (code: string, by: -1 | 1) => {
    const before = place(order, code, by);
    if (before !== undefined) move(code, before);
  };
  const notes = ({ code, hot, restricted }: SynthesisOpinion) => [
    ...(hot ? [words.hot] : []),
    ...(needHelp.includes(code) ? [words.needsHelp] : []),
    ...(restricted ? [words.fieldOnly] : []),
    ...(late.includes(code) ? [words.late] : []),
  ];
  return (
    <DndContext
      accessibility={accessibility}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
    >
      <table className="turns">
        <Head mayAct={mayAct} />
        <SortableContext items={[...order]} strategy={verticalListSortingStrategy}>
          <tbody>
            {order.map((code, i) => {
              const opinion = view.synthesis.opinions.find((opinion) => opinion.code === code);
              return opinion === undefined ? null : (
                <Row
                  key={code}
                  opinion={opinion}
                  turn={i + 1}
                  notes={notes(opinion)}
                  mayAct={mayAct}
                  onStep={(by) => step(code, by)}
                  onRemove={() => send({ type: "RemoveFromQueue", opinion: code, ...saidWhy(why) })}
                />
              );
            })}
          </tbody>
        </SortableContext>
      </table>
      {mayAct && <Add view={view} why={why} />}
    </DndContext>
  );
}
