/** A speaker from the floor in a few keys: a name without tone marks, or the delegate's number; the rest is asked for. */
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { bestMatches } from "../../../../shared/terms/text.ts";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import type { PersonChoice } from "../../../../shared/wire/commands/bits.ts";
import type { CommandInput } from "../../../../shared/wire/commands/commands.ts";
import { useDraft } from "../../../line/draft.ts";
import { endHint } from "../../../line/hints.ts";
import { send } from "../../../line/send.ts";
import { officialsHere } from "../../../line/staff.ts";
import { AddressForm } from "../../../staff/acts/AddressForm.tsx";
import { Hint } from "../../../staff/acts/Hint.tsx";
import { OddLetters } from "../../../staff/acts/OddLetters.tsx";
import { useWords as useActWords } from "../../../staff/acts/words.ts";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useKey } from "./useKey.ts";
import { useWords } from "./words.ts";

type Segment = NonNullable<SecretaryView["segment"]>;
const SEGMENTS: readonly Segment[] = ["people", "officials", "after"];

type Listed = SecretaryView["delegates"][number] | SecretaryView["officials"][number];

/** chosen by whoever is on no list, though others of the name are */
const NOBODY = "-";

const F2_HINT = "secretary.f2";

const EMPTY = {
  query: "",
  chosen: "",
  content: "",
  field: "",
  form: "",
  organisation: "",
  clarifies: "",
  about: "",
};
type Typed = typeof EMPTY;

/** Delegates and officials that fit the query; a number fits its delegate alone. */
function candidates(view: SecretaryView, segment: Segment, query: string): readonly Listed[] {
  if (query === "") return [];
  if (/^\d+$/.test(query)) return view.delegates.filter((one) => Number(one.number) === Number(query));
  const pool: readonly Listed[] = segment === "officials" ? officialsHere(view) : view.delegates;
  return bestMatches(query, pool, (one) => one.name, 8);
}

function commandFor(segment: Segment, who: PersonChoice, typed: Typed): CommandInput {
  const { content, field, clarifies, about } = typed;
  if (segment === "officials") return { type: "AddOfficial", who };
  if (segment === "after") return { type: "AddAfterAnswers", who, ...(about === "" ? {} : { about }) };
  return { type: "AddWalkIn", who, content, field, ...(clarifies === "" ? {} : { clarifies }) };
}

/** what is asked for, in the order in which it is filled in; each is the name of its place in the form */
type Asked = "query" | "who" | "form" | "organisation" | "field";

/** A place of the form, with what it wants below it once somebody has tried to add. */
function Place({ name, wants, children }: { name: Asked; wants: string | null; children: ReactNode }) {
  const id = useId();
  return (
    <div className="place" data-place={name} aria-describedby={wants === null ? undefined : id}>
      {wants !== null && (
        <p id={id} className="wants" role="status">
          {wants}
        </p>
      )}
      {children}
    </div>
  );
}

function about(one: Listed, seat: string): string {
  const { organisation, position } = one;
  const place = "seatNo" in one && one.seatNo ? `${seat} ${one.seatNo}` : "";
  const number = "number" in one ? one.number : "";
  return [number, organisation, position, place].filter(Boolean).join(" · ");
}

export function AddSpeaker({ view }: { view: SecretaryView }) {
  const words = useWords();
  const actWords = useActWords();
  const [other, setOther] = useDraft<Segment | null>("walkIn.segment", null);
  const [typed, keep] = useDraft("walkIn", EMPTY);
  const [tried, setTried] = useState(false);
  const own = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const segment = other ?? view.segment ?? "people";
  const people = segment === "people";
  const query = typed.query.trim();
  const number = /^\d+$/.test(query);
  const found = candidates(view, segment, query);
  const person =
    found.find((one) => one.id === typed.chosen) ?? (found.length === 1 && number ? found[0] : undefined);
  const free =
    person === undefined && query !== "" && !number && (found.length === 0 || typed.chosen === NOBODY);
  const unclear = Object.values(view.opinions).filter((one) => one.screening === "return");
  const set = (change: Partial<Typed>) => keep({ ...typed, ...change });

  const missing: readonly Asked[] = [
    ...(query === "" || (number && found.length === 0) ? (["query"] as const) : []),
    ...(query !== "" && !person && !free && found.length > 0 ? (["who"] as const) : []),
    ...(free && typed.form === "" ? (["form"] as const) : []),
    ...(free && typed.organisation.trim() === "" ? (["organisation"] as const) : []),
    ...((person || free) && people && typed.field === "" ? (["field"] as const) : []),
  ];
  const [first] = missing;
  const wants = (place: Asked) => (tried && first === place ? words.wants[place] : null);
  const go = (place: Asked) =>
    requestAnimationFrame(() =>
      own.current?.querySelector<HTMLElement>(`[data-place=${place}] :is(input, select, button)`)?.focus(),
    );

  useKey("F2", () => {
    box.current?.focus();
    endHint(F2_HINT);
  });

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (first !== undefined) {
      // nothing typed at all asks for nothing
      setTried(typed.query !== "");
      // two of one name: a second Enter must pick nobody
      if (first !== "who") go(first);
      return;
    }
    const { form, organisation } = typed;
    send(
      commandFor(
        segment,
        person ? { person: person.id } : { name: query, addressForm: form, organisation },
        typed,
      ),
    );
    keep(EMPTY);
    setOther(null);
    setTried(false);
    box.current?.focus();
  };

  return (
    <form
      ref={own}
      className="card add-speaker"
      noValidate
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
      <Hint name={F2_HINT}>{words.f2Hint}</Hint>
      <Place name="query" wants={number && found.length === 0 ? words.noNumber(query) : wants("query")}>
        <TextInput
          label={words.addSpeaker}
          placeholder={words.namePlaceholder}
          value={typed.query}
          onText={(text) => set({ query: text, chosen: "" })}
          ref={box}
        />
      </Place>
      {found.length > 0 && (
        <Place name="who" wants={wants("who")}>
          {found.map((one) => (
            <button
              type="button"
              key={one.id}
              className={one.id === person?.id ? "match suggested" : "match"}
              aria-pressed={one.id === person?.id}
              onClick={() => {
                set({ chosen: one.id });
                if (people) go("field");
              }}
            >
              {one.name}
              <small className="muted">{about(one, words.seatNo)}</small>
            </button>
          ))}
          {!number && (
            <button
              type="button"
              className={free ? "match suggested" : "match"}
              aria-pressed={free}
              onClick={() => {
                set({ chosen: NOBODY });
                go("form");
              }}
            >
              {actWords.noneOfThem}
            </button>
          )}
        </Place>
      )}
      {free && (
        <>
          <p className="muted">{words.freeName(query)}</p>
          <Place name="form" wants={wants("form")}>
            <AddressForm form={typed.form} onForm={(form) => set({ form })} />
          </Place>
          <Place name="organisation" wants={wants("organisation")}>
            <TextInput
              label={words.organisation}
              value={typed.organisation}
              onText={(organisation) => set({ organisation })}
            />
          </Place>
          <OddLetters text={`${query} ${typed.organisation}`} />
        </>
      )}
      {(person || free) && people && (
        <>
          <Place name="field" wants={wants("field")}>
            <select
              aria-label={words.field}
              value={typed.field}
              onChange={(event) => set({ field: event.target.value })}
            >
              <option value="">{words.field}…</option>
              {view.fields.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </Place>
          <TextInput label={words.content} value={typed.content} onText={(content) => set({ content })} />
          {unclear.length > 0 && (
            <select
              aria-label={words.clarifies}
              value={typed.clarifies}
              onChange={(event) => set({ clarifies: event.target.value })}
            >
              <option value="">{words.newMatter}</option>
              {unclear.map((one) => (
                <option key={one.id} value={one.id}>
                  {words.clarifiesOne(one.title)}
                </option>
              ))}
            </select>
          )}
        </>
      )}
      {(person || free) && segment === "after" && (
        <select
          aria-label={words.aboutAdded}
          value={typed.about}
          onChange={(event) => set({ about: event.target.value })}
        >
          <option value="">{words.aboutAdded}…</option>
          {Object.values(view.opinions)
            .filter((one) => one.raised && one.screening !== "floor")
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
        </select>
      )}
      <p className="adding">
        <kbd>F2</kbd>
        <button type="submit" className={first === undefined ? "suggested" : "pale"}>
          {words.add}
        </button>
        {first !== undefined && query !== "" && <small>{words.stillMissing(words.names[first])}</small>}
      </p>
    </form>
  );
}
