/** What was changed of the order, by whom it may be taken back. */
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import type { PlannedChangeView } from "../../../../../shared/views/before/plannedOrder.ts";
import { send } from "../../../../line/send.ts";
import { atTime } from "../../../../staff/atTime.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useOrderWords } from "./words.ts";

const SHOWN = 8;

export function Changes({ view }: { readonly view: DeskView }) {
  const words = useOrderWords();
  const { changes, undoable } = view.plannedOrder;
  const says = ({ kind, opinion, before }: PlannedChangeView) => words.change[kind](opinion ?? "", before);
  const last = changes.find(({ version }) => version === undoable);
  return (
    <section className="card stack" aria-label={words.changes}>
      <h3>{words.changes}</h3>
      {changes.length === 0 && <p className="muted">{words.noChanges}</p>}
      <ul className="plain">
        {changes.slice(-SHOWN).map((change) => (
          <li key={change.version} className={change.undone ? "muted" : ""}>
            <span className="num">{atTime(change.at)}</span> {says(change)}
            {change.why !== "" && `: ${change.why}`}
            {change.undone && `, ${words.undone}`}
          </li>
        ))}
      </ul>
      {last && (
        <Button onClick={() => send({ type: "UndoOrderChange", change: last.version })}>
          {words.undo(says(last))}
        </Button>
      )}
    </section>
  );
}
