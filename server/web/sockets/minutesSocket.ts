/** The minutes over a secretary's socket: typed text in pieces, sections opened, carets passed on. */
import { z } from "zod";
import { UPDATE_BYTES } from "../../../shared/terms/minutesLimits.ts";
import { audienceName, audienceOf } from "../../../shared/terms/seats.ts";
import {
  PIECE_BYTES,
  SECTION,
  type SectionText,
  type TypedResult,
  type WrittenSections,
} from "../../../shared/wire/protocol.ts";
import { Buckets } from "../../machine/limits.ts";
import type { LivePort, LogLine } from "../ports.ts";
import { room, type Screen } from "./screen.ts";

const CARET_BYTES = 4 * 1024;
const PIECES = Math.ceil(UPDATE_BYTES / PIECE_BYTES);
/** bytes of text that a seat may bring in a second, and at once */
const TEXT = { rate: 64 * 1024, burst: UPDATE_BYTES + 256 * 1024 };

/** How much each seat types, whatever the number of its lines; one for a server. */
export const textLimits = () => new Buckets(TEXT.rate, TEXT.burst);

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
        count: z.number().int().min(1),
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
  pace: Buckets,
): void {
  const { hearing, seat } = socket.data;
  const own = `${hearing} ${seat}`;
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
    if (piece !== null && piece.count > PIECES) return answer({ kind: "refused", code: "tooLarge" });
    // told at the first piece: the others need not come
    const whole = piece === null ? part.byteLength : piece.count * PIECE_BYTES;
    if ((piece === null || piece.index === 0) && !(allowed() && pace.take(own, whole)))
      return answer({ kind: "refused", code: "tooFast" });
    const update = piece === null ? part : pieces.take(piece, part);
    if (update === null) return answer({ kind: "piece" });
    if (update === undefined) return answer({ kind: "unknown" });
    void live.minutes.typed(hearing, seat, to, update).then((result) => {
      // what holds up everybody costs its sender all that he may send
      if (result.kind === "refused" && result.code === "tooHeavy") pace.empty(own);
      answer(result);
    });
  });

  socket.on("openSection", (name: unknown, vector: unknown, ack: unknown) => {
    if (typeof ack !== "function") return;
    const answer = ack as (text: SectionText | "withheld" | null) => void;
    const held = bytes(PIECE_BYTES).nullable().safeParse(vector);
    const to = section.safeParse(name);
    if (!held.success || !to.success) return answer(null);
    void live.minutes.openSection(hearing, seat, to.data, held.data).then(answer);
  });

  socket.on("writtenSections", (ack: unknown) => {
    if (typeof ack === "function")
      (ack as (sections: WrittenSections) => void)(live.minutes.writtenSections(hearing, seat));
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
