/**
 * Who the Sentinels take for the master. One that was cut off or stood still may go on as if it were the master, with a
 * replica that nobody has told yet: what the two have is lost when they are. So the Sentinels are asked after each write;
 * and a link that leads to such a one, made while not every Sentinel knew better, is left for the right one.
 */
import type { Socket } from "node:net";
import type { Redis } from "ioredis";
import { connect, dropIfSilent, type RedisAddress, SENTINEL_SILENT, WRITER } from "./redisLink.ts";

/** ms between two looks at where the links lead */
const LOOK = 500;
/** said of a master that is being replaced */
const REPLACED = /\b(o_down|failover_in_progress)\b/;

export class MasterWatch {
  readonly #sentinels: readonly Redis[];
  readonly #name: string;
  #asking: Promise<string | null> = Promise.resolve(null);
  /** the question that those share who came while another was under way */
  #next: Promise<string | null> | null = null;
  readonly #links = new Set<Redis>();
  readonly #looking: NodeJS.Timeout;

  constructor({ sentinels = [], master = "mymaster" }: RedisAddress, onError: (text: string) => void) {
    this.#name = master;
    this.#sentinels = sentinels.map(({ host, port }) =>
      connect({ url: `redis://${host}:${port}` }, { ...WRITER, commandTimeout: SENTINEL_SILENT }, onError),
    );
    this.#looking = setInterval(() => void this.#look(), LOOK);
  }

  /** From now on this link is made anew once most Sentinels name another Redis than the one that it leads to. */
  guard(link: Redis): Redis {
    this.#links.add(link);
    link.once("end", () => this.#links.delete(link));
    return link;
  }

  /** `host:port` by the word of most Sentinels, asked after this call; null: they disagree, or replace it just now. */
  master(): Promise<string | null> {
    this.#next ??= this.#asking.then(() => {
      this.#next = null;
      this.#asking = this.#ask();
      return this.#asking;
    });
    return this.#next;
  }

  close(): void {
    clearInterval(this.#looking);
    for (const sentinel of this.#sentinels) sentinel.disconnect();
  }

  async #look(): Promise<void> {
    // a link that is made meanwhile is for the next look
    const led = new Map([...this.#links].map((link) => [link, leadsTo(link)]));
    const named = await this.master();
    if (named === null) return;
    for (const [link, at] of led)
      if (at !== null && at !== named && leadsTo(link) === at) link.disconnect(true);
  }

  async #ask(): Promise<string | null> {
    const replies = await Promise.all(this.#sentinels.map((sentinel) => this.#askOne(sentinel)));
    const answers = replies.filter((reply) => reply !== null);
    const [first] = answers;
    if (first === undefined || answers.length * 2 <= replies.length) return null;
    return answers.some((answer) => answer.at !== first.at || answer.replaced) ? null : first.at;
  }

  async #askOne(sentinel: Redis): Promise<{ at: string; replaced: boolean } | null> {
    try {
      const [named, knownReplicas] = await Promise.all([
        sentinel.call("SENTINEL", "get-master-addr-by-name", this.#name) as Promise<string[]>,
        sentinel.call("SENTINEL", "master", this.#name) as Promise<string[]>,
      ]);
      const of = (name: string) => knownReplicas[knownReplicas.indexOf(name) + 1] ?? "";
      const at = named.join(":");
      // once it names the new one, only the other replicas are still to be told
      return { at, replaced: at === `${of("ip")}:${of("port")}` && REPLACED.test(of("flags")) };
    } catch (error) {
      dropIfSilent(sentinel, error);
      return null;
    }
  }
}

/** Where a link leads to, as a Sentinel would say it; null: it is not up. */
export function leadsTo(client: Redis): string | null {
  if (client.status !== "ready") return null;
  const { remoteAddress = "", remotePort } = client.stream as Socket;
  return `${remoteAddress.replace(/^::ffff:/, "")}:${remotePort}`;
}
