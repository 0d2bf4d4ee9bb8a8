/**
 * A section's text in the guarded thread, twice: what is stored, and a mirror in which an update is tried before it is
 * stored. Whatever an update does to the mirror, the stored one stays whole.
 */
import * as Y from "yjs";
import {
  SEAT_CLIENTS,
  SEAT_SHARE,
  SECTION_BYTES,
  SECTION_PARTS,
} from "../../../shared/terms/minutesLimits.ts";
import { PROSE_FIELD } from "../../../shared/terms/prose.ts";
import type { TextRefused } from "../../../shared/wire/protocol.ts";
import { type ProseParagraph, proseOf } from "../../documents/minutes/prose.ts";
import type { MinutesUpdate } from "../../storage/log.ts";
import { unfit } from "./proseFit.ts";
import { misplaced, Places } from "./prosePlace.ts";
import { type ProseUpdate, readUpdate } from "./proseUpdate.ts";

function emptyDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(PROSE_FIELD);
  return doc;
}

const anybody = () => true;
const partsOf = ({ store }: Y.Doc, isCounted: (client: number) => boolean = anybody) =>
  [...store.clients].reduce((sum, [client, structs]) => sum + (isCounted(client) ? structs.length : 0), 0);

/** Told before it is applied, where that can be told. */
function misplacedIn(doc: Y.Doc, update: ProseUpdate): TextRefused | null {
  try {
    return new Places(doc, update).flaw();
  } catch {
    return "malformed";
  }
}

/** Applies it; why the document is spoiled by it, or null. */
function spoilt(doc: Y.Doc, update: ProseUpdate, bytes: Uint8Array): TextRefused | null {
  const from = new Map<number, number>();
  for (const { id } of update.structs) from.set(id.client, Y.getState(doc.store, id.client));
  try {
    Y.applyUpdate(doc, bytes);
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return "gap";
    return misplaced(doc, from);
  } catch {
    return "malformed";
  }
}

export class ProseDoc {
  #stored = emptyDoc();
  /** what is stored, and what was tried and is on its way there; null: as the stored one */
  #mirror: Y.Doc | null = null;
  /** at most so many bytes; exact when it is measured */
  #bytes = 0;
  #exact = true;
  /** screens' ids → the seat that wrote first under it */
  readonly #owners = new Map<number, string>();
  /** of what is on its way alone */
  #claimed = new Map<number, string>();

  /** at most so many bytes; near `enough` exactly */
  bytes(enough = Number.POSITIVE_INFINITY): number {
    if (!this.#exact && this.#bytes > enough) {
      this.#bytes = Y.encodeStateAsUpdate(this.#mirror ?? this.#stored).byteLength;
      this.#exact = true;
    }
    return this.#bytes;
  }

  /** bytes of what a seat wrote, deleted or not, as they stand in the document */
  bytesBy(seat: string): number {
    const doc = this.#mirror ?? this.#stored;
    const others = new Map<number, number>();
    for (const client of doc.store.clients.keys())
      if (this.#writer(client) !== seat) others.set(client, Y.getState(doc.store, client));
    return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(others)).byteLength;
  }

  /** Tries an update; null: it may be stored. It is held as on its way until it is taken or given up. */
  judge(seat: string, bytes: Uint8Array): TextRefused | null {
    const update = readUpdate(bytes);
    if (typeof update === "string") return update;
    this.#mirror ??= this.#copy();
    const mirror = this.#mirror;
    const wrong =
      unfit(mirror, update, (client) => (this.#writer(client) ?? seat) === seat) ??
      misplacedIn(mirror, update);
    if (wrong) return wrong;
    const fresh = [...new Set(update.structs.map(({ id }) => id.client))].filter(
      (writer) => !this.#writer(writer),
    );
    const ofSeat = [...this.#owners.values(), ...this.#claimed.values()].filter((owner) => owner === seat);
    if (fresh.length > 0 && ofSeat.length + fresh.length > SEAT_CLIENTS) return "sectionFull";
    const before = this.bytes(SECTION_BYTES - bytes.byteLength);
    if (before + bytes.byteLength > SECTION_BYTES && update.ds.clients.size === 0) return "sectionFull";
    for (const client of fresh) this.#claimed.set(client, seat);
    const adds = update.structs.length > 0;
    const flaw = spoilt(mirror, update, bytes) ?? this.#tooMuch(seat, before, bytes.byteLength, adds);
    if (flaw) this.giveUp();
    return flaw;
  }

  /** What is on its way is not stored after all: the mirror is made anew of what is. */
  giveUp(): void {
    this.#mirror = null;
    this.#claimed = new Map();
    this.#exact = false;
    this.#bytes = Number.POSITIVE_INFINITY;
  }

  /** Takes what is stored now; false: it is not good, and left out. */
  take({ author, update: bytes }: MinutesUpdate): boolean {
    const update = readUpdate(bytes);
    if (typeof update === "string") return false;
    this.#mirror ??= this.#copy();
    if (unfit(this.#mirror, update, anybody) || misplacedIn(this.#mirror, update)) return false;
    if (spoilt(this.#mirror, update, bytes)) {
      this.giveUp();
      return false;
    }
    Y.applyUpdate(this.#stored, bytes);
    this.#own(update, author);
    this.#bytes += bytes.byteLength;
    this.#exact = false;
    return true;
  }

  /** Takes all that is stored, of a document that is new; tells which were left out. `at` hears of each before it is applied. */
  load(updates: readonly MinutesUpdate[], at: (n: number) => void): number[] {
    const aside = new Set<number>();
    const read = updates.flatMap((minutesUpdate) => {
      const update = readUpdate(minutesUpdate.update);
      if (typeof update !== "string") return [{ one: minutesUpdate, update }];
      aside.add(minutesUpdate.n);
      return [];
    });
    const whole = emptyDoc();
    try {
      whole.transact(() => {
        for (const { one } of read) {
          at(one.n);
          Y.applyUpdate(whole, one.update);
        }
      });
    } catch {
      return [
        ...aside,
        ...this.#loadEach(
          read.map(({ one }) => one),
          at,
        ),
      ];
    }
    const all = new Map([...whole.store.clients.keys()].map((client) => [client, 0]));
    if (whole.store.pendingStructs !== null || whole.store.pendingDs !== null || misplaced(whole, all))
      return [
        ...aside,
        ...this.#loadEach(
          read.map(({ one }) => one),
          at,
        ),
      ];
    this.#stored = whole;
    for (const { one, update } of read) this.#own(update, one.author);
    this.giveUp();
    return [...aside];
  }

  missing(vector: Uint8Array | null): { update: Uint8Array; vector: Uint8Array } {
    return {
      update: Y.encodeStateAsUpdate(this.#stored, vector ?? undefined),
      vector: Y.encodeStateVector(this.#stored),
    };
  }

  prose(): ProseParagraph[] {
    return proseOf(this.#stored);
  }

  /** One by one, so that the good ones are told from the others; what lacks others waits for them. */
  #loadEach(updates: readonly MinutesUpdate[], at: (n: number) => void): number[] {
    let left = updates;
    for (;;) {
      const aside = left.filter((minutesUpdate) => {
        at(minutesUpdate.n);
        return !this.take(minutesUpdate);
      });
      if (aside.length === left.length || aside.length === 0) return aside.map(({ n }) => n);
      left = aside;
    }
  }

  /** The seat that writes under a screen's id; undefined: nobody yet. */
  #writer(client: number): string | undefined {
    return this.#owners.get(client) ?? this.#claimed.get(client);
  }

  #own({ structs }: ProseUpdate, author: string): void {
    for (const { id } of structs) {
      if (!this.#owners.has(id.client)) this.#owners.set(id.client, author);
      this.#claimed.delete(id.client);
    }
  }

  #copy(): Y.Doc {
    const copy = emptyDoc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.#stored));
    return copy;
  }

  /** Of a mirror that has taken the update already. What takes away may always. */
  #tooMuch(seat: string, before: number, more: number, adds: boolean): TextRefused | null {
    const doc = this.#mirror ?? this.#stored;
    if (partsOf(doc) > SECTION_PARTS) return "sectionFull";
    if (adds && partsOf(doc, (client) => this.#writer(client) === seat) > SECTION_PARTS * SEAT_SHARE)
      return "sectionFull";
    this.#bytes = before + more;
    this.#exact = false;
    const after = this.bytes(SECTION_BYTES * SEAT_SHARE);
    if (after <= SECTION_BYTES * SEAT_SHARE) return null;
    if (after > SECTION_BYTES && after > before) return "sectionFull";
    return adds && this.bytesBy(seat) > SECTION_BYTES * SEAT_SHARE ? "sectionFull" : null;
  }
}
