/** The questions of an opinion: ticked as they are answered, what is not ticked stays in sight. */

import { type QuestionOnce, questionsOnce } from "../../../shared/terms/task.ts";
import type { OpinionView } from "../../../shared/views/live/session.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { useAroundWords } from "./aroundWords.ts";

/** the card has room for so many; the sheet behind it names them all */
const NAMED = 3;

/** A question of one opinion or of several that were merged, ticked in each of them. */
export function QuestionTick({ question }: { question: QuestionOnce }) {
  const { text, asked, answered } = question;
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={answered}
        onChange={() => {
          for (const question of asked) send({ type: "TickQuestion", ...question, answered: !answered });
        }}
      />
      <span>{text}</span>
    </label>
  );
}

export function QuestionTicks({ opinions }: { opinions: readonly OpinionView[] }) {
  return (
    <div className="ticks">
      {questionsOnce(opinions).map((question) => (
        <QuestionTick key={question.text} question={question} />
      ))}
    </div>
  );
}

/** The questions not yet answered of these opinions, before their outcome is given. */
export function Unanswered({ opinions }: { opinions: readonly OpinionView[] }) {
  const words = useAroundWords();
  const left = questionsOnce(opinions).filter((question) => !question.answered);
  if (left.length === 0) return null;
  return (
    <div className="late unanswered">
      <p>{words.unanswered(left.length)}</p>
      <ul>
        {left.slice(0, NAMED).map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
        {left.length > NAMED && <li>{words.andMore(left.length - NAMED)}</li>}
      </ul>
    </div>
  );
}

interface QuestionsProps {
  readonly opinion: OpinionView;
  /** those that are answered with it: a question of both is ticked in both */
  readonly merged: readonly OpinionView[];
}

/** Ticks, and the text behind them to be mended: one question a line. */
export function Questions({ opinion, merged }: QuestionsProps) {
  const words = useAroundWords();
  const [text, setText] = useDraft<string | null>(`questions.${opinion.id}`, null);
  const lines = (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return (
    <section aria-label={words.questions}>
      <h3 className="muted">{words.questions}</h3>
      {text === null ? (
        <>
          <QuestionTicks opinions={[opinion, ...merged]} />
          <Button onClick={() => setText(opinion.questions.join("\n"))}>{words.editQuestions}</Button>
        </>
      ) : (
        <>
          <textarea
            rows={4}
            aria-label={words.questionsHow}
            placeholder={words.questionsHow}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            kind="suggested"
            disabled={lines.length > 12}
            onClick={() => {
              send({ type: "SetQuestions", opinion: opinion.id, questions: lines });
              setText(null);
            }}
          >
            {words.keepQuestions}
          </Button>
        </>
      )}
    </section>
  );
}
