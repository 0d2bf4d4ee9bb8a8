/** The minutes over a secretary's socket: typed text in pieces, sections opened, carets passed on. */
import { z } from "zod";
import { audienceName, audienceOf } from "../../shared/audiences.ts";
import {
  PIECE_BYTES,
  SECTION,
  type SectionText,
  type TypedResult,
  UPDATE_BYTES,
} from "../../shared/protocol.ts";
import type { LivePort, LogLine } from "./ports.ts";
import { room, type Screen } from "./screen.ts";

const CARET_BYTES = 4 * 1024;

const section = z.string().regex(SECTION);
const bytes = (most: number) => z.instanceof(Uint8Array).refine((one) => one.byteLength <= most);
const typedText = z
  .object({
    section,
    bytes: bytes(PIECE_BYTES),
    piece: z
      .object({
        id: z.string().max(40),
        index: z.number().int().min(0),
        count: z
          .number()
          .int()
          .min(1)
          .max(Math.ceil(UPDATE_BYTES / PIECE_BYTES)),
      })
      .strict()
      .nullable(),
  })
  .strict();

/** The pieces of one update at a time, in order; a new one drops what was left of the last. */
class Pieces {
  #id = "";
  #parts: Uint8Array[] = [];

  /** The whole update when its last piece has come; null while more is awaited; undefined when a piece is missing. */
  take(piece: { id: string; index: number; count: number }, part: Uint8Array): Uint8Array | null | undefined {
    if (piece.index === 0) {
      this.#id = piece.id;
      this.#parts = [];
    }
    if (piece.id !== this.#id || piece.index !== this.#parts.length) return undefined;
    this.#parts.push(part);
    if (this.#parts.length < piece.count) return null;
    const whole = Buffer.concat(this.#parts);
    this.#parts = [];
    return whole;
  }
}

/** `allowed` = may this socket send one more packet now? */
export function serveMinutes(
  socket: Screen,
  { live, log }: { readonly live: LivePort; readonly log: LogLine },
  allowed: () => boolean,
): void {
  const { hearing, seat } = socket.data;
  const pieces = new Pieces();

  socket.on("typed", (text: unknown, ack: unknown) => {
    if (typeof ack !== "function") return;
    const answer = ack as (result: TypedResult) => void;
    const parsed = typedText.safeParse(text);
    if (!parsed.success) {
      log("malformed text of the minutes", { seat });
      return answer({ kind: "refused", code: "malformed" });
    }
    const { section: to, bytes: part, piece } = parsed.data;
    const update = piece === null ? part : pieces.take(piece, part);
    if (update === null) return answer({ kind: "piece" });
    if (update === undefined) return answer({ kind: "unknown" });
    if (!allowed()) return answer({ kind: "refused", code: "tooFast" });
    void live.minutes.typed(hearing, seat, to, update).then(answer);
  });

  socket.on("openSection", (name: unknown, vector: unknown, ack: unknown) => {
    if (typeof ack !== "function") return;
    const answer = ack as (text: SectionText | "withheld" | null) => void;
    const held = bytes(PIECE_BYTES).nullable().safeParse(vector);
    const to = section.safeParse(name);
    answer(held.success && to.success ? live.minutes.openSection(hearing, seat, to.data, held.data) : null);
  });

  socket.on("writtenSections", (ack: unknown) => {
    if (typeof ack === "function")
      (ack as (sections: readonly string[]) => void)(live.minutes.writtenSections(hearing, seat));
  });

  socket.on("caret", (name: unknown, update: unknown) => {
    const to = section.safeParse(name);
    const caret = bytes(CARET_BYTES).safeParse(update);
    if (!to.success || !caret.success) return;
    for (const reader of live.minutes.readersOf(hearing, to.data)) {
      const audience = audienceOf(reader);
      if (audience.role === "secretary")
        socket.to(room(hearing, audienceName(audience))).volatile.emit("caret", to.data, caret.data);
    }
  });
}
