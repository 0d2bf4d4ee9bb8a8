/** The picture of each scene on a display of the hall. */

import { type HearingClock, remainingAt } from "../../../shared/terms/time.ts";
import type { HallPerson, HallScene, HallView } from "../../../shared/views/live/hall.ts";
import { inSentence } from "../../i18n/address.ts";
import { useAt, wallTime } from "../../line/clock.ts";
import { Ask } from "./Ask.tsx";
import { StillTime, Time } from "./Time.tsx";
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

/** "bà Nguyễn Thị Nắng Hạ, Trưởng ban …, đại biểu do … giới thiệu" */
const raiser = ({ name, position, introduced }: HallPerson) =>
  [inSentence(name), position, introduced].filter(Boolean).join(", ");

function Topics({ questions }: { readonly questions: readonly string[] }) {
  return questions.map((question) => (
    <p key={question} className="topic">
      {question}
    </p>
  ));
}

function Position({ who }: { readonly who: HallPerson }) {
  return (
    <>
      {who.position !== "" && <p className="position">{who.position}</p>}
      {who.introduced !== "" && <p className="introduced">{who.introduced}</p>}
    </>
  );
}

function Speaker({ scene, view }: { scene: HallScene & { kind: "speaker" }; view: HallView }) {
  const words = useWords();
  const { who, questions, allotted, interjection } = scene;
  const clock = view.turnClock;
  const left = useAt(view.clock, (now) => (interjection && clock ? remainingAt(clock, now) : null));
  return (
    <main className="speaker">
      <h1 className="who">{unbroken(who.name)}</h1>
      <section>
        <Position who={who} />
        <Topics questions={questions} />
      </section>
      {clock && !interjection && <Time clock={clock} warnAt={view.warnAt} hearing={view.clock} />}
      {interjection && <StillTime left={left} word={words.interjection} />}
      {!clock && !interjection && allotted !== null && <StillTime left={allotted} word={words.allotted} />}
    </main>
  );
}

function Answer({ scene, view }: { scene: HallScene & { kind: "answer" }; view: HallView }) {
  const words = useWords();
  const { who, questions, supporting } = scene;
  return (
    <main className="speaker answered">
      <h1 className="who">{unbroken(who.name)}</h1>
      <section>
        <Position who={who} />
        <p className="introduced">{words.answers}</p>
        <Topics questions={questions} />
        {supporting.length > 0 && (
          <p className="introduced">{`${words.supporting}: ${supporting.join("; ")}`}</p>
        )}
      </section>
      {view.turnClock && <Time clock={view.turnClock} warnAt={view.warnAt} hearing={view.clock} />}
    </main>
  );
}

function Programme({ scene }: { scene: HallScene & { kind: "programme" } }) {
  const words = useWords();
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
}

function Rights({ scene }: { scene: HallScene & { kind: "rights" } }) {
  const words = useWords();
  return (
    <main className="programme rights">
      <h1>{words.rights}</h1>
      <ul>
        {scene.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </main>
  );
}

function Raised({ scene }: { scene: HallScene & { kind: "raised" } }) {
  const words = useWords();
  return (
    <main className="raised">
      <p className="label">{words.raised}</p>
      {scene.questions.map((question) => (
        <h1 key={question} className="question">
          {question}
        </h1>
      ))}
      {scene.who && <p className="introduced">{words.raisedBy(raiser(scene.who))}</p>}
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

function Concerns({ scene }: { scene: HallScene & { kind: "concerns" } }) {
  const words = useWords();
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
}

function ResultCard({ scene }: { scene: HallScene & { kind: "resultCard" } }) {
  return (
    <main className="centre">
      <p className="label">{scene.title}</p>
      {scene.text.split(" · ").map((part, i) =>
        i === 0 ? (
          <h1 key={part} className="head">
            {part}
          </h1>
        ) : (
          <p key={part} className="then">
            {part}
          </p>
        ),
      )}
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
