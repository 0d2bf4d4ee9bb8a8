/** What a hand is given that does a step of the preparation at the screens, and what all of them do. */
import { expect, type Locator, type Page } from "@playwright/test";
import type { BeforeStep } from "../../../../server/rehearsal/before/step.ts";
import type { HearingState } from "../../../../server/rulebook/frame/state.ts";
import type { People } from "../../../../server/views/people.ts";
import type { SeatName } from "../../../../shared/terms/seats.ts";
import type { Command } from "../../../../shared/wire/commands/commands.ts";
import { press } from "../../hearingScreens.ts";

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

/** The commands of one kind. */
export const ofType = <T extends Command["type"]>(commands: readonly Command[], type: T) =>
  commands.filter((one): one is Extract<Command, { type: T }> => one.type === type);

/** To a section of the desk, or to a part of another page that has parts. */
export async function section(page: Page, name: string | RegExp): Promise<void> {
  const link = page.getByRole("navigation").getByRole("link", { name, exact: typeof name === "string" });
  if ((await link.getAttribute("aria-current")) === null) await link.click();
  await expect(link).toHaveAttribute("aria-current", "page");
}

type Place = Page | Locator;

/** What is filled in already stays: nobody types it anew. */
export async function fill(place: Place, label: string | RegExp, typed: string): Promise<void> {
  const field = place.getByLabel(label, { exact: typeof label === "string" }).last();
  if ((await field.inputValue()) !== typed) await field.fill(typed);
}

export async function choose(place: Place, label: string | RegExp, option: string): Promise<void> {
  const field = place.getByLabel(label, { exact: typeof label === "string" }).last();
  if ((await field.inputValue()) !== option) await field.selectOption(option);
}

export async function tick(place: Place, label: string | RegExp, on = true): Promise<void> {
  const box = place.getByLabel(label, { exact: typeof label === "string" }).first();
  if ((await box.isChecked()) !== on) await box.click();
  await expect(box).toBeChecked({ checked: on });
}

/** What is folded is opened by its heading. */
export async function unfold(place: Place, heading: string): Promise<void> {
  const group = place.getByRole("group").filter({ has: place.getByText(heading, { exact: true }) });
  if ((await group.getAttribute("open")) === null) await group.getByText(heading, { exact: true }).click();
}

export { press };
