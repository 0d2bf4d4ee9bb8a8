/**
 * How those are addressed whom a file lists: it says so itself, or whoever takes the list does, one by one, all the rest
 * alike, or men and women each; nothing is guessed.
 */
import { useState } from "react";
import { ADDRESS_FORMS } from "../../../shared/terms/address.ts";
import type { ShownRow } from "./rows.ts";

export interface Forms {
  /** "": not known yet */
  of(row: ShownRow): string;
  set(row: ShownRow, form: string): void;
  /** for all who have none: a form, or BY_GENDER */
  setRest(rest: string): void;
  readonly missing: number;
}

/** in the place of a form: men are ông, women bà, where the file has the column */
export const BY_GENDER = "gender";
const FORM_OF: ReadonlyMap<unknown, string> = new Map([
  ["nam", "ông"],
  ["nữ", "bà"],
]);

/** "": not said */
export const formOfGender = (gender: unknown): string => FORM_OF.get(gender) ?? "";

/** "": the row does not say enough for it. */
export const formFor = ({ values }: ShownRow, rest: string): string =>
  rest === BY_GENDER ? formOfGender(values["gender"]) : rest;

/** As the file writes it, where it is a form that is used. */
export const writtenForm = ({ values }: ShownRow): string => {
  const text = typeof values["addressForm"] === "string" ? values["addressForm"].toLocaleLowerCase("vi") : "";
  return ADDRESS_FORMS.find((form) => form.toLocaleLowerCase("vi") === text) ?? "";
};

/** `rows`: those that need one. */
export function useForms(rows: readonly ShownRow[]): Forms {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const of = (row: ShownRow) => chosen[row.key] ?? writtenForm(row);
  return {
    of,
    set: (row, form) => setChosen((now) => ({ ...now, [row.key]: form })),
    setRest: (rest) =>
      setChosen((now) => ({
        ...now,
        ...Object.fromEntries(
          rows.filter((row) => of(row) === "").map((row) => [row.key, formFor(row, rest)]),
        ),
      })),
    missing: rows.filter((row) => of(row) === "").length,
  };
}
