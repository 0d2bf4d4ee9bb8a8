/** The page's store as React's components read it. */
import { useStore } from "zustand";
import type { HealthProblem } from "../../shared/terms/health.ts";
import type { View } from "../../shared/views/views.ts";
import type { Shut } from "../../shared/wire/protocol.ts";
import { createLineStore, type LineState } from "./state.ts";
import { TIMERS } from "./timers.ts";

export const lineStore = createLineStore(TIMERS);

export const useLine = <T>(pick: (state: LineState) => T): T => useStore(lineStore, pick);

/** The view, when it is of the role that is asked for (or of any). */
export function useView<V extends View>(role?: V["role"]): V | null {
  const view = useLine((store) => store.view);
  return view !== null && (role === undefined || view.role === role) ? (view as V) : null;
}

export type LinkState = "connecting" | "live" | "cutOff" | "notSaved";
export interface Link {
  readonly state: LinkState;
  /** performance.now() since when it is cut off */
  readonly since: number | null;
  readonly shut: Shut | null;
  /** what the server says is wrong */
  readonly problem: HealthProblem | null;
  /** how many commands wait, once they do */
  readonly pending: number;
  readonly typedLate: boolean;
}

function linkState({ connected, saved, since }: LineState): LinkState {
  if (connected) return saved ? "live" : "notSaved";
  return since !== null ? "cutOff" : "connecting";
}

const waitingCount = ({ connected, late, pending }: LineState) => (connected && !late ? 0 : pending.length);

/** Drawn anew only where one of these is another. */
export function useLink(): Link {
  const state = useLine(linkState);
  const since = useLine((store) => store.since);
  const shut = useLine((store) => store.shut);
  const problem = useLine((store) => store.problem);
  const pending = useLine(waitingCount);
  const typedLate = useLine((store) => store.typedLate);
  return { state, since, shut, problem, pending, typedLate };
}

/** For whoever needs no more of the link: it is not drawn with each press. */
export const useLinkState = () => useLine(linkState);

export const useOwn = () => useLine((store) => store.own);
