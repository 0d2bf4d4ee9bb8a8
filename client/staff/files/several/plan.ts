/** What taking one of several files would do, and what must be looked at before. Pure. */
import { type Inbox, MOST_OF_A_LIST } from "../../../../shared/terms/register.ts";
import type { CommandInput } from "../../../../shared/wire/commands/commands.ts";
import type { FilePreview, Target } from "../../../../shared/wire/filePreview.ts";
import { delegatesAct, opinionsAct, takenOf } from "../acts.ts";
import { formFor, writtenForm } from "../forms.ts";
import { type ShownRow, shownRows } from "../rows.ts";
import { bySender, type Sender } from "../senders.ts";

/** Why a file is not taken with the others: a person looks at it first. */
export type Doubt = "unread" | "whose" | "rows" | "letters" | "forms" | "tooMany";

export interface Plan {
  readonly target: Target | null;
  /** rows that would be written */
  readonly taken: readonly ShownRow[];
  /** whose they are */
  readonly owners: readonly Sender[];
  /** rows that are not taken */
  readonly left: number;
  /** who has no form of address yet */
  readonly without: readonly ShownRow[];
  readonly doubts: readonly Doubt[];
  readonly act: CommandInput | null;
}

interface Asked {
  readonly senders: readonly Sender[];
  readonly inbox: Inbox;
  /** the form of address for those who have none: one, or BY_GENDER; "": not chosen yet */
  readonly rest: string;
}

const isNobodys = ({ faults }: ShownRow) => faults.some(({ code }) => code === "missing-organisation");

/** Rows of several organisations say whose they are; where a clerk has said it, all are that one's. */
export function planOf(
  preview: FilePreview,
  file: string,
  whose: number | null,
  { senders, inbox, rest }: Asked,
): Plan {
  const rows = shownRows(preview);
  const taken = takenOf(preview, rows);
  const all = whose === null ? senders : senders.filter(({ number }) => number === whose);
  const owners = bySender(all, taken).map(({ sender }) => sender);
  const left = rows.filter(({ effect: { effect } }) => effect === "refused").length;
  const formOf = (row: ShownRow) => writtenForm(row) || formFor(row, rest);
  const isDelegates = preview.target === "delegates";
  const without = isDelegates ? taken.filter((row) => formOf(row) === "") : [];
  const doubts: readonly (Doubt | false)[] = [
    rows.length === 0 && "unread",
    rows.some(isNobodys) && "whose",
    left > 0 && "rows",
    preview.warnings.some(({ code }) => code === "encoding-guessed") && "letters",
    without.length > 0 && "forms",
    !isDelegates && taken.length > MOST_OF_A_LIST && "tooMany",
  ];
  const act = isDelegates
    ? delegatesAct(all, file, preview, taken, formOf)
    : opinionsAct(all, inbox, file, taken, "kiến nghị");
  return {
    ...{ target: preview.target, taken, owners, left, without },
    doubts: doubts.filter((doubt) => doubt !== false),
    act: taken.length === 0 ? null : act,
  };
}

/** May it be taken with the others, unseen but for its line? */
export const isClean = ({ doubts, act }: Plan): boolean => doubts.length === 0 && act !== null;

/** Once one is taken, the other must be compared anew: both are lists of one organisation. */
export const touches = (a: Plan, b: Plan): boolean =>
  a.target === b.target && a.owners.some(({ number }) => b.owners.some((owner) => owner.number === number));
