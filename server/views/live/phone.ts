/** What phones see: as much as the hall shows, the same for all; and each its own requests, never another's (V9). */

import { phoneSeat } from "../../../shared/terms/seats.ts";
import type { OwnPart, OwnRequest, PhoneView } from "../../../shared/views/live/phone.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { must } from "../../rulebook/frame/ruling.ts";
import type { Entry, HearingState, SpeakRequest } from "../../rulebook/frame/state.ts";
import { openSegment } from "../../rulebook/live/floor/facts.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { requestsOf } from "../../rulebook/live/requests/facts.ts";
import { currentStep } from "../../rulebook/live/session/facts.ts";
import { becameOf } from "../after/became.ts";
import { ownApplications } from "../before/ownApplications.ts";
import { ownGuidance } from "../before/ownGuidance.ts";
import { registerOfPhone } from "../before/register.ts";
import { holder } from "../holder.ts";
import { fields, part } from "../part.ts";
import { fullName, type People } from "../people.ts";
import { clockOnFloor, places, waitForTurn } from "./line.ts";
import { sceneOf } from "./scenes.ts";
import { pausedUntil } from "./session.ts";

const onFloor = part({ scene: sceneOf("hall") }, ({ scene }): PhoneView["onFloor"] => {
  if (scene.kind !== "speaker" && scene.kind !== "answer") return null;
  return {
    kind: scene.kind === "speaker" ? "speaking" : "answering",
    who: scene.who.name,
    position: scene.who.position || scene.who.introduced,
    title: scene.questions[0] ?? "",
  };
});

const organisations = part(fields("plan"), ({ plan }) =>
  plan.organisations.map((organisation) => organisation.name),
);

export function phoneView(state: HearingState, people: People): PhoneView {
  return {
    role: "delegate",
    clock: state.clock,
    title: state.plan.title,
    rehearsal: state.plan.rehearsal,
    holder: holder(state, people),
    phase: phaseOf(state),
    session: state.session.kind,
    pausedUntil: pausedUntil(state),
    step: currentStep(state)?.shortTitle ?? "",
    onFloor: onFloor(state, people),
    listClosed: state.queue.closedAt !== null,
    receipts: state.before !== null,
    forgotten: state.after.archive.forgottenAt !== null,
    guidance: ownGuidance(state, people),
    organisations: organisations(state, people),
  };
}

/** How an admitted turn stands, in the words of who waits for it. */
function turnStage(state: HearingState, entry: Entry, place: number | null): OwnRequest["stage"] {
  const opinion = state.opinions[entry.opinion ?? ""];
  if (opinion && isSealed(state, opinion)) return "reception";
  switch (entry.state.kind) {
    case "waiting":
      return place === 1 && openSegment(state) === entry.segment ? "next" : "waiting";
    case "onFloor":
      return state.floor.kind === "called" ? "called" : "speaking";
    case "returnsLater":
      return "later";
    case "spoken":
    case "stopped":
      return "spoken";
    case "diverted":
      return "reception";
    case "withdrawn":
    case "unheard":
      return entry.state.kind;
    default:
      return entry.state satisfies never;
  }
}

function ownRequest(state: HearingState, people: People, request: SpeakRequest): OwnRequest {
  const entry = request.state.kind === "admitted" ? must(state.entries, request.state.entry) : null;
  const at = entry ? places(state, people).get(entry.id) : undefined;
  const place = at === undefined ? null : at + 1;
  const stage = entry
    ? turnStage(state, entry, place)
    : request.state.kind === "admitted"
      ? "asked"
      : request.state.kind;
  return {
    id: request.id,
    name: fullName(people.get(request.person), request.person),
    organisation: request.organisation,
    // a matter that left the dialogue is nowhere any more
    content: stage === "reception" ? "" : request.content,
    stage,
    place,
    wait: entry ? waitForTurn(state, people, entry) : null,
    words: request.state.kind === "declined" ? request.state.words : "",
    became: entry && phaseOf(state) === "after" ? becameOf(state, entry.opinion) : null,
  };
}

/** A phone's own part. */
export function ownPart(state: HearingState, people: People, phone: string): OwnPart {
  const requests = requestsOf(state, phone).map((request) => ownRequest(state, people, request));
  return {
    requests,
    applications: ownApplications(state, people, phone),
    register: registerOfPhone(state, people, phoneSeat(phone)),
    floorClock: requests.some((request) => request.wait !== null) ? clockOnFloor(state) : null,
  };
}
