/** A hearing from a folder: plan.json and CSV files → the event that prepares it, and the people outside the log. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CHAIR_SEATS } from "../../shared/audiences.ts";
import { type OutcomeKind, TASK_VERBS } from "../../shared/outcomes.ts";
import { visibleText } from "../../shared/text.ts";
import type { Instant } from "../../shared/time.ts";
import type { EventOf } from "../hearing/events.ts";
import { wardsNamed } from "../hearing/places.ts";
import type { Delegate, Official, Plan, Segment, Unit } from "../hearing/plan.ts";
import { newEntry } from "../hearing/queueRules.ts";
import type { Entry, Opinion, Step } from "../hearing/state.ts";
import type { PersonRow } from "../log/log.ts";
import { documentFields, toDocumentSettings } from "./documentSettings.ts";
import { type Row, readTable } from "./table.ts";

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
        step: z.string(),
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
  rightsAndResponsibilities: z.object({ text: z.array(z.string()) }),
  fields: z.array(z.string()),
  settings: z.object({ secretaryRunsFloor: z.boolean(), nextShown: z.number() }),
});

const SEGMENTS: Readonly<Record<string, Segment>> = { "4.3": "people", "4.4": "officials", "4.5": "after" };

export interface ReadOptions {
  /** all dates move by as many days as lie between the plan's date and this one (YYYY-MM-DD) */
  readonly shiftTo?: string;
  readonly rehearsal?: boolean;
  readonly clockStartsAtOpening?: boolean;
}

export interface ReadHearing {
  readonly prepared: EventOf<"HearingPrepared">;
  readonly people: readonly PersonRow[];
}

/** Reads a folder; throws one clear line that names file, row and column. */
export function readHearing(folder: string, options: ReadOptions = {}): ReadHearing {
  const plan = planSchema.parse(
    JSON.parse(readFileSync(join(folder, "plan.json"), "utf8"), (_key, value: unknown) =>
      typeof value === "string" ? visibleText(value) : value,
    ),
  );
  const days =
    options.shiftTo === undefined ? 0 : (Date.parse(options.shiftTo) - Date.parse(plan.date)) / DAY;
  const shift = (iso: string) => Date.parse(iso) + days * DAY;
  const start = shift(plan.hours.start);
  const midnight = start - ((start + 7 * 60 * MINUTE) % DAY);

  const delegateRows = readTable(folder, "delegates.csv");
  const officialRows = readTable(folder, "officials.csv");
  const opinionRows = readTable(folder, "opinions.csv");
  const preparation = new Map(readTable(folder, "preparation.csv").map((row) => [row.needed("code"), row]));
  const unitRows = readTable(folder, "respondents.csv");
  const units = unitRows.map((row) => ({
    id: row.needed("code"),
    name: row.needed("name"),
    shortName: row.text("short_name"),
    group: row.needed("group"),
    fields: row.list("fields"),
    verb: row.oneOf("verb", TASK_VERBS),
  }));
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  const people: PersonRow[] = [
    ...delegateRows.map(delegatePerson),
    ...officialRows.map((row) => officialPerson(row, unitNames)),
  ];
  const officials = officialRows.map(toOfficial);
  const opinions = opinionRows.map((row) =>
    toOpinion(row, preparation.get(row.needed("code")), delegateRows, people, units, start),
  );
  number(opinions);

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
    organisations: readTable(folder, "organisations.csv").map((row) => ({
      number: row.number("number"),
      name: row.needed("name"),
      quota: row.number("delegates_quota"),
      minimum: row.number("minimum_opinions"),
      kind: row.text("kind"),
    })),
    units,
    delegates: delegateRows.map(toDelegate),
    officials,
    fields: plan.fields,
    groups: readTable(folder, "groups.csv").map((row) => ({
      id: row.needed("id"),
      title: row.needed("title"),
    })),
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
    entries: queueOf(opinions, preparation),
    presider: "A",
  };
  return { prepared, people };
}

function delegatePerson(row: Row): PersonRow {
  return {
    id: `d${row.number("number")}`,
    name: row.name("name"),
    addressForm: row.needed("address_form"),
    position: row.text("position"),
    organisation: row.needed("organisation"),
    seat: row.text("seat"),
    birthYear: row.text("birth_year"),
  };
}

/** `units`: code → name; a body that is none of them stands under its own name. */
function officialPerson(row: Row, units: ReadonlyMap<string, string>): PersonRow {
  return {
    id: `o${row.number("number")}`,
    name: row.name("name"),
    addressForm: row.needed("address_form"),
    position: row.needed("title"),
    organisation: units.get(row.text("unit")) ?? row.text("unit"),
  };
}

function toDelegate(row: Row): Delegate {
  const kind = row.needed("delegate_kind") === "individual" ? "individual" : "allocated";
  return { person: `d${row.number("number")}`, organisation: row.needed("organisation"), kind };
}

function toOfficial(row: Row): Official {
  return {
    person: `o${row.number("number")}`,
    unit: row.text("unit"),
    role: row.needed("role"),
    order: row.number("protocol_order"),
    mayAnswer: row.yes("may_answer"),
    present: row.yes("present"),
    timed: row.yes("timed"),
  };
}

const SCREENINGS = ["accept", "merge", "redirect", "return", "outside"] as const;
/** what the screening itself has settled before the hearing */
const SETTLED: Partial<Record<(typeof SCREENINGS)[number], OutcomeKind>> = {
  redirect: "REDIRECTED",
  outside: "TRANSFERRED_TO_HIGHER_AUTHORITY",
};

/** A redirected one goes into the log without text and without whose it is: those stand with the person alone. */
function toOpinion(
  row: Row,
  prepared: Row | undefined,
  delegates: readonly Row[],
  people: PersonRow[],
  units: readonly Unit[],
  at: Instant,
): Opinion {
  const id = row.needed("code");
  if (!prepared) throw new Error(`preparation.csv has no row for ${id}`);
  const screening = SCREENINGS.find((one) => one === prepared.needed("screening"));
  if (!screening)
    throw new Error(
      `preparation.csv, ${id}, column screening: "${prepared.text("screening")}" is none of ${SCREENINGS.join(", ")}`,
    );
  const redirected = screening === "redirect";
  const outcome = SETTLED[screening];
  const person = speakerOf(row, id, redirected, delegates, people);
  const open = (text: string) => (redirected ? "" : text);
  return {
    id,
    source: open(row.needed("source_name")),
    person,
    kind: row.text("kind"),
    field: redirected ? "Tiếp công dân" : row.needed("field"),
    title: open(row.needed("title")),
    displayTitle: redirected ? null : row.needed("display_title"),
    content: open(row.needed("content")),
    questions: redirected ? [] : row.list("questions"),
    answered: [],
    group: prepared.text("group") || null,
    lead: leadOf(prepared.text("lead")),
    supporting: prepared.list("supporting"),
    hot: prepared.yes("hot"),
    restricted: prepared.yes("restricted"),
    mayBeNamed: row.yes("consent_to_publish_name"),
    needsHelp: row.yes("needs_accessibility_help"),
    preparedAnswer: open(prepared.text("prepared_answer")),
    privateNote: open(prepared.text("private_note")),
    screeningNote: open(prepared.text("screening_note")),
    askedMinutes: prepared.text("asked_minutes") === "" ? null : prepared.number("asked_minutes"),
    screening,
    mergedInto: prepared.text("merged_into") || null,
    clarifies: null,
    partOf: null,
    parts: [],
    raisedAt: null,
    outcome: outcome ? { kind: outcome, at, by: "intake" } : null,
    diversion: redirected
      ? {
          number: 0,
          at: null,
          kind: complaintKind(prepared.text("why")),
          destination: "Ban Tiếp công dân thành phố",
        }
      : null,
    reactions: [],
    wards: redirected ? [] : wardsNamed(units, row.text("matter_location")),
  };
}

/** `CHAIR`: the presider answers himself. */
function leadOf(code: string): string | null {
  return code === "CHAIR" ? "CHAIR" : code || null;
}

function complaintKind(why: string): string {
  if (/tội phạm/.test(why)) return "tố giác, tin báo về tội phạm";
  if (/tranh chấp đất đai/.test(why)) return "tranh chấp đất đai";
  return /tố cáo/.test(why) ? "tố cáo" : "khiếu nại";
}

/** Two people may bear one name: a delegate is found by name and organisation together. */
function speakerOf(
  row: Row,
  code: string,
  redirected: boolean,
  delegates: readonly Row[],
  people: PersonRow[],
): string {
  const name = row.name("speaker_name");
  const named = delegates.filter((one) => one.name("name") === name);
  const delegate =
    named.find((one) => one.needed("organisation") === row.needed("source_name")) ??
    (named.length === 1 ? named[0] : undefined);
  const contact = {
    birthYear: row.text("birth_year"),
    address: row.text("address"),
    phone: row.text("phone"),
  };
  if (delegate && !redirected) {
    const id = `d${delegate.number("number")}`;
    const at = people.findIndex((one) => one.id === id);
    people[at] = { ...people[at], id, ...contact };
    return id;
  }
  const id = `s-${code}`;
  const matter = redirected ? { matter: { title: row.text("title"), content: row.text("content") } } : {};
  people.push({
    id,
    name,
    addressForm: row.text("address_form"),
    position: row.text("position"),
    organisation: row.text("source_name"),
    ...contact,
    ...matter,
  });
  return id;
}

function number(opinions: Opinion[]): void {
  let next = 1;
  for (const [i, opinion] of opinions.entries()) {
    if (opinion.diversion) opinions[i] = { ...opinion, diversion: { ...opinion.diversion, number: next++ } };
  }
}

function queueOf(opinions: readonly Opinion[], preparation: ReadonlyMap<string, Row>): Entry[] {
  const order = (id: string) => Number(preparation.get(id)?.text("queue_order") || "0");
  return opinions
    .filter((one) => one.screening === "accept" && order(one.id) > 0)
    .sort((a, b) => order(a.id) - order(b.id))
    .map((one) => newEntry(one.id, "people", "registered", one.person, { opinion: one.id }));
}
