/** The choice of a form of address: for one person, or for all who have none yet. */
import { ADDRESS_FORMS, upperFirst } from "../../../shared/terms/address.ts";
import { Button } from "../../ui/Button.tsx";
import { BY_GENDER } from "./forms.ts";
import { useFileWords } from "./words.ts";

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choose: (form: string) => void;
  /** men and women each, where the file tells them apart */
  readonly byGender?: boolean;
}

export function FormSelect({ label, value, choose, byGender = false }: SelectProps) {
  const words = useFileWords();
  return (
    <select aria-label={label} value={value} onChange={({ target }) => choose(target.value)}>
      <option value="">{words.chooseForm}</option>
      {byGender && <option value={BY_GENDER}>{words.byGender}</option>}
      {ADDRESS_FORMS.map((form) => (
        <option key={form} value={form}>
          {upperFirst(form)}
        </option>
      ))}
    </select>
  );
}

interface RestProps {
  /** who has none yet */
  readonly count: number;
  /** of some of them it is said whether they are men or women */
  readonly byGender: boolean;
  readonly choose: (rest: string) => void;
}

/** of nearly everybody: by one press, the others from the list */
const MOSTLY = ["ông", "bà"] as const;

export function RestOfForms({ count, byGender, choose }: RestProps) {
  const words = useFileWords();
  return (
    <fieldset className="row rest proposed">
      <legend>{words.formForRest}</legend>
      {byGender && <Button onClick={() => choose(BY_GENDER)}>{words.byGender}</Button>}
      {MOSTLY.map((form) => (
        <Button key={form} onClick={() => choose(form)}>
          {upperFirst(form)}
        </Button>
      ))}
      <FormSelect label={words.formForRest} value="" choose={choose} byGender={byGender} />
      <span className="changed">{words.formsMissing(count)}</span>
    </fieldset>
  );
}
