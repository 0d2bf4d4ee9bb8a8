/** Commands: the settings of a hearing, a section at a time. plan.json and the form of a new hearing are read by the same fields. */
import { z } from "zod";
import { PRESET_NAMES } from "../../terms/presets.ts";
import { BODIES } from "../../terms/seats.ts";
import { line, paragraph } from "../../terms/textSchemas.ts";
import { id, seconds } from "./bits.ts";

export const titleField = line(300);
export const numberField = line(40);
export const venueField = line(200);
export const rightsField = z.array(line(1_000)).max(30);
export const recipientsField = z.array(line(200)).max(40);
export const bodyName = line(120);
export const clerkName = line(120);

/** An organisation's places, and how many opinions it owes. */
export const placesFields = {
  quota: z.number().int().min(1).max(200),
  minimum: z.number().int().min(0).max(50),
};

/** Times of speech, in seconds; what is shortened in the hall never falls under the minimum. */
export const limitFields = {
  speechSeconds: seconds,
  walkInSeconds: seconds,
  officialSeconds: seconds,
  afterAnswersSeconds: seconds,
  answerSeconds: seconds,
  answerPerFurtherOpinionSeconds: z.number().int().min(0).max(7200),
  minimumSpeechSeconds: seconds,
  warnAtSeconds: z.array(seconds).max(5),
};

const instant = z.number().int().min(0).max(8_640_000_000_000_000);
const position = z.number().int().min(1).max(9_999);

const letterhead = z
  .object({
    /** the superior body; may be empty */
    superior: paragraph(200),
    issuer: z.array(line(200)).max(5),
    /** what follows the minutes' number: "-BB/TU" */
    symbol: paragraph(30),
  })
  .strict();

const section = <N extends string, S extends z.ZodRawShape>(name: N, shape: S) =>
  z.object({ section: z.literal(name), ...shape }).strict();

const change = z.discriminatedUnion("section", [
  section("hearing", {
    ...{ title: titleField, number: numberField, venue: venueField, level: z.enum(PRESET_NAMES) },
  }),
  /** the first instant at which what each sends is late */
  section("deadlines", { organisations: instant, wards: instant, synthesis: instant.nullable() }),
  section("limits", limitFields),
  section("rights", { lines: rightsField }),
  section("basis", { lines: z.array(line(500)).max(30) }),
  section("recipients", { lines: recipientsField }),
  section("letterheads", {
    ...{ place: paragraph(80), secretariesFrom: paragraph(120), party: letterhead, state: letterhead },
  }),
  /** null: another one is added */
  section("organisation", { number: position.nullable(), name: bodyName, ...placesFields }),
  section("organisationRemoved", { number: position }),
  section("unit", {
    ...{ id: id.nullable(), name: bodyName, shortName: line(40), fields: z.array(line(120)).max(40) },
  }),
  section("unitRemoved", { id }),
  section("clerk", { number: position.nullable(), name: clerkName, body: z.enum(BODIES) }),
]);

export type SettingsChange = z.infer<typeof change>;

export const settingsCommands = [z.object({ type: z.literal("ChangeSettings"), change }).strict()] as const;
