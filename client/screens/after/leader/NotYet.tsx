/** A section in which there is nothing yet. */
import { useWords } from "./words.ts";

export function NotYet() {
  return <p className="card muted">{useWords().notYet}</p>;
}
