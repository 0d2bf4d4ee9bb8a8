/** What a seat does with the minutes: writes and signs first, approves and signs second, helps to write, or reads. */
import type { AnnexView } from "../../../shared/views/after/signature.ts";
import type { StaffView } from "../../line/staff.ts";

export type Signs = "secretary" | "presider" | "helper" | "reader";

export function signsOf(view: StaffView): Signs {
  if (view.role === "secretary") return view.duty === "minutes" ? "secretary" : "helper";
  return view.seat === view.presider.seat ? "presider" : "reader";
}

/** Does an annex wait for this one's signature? */
export const toSign = ({ at, signedAt }: AnnexView, signs: Signs): boolean =>
  signs === "secretary" ? at === null : signs === "presider" && at !== null && signedAt === null;

/** How many annexes wait for whoever is at this screen. */
export const annexesToSign = (view: StaffView): number =>
  (view.signing?.annexes ?? []).filter((annex) => toSign(annex, signsOf(view))).length;
