/** Events: what came into the register. Ids and categories alone: who sent it, and what it says, stand in the vault. */
import type { Inbox, Source } from "../../../../shared/terms/register.ts";

export type RegisterEvent =
  | {
      type: "OpinionRegistered";
      registration: string;
      row: string;
      source: Source;
      inbox: Inbox;
      /** ms after the deadline; null: in time */
      late: number | null;
    }
  /** the same from the same sender once more: nothing is added */
  | { type: "DoubleRecognised"; registration: string; inbox: Inbox }
  | { type: "RegistrationChanged"; registration: string; row: string }
  /** `onWord`: a clerk has noted it on the word of its sender */
  | { type: "RegistrationWithdrawn"; registration: string; row: string; onWord?: true }
  | { type: "LateTaken"; registration: string; row: string };
