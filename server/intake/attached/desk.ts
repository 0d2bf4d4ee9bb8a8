/** Has attached files looked into by threads, within limits of time and memory. */
import type { FileRefusal } from "../../../shared/terms/attachments.ts";
import { ThreadDesk, type ThreadLimits, WorkRefused } from "../../machine/threadDesk.ts";
import type { LookedAt, LookOrder } from "./worker.ts";

const LIMITS: ThreadLimits = { time: 15_000, longest: 150_000, megabytes: 128, waiting: 12 };

const REFUSALS: Readonly<Record<WorkRefused["code"], FileRefusal>> = { tooLong: "bomb", tooMany: "tooFast" };

export class LookDesk {
  readonly #threads: ThreadDesk<LookOrder, LookedAt>;

  /** `script`: the built worker.ts */
  constructor(script: URL) {
    this.#threads = new ThreadDesk(script, LIMITS);
  }

  /** What the file at the path is, or why it is not taken. */
  readonly look = async (
    hearing: string,
    path: string,
  ): Promise<LookedAt | { readonly refused: FileRefusal }> => {
    try {
      return await this.#threads.ask(hearing, () => ({ path }));
    } catch (error) {
      if (error instanceof WorkRefused) return { refused: REFUSALS[error.code] };
      throw error;
    }
  };

  close(): Promise<void> {
    return this.#threads.close();
  }
}
