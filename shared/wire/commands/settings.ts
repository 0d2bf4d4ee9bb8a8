/** Commands: the settings of a hearing, a section at a time. plan.json and the form of a new hearing are read by the same fields. */
import { z } from "zod";
import { TASK_VERBS } from "../../terms/outcomes.ts";
import { PRESET_NAMES } from "../../terms/presets.ts";
import { RECEIVED } from "../../terms/recipients.ts";
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

/** After the hearing: whose word directs a case, how long persons are kept, and whether everybody reads "quá hạn". */
export const followUpFields = {
  oneLeaderDirects: z.boolean(),
  retentionDays: z.number().int().min(1).max(36_500),
  publicSaysOverdue: z.boolean(),
};

/** Who runs the floor in the hall, and how many speakers the hall names beforehand. */
export const floorFields = { secretaryRunsFloor: z.boolean(), nextShown: z.number().int().min(0).max(2) };

/** A field that opinions are sorted by: as long as an opinion may name it. */
export const fieldName = line(80);

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
    /** the day of the plan's paper; "": not written; left out: as it was */
    issuedOn: z.union([z.iso.date(), z.literal("")]).optional(),
  }),
  /** the first instant at which what each sends is late */
  section("deadlines", { organisations: instant, wards: instant, synthesis: instant.nullable() }),
  section("limits", limitFields),
  section("rights", { lines: rightsField }),
  section("basis", { lines: z.array(line(500)).max(30) }),
  section("recipients", { lines: recipientsField }),
  /** a document's own; left out: what is usual for it */
  section("recipientsOf", { lists: z.partialRecord(z.enum(RECEIVED), recipientsField.min(1)) }),
  section("letterheads", {
    ...{ place: paragraph(80), secretariesFrom: paragraph(120), party: letterhead, state: letterhead },
  }),
  /** what holds after the hearing */
  section("followUp", followUpFields),
  section("floor", floorFields),
  /** the hall: so many seats in a row; 0: none is given */
  section("hall", { seatsInRow: z.number().int().min(0).max(99) }),
  /** null: another one is added */
  section("organisation", {
    ...{ number: position.nullable(), name: bodyName, ...placesFields },
    /** left out: as it was; of another one, what its name tells */
    kind: z.union([line(60), z.literal("")]).optional(),
  }),
  section("organisationRemoved", { number: position }),
  section("unit", {
    ...{ id: id.nullable(), name: bodyName, shortName: line(40), fields: z.array(line(120)).max(40) },
    /** left out: as it was; of another one, what its name tells */
    verb: z.enum(TASK_VERBS).optional(),
  }),
  section("unitRemoved", { id }),
  section("clerk", { number: position.nullable(), name: clerkName, body: z.enum(BODIES) }),
  section("clerkRemoved", { number: position }),
  /** `was`: the one whose name is changed; null: another one is added */
  section("field", { was: fieldName.nullable(), name: fieldName }),
  section("fieldRemoved", { name: fieldName }),
]);

export type SettingsChange = z.infer<typeof change>;

export const settingsCommands = [z.object({ type: z.literal("ChangeSettings"), change }).strict()] as const;
