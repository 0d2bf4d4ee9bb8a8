/**
 * Who the Sentinels take for the master. One that was cut off or stood still may go on as if it were the master, with a
 * replica that nobody has told yet: what the two have is lost when they are. So the Sentinels are asked after each write.
 */
import type { Socket } from "node:net";
import type { Redis } from "ioredis";
import { connect, dropIfSilent, type RedisAddress, WRITER } from "./redisLink.ts";

/** ms: a Sentinel that is slower is not waited for */
const SILENT = 500;
/** said of a master that is being replaced */
const REPLACED = /\b(o_down|failover_in_progress)\b/;

export class MasterWatch {
  readonly #sentinels: readonly Redis[];
  readonly #name: string;
  #asking: Promise<string | null> = Promise.resolve(null);
  /** the question that those share who came while another was under way */
  #next: Promise<string | null> | null = null;

  constructor({ sentinels = [], master = "mymaster" }: RedisAddress, onError: (text: string) => void) {
    this.#name = master;
    this.#sentinels = sentinels.map(({ host, port }) =>
      connect({ url: `redis://${host}:${port}` }, { ...WRITER, commandTimeout: SILENT }, onError),
    );
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
    for (const sentinel of this.#sentinels) sentinel.disconnect();
  }

  async #ask(): Promise<string | null> {
    const told = await Promise.all(this.#sentinels.map((one) => this.#askOne(one)));
    const answers = told.filter((one) => one !== null);
    const [first] = answers;
    if (first === undefined || answers.length * 2 <= told.length) return null;
    return answers.some((one) => one.at !== first.at || one.replaced) ? null : first.at;
  }

  async #askOne(sentinel: Redis): Promise<{ at: string; replaced: boolean } | null> {
    try {
      const [named, known] = await Promise.all([
        sentinel.call("SENTINEL", "get-master-addr-by-name", this.#name) as Promise<string[]>,
        sentinel.call("SENTINEL", "master", this.#name) as Promise<string[]>,
      ]);
      const of = (name: string) => known[known.indexOf(name) + 1] ?? "";
      const at = named.join(":");
      // once it names the new one, only the other replicas are still to be told
      return { at, replaced: at === `${of("ip")}:${of("port")}` && REPLACED.test(of("flags")) };
    } catch (error) {
      dropIfSilent(sentinel, error);
      return null;
    }
  }
}

/** Where a link leads to, as a Sentinel would say it. */
export function addressOf(client: Redis): string {
  const { remoteAddress = "", remotePort } = client.stream as Socket;
  return `${remoteAddress.replace(/^::ffff:/, "")}:${remotePort}`;
}
