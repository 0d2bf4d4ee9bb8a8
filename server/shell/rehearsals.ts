/**
 * What the operator asks of rehearsals, on whichever node. One node plays at a time: the one that was asked last;
 * how far it has come it notes in Redis, beside the devices, and tells the others. What was done stands in the log alone.
 */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Refusal } from "../../shared/terms/refusals.ts";
import type { RehearsalState } from "../../shared/wire/rehearsal.ts";
import { createAnew } from "../intake/createHearing.ts";
import { commandId } from "../rehearsal/commandId.ts";
import type { Course } from "../rehearsal/course.ts";
import { replayCourse } from "../rehearsal/replay.ts";
import { readCourse } from "../rehearsal/wholeLife.ts";
import type { HearingLog } from "../storage/log.ts";
import { type NodeChannel, parsedJson } from "./nodeChannel.ts";
import type { RehearsalPort } from "./offers.ts";
import { toCommit } from "./path/hearingRoom.ts";
import { NOT_PLAYED, Play } from "./path/play.ts";
import type { PlayParts } from "./path/playParts.ts";

/** among the rows of the presence: how far the play has come, and which node runs it */
const ROW = "play";
/** how long the row is kept (ms) */
const KEPT = 12 * 3_600_000;
/** how often a node that plays says so; without a word for so long it plays no more (ms) */
const SAY_EVERY = 2_000;
const SILENT = 6_000;
/** how long another node is waited for to let go (ms) */
const PATIENCE = 2_000;

const TOPIC = "rehearsal";
const state = z.custom<RehearsalState>((value) => typeof value === "object" && value !== null);
const news = z.union([
  z.object({ asked: z.string() }),
  z.object({ left: z.string() }),
  z.object({ by: z.string(), state }),
]);
/** `by` = which node plays; null: it stands */
const row = z.object({
  by: z.string().nullable(),
  done: z.number(),
  otherwise: z.custom<RehearsalState["otherwise"]>(Array.isArray),
});
type Row = z.infer<typeof row>;

export interface RehearsalParts extends PlayParts {
  readonly log: HearingLog;
  readonly channel: NodeChannel;
  readonly live: PlayParts["live"] & { reload(): Promise<void>; look(hearing: string): Promise<void> };
}

export class Rehearsals implements RehearsalPort {
  readonly #parts: RehearsalParts;
  readonly #node = randomUUID();
  /** those that this node was asked for last */
  readonly #plays = new Map<string, Play>();
  /** what was told last of each, by whichever node */
  readonly #told = new Map<string, RehearsalState>();
  readonly #leaving = new Map<string, () => void>();
  readonly #saying: NodeJS.Timeout;
  /** what is asked of a rehearsal is done one after another */
  #queue: Promise<unknown> = Promise.resolve();
  #onState: (hearing: string, state: RehearsalState) => void = () => undefined;

  constructor(parts: RehearsalParts) {
    this.#parts = parts;
    parts.channel.on(TOPIC, news, (hearing, said) => void this.#heard(hearing, said));
    this.#saying = setInterval(() => void this.#say(), SAY_EVERY);
  }

  play(hearing: string, speed: number): Promise<Refusal | null> {
    return this.#withPlay(hearing, (play) => play.start(speed));
  }

  pause(hearing: string): Promise<Refusal | null> {
    return this.#withPlay(hearing, (play) => play.setRate(0));
  }

  step(hearing: string): Promise<Refusal | null> {
    return this.#withPlay(hearing, (play) => play.step());
  }

  reset(hearing: string): Promise<Refusal | null> {
    return this.#inTurn(async () => {
      if (!this.#parts.live.rehearsal(hearing)) return NOT_PLAYED;
      const play = await this.#taken(hearing);
      await play?.setRate(0);
      await createAnew(this.#parts.log, hearing);
      // one that was already under way may have missed it
      while (this.#parts.live.rehearsal(hearing)) await this.#parts.live.reload();
      this.#plays.delete(hearing);
      return null;
    });
  }

  async state(hearing: string): Promise<RehearsalState | null> {
    return this.#told.get(hearing) ?? (await this.#read(hearing))?.state ?? null;
  }

  onState(listener: (hearing: string, state: RehearsalState) => void): void {
    this.#onState = listener;
  }

  async close(): Promise<void> {
    clearInterval(this.#saying);
    for (const play of this.#plays.values()) await play.stop();
  }

  #inTurn(work: () => Promise<Refusal | null>): Promise<Refusal | null> {
    // what goes wrong here is the storage's: nothing of it was promised
    const result = this.#queue.then(work).catch((): Refusal => ({ code: "notSaved" }));
    this.#queue = result;
    return result;
  }

  /** Work on a play that stands and is this node's; its state is told afterwards. */
  #withPlay(hearing: string, work: (play: Play) => Promise<Refusal | null>): Promise<Refusal | null> {
    return this.#inTurn(async () => {
      // one that nobody is at may not be open here
      await this.#parts.live.look(hearing);
      const play = await this.#taken(hearing);
      if (!play) return NOT_PLAYED;
      const refusal = await work(play);
      await this.#note(hearing, play);
      return refusal;
    });
  }

  /** The play, standing, on this node; another that runs it is asked to let go first. */
  async #taken(hearing: string): Promise<Play | null> {
    const playing = this.#plays.get(hearing);
    if (playing?.runs) {
      await playing.stop();
      return playing;
    }
    await this.#askToLeave(hearing, (await this.#runner(hearing)) !== null);
    const play = await this.#read(hearing);
    if (play) this.#plays.set(hearing, play);
    return play;
  }

  /** The node that runs the play now, if it is another one and alive. */
  async #runner(hearing: string): Promise<string | null> {
    const noted = (await this.#parts.log.presence(hearing))[ROW];
    const { by = null } = row.safeParse(parsedJson(noted?.facts ?? "")).data ?? {};
    const alive = noted !== undefined && this.#parts.now() - noted.at < SILENT;
    return alive && by !== this.#node ? by : null;
  }

  /** What other nodes hold of the play is void from now on; one that runs it is waited for. */
  async #askToLeave(hearing: string, runs: boolean): Promise<void> {
    const left = !runs
      ? null
      : new Promise<void>((done) => {
          const timer = setTimeout(done, PATIENCE);
          this.#leaving.set(hearing, () => {
            clearTimeout(timer);
            done();
          });
        });
    await this.#parts.channel.say(hearing, TOPIC, { asked: this.#node });
    await left;
    this.#leaving.delete(hearing);
  }

  /** As the log and the node that played last have left it; null: no rehearsal, or one without a script. */
  async #read(hearing: string): Promise<Play | null> {
    const rehearsed = this.#parts.live.rehearsal(hearing);
    const course = rehearsed && (await this.#courseOf(hearing, rehearsed.state.plan.replayOf));
    if (!rehearsed || !course) return null;
    const inLog = course.findLast((step) => rehearsed.seen(commandId(step.n)))?.n ?? 0;
    const facts = (await this.#parts.log.presence(hearing))[ROW]?.facts ?? "";
    const noted = row.safeParse(parsedJson(facts)).data;
    const reached = { done: Math.max(inLog, noted?.done ?? 0), otherwise: noted?.otherwise ?? [] };
    const play = new Play(this.#parts, hearing, course, reached, () => {
      // one that another node has taken over says nothing more
      if (this.#plays.get(hearing) === play) this.#note(hearing, play).catch(() => undefined);
    });
    return play;
  }

  /** What there is to play: a script, or the log of a past hearing; null: neither. */
  async #courseOf(hearing: string, replayOf: string | undefined): Promise<Course | null> {
    const { log } = this.#parts;
    if (replayOf !== undefined) return replayCourse((await log.read(replayOf, 0)).map(toCommit));
    const text = await log.script(hearing);
    return text === null ? null : readCourse(text);
  }

  /** Kept for whoever plays next, and told to every node. */
  async #note(hearing: string, play: Play): Promise<void> {
    const facts: Row = { by: play.runs ? this.#node : null, ...play.reached };
    const playState = play.state;
    this.#told.set(hearing, playState);
    const sign = { connection: this.#node, facts: JSON.stringify(facts) };
    await this.#parts.log.touchPresence(hearing, ROW, sign, KEPT);
    await this.#parts.channel.say(hearing, TOPIC, { by: this.#node, state: playState });
  }

  async #heard(hearing: string, said: z.infer<typeof news>): Promise<void> {
    if ("state" in said) {
      this.#told.set(hearing, said.state);
      return this.#onState(hearing, said.state);
    }
    if ("left" in said) return this.#leaving.get(hearing)?.();
    const play = this.#plays.get(hearing);
    if (said.asked === this.#node) return;
    this.#plays.delete(hearing);
    if (!play?.runs) return;
    await play.stop();
    const facts: Row = { by: null, ...play.reached };
    const sign = { connection: this.#node, facts: JSON.stringify(facts) };
    await this.#parts.log.touchPresence(hearing, ROW, sign, KEPT).catch(() => undefined);
    await this.#parts.channel.say(hearing, TOPIC, { left: this.#node }).catch(() => undefined);
  }

  /** A node that plays says so; where one has fallen silent, the operator is told that the play stands. */
  async #say(): Promise<void> {
    for (const [hearing, playState] of this.#told) {
      if (playState.speed === null) continue;
      const play = this.#plays.get(hearing);
      try {
        if (play?.runs) await this.#note(hearing, play);
        else if ((await this.#runner(hearing)) === null) {
          this.#told.set(hearing, { ...playState, speed: null });
          this.#onState(hearing, { ...playState, speed: null });
        }
      } catch {
        // the storage is away: looked at again
      }
    }
  }
}
