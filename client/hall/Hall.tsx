/** The projector: who, how long, who makes ready; nothing else. */
import { useEffect } from "react";
import type { HallPerson, HallScene, HallView } from "../../shared/hallView.ts";
import { clockFace, remainingAt, type TurnClock, warningAt } from "../../shared/time.ts";
import { announcedText } from "../live/announced.ts";
import { useNow, wallTime } from "../live/clock.ts";
import { useLink, useView } from "../live/hearing.ts";
import { NoView } from "../live/NoView.tsx";
import { Ask, AskMark } from "./Ask.tsx";
import { useWords } from "./words.ts";

const STALE_MS = 3_000;
/** cut off for so long after a time has run out, the figures mean nothing any more */
const LOST_MS = 60_000;

/** Has the scene's clock run out? */
function isOver(scene: HallScene, now: number): boolean {
  const clock = "clock" in scene ? scene.clock : null;
  const left = clock ? remainingAt(clock, now) : null;
  return left !== null && left <= 0;
}

function Time({ clock, warnAt, now }: { clock: TurnClock; warnAt: readonly number[]; now: number }) {
  const words = useWords();
  const left = remainingAt(clock, now);
  if (left === null || clock.allotted === null) return null;
  const warning = warningAt(clock, warnAt, now);
  const word = warning === null ? words.remaining : words.left(warning / 1000);
  return (
    <div className={warning === null ? "time" : "time low"}>
      {left > 0 ? (
        <>
          <div className="num digits">{clockFace(left)}</div>
          <div className="word">{word}</div>
        </>
      ) : (
        <div className="conclude">{words.conclude}</div>
      )}
      <progress max={clock.allotted} value={left > 0 ? left : clock.allotted} aria-label={words.remaining} />
    </div>
  );
}

function Person({ who }: { who: HallPerson }) {
  return (
    <>
      <h1 className="who">{who.name}</h1>
      {who.position !== "" && <p className="position">{who.position}</p>}
      {who.introduced !== "" && <p className="introduced">{who.introduced}</p>}
    </>
  );
}

function Scene({ scene, view, now }: { scene: HallScene; view: HallView; now: number }) {
  const words = useWords();
  switch (scene.kind) {
    case "backdrop":
    case "otherSource":
      return (
        <main className="backdrop">
          {scene.lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a backdrop never move
            <p key={i}>{line || "\u00a0"}</p>
          ))}
        </main>
      );
    case "programme":
      return (
        <main className="programme">
          <h1>{words.programme}</h1>
          <ol>
            {scene.steps.map((step) => (
              <li
                key={step.id}
                aria-current={step.begunAt !== null && step.endedAt === null ? "step" : undefined}
              >
                <span className="num">{wallTime(step.plannedStart)}</span> {step.shortTitle}
              </li>
            ))}
          </ol>
        </main>
      );
    case "speaker":
      return (
        <main className="speaker">
          <section>
            <Person who={scene.who} />
            <p className="topic">{scene.title}</p>
          </section>
          {scene.interjection ? (
            <p className="word">{words.interjection}</p>
          ) : (
            scene.clock && <Time clock={scene.clock} warnAt={view.warnAt} now={now} />
          )}
        </main>
      );
    case "answer":
      return (
        <main className="answer">
          <div className="question">
            {scene.questions.map((question) => (
              <p key={question}>{question}</p>
            ))}
          </div>
          <div className="speaker">
            <section>
              <p className="label">{words.answering}</p>
              <Person who={scene.who} />
              {scene.supporting.length > 0 && (
                <p className="introduced">{`${words.supporting}: ${scene.supporting.join("; ")}`}</p>
              )}
            </section>
            {scene.timed && <Time clock={scene.clock} warnAt={view.warnAt} now={now} />}
          </div>
        </main>
      );
    case "next": {
      const [first] = view.next;
      return (
        <main className="centre">
          <p className="label">{words.makeReady}</p>
          {first && <Person who={first} />}
        </main>
      );
    }
    case "notice":
      return <Sentence text={scene.text} />;
    case "pause":
      return <Sentence text={scene.text || words.pause} />;
    case "document":
      return <Sentence text={scene.title} />;
    case "concerns":
      return (
        <main className="programme">
          <h1>{words.concerns}</h1>
          <ol>
            {scene.titles.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ol>
        </main>
      );
    case "resultCard":
      return (
        <main className="centre">
          <p className="label">{scene.title}</p>
          <h1 className="who">{scene.text}</h1>
        </main>
      );
    case "settling":
      return <Sentence text={words.settling} />;
    case "conclusion":
      return <Sentence text={words.conclusion} />;
    case "test":
      return <Sentence text={words.test} />;
    case "black":
      return <main className="black" />;
    case "ask":
      return <Ask />;
    default:
      return scene satisfies never;
  }
}

function Sentence({ text }: { text: string }) {
  return (
    <main className="centre">
      <h1 className="who">{text}</h1>
    </main>
  );
}

function Stage({ view }: { view: HallView }) {
  const words = useWords();
  const now = useNow(view.clock);
  const { state, since } = useLink();
  useEffect(() => {
    document.documentElement.dataset["scheme"] = view.scheme;
  }, [view.scheme]);
  const away = state !== "live" && since !== null ? performance.now() - since : 0;
  const scene: HallScene =
    away > LOST_MS && isOver(view.scene, now) ? { kind: "backdrop", lines: view.backdrop } : view.scene;
  const whole = ["backdrop", "otherSource", "black"].includes(scene.kind);
  const marked = view.askMark && !["otherSource", "black", "ask"].includes(scene.kind);
  const announced = announcedText(view.announcement, now);
  return (
    <div className={`stage${whole ? " whole" : ""}${marked ? " marked" : ""}`}>
      {!whole && (
        <header>
          <span>{view.step}</span>
          <span className="num">{wallTime(now)}</span>
        </header>
      )}
      <Scene scene={scene} view={view} now={now} />
      {announced !== null && !whole && <p className="announcement">{announced}</p>}
      {!whole && scene.kind !== "next" && view.next.length > 0 && announced === null && (
        <footer>
          <span className="muted">{words.makeReady}</span>
          {view.next.map((who) => (
            <p key={who.name}>
              <b>{who.name}</b>
              <span className="muted">{who.introduced || who.position}</span>
            </p>
          ))}
        </footer>
      )}
      {marked && <AskMark />}
      {away > STALE_MS && <i className="stale" />}
    </div>
  );
}

export function Hall() {
  const view = useView<HallView>("hall");
  const words = useWords();
  const none = view === null;
  useEffect(() => {
    // dark until it is told otherwise, so that a hall is not lit up by an empty page
    if (none) document.documentElement.dataset["scheme"] = "dark";
  }, [none]);
  return (
    <div className="screen">
      {view?.rehearsal && <p className="rehearsal">{words.rehearsal}</p>}
      {view ? <Stage view={view} /> : <NoView />}
    </div>
  );
}
