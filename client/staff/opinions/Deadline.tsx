/** Until when opinions are in time, and what comes after. */
import type { Instant } from "../../../shared/terms/time.ts";
import { useLanguage } from "../../i18n/language.ts";
import { spanOf } from "../when.ts";
import { useWords } from "./words.ts";

const MINUTE = 60_000;

const day = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

export function Deadline({ last, now }: { readonly last: Instant; readonly now: Instant }) {
  const words = useWords();
  const english = useLanguage() === "en";
  const parts = Object.fromEntries(day.formatToParts(last).map(({ type, value }) => [type, value]));
  const said = `${parts["day"]}/${parts["month"]}/${parts["year"]} (${parts["hour"]}:${parts["minute"]}:${parts["second"]})`;
  const left = last - now;
  const span = spanOf(left > 60 * MINUTE ? Math.floor(left / MINUTE) * MINUTE : left, english);
  return <p className="deadline">{left >= 0 ? words.deadline(span, said) : words.passed(said)}</p>;
}
