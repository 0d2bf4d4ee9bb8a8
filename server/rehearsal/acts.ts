/** Each act that a script may name, and the command that it is (the table at the end of RULES.md). */

import type { CommandType } from "../../shared/wire/commands/commands.ts";
import type { HearingState } from "../rulebook/frame/state.ts";
import { floorHolder } from "../rulebook/live/floor/facts.ts";
import type { ScriptStep } from "./scriptStep.ts";

/** Not yet judged: the command's own schema says whether it is one. */
interface Draft {
  readonly type: CommandType;
  readonly [field: string]: unknown;
}

export const delegate = (number = 0) => ({ person: `d${number}` });
export const official = (number = 0) => ({ person: `o${number}` });

/** The fields that are there and say something. */
function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""),
  );
}

/** `day` moves a day of the script to the hearing's own calendar. */
type Act = (step: ScriptStep, state: HearingState, day: (scripted: string) => string) => Draft;

const free = { floor: null };

export const ACTS: Readonly<Record<string, Act>> = {
  "open session": () => ({ type: "OpenSession" }),
  "close session": () => ({ type: "CloseSession" }),
  "suspend session": ({ why }) => ({ type: "SuspendSession", why }),
  "resume session": () => ({ type: "ResumeSession" }),
  "begin agenda item": ({ agenda, queue }) => ({ type: "BeginStep", step: agenda, ...given({ queue }) }),
  "end agenda item": ({ agenda }) => ({ type: "EndStep", step: agenda }),
  "read rights statement": () => ({ type: "ReadRightsStatement" }),
  "name secretaries": ({ minutes, synthesis }) => ({ type: "NameSecretaries", minutes, synthesis }),
  "record attendance": ({ absent, substitutes }) => ({
    type: "RecordAttendance",
    absent: absent.map(({ number, why }) => ({ ...delegate(number), why })),
    substitutes: substitutes.map(({ number, substitute }) => ({ ...delegate(number), name: substitute })),
  }),
  "late arrival": ({ number }) => ({ type: "RecordLateArrival", ...delegate(number) }),
  // the hall
  "show on hall": ({ scene, title }) => ({ type: "ShowOnHall", scene, ...given({ text: title }) }),
  "show top concerns": ({ opinions }) => ({ type: "ShowOnHall", scene: "concerns", opinions }),
  "show result card": ({ opinions }) => ({ type: "ShowResultCard", opinion: opinions[0] }),
  "show title": ({ entry, displayTitle }) => ({ type: "ShowTitle", entry, displayTitle }),
  // who speaks
  "call speaker": ({ entry }) => ({ type: "CallSpeaker", entry, basis: free }),
  "call out of list": (step) => ({ type: "CallOutOfList", who: official(step.official), basis: free }),
  "speaker begins": ({ entry, timed }) => ({ type: "BeginSpeech", turn: entry, untimed: timed === false }),
  "speaker ends": ({ entry }) => ({ type: "EndSpeech", turn: entry }),
  "speaker absent": ({ entry }) => ({ type: "MarkAbsent", turn: entry }),
  "substitute speaker": (step) => ({
    type: "SubstituteSpeaker",
    turn: step.entry,
    who: delegate(step.delegate),
    ...given({ why: step.why }),
  }),
  "pause clock": ({ entry, why }) => ({ type: "PauseClock", holder: entry, ...given({ why }) }),
  "resume clock": ({ entry }) => ({ type: "ResumeClock", holder: entry }),
  extend: ({ entry, seconds }) => ({ type: "AdjustTime", holder: entry, seconds }),
  "chair interjects": ({ entry, text }) => ({ type: "Interject", turn: entry, ...given({ text }) }),
  "resume speaker": ({ entry }) => ({ type: "ResumeSpeaker", turn: entry }),
  "undo last act": (_step, state) => ({
    type: "UndoLastAct",
    act: state.undo.acts.findLast((act) => !act.undone)?.version ?? 0,
  }),
  // who waits
  "move in queue": ({ entry, before }) => ({ type: "MoveEntry", entry, before }),
  "put back for later": ({ entry, after }) => ({ type: "PutBackForLater", entry, after: after ?? null }),
  "speaker is back": ({ entry }) => ({ type: "SpeakerIsBack", entry }),
  "speaker withdraws": ({ entry, words }) => ({ type: "WithdrawEntry", entry, ...given({ words }) }),
  "add from the floor": (step) => ({
    type: "AddWalkIn",
    who: delegate(step.delegate),
    content: step.content,
    field: step.field,
    ...given({ clarifies: step.clarifies }),
  }),
  "close the list": ({ why }, state) => ({
    type: "CloseList",
    why,
    basis: { waiting: state.queue.order.filter((id) => state.entries[id]?.segment === "people").length },
  }),
  // opinions
  "split opinion": ({ entry, parts }) => ({
    type: "SplitOpinion",
    opinion: entry,
    parts: parts.map(({ part: _, supporting = [], ...rest }) => ({ ...rest, supporting })),
  }),
  "divert complaint": ({ entry }) => ({ type: "Divert", opinion: entry }),
  "divert part": ({ part }) => ({ type: "Divert", opinion: part }),
  "settle diversion": ({ entry, complaintKind, destination }, state) => ({
    type: "SettleDiversion",
    number: state.opinions[entry]?.diversion?.number,
    kind: complaintKind,
    destination,
  }),
  // answers
  "assign answer": (step, state) => ({
    type: "AssignAnswer",
    opinions: step.opinions,
    lead: step.lead ?? null,
    supporting: step.supporting ?? [],
    respondent: official(step.respondent),
    ...(state.answers[step.answer] ? { answer: step.answer } : {}),
  }),
  "chair answers": ({ opinions, respondent }, state) => ({
    type: "ChairAnswers",
    opinions,
    chair: state.plan.chairs.find((chair) => chair.person === official(respondent).person)?.seat ?? "A",
  }),
  "answer in place of": ({ answer, respondent }) => ({
    type: "AnswerInPlaceOf",
    answer,
    who: official(respondent),
  }),
  "answer begins": ({ answer }, state) => ({
    type: "BeginAnswer",
    answer,
    basis: { floor: floorHolder(state) },
  }),
  "answer ends": ({ answer }) => ({ type: "EndAnswer", answer }),
  "cannot answer now": ({ answer, why }) => ({ type: "CannotAnswerNow", answer, why }),
  // outcomes
  "record outcome": (step, _state, day) => ({
    type: "RecordOutcome",
    opinions: step.opinions,
    outcome: step.outcome,
    ...given({
      subKind: step.subKind,
      task: step.task,
      lead: step.lead,
      supporting: step.supporting,
      policy: step.policy,
    }),
    ...(step.duePreset === undefined
      ? {}
      : { due: { preset: step.duePreset, ...(step.duePreset === "date" ? { date: day(step.due) } : {}) } }),
  }),
  "change due date": ({ opinions, due, why }, _state, day) => ({
    type: "ChangeDueDate",
    opinions,
    due: day(due),
    why,
  }),
  "reply in writing": ({ opinions, duePreset }) => ({
    type: "ReplyInWriting",
    opinions,
    due: { preset: duePreset },
  }),
  "read unheard notice": ({ opinions }) => ({ type: "ReadUnheardNotice", opinions }),
  "record reaction": ({ entry, about, reaction, note }) => ({
    type: "RecordReaction",
    entry,
    about,
    reaction,
    ...given({ note }),
  }),
  // time
  "change planned end": ({ to, why }) => ({ type: "ChangePlannedEnd", to, why }),
  "shorten answers": ({ baseSeconds, perFurtherOpinionSeconds }) => ({
    type: "ShortenAnswers",
    baseSeconds,
    perFurtherOpinionSeconds,
  }),
  "shorten agenda item": (step) => ({
    type: "ShortenStep",
    step: step.agenda,
    minutes: step.minutes,
    ...given({ officialSeconds: step.officialSeconds }),
    why: step.why,
  }),
  "set limit for all remaining": ({ seconds, why }) => ({
    type: "LimitRemaining",
    seconds,
    ...given({ why }),
  }),
  // the gavel and the conclusion
  "hand over chair": ({ to }) => ({ type: "HandOverChair", to }),
  "conclude on groups": ({ groups, text }) => ({ type: "ConcludeOnGroups", groups, text }),
  "conclude in general": ({ text }) => ({ type: "ConcludeInGeneral", text }),
};
