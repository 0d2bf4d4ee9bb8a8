/** What an item of the checklist is made of, for whoever adds or edits one. */
import { BODIES } from "../../../../../shared/terms/seats.ts";
import { useBodies } from "../../../../i18n/bodies.ts";
import type { FieldSpec } from "../../../../staff/before/form/ActForm.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { useFormWords } from "../../../../staff/before/form/words.ts";
import { useChecklistWords } from "./words.ts";

export function useItemFields(): readonly FieldSpec[] {
  const words = useChecklistWords();
  const form = useFormWords();
  const bodies = useBodies();
  return [
    { name: "title", label: words.item, most: 120 },
    {
      name: "owner",
      label: words.owner,
      choices: BODIES.map((body) => [body, bodies[body]] as const),
    },
    {
      name: "due",
      label: words.due,
      hint: form.day,
      problem: (text) => (dayIn(text) === "" ? form.noDay : null),
    },
  ];
}
