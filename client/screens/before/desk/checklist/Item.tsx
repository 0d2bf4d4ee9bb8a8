/** An item of the checklist: how far it has come, and for its owner what may be said of it. */
import { useState } from "react";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { CheckItemView } from "../../../../../shared/views/before/offices.ts";
import { useBodies } from "../../../../i18n/bodies.ts";
import { wallTime } from "../../../../line/clock.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { useNames } from "../../../../staff/names.ts";
import { Button } from "../../../../ui/Button.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { EditItem } from "./EditItem.tsx";
import { useChecklistWords } from "./words.ts";

const SIGNS = { todo: "○", doing: "◐", blocked: "▲", done: "✓" } as const;
const at = (instant: number) => `${writtenDay(dayOf(instant)).slice(0, 5)} ${wallTime(instant)}`;

function Told({ item }: { readonly item: CheckItemView }) {
  const words = useChecklistWords();
  const names = useNames();
  const blocked = item.history.findLast(({ state }) => state === "blocked");
  return (
    <>
      {blocked && item.state === "blocked" && (
        <p className="sign bad">{`${at(blocked.at)}: ${blocked.text}`}</p>
      )}
      {item.escalatedAt !== null && <p>{words.escalated(at(item.escalatedAt))}</p>}
      {item.directions.map((direction) => (
        <p key={direction.at}>{words.directed(names.seat(direction.by), at(direction.at), direction.text)}</p>
      ))}
    </>
  );
}

function Block({ item, onDone }: { readonly item: CheckItemView; readonly onDone: () => void }) {
  const words = useChecklistWords();
  return (
    <>
      <ActForm
        form={`blocked.${item.id}`}
        title={words.blockTitle(item.title)}
        press={words.block}
        primary={false}
        fields={[{ name: "note", label: words.why, rows: 2, most: 300 }]}
        command={({ note = "" }) => ({ type: "UpdateChecklist", items: [item.id], state: "blocked", note })}
      />
      <Button onClick={onDone}>{words.back}</Button>
    </>
  );
}

function Acts({ item }: { readonly item: CheckItemView }) {
  const words = useChecklistWords();
  const [blocking, setBlocking] = useState(false);
  const update = (state: "doing" | "done") =>
    ({ type: "UpdateChecklist", items: [item.id], state }) as {
      type: "UpdateChecklist";
      items: string[];
      state: "doing" | "done";
    };
  if (blocking && item.state !== "blocked") return <Block item={item} onDone={() => setBlocking(false)} />;
  const label = (act: string) => `${act}: ${item.title}`;
  return (
    <div className="row">
      {item.state === "todo" && (
        <Act command={update("doing")} label={label(words.start)}>
          {words.start}
        </Act>
      )}
      {item.state === "blocked" && (
        <Act command={update("doing")} label={label(words.solved)}>
          {words.solved}
        </Act>
      )}
      {item.state === "blocked" && item.escalatedAt === null && (
        <Act
          kind="suggested"
          command={{ type: "EscalateChecklistItem", item: item.id }}
          label={label(words.escalate)}
        >
          {words.escalate}
        </Act>
      )}
      {item.state !== "done" && (
        <Act command={update("done")} label={label(words.finish)}>
          {words.finish}
        </Act>
      )}
      {(item.state === "todo" || item.state === "doing") && (
        <Button aria-label={label(words.block)} onClick={() => setBlocking(true)}>
          {words.block}
        </Button>
      )}
      {item.state === "done" && (
        <Act command={update("doing")} label={label(words.reopen)}>
          {words.reopen}
        </Act>
      )}
    </div>
  );
}

interface Props {
  readonly item: CheckItemView;
  /** its owner's clerk sits here */
  readonly own: boolean;
  /** whoever made the list sits here */
  readonly mayEdit: boolean;
}

/** What it was before it was edited the last time. */
function Edited({ item }: { readonly item: CheckItemView }) {
  const words = useChecklistWords();
  const bodies = useBodies();
  const was = item.edits.at(-1);
  if (!was) return null;
  return (
    <p className="muted">{words.edited(at(was.at), was.title, bodies[was.owner], writtenDay(was.due))}</p>
  );
}

export function Item({ item, own, mayEdit }: Props) {
  const words = useChecklistWords();
  const [editing, setEditing] = useState(false);
  return (
    <li className="checkItem">
      <span className="num code">{item.id}</span>
      <div>
        <b>{item.title}</b>
        <Told item={item} />
        <Edited item={item} />
      </div>
      <span className="num">{writtenDay(item.due).slice(0, 5)}</span>
      <b className={item.state === "done" ? "sign good" : item.state === "blocked" ? "sign bad" : ""}>
        {`${SIGNS[item.state]} ${words.state[item.state]}`}
      </b>
      {own && <Acts item={item} />}
      {mayEdit && !editing && (
        <Button aria-label={words.editTitle(item.title)} onClick={() => setEditing(true)}>
          {words.edit}
        </Button>
      )}
      {mayEdit && editing && <EditItem item={item} onDone={() => setEditing(false)} />}
    </li>
  );
}
