/** Who waits, as chairs and secretaries see it: in the segment that is shown, and in the others. */

import { bodyName } from "../../../shared/terms/task.ts";
import type { HelpView, PersonView, QueueRow, UnheardView } from "../../../shared/views/live/session.ts";
import type { SessionView } from "../../../shared/views/views.ts";
import type { Segment } from "../../rulebook/before/plan.ts";
import type { Entry, HearingState, Opinion } from "../../rulebook/frame/state.ts";
import { allottedFor } from "../../rulebook/live/floor/facts.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { isAbsent, waitingIn } from "../../rulebook/live/queue/facts.ts";
import { currentStep } from "../../rulebook/live/session/facts.ts";
import { fields, index, item, part } from "../part.ts";
import { type People, personView } from "../people.ts";
import { organisationFor, organisationViews, turnsHad } from "./fairness.ts";
import { isNamed } from "./opinions.ts";

const SEGMENTS: readonly Segment[] = ["people", "officials", "after"];

/** An attendant fetches who needs a hand so many turns ahead. */
const HELP_AHEAD = 2;

/** The segment shown in the queue: that of the running step, else of the next step that has a floor. */
function shownSegment(state: Pick<HearingState, "steps">): Segment | null {
  const current = currentStep(state);
  if (current) {
    const from = state.steps.indexOf(state.steps.find((step) => step.id === current.id) ?? current);
    return state.steps.slice(from).find((step) => step.segment !== null)?.segment ?? null;
  }
  return state.steps.find((step) => step.segment !== null && step.endedAt === null)?.segment ?? null;
}

function helpSoon(queue: readonly QueueRow[]): HelpView[] {
  return queue
    .filter((row) => !row.returnsLater && !row.absent)
    .slice(0, HELP_AHEAD)
    .flatMap((row, i) => (row.needsHelp ? [{ name: row.who.name, turns: i + 1 }] : []));
}

/** Turns and time that the person and the organisation have had. */
type HadBefore = readonly [
  spokenBefore: number,
  used: number,
  organisationSpoken: number,
  organisationUsed: number,
];

/** `opinion`: what it is about, where that has not left the dialogue. */
const queueRow = (forChair: boolean) =>
  item(
    (
      entry: Entry,
      who: PersonView,
      opinion: Opinion | null,
      allotted: number | null,
      absent: boolean,
      ...[spokenBefore, used, organisationSpoken, organisationUsed]: HadBefore
    ): QueueRow => ({
      id: entry.id,
      who,
      opinion: opinion?.id ?? null,
      topic: opinion ? opinion.title || opinion.field : "",
      source: entry.source,
      askedMinutes: opinion?.askedMinutes ?? null,
      hot: opinion?.hot ?? false,
      needsHelp: opinion?.needsHelp ?? false,
      allotted,
      spokenBefore,
      used,
      organisationSpoken,
      organisationUsed,
      returnsLater: entry.state.kind === "returnsLater",
      absent,
      timed: entry.timed,
      privateNote: forChair ? (opinion?.privateNote ?? "") : "",
    }),
  );

function unheardRow(
  state: Pick<HearingState, "opinions" | "plan">,
  people: People,
  entry: Entry,
): UnheardView {
  const opinion = state.opinions[entry.opinion ?? ""];
  const lead = opinion?.outcome?.lead ?? opinion?.lead;
  const unit = state.plan.units.find((unit) => unit.id === lead);
  return {
    opinion: entry.opinion ?? entry.id,
    who: personView(people, entry.person),
    title: opinion && !isSealed(state, opinion) ? opinion.title : "",
    unit: unit ? bodyName(unit) : lead === "CHAIR" ? "Chủ tọa" : "",
    due: opinion?.outcome?.due?.date ?? null,
  };
}

const had = index(fields("plan", "opinions", "entries"), turnsHad);

type Rows = Pick<SessionView, "queue" | "segment" | "helpSoon" | "elsewhere" | "step">;

const rowsPart = (forChair: boolean) => {
  const row = queueRow(forChair);
  return part(
    { ...fields("plan", "steps", "opinions", "entries", "queue.order", "attendance", "time.limits"), had },
    (state, people): Rows => {
      const rowOf = (entry: Entry): QueueRow => {
        const registered = entry.opinion === null ? null : (state.opinions[entry.opinion] ?? null);
        const hadPerson = state.had.person(entry.person);
        const organisation = state.had.organisation(organisationFor(state, entry));
        return row(
          entry,
          personView(people, entry.person),
          registered && !isSealed(state, registered) ? registered : null,
          allottedFor(state, entry),
          isAbsent(state, entry.person),
          hadPerson.turns,
          hadPerson.used,
          organisation.turns,
          organisation.used,
        );
      };
      const rows = (segment: Segment) => waitingIn(state, segment).map(rowOf);
      const segment = shownSegment(state);
      const queue = segment === null ? [] : rows(segment);
      return {
        segment,
        queue,
        step: currentStep(state)?.id ?? null,
        helpSoon: helpSoon(queue),
        elsewhere: SEGMENTS.filter((otherSegment) => otherSegment !== segment).flatMap((segment) => {
          const others = rows(segment);
          return others.length > 0 ? [{ segment: segment, rows: others }] : [];
        }),
      };
    },
  );
};

/** Who waits; private notes are the chairs' alone. */
export const queueForChairs = rowsPart(true);
export const queueForOthers = rowsPart(false);

/** What is counted of each organisation. */
export const organisations = part(
  { ...fields("plan", "opinions", "entries", "queue.order", "attendance"), had },
  (state): Pick<SessionView, "organisations"> => ({ organisations: organisationViews(state, state.had) }),
);

/** Who was not heard when the list was closed. */
export const unheard = part(
  fields("plan", "opinions", "entries"),
  (state, people): Pick<SessionView, "unheard" | "unheardRows"> => {
    const turns = Object.values(state.entries).filter(
      (entry) => entry.state.kind === "unheard" && isNamed(state, entry.opinion ?? entry.id),
    );
    return {
      unheard: turns.map((entry) => entry.opinion ?? entry.id),
      unheardRows: turns.map((entry) => unheardRow(state, people, entry)),
    };
  },
);
