/** A rehearsal that is played from a script: what the operator asks, and is told of it. */
import { z } from "zod";
import type { Refusal } from "../terms/refusals.ts";
import type { Instant } from "../terms/time.ts";

export const rehearsalAct = z.discriminatedUnion("kind", [
  /** how many times as fast as the day itself */
  z.object({ kind: z.literal("play"), speed: z.number().min(1).max(20) }).strict(),
  z.object({ kind: z.literal("pause") }).strict(),
  /** the next step at once, the clock set to its time */
  z.object({ kind: z.literal("step") }).strict(),
  /** everything from the beginning, under the next id; every screen goes there */
  z.object({ kind: z.literal("reset") }).strict(),
]);
export type RehearsalAct = z.infer<typeof rehearsalAct>;

export interface RehearsalStep {
  readonly n: number;
  /** the hearing's time */
  readonly at: Instant;
  readonly do: string;
  /** whom or what it is about, as the script says it */
  readonly about: string;
}

export interface RehearsalState {
  /** null: it stands */
  readonly speed: number | null;
  /** steps that are done, and how many there are */
  readonly done: number;
  readonly of: number;
  /** null: the script has come to its end */
  readonly next: RehearsalStep | null;
  /** steps that went otherwise than the script says, the last ones */
  readonly otherwise: readonly (RehearsalStep & { readonly refusal: Refusal | null })[];
}
