/** The code that opens asking to speak on a phone: a scene of its own, or a mark in the corner. */
import { hearing } from "../../line/socket.ts";
import { useWords } from "./words.ts";

const PICTURE = `/h/${hearing}/ask.svg`;

export function Ask() {
  const words = useWords();
  return (
    <main className="centre ask">
      <h1 className="who">{words.ask}</h1>
      <img src={PICTURE} alt="" />
      <p className="position">{words.askHow}</p>
    </main>
  );
}

export function AskMark() {
  const words = useWords();
  return (
    <aside className="ask-mark">
      <span>{words.askMark}</span>
      <img src={PICTURE} alt="" />
    </aside>
  );
}
