/** What a screen holds: the last view, the state of the link, the commands under way and those refused. */
import { create } from "zustand";
import type { HealthProblem } from "../../shared/terms/health.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";
import type { OwnPart } from "../../shared/views/live/phone.ts";
import type { View } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import type { Shut } from "../../shared/wire/protocol.ts";
import type { PendingCommand } from "./pending.ts";

export interface RefusedCommand {
  readonly id: string;
  readonly refusal: Refusal;
  readonly command: CommandInput;
}

interface Store {
  readonly view: View | null;
  readonly hash: string | null;
  /** what this phone itself has asked; null before the server has told, and on other screens */
  readonly own: OwnPart | null;
  readonly connected: boolean;
  /** performance.now() when the link went */
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

export const useStore = create<Store>(() => ({
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

/** Whoever's link is another one now reads nothing more here, what stood here neither. */
export function shutOut(why: Shut): void {
  useStore.setState(why === "revoked" ? { shut: why, view: null, hash: null } : { shut: why });
}

/** Takes a view in. Its hash is written at the document too: from outside one can see which view a page shows. */
export function showView(view: View, hash: string): void {
  useStore.setState({ view, hash });
  document.documentElement.dataset["view"] = hash;
}

/** What is over within this time (ms) is nothing to tell anybody: a line that goes on at another node, an act. */
const UNTOLD_MS = 400;
let telling: number | undefined;
let waiting: number | undefined;

/** The commands under way: told of unless they are done soon, so that no press draws anything but what it does. */
export function setPending(pending: readonly PendingCommand[]): void {
  if (pending.length > 0) {
    useStore.setState({ pending });
    waiting ??= window.setTimeout(() => useStore.setState({ late: true }), UNTOLD_MS);
    return;
  }
  clearTimeout(waiting);
  waiting = undefined;
  useStore.setState({ pending, late: false });
}

/** The line is gone: told unless it is back soon, and then since when. */
export function cutOff(at = performance.now()): void {
  telling ??= window.setTimeout(() => {
    telling = undefined;
    useStore.setState(({ since }) => ({ connected: false, since: since ?? at }));
  }, UNTOLD_MS);
}

export function lineIsBack(): void {
  clearTimeout(telling);
  telling = undefined;
  useStore.setState({ connected: true, since: null, shut: null });
}

/** The view, when it is of the role that is asked for (or of any). */
export function useView<V extends View>(role?: V["role"]): V | null {
  const view = useStore((store) => store.view);
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

function linkState({ connected, saved, since }: Store): LinkState {
  if (connected) return saved ? "live" : "notSaved";
  return since !== null ? "cutOff" : "connecting";
}

const waitingCount = ({ connected, late, pending }: Store) => (connected && !late ? 0 : pending.length);

/** Drawn anew only where one of these is another. */
export function useLink(): Link {
  const state = useStore(linkState);
  const since = useStore((store) => store.since);
  const shut = useStore((store) => store.shut);
  const problem = useStore((store) => store.problem);
  const pending = useStore(waitingCount);
  const typedLate = useStore((store) => store.typedLate);
  return { state, since, shut, problem, pending, typedLate };
}

/** For whoever needs no more of the link: it is not drawn with each press. */
export const useLinkState = () => useStore(linkState);

export function tellTypedLate(typedLate: boolean): void {
  useStore.setState({ typedLate });
}

export const useOwn = () => useStore((store) => store.own);
export const useSetAside = () => useStore((store) => store.hearings);
/** Is this command under way? */
export const useUnderWay = (id: string) => useStore((store) => store.pending.some((one) => one.id === id));
export const usePending = () => useStore((store) => store.pending);
export const useRefusals = () => useStore((store) => store.refused);

export function dismissRefusal(id: string): void {
  useStore.setState(({ refused }) => ({ refused: refused.filter((one) => one.id !== id) }));
}
