/** What a hand is given that does a step of what follows the hearing at the screens. */
import { expect, type Page } from "@playwright/test";
import type { AfterStep } from "../../../../server/rehearsal/after/step.ts";
import type { HearingState } from "../../../../server/rulebook/frame/state.ts";
import type { SeatName } from "../../../../shared/terms/seats.ts";
import type { Command } from "../../../../shared/wire/commands/commands.ts";

export interface Doing {
  /** the page of whoever does the step */
  readonly page: Page;
  readonly step: AfterStep;
  /** what the step comes to */
  readonly commands: readonly Command[];
  readonly state: HearingState;
  /** every press by hand, also of what is many times the same */
  readonly every: boolean;
  /** what is left to the seat's own line */
  readonly send: (...commands: readonly Command[]) => Promise<void>;
  /** the page of another seat, where a step needs two */
  readonly pageOf: (seat: SeatName) => Promise<Page>;
}
export type Hand = (doing: Doing) => Promise<void>;
export type Hands = Readonly<Record<string, Hand>>;

export const text = (step: AfterStep, field: string): string => String(step[field] ?? "");
export const list = (step: AfterStep, field: string): readonly string[] =>
  (step[field] as readonly string[] | undefined) ?? [];

/** "2024-12-27" as it is typed: "27/12/2024". */
export const typedDay = (day: string): string => day.split("-").reverse().join("/");

/** Held down until it acts: by the key, as whoever cannot hold a mouse still does. */
export async function hold(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole("button", { name });
  await button.focus();
  await page.keyboard.down("Enter");
  await expect(button).toHaveCount(0);
  await page.keyboard.up("Enter");
}
