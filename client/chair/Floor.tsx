/** Who holds the floor, for what, how long; the few controls of a running turn. */
import { useState } from "react";
import { clockFace, remainingAt, usedAt } from "../../shared/time.ts";
import type { ChairView } from "../../shared/views.ts";
import { useNow } from "../live/clock.ts";
import { send } from "../live/hearing.ts";
import { useWords } from "./words.ts";

function Clock({ view }: { view: ChairView }) {
  const words = useWords();
  const now = useNow(view.clock);
  const clock = "clock" in view.floor ? view.floor.clock : null;
  if (!clock) return null;
  const left = remainingAt(clock, now);
  const used = usedAt(clock, now);
  const usedFace = clockFace(-used).replace("−", "");
  return (
    <div className={left !== null && left <= (view.limits.warnAt[0] ?? 0) ? "clock low" : "clock"}>
      <div className="num digits">{left === null ? usedFace : clockFace(left)}</div>
      <small>
        {words.used} {usedFace}
        {clock.allotted === null ? "" : ` / ${clockFace(clock.allotted)}`}
      </small>
    </div>
  );
}

function Controls({ view }: { view: ChairView }) {
  const words = useWords();
  const [more, setMore] = useState(false);
  const { floor } = view;
  if (floor.kind === "free") return null;
  const { holder } = floor;
  const clock = "clock" in floor ? floor.clock : null;
  const speaking = floor.kind === "speaking";
  return (
    <div className="ctl">
      {clock && floor.kind !== "interjection" && (
        <button
          type="button"
          onClick={() => send({ type: clock.running ? "PauseClock" : "ResumeClock", holder })}
        >
          {clock.running ? words.pause : words.resume}
        </button>
      )}
      {clock && (
        <>
          <button type="button" onClick={() => send({ type: "AdjustTime", holder, seconds: 30 })}>
            {words.half}
          </button>
          <button type="button" onClick={() => send({ type: "AdjustTime", holder, seconds: 60 })}>
            {words.minute}
          </button>
        </>
      )}
      {speaking && (
        <button type="button" onClick={() => send({ type: "Interject", turn: holder })}>
          {words.interject}
        </button>
      )}
      {floor.kind === "called" && (
        <button type="button" onClick={() => send({ type: "MarkAbsent", turn: holder })}>
          {words.absent}
        </button>
      )}
      {floor.kind !== "answering" && (
        <button type="button" aria-expanded={more} onClick={() => setMore(!more)}>
          {words.more}
        </button>
      )}
      {more && floor.kind !== "answering" && (
        <div className="more">
          {clock && (
            <>
              <button type="button" onClick={() => send({ type: "AdjustTime", holder, seconds: -30 })}>
                {words.less}
              </button>
              <button type="button" onClick={() => send({ type: "CountFromCall", turn: holder })}>
                {words.fromCall}
              </button>
            </>
          )}
          {floor.opinion !== null && (
            <button type="button" onClick={() => send({ type: "Divert", opinion: floor.opinion ?? "" })}>
              {words.divert}
            </button>
          )}
          <button
            type="button"
            onClick={() => send({ type: "StopSpeech", turn: holder, reason: words.stop })}
          >
            {words.stop}
          </button>
        </div>
      )}
    </div>
  );
}

export function Floor({ view }: { view: ChairView }) {
  const words = useWords();
  const { floor } = view;
  if (floor.kind === "free") return <div className="card now free">{words.free}</div>;
  const ids = floor.kind === "answering" ? floor.opinions : floor.opinion === null ? [] : [floor.opinion];
  const opinions = ids.flatMap((id) => view.opinions[id] ?? []);
  return (
    <div className="card now">
      <div className="head">
        <div>
          <h1>{floor.who.name}</h1>
          <p className="org">{[floor.who.position, floor.who.organisation].filter(Boolean).join(" · ")}</p>
          {opinions.map((opinion) => (
            <p key={opinion.id} className="ti">
              {opinion.title}
            </p>
          ))}
        </div>
        <Clock view={view} />
      </div>
      <div className="text">
        {opinions.slice(0, 1).map((opinion) => (
          <div key={opinion.id}>
            <b>{words.registered}</b>
            <p className="muted">{opinion.content}</p>
            {opinion.questions.length > 0 && (
              <ul>
                {opinion.questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
      {view.presiding && <Controls view={view} />}
    </div>
  );
}
