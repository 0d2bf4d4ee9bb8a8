/** A slip that goes to another unit or gets another day; what it was stands below it. */
import { dayOf, timeOfDay } from "../../../../../shared/terms/time.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import type { SlipView } from "../../../../../shared/views/before/preparation.ts";
import { atTime } from "../../../../staff/atTime.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { useFormWords } from "../../../../staff/before/form/words.ts";
import { typedTime, writtenDay } from "../../../../ui/typedTime.ts";
import { usePreparationWords } from "./words.ts";

interface Props {
  readonly view: DeskView;
  readonly slip: SlipView;
}

/** "o48" answers for "U07": a choice is the person, whose unit goes with it. */
export function Readdress({ view, slip }: Props) {
  const words = usePreparationWords();
  const form = useFormWords();
  const { respondents } = view.preparation;
  const nameOf = (unit: string) => view.synthesis.units.find(({ id }) => id === unit)?.name;
  const choices = respondents.flatMap(({ person, unit, name }) => {
    const body = nameOf(unit);
    return body === undefined ? [] : [[person, `${body} · ${name}`] as const];
  });
  const hour = new Date(slip.due + 7 * 3_600_000).toISOString().slice(11, 16);
  return (
    <details>
      <summary>{words.readdress}</summary>
      <ActForm
        key={`${slip.answers} ${slip.due}`}
        form={`readdress.${slip.id}.${slip.was.length}`}
        title={words.readdressTitle(slip.id)}
        press={words.readdressPress}
        primary={false}
        start={{ answers: slip.answers, day: writtenDay(dayOf(slip.due)), hour }}
        fields={[
          {
            ...{ name: "answers", label: words.readdressTo, choices },
            ...(slip.draft && { hint: words.readdressLoses }),
          },
          {
            ...{ name: "day", label: words.day, hint: form.day, short: true },
            problem: (text) => (dayIn(text) === "" ? form.noDay : null),
          },
          {
            ...{ name: "hour", label: words.hour, short: true },
            problem: (text) => (typedTime(text) === null ? words.noHour : null),
          },
          { name: "why", label: words.readdressWhy, most: 200 },
        ]}
        command={({ answers = "", day, hour: at = "", why = "" }) => ({
          type: "ReaddressSlip",
          ...{ slip: slip.id, respondent: answers, why },
          unit: respondents.find(({ person }) => person === answers)?.unit ?? slip.unit,
          due: timeOfDay(typedTime(at) ?? "", Date.parse(`${dayIn(day)}T05:00:00Z`)) ?? 0,
        })}
      />
    </details>
  );
}

export function Earlier({ slip }: { readonly slip: SlipView }) {
  const words = usePreparationWords();
  return slip.was.map(({ at, respondent, due, why, drafts }) => (
    <p key={at} className="muted">
      {words.wasAddressed(atTime(at), respondent, atTime(due), why)}
      {drafts > 0 && ` ${words.wasDrafted(drafts)}`}
    </p>
  ));
}
