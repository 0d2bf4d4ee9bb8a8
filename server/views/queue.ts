/** Who waits, as chairs and secretaries see it: in the segment that is shown, and in the others. */
import type { HelpView, QueueRow, UnheardView } from "../../shared/sessionParts.ts";
import { bodyName } from "../../shared/task.ts";
import type { SessionView } from "../../shared/views.ts";
import { allottedFor } from "../hearing/floorRules.ts";
import { isSealed } from "../hearing/opinionRules.ts";
import type { Segment } from "../hearing/plan.ts";
import { isAbsent, waitingIn } from "../hearing/queueRules.ts";
import { currentStep } from "../hearing/sessionRules.ts";
import type { Entry, HearingState } from "../hearing/state.ts";
import { type Had, organisationFor, organisationViews, turnsHad } from "./fairness.ts";
import { oncePerChange } from "./oncePerState.ts";
import { isNamed } from "./opinions.ts";
import { type People, personView } from "./people.ts";

const SEGMENTS: readonly Segment[] = ["people", "officials", "after"];

/** An attendant fetches who needs a hand so many turns ahead. */
const HELP_AHEAD = 2;

type Part = Pick<
  SessionView,
  "queue" | "segment" | "helpSoon" | "elsewhere" | "organisations" | "unheard" | "unheardRows" | "step"
>;
const FIELDS = ["plan", "steps", "opinions", "entries", "queue", "attendance", "limits"] as const;
type Read = Pick<HearingState, (typeof FIELDS)[number]>;

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

function queueRow(state: Read, people: People, had: Had, entry: Entry, forChair: boolean): QueueRow {
  const registered = entry.opinion === null ? null : (state.opinions[entry.opinion] ?? null);
  const opinion = registered && !isSealed(state, registered) ? registered : null;
  const own = had.person(entry.person);
  const organisation = had.organisation(organisationFor(state, entry));
  return {
    id: entry.id,
    who: personView(people, entry.person),
    opinion: opinion?.id ?? null,
    topic: opinion ? opinion.title || opinion.field : "",
    source: entry.source,
    askedMinutes: opinion?.askedMinutes ?? null,
    hot: opinion?.hot ?? false,
    needsHelp: opinion?.needsHelp ?? false,
    allotted: allottedFor(state, entry),
    spokenBefore: own.turns,
    used: own.used,
    organisationSpoken: organisation.turns,
    organisationUsed: organisation.used,
    returnsLater: entry.state.kind === "returnsLater",
    absent: isAbsent(state, entry.person),
    timed: entry.timed,
    privateNote: forChair ? (opinion?.privateNote ?? "") : "",
  };
}

function unheardRow(state: Read, people: People, entry: Entry): UnheardView {
  const opinion = state.opinions[entry.opinion ?? ""];
  const lead = opinion?.outcome?.lead ?? opinion?.lead;
  const unit = state.plan.units.find((one) => one.id === lead);
  return {
    opinion: entry.opinion ?? entry.id,
    who: personView(people, entry.person),
    title: opinion && !isSealed(state, opinion) ? opinion.title : "",
    unit: unit ? bodyName(unit) : lead === "CHAIR" ? "Chủ tọa" : "",
    due: opinion?.outcome?.due?.date ?? null,
  };
}

const queuePart = (forChair: boolean) =>
  oncePerChange(FIELDS, (state, people): Part => {
    const segment = shownSegment(state);
    const had = turnsHad(state);
    const rows = (one: Segment) =>
      waitingIn(state, one).map((entry) => queueRow(state, people, had, entry, forChair));
    const queue = segment === null ? [] : rows(segment);
    const unheard = Object.values(state.entries).filter(
      (entry) => entry.state.kind === "unheard" && isNamed(state, entry.opinion ?? entry.id),
    );
    return {
      segment,
      queue,
      step: currentStep(state)?.id ?? null,
      helpSoon: helpSoon(queue),
      elsewhere: SEGMENTS.filter((one) => one !== segment).flatMap((one) => {
        const others = rows(one);
        return others.length > 0 ? [{ segment: one, rows: others }] : [];
      }),
      organisations: organisationViews(state, had),
      unheard: unheard.map((entry) => entry.opinion ?? entry.id),
      unheardRows: unheard.map((entry) => unheardRow(state, people, entry)),
    };
  });

/** The queue and what is counted from it; private notes are the chairs' alone. */
export const queueForChairs = queuePart(true);
export const queueForOthers = queuePart(false);
