/** What the clerk checks of an item before the public reads it: titles, questions, task, text. */
import { PUBLIC_LETTERS, type ReleasedAs } from "../../../../../shared/terms/publication.ts";
import type { PublicItem } from "../../../../../shared/views/after/public.ts";
import type { Publishable } from "../../../../../shared/views/after/publication.ts";
import { usePublicationWords } from "./words.ts";

const TASK_LETTERS = 300;
const QUESTION_LETTERS = 200;

/** null: as it is proposed */
export interface Typed {
  readonly shows: ReleasedAs;
  readonly text: string | null;
  readonly task: string | null;
  /** a line each */
  readonly questions: string | null;
  readonly titles: Readonly<Record<string, string>>;
  readonly correction: string;
}

const questionsIn = (lines: string): string[] =>
  lines
    .split("\n")
    .map((question) => question.trim())
    .filter(Boolean);

const areTooLong = (questions: readonly string[]): boolean =>
  questions.some((question) => question.length > QUESTION_LETTERS);

const titlesIn = ({ titles }: Typed) =>
  Object.entries(titles).map(([opinion, title]) => ({ opinion, title: title.trim() }));

/** What was typed for the public; what was left is as it is proposed. */
export const wordsChecked = (typed: Typed) => ({
  titles: titlesIn(typed),
  ...(typeof typed.questions === "string" ? { questions: questionsIn(typed.questions) } : {}),
  ...(typed.task ? { task: typed.task.trim() } : {}),
});

/** Something that must stand there was emptied, or is too long. */
export const isIncomplete = (typed: Typed, corrects: boolean): boolean =>
  titlesIn(typed).some(({ title }) => title === "") ||
  typed.task?.trim() === "" ||
  areTooLong(questionsIn(typed.questions ?? "")) ||
  (corrects && typed.correction.trim() === "");

/** What is typed, as the public would read it. */
export function previewOf({ draft, now }: Publishable, typed: Typed, text: string): PublicItem {
  const working = typed.shows === "task";
  const corrects = now?.shows === "withdrawn" && typed.correction !== "";
  return {
    ...draft,
    shows: typed.shows,
    text: working ? "" : text,
    task: typed.task ?? draft.task,
    questions: typeof typed.questions === "string" ? questionsIn(typed.questions) : draft.questions,
    until: working ? draft.until : null,
    askers: draft.askers.map((asker) => ({ ...asker, title: typed.titles[asker.opinion] ?? asker.title })),
    correction: corrects ? typed.correction : null,
  };
}

interface LinesProps {
  readonly label: string;
  readonly rows: number;
  readonly most?: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Lines = ({ label, rows, most, value, onChange }: LinesProps) => (
  <label className="field">
    {label}
    <textarea rows={rows} maxLength={most} value={value} onChange={(event) => onChange(event.target.value)} />
  </label>
);

interface Props {
  readonly item: Publishable;
  readonly typed: Typed;
  readonly text: string;
  readonly set: (change: Partial<Typed>) => void;
  readonly corrects: boolean;
}

export function ReleaseFields({ item: { offers, draft }, typed, text, set, corrects }: Props) {
  const words = usePublicationWords();
  const questions = typed.questions ?? draft.questions.join("\n");
  return (
    <div className="stack">
      {offers.length > 1 && (
        <label className="field">
          {words.releaseAs}
          <select
            value={typed.shows}
            onChange={(event) => set({ shows: event.target.value as ReleasedAs, text: null })}
          >
            {offers.map(({ shows }) => (
              <option key={shows} value={shows}>
                {words.as[shows]}
              </option>
            ))}
          </select>
        </label>
      )}
      {draft.askers.map(({ opinion, title }) => (
        <label key={opinion} className="field">
          {words.nameOf(opinion)}
          <input
            maxLength={120}
            value={typed.titles[opinion] ?? title}
            onChange={(event) => set({ titles: { ...typed.titles, [opinion]: event.target.value } })}
          />
        </label>
      ))}
      {draft.questions.length > 0 && (
        <Lines
          {...{ label: words.questions, rows: Math.max(2, draft.questions.length), value: questions }}
          onChange={(value) => set({ questions: value })}
        />
      )}
      {areTooLong(questionsIn(questions)) && <p className="problem">{words.questionTooLong}</p>}
      {draft.task !== "" && (
        <Lines
          {...{ label: words.taskText, rows: 2, most: TASK_LETTERS, value: typed.task ?? draft.task }}
          onChange={(value) => set({ task: value.replaceAll("\n", " ") })}
        />
      )}
      {typed.shows !== "task" && (
        <Lines
          {...{ label: words.text, rows: 4, most: PUBLIC_LETTERS, value: text }}
          onChange={(value) => set({ text: value })}
        />
      )}
      {corrects && (
        <Lines
          {...{ label: words.correctionText, rows: 2, most: 200, value: typed.correction }}
          onChange={(value) => set({ correction: value })}
        />
      )}
    </div>
  );
}
