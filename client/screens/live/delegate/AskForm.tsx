/** Asking to speak: each field has its label above it, what is missing is said at the field, nothing runs out. */
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { ADDRESS_FORMS } from "../../../../shared/terms/address.ts";
import type { PhoneView } from "../../../../shared/views/live/phone.ts";
import { useDraft } from "../../../line/draft.ts";
import { usePending } from "../../../line/giving.ts";
import { send } from "../../../line/send.ts";
import { useWords } from "./words.ts";

const MOST = 200;

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly missing: string | null;
  readonly children: (ids: {
    readonly id: string;
    readonly "aria-describedby": string | undefined;
    readonly "aria-invalid": boolean;
  }) => ReactNode;
}

function Field({ label, hint, missing, children }: FieldProps) {
  const id = useId();
  const about = missing ?? hint;
  return (
    <div className="ask-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-describedby": about === undefined ? undefined : `${id}-about`,
        "aria-invalid": missing !== null,
      })}
      {about !== undefined && (
        <p id={`${id}-about`} className={missing === null ? "muted" : "missing"}>
          {about}
        </p>
      )}
    </div>
  );
}

const OTHER = "…";
const EMPTY = { addressForm: "", name: "", listed: "", other: "", content: "" };
type Typed = typeof EMPTY;

interface Props {
  readonly view: PhoneView;
  /** something was asked from this phone before */
  readonly again: boolean;
  readonly onSent: () => void;
}

/** The form's state: what is typed, what is missing of it, and what asking does. */
function useAsking(onSent: () => void) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [typed, keep, sent] = useDraft("ask", EMPTY);
  const [tried, setTried] = useState(false);
  const { addressForm, name, listed, other, content } = typed;
  const set = (change: Partial<Typed>) => keep({ ...typed, ...change });
  const organisation = listed === OTHER ? other.trim() : listed;
  const values = { addressForm, name: name.trim(), organisation, content: content.trim() };
  const missing = (key: keyof typeof values) => (tried && values[key] === "" ? words.missing[key] : null);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (Object.values(values).some((value) => value === "")) {
      setTried(true);
      // once it is drawn what is missing
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    send({ type: "AskToSpeak", ...values });
    // who asks again need not write the name anew, but nothing of it stays on the phone
    set({ content: "" });
    sent();
    setTried(false);
    onSent();
  };
  return { form, typed, set, missing, ask };
}

type Asking = Pick<ReturnType<typeof useAsking>, "typed" | "set" | "missing">;

function Who({ typed, set, missing }: Asking) {
  const words = useWords();
  return (
    <>
      <Field label={words.addressForm} missing={missing("addressForm")}>
        {(ids) => (
          <select
            {...ids}
            value={typed.addressForm}
            onChange={(event) => set({ addressForm: event.target.value })}
          >
            <option value="">{words.choose}</option>
            {ADDRESS_FORMS.map((form) => (
              <option key={form}>{form}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.name} missing={missing("name")}>
        {(ids) => (
          <input
            {...ids}
            autoComplete="name"
            maxLength={80}
            value={typed.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** One of the list, or another that is written down. */
function Organisation({ view, typed, set, missing }: Asking & Pick<Props, "view">) {
  const words = useWords();
  const free = typed.listed === OTHER;
  return (
    <>
      <Field label={words.organisation} missing={free ? null : missing("organisation")}>
        {(ids) => (
          <select {...ids} value={typed.listed} onChange={(event) => set({ listed: event.target.value })}>
            <option value="">{words.choose}</option>
            {view.organisations.map((name) => (
              <option key={name}>{name}</option>
            ))}
            <option value={OTHER}>{words.other}</option>
          </select>
        )}
      </Field>
      {free && (
        <Field label={words.otherName} missing={missing("organisation")}>
          {(ids) => (
            <input
              {...ids}
              maxLength={120}
              value={typed.other}
              onChange={(event) => set({ other: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

export function AskForm({ view, again, onSent }: Props) {
  const words = useWords();
  const { form, ask, ...asking } = useAsking(onSent);
  const { typed, set, missing } = asking;
  const sending = usePending().some(({ command }) => command.type === "AskToSpeak");
  return (
    <form ref={form} className="card" aria-label={words.ask} noValidate onSubmit={ask}>
      <h2>{again ? words.askAgain : words.ask}</h2>
      <Who {...asking} />
      <Organisation view={view} {...asking} />
      <Field label={words.content} hint={words.contentHint(MOST)} missing={missing("content")}>
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            maxLength={MOST}
            value={typed.content}
            onChange={(event) => set({ content: event.target.value })}
          />
        )}
      </Field>
      <p className="muted">{words.whoReads}</p>
      <p role="status">{sending && words.sending}</p>
      <button type="submit" className="primary">
        {words.send}
      </button>
    </form>
  );
}
