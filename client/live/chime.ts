/** The chime: one soft tone for a warning, two for the end of the time, each rung once on the device that has it. */
import { type Instant, remainingAt, type TurnClock, warningAt } from "../../shared/time.ts";
import type { View } from "../../shared/views.ts";
import { hearingNow } from "./clock.ts";
import { useStore } from "./store.ts";

/** What began longer ago is not rung for any more: a page that is opened late stays silent (ms). */
const FRESH = 2_000;
const LOOK_MS = 200;
const LOUDEST = 0.4;
/** how long a tone takes to fade, s */
const FADES = 1.6;
/** each tone: its pitch in Hz, and after how many seconds it begins */
const TONES = {
  warning: [{ pitch: 660, after: 0 }],
  end: [
    { pitch: 660, after: 0 },
    { pitch: 523, after: 0.35 },
  ],
} as const;

interface Ring {
  /** the same for the same warning of the same turn, whoever looks and however often */
  readonly mark: string;
  readonly sound: keyof typeof TONES;
}

/** What a screen that may ring has of the clock on the floor. */
function clockOn(view: View): { clock: TurnClock; warnAt: readonly number[] } | null {
  if (view.role !== "hall" && view.role !== "lectern" && view.role !== "operator") return null;
  const scene = view.role === "hall" ? view.scene : null;
  const shown = scene && "clock" in scene && scene.timed ? scene.clock : null;
  const clock = shown ?? view.turnClock;
  return clock && { clock, warnAt: view.warnAt };
}

/** The ring that is due at `now`, or null. */
export function ringAt(view: View, now: Instant): Ring | null {
  const on = clockOn(view);
  const left = on ? remainingAt(on.clock, now) : null;
  if (!on || left === null) return null;
  const warning = warningAt(on.clock, on.warnAt, now);
  if (warning === null || warning - left > FRESH * Math.max(1, view.clock.rate)) return null;
  const { startedAt, allotted } = on.clock;
  return { mark: `${startedAt}/${allotted}/${warning}`, sound: warning === 0 ? "end" : "warning" };
}

let audio: AudioContext | null = null;

/** Browsers give no sound before the page was touched. */
export function soundState(): "ready" | "needsTouch" | "absent" {
  if (!("AudioContext" in window)) return "absent";
  return audio?.state === "running" ? "ready" : "needsTouch";
}

/** Rings now, whatever the hearing does. */
export function ring(sound: keyof typeof TONES): void {
  const page = document.documentElement.dataset;
  page["rung"] = String(Number(page["rung"] ?? 0) + 1);
  if (!audio) return;
  for (const { pitch, after } of TONES[sound]) {
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    const from = audio.currentTime + after;
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(0, from);
    loudness.gain.linearRampToValueAtTime(LOUDEST, from + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + FADES);
    tone.connect(loudness).connect(audio.destination);
    tone.start(from);
    tone.stop(from + FADES);
  }
}

/** The last ring of this page, kept over reloads. */
function rungBefore(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Does this screen ring for whoever is on the floor, though the chime is elsewhere? */
export const ringsSoftly = (view: View): boolean => view.role === "lectern" && view.soft;

/**
 * Rings while the chime is here, and at the lectern for who may not see the time. `softly`: this may be that lectern.
 * `changed` hears when the browser begins to give sound.
 */
export function keepChime(key: string, softly: boolean, changed: () => void): { has(on: boolean): void } {
  let mine = false;
  let last = rungBefore(key);
  const look = () => {
    const { view } = useStore.getState();
    if (!view || !(mine || ringsSoftly(view))) return;
    const due = ringAt(view, hearingNow(view.clock));
    if (!due || due.mark === last) return;
    last = due.mark;
    try {
      sessionStorage.setItem(key, last);
    } catch {
      // a reload within two seconds may ring again
    }
    ring(due.sound);
  };
  const touched = () => void audio?.resume().then(changed, () => {});
  let timer: ReturnType<typeof setInterval> | undefined;
  const listen = (on: boolean) => {
    if (on === (timer !== undefined)) return;
    clearInterval(timer);
    timer = on ? setInterval(look, LOOK_MS) : undefined;
    if (!on || audio || !("AudioContext" in window)) return;
    audio = new AudioContext();
    for (const touch of ["pointerdown", "keydown"]) document.addEventListener(touch, touched);
    touched();
  };
  listen(softly);
  return {
    has: (on) => {
      mine = on;
      listen(on || softly);
    },
  };
}
