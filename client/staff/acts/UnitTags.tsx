/** Supporting units: shown, taken out by a tap, added from a list. */

import { Button } from "../../ui/Button.tsx";
import { useAnswerWords } from "./answerWords.ts";

/** Who has the names of the units. */
export interface WithUnits {
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

interface Props {
  readonly view: WithUnits;
  readonly units: readonly string[];
  readonly onChange: (units: readonly string[]) => void;
}

export function UnitTags({ view, units, onChange }: Props) {
  const words = useAnswerWords();
  const name = (id: string) => view.units.find((unit) => unit.id === id)?.name ?? id;
  return (
    <div className="tags">
      <span>{words.supporting}</span>
      {units.map((id) => (
        <Button
          key={id}
          aria-label={words.without(name(id))}
          onClick={() => onChange(units.filter((unit) => unit !== id))}
        >
          {`${name(id)} ×`}
        </Button>
      ))}
      <select
        aria-label={words.addSupporting}
        value=""
        onChange={(event) => onChange([...units, event.target.value])}
      >
        <option value="">{words.addSupporting}…</option>
        {view.units
          .filter((unit) => !units.includes(unit.id))
          .map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
      </select>
    </div>
  );
}

export function UnitSelect({
  view,
  label,
  unit,
  onChange,
}: {
  view: WithUnits;
  label: string;
  unit: string;
  onChange: (unit: string) => void;
}) {
  return (
    <label className="line">
      <span>{label}</span>
      <select aria-label={label} value={unit} onChange={(event) => onChange(event.target.value)}>
        <option value="">…</option>
        {view.units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.name}
          </option>
        ))}
      </select>
    </label>
  );
}
