/** A display that shows a list: programme, rights, concerns, a result card. */
import type { HallScene } from "../../../shared/views/live/hall.ts";
import { wallTime } from "../../line/clock.ts";
import { useWords } from "./words.ts";

export function Programme({ scene }: { scene: HallScene & { kind: "programme" } }) {
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

export function Rights({ scene }: { scene: HallScene & { kind: "rights" } }) {
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

export function Concerns({ scene }: { scene: HallScene & { kind: "concerns" } }) {
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

export function ResultCard({ scene }: { scene: HallScene & { kind: "resultCard" } }) {
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
