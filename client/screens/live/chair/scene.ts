/** Which picture of the card belongs to a view. Pure. */
import type { ChairView } from "../../../../shared/views/views.ts";
import { answeredWithoutOutcome, type StageKind, stepOf } from "../../../staff/stage.ts";

/** Which of the pictures the room is in now. */
export type Scene =
  | "before"
  | "paused"
  | "closed"
  | "speaker"
  | "answering"
  | "invited"
  | "diverted"
  | "outcome"
  | "between"
  | "introduce"
  | "rights"
  | "conclude"
  | "closing"
  | "programme";

/** The one place that says which picture belongs to a view; `stage`: what the primary button does. */
export function sceneOf(view: ChairView, stage: StageKind): Scene {
  if (view.session.kind === "scheduled") return "before";
  if (view.session.kind === "suspended") return "paused";
  if (view.session.kind === "closed") return "closed";
  if (view.floor.kind === "answering") return "answering";
  if (view.floor.kind !== "free") return "speaker";
  if (view.lastDiverted !== null) return "diverted";
  if (view.answers.some((answer) => answer.state === "assigned")) return "invited";
  if (answeredWithoutOutcome(view).length > 0) return "outcome";
  if (stage === "introduce") return "introduce";
  if (stage === "readRights") return "rights";
  if (stage === "conclude") return "conclude";
  if (stage === "close") return "closing";
  return stepOf(view)?.segment ? "between" : "programme";
}
