/** The text that is being written, as other parts of the desk see it: what phrase is asked for, and how one is inserted. */
import type { Editor } from "@tiptap/core";
import { create } from "zustand";
import { endHint } from "../../../../line/hints.ts";
import { askedBefore, type Phrase, phrasesFor, spaced } from "./phrases.ts";

interface Writing {
  readonly editor: Editor | null;
  /** the words after a semicolon before the caret; "" while there are none */
  readonly asked: string;
}

export const useWriting = create<Writing>(() => ({ editor: null, asked: "" }));

const around = (editor: Editor) => {
  const { $from } = editor.state.selection;
  const { parent, parentOffset } = $from;
  return {
    before: parent.textBetween(0, parentOffset, undefined, "\n"),
    after: parent.textBetween(parentOffset, parent.content.size, undefined, "\n"),
  };
};

/** Tells the desk where the caret of this editor is. */
export function watchWriting(editor: Editor): void {
  const asked = askedBefore(around(editor).before)?.asked ?? "";
  const now = useWriting.getState();
  if (now.editor !== editor || now.asked !== asked) useWriting.setState({ editor, asked });
}

export function leaveWriting(editor: Editor): void {
  if (useWriting.getState().editor === editor) useWriting.setState({ editor: null, asked: "" });
}

/** Puts a phrase at the caret, in place of what was typed to find it; the caret stays in the text. */
export function insertPhrase(editor: Editor, phrase: Phrase): void {
  endHint("secretary.writing");
  const { from, to } = editor.state.selection;
  const { before, after } = around(editor);
  const found = askedBefore(before);
  const length = found && phrasesFor(found.asked).includes(phrase) ? found.length : 0;
  const text = spaced(phrase.text, before.slice(0, before.length - length), after);
  editor
    .chain()
    .focus()
    .insertContentAt({ from: from - length, to }, { type: "text", text })
    .run();
}

/** The phrase that the words before the caret ask for, if any. */
export function phraseAsked(editor: Editor): Phrase | null {
  const found = askedBefore(around(editor).before);
  return found ? (phrasesFor(found.asked)[0] ?? null) : null;
}
