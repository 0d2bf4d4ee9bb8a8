/** How each matter stands, and when its answer is likely to be asked for. */
import type { Matter } from "../../../shared/views/live/department.ts";
import type { Answer, Entry, HearingState, Opinion } from "../../rulebook/frame/state.ts";
import { fields, index, part } from "../part.ts";
import { answerWaits, queued, turnsByOpinion } from "./line.ts";

/** The last answer that was asked for each opinion. */
export const answerTo = index(
  fields("answers"),
  ({ answers }): ReadonlyMap<string, Answer> =>
    new Map(Object.values(answers).flatMap((answer) => answer.opinions.map((id) => [id, answer] as const))),
);

type Turns = Pick<HearingState, "opinions"> & {
  readonly turnsByOpinion: ReadonlyMap<string, readonly Entry[]>;
  readonly queued: ReadonlySet<string>;
};

function stageOf(state: Turns, answer: Answer | null, opinion: Opinion): Matter["stage"] {
  const turns = state.turnsByOpinion.get(opinion.partOf ?? opinion.id) ?? [];
  if (opinion.outcome) return "settled";
  switch (answer?.state.kind) {
    case "assigned":
      return "summoned";
    case "onFloor":
      return "answering";
    case "given":
      return "answered";
    case "deferred":
      return answer.state.until;
    default:
  }
  if (turns.some((entry) => entry.state.kind === "onFloor")) return "speaking";
  if (opinion.raisedAt !== null) return "raised";
  if (turns.some((entry) => state.queued.has(entry.id))) return "waiting";
  return turns.some((entry) => entry.state.kind === "unheard") ? "unheard" : "listed";
}

const AWAITED: ReadonlySet<Matter["stage"]> = new Set(["waiting", "speaking", "raised"]);

/** How each matter stands, and when its answer is likely to be asked for. */
export const standings = part(
  { ...fields("opinions"), answerTo, turnsByOpinion, queued, answerWaits },
  (state): Readonly<Record<string, Pick<Matter, "stage" | "wait">>> =>
    Object.fromEntries(
      Object.values(state.opinions).map((opinion) => {
        const stage = stageOf(state, state.answerTo.get(opinion.id) ?? null, opinion);
        const wait = AWAITED.has(stage) ? (state.answerWaits[opinion.id] ?? null) : null;
        return [opinion.id, { stage, wait }];
      }),
    ),
);
