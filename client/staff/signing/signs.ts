/** What a seat does with the minutes: writes and signs first, approves and signs second, helps to write, or reads. */
import type { StaffView } from "../../line/staff.ts";

export type Signs = "secretary" | "presider" | "helper" | "reader";

export function signsOf(view: StaffView): Signs {
  if (view.role === "secretary") return view.duty === "minutes" ? "secretary" : "helper";
  return view.seat === view.presider.seat ? "presider" : "reader";
}
