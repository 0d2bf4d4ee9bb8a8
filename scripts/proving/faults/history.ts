/** The history of a run: a line before each sending, and at what became of it; and what was done to the system. */
import type { SeatName } from "../../../shared/terms/seats.ts";
import type { Envelope } from "../../../shared/wire/commands/commands.ts";

export type Told =
  | { readonly kind: "invoke"; readonly id: string; readonly what: string }
  /** a phone is told no version */
  | { readonly kind: "ok"; readonly id: string; readonly version: number | null }
  | { readonly kind: "fail"; readonly id: string; readonly code: string }
  /** no answer, or one that does not know */
  | { readonly kind: "info"; readonly id: string }
  | { readonly kind: "gone" }
  | { readonly kind: "back"; readonly node: number }
  | { readonly kind: "fault"; readonly what: string; readonly on: string }
  | { readonly kind: "healed"; readonly what: string; readonly on: string };

/** `at`: ms since the run began; `real`: the machine's clock, which is Redis's too. The order of lines is that of time. */
export type Line = Told & { readonly at: number; readonly real: number; readonly client: string };

/** A command as its screen made it. */
export interface Given {
  readonly seat: SeatName;
  readonly client: string;
  readonly envelope: Envelope;
}

/** What was seen while the run went on and must never be. */
export interface Sight {
  readonly check: string;
  readonly client: string;
  readonly text: string;
}

/** a fault that shows at each change would fill the memory */
const MOST_SIGHTS = 200;

export class History {
  readonly lines: Line[] = [];
  readonly given = new Map<string, Given>();
  readonly sights: Sight[] = [];
  /** by the monotonic clock, when somebody was last told that an act is stored */
  ackedAt = 0;
  readonly #began = performance.now();

  tell(client: string, told: Told): void {
    if (told.kind === "ok") this.ackedAt = performance.now();
    this.lines.push({ ...told, client, at: Math.round(performance.now() - this.#began), real: Date.now() });
  }

  saw(check: string, client: string, text: string): void {
    if (this.sights.length < MOST_SIGHTS) this.sights.push({ check, client, text });
  }
}
