/** What is typed of another hearing, and what it lacks. */
import {
  chairLines,
  organisationLines,
  presetLines,
  unitLines,
} from "../../../../shared/reckoning/bodyLines.ts";
import type { PresetName } from "../../../../shared/terms/presets.ts";
import type { NewHearing } from "../../../../shared/wire/newHearing.ts";
import { useDraft } from "../../../line/draft.ts";
import { typedDay, typedTime } from "../../../ui/typedTime.ts";
import type { AnotherWords, TypedField } from "./anotherWords.ts";

export type Typed = Readonly<Record<TypedField, string>> & { readonly basis: "earlier" | PresetName };

const START: Typed = {
  ...{ basis: "earlier", date: "", start: "08:00", end: "11:30", number: "", venue: "", id: "" },
  ...{ locality: "", chairs: "", organisations: "", units: "", title: "" },
};

/** Kept over a reload. */
export const useAnotherDraft = (title: string) => useDraft<Typed>("anotherHearing", { ...START, title });

/** Another basis brings its own bodies; what else was typed stays. */
export function withBasis(typed: Typed, basis: Typed["basis"]): Typed {
  const bodies = basis === "earlier" ? {} : presetLines(basis);
  return { ...typed, basis, ...bodies };
}

interface Written {
  readonly form: NewHearing | null;
  readonly wrong: Readonly<Partial<Record<TypedField, string>>>;
}

/** As it is sent, or by field what is wrong. */
export function formOf(typed: Typed, today: string, words: AnotherWords): Written {
  const { basis, id, title, number, venue, locality } = typed;
  const [date, start, end] = [typedDay(typed.date, today), typedTime(typed.start), typedTime(typed.end)];
  const wrong: Partial<Record<TypedField, string>> = {};
  for (const name of ["title", "number", "venue"] as const)
    if (typed[name].trim() === "") wrong[name] = words.empty;
  if (date === null) wrong.date = words.noDay;
  if (start === null) wrong.start = words.noTime;
  if (end === null || (start !== null && end <= start)) wrong.end = words.noEnd;
  if (!/^[a-z0-9-]{1,40}$/.test(id)) wrong.id = words.noId;
  const [organisations, units, chairs] = [
    organisationLines(typed.organisations),
    unitLines(typed.units),
    chairLines(typed.chairs),
  ];
  if (basis !== "earlier")
    for (const [name, read] of Object.entries({ organisations, units, chairs }) as [
      TypedField,
      typeof units,
    ][])
      if (read.wrong !== null || read.rows.length === 0) wrong[name] = words.wrongLine(read.wrong ?? 1);
  if (Object.keys(wrong).length > 0 || date === null || start === null || end === null)
    return { form: null, wrong };
  const bodies = {
    organisations: [...organisations.rows],
    units: [...units.rows],
    chairs: [...chairs.rows],
  };
  return {
    form: {
      ...{ id, title, number, venue, date, start, end },
      basis: basis === "earlier" ? { kind: "earlier" } : { kind: "preset", preset: basis, locality, bodies },
    },
    wrong,
  };
}
