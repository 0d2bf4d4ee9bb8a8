/**
 * One rehearsal played from its script: each step is a command of the seat that the script names, on the path of any
 * other, while the hearing's own clock runs at the chosen speed.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Refusal } from "../../../shared/terms/refusals.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { hearingTime } from "../../../shared/terms/time.ts";
import { type Command, commandSchema, type Envelope } from "../../../shared/wire/commands/commands.ts";
import type { CommandResult } from "../../../shared/wire/protocol.ts";
import type { RehearsalState, RehearsalStep } from "../../../shared/wire/rehearsal.ts";
import { commandOf, listedBefore, type Script, seatOf, timeOf } from "../../rehearsal/script.ts";
import type { ScriptStep } from "../../rehearsal/scriptStep.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";

/** how often it looks whether a step's time has come, at the latest (ms): the clock may have been set by hand */
const LOOK = 200;
/** while it is not known what became of a command (ms) */
const AGAIN = 300;
const PATIENCE = 10;
/** a step that comes later than this after its time holds the clock (ms of the hearing's time) */
const MOST_LATE = 20_000;
const OTHERWISE_SHOWN = 5;

export const NOT_PLAYED: Refusal = { code: "notRehearsal" };

export interface PlayParts {
  /** Redis time in ms */
  readonly now: () => number;
  readonly live: {
    /** null for a hearing that is no rehearsal */
    rehearsal(hearing: string): { readonly state: HearingState; seen(commandId: string): boolean } | null;
    command(hearing: string, seat: SeatName, envelope: Envelope): Promise<CommandResult>;
  };
}

type Otherwise = RehearsalState["otherwise"];

/** How far a play has come, as nodes tell each other. */
export interface Reached {
  /** number of the last step that was tried */
  readonly done: number;
  readonly otherwise: Otherwise;
}

/** The same for the same step whoever plays it, so that it is carried out once. No screen can send it: it has a colon. */
export const commandId = (n: number, before = 0) =>
  `rehearsal:step:${String(n).padStart(4, "0")}${before === 0 ? "" : `-${before}`}`;

export class Play {
  readonly #parts: PlayParts;
  readonly #hearing: string;
  readonly #script: Script;
  readonly #changed: () => void;
  #done: number;
  #otherwise: Otherwise;
  /** while it runs */
  #running: {
    readonly speed: number;
    readonly stopping: AbortController;
    readonly ended: Promise<void>;
  } | null = null;

  /** `changed` is called after each step and when it stands again. */
  constructor(parts: PlayParts, hearing: string, script: Script, reached: Reached, changed: () => void) {
    this.#parts = parts;
    this.#hearing = hearing;
    this.#script = script;
    this.#changed = changed;
    this.#done = reached.done;
    this.#otherwise = reached.otherwise;
  }

  get reached(): Reached {
    return { done: this.#done, otherwise: this.#otherwise };
  }

  get runs(): boolean {
    return this.#running !== null;
  }

  /** Goes on from where it stands. */
  async start(speed: number): Promise<Refusal | null> {
    const refusal = await this.setRate(speed);
    if (refusal) return refusal;
    const stopping = new AbortController();
    const ended = this.#run(speed, stopping.signal).finally(() => {
      this.#running = null;
      this.#changed();
    });
    this.#running = { speed, stopping, ended };
    return null;
  }

  async stop(): Promise<void> {
    this.#running?.stopping.abort();
    await this.#running?.ended;
  }

  /** The next step alone, at its own time exactly; the clock stands there. */
  async step(): Promise<Refusal | null> {
    const next = this.#script.steps.find((step) => step.n > this.#done);
    if (!next) return { code: "alreadyDone" };
    const refusal = await this.#setClock(next, 0);
    if (!refusal) await this.#carryOut(next);
    return refusal;
  }

  /** The hearing's clock from now on. */
  setRate(rate: number): Promise<Refusal | null> {
    return this.#setClock(null, rate);
  }

  get state(): RehearsalState {
    const { steps } = this.#script;
    const next = steps.find((step) => step.n > this.#done);
    return {
      speed: this.#running?.speed ?? null,
      done: steps.filter((step) => step.n <= this.#done).length,
      of: steps.length,
      next: next ? this.#told(next) : null,
      otherwise: this.#otherwise,
    };
  }

  get #rehearsed(): HearingState | null {
    return this.#parts.live.rehearsal(this.#hearing)?.state ?? null;
  }

  /** Where the machine does not keep up, the hearing's clock stands until the script has caught up with it. */
  async #run(speed: number, stopped: AbortSignal): Promise<void> {
    let stands = false;
    for (const step of this.#script.steps) {
      if (step.n <= this.#done) continue;
      const late = this.#lateness(step);
      const holds: boolean = late !== null && late > (stands ? 0 : MOST_LATE);
      if (holds !== stands) await this.setRate(holds ? 0 : speed);
      stands = holds;
      if (!(await this.#timeHasCome(step, stopped))) return;
      await this.#carryOut(step, stopped);
      if (stopped.aborted) return;
      this.#changed();
    }
    await this.setRate(0);
  }

  /** ms of the hearing's time since the step was due; below 0: it is yet to come. null: the hearing is gone. */
  #lateness(step: ScriptStep): number | null {
    const state = this.#rehearsed;
    return state ? hearingTime(state.clock, this.#parts.now()) - timeOf(state, this.#script, step) : null;
  }

  /** False when it was stopped meanwhile. */
  async #timeHasCome(step: ScriptStep, stopped: AbortSignal): Promise<boolean> {
    while (!stopped.aborted) {
      const late = this.#lateness(step);
      if (late === null) return false;
      const left = -late;
      const { rate } = this.#rehearsed?.clock ?? { rate: 0 };
      if (left <= 0) return true;
      const wait = rate === 0 ? LOOK : Math.min(LOOK, left / rate);
      await pause(wait, undefined, { signal: stopped }).catch(() => undefined);
    }
    return false;
  }

  async #carryOut(step: ScriptStep, stopped?: AbortSignal): Promise<void> {
    let refusal: Refusal | null;
    try {
      for (const [i, command] of listedBefore(this.#script, step).entries())
        await this.#command("T2", command, commandId(step.n, i + 1), stopped);
      const now = this.#rehearsed;
      if (!now) return;
      const command = commandOf(now, this.#script, step);
      refusal = await this.#command(seatOf(now, step), command, commandId(step.n), stopped);
    } catch {
      // a step that is no command is left out
      refusal = { code: "malformed", field: step.do };
    }
    if (refusal?.code === "notSaved") return;
    this.#done = step.n;
    if ((refusal !== null) === (step.expect === "refused")) return;
    this.#otherwise = [...this.#otherwise, { ...this.#told(step), refusal }].slice(-OTHERWISE_SHOWN);
  }

  /** Sent again under its id until it is known what became of it, or the play is stopped. */
  async #command(
    seat: SeatName,
    command: Command,
    id: string,
    stopped?: AbortSignal,
  ): Promise<Refusal | null> {
    for (let times = 0; ; times++) {
      const state = this.#rehearsed;
      if (!state) return NOT_PLAYED;
      const madeAt = hearingTime(state.clock, this.#parts.now());
      const again = times > 0;
      const result = await this.#parts.live.command(this.#hearing, seat, { id, madeAt, command, again });
      if (result.kind === "done") return null;
      if (result.kind === "refused" && result.refusal.code !== "notSaved") return result.refusal;
      // a press of the operator's is not kept for ever; a play waits for the storage
      if (stopped ? stopped.aborted : times >= PATIENCE) return { code: "notSaved" };
      await pause(AGAIN);
    }
  }

  /** To a step's own time, or, without one, from now on; never back. */
  #setClock(step: ScriptStep | null, rate: number): Promise<Refusal | null> {
    const state = this.#rehearsed;
    if (!state) return Promise.resolve(NOT_PLAYED);
    const now = hearingTime(state.clock, this.#parts.now());
    const at = step ? timeOf(state, this.#script, step) : now;
    const command = commandSchema.parse({ type: "SetClock", at, rate });
    return this.#command("operator", command, `rehearsal:clock:${state.version}`);
  }

  #told(step: ScriptStep): RehearsalStep {
    const state = this.#rehearsed;
    const about = [
      step.speaker ?? step.name ?? step.title,
      step.entry || step.answer || step.opinions.join(", "),
    ];
    return {
      n: step.n,
      at: state ? timeOf(state, this.#script, step) : 0,
      do: step.do,
      about: about.filter(Boolean).join(" · ") || step.agenda || step.scene,
    };
  }
}
