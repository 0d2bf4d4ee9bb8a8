/** An opinion that is only collected, and not to be spoken: written down by an organisation, a ward or a clerk, and put right there. */
import { type FormEvent, useState } from "react";
import type { OwnRaw } from "../../../shared/views/before/collected.ts";
import { useText } from "../../i18n/common.ts";
import { DraftScope, useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import "./raw.css";
import { useWords } from "./words.ts";

const EMPTY = { field: "", content: "", place: "", people: "1" };
type Typed = typeof EMPTY;

interface FieldsProps {
  readonly typed: Typed;
  readonly set: (change: Partial<Typed>) => void;
}

function Fields({ typed, set }: FieldsProps) {
  const words = useWords();
  return (
    <>
      <TextInput label={words.field} value={typed.field} maxLength={120} onText={(field) => set({ field })} />
      <textarea
        aria-label={words.content}
        placeholder={words.content}
        rows={3}
        maxLength={1000}
        value={typed.content}
        onChange={(event) => set({ content: event.target.value })}
      />
      <TextInput label={words.place} value={typed.place} maxLength={200} onText={(place) => set({ place })} />
      <label>
        {words.people}
        <input
          type="number"
          min={1}
          value={typed.people}
          onChange={(event) => set({ people: event.target.value })}
        />
      </label>
    </>
  );
}

/** null: it cannot be sent so. */
function whole({ field, content, place, people: written }: Typed) {
  const people = Number(written);
  const ready = field.trim() !== "" && content.trim() !== "" && Number.isInteger(people) && people > 0;
  return ready ? { field, content, place, people } : null;
}

function Form() {
  const words = useWords();
  const [typed, keep, forget] = useDraft("raw", EMPTY);
  const [sent, setSent] = useState(0);
  const form = whole(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form === null) return;
    send({ type: "CollectRawOpinion", ...form });
    keep(EMPTY);
    forget();
    setSent(sent + 1);
  };
  return (
    <form aria-label={words.title} onSubmit={submit}>
      <p className="muted">{words.about}</p>
      <Fields typed={typed} set={(change) => keep({ ...typed, ...change })} />
      <button type="submit" disabled={form === null}>
        {words.send}
      </button>
      <p role="status">{sent > 0 && words.sent(sent)}</p>
    </form>
  );
}

interface EditProps {
  readonly raw: OwnRaw;
  readonly onDone: () => void;
}

/** The same form over what stands there. */
export function EditRaw({ raw: { id, seen, field, content, place, people }, onDone }: EditProps) {
  const words = useWords();
  const text = useText();
  const [typed, keep, forget] = useDraft(`raw.${seen}`, { field, content, place, people: String(people) });
  const form = whole(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form === null) return;
    send({ type: "ChangeRawOpinion", raw: id, seen, ...form });
    forget();
    onDone();
  };
  return (
    <form className="rawEdit" aria-label={words.changeOne(id)} onSubmit={submit}>
      <Fields typed={typed} set={(change) => keep({ ...typed, ...change })} />
      <div className="row">
        <button type="submit" className="suggested" disabled={form === null}>
          {words.save}
        </button>
        <Button onClick={onDone}>{text.cancel}</Button>
      </div>
    </form>
  );
}

export function RawForm() {
  const words = useWords();
  return (
    <DraftScope value="raw">
      <details className="card rawForm">
        <summary>{words.title}</summary>
        <Form />
      </details>
    </DraftScope>
  );
}
