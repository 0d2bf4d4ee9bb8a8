/** What a hand does at any of the desk's pages: to a section, a field filled, a choice made, a box ticked. */
import { expect, type Locator, type Page } from "@playwright/test";
import type { Command } from "../../shared/wire/commands/commands.ts";

export { press } from "./hearingScreens.ts";

/** The commands of one kind. */
export const ofType = <T extends Command["type"]>(commands: readonly Command[], type: T) =>
  commands.filter((command): command is Extract<Command, { type: T }> => command.type === type);

/** To a section of the desk, or to a part of another page that has parts. */
export async function section(page: Page, name: string | RegExp): Promise<void> {
  const link = page.getByRole("navigation").getByRole("link", { name, exact: typeof name === "string" });
  if ((await link.getAttribute("aria-current")) === null) await link.click();
  await expect(link).toHaveAttribute("aria-current", "page");
}

type Place = Page | Locator;

/** What is filled in already stays: nobody types it anew. */
export async function fill(place: Place, label: string | RegExp, typed: string): Promise<void> {
  // a form that is folded has the same fields
  const fields = place.getByLabel(label, { exact: typeof label === "string" });
  const field = fields.filter({ visible: true }).last();
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
