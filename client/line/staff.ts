/** What chair and secretary have in common: the view, who may direct the floor, opinions that go together. */

import type { Instant } from "../../shared/terms/time.ts";
import type { FloorView, OpinionView } from "../../shared/views/live/session.ts";
import type { ChairView, SecretaryView } from "../../shared/views/views.ts";

export type StaffView = ChairView | SecretaryView;

/** Does this seat direct the floor: the presider, or the secretary on the presider's behalf? */
export function directs(view: StaffView): boolean {
  return view.role === "chair" ? view.presiding : view.secretaryRunsFloor;
}

/** the way to the lectern takes so long (ms) */
const WALK = 20_000;

/** ms since the call where nobody has started the clock, though whoever was called may be speaking by now; else null. */
export function calledFor(floor: FloorView, now: Instant): number | null {
  const waited = floor.kind === "called" ? now - floor.calledAt : 0;
  return waited < WALK ? null : waited;
}

/** An opinion with those merged into it: they are answered together. */
export function withMerged(view: StaffView, id: string): string[] {
  return [id, ...(view.opinions[id]?.merged ?? [])];
}

/** An opinion with those that its outcome settles too: merged ones, and the unclear one that it made clear. */
export function settledWith(view: StaffView, id: string): string[] {
  const { clarifies = null } = view.opinions[id] ?? {};
  return [...withMerged(view, id), ...(clarifies === null ? [] : [clarifies])];
}

/** Office holders who are in the hall, in protocol order. */
export const officialsHere = (view: StaffView) => view.officials.filter((official) => official.present);

export function opinionTitle(opinion: OpinionView | undefined, id: string): string {
  return opinion ? opinion.title || opinion.field || id : id;
}

/** The unit that is foreseen to answer, or null: the chair answers, or nobody yet. */
export function foreseenUnit(view: StaffView, id: string) {
  const lead = view.opinions[id]?.lead;
  return view.units.find((unit) => unit.id === lead) ?? null;
}

/** Who answers for a unit unless somebody else is named: its head, or the first who is there. */
export function leadPerson(view: StaffView, unit: string) {
  const people = view.units.find((listed) => listed.id === unit)?.people ?? [];
  return people.find((person) => person.present) ?? people[0] ?? null;
}

/** The unit that last answered for an opinion, else the foreseen one. */
export function leadOf(view: StaffView, id: string): string {
  const answer = view.answers.findLast((answer) => answer.opinions.includes(id));
  if (answer && view.units.some((unit) => unit.id === answer.lead)) return answer.lead;
  return foreseenUnit(view, id)?.id ?? "";
}

/** Opinions as a command wants them: at least one. */
export const some = (ids: readonly string[]) => [...ids] as [string, ...string[]];
