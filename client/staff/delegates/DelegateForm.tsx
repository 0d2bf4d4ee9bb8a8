/** Entering a delegate, or changing one: what is missing or refused is said at its field, and a reload loses nothing. */
import { type FormEvent, type HTMLAttributes, useEffect, useId, useRef } from "react";
import { ADDRESS_FORMS, upperFirst } from "../../../shared/terms/address.ts";
import type { ListedDelegate } from "../../../shared/views/before/organisation.ts";
import { useText } from "../../i18n/common.ts";
import { DraftScope } from "../../line/draft.ts";
import { usePending } from "../../line/giving.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Part } from "../Part.tsx";
import {
  type About,
  type DelegateDraft,
  type FieldName,
  isFull,
  isList,
  principalsOf,
  useDelegateDraft,
} from "./delegateDraft.ts";
import { editDelegate, useEdited } from "./editing.ts";
import { useWords } from "./words.ts";

interface TextProps {
  readonly draft: DelegateDraft;
  readonly field: FieldName;
  readonly label: string;
  readonly most: number;
  readonly hint?: string;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  /** offered while it is typed */
  readonly known?: readonly string[];
}

function TextField({ draft, field, label, most, hint, inputMode = "text", known = [] }: TextProps) {
  const list = useId();
  return (
    <Field label={label} wrong={draft.wrong(field)} {...(hint === undefined ? {} : { hint })}>
      {(ids) => (
        <>
          <input
            {...ids}
            {...(known.length > 0 && { list })}
            autoComplete="off"
            inputMode={inputMode}
            maxLength={most}
            value={draft.typed[field]}
            onChange={(event) => draft.set({ [field]: event.target.value })}
          />
          {known.length > 0 && (
            <datalist id={list}>
              {known.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

interface ChoiceProps {
  readonly draft: DelegateDraft;
  readonly field: FieldName;
  readonly label: string;
  /** the first stands for nothing chosen */
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly hint?: string;
}

function ChoiceField({ draft, field, label, choices, hint }: ChoiceProps) {
  return (
    <Field label={label} wrong={draft.wrong(field)} {...(hint === undefined ? {} : { hint })}>
      {(ids) => (
        <select
          {...ids}
          value={draft.typed[field]}
          onChange={(event) => draft.set({ [field]: event.target.value })}
        >
          {choices.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface Props extends About {
  readonly others: readonly ListedDelegate[];
  readonly quota: number;
}

/** What one may come as: once the quota is full, as a substitute alone, of somebody who has none yet. */
function GoesAs({ draft, others, quota }: Props & { readonly draft: DelegateDraft }) {
  const words = useWords();
  const called = (listedDelegate: ListedDelegate) =>
    `${upperFirst(listedDelegate.addressForm)} ${listedDelegate.name}`.trim();
  const full = isFull(others, quota);
  const free = principalsOf(others).filter(
    ({ id }) => id === draft.typed.substituteFor || !others.some((other) => other.substituteFor === id),
  );
  return (
    <ChoiceField
      draft={draft}
      field="substituteFor"
      label={words.goesAs}
      {...(full && { hint: free.length === 0 ? words.fullOfAll(quota) : words.fullHint(quota) })}
      choices={[
        ["", full ? words.chooseWhose : words.principal],
        ...free.map((delegate) => [delegate.id, words.substituteFor(called(delegate))] as const),
      ]}
    />
  );
}

function Fields({
  draft,
  others,
  edited,
  replacing,
  quota,
  organisation,
}: Props & { readonly draft: DelegateDraft }) {
  const words = useWords();
  return (
    <>
      <TextField draft={draft} field="name" label={words.name} most={80} />
      <ChoiceField
        draft={draft}
        field="addressForm"
        label={words.addressForm}
        choices={[["", words.choose], ...ADDRESS_FORMS.map((form) => [form, form] as const)]}
      />
      <TextField
        {...{ draft, field: "position", label: words.position, most: 120 }}
        known={[...new Set(others.map(({ position }) => position).filter(Boolean))]}
      />
      <TextField
        {...{ draft, field: "represents", label: words.represents, most: 120 }}
        known={[...new Set(others.map(({ represents }) => represents).filter(Boolean))]}
        hint={words.representsHint}
      />
      <TextField
        draft={draft}
        field="phone"
        label={words.phone}
        most={20}
        inputMode="tel"
        hint={edited?.hasPhone && !replacing ? words.phoneKept : words.phoneHint}
      />
      {replacing ? (
        <TextField draft={draft} field="why" label={words.why} most={200} />
      ) : (
        <GoesAs {...{ draft, others, edited, replacing, quota, organisation }} />
      )}
    </>
  );
}

function OneForm({ others, edited, replacing, organisation, quota }: Props) {
  const words = useWords();
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  const draft = useDelegateDraft(others, { edited, replacing, organisation }, quota);
  const sending = usePending().some(({ command }) => isList(command));
  const title = !edited
    ? words.enterTitle
    : replacing
      ? words.replaceTitle(edited.name)
      : words.changeTitle(edited.name);
  useEffect(() => {
    if (edited) form.current?.querySelector<HTMLElement>("input")?.focus();
  }, [edited]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.submit()) {
      editDelegate(null);
      // the next one is typed at once
      if (!edited) form.current?.querySelector<HTMLElement>("input")?.focus();
    }
    // once it is drawn what is missing
    else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  const stop = () => {
    draft.forget();
    editDelegate(null);
  };
  return (
    <form ref={form} className="card" aria-label={title} noValidate onSubmit={submit}>
      <h2>{title}</h2>
      <Fields {...{ draft, others, edited, replacing, organisation, quota }} />
      {draft.refused !== null && (
        <p className="missing" role="alert">
          {draft.refused}
        </p>
      )}
      <p role="status">{sending && words.sending}</p>
      <div className="row">
        <button type="submit" className="primary">
          {edited ? words.save : words.enter}
        </button>
        {edited && <Button onClick={stop}>{text.cancel}</Button>}
      </div>
    </form>
  );
}

interface FormProps {
  readonly delegates: readonly ListedDelegate[];
  /** whose list a clerk writes, by its number; null: the sender's own */
  readonly organisation: number | null;
  readonly quota: number;
}

export function DelegateForm({ delegates, organisation, quota }: FormProps) {
  const { id, replacing } = useEdited();
  const edited = delegates.find((delegate) => delegate.id === id);
  const whose = organisation === null ? "" : `${organisation}.`;
  const scope = edited ? `${edited.id}${replacing ? ".replaced" : ""}` : `${whose}new`;
  const others = delegates.filter((delegate) => delegate !== edited);
  return (
    <DraftScope value={scope}>
      <Part key={scope}>
        <OneForm {...{ others, edited, organisation, quota }} replacing={replacing && edited !== undefined} />
      </Part>
    </DraftScope>
  );
}
