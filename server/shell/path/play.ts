/**
 * One rehearsal played from its script: each step is a command of the seat that the script names, on the path of any
 * other, while the hearing's own clock runs at the chosen speed.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Refusal } from "../../../shared/terms/refusals.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { hearingTime } from "../../../shared/terms/time.ts";
import { type Command, commandSchema } from "../../../shared/wire/commands/commands.ts";
import type { RehearsalState, RehearsalStep } from "../../../shared/wire/rehearsal.ts";
import { commandId } from "../../rehearsal/commandId.ts";
import type { Course, CourseAct, CourseStep } from "../../rehearsal/course.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import type { PlayParts } from "./playParts.ts";
import { setReplayClock, showEntry } from "./replayPlay.ts";

/** how often it looks whether a step's time has come, at the latest (ms): the clock may have been set by hand */
const LOOK = 200;
/** while it is not known what became of a command (ms) */
const AGAIN = 300;
const PATIENCE = 10;
/** a step that comes later than this after its time holds the clock (ms of the hearing's time) */
const MOST_LATE = 20_000;
/** how long a step of weeks stands before the next one, at the day's own speed (ms) */
const OF_WEEKS = 20_000;
const OTHERWISE_SHOWN = 5;

export const NOT_PLAYED: Refusal = { code: "notRehearsal" };

type Otherwise = RehearsalState["otherwise"];

/** How far a play has come, as nodes tell each other. */
export interface Reached {
  /** number of the last step that was tried */
  readonly done: number;
  readonly otherwise: Otherwise;
}

/** How fast it goes, and whether it has made the clock stand. */
interface Pace {
  readonly speed: number;
  stands: boolean;
}

export class Play {
  readonly #parts: PlayParts;
  readonly #hearing: string;
  readonly #course: Course;
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
  constructor(parts: PlayParts, hearing: string, course: Course, reached: Reached, changed: () => void) {
    this.#parts = parts;
    this.#hearing = hearing;
    this.#course = course;
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
    const refusal = await this.setRate(this.#next?.inWeeks ? 0 : speed);
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
    const next = this.#next;
    if (!next) return { code: "alreadyDone" };
    const refusal = await (next.commit ? this.setRate(0) : this.#setClock(next, 0));
    if (!refusal) await this.#carryOut(next);
    return refusal;
  }

  /** The hearing's clock from now on. */
  setRate(rate: number): Promise<Refusal | null> {
    return this.#setClock(null, rate);
  }

  get state(): RehearsalState {
    const steps = this.#course;
    const next = this.#next;
    return {
      speed: this.#running?.speed ?? null,
      done: steps.filter((step) => step.n <= this.#done).length,
      of: steps.length,
      next: next ? this.#told(next) : null,
      otherwise: this.#otherwise,
    };
  }

  get #next(): CourseStep | undefined {
    return this.#course.find((step) => step.n > this.#done);
  }

  get #rehearsed(): HearingState | null {
    return this.#parts.live.rehearsal(this.#hearing)?.state ?? null;
  }

  async #run(speed: number, stopped: AbortSignal): Promise<void> {
    const pace: Pace = { speed, stands: false };
    for (const [i, step] of this.#course.entries()) {
      if (step.n <= this.#done) continue;
      const turns = step.inWeeks || this.#course[i - 1]?.inWeeks;
      const come = turns ? this.#turnTo(step, pace, stopped) : this.#waitFor(step, pace, stopped);
      if (!(await come)) return;
      await this.#carryOut(step, stopped);
      if (stopped.aborted) return;
      this.#changed();
    }
    await this.setRate(0);
  }

  /** The clock is set to the step's time once the one before has been looked at. False when it was stopped meanwhile. */
  async #turnTo(step: CourseStep, pace: Pace, stopped: AbortSignal): Promise<boolean> {
    if (!step.unseen)
      await pause(OF_WEEKS / pace.speed, undefined, { signal: stopped }).catch(() => undefined);
    if (stopped.aborted) return false;
    pace.stands = step.inWeeks;
    // an entry of a replay brings its clock along
    if (!(step.commit && step.inWeeks)) await this.#setClock(step, step.inWeeks ? 0 : pace.speed, stopped);
    return !stopped.aborted;
  }

  /** Where the machine does not keep up, the hearing's clock stands until the script has caught up with it. */
  async #waitFor(step: CourseStep, pace: Pace, stopped: AbortSignal): Promise<boolean> {
    const late = this.#lateness(step);
    const holds = late !== null && late > (pace.stands ? 0 : MOST_LATE);
    if (holds !== pace.stands) await this.setRate(holds ? 0 : pace.speed);
    pace.stands = holds;
    return this.#timeHasCome(step, stopped);
  }

  /** ms of the hearing's time since the step was due; below 0: it is yet to come. null: the hearing is gone. */
  #lateness(step: CourseStep): number | null {
    const state = this.#rehearsed;
    return state ? hearingTime(state.clock, this.#parts.now()) - step.at(state) : null;
  }

  /** False when it was stopped meanwhile. */
  async #timeHasCome(step: CourseStep, stopped: AbortSignal): Promise<boolean> {
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

  async #carryOut(step: CourseStep, stopped?: AbortSignal): Promise<void> {
    if (step.commit) {
      const shown = showEntry(this.#parts, this.#hearing, step, this.#untilGivenUp(stopped));
      if (await shown) this.#done = step.n;
      return;
    }
    let refusal: Refusal | null;
    try {
      const acts = await this.#actsOf(step);
      if (acts === null) return;
      refusal = await this.#press(step, acts, stopped);
    } catch {
      // a step that is no command is left out
      refusal = { code: "malformed", field: step.do };
    }
    if (refusal?.code === "notSaved") return;
    this.#done = step.n;
    if ((refusal !== null) === step.refused) return;
    this.#otherwise = [...this.#otherwise, { ...this.#told(step), refusal }].slice(-OTHERWISE_SHOWN);
  }

  /** null: the hearing is gone. Throws where one is no command. */
  async #actsOf({ file, acts }: CourseStep): Promise<readonly CourseAct[] | null> {
    const hash = file && (await this.#parts.sendUp(this.#hearing, file.seat, file.name));
    const state = this.#rehearsed;
    return state && acts(state, new Map(file && hash ? [[file.name, hash]] : []));
  }

  /** The last act has the step's own id. Gives back the first refusal of what is the step's. */
  async #press(step: CourseStep, acts: readonly CourseAct[], stopped?: AbortSignal): Promise<Refusal | null> {
    let first: Refusal | null = null;
    for (const [i, { seat, command, beforehand }] of acts.entries()) {
      const id = commandId(step.n, i === acts.length - 1 ? 0 : i + 1);
      const refusal = await this.#command(seat, command, id, stopped);
      if (refusal?.code === "notSaved") return refusal;
      if (!beforehand) first ??= refusal;
    }
    return first;
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
  #setClock(step: CourseStep | null, rate: number, stopped?: AbortSignal): Promise<Refusal | null> {
    const state = this.#rehearsed;
    if (!state) return Promise.resolve(NOT_PLAYED);
    const now = hearingTime(state.clock, this.#parts.now());
    const at = step ? step.at(state) : now;
    if (state.plan.replayOf !== undefined)
      return setReplayClock(this.#parts, this.#hearing, { at, rate }, this.#untilGivenUp(stopped));
    const command = commandSchema.parse({ type: "SetClock", at, rate });
    return this.#command("operator", command, `rehearsal:clock:${state.version}`, stopped);
  }

  /** A press of the operator's is not tried for ever. */
  #untilGivenUp(stopped?: AbortSignal): () => boolean {
    let times = 0;
    return () => (stopped ? stopped.aborted : times++ >= PATIENCE);
  }

  #told(step: CourseStep): RehearsalStep {
    const state = this.#rehearsed;
    return { n: step.n, at: state ? step.at(state) : 0, do: step.do, about: step.about };
  }
}
