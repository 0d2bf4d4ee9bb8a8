/** A section's text on this screen: typed into a Yjs document, kept in the browser, sent until the server has it safe. */
import { IndexeddbPersistence } from "y-indexeddb";
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from "y-protocols/awareness";
import * as Y from "yjs";
import { create } from "zustand";
import { PIECE_BYTES, type TypedResult } from "../../../shared/protocol.ts";
import type { Instant } from "../../../shared/time.ts";
import { hearingNow } from "../../live/clock.ts";
import { newId } from "../../live/pending.ts";
import { ACK_MS, hearing, seat, socket } from "../../live/socket.ts";
import { useStore } from "../../live/store.ts";

/** at most five updates a second leave a screen */
const SEND_EVERY_MS = 200;
const AGAIN_MS = 600;
const SERVER = Symbol("from the server");

interface Saving {
  /** typed here and not yet acknowledged */
  readonly unsaved: boolean;
  /** hearing time of the last acknowledgement */
  readonly savedAt: Instant | null;
  /** the server does not take this text; it stays in the browser */
  readonly refused: boolean;
}
const NOTHING: Saving = { unsaved: false, savedAt: null, refused: false };

interface Minutes {
  readonly saving: Readonly<Record<string, Saving>>;
  /** sections that have prose, as far as this screen has heard */
  readonly written: readonly string[];
}
const useMinutes = create<Minutes>(() => ({ saving: {}, written: [] }));

export const useSaving = (section: string) => useMinutes((store) => store.saving[section] ?? NOTHING);
export const useWritten = () => useMinutes((store) => store.written);

function note(section: string, change: Partial<Saving>): void {
  useMinutes.setState(({ saving }) => ({
    saving: { ...saving, [section]: { ...(saving[section] ?? NOTHING), ...change } },
  }));
}

/** Names of sections with unsent text, so that they are sent after a reload without being opened. */
const DIRTY = `minutes.unsent.${hearing}.${seat}`;
function dirty(): string[] {
  try {
    return JSON.parse(localStorage.getItem(DIRTY) ?? "[]") as string[];
  } catch {
    return [];
  }
}
function setDirty(section: string, is: boolean): void {
  const others = dirty().filter((one) => one !== section);
  try {
    localStorage.setItem(DIRTY, JSON.stringify(is ? [...others, section] : others));
  } catch {
    // without storage the text is safe only while this page stays open
  }
}

/** How many sections hold text of this screen that the server has not acknowledged. */
export const unsentSections = () => dirty().length;

async function send(section: string, update: Uint8Array): Promise<TypedResult> {
  const emit = (bytes: Uint8Array, piece: { id: string; index: number; count: number } | null) =>
    socket.timeout(ACK_MS).emitWithAck("typed", { section, bytes, piece }) as Promise<TypedResult>;
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
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly #kept: IndexeddbPersistence;
  /** typed and not under way */
  #queue: Uint8Array[] = [];
  #sending = false;
  /** in step with the server since the last connect */
  #synced = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** while an input method composes, what others type waits (it would break the composition) */
  #composing: () => boolean = () => false;
  #waiting: Uint8Array[] = [];

  constructor(section: string) {
    this.section = section;
    this.#kept = new IndexeddbPersistence(`minutes.${hearing}.${seat}.${section}`, this.doc);
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === SERVER || origin === this.#kept) return;
      this.#queue.push(update);
      setDirty(section, true);
      note(section, { unsaved: true });
      this.#later(SEND_EVERY_MS);
    });
    this.awareness.on(
      "update",
      (change: Record<"added" | "updated" | "removed", number[]>, origin: unknown) => {
        if (origin === SERVER || !socket.connected) return;
        const own = [...change.added, ...change.updated, ...change.removed];
        socket.volatile.emit("caret", section, encodeAwarenessUpdate(this.awareness, own));
      },
    );
    void this.#kept.whenSynced.then(() => this.sync());
  }

  /** Both ways: what the server has more, and, where something was typed and not acknowledged, what this screen has more. */
  async sync(): Promise<void> {
    this.#synced = false;
    if (!socket.connected) return;
    await this.#kept.whenSynced;
    try {
      const text = await socket
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
        this.#queue = [Y.encodeStateAsUpdate(this.doc, new Uint8Array(text.vector))];
        note(this.section, { unsaved: true });
      }
      this.#synced = true;
      this.#later(0);
    } catch {
      if (socket.connected) setTimeout(() => void this.sync(), AGAIN_MS);
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
    for (const update of waiting) Y.applyUpdate(this.doc, update, SERVER);
  }

  receiveCaret(update: Uint8Array): void {
    applyAwarenessUpdate(this.awareness, update, SERVER);
  }

  /** Where the composition of an input method is asked for. */
  watchComposition(composing: () => boolean): void {
    this.#composing = composing;
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
    await this.#kept.clearData();
    this.doc.destroy();
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
      const { view } = useStore.getState();
      const unsaved = this.#queue.length > 0;
      if (!unsaved) setDirty(this.section, false);
      note(this.section, { unsaved, refused: false, savedAt: view ? hearingNow(view.clock) : null });
      if (unsaved) this.#later(SEND_EVERY_MS);
      return;
    }
    this.#queue.unshift(update);
    const hopeless =
      result.kind === "refused" && (result.code === "notAllowed" || result.code === "malformed");
    if (hopeless) note(this.section, { refused: true });
    else this.#later(AGAIN_MS);
  }
}

const open = new Map<string, SectionText>();

/** The section's text; opened once, it stays in step until the page is left. */
export function sectionText(section: string): SectionText {
  const own = open.get(section) ?? new SectionText(section);
  open.set(section, own);
  return own;
}

/** A sealed section leaves this screen at once. */
export async function forget(section: string): Promise<void> {
  const own = open.get(section);
  open.delete(section);
  if (own) await own.forget();
  else if (dirty().includes(section)) setDirty(section, false);
  indexedDB.deleteDatabase(`minutes.${hearing}.${seat}.${section}`);
}

async function connected(): Promise<void> {
  for (const section of dirty()) sectionText(section);
  for (const own of open.values()) void own.sync();
  try {
    const written = await socket.timeout(ACK_MS).emitWithAck("writtenSections");
    useMinutes.setState({ written });
  } catch {
    // asked again at the next connect; what is typed meanwhile is heard of one by one
  }
}

/** Joins the minutes to the page's socket; once a page. */
export function openMinutes(): void {
  // an installed app is not asked; a browser that is short of room must not clear what is not sent yet
  if (matchMedia("(display-mode: standalone)").matches) void navigator.storage?.persist();
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
