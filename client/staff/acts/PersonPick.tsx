/** Finds a person by name (any order, no tone marks) or number, or takes a free name; never picks by itself. */

import { bestMatches } from "../../../shared/terms/text.ts";
import type { PersonView } from "../../../shared/views/live/session.ts";
import type { PersonChoice } from "../../../shared/wire/commands/bits.ts";
import { useDraft } from "../../line/draft.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { AddressForm } from "./AddressForm.tsx";
import { OddLetters } from "./OddLetters.tsx";
import { usePersonWords } from "./personWords.ts";

const SHOWN = 8;
type Listed = PersonView & {
  readonly number?: string;
  readonly seatNo?: string;
  readonly present?: boolean;
};

interface Props {
  readonly people: readonly Listed[];
  /** shown before anything is typed */
  readonly first?: readonly Listed[];
  readonly label: string;
  readonly onPick: (who: PersonChoice) => void;
}

function about(person: Listed, seat: string): string {
  return [person.position, person.organisation, person.seatNo ? `${seat} ${person.seatNo}` : ""]
    .filter(Boolean)
    .join(" · ");
}

function FreeName({ name, onPick }: { name: string; onPick: Props["onPick"] }) {
  const words = usePersonWords();
  const [form, setForm] = useDraft("free.form", "");
  const [organisation, setOrganisation] = useDraft("free.organisation", "");
  const [position, setPosition] = useDraft("free.position", "");
  const ready = form !== "" && organisation.trim() !== "";
  return (
    <div className="free">
      <p>{words.onNoList(name)}</p>
      <AddressForm form={form} onForm={setForm} />
      <TextInput label={words.organisation} value={organisation} onText={setOrganisation} />
      <TextInput label={words.position} value={position} onText={setPosition} />
      <OddLetters text={`${name} ${organisation} ${position}`} />
      <Button
        disabled={!ready}
        onClick={() =>
          onPick({
            name,
            addressForm: form,
            organisation,
            ...(position.trim() === "" ? {} : { position }),
          })
        }
      >
        {`${words.choose}: ${form} ${name}`}
      </Button>
    </div>
  );
}

export function PersonPick({ people, first = [], label, onPick }: Props) {
  const words = usePersonWords();
  const [query, setQuery] = useDraft("person", "");
  // who bears a listed name need not be on the list
  const [free, setFree] = useDraft("free", false);
  const asked = query.trim();
  const named = asked !== "" && !/^\d+$/.test(asked);
  const found =
    asked === ""
      ? first
      : [
          ...people.filter((person) => person.number === asked),
          ...bestMatches(
            asked,
            people.filter((person) => person.number !== asked),
            (person) => `${person.name} ${person.organisation}`,
            SHOWN,
          ),
        ];
  return (
    <div className="pick">
      <TextInput label={label} value={query} onText={setQuery} />
      {found.map((person) => (
        <Button key={person.id} className="person" onClick={() => onPick({ person: person.id })}>
          {person.name}
          <small>
            {person.present === false && <b>{`${words.notHere} · `}</b>}
            {about(person, words.seat)}
          </small>
        </Button>
      ))}
      {named && (found.length === 0 || free) && <FreeName name={asked} onPick={onPick} />}
      {named && found.length > 0 && !free && (
        <Button onClick={() => setFree(true)}>{words.noneOfThem}</Button>
      )}
      {asked !== "" && /^\d+$/.test(asked) && found.length === 0 && <p>{words.nobody}</p>}
    </div>
  );
}
