/** How those are addressed whom a file lists: it says so itself, or whoever takes the list does; nothing is guessed. */
import { useState } from "react";
import { ADDRESS_FORMS } from "../../../shared/terms/address.ts";
import type { ShownRow } from "./rows.ts";

export interface Forms {
  /** "": not known yet */
  of(row: ShownRow): string;
  set(row: ShownRow, form: string): void;
  /** for all who have none */
  setRest(form: string): void;
  readonly missing: number;
}

/** As the file writes it, where it is a form that is used. */
const written = ({ values }: ShownRow): string => {
  const text = typeof values["addressForm"] === "string" ? values["addressForm"].toLocaleLowerCase("vi") : "";
  return ADDRESS_FORMS.find((form) => form.toLocaleLowerCase("vi") === text) ?? "";
};

/** `rows`: those that need one. */
export function useForms(rows: readonly ShownRow[]): Forms {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const of = (row: ShownRow) => chosen[row.key] ?? written(row);
  return {
    of,
    set: (row, form) => setChosen((now) => ({ ...now, [row.key]: form })),
    setRest: (form) =>
      setChosen((now) => ({
        ...now,
        ...Object.fromEntries(rows.filter((row) => of(row) === "").map((row) => [row.key, form])),
      })),
    missing: rows.filter((row) => of(row) === "").length,
  };
}
