/** Events: an organisation's list of its delegates. Names stand in the people register. */
import type { RosterDelegate, Shortfall } from "./slice.ts";

type Of = { organisation: number; delegate: string };
type Content = Pick<RosterDelegate, "person" | "substituteFor" | "contact" | "born" | "represents">;

export type RosterEvent =
  | ({ type: "DelegateEntered" } & Of & Content)
  | ({ type: "DelegateChanged" } & Of & Content)
  | ({ type: "DelegateRemoved" } & Of)
  /** several at once, none of them a substitute */
  | {
      type: "DelegateListSubmitted";
      organisation: number;
      file: string | null;
      delegates: Omit<RosterDelegate, "substituteFor">[];
      /** who stood there already, each with the row that it is from now on; left out: nobody */
      changed?: Omit<RosterDelegate, "substituteFor">[];
    }
  /** `replacement` takes the place of `delegate`, with its substitute */
  | ({ type: "DelegateReplaced"; replacement: string; why: string } & Of & Omit<Content, "substituteFor">)
  | { type: "LateListAccepted"; organisation: number; why: string }
  /** null: its place in the hall follows from the order again */
  | { type: "DelegatePlaced"; delegate: string; place: string | null }
  | { type: "OrganisationsReminded"; about: string; organisations: Shortfall[] };
