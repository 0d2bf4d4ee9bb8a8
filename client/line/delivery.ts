/**
 * A section's text on its way: what is typed into the document is sent until the server has it safe, what others type comes
 * in. Pages use it, and so do tests and the faults runner: it opens no socket and touches no page.
 */
import * as Y from "yjs";
import { UPDATE_BYTES } from "../../shared/terms/minutesLimits.ts";
import type { TextRefused, TypedResult } from "../../shared/wire/protocol.ts";
import type { LineSocket } from "./line.ts";
import type { Timers } from "./timers.ts";
import { askSection, sendTyped } from "./typed.ts";

/** at most five updates a second leave a screen */
const SEND_EVERY_MS = 200;
const AGAIN_MS = 600;
/** after "too fast" */
const SLOWER_MS = 3_000;
/** what is missing is asked for so often before the document is given up */
const GAPS = 5;
/** the origin of whatever came over the line */
export const SERVER = Symbol("from the server");

export interface DeliveryParts {
  readonly section: string;
  readonly doc: Y.Doc;
  readonly socket: () => LineSocket;
  readonly timers: Timers;
  /** resolves once the document holds what was kept of it; without: it begins empty */
  readonly ready?: Promise<unknown>;
  /** does an update of this origin come from where the document is kept? */
  readonly isKept?: (origin: unknown) => boolean;
  /** ids under which letters were typed at this seat before the page was opened */
  readonly ownClients?: () => readonly number[];
  /** notes, over reloads, whether something that was typed here is not saved */
  readonly unsent?: { readonly is: () => boolean; readonly set: (is: boolean) => void };
  /** something was typed, and is not noted, kept or sent yet */
  readonly onTyped?: () => void;
  readonly onUnsaved?: () => void;
  readonly onSent?: (update: Uint8Array) => void;
  /** `all`: nothing typed is left to be saved */
  readonly onSaved?: (update: Uint8Array, all: boolean) => void;
  /** the server does not take it; it is asked again when more is typed */
  readonly onRefused?: (code: TextRefused) => void;
  /** the section is not for this seat any more */
  readonly onWithheld?: () => void;
  /** this document cannot go on: what it shows must be written into another */
  readonly onBroken: () => void;
}

/** What the server, which holds `vector`, lacks of this seat's letters; and all that was taken away here. */
function ownUpdate({ doc, ownClients }: DeliveryParts, vector: Uint8Array): Uint8Array {
  const clients = [doc.clientID, ...(ownClients?.() ?? [])];
  const there = Y.decodeStateVector(vector);
  const from = new Map(
    [...Y.decodeStateVector(Y.encodeStateVector(doc))].map(([client, clock]) => [
      client,
      clients.includes(client) ? (there.get(client) ?? 0) : clock,
    ]),
  );
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(from));
}

export class Delivery {
  readonly #parts: DeliveryParts;
  /** typed and not under way */
  #queue: Uint8Array[] = [];
  #sending = false;
  /** in step with the server since the last connect */
  #inStep = false;
  #closed = false;
  /** the server has said no; it is asked again when more is typed here */
  #refused = false;
  #gaps = 0;
  #unwait: () => void = () => undefined;
  /** while an input method composes, what others type waits (it would break the composition) */
  #composing: () => boolean = () => false;
  #waiting: Uint8Array[] = [];

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
    parts.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== SERVER && !parts.isKept?.(origin)) this.#typed(update);
    });
    void (parts.ready ?? Promise.resolve()).then(() => this.sync());
  }

  /** Nothing typed is under way or waits to be. */
  get idle(): boolean {
    return this.#closed || (this.#inStep && !this.#sending && this.#queue.length === 0);
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Both ways: what the server has more, and, where something was typed and not saved, what this screen has more. */
  async sync(): Promise<void> {
    this.#inStep = false;
    const { section, doc, socket, timers, ready, unsent } = this.#parts;
    if (this.#closed || !socket().connected) return;
    await ready;
    try {
      const text = await askSection(socket(), section, Y.encodeStateVector(doc));
      if (this.#closed) return;
      if (text === "withheld") {
        this.close();
        this.#parts.onWithheld?.();
        return;
      }
      // whatever else is wrong, what was typed here is kept
      if (text === null) throw new Error("not told");
      this.receive(new Uint8Array(text.update));
      if (this.#queue.length > 0 || this.#sending || unsent?.is()) {
        // the state vector is blind to deletions: this carries the whole delete set
        this.#queue = [ownUpdate(this.#parts, new Uint8Array(text.vector))];
        this.#parts.onUnsaved?.();
      }
      this.#inStep = true;
      this.#later(0);
    } catch {
      if (socket().connected) timers.after(AGAIN_MS, () => void this.sync());
    }
  }

  /** What others typed. */
  receive(update: Uint8Array): void {
    this.#waiting.push(update);
    if (!this.#composing()) this.release();
  }

  /** What others typed meanwhile, when the composition has ended. */
  release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (this.#closed) return;
    try {
      for (const update of waiting) Y.applyUpdate(this.#parts.doc, update, SERVER);
    } catch {
      this.#parts.onBroken();
    }
  }

  /** Where the composition of an input method is asked for. */
  watchComposition(composing: () => boolean): void {
    this.#composing = composing;
  }

  cutOff(): void {
    this.#inStep = false;
  }

  /** Nothing goes out or comes in any more. */
  close(): void {
    this.#closed = true;
    this.#queue = [];
    this.#unwait();
  }

  #typed(update: Uint8Array): void {
    if (this.#closed) return;
    this.#parts.onTyped?.();
    this.#queue.push(update);
    this.#parts.unsent?.set(true);
    this.#parts.onUnsaved?.();
    if (!this.#refused) {
      this.#later(SEND_EVERY_MS);
      return;
    }
    // with all that was not taken, but without what was deleted meanwhile
    this.#refused = false;
    void this.sync();
  }

  #later(ms: number): void {
    this.#unwait();
    this.#unwait = this.#parts.timers.after(ms, () => void this.#flush());
  }

  async #flush(): Promise<void> {
    if (this.#closed || this.#sending || !this.#inStep || this.#queue.length === 0) return;
    const update = Y.mergeUpdates(this.#queue);
    this.#queue = [];
    this.#sending = true;
    const result = await this.#send(update);
    this.#sending = false;
    if (this.#closed) return;
    if (result.kind === "saved") {
      this.#saved(update);
      return;
    }
    this.#queue.unshift(update);
    if (result.kind === "refused") this.#notTaken(result.code);
    else this.#later(AGAIN_MS);
  }

  async #send(update: Uint8Array): Promise<TypedResult> {
    const { section, socket, onSent } = this.#parts;
    if (update.byteLength > UPDATE_BYTES) return { kind: "refused", code: "tooLarge" };
    onSent?.(update);
    try {
      return await sendTyped(socket(), section, update);
    } catch {
      return { kind: "unknown" };
    }
  }

  #saved(update: Uint8Array): void {
    const all = this.#queue.length === 0;
    if (all) this.#parts.unsent?.set(false);
    this.#gaps = 0;
    this.#parts.onSaved?.(update, all);
    if (!all) this.#later(SEND_EVERY_MS);
  }

  #notTaken(code: TextRefused): void {
    if (code === "notSaved" || code === "tooFast") {
      this.#later(code === "tooFast" ? SLOWER_MS : AGAIN_MS);
    } else if (code === "gap" && this.#gaps++ < GAPS) {
      this.#parts.timers.after(AGAIN_MS, () => void this.sync());
    } else if (code === "gap" || code === "foreign") {
      this.#parts.onBroken();
    } else {
      this.#refused = true;
      this.#parts.onRefused?.(code);
    }
  }
}

/** Keeps deliveries in step over this socket: asked at each connect, told of what others type. */
export function joinDeliveries(
  socket: LineSocket,
  open: ReadonlyMap<string, { readonly delivery: Delivery }>,
): void {
  socket.on("connect", () => {
    for (const { delivery } of open.values()) void delivery.sync();
  });
  socket.on("disconnect", () => {
    for (const { delivery } of open.values()) delivery.cutOff();
  });
  socket.on("typed", (section, update) => open.get(section)?.delivery.receive(new Uint8Array(update)));
}
