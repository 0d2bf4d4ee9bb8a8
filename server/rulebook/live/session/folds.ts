/** Folds: the session and the steps of its programme. */

import type { Draft } from "immer";
import { pauseClock, resumeClock } from "../../../../shared/terms/time.ts";
import type { Commit, EventOf } from "../../frame/events.ts";
import { type Folds, mustBe } from "../../frame/ruling.ts";
import type { HearingState, Outcome } from "../../frame/state.ts";
import { nextConclusion } from "./conclusions.ts";

type Concluded = EventOf<"ConcludedOnGroups" | "ConcludedInGeneral">;

function concluded(
  state: Draft<HearingState>,
  groups: string[],
  { text, outcome }: Concluded,
  { at, actor: by, onBehalfOf }: Commit,
): void {
  const id = nextConclusion(state);
  const given = outcome ? ({ ...outcome, at, by: onBehalfOf ?? by } as Draft<Outcome>) : null;
  state.minutes.conclusions.push({ id, groups, text, at, outcome: given, added: null });
}

export const sessionFolds: Folds<
  | "ClockSet"
  | "SessionOpened"
  | "SessionSuspended"
  | "SessionResumed"
  | "SessionClosed"
  | "SessionReopened"
  | "StepBegun"
  | "StepEnded"
  | "RightsStatementRead"
  | "SecretariesNamed"
  | "ConcludedOnGroups"
  | "ConcludedInGeneral"
> = {
  ClockSet: (state, event) => {
    state.clock = event.clock;
  },
  SessionOpened: (state, _event, commit) => {
    state.session = { kind: "open", openedAt: commit.at };
    // a picture for tests is none for the hearing
    if (state.displays.hall.scene === "test")
      state.displays.hall = { ...state.displays.hall, scene: "auto", pinned: false };
    if (state.displays.hall2?.scene === "test") state.displays.hall2 = null;
  },
  SessionSuspended: (state, event, commit) => {
    const { openedAt } = mustBe(state.session, "open");
    const floor = state.floor;
    const ranOn = "clock" in floor && floor.clock.running;
    if (ranOn) floor.clock = pauseClock(floor.clock, commit.at);
    state.session = {
      kind: "suspended",
      openedAt,
      since: commit.at,
      why: event.why,
      until: event.until ?? null,
      ranOn,
    };
  },
  SessionResumed: (state, _event, commit) => {
    const { openedAt, ranOn } = mustBe(state.session, "suspended");
    if (ranOn && "clock" in state.floor) state.floor.clock = resumeClock(state.floor.clock, commit.at);
    state.session = { kind: "open", openedAt };
  },
  SessionClosed: (state, _event, commit) => {
    const step = commit.events.find((event) => event.type === "StepEnded")?.step ?? null;
    const { openedAt } = mustBe(state.session, "open");
    state.session = { kind: "closed", openedAt, closedAt: commit.at, step };
    if (!state.displays.hall.pinned) state.displays.hall.scene = "auto";
  },
  SessionReopened: (state) => {
    const { openedAt, step: ended } = mustBe(state.session, "closed");
    for (const step of state.steps) if (step.id === ended) step.endedAt = null;
    state.session = { kind: "open", openedAt };
  },
  StepBegun: (state, event, commit) => {
    for (const step of state.steps) {
      if (step.id !== event.step) continue;
      step.begunAt ??= commit.at;
      step.endedAt = null;
    }
    if (event.queue) {
      const named = event.queue;
      state.queue.order = [...named, ...state.queue.order.filter((id) => !named.includes(id))];
    }
    if (!state.displays.hall.pinned) state.displays.hall.scene = "auto";
  },
  StepEnded: (state, event, commit) => {
    for (const step of state.steps) if (step.id === event.step) step.endedAt = commit.at;
  },
  RightsStatementRead: (state, _event, commit) => {
    state.opening.rightsReadAt = commit.at;
  },
  SecretariesNamed: (state, event) => {
    state.minutes.secretaries = { minutes: event.minutes, synthesis: event.synthesis };
  },
  ConcludedOnGroups: (state, event, commit) => {
    concluded(state, event.groups, event, commit);
  },
  ConcludedInGeneral: (state, event, commit) => {
    concluded(state, [], event, commit);
  },
};
