/** What is typed into a form F1, kept over a reload, with what is missing, by field. */
import { useState } from "react";
import {
  type Inbox,
  MOST_CONTENT,
  MOST_OF_A_QUESTION,
  MOST_QUESTIONS,
  type OpinionKind,
  questionsIn,
  receiptOf,
  type Source,
} from "../../../shared/terms/register.ts";
import { fitsIn, graphemeLength } from "../../../shared/terms/text.ts";
import type { OwnOpinion } from "../../../shared/views/before/register.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { useRefusalText } from "../../i18n/refusals.ts";
import { useDraft } from "../../line/draft.ts";
import { dismissRefusal, useRefusals } from "../../line/giving.ts";
import { send } from "../../line/send.ts";
import { type AttachedDraft, useAttachedDraft } from "../attached/attachedDraft.ts";
import { useNames } from "../names.ts";
import { useWords } from "./words.ts";

export interface Typed {
  readonly content: string;
  /** what is asked for, one a line */
  readonly questions: string;
  readonly place: string;
  readonly addressed: string;
  readonly kind: OpinionKind;
  readonly field: string;
  readonly name: string;
  readonly addressForm: string;
  readonly position: string;
  /** the speaker is typed though the sender has a list to choose from */
  readonly notListed: boolean;
  readonly reach: string;
  readonly speaks: boolean;
  readonly minutes: string;
  readonly needsHelp: boolean;
  readonly mayBeNamed: boolean;
}

const EMPTY: Typed = {
  ...{ content: "", questions: "", place: "", addressed: "", kind: "kiến nghị", field: "" },
  ...{ name: "", addressForm: "", position: "", notListed: false, reach: "", speaks: true, minutes: "3" },
  ...{ needsHelp: false, mayBeNamed: false },
};

const startOf = (edited: OwnOpinion | undefined): Typed =>
  edited === undefined
    ? EMPTY
    : {
        questions: edited.questions.join("\n"),
        ...{ content: edited.content, place: edited.place, addressed: edited.addressed },
        ...{ kind: edited.kind, field: edited.field, reach: "", notListed: false },
        name: edited.speaker.name,
        addressForm: edited.speaker.addressForm,
        position: edited.speaker.position,
        speaks: edited.wantsToSpeak,
        minutes: String(edited.minutes ?? 3),
        needsHelp: edited.needsHelp,
        mayBeNamed: edited.mayBeNamed,
      };

export type FieldName = "content" | "questions" | "place" | "name" | "addressForm";

function missingIn(typed: Typed, source: Source, words: ReturnType<typeof useWords>) {
  const missing: Partial<Record<FieldName, string>> = {};
  const length = graphemeLength(typed.content.trim());
  if (length === 0) missing.content = words.missing.content;
  else if (length > MOST_CONTENT) missing.content = words.missing.tooLong(length, MOST_CONTENT);
  const questions = questionsIn(typed.questions);
  if (questions.length > MOST_QUESTIONS) missing.questions = words.missing.questions(MOST_QUESTIONS);
  if (questions.some((question) => !fitsIn(question, MOST_OF_A_QUESTION)))
    missing.questions = words.missing.longQuestion(MOST_OF_A_QUESTION);
  if (source === "individual" && typed.place.trim() === "") missing.place = words.missing.place;
  if (typed.name.trim() === "") missing.name = words.missing.name;
  if (typed.addressForm === "") missing.addressForm = words.missing.addressForm;
  return missing;
}

/** A number stands as a phone, anything else as an address. */
function reachOf(reach: string): { phone: string } | { address: string } | object {
  const text = reach.trim();
  if (text === "") return {};
  return /^\+?[\d .()-]{8,20}$/.test(text) ? { phone: text } : { address: text };
}

function written(typed: Typed, edited: OwnOpinion | undefined) {
  const { content, place, addressed, kind, field, name, addressForm, position, speaks } = typed;
  const { needsHelp, mayBeNamed } = typed;
  return {
    ...{ content, place, addressed, kind, field, needsHelp, mayBeNamed, wantsToSpeak: speaks },
    title: edited?.title ?? "",
    questions: questionsIn(typed.questions),
    minutes: speaks ? Number(typed.minutes) : null,
    speaker: { name, addressForm, position, ...reachOf(typed.reach) },
  };
}

type Sent = Extract<CommandInput, { type: "RegisterOpinion" | "ChangeOpinion" }>;
const isSent = (command: CommandInput): command is Sent =>
  command.type === "RegisterOpinion" || command.type === "ChangeOpinion";

/** The refusal of what this form has sent last. */
function useRefused(edited: OwnOpinion | undefined) {
  const refusalText = useRefusalText();
  const names = useNames();
  const refused = useRefusals().findLast(
    ({ command }) =>
      isSent(command) && (command.type === "ChangeOpinion" ? command.registration : undefined) === edited?.id,
  );
  if (!refused || !isSent(refused.command)) return null;
  const { code } = refused.refusal;
  return { id: refused.id, code, command: refused.command, says: refusalText(refused.refusal, names) };
}

export interface OpinionDraft {
  readonly typed: Typed;
  readonly set: (change: Partial<Typed>) => void;
  readonly wrong: (field: FieldName) => string | null;
  readonly length: number;
  readonly files: AttachedDraft;
  /** why what was sent last was not taken */
  readonly refused: string | null;
  /** Sends it; false: something is missing. */
  readonly submit: () => boolean;
  readonly forget: () => void;
}

const INBOX = { organisation: "front", ward: "organiser", individual: "organiser" } as const;

/** For whom a clerk writes it down, and into which inbox. */
export interface OnBehalf {
  /** the seat of an organisation or ward; "individual" */
  readonly of: string;
  readonly inbox: Inbox;
  /** how it came: by telephone, in a letter … */
  readonly note: string;
  readonly onSent: (id: string, receipt: string) => void;
}

export function useOpinionDraft(
  source: Source,
  edited: OwnOpinion | undefined,
  onBehalf: OnBehalf | undefined,
): OpinionDraft {
  const words = useWords();
  const [typed, keep, forget] = useDraft("opinion", startOf(edited));
  const files = useAttachedDraft(edited?.attached);
  const [tried, setTried] = useState(false);
  const missing = missingIn(typed, source, words);
  const refused = useRefused(edited);
  const submit = () => {
    const whole = Object.keys(missing).length === 0;
    setTried(!whole);
    if (!whole) return false;
    if (refused) dismissRefusal(refused.id);
    const form = { ...written(typed, edited), attached: files.attached.map(({ file }) => file) };
    const receipt = source === "individual" ? receiptOf(crypto.getRandomValues(new Uint8Array(8))) : "";
    const command: CommandInput = edited
      ? { type: "ChangeOpinion", registration: edited.id, seen: edited.seen, ...form }
      : {
          type: "RegisterOpinion",
          inbox: onBehalf?.inbox ?? INBOX[source],
          ...form,
          ...(receipt !== "" && { receipt }),
          ...(onBehalf && { onBehalfOf: onBehalf.of, note: onBehalf.note }),
        };
    const id = send(command);
    onBehalf?.onSent(id, receipt);
    // who sends another need not write the name anew; a clerk's next is somebody else
    const { name, addressForm, position, notListed } = onBehalf ? EMPTY : typed;
    keep({ ...EMPTY, name, addressForm, position, notListed });
    forget();
    files.sent();
    return true;
  };
  return {
    typed,
    set: (change) => keep({ ...typed, ...change }),
    wrong: (field) => (tried && missing[field]) || null,
    length: graphemeLength(typed.content.trim()),
    files,
    refused: refused?.says ?? null,
    submit,
    forget: () => {
      forget();
      files.sent();
    },
  };
}
