/** The questions of an opinion: ticked as they are answered, what is not ticked stays in sight. */
import type { OpinionView } from "../../shared/sessionParts.ts";
import { useDraft } from "../live/draft.ts";
import { send } from "../live/hearing.ts";
import { Button } from "../ui/Button.tsx";
import { useAroundWords } from "./aroundWords.ts";

/** the card has room for so many; the sheet behind it names them all */
const NAMED = 3;

export function QuestionTick({ opinion, question }: { opinion: OpinionView; question: string }) {
  const answered = opinion.answeredQuestions.includes(question);
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={answered}
        onChange={() => send({ type: "TickQuestion", opinion: opinion.id, question, answered: !answered })}
      />
      <span>{question}</span>
    </label>
  );
}

export function QuestionTicks({ opinion }: { opinion: OpinionView }) {
  return (
    <div className="ticks">
      {opinion.questions.map((question) => (
        <QuestionTick key={question} opinion={opinion} question={question} />
      ))}
    </div>
  );
}

/** The questions not yet answered of these opinions, before their outcome is given. */
export function Unanswered({ opinions }: { opinions: readonly OpinionView[] }) {
  const words = useAroundWords();
  const left = [
    ...new Set(
      opinions.flatMap((one) =>
        one.questions.filter((question) => !one.answeredQuestions.includes(question)),
      ),
    ),
  ];
  if (left.length === 0) return null;
  return (
    <div className="late unanswered">
      <p>{words.unanswered(left.length)}</p>
      <ul>
        {left.slice(0, NAMED).map((question) => (
          <li key={question}>{question}</li>
        ))}
        {left.length > NAMED && <li>{words.andMore(left.length - NAMED)}</li>}
      </ul>
    </div>
  );
}

/** Ticks, and the text behind them to be mended: one question a line. */
export function Questions({ opinion }: { opinion: OpinionView }) {
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
          <QuestionTicks opinion={opinion} />
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
