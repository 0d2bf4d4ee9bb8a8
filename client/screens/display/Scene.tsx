/** The picture of each scene on a display of the hall. */
import type { HearingClock } from "../../../shared/terms/time.ts";
import type { HallScene, HallView } from "../../../shared/views/live/hall.ts";
import { useAt, wallTime } from "../../line/clock.ts";
import { Ask } from "./Ask.tsx";
import { Concerns, Programme, ResultCard, Rights } from "./Lists.tsx";
import { StillTime } from "./Time.tsx";
import { Answer, Raised, Speaker } from "./Turn.tsx";
import { unbroken } from "./unbroken.ts";
import { useWords } from "./words.ts";

/** the invented turn of the picture for tests */
const TEST_TIME = 180_000;

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <main className="backdrop">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a backdrop never move
        <p key={i}>{line || "\u00a0"}</p>
      ))}
    </main>
  );
}

function Sentence({ text, then }: { readonly text: string; readonly then?: string }) {
  return (
    <main className="centre">
      <h1 className="head">{text}</h1>
      {then !== undefined && <p className="then">{then}</p>}
    </main>
  );
}

function Pause({ text, until, clock }: { text: string; until: number | null; clock: HearingClock }) {
  const words = useWords();
  const over = useAt(clock, (now) => until !== null && until <= now);
  if (until === null) return <Sentence text={text || words.pause} />;
  if (over) return <Sentence text={text || words.pause} then={words.pauseEnds} />;
  return (
    <main className="centre">
      <h1 className="head">{text || words.pauseUntil}</h1>
      <p className="num big">{wallTime(until)}</p>
      <p className="then">{words.comeBack}</p>
    </main>
  );
}

function ListClosed({ scene }: { scene: HallScene & { kind: "listClosed" } }) {
  const words = useWords();
  return (
    <main className="centre">
      <h1 className="head">{words.listClosed}</h1>
      {scene.unheard > 0 && <p className="then">{words.unheard(scene.unheard)}</p>}
      {scene.unheard > 0 && <p className="then muted">{words.thanks}</p>}
    </main>
  );
}

function TestPicture() {
  const words = useWords();
  return (
    <main className="speaker">
      <h1 className="who">{unbroken(words.testName)}</h1>
      <section>
        <p className="position">{words.test}</p>
      </section>
      <StillTime left={TEST_TIME} word={words.remaining} />
    </main>
  );
}

export function Scene({ scene, view }: { scene: HallScene; view: HallView }) {
  const words = useWords();
  switch (scene.kind) {
    case "backdrop":
    case "otherSource":
    case "waiting":
      return <Lines lines={view.backdrop} />;
    case "programme":
      return <Programme scene={scene} />;
    case "rights":
      return <Rights scene={scene} />;
    case "speaker":
      return <Speaker scene={scene} view={view} />;
    case "answer":
      return <Answer scene={scene} view={view} />;
    case "raised":
      return <Raised scene={scene} />;
    case "listClosed":
      return <ListClosed scene={scene} />;
    case "notice":
      return <Sentence text={scene.text} />;
    case "pause":
      return <Pause text={scene.text} until={scene.until} clock={view.clock} />;
    case "document":
      return <Sentence text={scene.title} />;
    case "concerns":
      return <Concerns scene={scene} />;
    case "resultCard":
      return <ResultCard scene={scene} />;
    case "settling":
      return <Sentence text={words.settling} then={words.seats} />;
    case "conclusion":
      return <Sentence text={words.conclusion} />;
    case "test":
      return <TestPicture />;
    case "black":
      return <main className="black" />;
    case "ask":
      return <Ask />;
    default:
      return scene satisfies never;
  }
}
