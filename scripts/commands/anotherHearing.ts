/** npm run hearing -- create --preset city|commune, or --from an earlier hearing: the form of the operator's page as words. */
import { createAnother, earlierHearing } from "../../server/intake/another.ts";
import { fold } from "../../server/rulebook/fold.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import type { HearingLog } from "../../server/storage/log.ts";
import { presetBodies } from "../../shared/reckoning/bodyLines.ts";
import { PRESET_NAMES, type PresetName } from "../../shared/terms/presets.ts";
import { type NewHearingRefusal, newHearingSchema } from "../../shared/wire/newHearing.ts";

const text = { type: "string" } as const;
/** What the command takes beside its own words. */
export const ANOTHER = {
  ...{ preset: text, from: text, date: text, title: text, number: text, venue: text },
  ...{ start: text, end: text, locality: text },
} as const;
type Values = Readonly<Partial<Record<keyof typeof ANOTHER | "id", string | undefined>>>;

export const isAnother = ({ preset, from }: Values): boolean => preset !== undefined || from !== undefined;

const WHY: Readonly<Record<NewHearingRefusal, string>> = {
  idTaken: "another hearing has this id: take another --id",
  dayInPast: "its beginning is over: take a later --date",
  endsBeforeStart: "its --end is not after its --start",
  announcedTooLate: "a commune announces its hearing 7 days before: take a later --date",
  sameNameTwice: "two bodies have one name",
  malformed: "the hearing that it is made from cannot be read",
  notSaved: "it could not be stored",
};

const isPreset = (name: string | undefined): name is PresetName =>
  PRESET_NAMES.some((preset) => preset === name);

async function patternOf(log: HearingLog, id: string) {
  const state = fold((await log.read(id, 0)).map(toCommit));
  const pattern = state && (await earlierHearing(log, id, state));
  if (!pattern) throw new Error(`There is no hearing "${id}".`);
  return pattern;
}

/** Makes it; throws one clear line where it cannot be made. */
export async function createAs(log: HearingLog, values: Values): Promise<void> {
  const { preset, from, id, date, title, number, venue, start = "08:00", end = "11:30" } = values;
  if (preset !== undefined && !isPreset(preset))
    throw new Error(`"${preset}" is no preset: ${PRESET_NAMES.join(", ")}.`);
  const basis =
    preset === undefined
      ? { kind: "earlier" }
      : { kind: "preset", preset, locality: values.locality ?? "", bodies: presetBodies(preset) };
  const form = newHearingSchema.safeParse({ id, title, number, venue, date, start, end, basis });
  if (!form.success) {
    const wrong = new Set(form.error.issues.map(({ path }) => `--${String(path[0])}`));
    throw new Error(`Say ${[...wrong].join(", ")} (id: small letters, digits, hyphens; date: YYYY-MM-DD).`);
  }
  const earlier = from === undefined ? null : await patternOf(log, from);
  const refused = await createAnother(log, form.data, earlier);
  if (refused !== null) throw new Error(`Hearing ${form.data.id} was not made: ${WHY[refused]}.`);
}
