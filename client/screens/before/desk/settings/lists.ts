/** Sections of the settings that are lists: their rows, and the form of one of them. */
import { TASK_VERBS, type TaskVerb } from "../../../../../shared/terms/outcomes.ts";
import { BODIES, type Body } from "../../../../../shared/terms/seats.ts";
import { ORGANISATION_KINDS } from "../../../../../shared/terms/usualBodies.ts";
import type { SettingsChange } from "../../../../../shared/wire/commands/settings.ts";
import type { FieldSpec } from "../../../../staff/before/form/ActForm.tsx";
import { linesIn } from "../../../../staff/before/form/dayText.ts";
import type { Given } from "./forms.ts";
import type { SettingsWords } from "./words.ts";

type Typed = Readonly<Record<string, string>>;

export interface ListRow {
  readonly key: string;
  /** what stands before it; left out: its key */
  readonly number?: string;
  readonly name: string;
  readonly about: string;
  readonly start: Typed;
}

export interface ListForm {
  readonly rows: (given: Given, words: SettingsWords) => readonly ListRow[];
  /** `key`: the row that is opened; null: another one is added */
  readonly fields: (words: SettingsWords, key: string | null, given: Given) => readonly FieldSpec[];
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
    rosters.map(({ number: key, name, quota, minimum, kind }) => ({
      ...{ key: String(key), name },
      about: [words.places(quota, minimum), kind].filter(Boolean).join(" · "),
      start: { name, quota: String(quota), minimum: String(minimum), kind },
    })),
  fields: (words, key, { offices: { rosters } }) => [
    { name: "name", label: words.organisationName, rows: 3, most: 120 },
    number("quota", words.quota, [1, 200], words),
    number("minimum", words.minimum, [0, 50], words),
    {
      ...{ name: "kind", label: words.kind, hint: words.kindHint, optional: true },
      choices: [
        ["", key === null ? words.byName : words.none],
        ...[...new Set([...ORGANISATION_KINDS, ...rosters.map(({ kind }) => kind)])]
          .filter((kind) => kind !== "")
          .map((kind) => [kind, kind] as const),
      ],
    },
  ],
  change: (key, { name = "", quota, minimum, kind = "" }) => ({
    ...{ section: "organisation", number: numberOf(key), name },
    ...{ quota: Number(quota), minimum: Number(minimum) },
    ...(key === null && kind === "" ? {} : { kind }),
  }),
  remove: (key) => ({ section: "organisationRemoved", number: Number(key) }),
};

const units: ListForm = {
  rows: ({ offices: { settings } }, words) =>
    settings.units.map(({ id, name, shortName, fields, verb }) => ({
      ...{ key: id, name, about: [words.verbs[verb], fields.join("; ")].filter(Boolean).join(" · ") },
      start: { name, shortName, verb, fields: fields.join("\n") },
    })),
  fields: (words, key) => [
    {
      ...{ name: "name", label: words.unitName, rows: 3, most: 120 },
      ...(key === null && { hint: words.unitNameHint }),
    },
    { name: "shortName", label: words.shortName, most: 40 },
    {
      ...{ name: "verb", label: words.verb, hint: words.verbHint, optional: key === null },
      choices: [
        ...(key === null ? [["", words.byName] as const] : []),
        ...TASK_VERBS.map((verb) => [verb, words.verbs[verb]] as const),
      ],
    },
    {
      ...{ name: "fields", label: words.covers, hint: words.coversHint, rows: 6, optional: true },
      problem: (typed) => {
        const over = linesIn(typed).find((text) => [...text].length > 120);
        if (linesIn(typed).length > 40) return words.tooManyLines(40);
        return over === undefined ? null : words.tooLong(over.slice(0, 30), 120);
      },
    },
  ],
  change: (id, { name = "", shortName = "", fields, verb = "" }) => ({
    ...{ section: "unit", id, name, shortName, fields: linesIn(fields) },
    ...(verb === "" ? {} : { verb: verb as TaskVerb }),
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
  remove: (key) => ({ section: "clerkRemoved", number: Number(key) }),
};

/** A field has no number of its own: its name is what opinions bear. */
const fields: ListForm = {
  rows: ({ offices: { settings } }, words) =>
    settings.fields.map(({ name, opinions, units: covering }, i) => ({
      ...{ key: name, number: String(i + 1), name, start: { name } },
      about: [words.opinionsOf(opinions), covering.join(", ")].filter(Boolean).join(" · "),
    })),
  fields: (words, key, { offices: { settings } }) => {
    const borne = settings.fields.some(({ name, opinions }) => name === key && opinions > 0);
    return [
      {
        ...{ name: "name", label: words.fieldName, rows: 2, most: 80 },
        hint: borne ? words.fieldBorne : words.fieldHint,
      },
    ];
  },
  change: (was, { name = "" }) => ({ section: "field", was, name }),
  remove: (name) => ({ section: "fieldRemoved", name }),
};

export const LISTS = { organisations, units, clerks, fields } as const;
export type ListId = keyof typeof LISTS;
