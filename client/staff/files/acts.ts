/** A previewed file as the one act by which it is taken. Pure. */
import { type Inbox, OPINION_KINDS, type OpinionKind, questionsIn } from "../../../shared/terms/register.ts";
import { organisationSeat } from "../../../shared/terms/seats.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import type { FilePreview, Values } from "../../../shared/wire/filePreview.ts";
import type { ShownRow } from "./rows.ts";
import { bySender, type Sender } from "./senders.ts";

export const text = (value: unknown): string => (typeof value === "string" ? value : "");
export const asKind = (written: string, usual: OpinionKind): OpinionKind =>
  OPINION_KINDS.find((kind) => kind === written.toLocaleLowerCase("vi")) ?? usual;

/** What the file leaves out is left out; who has not agreed to be named is not. */
function opinionOf(values: Values, usual: OpinionKind) {
  const minutes = Number(values["minutes"]);
  const year = values["birthYear"];
  return {
    kind: asKind(text(values["kind"]), usual),
    field: text(values["field"]),
    title: text(values["title"]),
    content: text(values["content"]),
    questions: questionsIn(text(values["questions"])),
    place: text(values["place"]),
    addressed: text(values["addressedTo"]),
    speaker: {
      name: text(values["speaker"]),
      addressForm: text(values["addressForm"]),
      position: text(values["position"]),
      phone: text(values["phone"]),
      address: text(values["address"]),
      birthYear: typeof year === "number" ? String(year) : "",
    },
    wantsToSpeak: values["wantsToSpeak"] !== false,
    minutes: Number.isInteger(minutes) && minutes >= 1 && minutes <= 15 ? minutes : null,
    needsHelp: values["needsAccessibilityHelp"] === true,
    mayBeNamed: values["mayBeNamed"] === true,
  };
}

/** The rows that the act would bring: of opinions the same words are never another. */
export const takenOf = ({ target }: FilePreview, rows: readonly ShownRow[]): readonly ShownRow[] =>
  rows.filter(
    ({ effect: { effect } }) => effect === "new" || (effect === "changed" && target === "delegates"),
  );

export const opinionsAct = (
  senders: readonly Sender[],
  inbox: Inbox,
  file: string,
  rows: readonly ShownRow[],
  usual: OpinionKind,
): CommandInput => ({
  ...{ type: "RegisterOpinions", inbox, file: file.slice(-120) },
  lists: bySender(senders, rows).map(({ sender, rows: ownRows }) => ({
    onBehalfOf: organisationSeat(sender.number),
    opinions: ownRows.map(({ values }) => opinionOf(values, usual)),
  })),
});

/** A person as the command carries it: what the file leaves out stays as it is. */
function delegateOf({ values, effect }: ShownRow, addressForm: string) {
  const { birthYear, phone, represents } = values;
  return {
    ...(effect.id === undefined ? {} : { delegate: effect.id }),
    name: text(values["name"]),
    addressForm,
    position: text(values["position"]),
    ...(typeof birthYear === "number" ? { birthYear } : {}),
    ...(typeof phone === "string" ? { phone } : {}),
    ...(typeof represents === "string" ? { represents } : {}),
  };
}

export function delegatesAct(
  senders: readonly Sender[] | null,
  file: string,
  { seen, seenBy }: FilePreview,
  rows: readonly ShownRow[],
  formOf: (row: ShownRow) => string,
): CommandInput {
  const name = file.slice(-120);
  const delegates = (some: readonly ShownRow[]) => some.map((row) => delegateOf(row, formOf(row)));
  if (senders !== null && senders.length > 1)
    return {
      ...{ type: "SubmitDelegateLists", file: name },
      lists: bySender(senders, rows).map(({ sender, rows: ownRows }) => ({
        ...{ organisation: sender.number, seen: seenBy?.[sender.name], delegates: delegates(ownRows) },
      })),
    };
  const organisation = senders?.[0]?.number;
  return {
    type: "SubmitDelegateList",
    ...(organisation === undefined ? {} : { organisation }),
    ...(seen === undefined ? {} : { seen }),
    ...{ file: name, delegates: delegates(rows) },
  };
}
