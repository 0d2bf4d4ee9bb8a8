import { foldCommit } from "../../../server/rulebook/fold.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { toCommit } from "../../../server/shell/path/hearingRoom.ts";
import type { Entry } from "../../../server/storage/log.ts";
import { HEARING } from "./installationFaults.ts";
import type { System } from "./system.ts";

/** The log as it grows, read beside all faulty links. */
export class Follower {
  entries: Entry[] = [];
  state: HearingState | null = null;
  readonly #system: System;
  #looking: Promise<void> | null = null;

  constructor(system: System) {
    this.#system = system;
  }

  /** One look at a time: whoever asks meanwhile waits for the same. */
  look(): Promise<void> {
    this.#looking ??= this.#read().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #read(): Promise<void> {
    const { log, failsOver } = this.#system;
    // another master may have others in the place of those that were not acknowledged
    const from = failsOver ? 0 : this.entries.length;
    const fresh = await log.read(HEARING, from);
    this.entries = [...this.entries.slice(0, from), ...fresh];
    let state = from === 0 ? null : this.state;
    // a log that cannot be folded is for the checker to find
    for (const entry of fresh) state = foldCommit(state, toCommit(entry));
    this.state = state;
  }

  get known(): HearingState {
    if (!this.state) throw new Error("the hearing has no log");
    return this.state;
  }
}
