/** Days off besides Saturday and Sunday: by them working days are counted. The organiser's clerk may set others. */
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { dayIn, linesIn } from "../../../../staff/before/form/dayText.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly daysOff: readonly string[];
  readonly maySet: boolean;
}

export function DaysOff({ daysOff, maySet }: Props) {
  const words = useWords();
  const written = daysOff.map(writtenDay);
  const isWrong = (line: string) => dayIn(line) === "";
  return (
    <details className="card">
      <summary>{words.daysOff(daysOff.length)}</summary>
      {!maySet && <p>{written.join(", ")}</p>}
      {maySet && (
        <ActForm
          key={written.join()}
          form="daysOff"
          title={words.daysOffTitle}
          press={words.keepDaysOff}
          primary={false}
          start={{ days: written.join("\n") }}
          fields={[
            {
              ...{ name: "days", label: words.dayALine, rows: 6, most: 2_000, optional: true },
              problem: (text) => {
                const wrong = linesIn(text).find(isWrong);
                return wrong === undefined ? null : words.wrongDay(wrong);
              },
            },
          ]}
          command={({ days }) => ({ type: "SetHolidays", days: linesIn(days).map(dayIn) })}
        />
      )}
    </details>
  );
}
