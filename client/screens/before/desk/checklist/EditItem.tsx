/** An item put right by the organiser: its words, its owner, its day; or taken off the list, with why. */
import { BODIES, type Body } from "../../../../../shared/terms/seats.ts";
import type { CheckItemView } from "../../../../../shared/views/before/offices.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { Button } from "../../../../ui/Button.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { useItemFields } from "./itemFields.ts";
import { useChecklistWords } from "./words.ts";

export function EditItem({ item, onDone }: { readonly item: CheckItemView; readonly onDone: () => void }) {
  const words = useChecklistWords();
  const fields = useItemFields();
  return (
    <div className="stack">
      <ActForm
        form={`edit.${item.id}.${item.edits.length}`}
        title={words.editTitle(item.title)}
        press={words.save}
        primary={false}
        start={{ title: item.title, owner: item.owner, due: writtenDay(item.due) }}
        fields={fields}
        command={({ title = "", owner, due }) => ({
          type: "EditChecklistItem",
          ...{ item: item.id, title, owner: (BODIES.find((body) => body === owner) ?? item.owner) as Body },
          due: dayIn(due),
        })}
      />
      <ActForm
        form={`remove.${item.id}`}
        title={words.removeTitle(item.title)}
        press={words.remove}
        primary={false}
        fields={[{ name: "why", label: words.removeWhy, most: 200 }]}
        command={({ why = "" }) => ({ type: "RemoveChecklistItem", item: item.id, why })}
      />
      <Button onClick={onDone}>{words.back}</Button>
    </div>
  );
}
