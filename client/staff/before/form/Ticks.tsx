/** Several things in a form, each ticked or not. */
import { useId } from "react";

/** between two keys: no key holds a line's end */
const BETWEEN = "\n";

/** The keys that are ticked, of what a form holds. */
export const ticked = (value: string): string[] => value.split(BETWEEN).filter(Boolean);

interface Props {
  readonly label: string;
  readonly hint: string | undefined;
  readonly ticks: readonly (readonly [key: string, text: string])[];
  readonly value: string;
  readonly onText: (text: string) => void;
}

export function Ticks({ label, hint, ticks, value, onText }: Props) {
  const hintId = useId();
  const chosen = ticked(value);
  const turn = (key: string, on: boolean) =>
    onText((on ? [...chosen, key] : chosen.filter((chosenKey) => chosenKey !== key)).join(BETWEEN));
  return (
    <fieldset className="ticks" aria-describedby={hint === undefined ? undefined : hintId}>
      <legend>{label}</legend>
      {ticks.map(([key, text]) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={({ target }) => turn(key, target.checked)}
          />
          <span>{text}</span>
        </label>
      ))}
      {hint !== undefined && (
        <small id={hintId} className="muted">
          {hint}
        </small>
      )}
    </fieldset>
  );
}
