/** Events: an organisation's list of its delegates. Names stand in the people register. */
import type { RosterDelegate } from "../state.ts";

type Of = { organisation: number; delegate: string };
type Content = Pick<RosterDelegate, "person" | "substituteFor" | "contact">;

export type RosterEvent =
  | ({ type: "DelegateEntered" } & Of & Content)
  | ({ type: "DelegateChanged" } & Of & Content)
  | ({ type: "DelegateRemoved" } & Of);
