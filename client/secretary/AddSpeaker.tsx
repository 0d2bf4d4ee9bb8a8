/** A speaker from the floor in a few keys: name without tone marks, or the delegate's number. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { CommandInput } from "../../shared/commands.ts";
import { matchesSearch } from "../../shared/text.ts";
import type { SecretaryView } from "../../shared/views.ts";
import { send } from "../live/hearing.ts";
import { useWords } from "./words.ts";

type Who = Extract<CommandInput, { type: "AddWalkIn" }>["who"];

/** Delegates and officials that fit the query; a number fits its delegate alone. */
function candidates(view: SecretaryView, query: string) {
  if (query.trim() === "") return [];
  if (/^\d+$/.test(query.trim())) return view.delegates.filter((one) => one.number === query.trim());
  const pool = view.segment === "officials" ? view.officials : view.delegates;
  return pool.filter((one) => matchesSearch(query, one.name)).slice(0, 8);
}

function commandFor(view: SecretaryView, who: Who, content: string, field: string): CommandInput {
  if (view.segment === "officials") return { type: "AddOfficial", who };
  if (view.segment === "after") return { type: "AddAfterAnswers", who };
  return { type: "AddWalkIn", who, content, field };
}

export function AddSpeaker({ view }: { view: SecretaryView }) {
  const words = useWords();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [content, setContent] = useState("");
  const [field, setField] = useState(view.fields[0] ?? "");
  const [organisation, setOrganisation] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const found = candidates(view, query);
  const person =
    found.find((one) => one.id === chosen) ??
    (found.length === 1 && /^\d+$/.test(query.trim()) ? found[0] : undefined);
  const free = query.trim() !== "" && found.length === 0 && !/^\d+$/.test(query.trim());

  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key !== "F2") return;
      event.preventDefault();
      box.current?.focus();
    };
    addEventListener("keydown", open);
    return () => removeEventListener("keydown", open);
  }, []);

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!person && !(free && organisation.trim() !== "")) return;
    const who: Who = person ? { person: person.id } : { name: query, addressForm: "ông/bà", organisation };
    send(commandFor(view, who, content, field));
    setQuery("");
    setChosen(null);
    setContent("");
    setOrganisation("");
    box.current?.focus();
  };

  return (
    <form className="card" onSubmit={add}>
      <h3>{words.addSpeaker}</h3>
      <input
        ref={box}
        aria-label={words.addSpeaker}
        placeholder={words.namePlaceholder}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {found.map((one) => (
        <button
          type="button"
          key={one.id}
          className={one.id === person?.id ? "match suggested" : "match"}
          aria-pressed={one.id === person?.id}
          onClick={() => setChosen(one.id)}
        >
          {one.name}
          <small className="muted">
            {[
              one.organisation,
              one.position,
              "seatNo" in one && one.seatNo ? `${words.seatNo} ${one.seatNo}` : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </small>
        </button>
      ))}
      {free && (
        <>
          <p className="muted">{words.freeName(query)}</p>
          <input
            aria-label={words.organisation}
            placeholder={words.organisation}
            value={organisation}
            onChange={(event) => setOrganisation(event.target.value)}
          />
        </>
      )}
      {(person || free) && view.segment === "people" && (
        <>
          <input
            aria-label={words.content}
            placeholder={words.content}
            value={content}
            onChange={(event) => setContent(event.target.value)}
          />
          <select aria-label={words.field} value={field} onChange={(event) => setField(event.target.value)}>
            {view.fields.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </>
      )}
      <p>
        <kbd>F2</kbd>{" "}
        <button type="submit" disabled={!person && !free}>
          {words.add}
        </button>
      </p>
    </form>
  );
}
