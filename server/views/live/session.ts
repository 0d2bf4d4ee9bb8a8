/** What chairs and secretaries share of the session. Diverted matters appear as a number alone. */

import { CHAIR_SEATS } from "../../../shared/terms/seats.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import type {
  AnswerView,
  FloorView,
  NoteView,
  PersonView,
  StepView,
} from "../../../shared/views/live/session.ts";
import type { SessionView } from "../../../shared/views/views.ts";
import { holderOf } from "../../rulebook/before/bodies.ts";
import type { Plan } from "../../rulebook/before/plan.ts";
import { must } from "../../rulebook/frame/ruling.ts";
import type { Answer, HearingState } from "../../rulebook/frame/state.ts";
import { allottedFor } from "../../rulebook/live/floor/facts.ts";
import type { Left } from "../../rulebook/live/outcomes/facts.ts";
import { reopenUntil } from "../../rulebook/live/session/facts.ts";
import { cases } from "../after/cases.ts";
import { signing } from "../after/signing.ts";
import { left } from "../matters.ts";
import { fields, item, part, partOf, whole } from "../part.ts";
import { type People, personView } from "../people.ts";
import { actViews, orderChanges } from "./doings.ts";
import { lastTurn } from "./lastTurn.ts";
import { peopleLists, unitLists } from "./lists.ts";
import { isNamed, opinionsForChairs, opinionsForOthers, tray } from "./opinions.ts";
import { organisations, queueForChairs, queueForOthers, unheard } from "./queue.ts";
import { rightsText } from "./rights.ts";

export function stepViews(state: Pick<HearingState, "steps">): StepView[] {
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

const floorView = part(
  fields("floor", "answers", "entries", "time.limits", "opinions"),
  (state, people): FloorView => {
    const { floor } = state;
    if (floor.kind === "free") return { kind: "free", holder: null };
    if (floor.kind === "answering") {
      const answer = must(state.answers, floor.answer);
      return {
        kind: "answering",
        holder: answer.id,
        who: personView(people, answer.respondent),
        opinions: answer.opinions.filter((id) => isNamed(state, id)),
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
  },
);

const answerView = item(
  (answer: Answer, plan: Plan, gone: Left, who: PersonView): AnswerView => ({
    id: answer.id,
    opinions: answer.opinions.filter((id) => isNamed(gone, id)),
    lead: answer.lead,
    leadName: plan.units.find((unit) => unit.id === answer.lead)?.name ?? "",
    supporting: answer.supporting,
    who,
    state: answer.state.kind,
    why:
      answer.state.kind === "returned"
        ? answer.state.why
        : answer.state.kind === "deferred"
          ? answer.state.until
          : "",
    clock: answer.clock,
  }),
);

const answerViews = part(
  { ...fields("answers", "plan"), left },
  (state, people): Pick<SessionView, "answers"> => ({
    answers: Object.values(state.answers).map((answer) =>
      answerView(answer, state.plan, state.left, personView(people, answer.respondent)),
    ),
  }),
);

/** When a session that stands still is to go on; null: it does not stand, or nobody has said. */
export const pausedUntil = ({ session }: Pick<HearingState, "session">): Instant | null =>
  session.kind === "suspended" ? session.until : null;

const sessionLine = part(fields("session"), ({ session }): SessionView["session"] => {
  const base = { kind: session.kind, why: "", until: null, reopenUntil: reopenUntil(session) } as const;
  switch (session.kind) {
    case "scheduled":
      return { ...base, since: null };
    case "suspended":
      return { ...base, since: session.since, why: session.why, until: session.until };
    case "closed":
      return { ...base, since: session.closedAt };
    case "open":
      return { ...base, since: session.openedAt };
    default:
      return session satisfies never;
  }
});

/** The notes that a seat sent or got. */
export const notesOf = partOf((seat) =>
  part({ ...fields("notes"), left }, ({ notes, left: gone }): NoteView[] =>
    notes
      .filter((note) => note.from === seat || note.to === seat)
      .map(({ readAt, about, ...note }) => ({
        ...note,
        about: about !== null && isNamed(gone, about) ? about : null,
        read: readAt !== null,
      })),
  ),
);

/** What the plan says and the limits that hold. */
const frameOf = part(
  fields("plan", "steps", "time.limits", "chair.presider", "minutes.conclusions"),
  ({ plan, steps, time: { limits }, chair, minutes }, people) => {
    const seat = chair.presider;
    const presider = plan.chairs.find((chair) => chair.seat === seat);
    return {
      title: plan.title,
      rightsText: rightsText(plan),
      date: plan.date,
      rehearsal: plan.rehearsal,
      holder: holderOf(plan),
      presider: {
        seat,
        name: personView(people, presider?.person ?? "").name,
        position: presider?.position ?? "",
      },
      chairs: plan.chairs.map((chair) => ({
        id: chair.seat,
        name: personView(people, chair.person).name,
        position: chair.position,
      })),
      steps: stepViews({ steps }),
      limits: {
        speech: limits.speech,
        answerBase: limits.answerBase,
        answerPerFurther: limits.answerPerFurther,
        answersTogether: limits.answersTogether,
        warnAt: limits.warnAt,
        official: limits.official,
        minimum: limits.minimum,
      },
      fields: plan.fields,
      daysOff: plan.daysOff ?? [],
      groups: plan.groups,
      concluded: minutes.conclusions.flatMap((conclusion) =>
        conclusion.groups.length === 0 ? [""] : conclusion.groups,
      ),
      secretaryRunsFloor: plan.secretaryRunsFloor,
    };
  },
);

const renewedOf = part(
  fields("links.renewals"),
  ({ links: { renewals } }): Pick<SessionView, "renewed"> => ({
    renewed: CHAIR_SEATS.flatMap((seat) => {
      const last = renewals[seat];
      return last?.by === seat ? [{ seat, at: last.at }] : [];
    }),
  }),
);

const hallLine = part(
  fields("displays.hall"),
  ({
    displays: {
      hall: { scene, pinned, scheme, askMark },
    },
  }): SessionView["hall"] => ({ scene, pinned, scheme, askMark }),
);

const forChairs = part({ whole }, (state, people) => makeView(state.whole, people, true));

const forOthers = part({ whole }, (state, people) => makeView(state.whole, people, false));

/** What chairs, secretaries and the operator are shown alike; private notes are the chairs' alone. */
export function sessionView(state: HearingState, people: People, forChair: boolean): SessionView {
  return forChair ? forChairs(state, people) : forOthers(state, people);
}

function makeView(state: HearingState, people: People, forChair: boolean): SessionView {
  const {
    version,
    clock,
    time: { plannedEnd },
    queue: { heldHead },
    chair: { request: chairRequest },
    minutes: { conclusionDraft, secretaries },
  } = state;
  return {
    ...frameOf(state, people),
    ...renewedOf(state, people),
    ...(forChair ? queueForChairs(state, people) : queueForOthers(state, people)),
    ...(forChair ? opinionsForChairs(state, people) : opinionsForOthers(state, people)),
    ...unitLists(state, people),
    ...peopleLists(state, people),
    ...tray(state, people),
    ...organisations(state, people),
    ...unheard(state, people),
    ...answerViews(state, people),
    ...orderChanges(state, people),
    ...actViews(state, people),
    ...cases(state, people),
    signing: signing(state, people),
    ...{ version, clock, plannedEnd, heldHead, chairRequest, conclusionDraft, secretaries },
    session: sessionLine(state, people),
    rightsRead: state.opening.rightsReadAt !== null,
    floor: floorView(state, people),
    lastTurn: lastTurn(state, people),
    listClosed: state.queue.closedAt !== null,
    hall: hallLine(state, people),
    lecternMessage: state.displays.lectern?.text ?? null,
  };
}
