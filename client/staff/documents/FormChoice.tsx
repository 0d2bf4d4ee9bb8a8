/** In which family's form papers are fetched: the Party's or the State's. */
import { FORMS, type Form } from "../../../shared/terms/documents.ts";
import { useDocumentWords } from "./preparedWords.ts";

interface Props {
  readonly form: Form;
  readonly choose: (form: Form) => void;
}

export function FormChoice({ form, choose }: Props) {
  const words = useDocumentWords();
  return (
    <label>
      {words.form}
      <select
        value={form}
        onChange={({ target }) => choose(FORMS.find((other) => other === target.value) ?? form)}
      >
        {FORMS.map((choice) => (
          <option key={choice} value={choice}>
            {words.forms[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}
