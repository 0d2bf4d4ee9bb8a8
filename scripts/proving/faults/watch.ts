/** What is watched all the time at an installation: one redis-server on its folder, and no green that should be red. */
import { setTimeout as pause } from "node:timers/promises";
import type { History } from "./history.ts";
import type { Installation } from "./installation.ts";
import { serversIn } from "./processes.ts";
import type { SimulatedScreen } from "./screen.ts";

/** ms between two looks */
const LOOK = { servers: 50, green: 250 };
/** ms since the last write that was taken, by which all must be red; and as much for a look to come and go */
const RED_AFTER = 3_000 + 700;
/** ms: our own link may be back later than the nodes' are, and what is green by then is so rightly */
const GREEN_FOR = 1_500;

/** Looks all the time whether two redis-servers run on one folder, and whether anything is green that should be red. */
export class Watch {
  /** ms from the first write that failed to /readyz in red */
  readonly reds: number[] = [];
  /** times at which nothing was taken for so long that it had to be red */
  silences = 0;
  readonly #installation: Installation;
  readonly #history: History;
  readonly #screens: readonly SimulatedScreen[];
  readonly #ending = new AbortController();
  readonly #looking: Promise<unknown>;

  constructor(installation: Installation, history: History, screens: readonly SimulatedScreen[]) {
    this.#installation = installation;
    this.#history = history;
    this.#screens = screens.filter(({ seat }) => /^[ABCT]/.test(seat));
    this.#looking = Promise.all([this.#lookAtServers(), this.#lookForGreen()]);
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#looking;
  }

  async #every(ms: number, look: () => Promise<void>): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      await look();
      await pause(ms, undefined, { signal }).catch(() => undefined);
    }
  }

  #lookAtServers(): Promise<void> {
    return this.#every(LOOK.servers, async () => {
      const pids = serversIn(this.#installation.files);
      if (pids.length > 1) this.#history.saw("owner", "the disk", `redis-servers ${pids} are on it at once`);
    });
  }

  async #lookForGreen(): Promise<void> {
    let taken = performance.now();
    let failed: number | null = null;
    let red = false;
    let isTold = false;
    /** what is green though nothing is taken → since when */
    const green = new Map<string, number>();
    await this.#every(LOOK.green, async () => {
      const asked = performance.now();
      const took = await this.#tries();
      const now = performance.now();
      if (took) {
        taken = asked;
        failed = null;
        red = false;
        isTold = false;
        green.clear();
        return;
      }
      failed ??= asked;
      const ready = await fetch(`${this.#installation.url}/readyz`, {
        signal: AbortSignal.timeout(500),
      }).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (!ready && !red) this.reds.push(Math.round(performance.now() - failed));
      red ||= !ready;
      // our own link may hang alone: what somebody's act was stored by was taken
      taken = Math.max(taken, this.#history.ackedAt);
      if (now - taken < RED_AFTER) return green.clear();
      if (!isTold) this.silences++;
      isTold = true;
      const greens = [
        ...(ready ? ["/readyz"] : []),
        ...this.#screens.filter(({ saved }) => saved).map(({ name }) => name),
      ];
      for (const name of green.keys()) if (!greens.includes(name)) green.delete(name);
      for (const name of greens) {
        const since = green.get(name) ?? now;
        green.set(name, since);
        if (now - since > GREEN_FOR)
          this.#history.saw("red", name, `is green ${Math.round(now - taken)} ms after the last write`);
      }
    });
  }

  /** Does Redis take a write? By a link of our own, as the nodes' are. */
  async #tries(): Promise<boolean> {
    try {
      await this.#installation.log.touchPresence("watch", "watch", { connection: "watch" }, 1_000);
      return true;
    } catch {
      return false;
    }
  }
}
