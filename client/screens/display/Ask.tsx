/** The code that opens asking to speak on a phone: a scene of its own, or a mark in the corner. */
import { place } from "../../line/place.ts";
import { useWords } from "./words.ts";

const picture = () => `/h/${place().hearing}/ask.svg`;

export function Ask() {
  const words = useWords();
  return (
    <main className="centre ask">
      <h1 className="who">{words.ask}</h1>
      <img src={picture()} alt="" />
      <p className="position">{words.askHow}</p>
    </main>
  );
}

export function AskMark() {
  const words = useWords();
  return (
    <aside className="ask-mark">
      <span>{words.askMark}</span>
      <img src={picture()} alt="" />
    </aside>
  );
}
