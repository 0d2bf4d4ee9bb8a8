/** A speaker from the floor in a few keys: name without tone marks, or the delegate's number. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { CommandInput, PersonChoice } from "../../shared/commands.ts";
import { ADDRESS_FORMS, matchesSearch } from "../../shared/text.ts";
import type { SecretaryView } from "../../shared/views.ts";
import { OddLetters } from "../acts/OddLetters.tsx";
import { send } from "../live/hearing.ts";
import { officialsHere } from "../live/staff.ts";
import { TextInput } from "../ui/TextInput.tsx";
import { useWords } from "./words.ts";

/** Delegates and officials that fit the query; a number fits its delegate alone. */
type Segment = NonNullable<SecretaryView["segment"]>;
const SEGMENTS: readonly Segment[] = ["people", "officials", "after"];

function candidates(view: SecretaryView, segment: Segment, query: string) {
  if (query.trim() === "") return [];
  if (/^\d+$/.test(query.trim())) return view.delegates.filter((one) => one.number === query.trim());
  const pool = segment === "officials" ? officialsHere(view) : view.delegates;
  return pool.filter((one) => matchesSearch(query, one.name)).slice(0, 8);
}

function commandFor(
  segment: Segment,
  who: PersonChoice,
  content: string,
  field: string,
  clarifies: string,
  about: string,
): CommandInput {
  if (segment === "officials") return { type: "AddOfficial", who };
  if (segment === "after") return { type: "AddAfterAnswers", who, ...(about === "" ? {} : { about }) };
  return { type: "AddWalkIn", who, content, field, ...(clarifies === "" ? {} : { clarifies }) };
}

export function AddSpeaker({ view }: { view: SecretaryView }) {
  const words = useWords();
  const [other, setOther] = useState<Segment | null>(null);
  const segment = other ?? view.segment ?? "people";
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [content, setContent] = useState("");
  const [field, setField] = useState("");
  const [form, setForm] = useState("");
  const [organisation, setOrganisation] = useState("");
  const [clarifies, setClarifies] = useState("");
  const [about, setAbout] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const found = candidates(view, segment, query);
  const number = /^\d+$/.test(query.trim());
  const person =
    found.find((one) => one.id === chosen) ?? (found.length === 1 && number ? found[0] : undefined);
  const free = query.trim() !== "" && found.length === 0 && !number;
  const unclear = Object.values(view.opinions).filter((one) => one.screening === "return");
  const people = segment === "people";
  const known = person !== undefined || (free && organisation.trim() !== "" && form !== "");
  const ready = known && (!people || field !== "");

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
    if (!ready) return;
    const who: PersonChoice = person
      ? { person: person.id }
      : { name: query, addressForm: form, organisation };
    send(commandFor(segment, who, content, field, clarifies, about));
    setQuery("");
    setOther(null);
    setChosen(null);
    setContent("");
    setField("");
    setForm("");
    setOrganisation("");
    setClarifies("");
    setAbout("");
    box.current?.focus();
  };

  return (
    <form
      className="card"
      onSubmit={add}
      onKeyDown={(event) => {
        // a list takes no Enter of its own: it adds, like everywhere else in the form
        if (event.key === "Enter" && event.target instanceof HTMLSelectElement)
          event.currentTarget.requestSubmit();
      }}
    >
      <h3>
        <select
          aria-label={words.segment}
          value={segment}
          onChange={(event) => setOther(SEGMENTS.find((one) => one === event.target.value) ?? null)}
        >
          {SEGMENTS.map((one) => (
            <option key={one} value={one}>
              {words.addTo[one]}
            </option>
          ))}
        </select>
      </h3>
      <TextInput
        label={words.addSpeaker}
        placeholder={words.namePlaceholder}
        value={query}
        onText={setQuery}
        ref={box}
      />
      {number && found.length === 0 && <p className="muted">{words.none}</p>}
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
          <select
            aria-label={words.addressForm}
            value={form}
            onChange={(event) => setForm(event.target.value)}
          >
            <option value="">{words.addressForm}…</option>
            {ADDRESS_FORMS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          <TextInput label={words.organisation} value={organisation} onText={setOrganisation} />
          <OddLetters text={`${query} ${organisation}`} />
        </>
      )}
      {(person || free) && people && (
        <>
          <TextInput label={words.content} value={content} onText={setContent} />
          <select aria-label={words.field} value={field} onChange={(event) => setField(event.target.value)}>
            <option value="">{words.field}…</option>
            {view.fields.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          {unclear.length > 0 && (
            <select
              aria-label={words.clarifies}
              value={clarifies}
              onChange={(event) => setClarifies(event.target.value)}
            >
              <option value="">{words.newMatter}</option>
              {unclear.map((one) => (
                <option key={one.id} value={one.id}>
                  {words.clarifiesOne(one.id, one.title)}
                </option>
              ))}
            </select>
          )}
        </>
      )}
      {(person || free) && segment === "after" && (
        <select
          aria-label={words.aboutAdded}
          value={about}
          onChange={(event) => setAbout(event.target.value)}
        >
          <option value="">{words.aboutAdded}…</option>
          {Object.values(view.opinions)
            .filter((one) => one.raised && one.screening !== "floor")
            .map((one) => (
              <option key={one.id} value={one.id}>
                {`${one.id} ${one.title}`}
              </option>
            ))}
        </select>
      )}
      <p>
        <kbd>F2</kbd>{" "}
        <button type="submit" disabled={!ready}>
          {words.add}
        </button>
      </p>
    </form>
  );
}
