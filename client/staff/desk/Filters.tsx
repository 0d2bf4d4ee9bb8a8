/** Above a list of the desk: what is searched for and which rows are shown. Both stand in the address. */
import { TextInput } from "../../ui/TextInput.tsx";
import { setFilter, useAddress } from "./address.ts";

interface Props {
  readonly search: string;
  readonly shown: string;
  /** what the choice is called in the address */
  readonly by?: string;
  readonly all: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
}

export function Filters({ search, shown, by = "state", all, choices }: Props) {
  const { filter } = useAddress();
  return (
    <div className="filters">
      <TextInput label={search} value={filter.get("q") ?? ""} onText={(q) => setFilter({ q })} />
      <select
        aria-label={shown}
        value={filter.get(by) ?? ""}
        onChange={(event) => setFilter({ [by]: event.target.value })}
      >
        <option value="">{all}</option>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
