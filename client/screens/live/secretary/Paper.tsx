/** The part of the minutes that is written: its heading, its text, what helps with it. */
import type { SecretaryView, SectionView } from "../../../../shared/views/views.ts";
import { wallTime } from "../../../line/clock.ts";
import { Hint } from "../../../staff/acts/Hint.tsx";
import { Questions } from "../../../staff/acts/Questions.tsx";
import { CorrectName } from "./CorrectName.tsx";
import { Prose } from "./minutes/Prose.tsx";
import { useWords as useMinutesWords } from "./minutes/words.ts";
import { useWords } from "./words.ts";

interface PaperProps {
  readonly view: SecretaryView;
  readonly section: SectionView;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

export function Paper({ view, section, onFocus, onBlur }: PaperProps) {
  const words = useWords();
  const minutes = useMinutesWords();
  const opinion = view.opinions[section.opinion ?? ""];
  const times = [section.from, section.to].map((at) => (at === null ? "…" : wallTime(at))).join(" – ");
  const sealed = section.kind === "sealed" && !section.mayWrite;
  // said once, where a part begins
  const when = section.level === 1 ? `${times} · ${words.automatic}` : times;
  const facts = [section.meta, section.from === null ? "" : when];
  return (
    <main>
      <h2>{section.title}</h2>
      <p className="muted">{facts.filter(Boolean).join(" · ")}</p>
      {sealed ? (
        <p className="note">{minutes.sealed}</p>
      ) : (
        <Prose
          key={section.id}
          section={section.id}
          name={words.duty[view.duty]}
          locked={section.locked}
          insertion={(section.kind === "answer" ? opinion?.preparedAnswer : opinion?.content) ?? ""}
          onFocus={onFocus}
          onBlur={onBlur}
        />
      )}
      {section.locked && !sealed && <p className="note">{minutes.locked}</p>}
      {!sealed && !section.locked && <Hint name="secretary.writing">{minutes.hint}</Hint>}
      {opinion && (
        <Questions
          key={opinion.id}
          opinion={opinion}
          merged={opinion.merged.flatMap((id) => view.opinions[id] ?? [])}
        />
      )}
      {section.kind === "turn" && <NameOf view={view} section={section} />}
    </main>
  );
}

/** Who speaks or has spoken may be written down wrongly too. */
function NameOf({ view, section }: { view: SecretaryView; section: SectionView }) {
  const parts = section.meta.split(" · ");
  return (
    <CorrectName
      key={section.id}
      view={view}
      entry={section.id.replace(/^turn\./, "")}
      name={section.title}
      position={parts.slice(0, -1).join(" · ")}
      organisation={parts.at(-1) ?? ""}
      opinion={section.opinion}
    />
  );
}

/** What is to be done before anything can be written. */
export function Before() {
  const words = useWords();
  return (
    <main className="note">
      <h2>{words.before}</h2>
      <ol className="steps">
        {words.beforeSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="muted">{words.later}</p>
    </main>
  );
}
