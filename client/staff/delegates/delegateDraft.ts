/** What is typed of a delegate, kept over a reload, with what is missing or was refused, by field. */
import { useState } from "react";
import type { Refusal } from "../../../shared/terms/refusals.ts";
import { searchKey } from "../../../shared/terms/text.ts";
import type { ListedDelegate } from "../../../shared/views/before/organisation.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { useRefusalText } from "../../i18n/refusals.ts";
import { useDraft } from "../../line/draft.ts";
import { dismissRefusal, useRefusals } from "../../line/giving.ts";
import { send } from "../../line/send.ts";
import { useNames } from "../names.ts";
import { useWords } from "./words.ts";

export type Typed = Readonly<
  Record<"name" | "addressForm" | "position" | "represents" | "phone" | "substituteFor" | "why", string>
>;
export type FieldName = keyof Typed;
type ListCommand = Extract<CommandInput, { type: "EnterDelegate" | "ChangeDelegate" | "ReplaceDelegate" }>;

const EMPTY: Typed = {
  ...{ name: "", addressForm: "", position: "", represents: "", phone: "", substituteFor: "", why: "" },
};
const OF_LIST: ReadonlySet<string> = new Set(["EnterDelegate", "ChangeDelegate", "ReplaceDelegate"]);
export const isList = (command: CommandInput): command is ListCommand => OF_LIST.has(command.type);

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

/** What the form is about: nobody yet, a delegate that it changes, or one whose place somebody else takes. */
export interface About {
  readonly edited: ListedDelegate | undefined;
  readonly replacing: boolean;
  /** whose list a clerk writes, by its number; null: the sender's own */
  readonly organisation: number | null;
}

/** Somebody of this name is on the list: told once, then taken as another person. */
const isTwice = (typed: Typed, others: readonly ListedDelegate[]): boolean =>
  others.some((other) => searchKey(other.name) === searchKey(typed.name.trim()));

/** Those who count against the quota. */
export const principalsOf = (list: readonly ListedDelegate[]): readonly ListedDelegate[] =>
  list.filter((delegate) => delegate.substituteFor === null);

/** Nobody more may come but as a substitute. */
export const isFull = (others: readonly ListedDelegate[], quota: number): boolean =>
  principalsOf(others).length >= quota;

/** What is missing before anything is sent, by field. */
function missingIn(typed: Typed, replacing: boolean, words: ReturnType<typeof useWords>) {
  const missing: Partial<Record<FieldName, string>> = {};
  if (typed.name.trim() === "") missing.name = words.missing.name;
  if (replacing && typed.why.trim() === "") missing.why = words.missing.why;
  if (typed.addressForm === "") missing.addressForm = words.missing.addressForm;
  if (typed.phone.trim() !== "" && !/^\+?(?:[ .()-]*\d){8,15}[ .()-]*$/.test(typed.phone.trim()))
    missing.phone = words.missing.phone;
  return missing;
}

/** What stands in the form at first: nothing, or the delegate that is changed. */
const startOf = ({ edited, replacing }: About): Typed =>
  edited && !replacing
    ? {
        ...EMPTY,
        ...{ name: edited.name, addressForm: edited.addressForm, position: edited.position, phone: "" },
        represents: edited.represents,
        substituteFor: edited.substituteFor ?? "",
      }
    : EMPTY;

/** The refusal of what this form has sent last. */
function useRefused({ edited, organisation }: About) {
  const refusalText = useRefusalText();
  const names = useNames();
  const refused = useRefusals().findLast(
    ({ command }) =>
      isList(command) &&
      (command.organisation ?? null) === organisation &&
      (command.type === "EnterDelegate" ? undefined : command.delegate) === edited?.id,
  );
  if (!refused || !isList(refused.command)) return null;
  const { id, command, refusal } = refused;
  return { id, command, field: fieldOf(refusal), says: refusalText(refusal, names) };
}

/** As it is sent. */
function written(typed: Typed, { edited, replacing, organisation }: About): ListCommand {
  const { name, addressForm, position, phone, represents, substituteFor: other, why } = typed;
  const whose = organisation === null ? {} : { organisation };
  const person = {
    ...whose,
    name,
    addressForm,
    position,
    // of a change: what is taken out goes
    ...(represents.trim() === "" && !edited ? {} : { represents: represents.trim() }),
    ...(phone.trim() === "" ? {} : { phone: phone.trim() }),
  };
  if (edited && replacing) return { type: "ReplaceDelegate", delegate: edited.id, ...person, why };
  const substituteFor = other === "" ? null : other;
  if (edited) return { type: "ChangeDelegate", delegate: edited.id, ...person, substituteFor };
  return { type: "EnterDelegate", ...person, substituteFor };
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
  about: About,
  quota: number,
): DelegateDraft {
  const words = useWords();
  const start = startOf(about);
  const [typed, keep, forget] = useDraft("delegate", start);
  const [tried, setTried] = useState(false);
  const refused = useRefused(about);
  const [toldTwice, setToldTwice] = useState<string | null>(null);
  const missing = missingIn(typed, about.replacing, words);
  if (!about.replacing && typed.substituteFor === "" && isFull(others, quota))
    missing.substituteFor = words.missing.whose;
  const twice = isTwice(typed, others);
  if (twice && toldTwice === typed.name) missing.name = words.missing.twice;
  const submit = () => {
    const first = twice && toldTwice !== typed.name;
    if (first) setToldTwice(typed.name);
    const { name, ...rest } = missing;
    const stops = first || (name !== undefined && !twice) || Object.keys(rest).length > 0;
    setTried(stops);
    if (stops) return false;
    if (refused) dismissRefusal(refused.id);
    send(written(typed, about));
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
