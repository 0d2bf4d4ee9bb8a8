/** What a hand is given that does a step of the preparation at the screens, and what all of them do. */
import type { Page } from "@playwright/test";
import type { BeforeStep } from "../../../../server/rehearsal/before/step.ts";
import type { HearingState } from "../../../../server/rulebook/frame/state.ts";
import type { People } from "../../../../server/views/people.ts";
import type { SeatName } from "../../../../shared/terms/seats.ts";
import type { Command } from "../../../../shared/wire/commands/commands.ts";

export interface Doing {
  /** the page of whoever does the step */
  readonly page: Page;
  readonly seat: SeatName;
  /** in the hearing's own names */
  readonly step: BeforeStep;
  /** what the step comes to */
  readonly commands: readonly Command[];
  readonly state: HearingState;
  readonly people: People;
  /** the script, in the hearing's own names */
  readonly steps: readonly BeforeStep[];
  /** every press by hand, also of what is many times the same */
  readonly every: boolean;
  /** what is left to the seat's own line */
  readonly send: (...commands: readonly Command[]) => Promise<void>;
}
export type Hand = (doing: Doing) => Promise<void>;
export type Hands = Readonly<Record<string, Hand>>;

export const text = (step: BeforeStep, field: string): string => String(step[field] ?? "");

export { choose, fill, ofType, press, section, tick, unfold } from "../../hand.ts";
