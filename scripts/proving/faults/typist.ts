/** A secretary who types: a Yjs document for each section, sent until it is saved, as client/secretary/minutes does. */
import * as Y from "yjs";
import { ACK_MS } from "../../../client/line/line.ts";
import type { TypedResult } from "../../../shared/wire/protocol.ts";
import type { Chance } from "../chance.ts";
import type { Line, SimulatedScreen } from "./screen.ts";

/** ms, as the secretary's screen has them */
const SEND_EVERY_MS = 200;
const AGAIN_MS = 600;
const SERVER = Symbol("from the server");
/** the field of the document that the editor writes */
const PROSE = "prose";
const FILLERS = ["kênh", "mương", "đường", "đèn", "trường", "chợ", "cầu", "nước"] as const;

/** A word that is typed once and never deleted: it must be found once wherever its saving was acknowledged. */
export interface TypedMark {
  readonly mark: string;
  readonly section: string;
  saved: boolean;
}

export const proseText = (doc: Y.Doc): string =>
  doc
    .getXmlFragment(PROSE)
    .toArray()
    .map((one) => (one as Y.XmlElement).toArray().join(""))
    .join("\n");

/** What the server, which holds `vector`, lacks of the letters typed here, and all that was taken away. */
function ownUpdate(doc: Y.Doc, vector: Uint8Array): Uint8Array {
  const from = Y.decodeStateVector(Y.encodeStateVector(doc));
  from.set(doc.clientID, Y.decodeStateVector(vector).get(doc.clientID) ?? 0);
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(from));
}

class Section {
  readonly doc = new Y.Doc();
  queue: { update: Uint8Array; marks: TypedMark[] }[] = [];
  sending = false;
  synced = false;
  timer: NodeJS.Timeout | undefined;
  /** not for this seat (a sealed matter), or not to be typed */
  closed = false;
}

export class Typist {
  readonly screen: SimulatedScreen;
  readonly marks: TypedMark[] = [];
  /** update (base64) → how often it was sent */
  readonly sent = new Map<string, number>();
  readonly sections = new Map<string, Section>();
  readonly #by: Chance;
  #typing: { mark: TypedMark | null } = { mark: null };
  #made = 0;

  constructor(screen: SimulatedScreen, by: Chance) {
    this.screen = screen;
    this.#by = by;
    screen.onConnect = (line) => this.#connected(line);
    screen.onLine = (line) => {
      line.on("typed", (name, update) => {
        const own = this.sections.get(name);
        if (own && !own.closed) Y.applyUpdate(own.doc, new Uint8Array(update), SERVER);
      });
      line.on("disconnect", () => {
        for (const own of this.sections.values()) own.synced = false;
      });
    };
    screen.onLine(screen.line);
  }

  /** Nothing typed is under way. */
  get idle(): boolean {
    return [...this.sections.values()].every(
      (own) => own.closed || (own.synced && !own.sending && own.queue.length === 0),
    );
  }

  /** Opens a section; nobody types before it is in step with the server (two would make two beginnings otherwise). */
  open(name: string): void {
    if (this.sections.has(name)) return;
    const own = new Section();
    this.sections.set(name, own);
    own.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === SERVER) return;
      const { mark } = this.#typing;
      own.queue.push({ update, marks: mark ? [mark] : [] });
      this.#later(name, own, SEND_EVERY_MS);
    });
    if (this.screen.connected) void this.#sync(this.screen.line, name, own);
  }

  /** One act of typing: mostly a marked word at a gap between words; sometimes a new paragraph, sometimes fillers go. */
  type(): void {
    const open = [...this.sections].filter(([, own]) => !own.closed);
    const [name, own] = open[this.#by.below(Math.max(1, open.length))] ?? [];
    if (name === undefined || !own) return;
    const prose = own.doc.getXmlFragment(PROSE);
    const mark = {
      mark: `⟦${this.screen.name.replace(" ", "-")}-${this.#made++}⟧`,
      section: name,
      saved: false,
    };
    this.#typing = { mark };
    own.doc.transact(() => {
      if (prose.length === 0 || this.#by.once(12)) {
        const paragraph = new Y.XmlElement("paragraph");
        paragraph.insert(0, [new Y.XmlText(mark.mark)]);
        prose.insert(this.#by.below(prose.length + 1), [paragraph]);
        return;
      }
      const text = (prose.get(this.#by.below(prose.length)) as Y.XmlElement).get(0) as Y.XmlText;
      const filler = this.#by.pick(FILLERS, "nước");
      const found = text.toString().indexOf(` ${filler}`);
      if (found >= 0 && this.#by.once(4)) text.delete(found, filler.length + 1);
      // at a gap, so that no mark is torn
      const words = text.toString();
      const gaps = [words.length, ...[...words.matchAll(/ /g)].map((match) => match.index)];
      text.insert(gaps[this.#by.below(gaps.length)] ?? 0, ` ${filler} ${mark.mark}`);
    });
    this.marks.push(mark);
    this.#typing = { mark: null };
  }

  /** What this secretary's screen shows of each section. */
  shown(): ReadonlyMap<string, string> {
    return new Map(
      [...this.sections].filter(([, own]) => !own.closed).map(([name, own]) => [name, proseText(own.doc)]),
    );
  }

  #connected(line: Line): void {
    for (const [name, own] of this.sections) if (!own.closed) void this.#sync(line, name, own);
  }

  async #sync(line: Line, name: string, own: Section): Promise<void> {
    own.synced = false;
    try {
      const text = await line.timeout(ACK_MS).emitWithAck("openSection", name, Y.encodeStateVector(own.doc));
      if (text === "withheld") {
        own.closed = true;
        return;
      }
      if (text === null) throw new Error("not told");
      Y.applyUpdate(own.doc, new Uint8Array(text.update), SERVER);
      if (own.queue.length > 0 || own.sending) {
        const marks = own.queue.flatMap((one) => one.marks);
        own.queue = [{ update: ownUpdate(own.doc, new Uint8Array(text.vector)), marks }];
      }
      own.synced = true;
      this.#later(name, own, 0);
    } catch {
      if (line.connected) setTimeout(() => void this.#sync(line, name, own), AGAIN_MS);
    }
  }

  #later(name: string, own: Section, ms: number): void {
    clearTimeout(own.timer);
    own.timer = setTimeout(() => void this.#flush(name, own), ms);
  }

  async #flush(name: string, own: Section): Promise<void> {
    if (own.closed || own.sending || !own.synced || own.queue.length === 0) return;
    const batch = own.queue;
    const update = Y.mergeUpdates(batch.map((one) => one.update));
    own.queue = [];
    own.sending = true;
    const key = Buffer.from(update).toString("base64");
    this.sent.set(key, (this.sent.get(key) ?? 0) + 1);
    let result: TypedResult = { kind: "unknown" };
    try {
      result = await this.screen.line
        .timeout(ACK_MS)
        .emitWithAck("typed", { section: name, bytes: update, piece: null });
    } catch {
      // no answer: the same again
    }
    own.sending = false;
    const marks = batch.flatMap((one) => one.marks);
    if (result.kind === "saved") {
      for (const mark of marks) mark.saved = true;
      if (own.queue.length > 0) this.#later(name, own, SEND_EVERY_MS);
      return;
    }
    if (result.kind === "refused" && (result.code === "notAllowed" || result.code === "malformed")) {
      own.closed = true;
      return;
    }
    own.queue.unshift({ update, marks });
    if (result.kind === "refused" && result.code === "gap") {
      own.synced = false;
      setTimeout(() => void this.#sync(this.screen.line, name, own), AGAIN_MS);
      return;
    }
    this.#later(name, own, AGAIN_MS);
  }
}
