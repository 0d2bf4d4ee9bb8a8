/** What the editor knows: shared/terms/prose.ts has the same by name, for the server. */
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";

export const proseNodes = [
  ...[Document, Paragraph, Text, Bold, Italic, BulletList, OrderedList, ListItem],
  HardBreak.extend({
    addKeyboardShortcuts() {
      return { "Shift-Enter": () => this.editor.commands.setHardBreak() };
    },
  }),
];
