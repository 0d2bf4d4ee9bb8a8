/**
 * What may leave for the public audiences, key by key, at the point where it leaves: a view that holds more than its
 * list says loses it there. The lists are held against the views' own types: a field that a type has and its list lacks
 * is a type error, so whoever adds one writes it down here.
 */

import type { Wait } from "../../shared/reckoning/waiting.ts";
import type { Holder } from "../../shared/terms/bodies.ts";
import type { Audience } from "../../shared/terms/seats.ts";
import type { HearingClock, TurnClock } from "../../shared/terms/time.ts";
import type { MediaView } from "../../shared/views/after/media.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { OwnGuidance } from "../../shared/views/before/guidance.ts";
import type { OrganisationPageView } from "../../shared/views/before/organisation.ts";
import type { OwnInvited } from "../../shared/views/before/ownInvited.ts";
import type { DepartmentView } from "../../shared/views/live/department.ts";
import type { HallPerson, HallView, LecternView } from "../../shared/views/live/hall.ts";
import type { McView } from "../../shared/views/live/mc.ts";
import type { OwnPart, PhoneView } from "../../shared/views/live/phone.ts";
import type { StepView } from "../../shared/views/live/session.ts";
import type { View } from "../../shared/views/views.ts";
import { documents, paperwork, signing } from "./after/allowed.ts";
import { followUp, ofDesk } from "./after/caseAllowed.ts";
import { publicationOfDesk, publicItem } from "./after/publicationAllowed.ts";
import { type Allowed, plain, type Shape } from "./allow.ts";
import { deskPreparation, unitSlips, unitSupports } from "./before/allowed.ts";
import { offices } from "./before/officesAllowed.ts";
import { attachment, became, inbox, ownRaws, ownRegister, wardReads } from "./before/registerAllowed.ts";
import { laterSettings } from "./before/settingsAllowed.ts";
import { police } from "./live/policeAllowed.ts";

const clock: Allowed<HearingClock> = { hearingAt: plain, redisAt: plain, rate: plain };
const turnClock: Allowed<TurnClock> = {
  ...{ startedAt: plain, allotted: plain, used: plain, paused: plain, running: plain, since: plain },
};
const wait: Allowed<Wait> = { before: plain, notBefore: plain };
const person: Allowed<HallPerson> = { name: plain, position: plain, introduced: plain };
const step: Allowed<StepView> = {
  ...{ id: plain, shortTitle: plain, segment: plain, fixedEnd: plain, plannedStart: plain, planned: plain },
  ...{ begunAt: plain, endedAt: plain },
};
const holder: Allowed<Holder> = { place: plain, organiser: plain };
const announcement = { text: plain, at: plain } as const;

const hall: Allowed<HallView> = {
  ...{ role: plain, scheme: plain, rehearsal: plain, step: plain, askMark: plain, listClosed: plain },
  ...{ clock, turnClock, announcement, next: [person], warnAt: [plain] },
  backdrop: [plain],
  scene: {
    ...{ kind: plain, title: plain, text: plain, interjection: plain },
    ...{ unheard: plain, until: plain, allotted: plain },
    ...{
      who: person,
      steps: [step],
      questions: [plain],
      supporting: [plain],
      titles: [plain],
      lines: [plain],
    },
  },
};
const lectern: Allowed<LecternView> = {
  ...{ role: plain, rehearsal: plain, who: plain, timed: plain, interjection: plain, allotted: plain },
  ...{ soft: plain, message: plain, test: plain, clock, turnClock, announcement, warnAt: [plain] },
  ...{ called: plain, ownText: plain, suspended: plain, backdrop: [plain] },
  ...{ pausedUntil: plain, lastKind: plain },
};
const guidance: Allowed<OwnGuidance> = { at: plain, forms: [plain], to: [plain], text: plain };
const delegate: Allowed<PhoneView> = {
  ...{
    role: plain,
    title: plain,
    rehearsal: plain,
    holder,
    session: plain,
    step: plain,
    listClosed: plain,
    receipts: plain,
    forgotten: plain,
  },
  ...{ clock },
  ...{
    onFloor: { kind: plain, who: plain, position: plain, title: plain },
    guidance,
    organisations: [plain],
  },
  ...{ pausedUntil: plain, phase: plain },
};
const ownInvited: Allowed<OwnInvited> = {
  ...{ id: plain, name: plain, position: plain, letter: plain, answer: plain, substitute: plain },
  instead: [{ id: plain, name: plain }],
};
const department: Allowed<DepartmentView> = {
  ...{ register: ownRegister, collected: ownRaws, fields: [plain], documents: [attachment] },
  individuals: wardReads,
  invited: [ownInvited],
  ...{
    role: plain,
    title: plain,
    date: plain,
    rehearsal: plain,
    holder,
    session: plain,
    step: plain,
    clock,
  },
  ...{ unit: { id: plain, name: plain, group: plain }, announcement, floorClock: turnClock },
  ...{ onFloor: { kind: plain, who: plain, title: plain }, diverted: [plain], pausedUntil: plain },
  ...{ phase: plain, slips: unitSlips, supports: unitSupports, followUp, guidance },
  summons: [{ id: plain, opinions: [plain], who: plain, position: plain, onFloor: plain }],
  matters: [
    {
      ...{ id: plain, title: plain, field: plain, content: plain, questions: [plain], who: plain },
      ...{ organisation: plain, concern: plain, lead: plain, supporting: [plain], preparedAnswer: plain },
      ...{ merged: [{ id: plain, who: plain, content: plain }], stage: plain, wait, word: plain },
      promise: {
        ...{
          kind: plain,
          task: plain,
          lead: plain,
          supporting: [plain],
          part: plain,
          due: plain,
          own: plain,
        },
        dueAnswer: { word: plain, proposed: plain },
        ...{ given: plain, share: plain, earlier: plain },
        reports: [{ unit: plain, share: plain, text: plain, at: plain }],
      },
    },
  ],
};
const organisation: Allowed<OrganisationPageView> = {
  ...{ register: ownRegister, collected: ownRaws, fields: [plain], documents: [attachment], guidance },
  bodies: [{ name: plain, fields: [plain] }],
  wards: [plain],
  ...{
    role: plain,
    clock,
    title: plain,
    date: plain,
    venue: plain,
    rehearsal: plain,
    holder,
    phase: plain,
  },
  organisation: { number: plain, name: plain, quota: plain },
  ...{ lateFrom: plain, lateBy: plain, lateKept: plain },
  reminder: { at: plain, about: plain, registered: plain, minimum: plain },
  invited: [ownInvited],
  delegates: [
    {
      ...{ id: plain, name: plain, addressForm: plain, position: plain },
      ...{ represents: plain, substituteFor: plain, hasPhone: plain },
    },
  ],
};
const desk: Allowed<DeskView> = {
  fields: [plain],
  ...{ clerks: [{ seat: plain, name: plain, body: plain }], inbox: [inbox], slips: plain },
  reach: { of: plain, text: plain },
  seats: [{ id: plain, name: plain, organisation: plain, number: plain, seatNo: plain }],
  looks: { newest: [{ at: plain, by: plain, kind: plain, id: plain }], earlier: plain },
  collected: ownRaws,
  ...{
    role: plain,
    clock,
    title: plain,
    date: plain,
    venue: plain,
    rehearsal: plain,
    holder,
    phase: plain,
  },
  ...{ clerk: { number: plain, name: plain, body: plain }, offices },
  ...deskPreparation,
  signing,
  publication: publicationOfDesk,
  ...{ documents, paperwork, settings: laterSettings },
  followUp: ofDesk,
};
const mc: Allowed<McView> = {
  phase: plain,
  ...{ role: plain, clock, title: plain, rehearsal: plain, session: plain, step: plain, announcement },
  ...{ rightsText: plain, rightsRead: plain, next: person, pausedUntil: plain },
  onFloor: { name: plain, position: plain, introduced: plain, kind: plain },
  people: [
    {
      ...{ id: plain, name: plain, position: plain, organisation: plain, pronunciation: plain },
      ...{ present: plain, introduced: plain },
    },
  ],
};
const ownPart: Allowed<OwnPart> = {
  requests: [
    {
      ...{ id: plain, name: plain, organisation: plain, content: plain, stage: plain, place: plain },
      ...{ wait, words: plain, became },
    },
  ],
  applications: [
    {
      ...{ id: plain, name: plain, state: plain, words: plain, letter: plain, answer: plain },
      receipt: plain,
    },
  ],
  register: ownRegister,
  floorClock: turnClock,
};
const media: Allowed<MediaView> = {
  ...{ role: plain, phase: plain, clock, title: plain, rehearsal: plain, holder, venue: plain },
  ...{ date: plain, dateText: plain, items: [publicItem] },
  announcement: {
    ...{ id: plain, at: plain, topics: plain, howToRegister: plain },
    updates: [{ at: plain, text: plain }],
  },
  programme: [{ step: plain, title: plain, minutes: plain, begins: plain }],
};
/** Chairs, secretaries and the operator see the session itself. */
const PUBLIC: Partial<Record<Audience["role"], Shape>> = {
  ...{ hall, lectern, mc, police, media, delegate, department, organisation, desk },
};

/** Hears where something stood that the list does not name, never what. */
type Dropped = (where: string) => void;

/** What the operator is told of it. */
export const lost = (where: string): string =>
  `a view held what its audience may not see, and lost it: ${where}`;

/** The view as it may leave. */
export function allowedFor<V extends View>({ role }: Audience, view: V, dropped: Dropped): V {
  const shape = PUBLIC[role];
  return shape ? within(shape, role, view, dropped) : view;
}

/** A phone's own part as it may leave. */
export const allowedOwn = (part: OwnPart, dropped: Dropped): OwnPart => within(ownPart, "own", part, dropped);

function within<T>(shape: Shape, name: string, value: T, dropped: Dropped): T {
  return fits(value, shape) ? value : (cut(value, shape, name, dropped) as T);
}

const isShort = (value: unknown) => value === null || typeof value !== "object";

/** Parts of views that were found to fit: they never change, and are met again in the next view. */
const fitting = new WeakMap<object, Shape>();

function fits(value: unknown, shape: Shape): boolean {
  if (isShort(value)) return true;
  if (fitting.get(value as object) === shape) return true;
  const found = isWithin(value, shape);
  if (found) fitting.set(value as object, shape);
  return found;
}

function isWithin(value: unknown, shape: Shape): boolean {
  if (shape === plain) return false;
  if (Array.isArray(shape)) {
    const [item] = shape as readonly [Shape];
    return Array.isArray(value) && value.every((element) => fits(element, item));
  }
  if (Array.isArray(value)) return false;
  const fields = shape as Readonly<Record<string, Shape>>;
  for (const key of Object.keys(value as object)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined || !fits((value as Record<string, unknown>)[key], field)) return false;
  }
  return true;
}

/** What is left of it; undefined: nothing. */
function cut(value: unknown, shape: Shape, where: string, dropped: Dropped): unknown {
  if (fits(value, shape)) return value;
  const list = Array.isArray(shape);
  if (shape === plain || list !== Array.isArray(value)) return void dropped(where);
  if (list) {
    const [item] = shape as readonly [Shape];
    return (value as unknown[])
      .map((element) => cut(element, item, `${where}[]`, dropped))
      .filter((element) => element !== undefined);
  }
  const fields = shape as Readonly<Record<string, Shape>>;
  const left: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value as object)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) dropped(`${where}.${key}`);
    else {
      const childLeft = cut(child, field, `${where}.${key}`, dropped);
      if (childLeft !== undefined) left[key] = childLeft;
    }
  }
  return left;
}
