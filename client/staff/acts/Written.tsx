/** Those who were not heard, and opinions that were not to be spoken: a written answer, and the sentence. */
import { useState } from "react";
import { hallSentence } from "../../../shared/terms/hallSentences.ts";
import { send } from "../../line/send.ts";
import { opinionTitle, type StaffView, some } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { DuePick } from "./DuePick.tsx";
import { useSplitWords } from "./splitWords.ts";
import { useWrittenWords } from "./writtenWords.ts";

/** Accepted, not raised, without outcome, and not waiting: nobody would hear of it otherwise. */
function silent(view: StaffView): string[] {
  const waiting = new Set(view.queue.map((row) => row.opinion));
  return Object.values(view.opinions)
    .filter((opinion) => opinion.screening === "accept" && !opinion.raised && opinion.outcome === null)
    .map((opinion) => opinion.id)
    .filter((id) => !waiting.has(id) && !view.unheard.includes(id));
}

/** Who gets a written reply, and until when. */
function ReplyInWriting({ view, open }: { view: StaffView; open: readonly string[] }) {
  const words = useWrittenWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = open.filter((id) => !left.has(id));
  const tick = (id: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <>
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
    </>
  );
}

/** Those whose day is known, each with who replies, and the sentence that the hall will be told. */
function Notice({ view, dated }: { view: StaffView; dated: readonly string[] }) {
  const splitWords = useSplitWords();
  const days = dated.map((id) => view.opinions[id]?.outcome?.due ?? "").sort();
  const leadOf = (id: string) => {
    const lead = view.opinions[id]?.lead;
    if (lead === "CHAIR") return splitWords.byChair;
    return view.units.find((unit) => unit.id === lead)?.name ?? splitWords.noUnit;
  };
  return (
    <>
      <ul className="plain">
        {dated.map((id) => (
          <li key={id}>
            {opinionTitle(view.opinions[id], id)} <small className="muted">{leadOf(id)}</small>
          </li>
        ))}
      </ul>
      <p className="say">{`“${hallSentence.unheard(dated.length, days.at(-1) ?? "")}”`}</p>
    </>
  );
}

export function Written({ view }: { view: StaffView }) {
  const words = useWrittenWords();
  const unheard = view.unheard.filter((id) => view.opinions[id]);
  const open = [...unheard.filter((id) => view.opinions[id]?.outcome === null), ...silent(view)];
  const dated = unheard.filter((id) => view.opinions[id]?.outcome?.due != null);
  return (
    <div className="stack">
      {open.length === 0 && <p className="muted">{words.nobodyUnheard}</p>}
      <ReplyInWriting view={view} open={open} />
      {dated.length > 0 && <Notice view={view} dated={dated} />}
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
