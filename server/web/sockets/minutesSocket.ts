/** The minutes over a secretary's socket: typed text in pieces, sections opened, carets passed on. */
import { z } from "zod";
import { UPDATE_BYTES } from "../../../shared/terms/minutesLimits.ts";
import { audienceName, audienceOf } from "../../../shared/terms/seats.ts";
import { PIECE_BYTES, SECTION, type TypedResult, type TypedText } from "../../../shared/wire/protocol.ts";
import { Buckets } from "../../machine/limits.ts";
import type { LivePort } from "../ports.ts";
import { Pieces } from "./pieces.ts";
import type { Line, Rows } from "./row.ts";
import { room, type ScreenServer } from "./screen.ts";

const CARET_BYTES = 4 * 1024;
const PIECES = Math.ceil(UPDATE_BYTES / PIECE_BYTES);
/** bytes of text that a seat may bring in a second, and at once */
const TEXT = { rate: 64 * 1024, burst: UPDATE_BYTES + 256 * 1024 };

/** How much each seat types, whatever the number of its lines; one for a server. */
export const textLimits = () => new Buckets(TEXT.rate, TEXT.burst);

const section = z.string().regex(SECTION);
const bytes = (most: number) => z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= most);
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

const isSecretary = ({ socket }: Line) => socket.data.audience.role === "secretary";

/** Takes what was typed, whole or a piece of it. */
function typed(
  line: Line,
  { section: to, bytes: part, piece }: TypedText,
): TypedResult | Promise<TypedResult> {
  const { edge, measure } = line;
  const { hearing, seat } = line.socket.data;
  const writer = `${hearing} ${seat}`;
  if (piece !== null && piece.count > PIECES) return { kind: "refused", code: "tooLarge" };
  // told at the first piece: the others need not come
  const whole = piece === null ? part.byteLength : piece.count * PIECE_BYTES;
  if ((piece === null || piece.index === 0) && !(measure.take("ask") && edge.pace.take(writer, whole)))
    return { kind: "refused", code: "tooFast" };
  line.pieces ??= new Pieces();
  const update = piece === null ? part : line.pieces.take(piece, part);
  if (update === null) return { kind: "piece" };
  if (update === undefined) return { kind: "unknown" };
  return edge.live.minutes.typed(hearing, seat, to, update).then((result) => {
    // what holds up everybody costs its sender the whole allowance
    if (result.kind === "refused" && result.code === "tooHeavy") edge.pace.empty(writer);
    return result;
  });
}

export const minutesRows: Rows<"typed" | "openSection" | "writtenSections" | "caret"> = {
  typed: {
    what: "text of the minutes",
    schema: z.tuple([typedText]),
    bytes: true,
    may: isSecretary,
    rate: "own",
    answered: true,
    run: typed,
    refused: (code) => ({ kind: "refused", code }),
  },
  openSection: {
    what: "question for a section of the minutes",
    schema: z.tuple([section, bytes(PIECE_BYTES).nullable()]),
    bytes: true,
    may: isSecretary,
    rate: "free",
    answered: true,
    run: ({ socket, edge }, to, heldHash) =>
      edge.live.minutes.openSection(socket.data.hearing, socket.data.seat, to, heldHash),
    refused: (why) => (why === "notAllowed" ? "withheld" : null),
  },
  writtenSections: {
    what: "question for what is written",
    schema: z.tuple([]),
    may: isSecretary,
    rate: "free",
    answered: true,
    run: ({ socket, edge }) => edge.live.minutes.writtenSections(socket.data.hearing, socket.data.seat),
    refused: () => ({ written: [], aside: [] }),
  },
  caret: {
    what: "caret",
    schema: z.tuple([section, bytes(CARET_BYTES)]),
    bytes: true,
    may: isSecretary,
    rate: "free",
    answered: false,
    run: ({ socket, edge }, to, caret) => {
      const { hearing } = socket.data;
      for (const audience of secretariesOf(edge.live, hearing, to))
        socket.to(room(hearing, audience)).volatile.emit("caret", to, caret);
    },
  },
};

/** The audiences of secretaries who may read a section. */
const secretariesOf = (live: LivePort, hearing: string, to: string): string[] =>
  live.minutes
    .readersOf(hearing, to)
    .map(audienceOf)
    .filter(({ role }) => role === "secretary")
    .map(audienceName);

/** Passes on what is typed. */
export function tellTyped(io: Pick<ScreenServer, "to">, live: LivePort): void {
  live.minutes.onTyped((hearing, to, update) => {
    for (const audience of secretariesOf(live, hearing, to))
      io.to(room(hearing, audience)).emit("typed", to, update);
  });
}
