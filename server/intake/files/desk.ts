/** Has files read by threads, within limits: what takes too long or too much memory is refused, the hearing goes on. */
import { ThreadDesk, type ThreadLimits, WorkRefused } from "../../machine/threadDesk.ts";

import type { FileOrder, FileStep, ReadFile } from "./worker.ts";

/** Memory beside what the file's own bytes take, which a thread shares with nobody. */
const LIMITS: ThreadLimits = { time: 20_000, longest: 200_000, megabytes: 192, waiting: 6 };

export class FileDesk {
  readonly #threads: ThreadDesk<FileOrder, ReadFile, FileStep>;

  /** `script`: the built worker.ts */
  constructor(script: URL, limits: Partial<ThreadLimits> = {}) {
    this.#threads = new ThreadDesk(script, { ...LIMITS, ...limits });
  }

  /** A refusal is a value: the file takes too long or too much, or too many of this hearing wait. */
  async read(
    hearing: string,
    order: () => FileOrder | Promise<FileOrder>,
    step: (step: FileStep) => void,
  ): Promise<ReadFile | WorkRefused["code"]> {
    try {
      return await this.#threads.ask(hearing, order, step);
    } catch (error) {
      if (error instanceof WorkRefused) return error.code;
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#threads.close();
  }
}
