/** plan.json: what it must say, and what the plan and the steps are made of. */

import { z } from "zod";
import { BODIES, CHAIR_SEATS } from "../../shared/terms/seats.ts";
import { visibleText } from "../../shared/terms/text.ts";
import { id } from "../../shared/wire/commands/bits.ts";
import {
  clerkName,
  floorFields,
  followUpFields,
  limitFields,
  rightsField,
  titleField,
  venueField,
} from "../../shared/wire/commands/settings.ts";
import { bodiesOf } from "../rulebook/before/bodies.ts";
import type { Limits, Plan, Segment } from "../rulebook/before/plan.ts";
import { limitsOf } from "../rulebook/before/settings/limits.ts";
import type { Step } from "../rulebook/frame/state.ts";
import { documentFields, toDocumentSettings } from "./documentSettings.ts";
import { holidaysIn } from "./holidaysFile.ts";
import { readText } from "./table.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const planSchema = z.object({
  title: titleField,
  ...documentFields,
  venue: venueField,
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
        by: z.string().optional(),
      }),
    ),
  }),
  limits: z.object(limitFields),
  backdrop: z.object({ lines: z.array(z.string()) }),
  rightsAndResponsibilities: z.object({ text: rightsField }).default({ text: [] }),
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
  clerks: z.array(z.object({ name: clerkName, body: z.enum(BODIES) })).default([]),
  fields: z.array(z.string()),
  settings: z.object({
    ...floorFields,
    seatsInRow: z.number().int().min(1).max(99).optional(),
    ...z.object(followUpFields).partial().shape,
  }),
});

/** Which part of the floor a step of the programme is. */
export const SEGMENTS: Readonly<Record<string, Segment>> = {
  "4.3": "people",
  "4.4": "officials",
  "4.5": "after",
};

export type PlanFile = z.infer<typeof planSchema>;

export function readPlan(folder: string): PlanFile {
  let json: unknown;
  try {
    json = JSON.parse(readText(folder, "plan.json"), (_key, value: unknown) =>
      typeof value === "string" ? visibleText(value) : value,
    );
  } catch (error) {
    throw new Error(`plan.json cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  const plan = planSchema.safeParse(json);
  if (plan.success) return { ...plan.data, daysOff: [...plan.data.daysOff, ...holidaysIn(folder)] };
  throw new Error(
    plan.error.issues.map(({ path, message }) => `plan.json, ${path.join(".")}: ${message}`).join("\n"),
  );
}

/** The plan's dates, moved by so many days. */
export interface Moved {
  readonly date: string;
  readonly start: number;
  readonly end: number;
  /** ms by which every date has moved */
  readonly by: number;
  /** the instant at which the day begins in Vietnam */
  readonly midnight: number;
}

/** `to`: the day to which the plan's own moves (YYYY-MM-DD), and all dates with it. */
export function movedTo({ date, hours }: PlanFile, to: string | undefined): Moved {
  const by = to === undefined ? 0 : Date.parse(to) - Date.parse(date);
  const start = Date.parse(hours.start) + by;
  return {
    date: new Date(Date.parse(date) + by).toISOString().slice(0, 10),
    ...{ start, by },
    end: Date.parse(hours.plannedEnd) + by,
    midnight: start - ((start + 7 * 60 * MINUTE) % DAY),
  };
}

/** Below the province there is the commune alone; before 2025 the city stood between them. */
const levelOf = (level = ""): Pick<Plan, "level"> =>
  /xã|phường|đặc khu/iu.test(level) ? { level: "commune" } : {};

/** The first late instants, where the plan names the organisations' and the wards'. */
function deadlinesOf({ deadlines }: PlanFile, by: number): Pick<Plan, "deadlines"> {
  const lateFrom = (source: string) => {
    const late = deadlines.find((deadline) => deadline.source === source)?.firstLateInstant ?? null;
    return late === null ? null : Date.parse(late) + by;
  };
  const [organisations, wards, synthesis] = [
    ...[lateFrom("organisations"), lateFrom("wards"), lateFrom("synthesis")],
  ];
  if (organisations == null || wards == null) return {};
  return { deadlines: { organisations, wards, ...(synthesis != null && { synthesis }) } };
}

export function toPlan(
  file: PlanFile,
  lists: Pick<Plan, "groups" | "units" | "organisations" | "delegates" | "officials">,
  { date, start, end, by }: Moved,
  options: { readonly rehearsal?: boolean; readonly clockStartsAtOpening?: boolean },
): Plan {
  const { groups, units, organisations, delegates, officials } = lists;
  return {
    title: file.title,
    number: file.plan.number,
    ...(file.plan.date === undefined ? {} : { issuedOn: file.plan.date }),
    venue: file.venue,
    ...{ date, start, end },
    backdrop: file.backdrop.lines,
    rights: file.rightsAndResponsibilities.text,
    chairs: file.coChairs.map(({ id: seat, position }) => ({
      seat,
      position,
      person: officials.find(({ role }) => role === `co-chair ${seat}`)?.person ?? "",
    })),
    ...{ organisations, units, delegates, officials },
    ...(file.clerks.length === 0
      ? {}
      : { clerks: file.clerks.map((clerk, i) => ({ number: i + 1, ...clerk })) }),
    ...levelOf(file.level),
    ...deadlinesOf(file, by),
    ...(file.daysOff.length === 0 ? {} : { daysOff: file.daysOff }),
    fields: file.fields,
    groups,
    secretaryRunsFloor: file.settings.secretaryRunsFloor,
    nextShown: file.settings.nextShown,
    ...(file.settings.seatsInRow && { seatsInRow: file.settings.seatsInRow }),
    ...(file.settings.retentionDays && { retentionDays: file.settings.retentionDays }),
    ...(file.settings.oneLeaderDirects && { oneLeaderDirects: true }),
    ...(file.settings.publicSaysOverdue && { publicSaysOverdue: true }),
    rehearsal: options.rehearsal ?? false,
    clockStartsAtOpening: options.clockStartsAtOpening ?? false,
    documents: toDocumentSettings(file),
  };
}

/** Where complaints are sent. */
export const receptionOf = (file: PlanFile): string =>
  bodiesOf({ ...levelOf(file.level), documents: toDocumentSettings(file) }).reception;

export const toLimits = ({ limits }: PlanFile): Limits => limitsOf(limits, false);

export const toSteps = ({ agenda }: PlanFile, { midnight }: Moved): Step[] =>
  agenda.steps.map(({ step: id, shortTitle, text, kind, by, plannedMinutes, plannedStart }) => {
    const [hours = 0, minutes = 0] = plannedStart.split(":").map(Number);
    return {
      ...{ id, shortTitle, text, kind },
      segment: SEGMENTS[id] ?? null,
      ...(by && { by }),
      planned: plannedMinutes * MINUTE,
      plannedStart: midnight + (hours * 60 + minutes) * MINUTE,
      begunAt: null,
      endedAt: null,
    };
  });
