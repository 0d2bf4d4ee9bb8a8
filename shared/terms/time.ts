/** Time in the hearing: instants are ms of the hearing's own clock; a clock says when it started, never a tick. */

/** ms since 1970 on the hearing's own clock, not the machine's. */
export type Instant = number;

/** Maps the server's real time to the hearing's: hearing = hearingAt + rate × (real − redisAt). */
export interface HearingClock {
  readonly hearingAt: Instant;
  /** Redis TIME in ms at that instant */
  readonly redisAt: number;
  /** 1 = real time; 0 = stands still (rehearsal stepped by hand) */
  readonly rate: number;
}

/** The hearing's instant at a real instant (both ms). */
export function hearingTime(clock: HearingClock, realMs: number): Instant {
  return Math.floor(clock.hearingAt + clock.rate * (realMs - clock.redisAt));
}

/** A turn's or an answer's time, as arithmetic on instants. All figures in ms. */
export interface TurnClock {
  readonly startedAt: Instant;
  /** null: without a limit */
  readonly allotted: number | null;
  /** used up to `since` */
  readonly used: number;
  /** paused up to `since` */
  readonly paused: number;
  readonly running: boolean;
  /** when it last began to run or to pause */
  readonly since: Instant;
}

/** A clock that starts to run now. `allotted` in ms, null = untimed. */
export function startClock(now: Instant, allotted: number | null): TurnClock {
  return { startedAt: now, allotted, used: 0, paused: 0, running: true, since: now };
}

/** ms used at `now`; pauses and interjections are left out. */
export function usedAt(clock: TurnClock, now: Instant): number {
  return clock.used + (clock.running ? Math.max(0, now - clock.since) : 0);
}

/** ms left at `now`; below zero in overtime; null when untimed. */
export function remainingAt(clock: TurnClock, now: Instant): number | null {
  return clock.allotted === null ? null : clock.allotted - usedAt(clock, now);
}

/**
 * The warning in force at `now`, as the ms left at which it began: 0 once the time is over; null before the first
 * warning, and when untimed.
 * A warning longer than half the time given is none: a turn of one minute does not begin with "one minute left".
 */
export function warningAt(clock: TurnClock, warnAt: readonly number[], now: Instant): number | null {
  const left = remainingAt(clock, now);
  if (left === null) return null;
  if (left <= 0) return 0;
  const begun = warnAt.filter((mark) => left <= mark && mark * 2 <= (clock.allotted ?? 0));
  return begun.length === 0 ? null : Math.min(...begun);
}

/** Stops the clock; what ran becomes `used`. A stopped clock stays as it is. */
export function pauseClock(clock: TurnClock, now: Instant): TurnClock {
  if (!clock.running) return clock;
  return { ...clock, used: usedAt(clock, now), running: false, since: now };
}

/** Lets the clock run on; what stood becomes `paused`. */
export function resumeClock(clock: TurnClock, now: Instant): TurnClock {
  if (clock.running) return clock;
  return { ...clock, paused: clock.paused + Math.max(0, now - clock.since), running: true, since: now };
}

/** Gives or takes time (ms, may be negative); never below zero. */
export function adjustClock(clock: TurnClock, by: number): TurnClock {
  if (clock.allotted === null) return clock;
  return { ...clock, allotted: Math.max(0, clock.allotted + by) };
}

/** Counts from an earlier instant (the call), as if it had run since then. */
export function countFrom(clock: TurnClock, from: Instant): TurnClock {
  const added = Math.max(0, clock.startedAt - from);
  return { ...clock, startedAt: Math.min(clock.startedAt, from), used: clock.used + added };
}

/** `ms` in whole seconds as a clock face shows them: of a countdown those begun, of overtime and count-up (below zero) those over. */
export const shownSeconds = (ms: number): number => Math.ceil(ms / 1000);

/** What a clock face shows of `ms` left: "2:40", in overtime "−0:20". */
export function clockFace(ms: number): string {
  const seconds = Math.abs(shownSeconds(ms));
  const sign = ms > 0 || seconds === 0 ? "" : "−";
  return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** A span as a clock counts it up: "2:40"; never a minus. */
export function spanFace(ms: number): string {
  return clockFace(-ms).replace("−", "");
}

/** The hall's clock is seven hours ahead of UTC the year round (ms). */
const ZONE = 7 * 3_600_000;
const DAY = 86_400_000;

/** The instant of a time of day ("09:30" or "09:30:00") on the day of `on` in the hall; null when it is none. */
export function timeOfDay(time: string, on: Instant): Instant | null {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(time.trim());
  if (!match) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const midnight = on - ((on + ZONE) % DAY);
  return midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** The day on which an instant falls in the hall, YYYY-MM-DD. */
export const dayOf = (at: Instant): string => new Date(at + ZONE).toISOString().slice(0, 10);

/** The noon of a day (YYYY-MM-DD) in the hall. */
export const noonOf = (day: string): Instant => Date.parse(`${day}T12:00:00Z`) - ZONE;

/** Days from one day to another (YYYY-MM-DD); below zero where it is over. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
