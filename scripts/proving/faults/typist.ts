/** A secretary who types: a Yjs document for each section, brought to the server by the client's own delivery. */
import * as Y from "yjs";
import { Delivery, joinDeliveries } from "../../../client/line/delivery.ts";
import { TIMERS } from "../../../client/line/timers.ts";
import { PROSE_FIELD } from "../../../shared/terms/prose.ts";
import type { Chance } from "../chance.ts";
import type { SimulatedScreen } from "./screen.ts";

const AGAIN_MS = 600;
const FILLERS = ["kênh", "mương", "đường", "đèn", "trường", "chợ", "cầu", "nước"] as const;

/** A word that is typed once and never deleted: it must be found once wherever its saving was acknowledged. */
export interface TypedMark {
  readonly mark: string;
  readonly section: string;
  /** where its last letter stands in what this screen has typed into the section */
  readonly end: number;
  saved: boolean;
}

export const proseText = (doc: Y.Doc): string =>
  doc
    .getXmlFragment(PROSE_FIELD)
    .toArray()
    .map((node) => (node as Y.XmlElement).toArray().join(""))
    .join("\n");

interface Section {
  readonly doc: Y.Doc;
  readonly delivery: Delivery;
}

export class Typist {
  readonly screen: SimulatedScreen;
  readonly marks: TypedMark[] = [];
  /** update (base64) → how often it was sent */
  readonly sent = new Map<string, number>();
  readonly sections = new Map<string, Section>();
  readonly #by: Chance;
  #made = 0;

  constructor(screen: SimulatedScreen, by: Chance) {
    this.screen = screen;
    this.#by = by;
    screen.onLine = (line) => joinDeliveries(line, this.sections);
    screen.onLine(screen.line);
  }

  /** Nothing typed is under way. */
  get idle(): boolean {
    return [...this.sections.values()].every(({ delivery }) => delivery.idle);
  }

  /** Opens a section; nobody types before it is in step with the server (two would make two beginnings otherwise). */
  open(name: string): void {
    if (this.sections.has(name)) return;
    const doc = new Y.Doc();
    const delivery: Delivery = new Delivery({
      ...{ section: name, doc, socket: () => this.screen.line, timers: TIMERS },
      onSent: (update) => {
        const key = Buffer.from(update).toString("base64");
        this.sent.set(key, (this.sent.get(key) ?? 0) + 1);
      },
      onSaved: (update) => {
        const upTo = Y.parseUpdateMeta(update).to.get(doc.clientID) ?? 0;
        for (const typed of this.marks) if (typed.section === name && typed.end <= upTo) typed.saved = true;
      },
      onRefused: (code) => {
        // sealed meanwhile
        if (code === "notAllowed") delivery.close();
      },
      // here is no editor whose text could be written into another document: it is asked again
      onBroken: () => void TIMERS.after(AGAIN_MS, () => void delivery.sync()),
    });
    this.sections.set(name, { doc, delivery });
  }

  /** One act of typing: mostly a marked word at a gap between words; sometimes a new paragraph, sometimes fillers go. */
  type(): void {
    const open = [...this.sections].filter(([, { delivery }]) => !delivery.closed);
    const [name, section] = open[this.#by.below(Math.max(1, open.length))] ?? [];
    if (name === undefined || !section) return;
    const { doc } = section;
    const prose = doc.getXmlFragment(PROSE_FIELD);
    const mark = `⟦${this.screen.name.replace(" ", "-")}-${this.#made++}⟧`;
    doc.transact(() => {
      if (prose.length === 0 || this.#by.once(12)) {
        const paragraph = new Y.XmlElement("paragraph");
        paragraph.insert(0, [new Y.XmlText(mark)]);
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
      text.insert(gaps[this.#by.below(gaps.length)] ?? 0, ` ${filler} ${mark}`);
    });
    const end = Y.getState(doc.store, doc.clientID);
    this.marks.push({ mark, section: name, end, saved: false });
  }

  /** What this secretary's screen shows of each section. */
  shown(): ReadonlyMap<string, string> {
    return new Map(
      [...this.sections]
        .filter(([, { delivery }]) => !delivery.closed)
        .map(([name, { doc }]) => [name, proseText(doc)]),
    );
  }
}
