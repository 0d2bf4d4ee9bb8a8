/** A secretary's line at a real server: types, hears what others type, counts how often it was cut. */
import { setTimeout } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import * as Y from "yjs";
import { askSection, sendTyped } from "../../client/line/typed.ts";
import type { SecretarySeat } from "../../shared/terms/seats.ts";
import {
  PROTOCOL_VERSION,
  type ScreenToServer,
  type ServerToScreen,
  type TypedResult,
  type WrittenSections,
} from "../../shared/wire/protocol.ts";
import { typedDoc } from "./prose.ts";
import type { RealServer } from "./realServer.ts";

const ACK_MS = 20_000;
/** longer than the pause between two updates that a seat may send */
const pause = () => setTimeout(60);

export class MinutesScreen {
  readonly line: Socket<ServerToScreen, ScreenToServer>;
  readonly section: string;
  /** what it has typed itself */
  readonly doc = typedDoc("Đại biểu nói: ");
  /** all that stands in the section, as this line heard it */
  readonly seen = new Y.Doc();
  /** why its line was lost, each time */
  readonly cuts: string[] = [];
  problem: string | null = null;
  /** what it has typed was stored up to here */
  #stored: Uint8Array | undefined;

  constructor(server: RealServer, hearing: string, seat: SecretarySeat | "operator", section: string) {
    this.section = section;
    this.line = io(server.url, {
      transports: ["websocket"],
      forceNew: true,
      extraHeaders: { cookie: server.cookie(hearing, seat), origin: server.url },
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
      auth: { hearing, seat, protocol: PROTOCOL_VERSION, held: null },
    });
    // one that was not in yet is no line that is lost: a node that opens a hearing on a full machine lets it wait, and ask again
    let isIn = false;
    this.line.on("connect", () => {
      isIn = true;
    });
    this.line.on("disconnect", (why) => {
      if (isIn) this.cuts.push(why);
      isIn = false;
    });
    this.line.on("health", ({ problem }) => {
      this.problem = problem;
    });
    this.line.on("typed", (name, update) => {
      if (name === section) Y.applyUpdate(this.seen, new Uint8Array(update));
    });
  }

  get words(): Y.XmlText {
    return (this.doc.getXmlFragment("prose").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  }

  async connected(): Promise<this> {
    if (!this.line.connected) await new Promise<void>((up) => this.line.once("connect", up));
    return this;
  }

  /** Types at the end, and resolves with what became of all that was not stored yet. */
  async type(words: string): Promise<TypedResult> {
    this.words.insert(this.words.length, words);
    return this.sendOwn();
  }

  async sendOwn(): Promise<TypedResult> {
    const vector = Y.encodeStateVector(this.doc);
    const result = await this.send(Y.encodeStateAsUpdate(this.doc, this.#stored));
    if (result.kind === "saved") this.#stored = vector;
    return result;
  }

  /** As a screen does that is told it types too fast: a moment later again; `meanwhile` may be done. */
  async sendPatiently(update: Uint8Array, meanwhile: () => Promise<unknown> = pause): Promise<TypedResult> {
    for (;;) {
      const result = await this.send(update);
      if (result.kind !== "refused" || result.code !== "tooFast") return result;
      await Promise.all([meanwhile(), pause()]);
    }
  }

  /** Any bytes, in pieces where they are many. */
  send(update: Uint8Array, section = this.section): Promise<TypedResult> {
    return sendTyped(this.line, section, update, ACK_MS);
  }

  /** The section as the server has it. */
  async open(section = this.section): Promise<Y.Doc> {
    await pause();
    const text = await askSection(this.line, section, null, ACK_MS);
    const doc = new Y.Doc();
    if (text !== null && text !== "withheld") Y.applyUpdate(doc, new Uint8Array(text.update));
    return doc;
  }

  /** May be asked again and again, no faster than a seat may. */
  async written(): Promise<WrittenSections> {
    await pause();
    return this.line.timeout(ACK_MS).emitWithAck("writtenSections");
  }

  close(): void {
    this.line.close();
  }
}
