/** The session and its programme: open, suspend, close; steps; conclusions. */

import type { Refusal } from "../../../../shared/terms/refusals.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import type { HearingEvent } from "../../frame/events.ts";
import type { OutcomeContent } from "../../frame/model.ts";
import {
  after,
  before,
  everyPhase,
  open,
  presiding,
  presidingOrSecretary,
  staff,
  stopped,
  tillClosed,
} from "../../frame/rights.ts";
import { type Acts, accept, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { needsFreeFloor } from "../floor/facts.ts";
import { taskGiven } from "./conclusions.ts";
import { currentStep, reopenUntil } from "./facts.ts";

/** Begins a step on a free floor, and ends the running one where that is what its sender saw. */
function beginStep(
  state: HearingState,
  { step: id, ends, queue, despite }: Omit<CommandOf<"BeginStep">, "type">,
): Decision {
  const running = currentStep(state);
  if (ends !== undefined && ends !== running?.id)
    return refuse({ code: "wrongState", id: ends, state: "notRunning" });
  const step = state.steps.find((step) => step.id === id);
  if (!step) return refuse({ code: "unknownId", id });
  if (step === running) return refuse({ code: "alreadyDone" });
  const taken = needsFreeFloor(state);
  if (taken) return refuse(taken);
  if (running && ends === undefined) return refuse({ code: "wrongState", id: running.id, state: "running" });
  if (step.segment !== null && state.opening.rightsReadAt === null && !despite.includes("rightsNotRead"))
    return refuse({ code: "rightsNotRead" });
  const unknown = queue?.find((turn) => !state.queue.order.includes(turn));
  if (unknown !== undefined) return refuse({ code: "unknownId", id: unknown });
  const begun = { type: "StepBegun", step: step.id, queue: queue ?? null, despite } as const;
  return running ? accept({ type: "StepEnded", step: running.id }, begun) : accept(begun);
}

/** The task that a conclusion gives in the hall; nothing where it gives none. */
function taskIn(
  state: HearingState,
  given: CommandOf<"ConcludeInGeneral">["given"],
): { readonly outcome?: OutcomeContent } | Refusal {
  if (!given) return {};
  const { date, daysOff = [] } = state.plan;
  const outcome = taskGiven(state, given, { from: date, daysOff, first: date });
  return "code" in outcome ? outcome : { outcome };
}

export const sessionActs: Acts<
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
  OpenSession: {
    who: presiding,
    when: before,
    decide: (state, command, at) => {
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
  },
  SuspendSession: {
    who: presiding,
    when: open,
    decide: (_state, { why, until }, at) => {
      if (until !== undefined && until <= at.now) return refuse({ code: "dueInPast" });
      return accept({ type: "SessionSuspended", why, ...(until === undefined ? {} : { until }) });
    },
  },
  ResumeSession: { who: presiding, when: stopped, decide: () => accept({ type: "SessionResumed" }) },
  CloseSession: {
    who: presiding,
    when: open,
    decide: (state) => {
      const taken = needsFreeFloor(state);
      if (taken) return refuse(taken);
      const step = currentStep(state);
      return step
        ? accept({ type: "StepEnded", step: step.id }, { type: "SessionClosed" })
        : accept({ type: "SessionClosed" });
    },
  },
  ReopenSession: {
    who: presiding,
    when: after,
    decide: (state, _command, at) => {
      const until = reopenUntil(state.session);
      if (until === null) return refuse({ code: "alreadyDone" });
      return at.now > until ? refuse({ code: "closedForGood" }) : accept({ type: "SessionReopened" });
    },
  },
  BeginStep: { who: presiding, when: open, decide: beginStep },
  EndStep: {
    who: presiding,
    when: open,
    decide: (state, command) => {
      const step = currentStep(state);
      if (step?.id !== command.step)
        return refuse({ code: "wrongState", id: command.step, state: "notRunning" });
      const taken = needsFreeFloor(state);
      if (taken) return refuse(taken);
      return accept({ type: "StepEnded", step: step.id });
    },
  },
  // read by whoever reads it
  ReadRightsStatement: {
    who: { ...staff, mc: "yes" },
    when: open,
    decide: (state) =>
      state.opening.rightsReadAt === null
        ? accept({ type: "RightsStatementRead" })
        : refuse({ code: "alreadyDone" }),
  },
  NameSecretaries: {
    who: presidingOrSecretary,
    when: tillClosed,
    decide: (_state, command) =>
      accept({ type: "SecretariesNamed", minutes: command.minutes, synthesis: command.synthesis }),
  },
  ConcludeOnGroups: {
    who: presidingOrSecretary,
    when: open,
    decide: (state, { groups, text, given }) => {
      const outcome = taskIn(state, given);
      if ("code" in outcome) return refuse(outcome);
      return accept({ type: "ConcludedOnGroups", groups, text, ...outcome });
    },
  },
  ConcludeInGeneral: {
    who: presidingOrSecretary,
    when: open,
    decide: (state, { text, given }) => {
      const outcome = taskIn(state, given);
      if ("code" in outcome) return refuse(outcome);
      return accept({ type: "ConcludedInGeneral", text, ...outcome });
    },
  },
  SetClock: {
    who: { ...staff, operator: "yes" },
    when: everyPhase,
    decide: (state, command, at) =>
      state.plan.rehearsal
        ? accept({
            type: "ClockSet",
            clock: { hearingAt: Math.max(command.at, at.now), redisAt: at.realNow, rate: command.rate },
          })
        : refuse({ code: "notRehearsal" }),
  },
};
