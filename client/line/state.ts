/** What a screen holds: the last view, the state of the link, the commands under way and those refused. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { HealthProblem } from "../../shared/terms/health.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";
import type { OwnPart } from "../../shared/views/live/phone.ts";
import type { View } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import type { Shut } from "../../shared/wire/protocol.ts";
import type { Timers } from "./timers.ts";

/** A command whose outcome is not known yet. */
export interface PendingCommand {
  readonly id: string;
  readonly madeAt: number;
  readonly command: CommandInput;
}

export interface RefusedCommand {
  readonly id: string;
  readonly refusal: Refusal;
  readonly command: CommandInput;
}

export interface LineState {
  readonly view: View | null;
  readonly hash: string | null;
  /** what this phone itself has asked; null before the server has told, and on other screens */
  readonly own: OwnPart | null;
  readonly connected: boolean;
  /** when the link went, as the monotonic clock tells */
  readonly since: number | null;
  readonly saved: boolean;
  /** the server has been silent for long on what was typed here */
  readonly typedLate: boolean;
  readonly problem: HealthProblem | null;
  /** hearings that cannot be served; operators alone are told */
  readonly hearings: readonly string[];
  /** why this screen is let in no more */
  readonly shut: Shut | null;
  readonly pending: readonly PendingCommand[];
  /** … and something has been so for long enough to be told */
  readonly late: boolean;
  readonly refused: readonly RefusedCommand[];
}

/** What is over within this time (ms) is not shown: a line that goes on at another node, an act. */
export const UNTOLD_MS = 400;

export interface LineStore extends StoreApi<LineState> {
  /** The line is gone: told unless it is back soon, and then since when. */
  readonly cutOff: (at?: number) => void;
  readonly lineIsBack: () => void;
  /** A seat whose link was renewed shows nothing more here, not even what stood here before. */
  readonly shutOut: (why: Shut) => void;
}

export function createLineStore({ monotonic, after }: Timers): LineStore {
  const store = createStore<LineState>(() => ({
    view: null,
    hash: null,
    own: null,
    connected: false,
    since: null,
    saved: true,
    typedLate: false,
    problem: null,
    hearings: [],
    shut: null,
    pending: [],
    late: false,
    refused: [],
  }));
  let untell: (() => void) | undefined;
  return {
    ...store,
    cutOff: (at = monotonic()) => {
      untell ??= after(UNTOLD_MS, () => {
        untell = undefined;
        store.setState(({ since }) => ({ connected: false, since: since ?? at }));
      });
    },
    lineIsBack: () => {
      untell?.();
      untell = undefined;
      store.setState({ connected: true, since: null, shut: null });
    },
    shutOut: (why) =>
      store.setState(why === "revoked" ? { shut: why, view: null, hash: null } : { shut: why }),
  };
}
