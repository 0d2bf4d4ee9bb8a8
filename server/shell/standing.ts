/** How this node stands: what is said on staff screens, and what keeps it from serving, in words that tell no inside. */

import type { Health, HealthProblem } from "../../shared/terms/health.ts";
import type { Role } from "../../shared/terms/seats.ts";
import { Patience } from "../machine/patience.ts";
import type { HearingLog, WriteFailure } from "../storage/log.ts";
import type { NodeRecord } from "../storage/redis/nodeRecord.ts";
import { Listeners } from "./listeners.ts";

export const TROUBLES = [
  /** Redis does not answer */
  "storageSilent",
  /** Redis takes no writes */
  "storageRefuses",
  /** Redis could lose what it acknowledges */
  "storageUnsafe",
  /** what other nodes append does not reach this one */
  "notFollowing",
  /** no hearing can be served soundly: their logs cannot be read, or are not there, though this node knows of them */
  "logBroken",
  /** a log is shorter than what was acknowledged, or was another for a while: somebody must look at it */
  "logDoubtful",
  /** this node cannot write what it keeps beside Redis */
  "recordNotKept",
  /** a hearing has gone on under a newer version of the server */
  "olderThanHearing",
  /** this node is being ended */
  "stopping",
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** ms awake without a write that Redis took: by then it is said, whatever the reason */
const UNWRITTEN = 3_000;

/** Whose screens word a problem: whoever can do something, or must tell somebody who can. */
const TOLD: ReadonlySet<Role> = new Set<Role>(["chair", "secretary", "operator"]);

type Alarm = Extract<HealthProblem, "fieldHeldBack" | "minutesLeftOut">;
type Storage = Extract<HealthProblem, "storageRefuses" | "storageSilent" | "storageUnsafe">;

export interface StandingParts {
  readonly warn: (text: string) => void;
  readonly record: Pick<NodeRecord, "failing" | "onFailing">;
  /** the stored hearings that are not known to be bad */
  readonly sound: () => readonly string[];
}

export class Standing {
  readonly #parts: StandingParts;
  readonly #changes = new Listeners<[]>();
  #following = true;
  #stopping = false;
  #older = false;
  #looking = false;
  /** hearings that cannot be served */
  readonly #aside = new Set<string>();
  /** hearings that are served from a log that is not as it was; stays until the node is started anew */
  readonly #doubted = new Set<string>();
  /** the operator hears of it; the node goes on serving */
  #alarm: Alarm | null = null;
  readonly #alarms = new Set<string>();
  readonly #patience = new Patience(UNWRITTEN);
  /** Redis has taken a write: the next is waited for; null before the first one */
  #taken: (() => void) | null = null;
  /** what Redis answered to the last write instead of taking it */
  #refusal: string | null = null;
  /** Redis takes writes, but what must have them beside it does not say so */
  #unconfirmed = false;
  /** what is wrong with Redis' settings now */
  #unsafe: string | null = null;
  #late = false;

  constructor(parts: StandingParts) {
    this.#parts = parts;
    parts.record.onFailing((why) => {
      parts.warn(
        why === null
          ? "what this node keeps beside Redis is written again, and whole"
          : `acts are saved, but what this node keeps beside Redis cannot be written: ${why}`,
      );
      this.#changes.tell();
    });
  }

  /** What a screen of a hearing is told. */
  health(hearing: string, role: Role): Health {
    const logTrouble = this.#aside.has(hearing)
      ? "logBroken"
      : this.#doubted.has(hearing)
        ? "logDoubtful"
        : null;
    const red = logTrouble ?? this.#storage() ?? (this.#following ? null : "notFollowing");
    const live = red === null;
    if (!TOLD.has(role)) return { live, problem: null };
    const problem = red ?? (this.#parts.record.failing() === null ? null : "recordNotKept");
    if (role !== "operator") return { live, problem };
    const others = [...this.#aside].filter((id) => id !== hearing).toSorted();
    const quiet = others.length > 0 ? "othersSetAside" : this.#alarm;
    return { live, problem: problem ?? quiet, ...(others.length > 0 ? { hearings: others } : {}) };
  }

  /** The listener hears that what some screen is told may have become another. */
  onChange(listener: () => void): void {
    this.#changes.add(listener);
  }

  /** None: ready. */
  troubles(): readonly Trouble[] {
    const late = this.#taken === null || this.#late;
    const refuses = this.#refusal !== null;
    // as long as one is sound, the node serves
    const sound = this.#parts.sound().some((id) => !this.#doubted.has(id));
    return [
      ...(refuses ? (["storageRefuses"] as const) : late ? [this.#lateness()] : []),
      ...(this.#unsafe === null ? [] : (["storageUnsafe"] as const)),
      ...(this.#following ? [] : (["notFollowing"] as const)),
      ...(this.#aside.size > 0 && !sound ? (["logBroken"] as const) : []),
      ...(this.#doubted.size > 0 && !sound ? (["logDoubtful"] as const) : []),
      ...(this.#parts.record.failing() === null ? [] : (["recordNotKept"] as const)),
      ...(this.#older ? (["olderThanHearing"] as const) : []),
      ...(this.#stopping ? (["stopping"] as const) : []),
    ];
  }

  /** Hearings that are not served, though others are. */
  setAside(): readonly string[] {
    return [...this.#aside].toSorted();
  }

  /** Hearings that are served from a log that somebody must look at. */
  doubtful(): readonly string[] {
    return [...this.#doubted].toSorted();
  }

  /** The follower of the log is answered. */
  get following(): boolean {
    return this.#following;
  }

  /** A hearing cannot be served: the others go on. */
  aside(hearing: string, why: string): void {
    if (this.#aside.has(hearing)) return;
    this.#aside.add(hearing);
    this.#doubted.delete(hearing);
    this.#parts.warn(`hearing ${hearing} is set aside, the others go on (npm run hearing -- list): ${why}`);
    this.#changes.tell();
  }

  /** A hearing that was set aside is served again. */
  back(hearing: string): void {
    if (!this.#aside.delete(hearing)) return;
    this.#parts.warn(`hearing ${hearing} is served again`);
    this.#changes.tell();
  }

  /** Said in red until the node is started anew: the log of a hearing is not as it was. */
  doubt(hearing: string, why: string): void {
    this.#parts.warn(why);
    this.#doubted.add(hearing);
    this.#changes.tell();
  }

  /** Said at the operator's until the node is started anew, in the log once for each wording; the node goes on serving. */
  alarm(code: Alarm, text: string): void {
    if (this.#alarms.has(text)) return;
    this.#alarms.add(text);
    this.#parts.warn(text);
    this.#alarm = code;
    this.#changes.tell();
  }

  /** Whether the follower of the log is answered. */
  follows(following: boolean): void {
    if (following === this.#following) return;
    this.#following = following;
    this.#changes.tell();
  }

  /**
   * Called each second: what Redis took and its settings were right for at the start may be refused later, and another
   * Redis may answer. A write on the way of all acts is the one proof that acts are taken.
   */
  async look(log: Pick<HearingLog, "tryWrite" | "check">): Promise<void> {
    // the last look still waits for an answer
    if (this.#looking) return;
    this.#looking = true;
    const [failure, problems] = await Promise.all([log.tryWrite(), log.check().catch(() => null)]);
    this.#looking = false;
    const before = this.#storage();
    const said = this.#refusal ?? this.#unsafe;
    this.#tried(failure);
    if (problems !== null) {
      const red = problems.filter((problem) => problem.severity === "red").map((problem) => problem.text);
      this.#unsafe = red.length === 0 ? null : red.join("; ");
    }
    const says = this.#refusal ?? this.#unsafe;
    if (says !== said && says !== null) this.#parts.warn(`nothing is promised: ${says}`);
    const now = this.#storage();
    if (now === before) return;
    if (now === null) this.#parts.warn("Redis takes writes, and keeps them");
    this.#changes.tell();
  }

  /** Stays so: the newer version must be started. */
  older(): void {
    this.#older = true;
  }

  stop(): void {
    this.#stopping = true;
    this.#taken?.();
  }

  #storage(): Storage | null {
    if (this.#refusal !== null) return "storageRefuses";
    if (this.#unsafe !== null) return "storageUnsafe";
    return this.#late ? this.#lateness() : null;
  }

  #lateness(): Storage {
    return this.#unconfirmed ? "storageRefuses" : "storageSilent";
  }

  #tried(failure: WriteFailure | null): void {
    this.#unconfirmed = failure?.kind === "unconfirmed";
    if (failure?.kind === "refused") this.#refusal = failure.reason;
    if (failure !== null) {
      this.#late ||= this.#taken === null;
      return;
    }
    this.#refusal = null;
    this.#late = false;
    this.#taken?.();
    const next = new Promise<void>((taken) => {
      this.#taken = taken;
    });
    this.#patience.watch(next, () => this.#overdue());
  }

  #overdue(): void {
    this.#late = true;
    this.#parts.warn(`Redis has taken no write for ${UNWRITTEN / 1000} s`);
    this.#changes.tell();
  }
}
