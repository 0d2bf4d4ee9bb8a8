/** The session and its programme: open, suspend, close; steps; conclusions. */
import type { CommandOf } from "../../shared/commands.ts";
import { type Instant, pauseClock, resumeClock } from "../../shared/time.ts";
import type { HearingEvent } from "./events.ts";
import { accept, type Decides, type Decision, type Folds, floorHolder, refuse } from "./ruling.ts";
import type { HearingState, Step } from "./state.ts";

/** The step now running, or null. */
export function currentStep(state: Pick<HearingState, "steps">): Step | null {
  return state.steps.find((step) => step.begunAt !== null && step.endedAt === null) ?? null;
}

/** A closing may be taken back for so long, of the hearing's time (ms). */
const REOPENS_FOR = 10 * 60_000;

/** Until when a closed session may be opened again; null: it is not closed. */
export function reopenUntil(session: HearingState["session"]): Instant | null {
  return session.kind === "closed" ? session.closedAt + REOPENS_FOR : null;
}

/** Begins a step on a free floor, and ends the running one where that is what its sender saw. */
function beginStep(
  state: HearingState,
  { step: id, ends, queue, despite }: Omit<CommandOf<"BeginStep">, "type">,
): Decision {
  const running = currentStep(state);
  if (ends !== undefined && ends !== running?.id)
    return refuse({ code: "wrongState", id: ends, state: "notRunning" });
  const step = state.steps.find((one) => one.id === id);
  if (!step) return refuse({ code: "unknownId", id });
  if (step === running) return refuse({ code: "alreadyDone" });
  const holder = floorHolder(state);
  if (holder !== null) return refuse({ code: "floorTaken", holder, by: state.presider });
  if (running && ends === undefined) return refuse({ code: "wrongState", id: running.id, state: "running" });
  if (step.segment !== null && state.rightsReadAt === null && !despite.includes("rightsNotRead"))
    return refuse({ code: "rightsNotRead" });
  const unknown = queue?.find((one) => !state.queue.includes(one));
  if (unknown !== undefined) return refuse({ code: "unknownId", id: unknown });
  const begun = { type: "StepBegun", step: step.id, queue: queue ?? null, despite } as const;
  return running ? accept({ type: "StepEnded", step: running.id }, begun) : accept(begun);
}

export const sessionDecides: Decides<
  | "OpenSession"
  | "SuspendSession"
  | "ResumeSession"
  | "CloseSession"
  | "ReopenSession"
  | "BeginStep"
  | "EndStep"
  | "ReadRightsStatement"
  | "NameSecretaries"
  | "ConcludeOnGroups"
  | "ConcludeInGeneral"
  | "SetClock"
> = {
  OpenSession: (state, command, at) => {
    const events: HearingEvent[] = [];
    if (state.plan.clockStartsAtOpening) {
      // opened again after the opening was taken back: the hearing's time never runs back
      const stood = state.clock.rate === 0;
      const hearingAt = stood ? state.plan.start : Math.max(state.plan.start, at.now);
      events.push({ type: "ClockSet", clock: { hearingAt, redisAt: at.realNow, rate: 1 } });
    }
    events.push({ type: "SessionOpened" });
    if (command.first === undefined) return accept(...events);
    const begun = beginStep(state, { step: command.first, despite: [] });
    return begun.kind === "accepted" ? accept(...events, ...begun.events) : begun;
  },
  SuspendSession: (_state, { why, until }, at) => {
    if (until !== undefined && until <= at.now) return refuse({ code: "dueInPast" });
    return accept({ type: "SessionSuspended", why, ...(until === undefined ? {} : { until }) });
  },
  ResumeSession: () => accept({ type: "SessionResumed" }),
  CloseSession: (state) => {
    const holder = floorHolder(state);
    if (holder !== null) return refuse({ code: "floorTaken", holder, by: "" });
    const step = currentStep(state);
    return step
      ? accept({ type: "StepEnded", step: step.id }, { type: "SessionClosed" })
      : accept({ type: "SessionClosed" });
  },
  ReopenSession: (state, _command, at) => {
    const until = reopenUntil(state.session);
    if (until === null) return refuse({ code: "alreadyDone" });
    return at.now > until ? refuse({ code: "closedForGood" }) : accept({ type: "SessionReopened" });
  },
  BeginStep: beginStep,
  EndStep: (state, command) => {
    const step = currentStep(state);
    if (step?.id !== command.step)
      return refuse({ code: "wrongState", id: command.step, state: "notRunning" });
    const holder = floorHolder(state);
    if (holder !== null) return refuse({ code: "floorTaken", holder, by: state.presider });
    return accept({ type: "StepEnded", step: step.id });
  },
  ReadRightsStatement: (state) =>
    state.rightsReadAt === null ? accept({ type: "RightsStatementRead" }) : refuse({ code: "alreadyDone" }),
  NameSecretaries: (_state, command) =>
    accept({ type: "SecretariesNamed", minutes: command.minutes, synthesis: command.synthesis }),
  ConcludeOnGroups: (_state, command) =>
    accept({ type: "ConcludedOnGroups", groups: command.groups, text: command.text }),
  ConcludeInGeneral: (_state, command) => accept({ type: "ConcludedInGeneral", text: command.text }),
  SetClock: (state, command, at) =>
    state.plan.rehearsal
      ? accept({
          type: "ClockSet",
          clock: { hearingAt: Math.max(command.at, at.now), redisAt: at.realNow, rate: command.rate },
        })
      : refuse({ code: "notRehearsal" }),
};

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
    if (state.hall.scene === "test") state.hall = { ...state.hall, scene: "auto", pinned: false };
    if (state.hall2?.scene === "test") state.hall2 = null;
  },
  SessionSuspended: (state, event, commit) => {
    if (state.session.kind !== "open") return;
    const floor = state.floor;
    const ranOn = "clock" in floor && floor.clock.running;
    if (ranOn) floor.clock = pauseClock(floor.clock, commit.at);
    state.session = {
      kind: "suspended",
      openedAt: state.session.openedAt,
      since: commit.at,
      why: event.why,
      until: event.until ?? null,
      ranOn,
    };
  },
  SessionResumed: (state, _event, commit) => {
    if (state.session.kind !== "suspended") return;
    if (state.session.ranOn && "clock" in state.floor)
      state.floor.clock = resumeClock(state.floor.clock, commit.at);
    state.session = { kind: "open", openedAt: state.session.openedAt };
  },
  SessionClosed: (state, _event, commit) => {
    const step = commit.events.find((event) => event.type === "StepEnded")?.step ?? null;
    if (state.session.kind === "open")
      state.session = { kind: "closed", openedAt: state.session.openedAt, closedAt: commit.at, step };
    if (!state.hall.pinned) state.hall.scene = "auto";
  },
  SessionReopened: (state) => {
    if (state.session.kind !== "closed") return;
    const { openedAt, step: ended } = state.session;
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
      state.queue = [...named, ...state.queue.filter((id) => !named.includes(id))];
    }
    if (!state.hall.pinned) state.hall.scene = "auto";
  },
  StepEnded: (state, event, commit) => {
    for (const step of state.steps) if (step.id === event.step) step.endedAt = commit.at;
  },
  RightsStatementRead: (state, _event, commit) => {
    state.rightsReadAt = commit.at;
  },
  SecretariesNamed: (state, event) => {
    state.secretaries = { minutes: event.minutes, synthesis: event.synthesis };
  },
  ConcludedOnGroups: (state, event, commit) => {
    state.conclusions.push({ groups: event.groups, text: event.text, at: commit.at });
  },
  ConcludedInGeneral: (state, event, commit) => {
    state.conclusions.push({ groups: [], text: event.text, at: commit.at });
  },
};
