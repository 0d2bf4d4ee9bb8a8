/** Before the speaker: whose turn, the time, the chair's word, and the speaker's own text where it is asked for; never blank. */
import { useState } from "react";
import { clockFace, usedAt, warningAt } from "../../../../shared/terms/time.ts";
import type { LecternView } from "../../../../shared/views/live/hall.ts";
import { announcedText } from "../../../line/announced.ts";
import { useAway } from "../../../line/away.ts";
import { useAt, useLeft, wallTime } from "../../../line/clock.ts";
import { askOwnText } from "../../../line/ownText.ts";
import { useView } from "../../../line/store.ts";
import { NoView } from "../../../staff/NoView.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Stale } from "../../display/Stale.tsx";
import { unbroken } from "../../display/unbroken.ts";
import { OwnText } from "./OwnText.tsx";
import { useWords } from "./words.ts";

/** the time on the picture for tests, ms */
const TEST_TIME = 180_000;

function Backdrop({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className="title">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a backdrop never move
        <p key={i}>{line || "\u00a0"}</p>
      ))}
    </div>
  );
}

/** Nobody's turn: the time that the last turn used, for the chair to say; else the backdrop. */
function Between({ view }: { readonly view: LecternView }) {
  const words = useWords();
  if (view.suspended)
    return view.pausedUntil === null ? (
      <p className="who">{words.pause}</p>
    ) : (
      <>
        <p className="calm">{words.pauseUntil}</p>
        <p className="num time">{wallTime(view.pausedUntil)}</p>
      </>
    );
  if (!view.turnClock || !view.lastKind) return <Backdrop lines={view.backdrop} />;
  return (
    <>
      <p className="calm">{words.used[view.lastKind]}</p>
      <p className="num time">{clockFace(-usedAt(view.turnClock, view.turnClock.since)).replace("−", "")}</p>
    </>
  );
}

function Turn({ view, left }: { readonly view: LecternView; readonly left: number | null }) {
  const words = useWords();
  const { turnClock: clock, allotted, called, timed, interjection } = view;
  const stands = clock !== null && !clock.running;
  return (
    <>
      {called && <p className="calm">{words.invited}</p>}
      <h1 className="who">{unbroken(view.who ?? "")}</h1>
      {interjection && <p className="word">{words.chair}</p>}
      {left !== null && <p className={stands ? "num time rest" : "num time"}>{clockFace(left)}</p>}
      {left !== null && left > 0 && clock?.allotted && (
        <progress max={clock.allotted} value={left} aria-label={words.remaining} />
      )}
      {stands && !interjection && <p className="word">{words.paused}</p>}
      {left !== null && left <= 0 && !stands && view.message === null && (
        <p className="word">{words.conclude}</p>
      )}
      {left === null && timed && allotted !== null && (
        <>
          <p className="minutes">{words.minutes(allotted)}</p>
          {called && <p className="calm">{words.afterGreeting}</p>}
        </>
      )}
    </>
  );
}

/** What is left of the turn, and is it little? */
function useTurnTime({ clock: hearing, turnClock, warnAt }: LecternView) {
  const left = useLeft(hearing, turnClock);
  const isLow = (now: number) => turnClock?.running === true && warningAt(turnClock, warnAt, now) !== null;
  return { left, low: useAt(hearing, isLow) };
}

function Desk({ view }: { readonly view: LecternView }) {
  const words = useWords();
  const [ownText, setOwnText] = useState<{ readonly turn: string; readonly text: string } | null>(null);
  const [failed, setFailed] = useState(false);
  const { turnClock: clock, ownText: turn } = view;
  const { left, low } = useTurnTime(view);
  const announced = useAt(view.clock, (now) => announcedText(view.announcement, now));
  const hasMessage = view.message !== null;
  const rehearsal = view.rehearsal && (
    <p className="rehearsal">{view.rehearsal === "replay" ? words.replay : words.rehearsal}</p>
  );
  const message = hasMessage && (
    <p className="message" role="status">
      {view.message}
    </p>
  );
  if (ownText !== null && ownText.turn === turn && !view.suspended)
    return (
      <OwnText
        who={view.who ?? ""}
        face={clock ? clockFace(left ?? 0) : ""}
        low={low}
        text={ownText.text}
        above={message || rehearsal}
        onBack={() => setOwnText(null)}
      />
    );
  const read = async () => {
    if (turn === null) return;
    const text = await askOwnText(turn);
    setFailed(text === null);
    setOwnText(text === null ? null : { turn, text });
  };
  return (
    <main className={`desk${low ? " low" : ""}${hasMessage ? " told" : ""}`}>
      {rehearsal}
      <div className="middle">
        {view.test ? (
          <>
            <h1 className="who">{words.test}</h1>
            <p className="num time">{clockFace(TEST_TIME)}</p>
          </>
        ) : view.who === null || view.suspended ? (
          <Between view={view} />
        ) : (
          <Turn view={view} left={left} />
        )}
        {message}
        {announced !== null && !hasMessage && <p className="said">{announced}</p>}
      </div>
      {turn !== null && !view.suspended && (
        <footer>
          <Button onClick={() => void read()}>{failed ? words.ownAgain : words.own}</Button>
        </footer>
      )}
    </main>
  );
}

/** On its own, so that the screen is not drawn with every tick. */
const Mark = () => <Stale away={useAway()} />;

export function Lectern() {
  const view = useView<LecternView>("lectern");
  if (!view) return <NoView />;
  return (
    <>
      <Desk view={view} />
      <Mark />
    </>
  );
}
