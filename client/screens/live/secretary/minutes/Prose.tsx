/** The prose of one section: typed by two secretaries at once, saved when the badge says so. */
import { type Editor, Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { PROSE_FIELD } from "../../../../../shared/terms/prose.ts";
import { endHint } from "../../../../line/hints.ts";
import { proseNodes } from "./nodes.ts";
import { plainBlocks } from "./paste.ts";
import { SavedBadge } from "./SavedBadge.tsx";
import { type SectionText, useSectionText } from "./sectionText.ts";
import { useWords } from "./words.ts";
import { insertPhrase, leaveWriting, phraseAsked, watchWriting } from "./writing.ts";

/** Ctrl+Enter: what is asked for before the caret becomes its phrase; else the text at hand is inserted. */
const insertKey = (insertion: () => string) =>
  Extension.create({
    name: "insertKey",
    priority: 1_000,
    addKeyboardShortcuts() {
      return {
        "Mod-Enter": () => {
          const phrase = phraseAsked(this.editor);
          if (phrase) {
            insertPhrase(this.editor, phrase);
            return true;
          }
          const lines = insertion().split("\n").filter(Boolean);
          if (lines.length === 0) return true;
          endHint("secretary.writing");
          // what is typed next is a paragraph of its own
          return this.editor.commands.insertContent([
            ...lines.map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
            { type: "paragraph" },
          ]);
        },
      };
    },
  });

/** A caret without inline styles, which the page's security policy forbids. */
function caretOf(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "other-caret";
  // drawn by the style sheet: a name is no part of the text
  caret.dataset["name"] = String(user["name"] ?? "");
  return caret;
}

interface Props {
  readonly section: string;
  readonly name: string;
  /** to be read alone */
  readonly locked: boolean;
  /** what Ctrl+Enter inserts without a code */
  readonly insertion: string;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** The editor on a section's document, with the others' carets. */
function useProse(text: SectionText, { name, insertion, onFocus, onBlur }: Props) {
  const words = useWords();
  const toInsert = useRef(insertion);
  toInsert.current = insertion;
  return useEditor(
    {
      injectCSS: false,
      extensions: [
        ...proseNodes,
        insertKey(() => toInsert.current),
        Collaboration.configure({ document: text.doc, field: PROSE_FIELD }),
        CollaborationCaret.configure({
          provider: text,
          user: { name },
          render: caretOf,
          selectionRender: () => ({ nodeName: "span", class: "other-selection" }),
        }),
      ],
      editorProps: {
        attributes: {
          role: "textbox",
          // where nothing may be typed it is still read, and moved by the keyboard
          tabindex: "0",
          "aria-multiline": "true",
          "aria-label": words.prose,
          "data-empty": words.typeHere,
        },
        transformPastedHTML: plainBlocks,
      },
      onFocus,
      onBlur,
      onTransaction: ({ editor }) => watchWriting(editor),
    },
    [text, name],
  );
}

/** Tells the text when an input method composes and what is shown; keeps the line that is typed in, in sight. */
function joinText(editor: Editor, text: SectionText): () => void {
  const { dom } = editor.view;
  watchWriting(editor);
  text.delivery.watchComposition(() => editor.view.composing);
  text.watchShown(() => editor.state.doc);
  const ended = () => setTimeout(() => text.delivery.release());
  // what comes up below must not hide the line that is typed in
  const scroll = dom.closest(".scroll");
  const resized = new ResizeObserver(() => editor.isFocused && editor.commands.scrollIntoView());
  if (scroll) resized.observe(scroll);
  dom.addEventListener("compositionend", ended);
  return () => {
    dom.removeEventListener("compositionend", ended);
    leaveWriting(editor);
    resized.disconnect();
    text.delivery.watchComposition(() => false);
    text.watchShown(() => null);
    text.delivery.release();
  };
}

export function Prose(props: Props) {
  const { section } = props;
  const text = useSectionText(section);
  const editor = useProse(text, props);
  useEffect(() => void editor?.setEditable(!props.locked, false), [editor, props.locked]);
  useEffect(() => (editor ? joinText(editor, text) : undefined), [editor, text]);
  return (
    <>
      <EditorContent editor={editor} className="prose" />
      <SavedBadge section={section} />
    </>
  );
}
