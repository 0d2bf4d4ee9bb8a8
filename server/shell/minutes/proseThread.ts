/** The thread in which the minutes' updates are applied: what hurts there hurts no press in the hall. */
import { parentPort, workerData } from "node:worker_threads";
import { ownTask } from "../../machine/threadTime.ts";
import { type ProseJob, ProseShelf } from "./proseShelf.ts";

/** [0]: how far it has come; [1]: the number of the stored update at hand */
const progress = new Int32Array(workerData as SharedArrayBuffer);
const shelf = new ProseShelf((n) => {
  Atomics.store(progress, 1, n);
  Atomics.add(progress, 0, 1);
});

parentPort?.on("message", (job: ProseJob) => {
  Atomics.store(progress, 1, 0);
  Atomics.add(progress, 0, 1);
  parentPort?.postMessage(shelf.do(job));
});
parentPort?.postMessage(ownTask());
