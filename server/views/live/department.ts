/** What a unit or ward sees: its own matters, who is on the floor, what was promised. Allow-list by construction (V7, V8). */

import { unitSeat } from "../../../shared/terms/seats.ts";
import type { DepartmentView, Matter, Summons } from "../../../shared/views/live/department.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { must } from "../../rulebook/frame/ruling.ts";
import type { Answer, HearingState, Opinion } from "../../rulebook/frame/state.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { currentStep } from "../../rulebook/live/session/facts.ts";
import {
  concerned,
  dueAnswerOf,
  foreseenLead,
  isMatter,
  preparedBy,
} from "../../rulebook/live/units/facts.ts";
import { isRestricted } from "../../rulebook/matter.ts";
import { ownFollowUp } from "../after/followUp.ts";
import { ownCollected } from "../before/collected.ts";
import { ownDocuments } from "../before/ownDocuments.ts";
import { ownGuidance } from "../before/ownGuidance.ts";
import { unitInvited } from "../before/ownInvited.ts";
import { ownSlips, ownSupport } from "../before/preparation.ts";
import { ownRegister } from "../before/register.ts";
import { wardReads } from "../before/wardReads.ts";
import { holder } from "../holder.ts";
import { left, linked, mergedInto } from "../matters.ts";
import { fields, index, part, partOf } from "../part.ts";
import { fullName, type People } from "../people.ts";
import { clockOnFloor } from "./line.ts";
import { sceneOf } from "./scenes.ts";
import { pausedUntil } from "./session.ts";
import { answerTo, standings } from "./standings.ts";
import { matterFor, nearestFirst } from "./unitMatter.ts";

/** An opinion with the last answer to it, and why it concerns a unit. */
interface Concerning {
  readonly opinion: Opinion;
  readonly answer: Answer | null;
  readonly concern: Matter["concern"];
}

const placesInQueue = index(
  fields("queue.order", "entries"),
  (state): ReadonlyMap<string, number> =>
    new Map(state.queue.order.map((id, i) => [state.entries[id]?.opinion ?? "", i])),
);

const summonsOf = partOf((unit) =>
  part({ ...fields("answers", "opinions"), left }, (state, people): Summons[] =>
    Object.values(state.answers)
      .filter((answer) => answer.lead === unit)
      .filter(({ state: { kind } }) => kind === "assigned" || kind === "onFloor")
      .map((answer) => {
        const person = people.get(answer.respondent);
        return {
          id: answer.id,
          opinions: answer.opinions.filter((id) => {
            const opinion = state.opinions[id];
            return opinion !== undefined && !isSealed(state.left, opinion) && opinion.mergedInto === null;
          }),
          who: fullName(person, answer.respondent),
          position: person?.position ?? "",
          onFloor: answer.state.kind === "onFloor",
        };
      }),
  ),
);

/** Who is on the floor, as the hall says it: nothing while the hall shows something else. */
const onFloor = part({ scene: sceneOf("hall") }, ({ scene }): DepartmentView["onFloor"] => {
  if (scene.kind !== "speaker" && scene.kind !== "answer") return null;
  return {
    kind: scene.kind === "speaker" ? "speaking" : "answering",
    who: scene.who.name,
    title: scene.questions[0] ?? "",
  };
});

/** What concerns each unit and ward. */
const concernsOf = index(
  { linked, left, answerTo },
  ({ linked: state, left: gone, answerTo: answers }): ReadonlyMap<string, readonly Concerning[]> => {
    const concerns = new Map<string, Concerning[]>();
    for (const opinion of Object.values(state.opinions)) {
      if (!isMatter(gone, opinion)) continue;
      const answer = answers.get(opinion.id) ?? null;
      for (const [unit, concern] of concerned(state, opinion, answer)) {
        const concerned = concerns.get(unit) ?? [];
        concerned.push({ opinion, answer, concern });
        concerns.set(unit, concerned);
      }
    }
    return concerns;
  },
);

const mattersOf = partOf((unit) => {
  const matter = matterFor(unit);
  return part(
    {
      ...fields("plan", "units.readiness", "units.dueAnswers", "after"),
      ...{ concernsOf, linked, left, standings, mergedInto, placesInQueue },
    },
    (state, people): Matter[] => {
      const { linked: links, left: gone, plan, standings: stand } = state;
      const concerned = (state.concernsOf.get(unit) ?? []).map(({ opinion, answer, concern }) =>
        matter(
          opinion,
          people,
          plan,
          gone,
          must(stand, opinion.id),
          concern,
          concern === "place" && isRestricted(links, opinion),
          answer?.lead ?? foreseenLead(links, opinion),
          answer?.supporting ?? opinion.supporting,
          preparedBy(links, opinion),
          state.mergedInto[opinion.id],
          state.units.readiness[opinion.id]?.[unit] ?? null,
          dueAnswerOf(state, opinion),
          state.after.reported[opinion.id],
        ),
      );
      return nearestFirst(state.placesInQueue, concerned);
    },
  );
});

/** Numbers of each unit's own matters that left the dialogue in the hall; a part bears the number of its whole. */
const diverted = part(fields("opinions"), ({ opinions }) => {
  const numbers: Record<string, number[]> = {};
  for (const { lead, diversion } of Object.values(opinions)) {
    if (lead === null || !diversion || diversion.at === null) continue;
    numbers[lead] = [...new Set([...(numbers[lead] ?? []), diversion.number])];
  }
  return numbers;
});

const unitOf = partOf((id) =>
  part(fields("plan"), ({ plan }): DepartmentView["unit"] => {
    const unit = plan.units.find((unit) => unit.id === id);
    return { id, name: unit?.name ?? id, group: unit?.group ?? "" };
  }),
);

export function departmentView(state: HearingState, people: People, id: string): DepartmentView {
  return {
    role: "department",
    clock: state.clock,
    invited: unitInvited(id)(state, people),
    title: state.plan.title,
    date: state.plan.date,
    rehearsal: state.plan.rehearsal,
    holder: holder(state, people),
    session: state.session.kind,
    pausedUntil: pausedUntil(state),
    step: currentStep(state)?.shortTitle ?? "",
    unit: unitOf(id)(state, people),
    onFloor: onFloor(state, people),
    announcement: state.displays.hall.announcement,
    floorClock: clockOnFloor(state),
    summons: summonsOf(id)(state, people),
    matters: mattersOf(id)(state, people),
    phase: phaseOf(state),
    guidance: unitOf(id)(state, people).group === "ward" ? ownGuidance(state, people) : null,
    documents: ownDocuments("units")(state, people),
    slips: ownSlips(id)(state, people),
    supports: ownSupport(id)(state, people),
    followUp: ownFollowUp(id)(state, people),
    register: ownRegister(unitSeat(id))(state, people),
    collected: ownCollected(unitSeat(id))(state, people),
    individuals: wardReads(id)(state, people),
    fields: fieldsToChoose(state, people),
    diverted: diverted(state, people)[id] ?? NONE,
  };
}

const NONE: readonly number[] = [];

/** Of the phase before, where a ward sends opinions. */
const fieldsToChoose = part(fields("plan", "before", "session"), (state) =>
  phaseOf(state) === "before" ? state.plan.fields : [],
);
