/** How somebody is addressed, chosen from the list: it is data, never guessed. */
import { ADDRESS_FORMS } from "../../../shared/terms/address.ts";
import { usePersonWords } from "./personWords.ts";

export function AddressForm({ form, onForm }: { form: string; onForm: (form: string) => void }) {
  const words = usePersonWords();
  return (
    <select aria-label={words.addressForm} value={form} onChange={(event) => onForm(event.target.value)}>
      <option value="">{words.addressForm}…</option>
      {ADDRESS_FORMS.map((form) => (
        <option key={form}>{form}</option>
      ))}
    </select>
  );
}
