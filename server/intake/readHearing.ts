/** A hearing from a folder: plan.json and CSV files → the event that prepares it, and the people outside the log. */
import { z } from "zod";
import { TASK_VERBS } from "../../shared/terms/outcomes.ts";
import { BODIES, CHAIR_SEATS } from "../../shared/terms/seats.ts";
import { visibleText } from "../../shared/terms/text.ts";
import { id } from "../../shared/wire/commands/bits.ts";
import type { Delegate, Official, Plan, Segment, Unit } from "../rulebook/before/plan.ts";
import type { EventOf } from "../rulebook/frame/events.ts";
import type { Step } from "../rulebook/frame/state.ts";
import type { PersonRow } from "../storage/log.ts";
import { documentFields, toDocumentSettings } from "./documentSettings.ts";
import { type Named, namesKnown, numberDiverted, queueOf, toOpinion } from "./opinions.ts";
import { preparedRow } from "./preparedRow.ts";
import { Intake, type Row, readTable, readText } from "./table.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const planSchema = z.object({
  title: z.string(),
  ...documentFields,
  venue: z.string(),
  date: z.iso.date(),
  hours: z.object({ start: z.iso.datetime({ offset: true }), plannedEnd: z.iso.datetime({ offset: true }) }),
  coChairs: z.array(z.object({ id: z.enum(CHAIR_SEATS), position: z.string() })),
  agenda: z.object({
    steps: z.array(
      z.object({
        step: id,
        shortTitle: z.string(),
        text: z.string(),
        kind: z.string(),
        plannedMinutes: z.number(),
        plannedStart: z.string(),
      }),
    ),
  }),
  limits: z.object({
    speechSeconds: z.number(),
    walkInSeconds: z.number(),
    officialSeconds: z.number(),
    afterAnswersSeconds: z.number(),
    answerSeconds: z.number(),
    answerPerFurtherOpinionSeconds: z.number(),
    minimumSpeechSeconds: z.number(),
    warnAtSeconds: z.array(z.number()),
  }),
  backdrop: z.object({ lines: z.array(z.string()) }),
  rightsAndResponsibilities: z.object({ text: z.array(z.string()) }).default({ text: [] }),
  daysOff: z.array(z.iso.date()).default([]),
  level: z.string().optional(),
  deadlines: z
    .array(
      z.object({
        source: z.string().optional(),
        firstLateInstant: z.iso.datetime({ offset: true }).nullable(),
      }),
    )
    .default([]),
  clerks: z.array(z.object({ name: z.string().min(1), body: z.enum(BODIES) })).default([]),
  fields: z.array(z.string()),
  settings: z.object({ secretaryRunsFloor: z.boolean(), nextShown: z.number() }),
});

const SEGMENTS: Readonly<Record<string, Segment>> = { "4.3": "people", "4.4": "officials", "4.5": "after" };

/** What each file must have; other columns are for its writers. */
const COLUMNS = {
  "organisations.csv": ["number", "name", "delegates_quota", "minimum_opinions", "kind"],
  "delegates.csv": [
    ...["number", "name", "birth_year", "address_form", "organisation", "position", "seat", "delegate_kind"],
  ],
  "officials.csv": [
    ...[
      "number",
      "name",
      "address_form",
      "title",
      "unit",
      "role",
      "protocol_order",
      "may_answer",
      "present",
      "timed",
    ],
  ],
  "respondents.csv": ["code", "group", "name", "short_name", "verb", "fields"],
  "groups.csv": ["id", "title"],
  "opinions.csv": [
    ...[
      "code",
      "source_kind",
      "source_name",
      "speaker_name",
      "address_form",
      "birth_year",
      "address",
      "phone",
      "position",
    ],
    ...["kind", "field", "title", "display_title", "content", "questions", "matter_location"],
    ...["needs_accessibility_help", "consent_to_publish_name"],
  ],
  "preparation.csv": [
    ...[
      "code",
      "screening",
      "merged_into",
      "why",
      "group",
      "lead",
      "supporting",
      "hot",
      "restricted",
      "queue_order",
    ],
    ...["asked_minutes", "prepared_answer", "private_note", "screening_note"],
  ],
} as const;

export interface ReadOptions {
  /** all dates move by as many days as lie between the plan's date and this one (YYYY-MM-DD) */
  readonly shiftTo?: string;
  readonly rehearsal?: boolean;
  readonly clockStartsAtOpening?: boolean;
  /** at its first day of preparation, not yet frozen */
  readonly before?: boolean;
}

export interface ReadHearing {
  readonly prepared: EventOf<"HearingPrepared">;
  readonly people: readonly PersonRow[];
}

/** The first event of a log. */
export type FirstEvent = EventOf<"HearingPrepared" | "HearingFounded">;

/** The same hearing at its first day of preparation: what its folder has prepared stands in the vault until the freeze. */
export function notYetFrozen({ prepared, people }: ReadHearing): {
  readonly prepared: FirstEvent;
  readonly people: readonly PersonRow[];
} {
  const { plan, limits, steps, presider, opinions, entries } = prepared;
  const { delegates } = plan;
  const numbered = Math.max(0, ...delegates.map(({ person }) => Number(person.slice(1))));
  return {
    prepared: { type: "HearingFounded", plan: { ...plan, delegates: [] }, limits, steps, presider, numbered },
    people: [...people, preparedRow({ opinions, entries, delegates })],
  };
}

/** Reads a folder; throws a clear line for each row that cannot be taken, with file, row and column. */
export function readHearing(folder: string, options: ReadOptions = {}): ReadHearing {
  const plan = readPlan(folder);
  const intake = new Intake();
  const days =
    options.shiftTo === undefined ? 0 : (Date.parse(options.shiftTo) - Date.parse(plan.date)) / DAY;
  const shift = (iso: string) => Date.parse(iso) + days * DAY;
  const start = shift(plan.hours.start);
  const midnight = start - ((start + 7 * 60 * MINUTE) % DAY);

  const read = (file: keyof typeof COLUMNS) => readTable(folder, file, COLUMNS[file]);
  const delegateRows = read("delegates.csv");
  const officialRows = read("officials.csv");
  const opinionRows = read("opinions.csv");
  const organisationRows = read("organisations.csv");
  const groups = intake.take(read("groups.csv"), "id", (row) => ({
    id: row.code("id"),
    title: row.needed("title"),
  }));
  const units = intake.take(read("respondents.csv"), "code", (row) => ({
    id: row.code("code"),
    name: row.needed("name"),
    shortName: row.text("short_name"),
    group: row.needed("group"),
    fields: row.list("fields"),
    verb: row.oneOf("verb", TASK_VERBS),
  }));
  const organisations = intake.take(organisationRows, "number", (row) => ({
    number: row.whole("number"),
    name: row.needed("name"),
    quota: row.whole("delegates_quota"),
    minimum: row.whole("minimum_opinions"),
    kind: row.text("kind"),
  }));
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  const bodies: Bodies = { organisations: organisationRows.map((row) => row.cell("name")), units };
  const people: PersonRow[] = [
    ...intake.take(delegateRows, "number", (row) => delegatePerson(row, bodies)),
    ...intake.take(officialRows, "number", (row) => officialPerson(row, bodies)),
  ];
  const delegates = intake.take(delegateRows, "number", (row) => toDelegate(row, bodies));
  const officials = intake.take(officialRows, "number", (row) => toOfficial(row, bodies));
  const codes = new Set(opinionRows.map((row) => row.cell("code")));
  const named: Named = {
    group: new Set(groups.map((one) => one.id)),
    lead: new Set(["CHAIR", ...unitNames.keys()]),
    supporting: new Set(unitNames.keys()),
    merged_into: codes,
    code: codes,
  };
  const preparationRows = read("preparation.csv");
  const preparation = new Map(
    intake.take(preparationRows, "code", (row) => [row.needed("code"), namesKnown(row, named)]),
  );
  // what hangs on rows that cannot be taken would only say so again
  intake.done();
  const opinions = intake.take(opinionRows, "code", (row) =>
    toOpinion(row, preparation.get(row.needed("code")), {
      people,
      ...bodies,
      fields: plan.fields,
      at: start,
    }),
  );
  const entries = queueOf(opinions, preparation, intake);
  intake.done();
  numberDiverted(opinions);

  const hearing: Plan = {
    title: plan.title,
    number: plan.plan.number,
    venue: plan.venue,
    date: new Date(Date.parse(plan.date) + days * DAY).toISOString().slice(0, 10),
    start,
    end: shift(plan.hours.plannedEnd),
    backdrop: plan.backdrop.lines,
    rights: plan.rightsAndResponsibilities.text,
    chairs: plan.coChairs.map(({ id, position }) => ({
      seat: id,
      position,
      person: officials.find((one) => one.role === `co-chair ${id}`)?.person ?? "",
    })),
    organisations,
    units,
    delegates,
    officials,
    ...(plan.clerks.length === 0
      ? {}
      : { clerks: plan.clerks.map((clerk, i) => ({ number: i + 1, ...clerk })) }),
    ...levelOf(plan.level),
    ...deadlinesOf(plan.deadlines, shift),
    ...(plan.daysOff.length === 0 ? {} : { daysOff: plan.daysOff }),
    fields: plan.fields,
    groups,
    secretaryRunsFloor: plan.settings.secretaryRunsFloor,
    nextShown: plan.settings.nextShown,
    rehearsal: options.rehearsal ?? false,
    clockStartsAtOpening: options.clockStartsAtOpening ?? false,
    documents: toDocumentSettings(plan),
  };
  const { limits } = plan;
  const prepared: EventOf<"HearingPrepared"> = {
    type: "HearingPrepared",
    plan: hearing,
    limits: {
      speech: limits.speechSeconds * 1000,
      walkIn: limits.walkInSeconds * 1000,
      official: limits.officialSeconds * 1000,
      after: limits.afterAnswersSeconds * 1000,
      minimum: limits.minimumSpeechSeconds * 1000,
      answerBase: limits.answerSeconds * 1000,
      answerPerFurther: limits.answerPerFurtherOpinionSeconds * 1000,
      answersTogether: false,
      warnAt: limits.warnAtSeconds.map((seconds) => seconds * 1000),
    },
    steps: plan.agenda.steps.map((step): Step => {
      const [hours = 0, minutes = 0] = step.plannedStart.split(":").map(Number);
      return {
        id: step.step,
        shortTitle: step.shortTitle,
        text: step.text,
        kind: step.kind,
        segment: SEGMENTS[step.step] ?? null,
        planned: step.plannedMinutes * MINUTE,
        plannedStart: midnight + (hours * 60 + minutes) * MINUTE,
        begunAt: null,
        endedAt: null,
      };
    }),
    opinions,
    entries,
    presider: "A",
  };
  return { prepared, people };
}

/** Below the province there is the commune alone; before 2025 the city stood between them. */
const levelOf = (level = ""): Pick<Plan, "level"> =>
  /xã|phường|đặc khu/iu.test(level) ? { level: "commune" } : {};

/** The first late instants, where the plan names both. */
function deadlinesOf(
  deadlines: z.infer<typeof planSchema>["deadlines"],
  shift: (iso: string) => number,
): Pick<Plan, "deadlines"> {
  const lateFrom = (source: string) => {
    const late = deadlines.find((one) => one.source === source)?.firstLateInstant ?? null;
    return late === null ? null : shift(late);
  };
  const [organisations, wards] = [lateFrom("organisations"), lateFrom("wards")];
  return organisations === null || wards === null ? {} : { deadlines: { organisations, wards } };
}

function readPlan(folder: string): z.infer<typeof planSchema> {
  let json: unknown;
  try {
    json = JSON.parse(readText(folder, "plan.json"), (_key, value: unknown) =>
      typeof value === "string" ? visibleText(value) : value,
    );
  } catch (error) {
    throw new Error(`plan.json cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  const plan = planSchema.safeParse(json);
  if (plan.success) return plan.data;
  throw new Error(
    plan.error.issues.map(({ path, message }) => `plan.json, ${path.join(".")}: ${message}`).join("\n"),
  );
}

/** Who sends people, and who answers. */
interface Bodies {
  readonly organisations: readonly string[];
  readonly units: readonly Unit[];
}

const delegateKind = (row: Row) =>
  row.needed("delegate_kind") === "individual" ? "individual" : "allocated";

/** An organisation's places are its own: whom it sends names it as organisations.csv does. */
const organisationOf = (row: Row, { organisations }: Bodies): string =>
  delegateKind(row) === "allocated"
    ? row.reference("organisation", organisations, "organisations.csv")
    : (row.named("organisation", organisations) ?? row.needed("organisation"));

function delegatePerson(row: Row, bodies: Bodies): PersonRow {
  return {
    id: `d${row.whole("number")}`,
    name: row.name("name"),
    addressForm: row.needed("address_form"),
    position: row.text("position"),
    organisation: organisationOf(row, bodies),
    seat: row.text("seat"),
    birthYear: row.text("birth_year"),
  };
}

/** By code or by name; undefined: a body that answers nothing. */
const unitOf = (row: Row, { units }: Bodies): Unit | undefined => {
  const code = row.named(
    "unit",
    units.map((unit) => unit.id),
  );
  const name = row.named(
    "unit",
    units.map((unit) => unit.name),
  );
  return units.find((unit) => unit.id === code || unit.name === name);
};

/** A body that is no unit stands under its own name. */
function officialPerson(row: Row, bodies: Bodies): PersonRow {
  return {
    id: `o${row.whole("number")}`,
    name: row.name("name"),
    addressForm: row.needed("address_form"),
    position: row.needed("title"),
    organisation: unitOf(row, bodies)?.name ?? row.named("unit", bodies.organisations) ?? row.text("unit"),
    ...(row.optional("pronunciation") === "" ? {} : { pronunciation: row.text("pronunciation") }),
  };
}

function toDelegate(row: Row, bodies: Bodies): Delegate {
  return {
    person: `d${row.whole("number")}`,
    organisation: organisationOf(row, bodies),
    kind: delegateKind(row),
  };
}

function toOfficial(row: Row, bodies: Bodies): Official {
  return {
    person: `o${row.whole("number")}`,
    unit: unitOf(row, bodies)?.id ?? row.named("unit", bodies.organisations) ?? row.text("unit"),
    role: row.needed("role"),
    order: row.whole("protocol_order"),
    mayAnswer: row.yes("may_answer"),
    present: row.yes("present"),
    timed: row.yes("timed"),
  };
}
