/** What chairs and secretaries share of the session. Diverted matters appear as a number alone. */
import type {
  AnswerView,
  FloorView,
  HelpView,
  NoteView,
  OpinionView,
  QueueRow,
  StepView,
} from "../../shared/sessionParts.ts";
import type { SessionView } from "../../shared/views.ts";
import { isOpen, trayOf } from "../hearing/answerRules.ts";
import { allottedFor } from "../hearing/floorRules.ts";
import { isSealed } from "../hearing/opinionRules.ts";
import type { Segment } from "../hearing/plan.ts";
import { isAbsent, waitingIn } from "../hearing/queueRules.ts";
import { must } from "../hearing/ruling.ts";
import { currentStep } from "../hearing/sessionRules.ts";
import type { Entry, HearingState } from "../hearing/state.ts";
import { dependsOn, KEPT_ACTS } from "../hearing/undoRules.ts";
import { type Had, organisationFor, organisationViews, turnsHad } from "./fairness.ts";
import { oncePerView } from "./oncePerState.ts";
import { opinionView } from "./opinions.ts";
import { numberOf, type People, personView } from "./people.ts";

export function stepViews(state: HearingState): StepView[] {
  return state.steps.map(({ id, shortTitle, segment, kind, plannedStart, planned, begunAt, endedAt }) => ({
    id,
    shortTitle,
    segment,
    fixedEnd: kind === "break",
    plannedStart,
    planned,
    begunAt,
    endedAt,
  }));
}

const SEGMENTS: readonly Segment[] = ["people", "officials", "after"];

/** The segment shown in the queue: that of the running step, else of the next step that has a floor. */
function shownSegment(state: HearingState): Segment | null {
  const current = currentStep(state);
  if (current) {
    const from = state.steps.indexOf(state.steps.find((step) => step.id === current.id) ?? current);
    return state.steps.slice(from).find((step) => step.segment !== null)?.segment ?? null;
  }
  return state.steps.find((step) => step.segment !== null && step.endedAt === null)?.segment ?? null;
}

/** An attendant fetches who needs a hand so many turns ahead. */
const HELP_AHEAD = 2;

function helpSoon(queue: readonly QueueRow[]): HelpView[] {
  return queue
    .filter((row) => !row.returnsLater && !row.absent)
    .slice(0, HELP_AHEAD)
    .flatMap((row, i) => (row.needsHelp ? [{ name: row.who.name, turns: i + 1 }] : []));
}

function queueRow(state: HearingState, people: People, had: Had, entry: Entry, forChair: boolean): QueueRow {
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

function floorView(state: HearingState, people: People): FloorView {
  const { floor } = state;
  if (floor.kind === "free") return { kind: "free", holder: null };
  if (floor.kind === "answering") {
    const answer = must(state.answers, floor.answer);
    return {
      kind: "answering",
      holder: answer.id,
      who: personView(people, answer.respondent),
      opinions: answer.opinions,
      clock: floor.clock,
    };
  }
  const entry = must(state.entries, floor.turn);
  return {
    kind: floor.kind,
    holder: entry.id,
    who: personView(people, entry.person),
    opinion: entry.opinion,
    insteadOf: entry.insteadOf === null ? "" : personView(people, entry.insteadOf).name,
    calledAt: floor.calledAt,
    clock: floor.kind === "called" ? null : floor.clock,
    timed: entry.timed,
    allotted: allottedFor(state, entry),
  };
}

function answerViews(state: HearingState, people: People): AnswerView[] {
  return Object.values(state.answers).map((answer) => ({
    id: answer.id,
    opinions: answer.opinions,
    lead: answer.lead,
    leadName: state.plan.units.find((unit) => unit.id === answer.lead)?.name ?? "",
    supporting: answer.supporting,
    who: personView(people, answer.respondent),
    state: answer.state.kind,
    why:
      answer.state.kind === "returned"
        ? answer.state.why
        : answer.state.kind === "deferred"
          ? answer.state.until
          : "",
    clock: answer.clock,
  }));
}

function sessionLine(state: HearingState): SessionView["session"] {
  const { session } = state;
  if (session.kind === "scheduled") return { kind: "scheduled", since: null, why: "" };
  if (session.kind === "suspended") return { kind: "suspended", since: session.since, why: session.why };
  if (session.kind === "closed") return { kind: "closed", since: session.closedAt, why: "" };
  return { kind: "open", since: session.openedAt, why: "" };
}

/** Whom an act was about; who brought a diverted matter is a number here too. */
function subjectName(state: HearingState, people: People, subject: string): string {
  const entry = state.entries[subject];
  const answer = state.answers[subject];
  const opinion = state.opinions[entry?.opinion ?? subject];
  if (opinion?.diversion) return `số ${opinion.diversion.number}`;
  if (entry) return personView(people, entry.person).name;
  if (answer) return personView(people, answer.respondent).name;
  return opinion?.title || subject;
}

/** present and of how many, of the allocated delegates or of the individuals (plan's annex 1; S72) */
export function presence(
  state: HearingState,
  kind: "allocated" | "individual",
): { present: number; of: number } {
  const own = state.plan.delegates.filter((delegate) => delegate.kind === kind);
  return {
    present: own.filter((delegate) => !(delegate.person in state.attendance.absent)).length,
    of: own.length,
  };
}

/** The notes that a seat sent or got. */
export function notesOf(state: HearingState, seat: string): NoteView[] {
  return state.notes
    .filter((note) => note.from === seat || note.to === seat)
    .map(({ readAt, ...note }) => ({ ...note, read: readAt !== null }));
}

const forChairs = oncePerView((state, people) => makeView(state, people, true));
const forOthers = oncePerView((state, people) => makeView(state, people, false));

/** What chairs, secretaries and the operator are shown alike; private notes are the chairs' alone. */
export function sessionView(state: HearingState, people: People, forChair: boolean): SessionView {
  return forChair ? forChairs(state, people) : forOthers(state, people);
}

function makeView(state: HearingState, people: People, forChair: boolean): SessionView {
  const segment = shownSegment(state);
  const had = turnsHad(state);
  const rows = (one: Segment) =>
    waitingIn(state, one).map((entry) => queueRow(state, people, had, entry, forChair));
  const presider = state.plan.chairs.find((chair) => chair.seat === state.presider);
  const opinions: Record<string, OpinionView> = {};
  for (const opinion of Object.values(state.opinions)) {
    const view = opinionView(state, people, opinion, forChair);
    if (view) opinions[opinion.id] = view;
  }
  const queue = segment === null ? [] : rows(segment);
  return {
    version: state.version,
    clock: state.clock,
    title: state.plan.title,
    date: state.plan.date,
    rehearsal: state.plan.rehearsal,
    session: sessionLine(state),
    presider: {
      seat: state.presider,
      name: personView(people, presider?.person ?? "").name,
      position: presider?.position ?? "",
    },
    chairs: state.plan.chairs.map((chair) => ({
      id: chair.seat,
      name: personView(people, chair.person).name,
      position: chair.position,
    })),
    steps: stepViews(state),
    step: currentStep(state)?.id ?? null,
    plannedEnd: state.plannedEnd,
    rightsRead: state.rightsReadAt !== null,
    floor: floorView(state, people),
    queue,
    segment,
    helpSoon: helpSoon(queue),
    elsewhere: SEGMENTS.filter((one) => one !== segment).flatMap((one) => {
      const others = rows(one);
      return others.length > 0 ? [{ segment: one, rows: others }] : [];
    }),
    heldHead: state.heldHead,
    organisations: organisationViews(state, had),
    orderChanges: state.orderChanges.map(({ entry, other, ...change }) => ({
      ...change,
      name: entry === "" ? "" : subjectName(state, people, entry),
      other: other === null ? "" : subjectName(state, people, other),
    })),
    listClosed: state.listClosedAt !== null,
    opinions,
    tray: trayOf(state),
    withoutOutcome: Object.values(state.opinions)
      .filter((one) => isOpen(one) && one.raisedAt !== null)
      .map((one) => one.id),
    unheard: Object.values(state.entries)
      .filter((entry) => entry.state.kind === "unheard")
      .map((entry) => entry.opinion ?? entry.id),
    answers: answerViews(state, people),
    units: state.plan.units.map(({ id, name, shortName, group, verb }) => ({
      id,
      name,
      shortName,
      group,
      verb: verb ?? "giao",
      people: state.plan.officials
        .filter((one) => one.unit === id && one.mayAnswer)
        .map((one) => ({ ...personView(people, one.person), present: one.present })),
    })),
    acts: state.acts
      .slice(-KEPT_ACTS)
      .reverse()
      .map((act) => ({ ...act, undoable: !act.undone && dependsOn(state, act) === null }))
      .map(({ version, type, subject, by, onBehalfOf, at, undone, undoable }) => ({
        version,
        type,
        subject,
        name: subjectName(state, people, subject),
        by,
        onBehalfOf,
        at,
        undone,
        undoable,
      })),
    limits: {
      speech: state.limits.speech,
      answerBase: state.limits.answerBase,
      answerPerFurther: state.limits.answerPerFurther,
      answersTogether: state.limits.answersTogether,
      warnAt: state.limits.warnAt,
      official: state.limits.official,
      minimum: state.limits.minimum,
    },
    delegates: state.plan.delegates.map(({ person }) => ({
      ...personView(people, person),
      number: numberOf(person),
      seatNo: people.get(person)?.seat ?? "",
      absent: state.attendance.absent[person] ?? null,
      substitute: state.attendance.substitutes[person] ?? "",
      checkedIn: state.attendance.checkedIn.includes(person),
    })),
    officials: state.plan.officials
      .toSorted((a, b) => a.order - b.order)
      .map(({ person, present }) => ({
        ...personView(people, person),
        present,
        introduced: state.introduced.includes(person),
      })),
    chairRequest: state.chairRequest,
    conclusionDraft: state.conclusionDraft,
    fields: state.plan.fields,
    groups: state.plan.groups,
    concluded: state.conclusions.flatMap((one) => (one.groups.length === 0 ? [""] : one.groups)),
    secretaries: state.secretaries,
    diversions: Object.values(state.opinions).flatMap(({ id, diversion }) =>
      diversion && diversion.at !== null
        ? [{ id, number: diversion.number, kind: diversion.kind, destination: diversion.destination }]
        : [],
    ),
    secretaryRunsFloor: state.plan.secretaryRunsFloor,
    hall: {
      scene: state.hall.scene,
      pinned: state.hall.pinned,
      scheme: state.hall.scheme,
      askMark: state.hall.askMark,
    },
    lecternMessage: state.lectern?.text ?? null,
    attendance: {
      taken: state.attendance.taken,
      allocated: presence(state, "allocated"),
      individuals: presence(state, "individual"),
    },
  };
}
