/** A document enters the register: every topic that issues one folds it by this. */
import type { Draft } from "immer";
import { dayOf } from "../../../../shared/terms/time.ts";
import type { IssuedContent, IssuedDocument } from "../../../../shared/views/after/documents.ts";
import type { Commit } from "../../frame/events.ts";
import type { HearingState } from "../../frame/state.ts";

type Entered = IssuedContent & {
  readonly number: string | null;
  /** left out: the day on which it was entered */
  readonly date?: string;
};

export function noteIssued(
  state: Draft<HearingState>,
  { at, actor: by, version }: Commit,
  { date = dayOf(at), ...document }: Entered,
): void {
  const { issued } = state.after.documents;
  const id = `VB-${String(issued.length + 1).padStart(2, "0")}`;
  issued.push({ id, date, at, by, version, ...document } as Draft<IssuedDocument>);
}

/** A letter that passes a case on was entered wrongly: its row stays, said to be wrong, and its number is free. */
export function noteCorrected(
  state: Draft<HearingState>,
  commit: Commit,
  right: Entered & { readonly kind: "transfer" },
): void {
  const wrong = state.after.documents.issued.findLast(
    (one) => one.kind === "transfer" && one.case === right.case,
  );
  if (wrong) wrong.wrong = true;
  noteIssued(state, commit, right);
}
