/**
 * What may leave for the public audiences, key by key, at the point where it leaves: a view that holds more than its
 * list says loses it there. The lists are held against the views' own types: a field that a type has and its list lacks
 * is a type error, so whoever adds one writes it down here.
 */

import type { Wait } from "../../shared/reckoning/waiting.ts";
import type { Audience } from "../../shared/terms/seats.ts";
import type { HearingClock, TurnClock } from "../../shared/terms/time.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { OfficesView } from "../../shared/views/before/offices.ts";
import type { OrganisationPageView } from "../../shared/views/before/organisation.ts";
import type { OwnInvited } from "../../shared/views/before/ownInvited.ts";
import type { DepartmentView } from "../../shared/views/live/department.ts";
import type { HallPerson, HallView, LecternView } from "../../shared/views/live/hall.ts";
import type { McView } from "../../shared/views/live/mc.ts";
import type { OwnPart, PhoneView } from "../../shared/views/live/phone.ts";
import type { StepView } from "../../shared/views/live/session.ts";
import type { View } from "../../shared/views/views.ts";
import { documents, signing } from "./after/allowed.ts";
import { followUp, ofDesk } from "./after/caseAllowed.ts";
import { publicationOfDesk } from "./after/publicationAllowed.ts";
import { type Allowed, plain, type Shape } from "./allow.ts";
import { deskPreparation, unitSlips } from "./before/allowed.ts";
import { attachment, became, inbox, ownRegister } from "./before/registerAllowed.ts";
import { dossier, settings } from "./before/settingsAllowed.ts";

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
const delegate: Allowed<PhoneView> = {
  ...{
    role: plain,
    title: plain,
    rehearsal: plain,
    session: plain,
    step: plain,
    listClosed: plain,
    receipts: plain,
    forgotten: plain,
  },
  ...{ clock },
  ...{ onFloor: { kind: plain, who: plain, position: plain, title: plain }, organisations: [plain] },
  ...{ pausedUntil: plain, phase: plain },
};
const ownInvited: Allowed<OwnInvited> = {
  ...{ id: plain, name: plain, position: plain, letter: plain, answer: plain },
  instead: [{ id: plain, name: plain }],
};
const department: Allowed<DepartmentView> = {
  ...{ register: ownRegister, fields: [plain], documents: [attachment] },
  invited: [ownInvited],
  ...{ role: plain, title: plain, date: plain, rehearsal: plain, session: plain, step: plain, clock },
  ...{ unit: { id: plain, name: plain, group: plain }, announcement, floorClock: turnClock },
  ...{ onFloor: { kind: plain, who: plain, title: plain }, diverted: [plain], pausedUntil: plain },
  ...{ phase: plain, slips: unitSlips, followUp },
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
  ...{ register: ownRegister, fields: [plain], documents: [attachment] },
  ...{ role: plain, clock, title: plain, date: plain, venue: plain, rehearsal: plain, phase: plain },
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
const offices: Allowed<OfficesView> = {
  settings,
  officials: [
    {
      ...{ id: plain, called: plain, name: plain, addressForm: plain, position: plain, pronunciation: plain },
      ...{ unit: plain, body: plain, role: plain, order: plain, mayAnswer: plain, timed: plain },
      ...{ seat: plain, invited: plain },
    },
  ],
  dossier,
  checklist: [
    {
      ...{ id: plain, title: plain, owner: plain, due: plain, state: plain, escalatedAt: plain },
      directions: [{ at: plain, by: plain, text: plain }],
      history: [{ at: plain, by: plain, state: plain, text: plain }],
      edits: [{ at: plain, by: plain, title: plain, owner: plain, due: plain }],
    },
  ],
  removedItems: [{ id: plain, title: plain, owner: plain, at: plain, by: plain, why: plain }],
  programme: {
    known: [{ step: plain, title: plain, minutes: plain }],
    steps: [{ step: plain, minutes: plain }],
    ...{ publishedAt: plain, upToDate: plain, changes: [{ at: plain, why: plain }] },
  },
  rosters: [
    {
      ...{ number: plain, name: plain, quota: plain, minimum: plain, listed: plain, registered: plain },
      ...{ lateBy: plain, lateKept: { at: plain, why: plain }, replaced: [{ by: plain, why: plain }] },
      delegates: [
        {
          ...{ id: plain, name: plain, position: plain, represents: plain, substitute: plain },
          namesakes: [plain],
          entered: {
            ...{ id: plain, name: plain, addressForm: plain, position: plain },
            ...{ represents: plain, substituteFor: plain, hasPhone: plain },
          },
        },
      ],
      reminded: [plain],
    },
  ],
  applications: [
    {
      ...{ id: plain, name: plain, position: plain, residence: plain, at: plain, state: plain },
      ...{ words: plain, namesakes: [plain] },
    },
  ],
  letters: [{ number: plain, to: plain, at: plain }],
  invitations: [
    {
      ...{ id: plain, name: plain, position: plain, body: plain, kind: plain, order: plain },
      ...{ pronunciation: plain, mayAnswer: plain, letter: plain, answer: plain, why: plain },
      ...{ outdated: plain, earlier: plain },
      substitute: plain,
    },
  ],
};
const desk: Allowed<DeskView> = {
  fields: [plain],
  ...{ clerks: [{ seat: plain, name: plain }], inbox: [inbox], slips: plain },
  ...{ role: plain, clock, title: plain, date: plain, venue: plain, rehearsal: plain, phase: plain },
  ...{ clerk: { number: plain, name: plain, body: plain }, offices },
  ...deskPreparation,
  signing,
  publication: publicationOfDesk,
  documents,
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
const own: Allowed<OwnPart> = {
  requests: [
    {
      ...{ id: plain, name: plain, organisation: plain, content: plain, stage: plain, place: plain },
      ...{ wait, words: plain, became },
    },
  ],
  applications: [{ id: plain, name: plain, state: plain, words: plain, letter: plain, answer: plain }],
  register: ownRegister,
  floorClock: turnClock,
};
/** Chairs, secretaries and the operator see the session itself. */
const PUBLIC: Partial<Record<Audience["role"], Shape>> = {
  ...{ hall, lectern, mc, delegate, department, organisation, desk },
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
export const allowedOwn = (part: OwnPart, dropped: Dropped): OwnPart => within(own, "own", part, dropped);

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
    return Array.isArray(value) && value.every((one) => fits(one, item));
  }
  if (Array.isArray(value)) return false;
  const fields = shape as Readonly<Record<string, Shape>>;
  for (const key of Object.keys(value as object)) {
    const own = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (own === undefined || !fits((value as Record<string, unknown>)[key], own)) return false;
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
      .map((one) => cut(one, item, `${where}[]`, dropped))
      .filter((one) => one !== undefined);
  }
  const fields = shape as Readonly<Record<string, Shape>>;
  const left: Record<string, unknown> = {};
  for (const [key, own] of Object.entries(value as object)) {
    const known = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (known === undefined) dropped(`${where}.${key}`);
    else {
      const kept = cut(own, known, `${where}.${key}`, dropped);
      if (kept !== undefined) left[key] = kept;
    }
  }
  return left;
}
