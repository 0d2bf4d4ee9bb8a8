/** What phones see: as much as the hall shows, the same for all; and each its own requests, never another's (V9). */
import type { OwnPart, OwnRequest, PhoneView } from "../../shared/phoneView.ts";
import { openSegment } from "../hearing/floorRules.ts";
import { isSealed } from "../hearing/opinionRules.ts";
import { requestsOf } from "../hearing/requestRules.ts";
import { must } from "../hearing/ruling.ts";
import { currentStep } from "../hearing/sessionRules.ts";
import type { Entry, HearingState, SpeakRequest } from "../hearing/state.ts";
import { sceneOf } from "./hall.ts";
import { clockOnFloor, line, waitForTurn } from "./line.ts";
import { fullName, type People } from "./people.ts";
import { pausedUntil } from "./session.ts";

function onFloor(state: HearingState, people: People): PhoneView["onFloor"] {
  const scene = sceneOf(state, people, "hall");
  if (scene.kind !== "speaker" && scene.kind !== "answer") return null;
  return {
    kind: scene.kind === "speaker" ? "speaking" : "answering",
    who: scene.who.name,
    position: scene.who.position || scene.who.introduced,
    title: scene.questions[0] ?? "",
  };
}

export function phoneView(state: HearingState, people: People): PhoneView {
  return {
    role: "delegate",
    clock: state.clock,
    title: state.plan.title,
    rehearsal: state.plan.rehearsal,
    session: state.session.kind,
    pausedUntil: pausedUntil(state),
    step: currentStep(state)?.shortTitle ?? "",
    onFloor: onFloor(state, people),
    listClosed: state.listClosedAt !== null,
    organisations: state.plan.organisations.map((one) => one.name),
  };
}

/** How an admitted turn stands, in the words of who waits for it. */
function turnStage(state: HearingState, entry: Entry): OwnRequest["stage"] {
  const opinion = state.opinions[entry.opinion ?? ""];
  if (opinion && isSealed(state, opinion)) return "reception";
  switch (entry.state.kind) {
    case "waiting": {
      const next = line(state)[entry.segment][0]?.id === entry.id && openSegment(state) === entry.segment;
      return next ? "next" : "waiting";
    }
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
  const stage = entry
    ? turnStage(state, entry)
    : request.state.kind === "admitted"
      ? "asked"
      : request.state.kind;
  const place = entry ? line(state)[entry.segment].findIndex((one) => one.id === entry.id) + 1 : 0;
  return {
    id: request.id,
    name: fullName(people.get(request.person), request.person),
    organisation: request.organisation,
    // a matter that left the dialogue is nowhere any more
    content: stage === "reception" ? "" : request.content,
    stage,
    place: place > 0 ? place : null,
    wait: entry ? waitForTurn(state, entry) : null,
    words: request.state.kind === "declined" ? request.state.words : "",
  };
}

/** A phone's own part. */
export function ownPart(state: HearingState, people: People, phone: string): OwnPart {
  const requests = requestsOf(state, phone).map((request) => ownRequest(state, people, request));
  return {
    requests,
    floorClock: requests.some((one) => one.wait !== null) ? clockOnFloor(state) : null,
  };
}
