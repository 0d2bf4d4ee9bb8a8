/** Phrases by search: words after a semicolon in the text, or the card's own field; one click puts a phrase at the caret. */
import type { MouseEvent } from "react";
import { useDraft } from "../../../line/draft.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { Folded } from "./Folded.tsx";
import { type Phrase, phrasesFor } from "./minutes/phrases.ts";
import { useWords } from "./minutes/words.ts";
import { insertPhrase, useWriting } from "./minutes/writing.ts";

/** so many stand below the text while one is looked for */
const NEAR = 4;

/** the caret stays where it is: a press takes no focus */
const stay = (event: MouseEvent) => event.preventDefault();

function PhraseButton({ phrase, first, onInsert }: { phrase: Phrase; first: boolean; onInsert: () => void }) {
  return (
    <Button className={first ? "match suggested" : "match"} onMouseDown={stay} onClick={onInsert}>
      {phrase.text} <small className="muted">{`;${phrase.code}`}</small>
    </Button>
  );
}

/** Below the text, over nothing that is typed: what the words after the semicolon mean. */
export function PhrasesNear() {
  const words = useWords();
  const { editor, asked } = useWriting();
  if (editor === null || asked === "") return null;
  const found = phrasesFor(asked).slice(0, NEAR);
  if (found.length === 0) return null;
  return (
    <section className="phrases-near" aria-label={words.phrases}>
      {found.map((phrase, i) => (
        <PhraseButton
          key={phrase.code}
          phrase={phrase}
          first={i === 0}
          onInsert={() => insertPhrase(editor, phrase)}
        />
      ))}
      <p className="muted">
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> {words.insertFirst}
      </p>
    </section>
  );
}

export function Phrases() {
  const words = useWords();
  const { editor } = useWriting();
  const [query, setQuery] = useDraft("phrase", "");
  const found = phrasesFor(query);
  const insert = (phrase: Phrase | undefined) => {
    if (!editor || !phrase) return;
    insertPhrase(editor, phrase);
    setQuery("");
  };
  return (
    <Folded name="phrases" title={words.phrases} className="card phrases">
      <TextInput
        label={words.findPhrase}
        value={query}
        onText={setQuery}
        onKeyDown={(event) => event.key === "Enter" && insert(found[0])}
      />
      {editor === null && <p className="muted">{words.noText}</p>}
      {found.length === 0 && <p className="muted">{words.noPhrase}</p>}
      {found.map((phrase, i) => (
        <PhraseButton
          key={phrase.code}
          phrase={phrase}
          first={query !== "" && i === 0}
          onInsert={() => insert(phrase)}
        />
      ))}
      <p className="muted">{words.phrasesHow}</p>
    </Folded>
  );
}
