/** The messages between screen and server, in both directions, under one version. */
import type { Envelope } from "./commands.ts";
import type { Refusal } from "./refusals.ts";
import type { Change } from "./viewChange.ts";
import type { View } from "./views.ts";

export const PROTOCOL_VERSION = 1;

/** The three outcomes of a command; `unknown` is resent by the screen under the same id. */
export type CommandResult =
  | { readonly kind: "done"; readonly version: number }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "unknown" };

/** A screen's state: whole, or a change from the view of hash `from`. Hashes are opaque to screens. */
export type ViewMessage =
  | { readonly whole: View; readonly to: string }
  | { readonly from: string; readonly to: string; readonly change: Change };

export interface ServerToScreen {
  view: (message: ViewMessage) => void;
  /** is what is shown kept up to date, and is it being saved? */
  health: (health: { readonly live: boolean; readonly problem: string | null }) => void;
  goodbye: (why: "clientTooOld" | "revoked" | "stopping") => void;
}

export interface ScreenToServer {
  command: (envelope: Envelope, ack: (result: CommandResult) => void) => void;
  /** asks for what is missing from the view of this hash (null: everything) */
  catchUp: (held: string | null) => void;
  /** the server's real time in ms (Redis TIME), for the offset */
  time: (ack: (serverMs: number) => void) => void;
}
