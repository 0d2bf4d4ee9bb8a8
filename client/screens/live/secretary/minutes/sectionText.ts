/** A section's text on this screen: typed into a Yjs document, kept in the browser, sent until the server has it safe. */

import { updateYFragment } from "@tiptap/y-tiptap";
import { IndexeddbPersistence } from "y-indexeddb";
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from "y-protocols/awareness";
import * as Y from "yjs";
import { create } from "zustand";
import { UPDATE_BYTES } from "../../../../../shared/terms/minutesLimits.ts";
import { PROSE_FIELD } from "../../../../../shared/terms/prose.ts";
import type { Instant } from "../../../../../shared/terms/time.ts";
import { PIECE_BYTES, type TextRefused, type TypedResult } from "../../../../../shared/wire/protocol.ts";
import { hearingNow } from "../../../../line/clock.ts";
import { newId } from "../../../../line/ids.ts";
import { ACK_MS } from "../../../../line/line.ts";
import { pageSocket } from "../../../../line/pageLine.ts";
import { keyOf } from "../../../../line/place.ts";
import { lineStore } from "../../../../line/store.ts";
import { keepInstead, mendKept } from "./kept.ts";
import { noteOwn, olderPage, ownUpdate } from "./ownText.ts";

/** at most five updates a second leave a screen */
const SEND_EVERY_MS = 200;
const AGAIN_MS = 600;
/** after "too fast" */
const SLOWER_MS = 3_000;
/** so often what is missing is asked for before the text is written anew */
const GAPS = 5;
const SERVER = Symbol("from the server");

interface Saving {
  /** typed here and not yet acknowledged */
  readonly unsaved: boolean;
  /** hearing time of the last acknowledgement */
  readonly savedAt: Instant | null;
  /** why the server does not take this text; it stays in the browser */
  readonly refused: TextRefused | null;
}
const NOTHING: Saving = { unsaved: false, savedAt: null, refused: null };

interface Minutes {
  readonly saving: Readonly<Record<string, Saving>>;
  /** sections that have prose, as far as this screen has heard */
  readonly written: readonly string[];
  /** sections of which the server leaves something out that was stored and is not good */
  readonly aside: readonly string[];
  /** how often a section's text was written anew */
  readonly anew: Readonly<Record<string, number>>;
}
const useMinutes = create<Minutes>(() => ({ saving: {}, written: [], aside: [], anew: {} }));

export const useSaving = (section: string) => useMinutes((store) => store.saving[section] ?? NOTHING);
export const useAside = () => useMinutes((store) => store.aside);
export const useWritten = () => useMinutes((store) => store.written);

function note(section: string, change: Partial<Saving>): void {
  useMinutes.setState(({ saving }) => ({
    saving: { ...saving, [section]: { ...(saving[section] ?? NOTHING), ...change } },
  }));
}

/** Names of sections with unsent text, so that they are sent after a reload without being opened. */
const DIRTY = "minutes.unsent";
function dirty(): string[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(DIRTY)) ?? "[]") as string[];
  } catch {
    return [];
  }
}
function setDirty(section: string, is: boolean): void {
  const others = dirty().filter((one) => one !== section);
  try {
    localStorage.setItem(keyOf(DIRTY), JSON.stringify(is ? [...others, section] : others));
  } catch {
    // without storage the text is safe only while this page stays open
  }
}

/** How many sections hold text of this screen that the server has not acknowledged. */
export const unsentSections = () => dirty().length;

async function send(section: string, update: Uint8Array): Promise<TypedResult> {
  if (update.byteLength > UPDATE_BYTES) return { kind: "refused", code: "tooLarge" };
  const emit = (bytes: Uint8Array, piece: { id: string; index: number; count: number } | null) =>
    pageSocket().timeout(ACK_MS).emitWithAck("typed", { section, bytes, piece }) as Promise<TypedResult>;
  try {
    const count = Math.ceil(update.byteLength / PIECE_BYTES);
    if (count <= 1) return await emit(update, null);
    const id = newId();
    let result: TypedResult = { kind: "unknown" };
    for (let index = 0; index < count; index++) {
      result = await emit(update.slice(index * PIECE_BYTES, (index + 1) * PIECE_BYTES), { id, index, count });
      if (result.kind !== "piece") break;
    }
    return result;
  } catch {
    return { kind: "unknown" };
  }
}

export class SectionText {
  readonly section: string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  #kept: IndexeddbPersistence | null = null;
  readonly #ready: Promise<unknown>;
  /** typed and not under way */
  #queue: Uint8Array[] = [];
  #sending = false;
  /** in step with the server since the last connect */
  #synced = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** while an input method composes, what others type waits (it would break the composition) */
  #composing: () => boolean = () => false;
  #waiting: Uint8Array[] = [];
  /** what the editor shows, whatever has become of the document */
  #shown: () => Shown | null = () => null;
  #gaps = 0;
  /** the server has said no; it is asked again when more is typed here */
  #refused = false;

  constructor(section: string, doc = new Y.Doc()) {
    this.section = section;
    this.doc = doc;
    this.awareness = new Awareness(doc);
    const name = keptAs(section);
    this.#ready = mendKept(name).then(() => {
      if (this.doc.isDestroyed) return;
      this.#kept = new IndexeddbPersistence(name, this.doc);
      return this.#kept.whenSynced;
    });
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === SERVER || (origin !== null && origin === this.#kept)) return;
      noteOwn(this.doc.clientID);
      this.#queue.push(update);
      setDirty(section, true);
      note(section, { unsaved: true });
      if (!this.#refused) return this.#later(SEND_EVERY_MS);
      // with all that was not taken, but without what was deleted meanwhile
      this.#refused = false;
      void this.sync();
    });
    this.awareness.on(
      "update",
      (change: Record<"added" | "updated" | "removed", number[]>, origin: unknown) => {
        if (origin === SERVER || !pageSocket().connected) return;
        const own = [...change.added, ...change.updated, ...change.removed];
        pageSocket().volatile.emit("caret", section, encodeAwarenessUpdate(this.awareness, own));
      },
    );
    void this.#ready.then(() => {
      const clients = Y.decodeStateVector(Y.encodeStateVector(this.doc)).keys();
      if (olderPage() && dirty().includes(section)) for (const client of clients) noteOwn(client);
      void this.sync();
    });
  }

  /** Both ways: what the server has more, and, where something was typed and not acknowledged, what this screen has more. */
  async sync(): Promise<void> {
    this.#synced = false;
    if (!pageSocket().connected) return;
    await this.#ready;
    try {
      const text = await pageSocket()
        .timeout(ACK_MS)
        .emitWithAck("openSection", this.section, Y.encodeStateVector(this.doc));
      if (text === "withheld") {
        await forget(this.section);
        return;
      }
      // whatever else is wrong, what was typed here is kept
      if (text === null) throw new Error("not told");
      this.receive(new Uint8Array(text.update));
      if (this.#queue.length > 0 || this.#sending || dirty().includes(this.section)) {
        // the state vector is blind to deletions: this carries the whole delete set
        this.#queue = [ownUpdate(this.doc, new Uint8Array(text.vector))];
        note(this.section, { unsaved: true });
      }
      this.#synced = true;
      this.#later(0);
    } catch {
      if (pageSocket().connected) setTimeout(() => void this.sync(), AGAIN_MS);
    }
  }

  receive(update: Uint8Array): void {
    this.#waiting.push(update);
    if (!this.#composing()) this.release();
  }

  /** What others typed meanwhile, when the composition has ended. */
  release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      for (const update of waiting) Y.applyUpdate(this.doc, update, SERVER);
    } catch {
      void this.#writeAnew();
    }
  }

  receiveCaret(update: Uint8Array): void {
    applyAwarenessUpdate(this.awareness, update, SERVER);
  }

  /** Where the composition of an input method is asked for. */
  watchComposition(composing: () => boolean): void {
    this.#composing = composing;
  }

  /** Where what the editor shows is asked for. */
  watchShown(shown: () => Shown | null): void {
    this.#shown = shown;
  }

  cutOff(): void {
    this.#synced = false;
    const others = [...this.awareness.getStates().keys()].filter((id) => id !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, SERVER);
  }

  /** Drops the text from memory and from the browser. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#queue = [];
    setDirty(this.section, false);
    note(this.section, NOTHING);
    this.awareness.destroy();
    await this.#ready;
    await this.#kept?.clearData();
    this.doc.destroy();
  }

  /**
   * This document cannot go on: begins another with what the server has, and writes what is shown here into it, as if it
   * were typed now.
   */
  async #writeAnew(): Promise<void> {
    const shown = this.#shown();
    if (!shown || this.doc.isDestroyed || open.get(this.section) !== this) return;
    const text = await pageSocket()
      .timeout(ACK_MS)
      .emitWithAck("openSection", this.section, null)
      .catch(() => null);
    if (text === null || text === "withheld") return void setTimeout(() => void this.#writeAnew(), SLOWER_MS);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, new Uint8Array(text.update), SERVER);
    noteOwn(doc.clientID);
    const prose = doc.getXmlFragment(PROSE_FIELD);
    doc.transact(() => updateYFragment(doc, prose, shown, { mapping: new Map(), isOMark: new Map() }));
    setDirty(this.section, true);
    this.awareness.destroy();
    await this.#kept?.destroy();
    await keepInstead(keptAs(this.section), Y.encodeStateAsUpdate(doc));
    open.set(this.section, new SectionText(this.section, doc));
    useMinutes.setState(({ anew }) => ({
      anew: { ...anew, [this.section]: (anew[this.section] ?? 0) + 1 },
    }));
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#flush(), ms);
  }

  async #flush(): Promise<void> {
    if (this.#sending || !this.#synced || this.#queue.length === 0) return;
    const update = Y.mergeUpdates(this.#queue);
    this.#queue = [];
    this.#sending = true;
    const result = await send(this.section, update);
    this.#sending = false;
    if (result.kind === "saved") {
      const { view } = lineStore.getState();
      const unsaved = this.#queue.length > 0;
      if (!unsaved) setDirty(this.section, false);
      this.#gaps = 0;
      note(this.section, { unsaved, refused: null, savedAt: view ? hearingNow(view.clock) : null });
      if (unsaved) this.#later(SEND_EVERY_MS);
      return;
    }
    this.#queue.unshift(update);
    if (result.kind !== "refused" || result.code === "notSaved") return this.#later(AGAIN_MS);
    const { code } = result;
    if (code === "tooFast") return this.#later(SLOWER_MS);
    if (code === "gap" && this.#gaps++ < GAPS) return void setTimeout(() => void this.sync(), AGAIN_MS);
    if (code === "gap" || code === "foreign") return void this.#writeAnew();
    note(this.section, { refused: code });
    this.#refused = true;
  }
}

/** What an editor shows: its document. */
type Shown = Parameters<typeof updateYFragment>[2];

const keptAs = (section: string) => `${keyOf("minutes")}.${section}`;

const open = new Map<string, SectionText>();

/** The section's text; opened once, it stays in step until the page is left. */
export function sectionText(section: string): SectionText {
  const own = open.get(section) ?? new SectionText(section);
  open.set(section, own);
  return own;
}

/** The section's text as it is now, for what must know when it is another. */
export function useSectionText(section: string): SectionText {
  useMinutes((store) => store.anew[section]);
  return sectionText(section);
}

/** A sealed section leaves this screen at once. */
export async function forget(section: string): Promise<void> {
  const own = open.get(section);
  open.delete(section);
  if (own) await own.forget();
  else if (dirty().includes(section)) setDirty(section, false);
  indexedDB.deleteDatabase(keptAs(section));
}

async function connected(): Promise<void> {
  for (const section of dirty()) sectionText(section);
  for (const own of open.values()) void own.sync();
  try {
    const { written, aside } = await pageSocket().timeout(ACK_MS).emitWithAck("writtenSections");
    useMinutes.setState({ written, aside });
  } catch {
    // asked again at the next connect; what is typed meanwhile is heard of one by one
  }
}

/** Joins the minutes to the page's socket; once a page. */
export function openMinutes(): void {
  // an installed app is not asked; a browser that is short of room must not clear what is not sent yet
  if (matchMedia("(display-mode: standalone)").matches) void navigator.storage?.persist();
  const socket = pageSocket();
  socket.on("connect", () => void connected());
  socket.on("disconnect", () => {
    for (const own of open.values()) own.cutOff();
  });
  socket.on("typed", (section, update) => {
    open.get(section)?.receive(new Uint8Array(update));
    useMinutes.setState(({ written }) =>
      written.includes(section) ? {} : { written: [...written, section] },
    );
  });
  socket.on("caret", (section, update) => open.get(section)?.receiveCaret(new Uint8Array(update)));
  addEventListener("beforeunload", (event) => {
    if (Object.values(useMinutes.getState().saving).some((one) => one.unsaved)) event.preventDefault();
  });
}
