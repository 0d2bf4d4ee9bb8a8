/** Opening the hearing's dossier: plan, day, venue. */

import type { DossierView } from "../../../../../shared/views/before/offices.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { useFormWords } from "../../../../staff/before/form/words.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";
import type { SectionProps } from "../section.ts";
import { useDossierWords } from "./words.ts";

export function DossierForm({ view, dossier }: SectionProps & { readonly dossier: DossierView }) {
  const words = useDossierWords();
  const form = useFormWords();
  return (
    <section className="card">
      <ActForm
        form="dossier"
        title={words.open}
        press={words.open}
        start={{
          ...{ number: dossier.number, date: writtenDay(view.date), venue: view.venue, tentative: "yes" },
        }}
        fields={[
          { name: "number", label: words.number, most: 40 },
          {
            name: "date",
            label: words.day,
            hint: form.day,
            problem: (text) => (dayIn(text) === "" ? form.noDay : null),
          },
          {
            name: "tentative",
            label: words.dayIs,
            choices: [
              ["yes", words.tentative],
              ["no", words.fixed],
            ],
          },
          { name: "venue", label: words.venue, most: 200 },
        ]}
        command={({ number = "", date, venue = "", tentative }) => ({
          type: "CreateDossier",
          ...{ number, date: dayIn(date), venue, tentative: tentative === "yes" },
        })}
      />
    </section>
  );
}
