/** Entering a delegate, or changing one: what is missing or refused is said at its field, and a reload loses nothing. */
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { ADDRESS_FORMS, upperFirst } from "../../../../shared/terms/address.ts";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { searchKey } from "../../../../shared/terms/text.ts";
import type { ListedDelegate, OrganisationPageView } from "../../../../shared/views/before/organisation.ts";
import type { CommandInput } from "../../../../shared/wire/commands/commands.ts";
import { useText } from "../../../i18n/common.ts";
import { useRefusalText } from "../../../i18n/refusals.ts";
import { DraftScope, useDraft } from "../../../line/draft.ts";
import { dismissRefusal, usePending, useRefusals } from "../../../line/hearing.ts";
import { send } from "../../../line/send.ts";
import { useNames } from "../../../staff/names.ts";
import { Button } from "../../../ui/Button.tsx";
import { editDelegate, useEdited } from "./editing.ts";
import { useWords } from "./words.ts";

type Typed = Readonly<Record<"name" | "addressForm" | "position" | "phone" | "substituteFor", string>>;
type FieldName = keyof Typed;
type ListCommand = Extract<CommandInput, { type: "EnterDelegate" | "ChangeDelegate" }>;

const EMPTY: Typed = { name: "", addressForm: "", position: "", phone: "", substituteFor: "" };
const isList = (command: CommandInput): command is ListCommand =>
  command.type === "EnterDelegate" || command.type === "ChangeDelegate";

/** The field that a refusal speaks of. */
function fieldOf(refusal: Refusal): FieldName | null {
  switch (refusal.code) {
    case "malformed":
      return (Object.keys(EMPTY) as FieldName[]).find((name) => refusal.field.endsWith(name)) ?? null;
    case "overQuota":
    case "hasSubstitute":
    case "unknownId":
      return "substituteFor";
    default:
      return null;
  }
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly wrong: string | null;
  readonly children: (ids: {
    readonly id: string;
    readonly "aria-describedby": string | undefined;
    readonly "aria-invalid": boolean;
  }) => ReactNode;
}

function Field({ label, hint, wrong, children }: FieldProps) {
  const id = useId();
  const about = wrong ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-describedby": about === undefined ? undefined : `${id}-about`,
        "aria-invalid": wrong !== null,
      })}
      {about !== undefined && (
        <p
          id={`${id}-about`}
          className={wrong === null ? "muted" : "missing"}
          role={wrong === null ? undefined : "alert"}
        >
          {about}
        </p>
      )}
    </div>
  );
}

/** What is missing before anything is sent, by field. */
function missingIn(typed: Typed, others: readonly ListedDelegate[], words: ReturnType<typeof useWords>) {
  const same = others.some((one) => searchKey(one.name) === searchKey(typed.name.trim()));
  const missing: Partial<Record<FieldName, string>> = {};
  if (typed.name.trim() === "") missing.name = words.missing.name;
  else if (same) missing.name = words.missing.twice;
  if (typed.addressForm === "") missing.addressForm = words.missing.addressForm;
  if (typed.phone.trim() !== "" && !/^\+?(?:[ .()-]*\d){8,15}[ .()-]*$/.test(typed.phone.trim()))
    missing.phone = words.missing.phone;
  return missing;
}

/** What stands in the form at first: nothing, or the delegate that is changed. */
const startOf = (edited: ListedDelegate | undefined): Typed =>
  edited
    ? {
        ...{ name: edited.name, addressForm: edited.addressForm, position: edited.position, phone: "" },
        substituteFor: edited.substituteFor ?? "",
      }
    : EMPTY;

/** The refusal of what this form has sent last. */
function useRefused(edited: ListedDelegate | undefined) {
  const refusalText = useRefusalText();
  const names = useNames();
  const refused = useRefusals().findLast(
    ({ command }) =>
      isList(command) && (command.type === "ChangeDelegate" ? command.delegate : undefined) === edited?.id,
  );
  if (!refused || !isList(refused.command)) return null;
  return {
    ...refused,
    command: refused.command,
    field: fieldOf(refused.refusal),
    says: refusalText(refused.refusal, names),
  };
}

export function DelegateForm({ view }: { readonly view: OrganisationPageView }) {
  const id = useEdited();
  const edited = view.delegates.find((one) => one.id === id);
  return (
    <DraftScope value={edited?.id ?? "new"}>
      <OneForm key={edited?.id ?? "new"} view={view} edited={edited} />
    </DraftScope>
  );
}

function OneForm({
  view,
  edited,
}: {
  readonly view: OrganisationPageView;
  readonly edited: ListedDelegate | undefined;
}) {
  const words = useWords();
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  const start = startOf(edited);
  const [typed, keep, sent] = useDraft("delegate", start);
  const [tried, setTried] = useState(false);
  const refused = useRefused(edited);
  const [takenBack, setTakenBack] = useState<string | null>(null);
  // what was refused is not lost: it stands in its fields again
  if (refused && refused.id !== takenBack) {
    setTakenBack(refused.id);
    const { name, addressForm, position = "", phone = "", substituteFor } = refused.command;
    if (typed.name === start.name || typed.name === "")
      keep({ name, addressForm, position, phone, substituteFor: substituteFor ?? "" });
  }
  const sending = usePending().some((one) => isList(one.command));
  const others = view.delegates.filter((one) => one !== edited);
  const missing = tried ? missingIn(typed, others, words) : {};
  const wrong = (field: FieldName) => missing[field] ?? (refused?.field === field ? refused.says : null);
  const set = (change: Partial<Typed>) => keep({ ...typed, ...change });
  const title = edited ? words.changeTitle(edited.name) : words.enterTitle;
  useEffect(() => {
    if (edited) form.current?.querySelector<HTMLElement>("input")?.focus();
  }, [edited]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(missingIn(typed, others, words)).length > 0) {
      setTried(true);
      // once it is drawn what is missing
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    if (refused) dismissRefusal(refused.id);
    const phone = typed.phone.trim();
    const delegate = {
      ...{ name: typed.name, addressForm: typed.addressForm, position: typed.position },
      ...(phone === "" ? {} : { phone }),
      substituteFor: typed.substituteFor === "" ? null : typed.substituteFor,
    };
    if (edited) send({ type: "ChangeDelegate", delegate: edited.id, ...delegate });
    else send({ type: "EnterDelegate", ...delegate });
    setTried(false);
    keep(EMPTY);
    sent();
    if (edited) editDelegate(null);
  };

  return (
    <form ref={form} className="card" aria-label={title} noValidate onSubmit={submit}>
      <h2>{title}</h2>
      <Field label={words.name} wrong={wrong("name")}>
        {(ids) => (
          <input
            {...ids}
            autoComplete="off"
            maxLength={80}
            value={typed.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.addressForm} wrong={wrong("addressForm")}>
        {(ids) => (
          <select
            {...ids}
            value={typed.addressForm}
            onChange={(event) => set({ addressForm: event.target.value })}
          >
            <option value="">{words.choose}</option>
            {ADDRESS_FORMS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.position} wrong={wrong("position")}>
        {(ids) => (
          <input
            {...ids}
            maxLength={120}
            value={typed.position}
            onChange={(event) => set({ position: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={words.phone}
        hint={edited?.hasPhone ? words.phoneKept : words.phoneHint}
        wrong={wrong("phone")}
      >
        {(ids) => (
          <input
            {...ids}
            type="tel"
            autoComplete="off"
            maxLength={20}
            value={typed.phone}
            onChange={(event) => set({ phone: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.goesAs} wrong={wrong("substituteFor")}>
        {(ids) => (
          <select
            {...ids}
            value={typed.substituteFor}
            onChange={(event) => set({ substituteFor: event.target.value })}
          >
            <option value="">{words.principal}</option>
            {others
              .filter((one) => one.substituteFor === null)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {words.substituteFor(`${upperFirst(one.addressForm)} ${one.name}`.trim())}
                </option>
              ))}
          </select>
        )}
      </Field>
      {refused && refused.field === null && (
        <p className="missing" role="alert">
          {refused.says}
        </p>
      )}
      <p role="status">{sending && words.sending}</p>
      <div className="row">
        <button type="submit" className="primary">
          {edited ? words.save : words.enter}
        </button>
        {edited && (
          <Button
            onClick={() => {
              sent();
              editDelegate(null);
            }}
          >
            {text.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
