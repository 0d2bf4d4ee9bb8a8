/** Another hearing: from what this one has, or from a city's or commune's preset; made with the console's word. */
import { useState } from "react";
import { dayOf } from "../../../../shared/terms/time.ts";
import type { OperatorView } from "../../../../shared/views/views.ts";
import type { MadeHearing, NewHearingRefusal } from "../../../../shared/wire/newHearing.ts";
import { useAt } from "../../../line/clock.ts";
import { post } from "../../../line/post.ts";
import { Field } from "../../../ui/Field.tsx";
import { type TypedField, useAnotherWords } from "./anotherWords.ts";
import { formOf, type Typed, useAnotherDraft, withBasis } from "./newHearing.ts";
import { SecondWord } from "./SecondWord.tsx";

/** What every hearing is told; the first three in one line. */
const LINES: readonly TypedField[] = ["date", "start", "end", "title", "number", "venue", "id"];
/** What a preset asks beside it; several lines but the first. */
const BODIES: readonly TypedField[] = ["locality", "chairs", "organisations", "units"];

interface FieldsProps {
  readonly typed: Typed;
  readonly wrong: Readonly<Partial<Record<TypedField, string>>>;
  readonly set: (change: Partial<Typed>) => void;
}

function Fields({ typed, wrong, set }: FieldsProps) {
  const words = useAnotherWords();
  // what is empty is asked for by its hint; what is wrong is said once it stands there
  const shown = typed.basis === "earlier" ? LINES : [...LINES, ...BODIES];
  return (
    <div className="anotherFields">
      {shown.map((name) => (
        <Field
          key={name}
          label={words.fields[name]}
          hint={words.hints[name]}
          wrong={typed[name].trim() === "" ? null : (wrong[name] ?? null)}
        >
          {(ids) =>
            BODIES.indexOf(name) > 0 ? (
              <textarea
                {...ids}
                rows={name === "chairs" ? 3 : 6}
                value={typed[name]}
                onChange={({ target }) => set({ [name]: target.value })}
              />
            ) : (
              <input
                {...ids}
                autoComplete="off"
                value={typed[name]}
                onChange={({ target }) => set({ [name]: target.value })}
              />
            )
          }
        </Field>
      ))}
    </div>
  );
}

function Basis({ typed, onChoose }: { readonly typed: Typed; readonly onChoose: (next: Typed) => void }) {
  const words = useAnotherWords();
  return (
    <fieldset className="row">
      <legend>{words.basis}</legend>
      {(["earlier", "city", "commune"] as const).map((basis) => (
        <label key={basis} className="choice">
          <input
            type="radio"
            name="basis"
            checked={typed.basis === basis}
            onChange={() => onChoose(withBasis(typed, basis))}
          />
          {words.bases[basis]}
        </label>
      ))}
      <p className="muted">{words.basisSays[typed.basis]}</p>
    </fieldset>
  );
}

function Form({ view }: { readonly view: OperatorView }) {
  const words = useAnotherWords();
  const today = useAt(view.clock, (now) => dayOf(now));
  const [typed, keep, forget] = useAnotherDraft(view.title);
  const [refused, setRefused] = useState<NewHearingRefusal | null>(null);
  const [made, setMade] = useState<MadeHearing | null>(null);
  const { form, wrong } = formOf(typed, today, words);
  const submit = async (word: string) => {
    const answer = await post("another-hearing", { word, form });
    setRefused(null);
    if (answer?.ok) {
      setMade((await answer.json()) as MadeHearing);
      forget();
    } else if (answer?.status === 409)
      setRefused(((await answer.json()) as { readonly refused: NewHearingRefusal }).refused);
    return answer;
  };
  const missing = Object.keys(wrong).length;
  return (
    <div className="another">
      {made && (
        <p className="card" role="status">
          {words.made(made.hearing)}{" "}
          <a href={made.url} target="_blank" rel="noreferrer">
            {words.open(made.hearing)}
          </a>
        </p>
      )}
      <Basis typed={typed} onChoose={keep} />
      <Fields typed={typed} wrong={wrong} set={(change) => keep({ ...typed, ...change })} />
      {refused && (
        <p className="missing" role="alert">
          {words.refused[refused]}
        </p>
      )}
      {missing > 0 ? (
        <p className="muted">{words.missing(missing)}</p>
      ) : (
        <>
          <p className="muted">{words.how}</p>
          <SecondWord ask={words.ask} press={words.press} onWord={submit} />
        </>
      )}
    </div>
  );
}

export function AnotherHearing({ view }: { readonly view: OperatorView }) {
  const words = useAnotherWords();
  const [open, setOpen] = useState(false);
  return (
    <section className="card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.begin}</summary>
        {open && <Form view={view} />}
      </details>
    </section>
  );
}
