/** Steps of the preparation's script that must not take effect. */
import type { Refusal } from "../../../shared/terms/refusals.ts";

/** By which rule a step is refused. */
export const REFUSED: Readonly<Record<number, Refusal["code"]>> = {
  3: "dossierExists",
  20: "placeMissing",
  46: "deadlineOver",
  80: "contentTooLong",
  83: "unknownId",
  87: "notAllowed",
  104: "decidedMeanwhile",
  112: "overQuota",
  143: "synthesisOpen",
  159: "deadlineOver",
  165: "dateTentative",
  210: "notAllowed",
  213: "notAccepted",
  224: "notAllowed",
  238: "notReady",
};
