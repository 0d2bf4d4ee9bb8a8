/** The form of each section of the settings: what stands in it, what may be typed, and the change that comes of it. */
import { PRESET_NAMES } from "../../../../../shared/terms/presets.ts";
import { RECEIVED } from "../../../../../shared/terms/recipients.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import type { OfficesView } from "../../../../../shared/views/before/offices.ts";
import type { SettingsChange } from "../../../../../shared/wire/commands/settings.ts";
import type { FieldSpec } from "../../../../staff/before/form/ActForm.tsx";
import { linesIn } from "../../../../staff/before/form/dayText.ts";
import { LATER_FORMS, type LaterForm } from "../../../../staff/settings/laterForms.ts";
import {
  typedDay,
  typedDeadline,
  typedSpan,
  writtenDay,
  writtenDeadline,
  writtenSpan,
} from "../../../../ui/typedTime.ts";
import type { SettingsWords } from "./words.ts";

export interface Given {
  readonly view: DeskView;
  readonly offices: OfficesView;
}
type Typed = Readonly<Record<string, string>>;

export interface SectionForm {
  readonly start: (given: Given) => Typed;
  readonly fields: (words: SettingsWords, given: Given) => readonly FieldSpec[];
  readonly change: (typed: Typed, given: Given) => SettingsChange;
}

const SOURCES = ["wards", "organisations", "synthesis"] as const;
const late = (text = ""): number => typedDeadline(text) ?? 0;

const TIMES = [
  ...(["speechSeconds", "walkInSeconds", "officialSeconds", "afterAnswersSeconds", "answerSeconds"] as const),
  ...(["answerPerFurtherOpinionSeconds", "minimumSpeechSeconds"] as const),
];
/** "1:00, 0:30" */
const spans = (text = ""): (number | null)[] => text.split(/[,;]/).filter(Boolean).map(typedSpan);

/** A list of lines, each of so many letters at the most. */
function linesForm(
  section: "rights" | "basis" | "recipients",
  [most, long]: readonly [number, number],
): SectionForm {
  return {
    start: ({ offices: { settings } }) => ({ lines: settings[section].join("\n") }),
    fields: (words) => [
      {
        ...{ name: "lines", label: words.lines[section], hint: words.oneALine, rows: 12, optional: true },
        problem: (typed) => {
          const lines = linesIn(typed);
          const over = lines.find((text) => [...text].length > long);
          if (lines.length > most) return words.tooManyLines(most);
          return over === undefined ? null : words.tooLong(over.slice(0, 30), long);
        },
      },
    ],
    change: ({ lines }) => ({ section, lines: linesIn(lines) }),
  };
}

/** With its year: the plan may be of an earlier one. */
const planDay = (text: string): string | null => (/\d{4}/.test(text) ? typedDay(text, "") : null);

const hearing: SectionForm = {
  start: ({ view, offices: { dossier, settings } }) => ({
    ...{ title: view.title, number: dossier.number, venue: view.venue, level: dossier.level },
    issuedOn: settings.issuedOn === "" ? "" : writtenDay(settings.issuedOn),
  }),
  fields: (words) => [
    { name: "title", label: words.titleField, rows: 4, most: 300 },
    { name: "number", label: words.number, most: 40 },
    {
      ...{ name: "issuedOn", label: words.issuedOn, hint: words.issuedOnHint, most: 10, optional: true },
      problem: (typed) => (typed.trim() === "" || planDay(typed) !== null ? null : words.noDay),
    },
    { name: "venue", label: words.venue, rows: 2, most: 200 },
    { name: "level", label: words.level, choices: PRESET_NAMES.map((level) => [level, words.levels[level]]) },
  ],
  change: ({ title = "", number = "", venue = "", level, issuedOn = "" }) => ({
    ...{ section: "hearing", title, number, venue, level: level === "commune" ? "commune" : "city" },
    issuedOn: planDay(issuedOn) ?? "",
  }),
};

const deadlines: SectionForm = {
  start: ({ offices: { dossier, settings } }) => {
    const set = settings.proposed ?? dossier.deadlines;
    const written = (source: (typeof SOURCES)[number]) => {
      const at = set?.[source] ?? null;
      return [source, at === null ? "" : writtenDeadline(at)];
    };
    return Object.fromEntries(SOURCES.map(written));
  },
  fields: (words) =>
    SOURCES.map((name) => ({
      ...{ name, label: words.deadline[name], most: 40, optional: name === "synthesis" },
      problem: (typed) => (typedDeadline(typed) === null ? words.noDeadline : null),
      warning: (typed) => {
        const at = typedDeadline(typed);
        return at === null ? words.deadlineHint : words.lateFrom(at);
      },
    })),
  change: ({ organisations, wards, synthesis = "" }) => ({
    ...{ section: "deadlines", organisations: late(organisations), wards: late(wards) },
    synthesis: synthesis === "" ? null : late(synthesis),
  }),
};

const limits: SectionForm = {
  start: ({ offices: { settings } }) => ({
    ...Object.fromEntries(TIMES.map((name) => [name, writtenSpan(settings.limits[name])])),
    warnAtSeconds: settings.limits.warnAtSeconds.map(writtenSpan).join(", "),
  }),
  fields: (words) => [
    ...TIMES.map((name) => ({
      ...{ name, label: words.times[name], most: 6 },
      problem: (typed: string) => {
        const span = typedSpan(typed);
        return span === null || span > 7200 || (span === 0 && name !== "answerPerFurtherOpinionSeconds")
          ? words.noSpan
          : null;
      },
    })),
    {
      ...{ name: "warnAtSeconds", label: words.warnAt, hint: words.warnAtHint, most: 40, optional: true },
      problem: (typed) =>
        spans(typed).length > 5 || spans(typed).some((span) => span === null || span === 0 || span > 7200)
          ? words.noSpans
          : null,
    },
  ],
  change: ({ warnAtSeconds, ...typed }) => {
    const time = (name: (typeof TIMES)[number]) => typedSpan(typed[name] ?? "") ?? 0;
    return {
      section: "limits",
      ...{ speechSeconds: time("speechSeconds"), walkInSeconds: time("walkInSeconds") },
      ...{ officialSeconds: time("officialSeconds"), afterAnswersSeconds: time("afterAnswersSeconds") },
      ...{ answerSeconds: time("answerSeconds"), minimumSpeechSeconds: time("minimumSpeechSeconds") },
      answerPerFurtherOpinionSeconds: time("answerPerFurtherOpinionSeconds"),
      warnAtSeconds: spans(warnAtSeconds).flatMap((span) => span ?? []),
    };
  },
};

const floor: SectionForm = {
  start: ({ offices: { settings } }) => ({
    directs: settings.floor.secretaryRunsFloor ? "secretary" : "presider",
    nextShown: String(settings.floor.nextShown),
  }),
  fields: (words) => [
    {
      ...{ name: "directs", label: words.runsFloor, hint: words.runsFloorHint },
      choices: (["presider", "secretary"] as const).map((who) => [who, words.floorRunBy[who]]),
    },
    {
      ...{ name: "nextShown", label: words.nextShown, hint: words.nextShownHint },
      choices: ([0, 1, 2] as const).map((count) => [String(count), words.nextCount[count]]),
    },
  ],
  change: ({ directs, nextShown }) => ({
    ...{ section: "floor", secretaryRunsFloor: directs === "secretary", nextShown: Number(nextShown) },
  }),
};

const hall: SectionForm = {
  start: ({ offices: { settings } }) => ({ seatsInRow: String(settings.seatsInRow || "") }),
  fields: (words) => [
    {
      ...{ name: "seatsInRow", label: words.seatsInRow, hint: words.seatsInRowHint, most: 2, optional: true },
      problem: (typed) => (/^\d{1,2}$/.test(typed) ? null : words.noNumber(0, 99)),
    },
  ],
  change: ({ seatsInRow }) => ({ section: "hall", seatsInRow: Number(seatsInRow) }),
};

const FAMILIES = ["party", "state"] as const;

const letterheads: SectionForm = {
  start: ({ offices: { settings } }) => ({
    ...{ place: settings.place, secretariesFrom: settings.secretariesFrom },
    ...Object.fromEntries(
      FAMILIES.flatMap((family) => [
        [`${family}Superior`, settings[family].superior],
        [`${family}Issuer`, settings[family].issuer.join("\n")],
        [`${family}Symbol`, settings[family].symbol],
      ]),
    ),
  }),
  fields: (words) => [
    ...FAMILIES.flatMap((family): FieldSpec[] => [
      {
        ...{ name: `${family}Superior`, label: words.superior[family], most: 200, optional: true },
      },
      {
        ...{ name: `${family}Issuer`, label: words.issuer[family], hint: words.issuerHint, rows: 3 },
        ...{ most: 600, optional: true },
        problem: (typed) => (linesIn(typed).length > 5 ? words.tooManyLines(5) : null),
      },
      {
        ...{ name: `${family}Symbol`, label: words.symbol[family], hint: words.symbolHint, most: 30 },
        optional: true,
      },
    ]),
    { name: "place", label: words.place, hint: words.placeHint, most: 80, optional: true },
    { name: "secretariesFrom", label: words.secretariesFrom, most: 120, optional: true },
  ],
  change: (typed) => {
    const head = (family: (typeof FAMILIES)[number]) => ({
      superior: typed[`${family}Superior`] ?? "",
      issuer: linesIn(typed[`${family}Issuer`]),
      symbol: typed[`${family}Symbol`] ?? "",
    });
    const { place = "", secretariesFrom = "" } = typed;
    return { section: "letterheads", place, secretariesFrom, party: head("party"), state: head("state") };
  },
};

/** Set after the closing too: one form for both. */
const later = (form: LaterForm): SectionForm => ({
  start: ({ offices: { settings } }) => form.start(settings),
  fields: (words, { offices: { settings } }) => form.fields(words, settings, RECEIVED),
  change: (typed, { offices: { settings } }) => form.change(typed, settings, RECEIVED),
});

/** In their order on the page. */
export const FORMS = {
  ...{ hearing, deadlines, limits, floor, hall },
  rights: linesForm("rights", [30, 1_000]),
  basis: linesForm("basis", [30, 500]),
  recipients: linesForm("recipients", [40, 200]),
  recipientsOf: later(LATER_FORMS.recipientsOf),
  letterheads,
  followUp: later(LATER_FORMS.followUp),
} as const;
export type FormId = keyof typeof FORMS;
