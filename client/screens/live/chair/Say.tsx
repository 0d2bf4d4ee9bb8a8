/** The card's middle band: the sentence to say now, read at arm's length. */
import type { ChairView } from "../../../../shared/views/views.ts";
import { useSpan } from "../../../i18n/about.ts";
import { useAt } from "../../../line/clock.ts";
import { useIntroduced } from "../../../staff/acts/introduced.ts";
import { firstReminder, isOver, sayingsOf } from "../../../staff/acts/sayings.ts";
import { useWords } from "./words.ts";

export function Say({ view }: { view: ChairView }) {
  const words = useWords();
  const span = useSpan();
  const introduced = useIntroduced();
  const { floor } = view;
  const over = useAt(view.clock, (now) => isOver(view, now));
  const sentences = useAt(view.clock, (now) => sayingsOf(view, now, introduced).join("\n"));
  const reminder = floor.kind === "speaking" && !over ? firstReminder(view) : null;
  const opinion = "opinion" in floor ? view.opinions[floor.opinion ?? ""] : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long sentence scrolls, so the keyboard must reach it
    <section className="say" aria-label={words.say} aria-live="polite" tabIndex={0}>
      <p className={opinion?.needsHelp ? "label late" : "label"}>
        <span>
          {reminder === null
            ? words.say
            : opinion?.needsHelp
              ? words.sayAloudAt(span(reminder))
              : words.sayAt(span(reminder))}
        </span>
      </p>
      {sentences.split("\n").map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
