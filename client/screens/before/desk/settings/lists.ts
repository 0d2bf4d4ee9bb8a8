/** Sections of the settings that are lists: their rows, and the form of one of them. */
import { BODIES, type Body } from "../../../../../shared/terms/seats.ts";
import type { SettingsChange } from "../../../../../shared/wire/commands/settings.ts";
import type { FieldSpec } from "../../../../staff/before/form/ActForm.tsx";
import { linesIn } from "../../../../staff/before/form/dayText.ts";
import type { Given } from "./forms.ts";
import type { SettingsWords } from "./words.ts";

type Typed = Readonly<Record<string, string>>;

export interface ListRow {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly start: Typed;
}

export interface ListForm {
  readonly rows: (given: Given, words: SettingsWords) => readonly ListRow[];
  /** `key`: the row that is opened; null: another one is added */
  readonly fields: (words: SettingsWords, key: string | null) => readonly FieldSpec[];
  readonly change: (key: string | null, typed: Typed) => SettingsChange;
  /** null: no row is ever taken off */
  readonly remove: ((key: string) => SettingsChange) | null;
}

const number = (
  name: string,
  label: string,
  [least, most]: readonly [number, number],
  words: SettingsWords,
) => ({
  ...{ name, label, most: 3 },
  problem: (typed: string) =>
    /^\d{1,3}$/.test(typed) && Number(typed) >= least && Number(typed) <= most
      ? null
      : words.noNumber(least, most),
});
const numberOf = (key: string | null) => (key === null ? null : Number(key));

const organisations: ListForm = {
  rows: ({ offices: { rosters } }, words) =>
    rosters.map(({ number: key, name, quota, minimum }) => ({
      ...{ key: String(key), name, about: words.places(quota, minimum) },
      start: { name, quota: String(quota), minimum: String(minimum) },
    })),
  fields: (words) => [
    { name: "name", label: words.organisationName, rows: 3, most: 120 },
    number("quota", words.quota, [1, 200], words),
    number("minimum", words.minimum, [0, 50], words),
  ],
  change: (key, { name = "", quota, minimum }) => ({
    ...{ section: "organisation", number: numberOf(key), name },
    ...{ quota: Number(quota), minimum: Number(minimum) },
  }),
  remove: (key) => ({ section: "organisationRemoved", number: Number(key) }),
};

const units: ListForm = {
  rows: ({ offices: { settings } }) =>
    settings.units.map(({ id, name, shortName, fields }) => ({
      ...{ key: id, name, about: fields.join("; ") },
      start: { name, shortName, fields: fields.join("\n") },
    })),
  fields: (words, key) => [
    {
      ...{ name: "name", label: words.unitName, rows: 3, most: 120 },
      ...(key === null && { hint: words.unitNameHint }),
    },
    { name: "shortName", label: words.shortName, most: 40 },
    {
      ...{ name: "fields", label: words.covers, hint: words.coversHint, rows: 6, optional: true },
      problem: (typed) => {
        const over = linesIn(typed).find((text) => [...text].length > 120);
        if (linesIn(typed).length > 40) return words.tooManyLines(40);
        return over === undefined ? null : words.tooLong(over.slice(0, 30), 120);
      },
    },
  ],
  change: (id, { name = "", shortName = "", fields }) => ({
    ...{ section: "unit", id, name, shortName, fields: linesIn(fields) },
  }),
  remove: (id) => ({ section: "unitRemoved", id }),
};

const clerks: ListForm = {
  rows: ({ offices: { settings } }, words) =>
    settings.clerks.map(({ number: key, name, body }) => ({
      ...{ key: String(key), name, about: words.bodies[body], start: { name, body } },
    })),
  fields: (words, key) => [
    { name: "name", label: words.clerkName, hint: words.clerkHint, most: 120 },
    ...(key === null
      ? [
          {
            ...{ name: "body", label: words.clerkBody },
            choices: [
              ["", words.choose],
              ...BODIES.map((body) => [body, words.bodies[body]] as const),
            ] as const,
          },
        ]
      : []),
  ],
  change: (key, { name = "", body }) => ({
    section: "clerk",
    number: numberOf(key),
    name,
    body: body as Body,
  }),
  remove: null,
};

export const LISTS = { organisations, units, clerks } as const;
export type ListId = keyof typeof LISTS;
