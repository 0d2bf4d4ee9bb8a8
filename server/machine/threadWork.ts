/** The other side of a ThreadDesk: what a thread does with each order, one at a time. */
import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { Said } from "./threadDesk.ts";
import { ownTask } from "./threadTime.ts";

export function threadWork<Order, Result, Step = never>(
  work: (order: Order, step: (step: Step) => void) => Result | Promise<Result>,
): void {
  // 0 is whoever calls: on Linux this thread alone. A press in a hall goes before any list or paper.
  setPriority(0, constants.priority.PRIORITY_LOW);
  const say = (said: Said<Result, Step>) =>
    parentPort?.postMessage(said, "result" in said ? wholeOf(said.result) : []);
  say({ task: ownTask() });
  parentPort?.on("message", (order: Order) => {
    void Promise.resolve()
      .then(() => work(order, (step) => say({ step })))
      .then((result) => say({ result }))
      // a message may hold what the order holds
      .catch((error: unknown) => say({ error: error instanceof Error ? error.name : "unknown" }));
  });
}

/** What is handed over, and not copied: bytes that are the result, or a part of it, and lie in a buffer of their own. */
const wholeOf = (result: unknown): readonly ArrayBuffer[] =>
  [result, ...Object.values(result ?? {}).slice(0, PARTS)].flatMap((value) =>
    value instanceof Uint8Array &&
    value.buffer instanceof ArrayBuffer &&
    value.length === value.buffer.byteLength
      ? [value.buffer]
      : [],
  );
const PARTS = 10;
