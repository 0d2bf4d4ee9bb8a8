/** The clocks that stand over the preparation, with the days that are left. */
import { legalClocks } from "../../../../../shared/reckoning/legalClocks.ts";
import { dayOf, daysBetween, type Instant } from "../../../../../shared/terms/time.ts";
import type { DossierView } from "../../../../../shared/views/before/offices.ts";
import { useAt, wallTime } from "../../../../line/clock.ts";
import { addressOf } from "../../../../staff/desk/address.ts";
import { writtenDay, writtenDeadline } from "../../../../ui/typedTime.ts";
import type { SectionProps } from "../section.ts";
import { useDossierWords } from "./words.ts";

/** In the order of the plan's own days. */
const DEADLINES = ["wards", "organisations", "synthesis"] as const;

interface Card {
  readonly what: string;
  readonly due: string;
  readonly stands: string;
  readonly sign: "good" | "bad" | "";
}

export function Clocks({ view, dossier }: SectionProps & { readonly dossier: DossierView }) {
  const words = useDossierWords();
  const today = useAt(view.clock, (now: Instant) => dayOf(now));
  const left = (day: string) => daysBetween(today, day);
  const card = (what: string, due: string, day: string): Card => ({
    ...{ what, due, stands: words.left(left(day)), sign: left(day) < 0 ? "bad" : "" },
  });
  const { level, announcement } = dossier;
  const clocks = legalClocks({ level, date: view.date, announcedAt: announcement?.at ?? null });
  const cards: Card[] = [
    card(words.hearing, `${writtenDay(view.date)} ${wallTime(dossier.start)}`, view.date),
    ...DEADLINES.flatMap((source) => {
      const late = dossier.deadlines?.[source] ?? null;
      return late === null ? [] : [card(words.deadline[source], writtenDeadline(late), dayOf(late - 1))];
    }),
    ...clocks.map(({ what, due, days, binding }): Card => {
      const kind = binding ? words.binding : words.advised;
      const name = `${words.clock[what]} (${kind})`;
      if (days !== null) return { what: name, due: "", stands: `✓ ${words.done(days)}`, sign: "good" };
      return card(name, words.latest(writtenDay(due)), due);
    }),
  ];
  return (
    <section className="card" aria-label={words.clocks}>
      <h2>{words.clocks}</h2>
      {view.offices?.settings.proposed && (
        <p className="sign bad">
          {"▲ "}
          <a href={addressOf("settings", { set: "deadlines" })}>{words.deadlinesMoved}</a>
        </p>
      )}
      <ul className="plainList">
        {cards.map(({ what, due, stands, sign }) => (
          <li key={what}>
            <b className={`sign ${sign}`}>{stands}</b>
            <p>
              {what} <span className="num">{due}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
