/** What a display of the hall shows of its view: who, how long, who makes ready; nothing else. Drawn in any size. */

import { type HearingClock, remainingAt } from "../../../shared/terms/time.ts";
import type { HallScene, HallView } from "../../../shared/views/live/hall.ts";
import { announcedText } from "../../line/announced.ts";
import { useAt, wallTime } from "../../line/clock.ts";
import { AskMark } from "./Ask.tsx";
import { useFit } from "./fit.ts";
import { Scene } from "./Scene.tsx";
import { Stale } from "./Stale.tsx";
import { unbroken } from "./unbroken.ts";
import { useWords } from "./words.ts";

/** cut off for so long after a time has run out, the figures mean nothing any more */
const LOST_MS = 60_000;

/** these take the whole picture */
const WHOLE: readonly HallScene["kind"][] = ["backdrop", "otherSource", "black", "waiting"];
/** these show the time of whoever has the floor */
const SHOW_TIME: readonly HallScene["kind"][] = ["speaker", "answer"];
/** these say who makes ready, or that the list is closed */
const WITH_NEXT: readonly HallScene["kind"][] = ["speaker", "answer", "raised", "waiting"];

/** Has the time that the scene shows run out? */
function isOver({ scene, turnClock }: HallView, now: number): boolean {
  const left = turnClock && SHOW_TIME.includes(scene.kind) ? remainingAt(turnClock, now) : null;
  return left !== null && left <= 0;
}

/** On its own: what stands around it is not drawn with every tick. */
const WallTime = ({ clock }: { readonly clock: HearingClock }) => (
  <span className="num">{useAt(clock, wallTime)}</span>
);

function Foot({ view }: { readonly view: HallView }) {
  const words = useWords();
  if (view.next.length === 0)
    return view.listClosed ? (
      <footer>
        <span className="muted">{words.listClosed}</span>
      </footer>
    ) : null;
  return (
    <footer>
      <span className="muted">{words.makeReady}</span>
      {view.next.map((who) => (
        <p key={who.name}>
          <b>{unbroken(who.name)}</b>
          <span className="muted">{who.introduced || who.position}</span>
        </p>
      ))}
    </footer>
  );
}

/** `away`: for how long the display has had no line, ms. */
export function Display({ view, away }: { readonly view: HallView; readonly away: number }) {
  const words = useWords();
  const { kind } = view.scene;
  const announced = useAt(view.clock, (now) =>
    kind === "black" ? null : announcedText(view.announcement, now),
  );
  const lost = useAt(view.clock, (now) => away > LOST_MS && isOver(view, now));
  const scene: HallScene = lost ? { kind: "backdrop" } : view.scene;
  const whole = WHOLE.includes(scene.kind);
  const marked = view.askMark && !view.listClosed && !["otherSource", "black", "ask"].includes(scene.kind);
  const drawn = useFit<HTMLDivElement>(`${scene.kind} ${announced} ${JSON.stringify(view.scene)}`);
  return (
    <div className="drawn" ref={drawn}>
      {view.rehearsal && (
        <p className="rehearsal">{view.rehearsal === "replay" ? words.replay : words.rehearsal}</p>
      )}
      <div className={`stage${whole ? " whole" : ""}${marked ? " marked" : ""}`}>
        {!whole && (
          <header>
            <span>{view.step}</span>
            <WallTime clock={view.clock} />
          </header>
        )}
        <Scene scene={scene} view={view} />
        {announced !== null && <p className="announcement">{announced}</p>}
        {announced === null && WITH_NEXT.includes(scene.kind) && <Foot view={view} />}
        {marked && <AskMark />}
        <Stale away={away} />
      </div>
    </div>
  );
}
