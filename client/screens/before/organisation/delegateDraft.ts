/** What is typed of a delegate, kept over a reload, with what is missing or was refused, by field. */
import { useState } from "react";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { searchKey } from "../../../../shared/terms/text.ts";
import type { ListedDelegate } from "../../../../shared/views/before/organisation.ts";
import type { CommandInput } from "../../../../shared/wire/commands/commands.ts";
import { useRefusalText } from "../../../i18n/refusals.ts";
import { useDraft } from "../../../line/draft.ts";
import { dismissRefusal, useRefusals } from "../../../line/giving.ts";
import { send } from "../../../line/send.ts";
import { useNames } from "../../../staff/names.ts";
import { useWords } from "./words.ts";

export type Typed = Readonly<Record<"name" | "addressForm" | "position" | "phone" | "substituteFor", string>>;
export type FieldName = keyof Typed;
type ListCommand = Extract<CommandInput, { type: "EnterDelegate" | "ChangeDelegate" }>;

const EMPTY: Typed = { name: "", addressForm: "", position: "", phone: "", substituteFor: "" };
export const isList = (command: CommandInput): command is ListCommand =>
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
  const { id, command, refusal } = refused;
  return { id, command, field: fieldOf(refusal), says: refusalText(refusal, names) };
}

/** As it is sent. */
function written(typed: Typed) {
  const { name, addressForm, position, phone, substituteFor } = typed;
  return {
    ...{ name, addressForm, position },
    ...(phone.trim() === "" ? {} : { phone: phone.trim() }),
    substituteFor: substituteFor === "" ? null : substituteFor,
  };
}

export interface DelegateDraft {
  readonly typed: Typed;
  readonly set: (change: Partial<Typed>) => void;
  /** what is wrong with a field, or null */
  readonly wrong: (field: FieldName) => string | null;
  /** a refusal that speaks of no field */
  readonly refused: string | null;
  /** Sends it; false: something is missing. */
  readonly submit: () => boolean;
  readonly forget: () => void;
}

export function useDelegateDraft(
  others: readonly ListedDelegate[],
  edited: ListedDelegate | undefined,
): DelegateDraft {
  const words = useWords();
  const start = startOf(edited);
  const [typed, keep, forget] = useDraft("delegate", start);
  const [tried, setTried] = useState(false);
  const refused = useRefused(edited);
  const [takenBack, setTakenBack] = useState<string | null>(null);
  // what was refused is not lost: it stands in its fields again
  if (refused && refused.id !== takenBack) {
    setTakenBack(refused.id);
    const { name, addressForm, position, phone = "", substituteFor } = refused.command;
    if (typed.name === start.name || typed.name === "")
      keep({ name, addressForm, position, phone, substituteFor: substituteFor ?? "" });
  }
  const missing = missingIn(typed, others, words);
  const submit = () => {
    setTried(Object.keys(missing).length > 0);
    if (Object.keys(missing).length > 0) return false;
    if (refused) dismissRefusal(refused.id);
    if (edited) send({ type: "ChangeDelegate", delegate: edited.id, ...written(typed) });
    else send({ type: "EnterDelegate", ...written(typed) });
    keep(EMPTY);
    forget();
    return true;
  };
  return {
    typed,
    set: (change) => keep({ ...typed, ...change }),
    wrong: (field) => (tried && missing[field]) || (refused?.field === field ? refused.says : null),
    refused: refused && refused.field === null ? refused.says : null,
    submit,
    forget,
  };
}
