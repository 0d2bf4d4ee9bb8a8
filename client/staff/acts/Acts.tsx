/** The last acts of the floor with who and when; each may be taken back while nothing later depends on it. */
import { wallTime } from "../../line/clock.ts";
import { send } from "../../line/send.ts";
import { directs, type StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { useNames } from "../names.ts";
import { useActSays } from "./actSays.ts";
import { useAroundWords } from "./aroundWords.ts";

export function Acts({ view }: { view: StaffView }) {
  const words = useAroundWords();
  const actSays = useActSays();
  const names = useNames();
  const may = directs(view) && view.session.kind === "open";
  if (view.acts.length === 0) return <p className="muted">{words.noActs}</p>;
  return (
    <ul className="act-list">
      {view.acts.map((act) => {
        const says = actSays.whole(act);
        return (
          <li key={act.version}>
            <span className={act.undone ? "undone" : ""}>{says}</span>
            <small className="muted">
              {names.seat(act.onBehalfOf ?? act.by)} <span className="num">{wallTime(act.at, true)}</span>
              {may && !act.undoable && !act.undone && ` · ${words.depends}`}
            </small>
            {may && act.undoable && (
              <Button
                aria-label={`${words.undo}: ${says}`}
                onClick={() => send({ type: "UndoLastAct", act: act.version })}
              >
                <span aria-hidden="true">↶ </span>
                {words.undo}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
