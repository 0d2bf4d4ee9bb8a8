/**
 * Plays the scripts of rehearsals on all screens: each step is a command of the seat that the script names, on the path of
 * any other, while the hearing's own clock runs at the chosen speed. How far it has come stands in the log alone.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { SeatName } from "../../shared/audiences.ts";
import { type Command, commandSchema, type Envelope } from "../../shared/commands.ts";
import type { CommandResult } from "../../shared/protocol.ts";
import type { Refusal } from "../../shared/refusals.ts";
import type { RehearsalState, RehearsalStep } from "../../shared/rehearsal.ts";
import { hearingTime } from "../../shared/time.ts";
import type { HearingState } from "../hearing/state.ts";
import { createAnew } from "../intake/createHearing.ts";
import type { HearingLog } from "../log/log.ts";
import {
  commandOf,
  listedBefore,
  readScript,
  type Script,
  type ScriptStep,
  seatOf,
  timeOf,
} from "../rehearsal/script.ts";

/** how often it looks whether a step's time has come, at the latest (ms): the clock may have been set by hand */
const LOOK = 200;
/** while it is not known what became of a command (ms) */
const AGAIN = 300;
const PATIENCE = 10;
/** a step that comes later than this after its time holds the clock (ms of the hearing's time) */
const MOST_LATE = 20_000;
const OTHERWISE_SHOWN = 5;

interface Rehearsed {
  readonly state: HearingState;
  seen(commandId: string): boolean;
}

export interface RehearsalParts {
  readonly log: HearingLog;
  /** Redis time in ms */
  readonly now: () => number;
  readonly live: {
    /** null for a hearing that is no rehearsal */
    rehearsal(hearing: string): Rehearsed | null;
    command(hearing: string, seat: SeatName, envelope: Envelope): Promise<CommandResult>;
    reload(): Promise<void>;
  };
}

interface Play {
  readonly script: Script;
  /** number of the last step that was tried; the log tells it after a restart */
  done: number;
  otherwise: (RehearsalStep & { refusal: Refusal | null })[];
  /** while it runs */
  running: {
    readonly speed: number;
    readonly stopping: AbortController;
    readonly ended: Promise<void>;
  } | null;
}

const NOT_PLAYED: Refusal = { code: "notRehearsal" };

/** The same for the same step whoever plays it, so that it is carried out once. */
const commandId = (n: number, before = 0) =>
  `rehearsal-step-${String(n).padStart(4, "0")}${before === 0 ? "" : `-${before}`}`;

export class Rehearsals {
  readonly #parts: RehearsalParts;
  readonly #plays = new Map<string, Play>();
  /** what is asked of a rehearsal is done one after another */
  #queue: Promise<unknown> = Promise.resolve();
  #onState: (hearing: string, state: RehearsalState) => void = () => undefined;

  constructor(parts: RehearsalParts) {
    this.#parts = parts;
  }

  /** Goes on from where the log stands, at `speed`; while it plays, at a new speed. */
  play(hearing: string, speed: number): Promise<Refusal | null> {
    return this.#withPlay(hearing, async (play) => {
      const refusal = await this.#setClock(hearing, play, null, speed);
      if (refusal) return refusal;
      const stopping = new AbortController();
      const ended = this.#run(hearing, play, speed, stopping.signal).finally(() => {
        play.running = null;
        this.#tell(hearing, play);
      });
      play.running = { speed, stopping, ended };
      return null;
    });
  }

  pause(hearing: string): Promise<Refusal | null> {
    return this.#withPlay(hearing, (play) => this.#setClock(hearing, play, null, 0));
  }

  /** The next step alone, at its own time exactly; the clock stands there. */
  step(hearing: string): Promise<Refusal | null> {
    return this.#withPlay(hearing, async (play) => {
      const next = play.script.steps.find((step) => step.n > play.done);
      if (!next) return { code: "alreadyDone" };
      const refusal = await this.#setClock(hearing, play, next, 0);
      if (!refusal) await this.#carryOut(hearing, play, next);
      return refusal;
    });
  }

  /** Everything from the beginning under the next id; the live part tells the screens that the hearing has moved. */
  reset(hearing: string): Promise<Refusal | null> {
    return this.#inTurn(async () => {
      if (!this.#parts.live.rehearsal(hearing)) return NOT_PLAYED;
      const play = this.#plays.get(hearing);
      if (play) {
        await this.#stop(play);
        await this.#setClock(hearing, play, null, 0);
      }
      await createAnew(this.#parts.log, hearing);
      // one that was already under way may have missed it
      while (this.#parts.live.rehearsal(hearing)) await this.#parts.live.reload();
      this.#plays.delete(hearing);
      return null;
    });
  }

  /** null: no rehearsal, or one without a script. */
  async state(hearing: string): Promise<RehearsalState | null> {
    const play = await this.#playOf(hearing);
    return play && this.#stateOf(hearing, play);
  }

  onState(listener: (hearing: string, state: RehearsalState) => void): void {
    this.#onState = listener;
  }

  async close(): Promise<void> {
    for (const play of this.#plays.values()) await this.#stop(play);
  }

  #inTurn(work: () => Promise<Refusal | null>): Promise<Refusal | null> {
    // what goes wrong here is the storage's: nothing of it was promised
    const result = this.#queue.then(work).catch((): Refusal => ({ code: "notSaved" }));
    this.#queue = result;
    return result;
  }

  /** Work on a play that stands; its state is told afterwards. */
  #withPlay(hearing: string, work: (play: Play) => Promise<Refusal | null>): Promise<Refusal | null> {
    return this.#inTurn(async () => {
      const play = await this.#playOf(hearing);
      if (!play) return NOT_PLAYED;
      await this.#stop(play);
      const refusal = await work(play);
      this.#tell(hearing, play);
      return refusal;
    });
  }

  async #playOf(hearing: string): Promise<Play | null> {
    const rehearsed = this.#parts.live.rehearsal(hearing);
    if (!rehearsed) return null;
    const known = this.#plays.get(hearing);
    if (known) return known;
    const text = await this.#parts.log.script(hearing);
    if (text === null) return null;
    const script = readScript(text);
    const done = script.steps.findLast((step) => rehearsed.seen(commandId(step.n)))?.n ?? 0;
    const play = this.#plays.get(hearing) ?? { script, done, otherwise: [], running: null };
    this.#plays.set(hearing, play);
    return play;
  }

  async #stop(play: Play): Promise<void> {
    play.running?.stopping.abort();
    await play.running?.ended;
  }

  /** Where the machine does not keep up, the hearing's clock stands until the script has caught up with it. */
  async #run(hearing: string, play: Play, speed: number, stopped: AbortSignal): Promise<void> {
    let stands = false;
    for (const step of play.script.steps) {
      if (step.n <= play.done) continue;
      const late = this.#lateness(hearing, play, step);
      const holds: boolean = late !== null && late > (stands ? 0 : MOST_LATE);
      if (holds !== stands) await this.#setClock(hearing, play, null, holds ? 0 : speed);
      stands = holds;
      if (!(await this.#timeHasCome(hearing, play, step, stopped))) return;
      await this.#carryOut(hearing, play, step, stopped);
      if (stopped.aborted) return;
      this.#tell(hearing, play);
    }
    await this.#setClock(hearing, play, null, 0);
  }

  /** ms of the hearing's time since the step was due; below 0: it is yet to come. null: the hearing is gone. */
  #lateness(hearing: string, play: Play, step: ScriptStep): number | null {
    const state = this.#parts.live.rehearsal(hearing)?.state;
    return state ? hearingTime(state.clock, this.#parts.now()) - timeOf(state, play.script, step) : null;
  }

  /** False when it was stopped meanwhile. */
  async #timeHasCome(hearing: string, play: Play, step: ScriptStep, stopped: AbortSignal): Promise<boolean> {
    while (!stopped.aborted) {
      const late = this.#lateness(hearing, play, step);
      if (late === null) return false;
      const left = -late;
      const { rate } = this.#parts.live.rehearsal(hearing)?.state.clock ?? { rate: 0 };
      if (left <= 0) return true;
      const wait = rate === 0 ? LOOK : Math.min(LOOK, left / rate);
      await pause(wait, undefined, { signal: stopped }).catch(() => undefined);
    }
    return false;
  }

  async #carryOut(hearing: string, play: Play, step: ScriptStep, stopped?: AbortSignal): Promise<void> {
    const state = () => this.#parts.live.rehearsal(hearing)?.state ?? null;
    let refusal: Refusal | null;
    try {
      for (const [i, command] of listedBefore(play.script, step).entries())
        await this.#command(hearing, "T2", command, commandId(step.n, i + 1), stopped);
      const now = state();
      if (!now) return;
      const command = commandOf(now, play.script, step);
      refusal = await this.#command(hearing, seatOf(now, step), command, commandId(step.n), stopped);
    } catch {
      // a step that is no command is left out
      refusal = { code: "malformed", field: step.do };
    }
    if (refusal?.code === "notSaved") return;
    play.done = step.n;
    if ((refusal !== null) === (step.expect === "refused")) return;
    const told = { ...this.#told(hearing, play, step), refusal };
    play.otherwise = [...play.otherwise, told].slice(-OTHERWISE_SHOWN);
  }

  /** Sent again under its id until it is known what became of it, or the play is stopped. */
  async #command(
    hearing: string,
    seat: SeatName,
    command: Command,
    id: string,
    stopped?: AbortSignal,
  ): Promise<Refusal | null> {
    for (let times = 0; ; times++) {
      const state = this.#parts.live.rehearsal(hearing)?.state;
      if (!state) return NOT_PLAYED;
      const madeAt = hearingTime(state.clock, this.#parts.now());
      const result = await this.#parts.live.command(hearing, seat, { id, madeAt, command });
      if (result.kind === "done") return null;
      if (result.kind === "refused" && result.refusal.code !== "notSaved") return result.refusal;
      // a press of the operator's is not kept for ever; a play waits for the storage
      if (stopped ? stopped.aborted : times >= PATIENCE) return { code: "notSaved" };
      await pause(AGAIN);
    }
  }

  /** To a step's own time, or, without one, from now on; never back. */
  #setClock(hearing: string, play: Play, step: ScriptStep | null, rate: number): Promise<Refusal | null> {
    const state = this.#parts.live.rehearsal(hearing)?.state;
    if (!state) return Promise.resolve(NOT_PLAYED);
    const now = hearingTime(state.clock, this.#parts.now());
    const at = step ? timeOf(state, play.script, step) : now;
    const command = commandSchema.parse({ type: "SetClock", at, rate });
    return this.#command(hearing, "operator", command, `rehearsal-clock-${state.version}`);
  }

  #stateOf(hearing: string, play: Play): RehearsalState {
    const { steps } = play.script;
    const next = steps.find((step) => step.n > play.done);
    return {
      speed: play.running?.speed ?? null,
      done: steps.filter((step) => step.n <= play.done).length,
      of: steps.length,
      next: next ? this.#told(hearing, play, next) : null,
      otherwise: play.otherwise,
    };
  }

  #told(hearing: string, play: Play, step: ScriptStep): RehearsalStep {
    const state = this.#parts.live.rehearsal(hearing)?.state;
    const about = [
      step.speaker ?? step.name ?? step.title,
      step.entry || step.answer || step.opinions.join(", "),
    ];
    return {
      n: step.n,
      at: state ? timeOf(state, play.script, step) : 0,
      do: step.do,
      about: about.filter(Boolean).join(" · ") || step.agenda || step.scene,
    };
  }

  #tell(hearing: string, play: Play): void {
    this.#onState(hearing, this.#stateOf(hearing, play));
  }
}
