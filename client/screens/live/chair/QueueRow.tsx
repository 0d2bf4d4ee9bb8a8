/** A row of those who wait: who, why there, what may be done; the handle drags it elsewhere. */
import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { memo, useId } from "react";
import type { StaffSeat } from "../../../../shared/terms/seats.ts";
import { spanFace } from "../../../../shared/terms/time.ts";
import type { QueueRow } from "../../../../shared/views/live/session.ts";
import type { ChairView } from "../../../../shared/views/views.ts";
import { wholeName } from "../../../i18n/address.ts";
import { useText } from "../../../i18n/common.ts";
import { useHandOn } from "../../../line/hands.ts";
import { send } from "../../../line/send.ts";
import { useView } from "../../../line/store.ts";
import { useStageWords } from "../../../staff/acts/stageWords.ts";
import { useRowName } from "../../../staff/dragging.ts";
import { useNames } from "../../../staff/names.ts";
import { headOf, whyNoCall } from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { useQueueWords } from "./queueWords.ts";

/** An entry that is being given another place: the next tapped row says where. */
export interface Moving {
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
  const words = useQueueWords();
  const stage = useStageWords();
  const text = useText();
  const reason = useId();
  const head = headOf(view);
  const why = whyNoCall(view);
  const [first] = view.queue;
  const here = view.queue.some((waiting) => waiting.id === row.id);
  // absence keeps nobody from being called by name: the chair says that the person is there
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

/** Who is moving it. Apart from the row: a name is looked up in the view, so the row would be drawn with each press. */
function Hand({ seat }: { seat: StaffSeat }) {
  const words = useQueueWords();
  const names = useNames();
  return <em>{words.handOn(names.seat(seat))}</em>;
}

/** What stands beside a name: why it is next or not, who is moving it. */
function Flags({ row, held }: Pick<RowProps, "row" | "held">) {
  const words = useQueueWords();
  const hand = useHandOn(row.id);
  const quiet = [
    held && words.held,
    row.source === "walkIn" && words.walkIn,
    row.spokenBefore > 0 && words.spoken(row.spokenBefore),
  ].filter(Boolean);
  return (
    <>
      {quiet.map((flag) => (
        <em key={String(flag)} className="quiet">
          {flag}
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

export const Row = memo(function Row({
  row,
  place,
  next,
  held,
  presiding,
  open,
  moving,
  onTap,
  onMove,
}: RowProps) {
  const words = useQueueWords();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({
    id: row.id,
    disabled: !presiding,
    attributes: useRowName(),
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
