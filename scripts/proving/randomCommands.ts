/** Random commands that look at the state: most could be carried out, some are late, wrong or nobody's business. */

import { phaseOf } from "../../server/rulebook/frame/phase.ts";
import type { HearingState, Opinion } from "../../server/rulebook/frame/state.ts";
import { currentStep, reopenUntil } from "../../server/rulebook/live/session/facts.ts";
import { phoneSeat, SEAT_NAMES, type SeatName, unitSeat } from "../../shared/terms/seats.ts";
import type { CommandInput, CommandType } from "../../shared/wire/commands/commands.ts";
import type { Chance } from "./chance.ts";
import { CASE_MAKERS, CASE_SEATS } from "./random/cases.ts";
import { FLOOR_MAKERS } from "./random/floor.ts";
import { GAVEL_MAKERS } from "./random/gavel.ts";
import { MAKE_OFFICES, OFFICE_SEATS } from "./random/offices.ts";
import { OUTCOMES_MAKERS } from "./random/outcomes.ts";
import { OUTSIDE_MAKERS } from "./random/outside.ts";
import { PREPARATION_MAKERS, PREPARATION_SEATS } from "./random/preparation.ts";
import { PUBLICATION_MAKERS, PUBLICATION_SEATS } from "./random/publication.ts";
import { QUEUE_MAKERS } from "./random/queue.ts";
import { REGISTER_MAKERS, randomOfRegister } from "./random/register.ts";
import { SESSION_MAKERS, SESSION_SEATS } from "./random/session.ts";
import { SIGNATURE_MAKERS, SIGNATURE_SEATS } from "./random/signature.ts";
import { type Make, type Seats, unit } from "./random/subjects.ts";

type OfOffices = keyof typeof MAKE_OFFICES;
/** With their types. */
const makeOffices = Object.fromEntries(
  Object.entries(MAKE_OFFICES).map(([type, make]) => [
    type,
    (by: Chance, state: HearingState) => ({ type, ...make(by, state) }),
  ]),
) as { readonly [T in OfOffices]: Make<T> };

/** One way to make each command; a command without one is a type error. */
const MAKE: { readonly [T in CommandType]: Make<T> } = {
  ...SESSION_MAKERS,
  ...QUEUE_MAKERS,
  ...FLOOR_MAKERS,
  ...OUTCOMES_MAKERS,
  ...GAVEL_MAKERS,
  ...OUTSIDE_MAKERS,
  ...makeOffices,
  ...REGISTER_MAKERS,
  ...PREPARATION_MAKERS,
  ...SIGNATURE_MAKERS,
  ...CASE_MAKERS,
  Freeze: () => ({ type: "Freeze" }),
  ...PUBLICATION_MAKERS,
};

/** Acts of the phase after alone: given where a session is closed, so that they take no place of the half day's. */
const AFTER: readonly CommandType[] = [
  "ReportTask",
  ...(Object.keys(SIGNATURE_MAKERS) as CommandType[]),
  ...(Object.keys(PUBLICATION_MAKERS) as CommandType[]),
  ...(Object.keys(CASE_MAKERS) as CommandType[]),
];
/** Those of the phase before, which the freeze ends. */
const OF_OFFICES = Object.keys(OFFICE_SEATS) as (keyof typeof OFFICE_SEATS)[];
const OF_PREPARATION = [
  ...(Object.keys(PREPARATION_SEATS) as (keyof typeof PREPARATION_SEATS)[]),
  // a report goes out once every opinion has its group and its lead
  ...(["GroupOpinions", "GroupOpinions", "AssignLead", "AssignLead", "SubmitReport"] as const),
  ...(["ConsultOnReport", "AcknowledgeReport", "AcknowledgeReport"] as const),
];
/** Given oftener: three leaders' words on each case, the presider's on each section. */
const OFTENER: readonly CommandType[] = [
  ...(Object.keys(CASE_MAKERS) as CommandType[]),
  ...(["OpenCases", "DirectCase", "DirectCase", "DirectCase", "DirectCase", "ReleaseNotice"] as const),
  ...(["PublishItems", "ApproveSection", "ApproveSection", "ApproveSection", "SignMinutes"] as const),
];
const ELSEWHERE = new Set<CommandType>([
  ...[...AFTER, ...OF_OFFICES, ...OF_PREPARATION, "Freeze" as const],
  ...(Object.keys(REGISTER_MAKERS) as CommandType[]),
]);
const TYPES = (Object.keys(MAKE) as CommandType[]).filter((type) => !ELSEWHERE.has(type));

/** What would lead on from here, so that runs get somewhere. */
function nextSteps(state: HearingState): readonly CommandType[] {
  if (state.session.kind === "scheduled") return ["OpenSession"];
  if (state.session.kind === "suspended") return ["ResumeSession", "SplitOpinion", "Divert"];
  if (state.session.kind === "closed") {
    const mayReopen = state.at <= (reopenUntil(state.session) ?? 0);
    const again = mayReopen ? Array<CommandType>(12).fill("ReopenSession") : [];
    return [...again, "ReopenSession", "RecordOutcome", "ReplyInWriting", ...OFTENER, ...AFTER];
  }
  if (currentStep(state) === null) return ["BeginStep"];
  switch (state.floor.kind) {
    case "free":
      return ["CallNext", "CallSpeaker", "AssignAnswer", "BeginAnswer", "RecordOutcome", "MoveEntry"];
    case "called":
      return ["BeginSpeech", "BeginSpeech", "MarkAbsent", "SubstituteSpeaker"];
    case "speaking":
      return [
        "EndSpeech",
        "PauseClock",
        "ResumeClock",
        "Interject",
        "AdjustTime",
        "CountFromCall",
        "StartEarlier",
        "StopSpeech",
        "Divert",
      ];
    case "interjection":
      return ["ResumeSpeaker", "EndSpeech", "AdjustTime"];
    case "answering":
      return ["EndAnswer", "PauseClock", "ResumeClock", "DeferAnswer", "CannotAnswerNow"];
    default:
      return state.floor satisfies never;
  }
}

const ENDS = new Set<CommandType>(["CloseSession", "CloseList", "RenewSeat", "SealArchive"]);

export interface RandomAct {
  readonly actor: SeatName;
  readonly input: CommandInput;
}

/** Mostly the unit that leads the opinion which is named, sometimes any. */
const leadOf = (
  by: Chance,
  state: HearingState,
  input: CommandInput,
  of: (opinion: Opinion) => string | null | undefined,
) => {
  const opinion = "opinion" in input ? state.opinions[input.opinion] : undefined;
  return unitSeat((by.once(4) ? null : opinion && of(opinion)) ?? unit(by, state));
};

/** Who alone may give these, where units and phones take part. */
const OUTSIDE: Seats = {
  ...SESSION_SEATS,
  TellReadiness: (by, state, input) => leadOf(by, state, input, (unit) => unit.lead),
  ...{ AdmitRequest: () => "T1", DeclineRequest: () => "T2" },
  AnswerDue: (by, state, input) => leadOf(by, state, input, (opinion) => opinion.outcome?.lead),
  ReportTask: (by, state, input) => leadOf(by, state, input, (opinion) => opinion.outcome?.lead),
  AskToSpeak: (by) => phoneSeat(`p${by.below(3)}`),
  WithdrawRequest: (by) => phoneSeat(`p${by.below(3)}`),
  ...SIGNATURE_SEATS,
  ...PUBLICATION_SEATS,
  ...CASE_SEATS,
};

const given = (seats: Seats, type: CommandType, by: Chance, state: HearingState): RandomAct => {
  const input = MAKE[type](by, state);
  return { actor: seats[type]?.(by, state, input) ?? "operator", input };
};

/** While a hearing is prepared: registering and screening, synthesis, and what the offices do, each as often. */
function whilePreparing(by: Chance, state: HearingState): RandomAct {
  if (by.once(30)) {
    const input = { type: "Freeze", ...(by.once(2) ? { confirmedBy: "organiser" as const } : {}) } as const;
    return { actor: by.once(2) ? "operator" : "desk.1", input };
  }
  const part = by.below(3);
  if (part === 0) return randomOfRegister(by, state);
  if (part === 1) return given(PREPARATION_SEATS, by.pick(OF_PREPARATION, "FormGroup"), by, state);
  return given(OFFICE_SEATS, by.pick(OF_OFFICES, "EnterDelegate"), by, state);
}

/** The communication centre's page has nothing to press. */
const PRESSING = SEAT_NAMES.filter((seat) => seat !== "media");

/** A command and who gives it: half of them lead on, the others are any; ends come seldom. `outside`: units and phones too. */
export function randomAct(by: Chance, state: HearingState, outside = false): RandomAct {
  if (phaseOf(state) === "before") return whilePreparing(by, state);
  const closed = state.session.kind === "closed";
  const leads = by.once(2) || (closed && !by.once(8));
  let type = leads ? by.pick(nextSteps(state), "OpenSession") : by.pick(TYPES, "OpenSession");
  if (ENDS.has(type) && !by.once(8)) type = "UndoLastAct";
  const actor = by.once(12)
    ? by.pick(PRESSING, "hall")
    : by.pick<SeatName>([state.chair.presider, state.chair.presider, "T1", "T2", "operator"], "A");
  const input = MAKE[type](by, state);
  const outsider = outside && !(closed && by.once(24)) ? OUTSIDE[type] : undefined;
  return { actor: outsider?.(by, state, input) ?? actor, input };
}
