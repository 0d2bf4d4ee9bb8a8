/**
 * What the nodes of a hearing tell each other at once: volatile, in no log; whoever does not listen misses it.
 * One link to the storage for all topics; what is said is heard by every node, this one too.
 */
import { z } from "zod";
import type { HearingLog } from "../storage/log.ts";

const said = z.object({ topic: z.string(), body: z.unknown() });

export class NodeChannel {
  readonly #log: Pick<HearingLog, "announce" | "listen">;
  readonly #topics = new Map<string, (hearing: string, body: unknown) => void>();
  readonly #listener: { stop(): Promise<void> };

  constructor(log: Pick<HearingLog, "announce" | "listen">) {
    this.#log = log;
    this.#listener = log.listen((hearing, text) => this.#heard(hearing, text));
  }

  /** A topic has one listener; what does not fit its schema is none of it. */
  on<T>(topic: string, schema: z.ZodType<T>, listener: (hearing: string, body: T) => void): void {
    this.#topics.set(topic, (hearing, body) => {
      const fits = schema.safeParse(body);
      if (fits.success) listener(hearing, fits.data);
    });
  }

  /** Throws while the storage is away. */
  async say(hearing: string, topic: string, body: unknown): Promise<void> {
    await this.#log.announce(hearing, JSON.stringify({ topic, body }));
  }

  async close(): Promise<void> {
    await this.#listener.stop();
  }

  #heard(hearing: string, text: string): void {
    const message = said.safeParse(parsedJson(text));
    if (message.success) this.#topics.get(message.data.topic)?.(hearing, message.data.body);
  }
}

/** null for what is no JSON */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
