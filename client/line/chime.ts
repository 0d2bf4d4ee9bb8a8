/** The chime: one soft tone for a warning, two for the end of the time, each rung once on the device that has it. */
import { type Instant, remainingAt, type TurnClock, warningAt } from "../../shared/terms/time.ts";
import type { View } from "../../shared/views/views.ts";
import { hearingNow } from "./clock.ts";
import { lineStore } from "./store.ts";

/** What began longer ago is not rung for any more: a page that is opened late stays silent (ms). */
const FRESH = 2_000;
/** a clock that was set, or a better offset, is met after so long at the latest (ms) */
const LOOK_MS = 1_000;
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

/** A view that has what is rung for. */
type RingingView = Extract<
  View,
  { readonly warnAt: readonly number[]; readonly turnClock: TurnClock | null }
>;
const rings = (view: View): view is RingingView =>
  view.role === "hall" || view.role === "lectern" || view.role === "operator";

const ringOf = ({ startedAt, allotted }: TurnClock, warning: number): Ring => ({
  mark: `${startedAt}/${allotted}/${warning}`,
  sound: warning === 0 ? "end" : "warning",
});

/** The ring that is due at `now`, or null. */
export function ringAt(view: View, now: Instant): Ring | null {
  if (!rings(view) || !view.turnClock) return null;
  const { turnClock: clock, warnAt } = view;
  const fresh = FRESH * Math.max(1, view.clock.rate);
  // a clock that stands still rings for what was due before it stopped: a speech may end a moment after its time
  const at = clock.running ? now : clock.since;
  const left = remainingAt(clock, at);
  const warning = warningAt(clock, warnAt, at);
  if (left === null || warning === null) return null;
  return warning - left + (now - at) > fresh ? null : ringOf(clock, warning);
}

/** When the clock on the floor, as it runs now, comes to its next warning or its end; null: to none. */
export function nextRingAt(view: View, now: Instant): Instant | null {
  if (!rings(view) || !view.turnClock?.running || view.turnClock.allotted === null) return null;
  const { since, used, allotted } = view.turnClock;
  const due = [...view.warnAt.filter((warning) => warning * 2 <= allotted), 0].map(
    (warning) => since + allotted - warning - used,
  );
  const ahead = due.filter((at) => at > now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

let audio: AudioContext | null = null;

/** Browsers give no sound before the page was touched. */
function soundState(): "ready" | "needsTouch" | "absent" {
  if (!("AudioContext" in window)) return "absent";
  return audio?.state === "running" ? "ready" : "needsTouch";
}

/** Rings now, whatever the hearing does. */
function ring(sound: keyof typeof TONES): void {
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

export interface Chime {
  /** The chime is here, or is here no more. */
  has(on: boolean): void;
  /** May this page be heard? */
  sound(): "ready" | "needsTouch" | "absent";
  /** Rings now, whatever the hearing does. */
  ring(sound: keyof typeof TONES): void;
}

/** Does this screen ring for whoever is on the floor, though the chime is elsewhere? */
export const ringsSoftly = (view: View): boolean => view.role === "lectern" && view.soft;

/**
 * Rings while the chime is here, and at the lectern for who may not see the time: at the very instant, by a timer that is
 * set anew with each view, and with each view for what lay between it and the one before. `softly`: this may be that
 * lectern. `changed` hears when the browser begins to give sound.
 */
export function keepChime(key: string, softly: boolean, changed: () => void): Chime {
  let mine = false;
  let listening = false;
  let last = rungBefore(key);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** the turn that is, or was just now, rung for softly */
  let softTurn: Instant | null = null;
  const isSoft = (view: View) => {
    if (view.role !== "lectern") return false;
    if (view.who !== null && view.turnClock) softTurn = view.soft ? view.turnClock.startedAt : null;
    return softTurn !== null && softTurn === view.turnClock?.startedAt;
  };
  const look = (view: View, now: Instant) => {
    const soft = isSoft(view);
    if (!mine && !soft) return;
    const due = ringAt(view, now);
    if (!due || due.mark === last) return;
    last = due.mark;
    try {
      sessionStorage.setItem(key, last);
    } catch {
      // a reload within two seconds may ring again
    }
    ring(due.sound);
  };
  const watch = () => {
    clearTimeout(timer);
    const { view } = lineStore.getState();
    if (!listening) return;
    const now = view ? hearingNow(view.clock) : 0;
    if (view) look(view, now);
    const due = view && nextRingAt(view, now);
    const wait = view && due !== null ? (due - now) / view.clock.rate : LOOK_MS;
    timer = setTimeout(watch, Math.min(LOOK_MS, Math.max(1, wait)));
  };
  lineStore.subscribe((now, before) => {
    if (now.view !== before.view) watch();
  });
  const touched = () => void audio?.resume().then(changed, () => {});
  const listen = (on: boolean) => {
    if (on === listening) return;
    listening = on;
    watch();
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
    sound: soundState,
    ring,
  };
}
