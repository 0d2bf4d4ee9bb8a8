/** An instant of the preparation as people write it: "14/11 18:30". */
import { dayOf, type Instant } from "../../shared/terms/time.ts";
import { wallTime } from "../line/clock.ts";

export function atTime(at: Instant): string {
  const [, month = "", day = ""] = dayOf(at).split("-");
  return `${day}/${month} ${wallTime(at)}`;
}
