/** The view of the master of ceremonies: office holders in the order of introduction. */
import type { McView } from "../../../shared/views/live/mc.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { currentStep } from "../../rulebook/live/session/facts.ts";
import { fields, part } from "../part.ts";
import { type People, personView } from "../people.ts";
import { rightsText } from "./rights.ts";
import { floorScene, nextOf } from "./scenes.ts";
import { pausedUntil } from "./session.ts";

function onFloor(state: HearingState, people: People): McView["onFloor"] {
  const scene = floorScene(state, people);
  if (scene?.kind !== "speaker" && scene?.kind !== "answer") return null;
  return { ...scene.who, kind: scene.kind === "speaker" ? "speaking" : "answering" };
}

const toIntroduce = part(
  fields("plan", "opening.introduced"),
  ({ plan, opening: { introduced } }, people): McView["people"] =>
    plan.officials
      .toSorted((a, b) => a.order - b.order)
      .map(({ person, present }) => ({
        ...personView(people, person),
        pronunciation: people.get(person)?.pronunciation ?? "",
        present,
        introduced: introduced.includes(person),
      })),
);

export function mcView(state: HearingState, people: People): McView {
  const {
    plan,
    clock,
    session,
    displays: { hall },
  } = state;
  return {
    role: "mc",
    phase: phaseOf(state),
    clock,
    title: plan.title,
    rehearsal: plan.rehearsal,
    session: session.kind,
    pausedUntil: pausedUntil(state),
    step: currentStep(state)?.shortTitle ?? "",
    people: toIntroduce(state, people),
    onFloor: onFloor(state, people),
    next: nextOf(state, people)[0] ?? null,
    rightsText: rightsText(plan),
    rightsRead: state.opening.rightsReadAt !== null,
    announcement: hall.announcement,
  };
}
