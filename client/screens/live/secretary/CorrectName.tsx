/** A name that was written down wrongly, of whoever is on no list: name, organisation and sentence are set right. */
import { type FormEvent, useEffect, useRef } from "react";
import { ADDRESS_FORMS, upperFirst } from "../../../../shared/terms/address.ts";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { useDraft } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { AddressForm } from "../../../staff/acts/AddressForm.tsx";
import { OddLetters } from "../../../staff/acts/OddLetters.tsx";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useNameWords } from "./nameWords.ts";
import { useSpeakerWords } from "./speakerWords.ts";

interface Props {
  readonly view: SecretaryView;
  readonly entry: string;
  /** with form of address */
  readonly name: string;
  readonly position: string;
  readonly organisation: string;
  readonly opinion: string | null;
}

/** The form of address and the name behind it. */
function parted(full: string): { readonly form: string; readonly name: string } {
  const form = ADDRESS_FORMS.find((form) => full.startsWith(`${upperFirst(form)} `));
  return form ? { form, name: full.slice(form.length + 1) } : { form: "", name: full };
}

/** Whoever stands on a list of the preparation is set right there. */
const isListed = (view: SecretaryView, name: string) =>
  view.delegates.some((delegate) => delegate.name === name) ||
  view.officials.some((official) => official.name === name);

interface CorrectionProps extends Props {
  readonly done: () => void;
}

/** What is typed of the right name, and the act that comes of it. */
function useCorrection({ view, entry, name, position, organisation, opinion, done }: CorrectionProps) {
  const matter = view.opinions[opinion ?? ""];
  const from = matter?.screening === "floor" ? matter.content : null;
  const start = { ...parted(name), position, organisation, content: from ?? "" };
  const [typed, keep] = useDraft(`name.${entry}`, start);
  const set = (change: Partial<typeof typed>) => keep({ ...typed, ...change });
  const missing = [typed.name, typed.organisation, typed.form].some((text) => text.trim() === "");
  const correct = (event: FormEvent) => {
    event.preventDefault();
    if (missing) return;
    send({
      type: "CorrectName",
      entry,
      name: typed.name,
      addressForm: typed.form,
      organisation: typed.organisation,
      ...(typed.position.trim() === "" ? {} : { position: typed.position }),
      ...(from !== null && typed.content !== from ? { content: typed.content } : {}),
    });
    done();
  };
  return { typed, set, from, missing, correct };
}

function Correction(props: CorrectionProps) {
  const { name, done } = props;
  const words = useNameWords();
  const speakerWords = useSpeakerWords();
  const { typed, set, from, missing, correct } = useCorrection(props);
  // the press that opened it took its button away
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <form className="stack" aria-label={`${words.correctName}: ${name}`} onSubmit={correct}>
      <AddressForm form={typed.form} onForm={(form) => set({ form })} />
      <TextInput
        label={words.rightName}
        value={typed.name}
        ref={box}
        onText={(text) => set({ name: text })}
      />
      <TextInput label={words.position} value={typed.position} onText={(text) => set({ position: text })} />
      <TextInput
        label={words.organisation}
        value={typed.organisation}
        onText={(text) => set({ organisation: text })}
      />
      {from !== null && (
        <TextInput
          label={speakerWords.content}
          value={typed.content}
          onText={(text) => set({ content: text })}
        />
      )}
      <OddLetters text={`${typed.name} ${typed.organisation}`} />
      <p className="muted">{missing ? words.nameMissing : words.correctHow}</p>
      <div className="duties">
        <button type="submit" className="suggested" disabled={missing}>
          {words.keepName}
        </button>
        <Button onClick={done}>{words.leaveName}</Button>
      </div>
    </form>
  );
}

export function CorrectName(props: Props) {
  const words = useNameWords();
  const [open, setOpen] = useDraft(`naming.${props.entry}`, false);
  if (isListed(props.view, props.name)) return null;
  if (!open) return <Button onClick={() => setOpen(true)}>{words.correctName}</Button>;
  return <Correction {...props} done={() => setOpen(false)} />;
}
