/** What the hall sees: its scene, who makes ready, the time. Allow-list by construction (rules V1–V6). */
import type { HallSeat } from "../../../shared/terms/seats.ts";
import type { TurnClock } from "../../../shared/terms/time.ts";
import type {
  DisplayPart,
  DisplayParts,
  HallPerson,
  HallScene,
  HallView,
} from "../../../shared/views/live/hall.ts";
import { must } from "../../rulebook/frame/ruling.ts";
import type { HearingState, Reads } from "../../rulebook/frame/state.ts";
import { openSegment } from "../../rulebook/live/floor/facts.ts";
import { isTimed } from "../../rulebook/live/queue/facts.ts";
import { currentStep } from "../../rulebook/live/session/facts.ts";
import { allowedFor } from "../allowed.ts";
import { fields, part, partOf, whole } from "../part.ts";
import type { People } from "../people.ts";
import { lastClock } from "./lastTurn.ts";
import { type Holder, holder } from "./line.ts";
import { newestMatter, nextOf, SCENE_FIELDS, type Scenes, sceneFrom, sceneOf } from "./scenes.ts";

/**
 * When what is on the floor now would end, against the matters before: as late as can be, unless one of them ended with the
 * newest entry too.
 */
const endsAt = part(
  { ...fields("at"), newest: part(fields("entries", "answers", "queue.closedAt"), newestAt) },
  ({ at, newest }): number => (at > newest ? Number.POSITIVE_INFINITY : at),
);

function newestAt(state: Reads<"entries" | "answers" | "queue.closedAt">): number {
  let newest = state.queue.closedAt ?? 0;
  for (const { state: stands } of Object.values(state.entries))
    if ("at" in stands && stands.at > newest) newest = stands.at;
  for (const { state: stands, assignedAt } of Object.values(state.answers))
    newest = Math.max(newest, "at" in stands ? stands.at : assignedAt);
  return newest;
}

/** What has the floor, as far as the kind of a scene goes. */
const KIND_ON_FLOOR: Readonly<Record<Holder["kind"], Pick<HallScene, "kind"> | null>> = {
  free: null,
  called: { kind: "speaker" },
  speaking: { kind: "speaker" },
  answering: { kind: "answer" },
};

type Now = Scenes & {
  readonly holder: Holder;
  readonly endsAt: number;
  readonly nextOf: readonly HallPerson[];
};

function kindAfter(state: Now, people: People, display: HallSeat): HallScene["kind"] {
  const { holder: now, endsAt: at } = state;
  const kind = (then: Scenes, onFloor: Pick<HallScene, "kind"> | null) =>
    sceneFrom(then, display, onFloor, () => newestMatter(then, people)).kind;
  // what was chosen until the next call goes with it
  const { displays } = state;
  const chosen = displays.hall.scene !== "auto" && !displays.hall.pinned;
  const auto = { ...displays, hall: { ...displays.hall, scene: "auto" as const } };
  const then: Scenes = chosen ? { ...state, displays: auto } : state;
  if (state.session.kind === "suspended")
    return kind(
      { ...then, session: { kind: "open", openedAt: state.session.openedAt } },
      KIND_ON_FLOOR[now.kind],
    );
  if (now.kind === "called") return kind(then, KIND_ON_FLOOR.called);
  if (now.kind === "answering") {
    const given = { ...must(state.answers, now.answer), state: { kind: "given", at } as const };
    return kind({ ...then, answers: { ...state.answers, [given.id]: given } }, null);
  }
  if (now.kind === "speaking") {
    const spoken = { ...must(state.entries, now.turn), state: { kind: "spoken", at } as const };
    return kind({ ...then, entries: { ...state.entries, [spoken.id]: spoken } }, null);
  }
  if (displays.hall.pinned || (display === "hall2" && displays.hall2 !== null)) return kind(state, null);
  if (Object.values(state.answers).some((answer) => answer.state.kind === "assigned")) return "answer";
  return state.nextOf.length > 0 ? "speaker" : kind(then, null);
}

/** What the display shows after the act that comes next, as the hearing goes on by itself. */
const kindsAfter = partOf((display) =>
  part({ ...fields(...SCENE_FIELDS), holder, endsAt, nextOf }, (state, people) =>
    kindAfter(state, people, display as HallSeat),
  ),
);

/** The hall's displays as whoever chooses their scenes sees them: what the hall itself is sent, and no more. */
export const displayParts = part({ whole }, ({ whole: state }, people): DisplayParts => {
  const display = (seat: HallSeat): DisplayPart => {
    const chosen = seat === "hall2" && state.displays.hall2 ? state.displays.hall2 : state.displays.hall;
    return {
      view: allowedFor({ role: "hall", seat }, hallView(state, people, seat), () => undefined),
      follows: seat === "hall2" && state.displays.hall2 === null,
      chosen:
        chosen.scene === "auto"
          ? null
          : { scene: chosen.scene, kept: chosen.pinned, since: chosen.since ?? null },
      after: kindsAfter(seat)(state, people),
    };
  };
  return { hall: display("hall"), hall2: display("hall2") };
});

/** The clock that runs on the floor; null while nobody speaks, and for whoever speaks without one. */
function floorClock(state: HearingState): TurnClock | null {
  const { floor } = state;
  if (!("clock" in floor)) return null;
  const timed =
    "turn" in floor
      ? must(state.entries, floor.turn).timed
      : isTimed(state, must(state.answers, floor.answer).respondent);
  return timed ? floor.clock : null;
}

/** That of whoever has the floor; then as it stood at the end, until the next is called. */
export const turnClock = (state: HearingState, people: People): TurnClock | null =>
  floorClock(state) ?? lastClock(state, people);

export function hallView(state: HearingState, people: People, display: HallSeat): HallView {
  return {
    role: "hall",
    clock: state.clock,
    scheme: state.displays.hall.scheme,
    rehearsal: state.plan.rehearsal,
    step: currentStep(state)?.shortTitle ?? "",
    scene: sceneOf(display)(state, people),
    next: nextOf(state, people),
    listClosed: state.queue.closedAt !== null && openSegment(state) === "people",
    warnAt: state.time.limits.warnAt,
    turnClock: turnClock(state, people),
    announcement: state.displays.hall.announcement,
    askMark: state.displays.hall.askMark,
    backdrop: state.plan.backdrop,
  };
}
