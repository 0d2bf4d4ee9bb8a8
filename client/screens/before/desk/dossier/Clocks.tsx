/** The clocks that stand over the preparation, with the days that are left. */
import { legalClocks } from "../../../../../shared/reckoning/legalClocks.ts";
import { dayOf, daysBetween, type Instant } from "../../../../../shared/terms/time.ts";
import type { DossierView } from "../../../../../shared/views/before/offices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useAt, wallTime } from "../../../../line/clock.ts";
import { addressOf } from "../../../../staff/desk/address.ts";
import { spanOf, stampOf } from "../../../../staff/when.ts";
import { writtenDay, writtenDeadline } from "../../../../ui/typedTime.ts";
import type { SectionProps } from "../section.ts";
import { DEADLINES, type Kept, keptOf } from "./deadlines.ts";
import { useDossierWords } from "./words.ts";

interface Card {
  readonly what: string;
  readonly due: string;
  readonly stands: string;
  readonly sign: "good" | "bad" | "";
}

/** What is said of a deadline beside its day; nothing: the days that are left. */
function useKeptSays(): (kept: Kept) => Partial<Card> {
  const words = useDossierWords();
  const english = useLanguage() === "en";
  return (keeping) => {
    switch (keeping.kind) {
      case "complete":
        return { stands: words.complete, sign: "good" };
      case "submitted":
        return keeping.late === null
          ? { stands: words.submitted(stampOf(keeping.at)), sign: "good" }
          : { stands: words.submittedLate(spanOf(keeping.late, english)), sign: "bad" };
      case "lacking":
        return { stands: words.lacking(keeping.count), sign: "bad" };
      case "over":
        return { stands: words.isOver, sign: "" };
      case "open":
        return {};
      default:
        return keeping satisfies never;
    }
  };
}

export function Clocks({ view, dossier }: SectionProps & { readonly dossier: DossierView }) {
  const words = useDossierWords();
  const today = useAt(view.clock, (now: Instant) => dayOf(now));
  const left = (day: string) => daysBetween(today, day);
  const says = useKeptSays();
  const card = (what: string, due: string, day: string): Card => ({
    ...{ what, due, stands: words.left(left(day)), sign: left(day) < 0 ? "bad" : "" },
  });
  const { level, announcement } = dossier;
  const clocks = legalClocks({ level, date: view.date, announcedAt: announcement?.at ?? null });
  const cards: Card[] = [
    card(words.hearing, `${writtenDay(view.date)} ${wallTime(dossier.start)}`, view.date),
    ...DEADLINES.flatMap((source) => {
      const late = dossier.deadlines?.[source] ?? null;
      if (late === null) return [];
      const day = dayOf(late - 1);
      const keeping = keptOf(source, left(day) < 0, {
        rosters: view.offices?.rosters ?? [],
        synthesis: view.synthesis,
      });
      return [{ ...card(words.deadline[source], writtenDeadline(late), day), ...says(keeping) }];
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
