/** Events: documents are sent. Whom they go to is a body or an office, never a private person. */
import type { DispatchWay } from "../../../../shared/terms/dispatch.ts";

/** One sending as it is told: to whom, how, on which day (YYYY-MM-DD). */
export interface Sending {
  readonly to: string;
  readonly how: DispatchWay;
  readonly date: string;
}

export type DispatchEvent =
  /** `document`: of the register of documents, or a letter's number */
  | { type: "DocumentDispatched"; document: string; to: string[]; how: DispatchWay; date: string }
  /** `right`: what is so; null: it was not sent */
  | { type: "DispatchCorrected"; dispatch: string; right: Sending | null; why: string };
