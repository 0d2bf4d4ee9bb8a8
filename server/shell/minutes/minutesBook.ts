/** The prose of one hearing's minutes on this node: kept in the guarded thread, section by section, as the log has it. */
import * as Y from "yjs";
import type { TextRefused } from "../../../shared/wire/protocol.ts";
import type { ProseParagraph } from "../../documents/minutes/prose.ts";
import type { MinutesUpdate } from "../../storage/log.ts";
import { ThreadEnded } from "./proseGuard.ts";
import type { ProseAnswer, ProseJob, ProseKeeper } from "./proseShelf.ts";

type Asked = ProseJob extends infer Job ? (Job extends ProseJob ? Omit<Job, "book"> : never) : never;

/** starts of the thread that one job is worth */
const TRIES = 8;
let books = 0;

export class MinutesBook {
  /** in the thread; each reading of a hearing has a book of its own */
  readonly #name = `book ${++books}`;
  readonly #keeper: ProseKeeper;
  readonly #read: () => Promise<readonly MinutesUpdate[]>;
  readonly #sections = new Set<string>();
  /** section → numbers of what is stored and not good: it is left out */
  readonly #aside = new Map<string, Set<number>>();
  /** what brought the thread down: it is not tried again */
  readonly #heavy = new Set<number>();
  #n = 0;
  #queue: Promise<unknown> = Promise.resolve();

  readonly #onAside: () => void;

  /** `read` gives all that is stored, each time the thread begins anew; `onAside` hears when more is left out */
  constructor(
    keeper: ProseKeeper,
    read: () => Promise<readonly MinutesUpdate[]>,
    onAside: () => void = () => undefined,
  ) {
    this.#keeper = keeper;
    this.#read = read;
    this.#onAside = onAside;
  }

  /** the last update that is held */
  get n(): number {
    return this.#n;
  }

  sections(): readonly string[] {
    return [...this.#sections];
  }

  /** How many stored updates of each section are left out, for they are not good. */
  aside(): ReadonlyMap<string, number> {
    return new Map([...this.#aside].map(([section, numbers]) => [section, numbers.size]));
  }

  /** Takes the updates that follow what is held. */
  async take(updates: readonly MinutesUpdate[]): Promise<void> {
    await this.apply(this.accept(updates));
  }

  /** Holds itself responsible for the updates that follow what is held, and tells them; they are applied next. */
  accept(updates: readonly MinutesUpdate[]): readonly MinutesUpdate[] {
    const fresh = updates.filter((update) => update.n > this.#n);
    for (const { n, section } of fresh) {
      if (n !== this.#n + 1) throw new Error(`the minutes' updates do not fit at ${n}`);
      this.#n = n;
      this.#sections.add(section);
    }
    return fresh;
  }

  /** Applies what was accepted; resolves to the good ones. May be asked again where there was no answer. */
  apply(fresh: readonly MinutesUpdate[]): Promise<readonly MinutesUpdate[]> {
    return this.#inTurn(async () => {
      if (fresh.length === 0) return [];
      if (fresh[0]?.n === 1) await this.#load(fresh);
      else await this.#asked({ do: "take", updates: fresh });
      const bad = new Set([...this.#aside.values()].flatMap((numbers) => [...numbers]));
      return fresh.filter(({ n }) => !bad.has(n));
    });
  }

  /** Tries an update that is not stored yet; null: it may be. */
  judge(section: string, seat: string, update: Uint8Array): Promise<TextRefused | null> {
    return this.#inTurn(async () => {
      try {
        const answer = await this.#asked({ do: "judge", section, seat, update: Uint8Array.from(update) });
        return answer.kind === "judged" ? answer.refused : null;
      } catch (error) {
        if (error instanceof ThreadEnded) return "tooHeavy";
        throw error;
      }
    });
  }

  /** What was judged last in a section was not stored. */
  giveUp(section: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#asked({ do: "giveUp", section });
    });
  }

  /** Each section's prose, for documents. */
  prose(): Promise<ReadonlyMap<string, readonly ProseParagraph[]>> {
    return this.#inTurn(async () => {
      const answer = await this.#asked({ do: "prose" });
      return answer.kind === "prose" ? answer.prose : new Map();
    });
  }

  /** What a screen that holds `vector` is missing, deletions included, and what this node holds. */
  missing(section: string, vector: Uint8Array | null): Promise<{ update: Uint8Array; vector: Uint8Array }> {
    return this.#inTurn(async () => {
      const answer = await this.#asked({ do: "missing", section, vector });
      if (answer.kind !== "text") throw new Error("the minutes' text was not told");
      return answer;
    });
  }

  /** Nobody asks for it any more. */
  drop(): void {
    void this.#keeper.ask({ book: this.#name, do: "drop" }).catch(() => undefined);
  }

  /** One after another: what is asked later sees what was taken before. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Asks the thread; a new one is given what is stored first. Throws ThreadEnded where the job itself ended it. */
  async #asked(job: Asked): Promise<ProseAnswer> {
    for (let tries = 0; tries < TRIES; tries++) {
      let answer: ProseAnswer;
      try {
        answer = await this.#keeper.ask({ ...job, book: this.#name });
      } catch (error) {
        if (!(error instanceof ThreadEnded)) throw error;
        if (error.at === 0) throw error;
        // a stored one: it is in the log, and left out from now on
        this.#heavy.add(error.at);
        answer = { kind: "notLoaded" };
      }
      if (answer.kind === "taken" && job.do === "take") this.#note(job.updates, answer.aside);
      if (answer.kind !== "notLoaded") return answer;
      await this.#load(await this.#read());
      // it was among what has just been loaded
      if (job.do === "take") return { kind: "taken", aside: [] };
    }
    throw new ThreadEnded(0);
  }

  async #load(all: readonly MinutesUpdate[]): Promise<void> {
    const stored = all.filter(({ n }) => n <= this.#n);
    for (let tries = 0; tries < TRIES; tries++) {
      const updates = stored.filter(({ n }) => !this.#heavy.has(n));
      try {
        const answer = await this.#keeper.ask({ book: this.#name, do: "load", updates });
        if (answer.kind === "taken") this.#note(stored, [...answer.aside, ...this.#heavy]);
        return;
      } catch (error) {
        if (!(error instanceof ThreadEnded)) throw error;
        this.#heavy.add(error.at);
      }
    }
    throw new ThreadEnded(0);
  }

  #note(updates: readonly MinutesUpdate[], aside: readonly number[]): void {
    const bad = new Set(aside);
    const before = this.#asideCount();
    for (const { n, section } of updates) {
      if (!bad.has(n)) continue;
      const ofSection = this.#aside.get(section) ?? new Set();
      this.#aside.set(section, ofSection.add(n));
    }
    if (this.#asideCount() > before) this.#onAside();
  }

  #asideCount(): number {
    return [...this.#aside.values()].reduce((sum, { size }) => sum + size, 0);
  }
}

/** Can these bytes be a state vector? */
export function isVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    return false;
  }
}
