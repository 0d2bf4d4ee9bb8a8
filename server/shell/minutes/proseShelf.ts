/** The text of hearings' minutes, section by section: what the guarded thread holds, and does when it is asked. */
import { HEARING_BYTES, SEAT_BYTES, SEAT_SHARE } from "../../../shared/terms/minutesLimits.ts";
import type { TextRefused } from "../../../shared/wire/protocol.ts";
import type { ProseParagraph } from "../../documents/minutes/prose.ts";
import type { MinutesUpdate } from "../../storage/log.ts";
import { ProseDoc } from "./proseDoc.ts";

/** What a book of minutes asks. `book` names it: one hearing as one reading of the log gave it. */
export type ProseJob = { readonly book: string } & (
  | { readonly do: "load"; readonly updates: readonly MinutesUpdate[] }
  | { readonly do: "take"; readonly updates: readonly MinutesUpdate[] }
  | { readonly do: "judge"; readonly section: string; readonly seat: string; readonly update: Uint8Array }
  | { readonly do: "giveUp"; readonly section: string }
  | { readonly do: "missing"; readonly section: string; readonly vector: Uint8Array | null }
  | { readonly do: "prose" }
  | { readonly do: "drop" }
);

export type ProseAnswer =
  /** the book must be loaded first */
  | { readonly kind: "notLoaded" }
  /** numbers of what was left out */
  | { readonly kind: "taken"; readonly aside: readonly number[] }
  | { readonly kind: "judged"; readonly refused: TextRefused | null }
  | { readonly kind: "text"; readonly update: Uint8Array; readonly vector: Uint8Array }
  | { readonly kind: "prose"; readonly prose: ReadonlyMap<string, readonly ProseParagraph[]> }
  | { readonly kind: "done" };

/** Whoever holds the minutes' text and does what is asked. */
export interface ProseKeeper {
  /** throws ThreadEnded */
  ask(job: ProseJob): Promise<ProseAnswer>;
}

interface Book {
  readonly sections: Map<string, ProseDoc>;
  /** seat → bytes of all that it ever wrote */
  readonly written: Map<string, number>;
}

const done = { kind: "done" } as const;

export class ProseShelf {
  readonly #books = new Map<string, Book>();
  readonly #at: (n: number) => void;

  /** `at` hears which stored update is applied next */
  constructor(at: (n: number) => void = () => undefined) {
    this.#at = at;
  }

  do(job: ProseJob): ProseAnswer {
    if (job.do === "load") return this.#load(job.book, job.updates);
    const book = this.#books.get(job.book);
    if (!book) return { kind: "notLoaded" };
    switch (job.do) {
      case "take":
        return { kind: "taken", aside: this.#take(book, job.updates) };
      case "judge":
        return { kind: "judged", refused: judge(book, job) };
      case "giveUp":
        book.sections.get(job.section)?.giveUp();
        return done;
      case "missing":
        return { kind: "text", ...docOf(book, job.section).missing(job.vector) };
      case "prose":
        return {
          kind: "prose",
          prose: new Map([...book.sections].map(([name, doc]) => [name, doc.prose()])),
        };
      case "drop":
        this.#books.delete(job.book);
        return done;
      default:
        return job satisfies never;
    }
  }

  #load(name: string, updates: readonly MinutesUpdate[]): ProseAnswer {
    const book: Book = { sections: new Map(), written: new Map() };
    const bySection = new Map<string, MinutesUpdate[]>();
    for (const update of updates) {
      const ofSection = bySection.get(update.section) ?? [];
      bySection.set(update.section, ofSection);
      ofSection.push(update);
      wrote(book, update);
    }
    const aside = [...bySection].flatMap(([section, updates]) =>
      docOf(book, section).load(updates, this.#at),
    );
    this.#books.set(name, book);
    return { kind: "taken", aside };
  }

  #take(book: Book, updates: readonly MinutesUpdate[]): number[] {
    return updates.flatMap((update) => {
      this.#at(update.n);
      wrote(book, update);
      return docOf(book, update.section).take(update) ? [] : [update.n];
    });
  }
}

/** Without a thread: for a command that reads a hearing and ends. */
export function unguarded(): ProseKeeper {
  const shelf = new ProseShelf();
  return { ask: async (job) => shelf.do(job) };
}

function wrote({ written }: Book, { author, update }: MinutesUpdate): void {
  written.set(author, (written.get(author) ?? 0) + update.byteLength);
}

function docOf({ sections }: Book, section: string): ProseDoc {
  const doc = sections.get(section) ?? new ProseDoc();
  sections.set(section, doc);
  return doc;
}

function judge(
  book: Book,
  { section, seat, update }: Extract<ProseJob, { do: "judge" }>,
): TextRefused | null {
  const more = update.byteLength;
  if ((book.written.get(seat) ?? 0) + more > SEAT_BYTES) return "minutesFull";
  const docs = [...book.sections.values()];
  const rough = docs.reduce((sum, doc) => sum + doc.bytes(), more);
  // what is only reckoned is measured before anybody is refused
  if (rough > HEARING_BYTES && docs.reduce((sum, doc) => sum + doc.bytes(0), more) > HEARING_BYTES)
    return "minutesFull";
  const share = HEARING_BYTES * SEAT_SHARE;
  if (
    rough > share &&
    (book.written.get(seat) ?? 0) > share &&
    docs.reduce((sum, doc) => sum + doc.bytesBy(seat), more) > share
  )
    return "minutesFull";
  return docOf(book, section).judge(seat, update);
}
