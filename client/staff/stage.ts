/** What the one primary button does at each stage of the session. Pure; screens only word it. */

import type { OfficialView, StepView } from "../../shared/views/live/session.ts";
import type { SessionView } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { some } from "../line/staff.ts";

export type StageKind =
  | "open"
  | "beginStep"
  | "introduce"
  | "readRights"
  | "call"
  | "beginSpeech"
  | "endSpeech"
  | "resumeSpeaker"
  | "summon"
  | "beginAnswer"
  | "endAnswer"
  | "nextStep"
  | "resumeSession"
  | "conclude"
  | "close"
  | "over";

export interface Stage {
  readonly kind: StageKind;
  /** whom or what it is about: a name, a unit, a step */
  readonly about: string;
  readonly command: CommandInput | null;
  /** the sheet that the button opens, where it gives no command */
  readonly opens?: "conclude" | "results";
}

/** The step that comes after the one that runs, or the first that has not begun. */
export function nextStep(view: SessionView): StepView | null {
  const newest = view.steps.findLastIndex((step) => step.begunAt !== null);
  return view.steps.find((step, i) => i > newest && step.begunAt === null) ?? null;
}

/** The step that runs. */
export const stepOf = (view: SessionView): StepView | null =>
  view.steps.find((step) => step.id === view.step) ?? null;

/** The office holders in the hall who are still to be introduced, in protocol order. */
export const toIntroduce = (view: SessionView): readonly OfficialView[] =>
  view.officials.filter((official) => official.present && !official.introduced);

/** The next who may be called as "next". */
export function headOf(view: SessionView) {
  return view.queue.find((row) => !row.returnsLater && !row.absent) ?? null;
}

/** What keeps anybody from being called now. */
export type NoCall = "notOpen" | "noStep" | "noFloor" | "taken" | "nobodyWaits" | "allAbsent";

/** Why nobody can be called as "next" now; null: somebody can. */
export function whyNoCall(view: SessionView): NoCall | null {
  if (view.session.kind !== "open") return "notOpen";
  if (view.step === null) return "noStep";
  if (!hasFloor(view)) return "noFloor";
  if (view.floor.kind !== "free") return "taken";
  if (view.queue.length === 0) return "nobodyWaits";
  return headOf(view) === null ? "allAbsent" : null;
}

export function callNext(view: SessionView): Stage | null {
  const head = headOf(view);
  if (!head || whyNoCall(view) !== null) return null;
  return {
    kind: "call",
    about: head.who.name,
    command: { type: "CallNext", basis: { floor: null, head: head.id } },
  };
}

/** Does the step that runs have a floor? */
function hasFloor(view: SessionView): boolean {
  return view.steps.some((step) => step.id === view.step && step.segment !== null);
}

function unitName(view: SessionView, lead: string): string {
  return view.units.find((unit) => unit.id === lead)?.name ?? "";
}

/** The answer to be asked for: what was raised first and has a prepared unit. */
function summon(view: SessionView): Stage | null {
  const opinion = view.opinions[view.tray[0] ?? ""];
  if (!opinion?.lead || view.step === null) return null;
  // who gave it back is not asked again
  if (view.answers.some((answer) => answer.state === "returned" && answer.opinions.includes(opinion.id)))
    return null;
  const opinions = some([opinion.id, ...opinion.merged]);
  const chair = opinion.lead === "CHAIR";
  const command: CommandInput = chair
    ? { type: "ChairAnswers", opinions, chair: view.presider.seat }
    : {
        type: "AssignAnswer",
        opinions,
        lead: opinion.lead,
        supporting: [...opinion.supporting],
      };
  return { kind: "summon", about: chair ? view.presider.position : unitName(view, opinion.lead), command };
}

/** The stage as the view has it. `introduced`: this screen has said that the introductions are over. */
export function stageOf(view: SessionView, introduced = false): Stage {
  const { floor, session } = view;
  if (session.kind === "scheduled") {
    const first = nextStep(view);
    return {
      kind: "open",
      about: first?.shortTitle ?? "",
      command: { type: "OpenSession", ...(first ? { first: first.id } : {}) },
    };
  }
  if (session.kind === "suspended")
    return { kind: "resumeSession", about: session.why, command: { type: "ResumeSession" } };
  if (session.kind === "closed") return { kind: "over", about: "", command: null, opens: "results" };
  switch (floor.kind) {
    case "called":
      return {
        kind: "beginSpeech",
        about: floor.who.name,
        command: { type: "BeginSpeech", turn: floor.holder },
      };
    case "speaking":
      return { kind: "endSpeech", about: floor.who.name, command: { type: "EndSpeech", turn: floor.holder } };
    case "interjection":
      return {
        kind: "resumeSpeaker",
        about: floor.who.name,
        command: { type: "ResumeSpeaker", turn: floor.holder },
      };
    case "answering":
      return {
        kind: "endAnswer",
        about: floor.who.name,
        command: { type: "EndAnswer", answer: floor.holder },
      };
    case "free":
      break;
    default:
      floor satisfies never;
  }
  const assigned = view.answers.find((answer) => answer.state === "assigned");
  if (assigned)
    return {
      kind: "beginAnswer",
      about: assigned.who.name,
      command: { type: "BeginAnswer", answer: assigned.id, basis: { floor: null } },
    };
  const step = stepOf(view);
  if (!step) return betweenSteps(view);
  return (
    opening(view, step, introduced) ?? summon(view) ?? callNext(view) ?? deferred(view) ?? endOf(view, step)
  );
}

function betweenSteps(view: SessionView): Stage {
  const step = nextStep(view);
  if (!step) return CLOSE;
  if (step.segment !== null && !view.rightsRead) return READ_RIGHTS;
  return { kind: "beginStep", about: step.shortTitle, command: { type: "BeginStep", step: step.id } };
}

const READ_RIGHTS: Stage = { kind: "readRights", about: "", command: { type: "ReadRightsStatement" } };
const CLOSE: Stage = { kind: "close", about: "", command: { type: "CloseSession" } };

/** The first step: everybody of rank is introduced, then the rights are read. */
function opening(view: SessionView, step: StepView, introduced: boolean): Stage | null {
  if (view.rightsRead || step.segment !== null || step.id !== view.steps[0]?.id) return null;
  const [person] = introduced ? [] : toIntroduce(view);
  if (!person) return READ_RIGHTS;
  return {
    kind: "introduce",
    about: person.name,
    command: { type: "IntroduceOfficial", person: person.id, introduced: true },
  };
}

/** "Xin báo cáo cuối phần": its time has come when nobody else is to be heard. */
function deferred(view: SessionView): Stage | null {
  const answer = view.answers.find((answer) => answer.state === "deferred" && answer.why === "endOfPart");
  if (!answer || view.step === null) return null;
  return {
    kind: "beginAnswer",
    about: answer.who.name,
    command: { type: "BeginAnswer", answer: answer.id, basis: { floor: null } },
  };
}

/** Nothing is left of a step: the next one, or the end. */
function endOf(view: SessionView, step: StepView): Stage {
  const next = nextStep(view);
  if (!next) {
    const concluded = step.segment !== null || view.groups.length === 0 || view.concluded.includes("");
    return concluded ? CLOSE : { kind: "conclude", about: "", command: null, opens: "conclude" };
  }
  if (next.segment !== null && !view.rightsRead) return READ_RIGHTS;
  return {
    kind: "nextStep",
    about: next.shortTitle,
    command: { type: "BeginStep", step: next.id, ends: step.id },
  };
}

/** The way that the primary button does not take. */
export interface OtherWay {
  readonly kind: "callInstead" | "endInstead" | "introduced" | "closeInstead";
  readonly about: string;
  readonly command: CommandInput | null;
}

/** The other thing that may be done at a stage, or null. */
export function otherWayOf(view: SessionView, stage: Stage): OtherWay | null {
  switch (stage.kind) {
    case "summon": {
      const next = callNext(view);
      return next && { ...next, kind: "callInstead" };
    }
    case "resumeSpeaker":
      return view.floor.holder === null
        ? null
        : { kind: "endInstead", about: "", command: { type: "EndSpeech", turn: view.floor.holder } };
    case "introduce":
      return { kind: "introduced", about: "", command: null };
    case "conclude":
      return { kind: "closeInstead", about: "", command: { type: "CloseSession" } };
    default:
      return null;
  }
}

/** Opinions whose answer was given and whose outcome is not yet recorded. */
export function answeredWithoutOutcome(view: SessionView): readonly string[] {
  const given = new Set(
    view.answers.filter((answer) => answer.state === "given").flatMap((answer) => answer.opinions),
  );
  return view.withoutOutcome.filter((id) => given.has(id));
}
