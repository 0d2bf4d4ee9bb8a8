/** The scripted half day of tests/fixtures: each `do` as the seat that presses and the command that it gives. */
import { readFileSync } from "node:fs";
import type { HearingState } from "../../server/hearing/state.ts";
import type { SeatName } from "../../shared/audiences.ts";
import type { CommandInput } from "../../shared/commands.ts";
import type { OutcomeKind } from "../../shared/outcomes.ts";
import { type TurnClock, usedAt } from "../../shared/time.ts";

interface ScriptPart {
  readonly part: string;
  readonly title: string;
  readonly field: string;
  readonly lead: string | null;
  readonly supporting?: readonly string[];
}

/** One step of the script; which fields stand there follows from `do`. */
export interface ScriptStep {
  readonly n: number;
  /** seconds after 08:00 */
  readonly at: number;
  readonly who: string;
  readonly do: string;
  readonly expect?: "refused";
  readonly agenda: string;
  readonly queue?: readonly string[];
  readonly entry: string;
  readonly speaker?: string;
  readonly name?: string;
  readonly delegate?: number;
  readonly official?: number;
  readonly respondent?: number;
  readonly answer: string;
  readonly opinions: readonly string[];
  readonly lead: string;
  readonly supporting?: readonly string[];
  readonly timed?: boolean;
  readonly seconds: number;
  readonly scene: string;
  readonly title?: string;
  readonly text: string;
  readonly absent: readonly { readonly number: number; readonly why: string }[];
  readonly substitutes: readonly { readonly number: number; readonly substitute: string }[];
  readonly number: number;
  readonly minutes: number | string;
  readonly synthesis: string;
  readonly why: string;
  readonly parts: readonly ScriptPart[];
  readonly part: string;
  readonly complaintKind: string;
  readonly destination: string;
  readonly after?: string;
  readonly before: string;
  readonly words?: string;
  readonly content: string;
  readonly field: string;
  readonly clarifies?: string;
  readonly displayTitle: string;
  readonly to: string;
  readonly officialSeconds?: number;
  readonly baseSeconds: number;
  readonly perFurtherOpinionSeconds: number;
  readonly outcome: OutcomeKind;
  readonly subKind?: string;
  readonly task?: string;
  readonly due: string;
  readonly duePreset: "10 working days" | "15 working days" | "15 days" | "date";
  readonly policy?: string;
  readonly about: string;
  readonly reaction: "satisfied" | "not satisfied" | "new issue";
  readonly note?: string;
  readonly groups: readonly string[];
}

interface Script {
  readonly zero: string;
  readonly steps: readonly ScriptStep[];
  readonly summary: {
    readonly refused: readonly number[];
    readonly turns: readonly {
      readonly entry: string;
      readonly allotted?: number;
      readonly used: number;
      readonly over: number;
    }[];
    readonly answers: readonly {
      readonly answer: string;
      readonly allotted: number;
      readonly used: number;
      readonly over: number;
      readonly respondent: number;
    }[];
    readonly agenda: readonly { readonly step: string; readonly begins: number; readonly ends: number }[];
  };
}

export const script = JSON.parse(readFileSync("tests/fixtures/script.json", "utf8")) as Script;
export const expected = JSON.parse(readFileSync("tests/fixtures/expected.json", "utf8")) as {
  readonly counts: { readonly final: Readonly<Record<string, number>> };
  readonly opinions: readonly {
    readonly code: string;
    readonly final: { readonly outcome: OutcomeKind; readonly due?: string } | null;
  }[];
};

export const delegate = (number: number) => ({ person: `d${number}` });
export const official = (number: number) => ({ person: `o${number}` });

/** An opinion's id where the script names it or a part of it. */
const opinions = (step: ScriptStep) => step.opinions as [string, ...string[]];

/** The seat that presses: a co-chair his own tablet, the organiser his page; a unit's acts are pressed for it. */
export function seatOf(state: HearingState, step: ScriptStep): SeatName {
  if (["A", "B", "C", "T1", "T2"].includes(step.who)) return step.who as SeatName;
  if (step.who === "organiser") return "operator";
  return step.do === "answer begins" ? "T1" : state.presider;
}

/** What somebody who speaks after the answers comes back to. */
export const aboutOf = (call: ScriptStep) =>
  script.steps.find((one) => one.do === "record reaction" && one.entry === call.entry)?.about;

/** What must be in the lists before a step's queue can be set: officials (4.4) and those who asked again (4.5). */
export function listedBefore(step: ScriptStep): CommandInput[] {
  const calls = script.steps.filter((one) => one.do === "call speaker" && step.queue?.includes(one.entry));
  return calls.flatMap((call): CommandInput[] => {
    if (call.entry.startsWith("CB-")) return [{ type: "AddOfficial", who: official(call.official ?? 0) }];
    if (!call.entry.startsWith("SD-")) return [];
    const about = aboutOf(call);
    return [
      {
        type: "AddAfterAnswers",
        who: delegate(call.delegate ?? 0),
        ...(about === undefined ? {} : { about }),
      },
    ];
  });
}

export function commandOf(state: HearingState, step: ScriptStep): CommandInput {
  const floor =
    "turn" in state.floor ? state.floor.turn : "answer" in state.floor ? state.floor.answer : null;
  switch (step.do) {
    case "open session":
      return { type: "OpenSession" };
    case "close session":
      return { type: "CloseSession" };
    case "begin agenda item":
      return { type: "BeginStep", step: step.agenda, ...(step.queue ? { queue: [...step.queue] } : {}) };
    case "end agenda item":
      return { type: "EndStep", step: step.agenda };
    case "show on hall":
      return {
        type: "ShowOnHall",
        scene: step.scene as "backdrop",
        ...(step.title === undefined ? {} : { text: step.title }),
      };
    case "show top concerns":
      return { type: "ShowOnHall", scene: "concerns", opinions: [...step.opinions] };
    case "show result card":
      return { type: "ShowResultCard", opinion: opinions(step)[0] };
    case "record attendance":
      return {
        type: "RecordAttendance",
        absent: step.absent.map(({ number, why }) => ({ ...delegate(number), why })),
        substitutes: step.substitutes.map(({ number, substitute }) => ({
          ...delegate(number),
          name: substitute,
        })),
      };
    case "late arrival":
      return { type: "RecordLateArrival", ...delegate(step.number) };
    case "read rights statement":
      return { type: "ReadRightsStatement" };
    case "name secretaries":
      return { type: "NameSecretaries", minutes: step.minutes as "T1", synthesis: step.synthesis as "T2" };
    case "call speaker":
      return { type: "CallSpeaker", entry: step.entry, basis: { floor: null } };
    case "call out of list":
      return { type: "CallOutOfList", who: official(step.official ?? 0), basis: { floor: null } };
    case "speaker begins":
      return { type: "BeginSpeech", turn: step.entry, untimed: step.timed === false };
    case "speaker ends":
      return { type: "EndSpeech", turn: step.entry };
    case "speaker absent":
      return { type: "MarkAbsent", turn: step.entry };
    case "put back for later":
      return { type: "PutBackForLater", entry: step.entry, after: step.after ?? null };
    case "speaker is back":
      return { type: "SpeakerIsBack", entry: step.entry };
    case "speaker withdraws":
      return { type: "WithdrawEntry", entry: step.entry, words: step.words ?? "" };
    case "substitute speaker":
      return {
        type: "SubstituteSpeaker",
        turn: step.entry,
        who: delegate(step.delegate ?? 0),
        why: step.why,
      };
    case "pause clock":
      return { type: "PauseClock", holder: step.entry, why: step.why };
    case "resume clock":
      return { type: "ResumeClock", holder: step.entry };
    case "extend":
      return { type: "AdjustTime", holder: step.entry, seconds: step.seconds };
    case "chair interjects":
      return { type: "Interject", turn: step.entry, text: step.text };
    case "resume speaker":
      return { type: "ResumeSpeaker", turn: step.entry };
    case "undo last act":
      return { type: "UndoLastAct", act: state.acts.findLast((act) => !act.undone)?.version ?? 0 };
    case "move in queue":
      return { type: "MoveEntry", entry: step.entry, before: step.before };
    case "add from the floor":
      return {
        type: "AddWalkIn",
        who: delegate(step.delegate ?? 0),
        content: step.content,
        field: step.field,
        ...(step.clarifies === undefined ? {} : { clarifies: step.clarifies }),
      };
    case "show title":
      return { type: "ShowTitle", entry: step.entry, displayTitle: step.displayTitle };
    case "split opinion":
      return {
        type: "SplitOpinion",
        opinion: step.entry,
        parts: step.parts.map(({ title, field, lead, supporting }) => ({
          title,
          field,
          lead,
          supporting: [...(supporting ?? [])],
        })),
      };
    case "divert complaint":
      return { type: "Divert", opinion: step.entry };
    case "divert part":
      return { type: "Divert", opinion: step.part };
    case "settle diversion":
      return {
        type: "SettleDiversion",
        opinion: step.entry,
        kind: step.complaintKind as "khiếu nại",
        destination: step.destination,
      };
    case "assign answer":
      return {
        type: "AssignAnswer",
        opinions: opinions(step),
        lead: step.lead,
        supporting: [...(step.supporting ?? [])],
        respondent: official(step.respondent ?? 0),
        ...(state.answers[step.answer] ? { answer: step.answer } : {}),
      };
    case "chair answers": {
      const chair = state.plan.chairs.find((one) => one.person === `o${step.respondent}`);
      return { type: "ChairAnswers", opinions: opinions(step), chair: chair?.seat ?? "A" };
    }
    case "answer in place of":
      return { type: "AnswerInPlaceOf", answer: step.answer, who: official(step.respondent ?? 0) };
    case "answer begins":
      return { type: "BeginAnswer", answer: step.answer, basis: { floor } };
    case "answer ends":
      return { type: "EndAnswer", answer: step.answer };
    case "cannot answer now":
      return { type: "CannotAnswerNow", answer: step.answer, why: step.why };
    case "record outcome":
      return {
        type: "RecordOutcome",
        opinions: opinions(step),
        outcome: step.outcome as "ANSWERED",
        ...(step.subKind === undefined ? {} : { subKind: step.subKind }),
        ...(step.task === undefined ? {} : { task: step.task }),
        ...(step.lead === undefined ? {} : { lead: step.lead }),
        ...(step.supporting === undefined ? {} : { supporting: [...step.supporting] }),
        ...(step.policy === undefined ? {} : { policy: step.policy }),
        ...(step.duePreset === undefined
          ? {}
          : {
              due: {
                preset: step.duePreset,
                ...(step.duePreset === "date" ? { date: step.due } : {}),
              },
            }),
      };
    case "change due date":
      return { type: "ChangeDueDate", opinions: opinions(step), due: step.due, why: step.why };
    case "reply in writing":
      return { type: "ReplyInWriting", opinions: opinions(step), due: { preset: step.duePreset } };
    case "read unheard notice":
      return { type: "ReadUnheardNotice", opinions: opinions(step) };
    case "record reaction":
      return {
        type: "RecordReaction",
        entry: step.entry,
        about: step.about,
        reaction: step.reaction,
        ...(step.note === undefined ? {} : { note: step.note }),
      };
    case "change planned end":
      return { type: "ChangePlannedEnd", to: step.to, why: step.why };
    case "shorten answers":
      return {
        type: "ShortenAnswers",
        baseSeconds: step.baseSeconds,
        perFurtherOpinionSeconds: step.perFurtherOpinionSeconds,
      };
    case "shorten agenda item":
      return {
        type: "ShortenStep",
        step: step.agenda,
        minutes: Number(step.minutes),
        ...(step.officialSeconds === undefined ? {} : { officialSeconds: step.officialSeconds }),
        why: step.why,
      };
    case "set limit for all remaining":
      return { type: "LimitRemaining", seconds: step.seconds, text: step.text, why: step.why };
    case "close the list":
      return {
        type: "CloseList",
        why: step.why,
        basis: {
          waiting: state.queue.filter((id) => state.entries[id]?.segment === "people").length,
        },
      };
    case "hand over chair":
      return { type: "HandOverChair", to: step.to as "A" };
    case "suspend session":
      return { type: "SuspendSession", why: step.why };
    case "resume session":
      return { type: "ResumeSession" };
    case "conclude on groups":
      return { type: "ConcludeOnGroups", groups: [...step.groups] as [string], text: step.text };
    case "conclude in general":
      return { type: "ConcludeInGeneral", text: step.text };
    default:
      throw new Error(`the script's "${step.do}" is no command`);
  }
}

const seconds = (ms: number | null | undefined) => (ms == null ? null : Math.round(ms / 1000));

/** The figures that a hand has worked out for the script, as a state has them. */
export function figuresOf(state: HearingState) {
  const zero = Date.parse(script.zero);
  const end = zero + 12_000_000;
  const clockOf = (clock: TurnClock | null | undefined) => {
    const allotted = seconds(clock?.allotted);
    const used = clock ? Math.round(usedAt(clock, end) / 1000) : 0;
    return { allotted, used, over: allotted === null ? 0 : Math.max(0, used - allotted) };
  };
  return {
    turns: script.summary.turns.map(({ entry }) => ({ entry, ...clockOf(state.entries[entry]?.clock) })),
    answers: script.summary.answers.map(({ answer }) => ({
      answer,
      ...clockOf(state.answers[answer]?.clock),
      respondent: Number(state.answers[answer]?.respondent.slice(1)),
    })),
    agenda: state.steps.map((step) => ({
      step: step.id,
      begins: ((step.begunAt ?? 0) - zero) / 1000,
      ends: ((step.endedAt ?? 0) - zero) / 1000,
    })),
    // a split opinion counts by its part a
    outcomes: expected.opinions.map(({ code }) => {
      const own = state.opinions[code];
      const opinion = own?.parts[0] === undefined ? own : state.opinions[own.parts[0]];
      return { code, outcome: opinion?.outcome?.kind ?? null, due: opinion?.outcome?.due?.date };
    }),
    absent: Object.keys(state.attendance.absent).length,
    substitutes: state.attendance.substitutes,
    concludedGroups: state.conclusions.flatMap((one) => one.groups).length,
  };
}

export const rightFigures: ReturnType<typeof figuresOf> = {
  turns: script.summary.turns.map(({ entry, allotted, used, over }) => ({
    entry,
    allotted: allotted ?? null,
    used,
    over,
  })),
  answers: script.summary.answers.map(({ answer, allotted, used, over, respondent }) => ({
    answer,
    allotted,
    used,
    over,
    respondent,
  })),
  agenda: script.summary.agenda.map(({ step, begins, ends }) => ({ step, begins, ends })),
  outcomes: expected.opinions.map(({ code, final }) => ({
    code,
    outcome: final?.outcome ?? null,
    due: final?.due,
  })),
  absent: 7,
  substitutes: { d58: "Nông Thị Cánh Én" },
  concludedGroups: 17,
};
