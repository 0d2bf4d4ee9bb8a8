/** The secretary's acts on the floor and on opinions, each where its matter stands. */
import { useState } from "react";
import type { SecretaryView } from "../../shared/views.ts";
import { send } from "../live/hearing.ts";
import { useWords } from "./words.ts";

const KINDS = ["khiếu nại", "tố cáo", "tố giác, tin báo về tội phạm", "tranh chấp đất đai"] as const;

/** What may be done with the turn or answer on the floor. */
export function FloorDuties({ view }: { view: SecretaryView }) {
  const words = useWords();
  const { floor } = view;
  const assigned = view.answers.find((answer) => answer.state === "assigned");
  const opinion = "opinion" in floor && floor.opinion !== null ? view.opinions[floor.opinion] : undefined;
  return (
    <div className="duties">
      {!view.rightsRead && view.session.kind === "open" && (
        <button type="button" onClick={() => send({ type: "ReadRightsStatement" })}>
          {words.rights}
        </button>
      )}
      {floor.kind === "called" && (
        <>
          <button
            type="button"
            className="primary"
            onClick={() => send({ type: "BeginSpeech", turn: floor.holder })}
          >
            {words.begin}
          </button>
          <button type="button" onClick={() => send({ type: "MarkAbsent", turn: floor.holder })}>
            {words.notThere}
          </button>
        </>
      )}
      {floor.kind === "free" && assigned && (
        <>
          <button
            type="button"
            className="primary"
            onClick={() => send({ type: "BeginAnswer", answer: assigned.id, basis: { floor: null } })}
          >
            {`${words.beginAnswer}: ${assigned.who.name}`}
          </button>
          <button
            type="button"
            onClick={() => send({ type: "CannotAnswerNow", answer: assigned.id, why: words.cannot })}
          >
            {words.cannot}
          </button>
        </>
      )}
      {opinion && (
        <button type="button" onClick={() => send({ type: "Divert", opinion: opinion.id })}>
          {words.divert}
        </button>
      )}
    </div>
  );
}

/** A title for the hall: until then it shows the field alone. */
export function ShowTitle({ view, entry, title }: { view: SecretaryView; entry: string; title: string }) {
  const words = useWords();
  const [text, setText] = useState(title.slice(0, 60));
  if (view.opinions[entry]?.titleShown !== false) return null;
  return (
    <div className="card">
      <h3>{words.showTitle}</h3>
      <input
        aria-label={words.showTitle}
        maxLength={60}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="button" onClick={() => send({ type: "ShowTitle", entry, displayTitle: text })}>
        {words.show}
      </button>
    </div>
  );
}

/** Diverted complaints appear by number alone; their kind is settled here. */
export function Diversions({ view }: { view: SecretaryView }) {
  const words = useWords();
  const open = view.diversions.filter((one) => one.kind === "chưa phân loại");
  if (open.length === 0) return null;
  return (
    <div className="card">
      <h3>{words.settle}</h3>
      {open.map((one) => (
        <div key={one.id} className="duties">
          <span>{words.number(one.number)}</span>
          {KINDS.map((kind) => (
            <button
              type="button"
              key={kind}
              onClick={() =>
                send({
                  type: "SettleDiversion",
                  opinion: one.id,
                  kind,
                  destination: "Ban Tiếp công dân thành phố",
                })
              }
            >
              {kind}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Who waits: back again, or withdrawn by his own word. */
export function Waiting({ view }: { view: SecretaryView }) {
  const words = useWords();
  return (
    <details className="card">
      <summary>{`${words.queue} (${view.queue.length})`}</summary>
      {view.queue.map((row) => (
        <div key={row.id} className="waiting">
          <span>
            {row.who.name} <small className="muted">{row.who.organisation}</small>
          </span>
          {row.returnsLater && (
            <button type="button" onClick={() => send({ type: "SpeakerIsBack", entry: row.id })}>
              {words.back}
            </button>
          )}
          <button type="button" onClick={() => send({ type: "WithdrawEntry", entry: row.id })}>
            {words.withdraw}
          </button>
        </div>
      ))}
    </details>
  );
}
