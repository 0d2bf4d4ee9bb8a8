/** The path of a packet to its row: is it ours, is it too much, may its sender stay, and send it; can it be read? */
import { packetProblem } from "./packets.ts";
import type { Answer, EventName, Line, Row, Words } from "./row.ts";
import { ROWS } from "./rows.ts";

const isEvent = (name: unknown): name is EventName => typeof name === "string" && Object.hasOwn(ROWS, name);

/** As the operator's log names it: a phone's own name stands nowhere. */
export const seatInLog = ({ socket }: Line): string =>
  socket.data.audience.role === "delegate" ? "phone" : socket.data.seat;

/** Hears one packet: its event, its words, and at the end what answers it, if anything does. */
export function hear(line: Line, [name, ...args]: readonly unknown[]): void {
  const { socket, edge, measure } = line;
  // what came together with the one too many
  if (!socket.connected) return;
  if (!isEvent(name)) {
    stranger(line);
    return;
  }
  if (!measure.counts()) return;
  // whatever it asks, but for what may let it stay
  if (name !== "stay" && !edge.door.admitted(socket)) return;
  carryOut(line, ROWS[name] as Row<EventName>, args);
}

function stranger(line: Line): void {
  line.edge.log("a packet that is none of ours", { seat: seatInLog(line) });
  line.socket.disconnect(true);
}

function carryOut<E extends EventName>(line: Line, row: Row<E>, args: readonly unknown[]): void {
  const last = args.at(-1);
  const ack = typeof last === "function" ? (last as (answer: Answer<E>) => void) : null;
  if (row.mustBeAwaited && !ack) {
    stranger(line);
    return;
  }
  const result = resultOf(line, row, ack ? args.slice(0, -1) : args, ack !== null);
  const answer = (said: Answer<E> | undefined) => {
    if (said !== undefined) ack?.(said);
  };
  if (result instanceof Promise) void result.then(answer);
  else answer(result);
}

/** What comes of it; undefined: nothing is answered. */
function resultOf<E extends EventName>(
  line: Line,
  row: Row<E>,
  args: readonly unknown[],
  isAwaited: boolean,
): ReturnType<Row<E>["run"]> | Answer<E> | undefined {
  if (!row.may(line)) {
    if (line.socket.data.audience.role === "delegate") stranger(line);
    return row.refused?.("notAllowed", "");
  }
  const within = line.measure.take(row.rate);
  const read = wordsOf(row, args, line.measure.longest);
  if ("problem" in read) {
    line.edge.log(`a malformed ${row.what}`, { seat: seatInLog(line) });
    return row.refused?.("malformed", read.problem);
  }
  if (!within) return row.refused?.("tooFast", "");
  return row.answered && !isAwaited ? undefined : row.run(line, ...read.words);
}

/** The words as the row's schema reads them, or what is wrong with them. */
function wordsOf<E extends EventName>(
  row: Row<E>,
  args: readonly unknown[],
  longest: number,
): { readonly words: Words<E> } | { readonly problem: string } {
  const problem = row.bytes ? null : args.map(packetProblem).find((found) => found !== null);
  if (problem) return { problem };
  if (longest !== Number.POSITIVE_INFINITY && JSON.stringify(args).length > longest)
    return { problem: "tooLong" };
  const parsed = row.schema.safeParse(args);
  if (parsed.success) return { words: parsed.data };
  const [, ...path] = parsed.error.issues[0]?.path ?? [];
  return { problem: path.join(".") };
}
