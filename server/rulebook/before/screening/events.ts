/** Events: what was decided of a registration. Only what is accepted, or merged into what is, has its words here. */
import type { Clarified, Lack } from "../../../../shared/terms/register.ts";
import type { AcceptedOpinion, Decided } from "./slice.ts";

type Of = { registration: string; row: string };

export type ScreeningEvent =
  | ({ type: "RegistrationScreened"; code: string | null } & Of &
      Pick<Decided, "result" | "decider" | "into">)
  | { type: "OpinionAccepted"; opinion: AcceptedOpinion }
  | ({ type: "ClarificationAsked"; lacks: Lack[]; until: string } & Of)
  | ({ type: "ClarificationAnswered" } & Of)
  | ({ type: "ClarificationSettled"; as: Clarified } & Of)
  | ({ type: "SlipMade" } & Of)
  | ({ type: "SenderNotified" } & Of)
  | { type: "SealedOpened"; registration: string }
  | { type: "SealedShut" }
  | { type: "ReachShown"; registration: string }
  /** of an applicant or a delegate */
  | { type: "AttendeeReachShown"; attendee: string }
  | { type: "ReachHidden" }
  | ({ type: "WardRemarked"; ward: string } & Of);
