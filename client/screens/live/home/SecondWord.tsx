/** What takes a second word: the server's console says it, and whoever reads it there types it here. */
import { useState } from "react";
import { post } from "../../../line/post.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useWords } from "./words.ts";

type Asking = "word" | "wrong" | "tooOften" | "failed";

interface Props {
  readonly ask: string;
  readonly press: string;
  /** sends it with the word; 409: the word was right, and something else is not */
  readonly onWord: (word: string) => Promise<Response | null>;
}

function judged(answer: Response | null): Asking | null {
  if (!answer) return "failed";
  if (answer.ok) return null;
  return answer.status === 403 ? "wrong" : answer.status === 409 ? "word" : "tooOften";
}

export function SecondWord({ ask, press, onWord }: Props) {
  const words = useWords();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [word, setWord] = useState("");
  const askForIt = async () => {
    const answer = await post("word");
    setAsking(answer?.ok ? "word" : answer?.status === 429 ? "tooOften" : "failed");
  };
  const tell = async () => {
    const next = judged(await onWord(word));
    setAsking(next);
    if (next === null) setWord("");
  };
  return (
    <>
      <Button onClick={() => void askForIt()}>{ask}</Button>
      {asking !== null && <p role="status">{words.asking[asking]}</p>}
      {(asking === "word" || asking === "wrong") && (
        <form
          className="rename"
          onSubmit={(event) => {
            event.preventDefault();
            void tell();
          }}
        >
          <TextInput label={words.word} value={word} maxLength={12} onText={setWord} />
          <button type="submit" disabled={word.trim() === ""}>
            {press}
          </button>
        </form>
      )}
    </>
  );
}
