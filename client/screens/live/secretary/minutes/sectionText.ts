/** A section's text on this screen: typed into a Yjs document, kept in the browser, brought to the server by its delivery. */

import { updateYFragment } from "@tiptap/y-tiptap";
import { IndexeddbPersistence } from "y-indexeddb";
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from "y-protocols/awareness";
import * as Y from "yjs";
import { PROSE_FIELD } from "../../../../../shared/terms/prose.ts";
import { hearingNow } from "../../../../line/clock.ts";
import { Delivery, SERVER } from "../../../../line/delivery.ts";
import { pageSocket } from "../../../../line/pageLine.ts";
import { keyOf } from "../../../../line/place.ts";
import { lineStore } from "../../../../line/store.ts";
import { TIMERS } from "../../../../line/timers.ts";
import { askSection } from "../../../../line/typed.ts";
import { keepInstead, mendKept } from "./kept.ts";
import { noteOwn, olderPage, ownClients } from "./ownClients.ts";
import { NOTHING, note, noteAnew, useAnew } from "./saving.ts";
import { isUnsent, noteUnsent } from "./unsent.ts";

/** until a document that cannot go on is tried again */
const ANEW_AGAIN_MS = 3_000;

/** What an editor shows: its document. */
type Shown = Parameters<typeof updateYFragment>[2];

const keptAs = (section: string) => `${keyOf("minutes")}.${section}`;

export class SectionText {
  readonly section: string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly delivery: Delivery;
  #kept: IndexeddbPersistence | null = null;
  readonly #ready: Promise<unknown>;
  /** what the editor shows, whatever has become of the document */
  #shown: () => Shown | null = () => null;

  constructor(section: string, doc = new Y.Doc()) {
    this.section = section;
    this.doc = doc;
    this.awareness = new Awareness(doc);
    this.#ready = this.#keep();
    this.delivery = new Delivery({
      ...{ section, doc, ownClients, socket: pageSocket, timers: TIMERS, ready: this.#ready },
      isKept: (origin) => origin !== null && origin === this.#kept,
      unsent: { is: () => isUnsent(section), set: (is) => noteUnsent(section, is) },
      onTyped: () => noteOwn(doc.clientID),
      onUnsaved: () => note(section, { unsaved: true }),
      onSaved: (_update, all) => {
        const { view } = lineStore.getState();
        note(section, { unsaved: !all, refused: null, savedAt: view ? hearingNow(view.clock) : null });
      },
      onRefused: (code) => note(section, { refused: code }),
      onWithheld: () => void forget(section),
      onBroken: () => void this.#writeAnew(),
    });
    this.awareness.on(
      "update",
      (change: Record<"added" | "updated" | "removed", number[]>, origin: unknown) => {
        if (origin === SERVER || !pageSocket().connected) return;
        const clients = [...change.added, ...change.updated, ...change.removed];
        pageSocket().volatile.emit("caret", section, encodeAwarenessUpdate(this.awareness, clients));
      },
    );
  }

  receiveCaret(update: Uint8Array): void {
    applyAwarenessUpdate(this.awareness, update, SERVER);
  }

  /** Where what the editor shows is asked for. */
  watchShown(shown: () => Shown | null): void {
    this.#shown = shown;
  }

  /** Nobody knows where the others' carets are. */
  dropCarets(): void {
    const others = [...this.awareness.getStates().keys()].filter((id) => id !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, SERVER);
  }

  /** Drops the text from memory and from the browser. */
  async forget(): Promise<void> {
    this.delivery.close();
    noteUnsent(this.section, false);
    note(this.section, NOTHING);
    this.awareness.destroy();
    await this.#ready;
    await this.#kept?.clearData();
    this.doc.destroy();
  }

  /** Reads what the browser keeps, and keeps what is typed from now on. */
  async #keep(): Promise<void> {
    await mendKept(keptAs(this.section));
    if (this.doc.isDestroyed) return;
    this.#kept = new IndexeddbPersistence(keptAs(this.section), this.doc);
    await this.#kept.whenSynced;
    const clients = Y.decodeStateVector(Y.encodeStateVector(this.doc)).keys();
    if (olderPage() && isUnsent(this.section)) for (const client of clients) noteOwn(client);
  }

  /**
   * This document cannot go on: begins another with what the server has, and writes what is shown here into it, as if it
   * were typed now.
   */
  async #writeAnew(): Promise<void> {
    const shown = this.#shown();
    if (!shown || this.doc.isDestroyed || open.get(this.section) !== this) return;
    const text = await askSection(pageSocket(), this.section, null).catch(() => null);
    if (text === null || text === "withheld")
      return void setTimeout(() => void this.#writeAnew(), ANEW_AGAIN_MS);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, new Uint8Array(text.update), SERVER);
    noteOwn(doc.clientID);
    const prose = doc.getXmlFragment(PROSE_FIELD);
    doc.transact(() => updateYFragment(doc, prose, shown, { mapping: new Map(), isOMark: new Map() }));
    noteUnsent(this.section, true);
    this.delivery.close();
    this.awareness.destroy();
    await this.#kept?.destroy();
    await keepInstead(keptAs(this.section), Y.encodeStateAsUpdate(doc));
    open.set(this.section, new SectionText(this.section, doc));
    noteAnew(this.section);
  }
}

const open = new Map<string, SectionText>();
export const openSections: ReadonlyMap<string, SectionText> = open;

/** The section's text; opened once, it stays in step until the page is left. */
export function sectionText(section: string): SectionText {
  const text = open.get(section) ?? new SectionText(section);
  open.set(section, text);
  return text;
}

/** The section's text as it is now, for what must know when it is another. */
export function useSectionText(section: string): SectionText {
  useAnew(section);
  return sectionText(section);
}

/** A sealed section leaves this screen at once. */
export async function forget(section: string): Promise<void> {
  const text = open.get(section);
  open.delete(section);
  if (text) await text.forget();
  else if (isUnsent(section)) noteUnsent(section, false);
  indexedDB.deleteDatabase(keptAs(section));
}
