/** The figures of all nodes that one process has started, whichever of them is asked: it asks that process, that asks all. */
import cluster from "node:cluster";
import { AggregatorRegistry, type Registry } from "prom-client";
import { z } from "zod";

const question = z.object({ figures: z.literal("asked"), id: z.int() });
const answer = z.object({ figures: z.literal("told"), id: z.int(), text: z.string() });
/** ms until a node tells its own alone: one that is just starting does not answer */
const PATIENCE = 3_000;

/** At a node: the text for whoever asks; without a process above it, its own. */
export function figuresOfAll(registry: Registry): () => Promise<string> {
  if (!cluster.isWorker) return () => registry.metrics();
  AggregatorRegistry.setRegistries(registry);
  // from now on it tells its own when it is asked
  new AggregatorRegistry();
  const waiting = new Map<number, (text: string) => void>();
  process.on("message", (message) => {
    const figures = answer.safeParse(message);
    if (figures.success) waiting.get(figures.data.id)?.(figures.data.text);
  });
  let asked = 0;
  return async () => {
    const id = ++asked;
    const text = await new Promise<string | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), PATIENCE);
      waiting.set(id, (found) => {
        clearTimeout(timer);
        resolve(found);
      });
      process.send?.({ figures: "asked", id });
    });
    waiting.delete(id);
    return text ?? registry.metrics();
  };
}

/** At the process that starts the nodes. */
export function answerForAll(): void {
  const all = new AggregatorRegistry();
  cluster.on("message", (worker, message) => {
    const asked = question.safeParse(message);
    if (!asked.success) return;
    all.clusterMetrics().then(
      (text) => worker.isConnected() && worker.send({ figures: "told", id: asked.data.id, text }),
      // one of them has ended meanwhile: who asked tells its own alone
      () => undefined,
    );
  });
}
