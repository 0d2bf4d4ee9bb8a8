/** The prose of one section: typed by two secretaries at once, saved when the badge says so. */
import { Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import { PROSE_FIELD } from "../../../../../shared/terms/prose.ts";
import { wallTime } from "../../../../line/clock.ts";
import { tellTypedLate } from "../../../../line/giving.ts";
import { endHint } from "../../../../line/hints.ts";
import { useLinkState } from "../../../../line/store.ts";
import { proseNodes } from "./nodes.ts";
import { plainBlocks } from "./paste.ts";
import { useAside, useSaving } from "./saving.ts";
import { useSectionText } from "./sectionText.ts";
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
  /** what Ctrl+Enter inserts without a code */
  readonly insertion: string;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

export function Prose({ section, name, insertion, onFocus, onBlur }: Props) {
  const words = useWords();
  const text = useSectionText(section);
  const toInsert = useRef(insertion);
  toInsert.current = insertion;
  const editor = useEditor(
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
          "aria-multiline": "true",
          "aria-label": words.prose,
          "data-empty": words.typeHere,
        },
        transformPastedHTML: plainBlocks,
      },
      onFocus,
      onBlur,
      onTransaction: ({ editor: changed }) => watchWriting(changed),
    },
    [text, name],
  );
  useEffect(() => {
    if (!editor) return;
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
  }, [editor, text]);
  return (
    <>
      <EditorContent editor={editor} className="prose" />
      <SavedBadge section={section} />
    </>
  );
}

/** the server's silence after which "saving" is no word for it (ms) */
const LATE_MS = 5_000;

/** Has the server been silent for long on what was typed? Each thing that it takes begins the time anew. */
function useLate(unsaved: boolean, savedAt: number | null): boolean {
  const waitsSince = unsaved ? `since ${savedAt}` : null;
  const [late, setLate] = useState<string | null>(null);
  useEffect(() => {
    if (waitsSince === null) return;
    const timer = setTimeout(() => setLate(waitsSince), LATE_MS);
    return () => {
      clearTimeout(timer);
      setLate(null);
    };
  }, [waitsSince]);
  return waitsSince !== null && late === waitsSince;
}

function SavedBadge({ section }: { section: string }) {
  const words = useWords();
  const { unsaved, savedAt, refused } = useSaving(section);
  const aside = useAside().includes(section);
  const state = useLinkState();
  const late = useLate(unsaved, savedAt);
  // the header must not call saved what is not
  useEffect(() => {
    tellTypedLate(late || refused !== null);
    return () => tellTypedLate(false);
  }, [late, refused]);
  const text = () => {
    if (refused) return words.refused[refused] ?? words.refused.malformed;
    if (unsaved && state === "live") return late ? words.late : words.saving;
    if (unsaved) return words.kept;
    return savedAt === null ? words.nothingTyped : words.saved(wallTime(savedAt, true));
  };
  return (
    <>
      <p
        role="status"
        className={refused || (unsaved && (late || state !== "live")) ? "saved warn" : "saved"}
      >
        {text()}
      </p>
      {aside && <p className="saved bad">{words.aside}</p>}
    </>
  );
}
