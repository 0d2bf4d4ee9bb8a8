/** A preset and the bodies that were typed, as what a hearing begins with. */
import { upperFirst } from "../../shared/terms/address.ts";
import { longDate } from "../../shared/terms/dates.ts";
import { PRESETS, USUAL_FIELDS, USUAL_RIGHTS, USUAL_STEPS } from "../../shared/terms/presets.ts";
import { BODIES, CHAIR_SEATS, isWard, SECRETARY_SEATS } from "../../shared/terms/seats.ts";
import type { Instant } from "../../shared/terms/time.ts";
import { usualKind, usualVerb } from "../../shared/terms/usualBodies.ts";
import type { NewHearing } from "../../shared/wire/newHearing.ts";
import type { DocumentSettings, Limits, Official, Plan } from "../rulebook/before/plan.ts";
import type { Step } from "../rulebook/frame/state.ts";
import type { PersonRow } from "../storage/log.ts";
import { SEGMENTS } from "./planFile.ts";

/** What another hearing begins with, before its own day, title and place are set. */
export interface Pattern {
  readonly plan: Plan;
  readonly limits: Limits;
  readonly steps: readonly Step[];
  readonly people: readonly PersonRow[];
}

type Basis = Extract<NewHearing["basis"], { kind: "preset" }>;
type Holder = Basis["bodies"]["chairs"][number];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** the minutes of the usual programme */
const USUAL_MINUTES = USUAL_STEPS.reduce((sum, [, , , , minutes]) => sum + minutes, 0);

const LIMITS: Limits = {
  ...{ speech: 3 * MINUTE, walkIn: 2 * MINUTE, official: 3 * MINUTE, after: 2 * MINUTE },
  ...{ minimum: 2 * MINUTE, answerBase: 4 * MINUTE, answerPerFurther: MINUTE },
  ...{ answersTogether: false, warnAt: [MINUTE, MINUTE / 2] },
};

/** Office holders get their numbers in the order of protocol: chairs, units, secretaries. */
function officialsOf({ chairs, units }: Basis["bodies"], committee: string) {
  const people: PersonRow[] = [];
  const officials: Official[] = [];
  const add = (
    { office, addressForm, name }: Holder,
    unit: string,
    body: string,
    more: Partial<Official>,
  ) => {
    const person = `o${people.length + 1}`;
    // who has no name yet is spoken of by the office
    people.push({ id: person, name: name || office, addressForm, position: office, organisation: body });
    officials.push({
      ...{ person, unit, role: "unit head", order: people.length },
      ...{ mayAnswer: true, present: true, timed: true, ...more },
    });
  };
  chairs.forEach((chair, i) => {
    add(chair, committee, committee, { role: `co-chair ${CHAIR_SEATS[i]}`, timed: false });
  });
  units.forEach((unit, i) => {
    add(unit.head, unitId(unit.name, i), unit.name, {});
  });
  for (const [i, seat] of SECRETARY_SEATS.entries()) {
    const office = ["Thư ký ghi biên bản", "Thư ký tổng hợp"][i] ?? seat;
    const holder: Holder = { office, addressForm: "đồng chí", name: "" };
    add(holder, committee, committee, { role: "office", mayAnswer: false, timed: false, seat });
  }
  return { people, officials };
}

const unitId = (name: string, i: number): string =>
  `${isWard(name) ? "W" : "U"}${String(i + 1).padStart(2, "0")}`;

/** Each step takes its part of the hours. */
function stepsOf(start: Instant, end: Instant): Step[] {
  let minutes = (end - start) / MINUTE;
  let plannedStart = start;
  return USUAL_STEPS.map(([id, shortTitle, text, kind, usual], i) => {
    const part = Math.floor((usual * (end - start)) / MINUTE / USUAL_MINUTES);
    // the last one takes what is left over
    const planned = (i === USUAL_STEPS.length - 1 ? minutes : part) * MINUTE;
    minutes -= part;
    const step = { id, shortTitle, text, kind, segment: SEGMENTS[id] ?? null, planned, plannedStart };
    plannedStart += planned;
    return { ...step, begunAt: null, endedAt: null };
  });
}

/** "An Bình" of "xã An Bình" */
const placeOf = (locality: string): string => locality.replace(/^(thành phố|xã|phường|đặc khu)\s+/iu, "");

/** Heads and ends of the documents, as far as the name of the place tells them. */
function documentsOf({ preset, locality }: Basis, number: string): DocumentSettings {
  const { committee, recipients, clerks } = PRESETS[preset];
  const name = locality.toLocaleUpperCase("vi");
  const bare = name.replace(/^THÀNH PHỐ\s+/u, "");
  const symbol = preset === "city" ? "-BB/TU" : "-BB/ĐU";
  return {
    place: placeOf(locality),
    party: { superior: "", issuer: [`${committee} ${preset === "city" ? bare : name}`.trim()], symbol },
    state: {
      superior: "",
      issuer: ["ỦY BAN NHÂN DÂN", name].filter((line) => line !== ""),
      symbol: "/BB-UBND",
    },
    basis: [`Kế hoạch số ${number}`],
    recipients,
    secretariesFrom: clerks[0],
  };
}

function backdropOf({ title, date }: NewHearing, locality: string): string[] {
  const rest = title.replace(/^hội nghị\s+/iu, "").toLocaleUpperCase("vi");
  const place = locality === "" ? [] : [locality.toLocaleUpperCase("vi"), ""];
  const day = longDate(date);
  return [...place, "HỘI NGHỊ", rest, "", locality === "" ? upperFirst(day) : `${placeOf(locality)}, ${day}`];
}

/** What a preset's hearing begins with, on the day and in the hours of the form. */
export function presetHearing(form: NewHearing, basis: Basis, [start, end]: [Instant, Instant]): Pattern {
  const { preset, locality, bodies } = basis;
  const { committee, clerks, chairs, lateBefore } = PRESETS[preset];
  const { people, officials } = officialsOf(
    bodies,
    `${committee.charAt(0)}${committee.slice(1).toLocaleLowerCase("vi")}`,
  );
  const midnight = Date.parse(`${form.date}T00:00:00+07:00`);
  const late = (days: number) => midnight - days * DAY;
  const plan: Plan = {
    ...{ title: form.title, number: form.number, venue: form.venue, date: form.date, start, end },
    ...{ backdrop: backdropOf(form, locality), rights: USUAL_RIGHTS, fields: USUAL_FIELDS },
    chairs: CHAIR_SEATS.map((seat, i) => ({
      ...{ seat, position: bodies.chairs[i]?.office ?? chairs[i] ?? "" },
      person: officials[i]?.person ?? "",
    })),
    organisations: bodies.organisations.map((organisation, i) => ({
      ...organisation,
      number: i + 1,
      kind: usualKind(organisation.name),
    })),
    units: bodies.units.map(({ name }, i) => ({
      ...{ id: unitId(name, i), name, shortName: name, group: isWard(name) ? "ward" : "unit", fields: [] },
      verb: usualVerb(name),
    })),
    clerks: BODIES.map((body, i) => ({ number: i + 1, name: clerks[i] ?? body, body })),
    ...{ delegates: [], officials, groups: [], secretaryRunsFloor: true, nextShown: 1 },
    ...{ rehearsal: false, clockStartsAtOpening: false },
    level: preset,
    deadlines: { organisations: late(lateBefore.organisations), wards: late(lateBefore.wards) },
    documents: documentsOf(basis, form.number),
  };
  return { plan, limits: LIMITS, steps: stepsOf(start, end), people };
}
