/** What the one primary button does at each stage of the session. Pure; screens only word it. */
import type { CommandInput } from "../../shared/commands.ts";
import type { StepView } from "../../shared/sessionParts.ts";
import type { SessionView } from "../../shared/views.ts";
import { some } from "./staff.ts";

export type StageKind =
  | "open"
  | "beginStep"
  | "call"
  | "beginSpeech"
  | "endSpeech"
  | "resumeSpeaker"
  | "summon"
  | "beginAnswer"
  | "endAnswer"
  | "endStep"
  | "resumeSession"
  | "finish"
  | "over";

export interface Stage {
  readonly kind: StageKind;
  /** whom or what it is about: a name, a unit, a step */
  readonly about: string;
  readonly command: CommandInput | null;
}

function nextStep(view: SessionView): StepView | null {
  return view.steps.find((step) => step.begunAt === null) ?? null;
}

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
  if (view.answers.some((one) => one.state === "returned" && one.opinions.includes(opinion.id))) return null;
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

export function stageOf(view: SessionView): Stage {
  const { floor, session } = view;
  if (session.kind === "scheduled") return { kind: "open", about: "", command: { type: "OpenSession" } };
  if (session.kind === "suspended")
    return { kind: "resumeSession", about: session.why, command: { type: "ResumeSession" } };
  if (session.kind === "closed") return { kind: "over", about: "", command: null };
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
  if (view.step === null) {
    const step = nextStep(view);
    return step
      ? { kind: "beginStep", about: step.shortTitle, command: { type: "BeginStep", step: step.id } }
      : { kind: "finish", about: "", command: null };
  }
  return summon(view) ?? callNext(view) ?? deferred(view) ?? endStep(view);
}

/** "Xin báo cáo cuối phần": its time has come when nobody else is to be heard. */
function deferred(view: SessionView): Stage | null {
  const answer = view.answers.find((one) => one.state === "deferred" && one.why === "endOfPart");
  if (!answer || view.step === null) return null;
  return {
    kind: "beginAnswer",
    about: answer.who.name,
    command: { type: "BeginAnswer", answer: answer.id, basis: { floor: null } },
  };
}

function endStep(view: SessionView): Stage {
  const step = view.steps.find((one) => one.id === view.step);
  return {
    kind: "endStep",
    about: step?.shortTitle ?? "",
    command: { type: "EndStep", step: view.step ?? "" },
  };
}

/** Opinions whose answer was given and whose outcome is not yet recorded. */
export function answeredWithoutOutcome(view: SessionView): readonly string[] {
  const given = new Set(
    view.answers.filter((answer) => answer.state === "given").flatMap((answer) => answer.opinions),
  );
  return view.withoutOutcome.filter((id) => given.has(id));
}
