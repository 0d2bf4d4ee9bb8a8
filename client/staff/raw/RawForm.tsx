/** An opinion that is only collected, and not to be spoken: written down by an organisation, a ward or a clerk. */
import { type FormEvent, useState } from "react";
import { DraftScope, useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { TextInput } from "../../ui/TextInput.tsx";
import "./raw.css";
import { useWords } from "./words.ts";

const EMPTY = { field: "", content: "", place: "", people: "1" };

function Form() {
  const words = useWords();
  const [typed, keep, forget] = useDraft("raw", EMPTY);
  const [sent, setSent] = useState(0);
  const people = Number(typed.people);
  const ready =
    typed.field.trim() !== "" && typed.content.trim() !== "" && Number.isInteger(people) && people > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const { field, content, place } = typed;
    send({ type: "CollectRawOpinion", field, content, place, people });
    keep(EMPTY);
    forget();
    setSent(sent + 1);
  };
  const set = (change: Partial<typeof EMPTY>) => keep({ ...typed, ...change });
  return (
    <form aria-label={words.title} onSubmit={submit}>
      <p className="muted">{words.about}</p>
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
      <button type="submit" disabled={!ready}>
        {words.send}
      </button>
      <p role="status">{sent > 0 && words.sent(sent)}</p>
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
