/** The one primary button, its label following the stage; and the last acts with their undo. */
import { useEffect, useRef, useState } from "react";
import type { ActView } from "../../shared/sessionParts.ts";
import { wallTime } from "../live/clock.ts";
import { send } from "../live/hearing.ts";
import { directs, type StaffView } from "../live/staff.ts";
import { callNext, stageOf, whyNoCall } from "../live/stage.ts";
import { Button } from "../ui/Button.tsx";
import { useAroundWords } from "./aroundWords.ts";
import { useDespite } from "./Session.tsx";
import { useStageWords } from "./stageWords.ts";

/** the button is dead for so long after each change, so that one press too many cuts nobody off */
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

export function Primary({ view }: { view: StaffView }) {
  const words = useStageWords();
  const around = useAroundWords();
  const stage = stageOf(view);
  const dead = useDead(`${stage.kind} ${stage.about} ${view.floor.holder}`);
  const despite = useDespite();
  const next = stage.kind === "call" ? null : callNext(view);
  if (!directs(view)) {
    return (
      <div className="go-row">
        <div className="card presides">{words.presides(view.presider.name)}</div>
        {view.role === "chair" && view.session.kind !== "closed" && (
          <>
            <Button
              disabled={view.chairRequest === view.seat}
              title={view.chairRequest === view.seat ? around.requested : undefined}
              onClick={() => send({ type: "RequestChair" })}
            >
              {around.requestChair}
            </Button>
            <Button onClick={() => send({ type: "TakeOver" })}>{words.takeOver}</Button>
          </>
        )}
      </div>
    );
  }
  const { command } = stage;
  const noCall = whyNoCall(view);
  // in the other cases the button itself says what has to come first
  const says = noCall === "noFloor" || noCall === "nobodyWaits" || noCall === "allAbsent" ? noCall : null;
  const press = () => {
    if (command) send(command.type === "BeginStep" ? { ...command, despite: [...despite] } : command);
  };
  return (
    <>
      <div className="go-row">
        <Button
          kind="primary"
          className="go"
          aria-busy={dead}
          disabled={dead || command === null}
          onClick={press}
        >
          {words.stage[stage.kind](stage.about)} <span aria-hidden="true">›</span>
        </Button>
        {stage.kind === "summon" && next?.command && (
          <Button aria-busy={dead} disabled={dead} onClick={() => next.command && send(next.command)}>
            {words.orNext(next.about)}
          </Button>
        )}
      </div>
      {says !== null && <p className="muted">{words.noCall[says]}</p>}
    </>
  );
}

/** A co-chair asks to preside: the presider hands over, or not now. */
export function ChairAsked({ view }: { view: StaffView }) {
  const words = useAroundWords();
  const { chairRequest } = view;
  const presiding = view.role === "chair" && view.presiding;
  const who = view.chairs.find((one) => one.id === chairRequest);
  if (!presiding || chairRequest === null || !who) return null;
  return (
    <section className="card asked" aria-label={words.asksToPreside(who.name)}>
      <p>{words.asksToPreside(who.name)}</p>
      <Button kind="suggested" onClick={() => send({ type: "HandOverChair", to: chairRequest })}>
        {words.giveChair}
      </Button>
      <Button onClick={() => send({ type: "DeclineChair" })}>{words.notNow}</Button>
    </section>
  );
}

/** so many stand on the card; the list of all is a sheet */
const NAMED = 3;

export function LastActs({ view }: { view: StaffView }) {
  const words = useStageWords();
  const newest = view.acts.find((act) => !act.undone);
  const dead = useDead(String(newest?.version));
  const label = (act: ActView) => `${words.act[act.type]} ${act.name}`;
  return (
    <div className="card acts">
      <h2>{words.acts}</h2>
      {newest && directs(view) && view.session.kind === "open" && (
        <Button
          aria-busy={dead}
          disabled={dead}
          onClick={() => send({ type: "UndoLastAct", act: newest.version })}
        >
          <span aria-hidden="true">↶ </span>
          {words.undo(label(newest))}
        </Button>
      )}
      {view.acts.length === 0 && <p className="muted">{words.noActs}</p>}
      <ul>
        {view.acts.slice(0, NAMED).map((act) => (
          <li key={act.version}>
            <span className={act.undone ? "undone" : ""}>{label(act)}</span>
            <small className="num">{`${act.onBehalfOf ?? act.by} ${wallTime(act.at)}`}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
