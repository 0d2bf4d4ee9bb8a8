/** The chair's tablet: one column to read (queue), one to act (floor, answer, next), one to judge (time, last acts). */
import { useEffect, useRef, useState } from "react";
import { clockFace } from "../../shared/time.ts";
import type { ChairView } from "../../shared/views.ts";
import { switchLanguage } from "../i18n/language.ts";
import { useNow, wallTime } from "../live/clock.ts";
import { send, useRefusals, useView } from "../live/hearing.ts";
import { LinkBadge } from "../live/LinkBadge.tsx";
import { RefusalBar } from "../live/RefusalBar.tsx";
import { callNext, hasFloor, stageOf } from "../live/stage.ts";
import { Answers } from "./Answers.tsx";
import { Floor } from "./Floor.tsx";
import { Queue } from "./Queue.tsx";
import { useWords } from "./words.ts";

/** the button is dead for so long after each change, so that one press too many cuts nobody off (practice.md 1) */
const DEAD_MS = 1_000;

/** true for a second after `stage` has changed */
function useDead(stage: string): boolean {
  const seen = useRef(stage);
  const [dead, setDead] = useState(false);
  useEffect(() => {
    if (seen.current === stage) return;
    seen.current = stage;
    setDead(true);
    const timer = setTimeout(() => setDead(false), DEAD_MS);
    return () => clearTimeout(timer);
  }, [stage]);
  return dead || seen.current !== stage;
}

function Primary({ view }: { view: ChairView }) {
  const words = useWords();
  const stage = stageOf(view);
  const dead = useDead(`${stage.kind} ${stage.about} ${view.floor.holder}`);
  const warned = useRefusals().some((one) => one.refusal.code === "rightsNotRead");
  const next = stage.kind === "call" ? null : callNext(view);
  if (!view.presiding) {
    return (
      <div className="go-row">
        <div className="card presides">{words.presides(view.presider.name)}</div>
        <button type="button" onClick={() => send({ type: "TakeOver" })}>
          {words.takeOver}
        </button>
      </div>
    );
  }
  const command =
    stage.command?.type === "BeginStep" && warned
      ? { ...stage.command, despite: ["rightsNotRead" as const] }
      : stage.command;
  return (
    <div className="go-row">
      <button
        type="button"
        className="primary go"
        disabled={dead || command === null}
        onClick={() => command && send(command)}
      >
        {words.stage[stage.kind](stage.about)} <span aria-hidden="true">›</span>
      </button>
      {next?.command && view.floor.kind === "free" && (
        <button type="button" disabled={dead} onClick={() => next.command && send(next.command)}>
          {words.orNext(next.about)}
        </button>
      )}
    </div>
  );
}

function Side({ view }: { view: ChairView }) {
  const words = useWords();
  const now = useNow(view.clock);
  const newest = view.acts.find((act) => !act.undone);
  const left = view.plannedEnd - now;
  return (
    <aside className="side">
      <div className="card">
        <h2>{words.time}</h2>
        <p className="num big">
          {clockFace(left)} <small>{`${words.until} ${wallTime(view.plannedEnd)}`}</small>
        </p>
        <p className="kv">
          <span>{words.waiting}</span>
          <b className="num">{view.queue.length}</b>
        </p>
        {view.presiding && hasFloor(view.step ?? "") && view.floor.kind === "free" && (
          <button type="button" onClick={() => send({ type: "EndStep", step: view.step ?? "" })}>
            {words.endStep}
          </button>
        )}
      </div>
      <div className="card">
        <h2>{words.acts}</h2>
        <ul className="acts">
          {view.acts.slice(0, 4).map((act) => (
            <li key={act.version}>
              <span className={act.undone ? "undone" : ""}>{`${words.act(act.type)} ${act.subject}`}</span>
              <small className="num">{`${act.onBehalfOf ?? act.by} ${wallTime(act.at)}`}</small>
            </li>
          ))}
        </ul>
        {newest && view.presiding && (
          <button type="button" onClick={() => send({ type: "UndoLastAct", act: newest.version })}>
            {`↶ ${words.undo}: ${words.act(newest.type)} ${newest.subject}`}
          </button>
        )}
      </div>
      {view.presiding && view.session.kind === "open" && (
        <details className="card">
          <summary>{words.handOver}…</summary>
          {view.chairs
            .filter((chair) => chair.id !== view.seat)
            .map((chair) => (
              <button
                type="button"
                key={chair.id}
                onClick={() => send({ type: "HandOverChair", to: chair.id })}
              >
                {`${words.handOver} ${chair.name}`}
              </button>
            ))}
          <button type="button" onClick={() => send({ type: "SuspendSession", why: words.suspend })}>
            {words.suspend}
          </button>
        </details>
      )}
    </aside>
  );
}

function Tablet({ view }: { view: ChairView }) {
  const words = useWords();
  const now = useNow(view.clock);
  const step = view.steps.find((one) => one.id === view.step);
  return (
    <div className="tablet">
      <header>
        <b>{step?.shortTitle ?? view.title}</b>
        {view.rehearsal && <span className="chip warn">DIỄN TẬP</span>}
        <span className="sp" />
        <span className="chip">{`${words.presiding}: ${view.presider.name}`}</span>
        <LinkBadge />
        <button type="button" className="lang" onClick={switchLanguage}>
          VI/EN
        </button>
        <b className="num">{wallTime(now)}</b>
      </header>
      <Queue view={view} />
      <section className="floor">
        <RefusalBar />
        <Floor view={view} />
        {view.presiding && <Answers view={view} />}
        <Primary view={view} />
      </section>
      <Side view={view} />
    </div>
  );
}

export function Chair() {
  const view = useView<ChairView>("chair");
  return view ? <Tablet view={view} /> : <LinkBadge />;
}
