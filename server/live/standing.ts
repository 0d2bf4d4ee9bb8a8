/** How this node stands: what is said on staff screens, and what keeps it from serving, in words that tell no inside. */
import type { HearingLog } from "../log/log.ts";
import { Listeners } from "./listeners.ts";

export const TROUBLES = [
  /** Redis does not answer */
  "storageSilent",
  /** Redis could lose what it acknowledges, or takes no writes */
  "storageUnsafe",
  /** what other nodes append does not reach this one */
  "notFollowing",
  /** a log is shorter than what was acknowledged, or its chain is broken: somebody must look at it */
  "logBroken",
  /** a hearing has gone on under a newer version of the server */
  "olderThanHearing",
  /** this node is being ended */
  "stopping",
] as const;
export type Trouble = (typeof TROUBLES)[number];

export interface Health {
  readonly live: boolean;
  readonly problem: string | null;
}

export class Standing {
  readonly #warn: (text: string) => void;
  readonly #healths = new Listeners<[health: Health]>();
  #following = true;
  #stopping = false;
  #older = false;
  #looking = false;
  /** found in a log; stays until the node is started anew */
  #broken: string | null = null;
  /** the operator hears of it; nothing is kept back for it */
  #alarm: string | null = null;
  /** null before the first look */
  #storage: "safe" | "storageSilent" | "storageUnsafe" | null = null;
  /** what is wrong with Redis' settings now */
  #unsafe: string | null = null;

  constructor(warn: (text: string) => void) {
    this.#warn = warn;
  }

  health(): Health {
    const problem = this.#broken ?? this.#unsafe;
    return { live: this.#following && problem === null, problem: problem ?? this.#alarm };
  }

  onHealth(listener: (health: Health) => void): void {
    this.#healths.add(listener);
  }

  /** None: ready. */
  troubles(): readonly Trouble[] {
    const storage = this.#storage ?? "storageSilent";
    return [
      ...(storage === "safe" ? [] : [storage]),
      ...(this.#following ? [] : (["notFollowing"] as const)),
      ...(this.#broken === null ? [] : (["logBroken"] as const)),
      ...(this.#older ? (["olderThanHearing"] as const) : []),
      ...(this.#stopping ? (["stopping"] as const) : []),
    ];
  }

  /** The follower of the log is answered. */
  get following(): boolean {
    return this.#following;
  }

  /** Said in red until the node is started anew. */
  raise(problem: string): void {
    this.#warn(problem);
    this.#broken = problem;
    this.#healths.tell(this.health());
  }

  /** Said at the operator's until the node is started anew, once for each wording; the node goes on serving. */
  alarm(text: string): void {
    if (text === this.#alarm) return;
    this.#warn(text);
    this.#alarm = text;
    this.#healths.tell(this.health());
  }

  /** Whether the follower of the log is answered. */
  follows(following: boolean): void {
    if (following === this.#following) return;
    this.#following = following;
    this.#healths.tell(this.health());
  }

  /** Called each second: settings that were right at the start may be changed, and another Redis may answer. */
  async look(log: Pick<HearingLog, "time" | "check">): Promise<void> {
    // the last look still waits for an answer
    if (this.#looking) return;
    this.#looking = true;
    const problems = await log
      .time()
      .then(() => log.check())
      // the follower says it on every screen
      .catch(() => null);
    this.#looking = false;
    if (problems === null) {
      this.#storage = "storageSilent";
      return;
    }
    const red = problems.filter((one) => one.severity === "red").map((one) => one.text);
    const unsafe = red.length === 0 ? null : red.join("; ");
    this.#storage = unsafe === null ? "safe" : "storageUnsafe";
    if (unsafe === this.#unsafe) return;
    this.#unsafe = unsafe;
    this.#warn(unsafe ?? "Redis' settings are right again");
    this.#healths.tell(this.health());
  }

  /** Stays so: the newer version must be started. */
  older(): void {
    this.#older = true;
  }

  stop(): void {
    this.#stopping = true;
  }
}
