/** A display while somebody speaks or answers, and what was raised when nobody does. */
import { remainingAt } from "../../../shared/terms/time.ts";
import type { HallPerson, HallScene, HallView } from "../../../shared/views/live/hall.ts";
import { inSentence } from "../../i18n/address.ts";
import { useAt } from "../../line/clock.ts";
import { StillTime, Time } from "./Time.tsx";
import { unbroken } from "./unbroken.ts";
import { useWords } from "./words.ts";

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

export function Speaker({ scene, view }: { scene: HallScene & { kind: "speaker" }; view: HallView }) {
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

export function Answer({ scene, view }: { scene: HallScene & { kind: "answer" }; view: HallView }) {
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

export function Raised({ scene }: { scene: HallScene & { kind: "raised" } }) {
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
