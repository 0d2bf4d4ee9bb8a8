/** The backdrop's text, as it hangs in the hall; a day on it that is not the hearing's is told of while it is typed. */
import { otherDayIn } from "../../../../../shared/terms/dates.ts";
import type { DossierView } from "../../../../../shared/views/before/offices.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { useDossierWords } from "./words.ts";

/** Line by line; only the ends lose their empty lines. */
const backdropLines = (text: string): string[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trimEnd());

interface Props {
  readonly dossier: DossierView;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly mayPress: boolean;
}

export function BackdropCard({ dossier: { backdrop }, date, mayPress }: Props) {
  const words = useDossierWords();
  const text = backdrop.join("\n");
  return (
    <section className="card stack" aria-label={words.backdropText}>
      <h2>{words.backdropText}</h2>
      <p className="backdropText">{text}</p>
      {mayPress && (
        <details>
          <summary>{words.changeBackdrop}</summary>
          <ActForm
            key={text}
            form="backdrop"
            title={words.newBackdrop}
            press={words.saveBackdrop}
            primary={false}
            start={{ text }}
            fields={[
              {
                ...{ name: "text", label: words.backdropLines, hint: words.backdropHint, rows: 10 },
                problem: (typed) => {
                  const lines = backdropLines(typed);
                  const tooLong = lines.find((line) => [...line].length > 120);
                  if (lines.length > 20) return words.backdropTooMany;
                  return tooLong === undefined ? null : words.backdropTooLong(tooLong.slice(0, 30));
                },
                warning: (typed) => {
                  const other = otherDayIn(backdropLines(typed), date);
                  return other === null
                    ? null
                    : `▲ ${words.backdropOther(writtenDay(other), writtenDay(date))}`;
                },
              },
            ]}
            command={({ text: typed = "" }) => ({ type: "ChangeBackdrop", lines: backdropLines(typed) })}
          />
        </details>
      )}
    </section>
  );
}
