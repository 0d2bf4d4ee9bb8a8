/** How a hearing stood at a version of its log: what a document that was issued then is made from. */
import { setImmediate } from "node:timers/promises";
import { foldCommit } from "../../rulebook/fold.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import type { HearingLog } from "../../storage/log.ts";
import { toCommit } from "./hearingRoom.ts";

/** ms of folding after which other hearings' presses come between */
const SLICE = 20;

/** `earlier`: the same hearing at a version before it, from which it goes on. Throws where the log does not go so far. */
export async function stateAt(
  log: HearingLog,
  hearing: string,
  version: number,
  earlier: HearingState | null = null,
): Promise<HearingState> {
  let state = earlier;
  let breath = performance.now();
  for (const entry of await log.read(hearing, earlier?.version ?? 0)) {
    if (entry.v > version) break;
    state = foldCommit(state, toCommit(entry));
    if (performance.now() - breath < SLICE) continue;
    await setImmediate();
    breath = performance.now();
  }
  if (state?.version !== version) throw new Error(`the log of ${hearing} does not reach version ${version}`);
  return state;
}
