/** The load: a process with many lines, that tells when a change has reached the first and the last of them. */
import { setTimeout as pause } from "node:timers/promises";
import { clock, type Line, openLine, type Target } from "./line.ts";

export type Order =
  | { readonly kind: "open"; readonly target: Target; readonly count: number }
  /** as screens do whose server was restarted: after a second at random, and again where it fails */
  | { readonly kind: "return"; readonly target: Target; readonly count: number }
  /** they read no more, yet say that they live */
  | { readonly kind: "stop" }
  | { readonly kind: "close" };
export type News =
  /** µs that the opening took, until each line had its first view */
  | { readonly kind: "opened"; readonly took: number }
  /** µs on the machine's clock */
  | { readonly kind: "wave"; readonly first: number; readonly last: number }
  | { readonly kind: "broken"; readonly why: string };

/** lines that are opened at a time */
const AT_ONCE = 100;
const tell = (news: News) => process.send?.(news);

let lines: Line[] = [];
let count = 0;
let heard = 0;
let first = 0;

function onNews(): void {
  if (heard === 0) first = clock();
  if (++heard < count) return;
  heard = 0;
  tell({ kind: "wave", first, last: clock() });
}

async function open(target: Target, wanted: number): Promise<void> {
  const from = clock();
  count = wanted;
  heard = 0;
  lines = [];
  while (lines.length < wanted) {
    const some = Math.min(AT_ONCE, wanted - lines.length);
    lines.push(
      ...(await Promise.all(
        Array.from({ length: some }, (_, i) => openLine(target, onNews, lines.length + i)),
      )),
    );
  }
  tell({ kind: "opened", took: clock() - from });
}

async function comeBack(target: Target, wanted: number): Promise<void> {
  const from = clock();
  count = wanted;
  heard = 0;
  const openOne = async (nth: number): Promise<Line> => {
    await pause(500 + Math.random() * 1_000);
    return openLine(target, onNews, nth).catch(() => openOne(nth));
  };
  lines = await Promise.all(Array.from({ length: wanted }, (_, nth) => openOne(nth)));
  tell({ kind: "opened", took: clock() - from });
}

/** Shorter than the server's patience with a silent line (ms). */
const SAYS_THAT_IT_LIVES = 4_000;
let living: NodeJS.Timeout | undefined;

function stop(): void {
  for (const { socket } of lines) socket.pause();
  living = setInterval(() => {
    for (const { socket } of lines) socket.send("3", () => undefined);
  }, SAYS_THAT_IT_LIVES);
}

process.on("message", (order: Order) => {
  if (order.kind === "open")
    open(order.target, order.count).catch((error: Error) => tell({ kind: "broken", why: error.message }));
  else if (order.kind === "return") void comeBack(order.target, order.count);
  else if (order.kind === "stop") stop();
  else {
    clearInterval(living);
    for (const { socket } of lines) {
      socket.removeAllListeners("close");
      socket.terminate();
    }
    lines = [];
  }
});
