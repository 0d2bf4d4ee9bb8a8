/** The law's clock on the results: so many days until they are told to everybody. */
import { legalClocks } from "../../../../shared/reckoning/legalClocks.ts";
import { dayOf, daysBetween, type Instant } from "../../../../shared/terms/time.ts";
import type { DeskView } from "../../../../shared/views/before/desk.ts";
import { useAt } from "../../../line/clock.ts";
import { writtenDay } from "../../../ui/typedTime.ts";
import { useWords } from "./words.ts";

export function ResultsClock({ view, whenTold }: { readonly view: DeskView; readonly whenTold: boolean }) {
  const words = useWords();
  const today = useAt(view.clock, (now: Instant) => dayOf(now));
  if (view.documents === null) return null;
  const { level, announced } = view.documents;
  const resultsOn = announced.map(({ date }) => date).sort()[0] ?? null;
  const clocks = legalClocks({ level, date: view.date, announcedAt: null, resultsOn });
  const results = clocks.find(({ what }) => what === "results");
  if (!results || (results.days !== null && !whenTold)) return null;
  const { binding, due, days } = results;
  const left = daysBetween(today, due);
  const late = resultsOn === null ? left < 0 : resultsOn > due;
  const says = days === null ? words.left(left) : words.told(days);
  return (
    <p className={`sign above ${late ? "bad" : days === null ? "" : "good"}`}>
      {`${late ? "▲" : days === null ? "" : "✓"} ${words.results(binding, writtenDay(due))}: ${says}`.trim()}
    </p>
  );
}
