/** The one primary button, its label following the stage, and the way that it does not take. */
import { useEffect, useRef, useState } from "react";
import { hearingTime } from "../../../shared/terms/time.ts";
import { wallTime } from "../../line/clock.ts";
import { useSeatsGone } from "../../line/device.ts";
import { useUnderWay } from "../../line/giving.ts";
import { send } from "../../line/send.ts";
import { directs, type StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { HoldButton } from "../../ui/HoldButton.tsx";
import { otherWayOf, type Stage, stageOf } from "../stage.ts";
import { useAroundWords } from "./aroundWords.ts";
import { endIntroductions, useIntroduced } from "./introduced.ts";
import type { Open } from "./sheetNames.ts";
import { useStageWords } from "./stageWords.ts";

/** the button is dead for so long after each change, so that one press too many cuts nobody off */
const DEAD_MS = 1_000;

/** true for a second after `stage` has changed */
export function useDead(stage: string): boolean {
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

const keyOf = (view: StaffView, stage: Stage) => `${stage.kind} ${stage.about} ${view.floor.holder}`;

/** In the place of the button, for whoever does not preside: who does. */
function Presides({ view }: { view: StaffView }) {
  const words = useStageWords();
  return <div className="card go presides">{words.presides(view.presider.name)}</div>;
}

export function Primary({ view, open }: { view: StaffView; open: Open }) {
  const words = useStageWords();
  const stage = stageOf(view, useIntroduced());
  const key = keyOf(view, stage);
  const dead = useDead(key);
  const [pressed, setPressed] = useState({ key: "", id: "" });
  const underWay = useUnderWay(pressed.id) && pressed.key === key;
  if (!directs(view)) return <Presides view={view} />;
  const { command, opens } = stage;
  if (stage.kind === "close" && command)
    return (
      <HoldButton className="go" onHeld={() => send(command)}>
        {words.stage.close()}
      </HoldButton>
    );
  const press = () => {
    if (opens) return open(opens);
    if (!command) return;
    setPressed({ key, id: send(command) });
  };
  return (
    <Button
      kind="primary"
      className={underWay ? "go under-way" : "go"}
      aria-busy={dead || underWay}
      disabled={dead || underWay}
      onClick={press}
    >
      <span>{words.stage[stage.kind](stage.about)}</span>
    </Button>
  );
}

/** A co-chair asks to preside; takes over only while the presider's tablet is gone. */
function Gavel({ view }: { view: StaffView }) {
  const words = useStageWords();
  const around = useAroundWords();
  const since = useSeatsGone()[view.presider.seat];
  if (view.role !== "chair" || view.session.kind === "closed") return null;
  if (typeof since === "number")
    return (
      <Button kind="suggested" className="alt" onClick={() => send({ type: "TakeOver" })}>
        {words.takeOver}
        <small>{words.presiderGone(wallTime(hearingTime(view.clock, since)))}</small>
      </Button>
    );
  const asked = view.chairRequest === view.seat;
  return (
    <Button className="alt" disabled={asked} onClick={() => send({ type: "RequestChair" })}>
      {asked ? around.requested : around.requestChair}
    </Button>
  );
}

/** What else may be done at this stage, if anything. */
export function OtherWay({ view }: { view: StaffView }) {
  const words = useStageWords();
  const stage = stageOf(view, useIntroduced());
  const dead = useDead(keyOf(view, stage));
  const way = otherWayOf(view, stage);
  if (!directs(view)) return <Gavel view={view} />;
  if (!way) return null;
  const { kind, about, command } = way;
  const says = words.otherWay[kind](about);
  if (kind === "closeInstead" && command)
    return (
      <HoldButton className="alt" onHeld={() => send(command)}>
        {says}
      </HoldButton>
    );
  return (
    <Button
      className="alt"
      aria-busy={dead}
      disabled={dead}
      onClick={() => (command ? send(command) : endIntroductions())}
    >
      {says}
    </Button>
  );
}

/** A co-chair asks to preside: the presider hands over, or not now. */
export function ChairAsked({ view }: { view: StaffView }) {
  const words = useAroundWords();
  const { chairRequest } = view;
  const presiding = view.role === "chair" && view.presiding;
  const who = view.chairs.find((chair) => chair.id === chairRequest);
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
