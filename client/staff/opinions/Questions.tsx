/** What an opinion asks for in particular, line by line. */
import { useWords } from "./words.ts";

export function Questions({ questions }: { readonly questions: readonly string[] }) {
  const words = useWords();
  if (questions.length === 0) return null;
  return (
    <ul className="questions" aria-label={words.questions}>
      {questions.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ul>
  );
}
