/** Where a matter lies: the wards that its place, or what is said of it, names. */
import { searchKey } from "../../../shared/terms/text.ts";
import type { Unit } from "../before/plan.ts";

/** Codes of the wards that a text names in full ("phường Quang Trung"), tone marks and case aside. */
export function wardsNamed(units: readonly Unit[], text: string): string[] {
  const said = ` ${searchKey(text)} `;
  return units
    .filter((unit) => unit.group === "ward" && said.includes(` ${searchKey(unit.name)} `))
    .map((unit) => unit.id);
}
