/** Those who were not heard, and opinions that were not to be spoken: a written answer, and the sentence. */
import { useState } from "react";
import { hallSentence } from "../../../shared/terms/hallSentences.ts";
import { send } from "../../line/send.ts";
import { opinionTitle, type StaffView, some } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { DuePick } from "./Verification.tsx";
import { useWords } from "./words.ts";

/** Accepted, not raised, without outcome, and not waiting: nobody would hear of it otherwise. */
function silent(view: StaffView): string[] {
  const waiting = new Set(view.queue.map((row) => row.opinion));
  return Object.values(view.opinions)
    .filter((one) => one.screening === "accept" && !one.raised && one.outcome === null)
    .map((one) => one.id)
    .filter((id) => !waiting.has(id) && !view.unheard.includes(id));
}

export function Written({ view }: { view: StaffView }) {
  const words = useWords();
  const unheard = view.unheard.filter((id) => view.opinions[id]);
  const open = [...unheard.filter((id) => view.opinions[id]?.outcome === null), ...silent(view)];
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = open.filter((id) => !left.has(id));
  const dated = unheard.filter((id) => view.opinions[id]?.outcome?.due != null);
  const lastDay =
    dated
      .map((id) => view.opinions[id]?.outcome?.due ?? "")
      .sort()
      .at(-1) ?? "";
  const tick = (id: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <div className="stack">
      {open.length === 0 && <p className="muted">{words.nobodyUnheard}</p>}
      {open.map((id) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            checked={!left.has(id)}
            onChange={(event) => tick(id, event.target.checked)}
          />
          <span>
            {opinionTitle(view.opinions[id], id)} <small className="muted">{id}</small>
          </span>
        </label>
      ))}
      {chosen.length > 0 && (
        <>
          <h3>{words.writtenUntil(chosen.length)}</h3>
          <DuePick
            view={view}
            onPick={(due) => send({ type: "ReplyInWriting", opinions: some(chosen), due })}
          />
        </>
      )}
      {dated.length > 0 && (
        <>
          <ul className="plain">
            {dated.map((id) => (
              <li key={id}>
                {opinionTitle(view.opinions[id], id)}{" "}
                <small className="muted">
                  {view.opinions[id]?.lead === "CHAIR"
                    ? words.byChair
                    : (view.units.find((unit) => unit.id === view.opinions[id]?.lead)?.name ?? words.noUnit)}
                </small>
              </li>
            ))}
          </ul>
          <p className="say">{`“${hallSentence.unheard(dated.length, lastDay)}”`}</p>
        </>
      )}
      <Button
        kind="suggested"
        disabled={dated.length === 0}
        onClick={() => send({ type: "ReadUnheardNotice", opinions: some(dated) })}
      >
        {words.readNotice(dated.length)}
      </Button>
    </div>
  );
}
