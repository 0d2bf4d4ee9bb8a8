/**
 * What an office recorded of a case is put right by recording it again with why. What was wrong stays told beside it, and nothing
 * else of the case moves: its state, its clocks and when the People were told are as they were.
 */
import type { Draft } from "immer";
import type { Commit } from "../../frame/events.ts";
import { accept, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { noteCorrected } from "../documents/issued.ts";
import type { CaseRecord } from "./events.ts";
import type { Case, Correction } from "./slice.ts";

type Was = Correction["was"];

/** The record of that kind that holds; null: nothing was recorded yet. */
function standing({ notices, noticedAt, transfer }: Case, of: CaseRecord["of"]): Was | null {
  if (of === "transfer")
    return transfer && { of, to: transfer.to, number: transfer.number, date: transfer.date };
  if (of === "answer") return transfer?.answer ? { of, text: transfer.answer.text } : null;
  if (of === "unanswered") {
    const { reminders, reason } = transfer?.unanswered ?? {};
    return reminders && reason !== undefined ? { of, reminders, reason } : null;
  }
  const last = noticedAt === null ? undefined : notices.at(-1);
  return last ? { of, channels: last.channels, place: last.place, on: last.on, text: last.text } : null;
}

const same = (a: object, b: object): boolean =>
  Object.entries(a).every(([key, value]) => String(b[key as keyof object]) === String(value));

/** The act that records it again, with why. */
export function corrected(about: Case, right: CaseRecord, why: string): Decision {
  const was = standing(about, right.of);
  if (was === null) return refuse({ code: "nothingToCorrect", case: about.id });
  if (same(was, right)) return refuse({ code: "alreadyDone" });
  return accept({ type: "CaseRecordCorrected", case: about.id, why, ...right });
}

/** Folds it: what was wrong goes to the corrections, what is right into its place. */
export function putRight(
  state: Draft<HearingState>,
  about: Draft<Case>,
  { right, why }: { readonly right: CaseRecord; readonly why: string },
  commit: Commit,
): void {
  const { actor: by, at, version } = commit;
  const was = standing(about, right.of);
  if (was) about.corrections.push({ was: was as Draft<Was>, by, why, at });
  const { of, ...now } = right;
  const { transfer, notices } = about;
  if (of === "notice") Object.assign(notices.at(-1) ?? {}, now, { version });
  // the People were told the wrong one: they are told again
  else if (of === "answer") Object.assign(transfer ?? {}, { answer: { ...now, at } });
  else if (of === "unanswered") Object.assign(transfer?.unanswered ?? {}, now);
  else {
    Object.assign(transfer ?? {}, now);
    noteCorrected(state, commit, { kind: "transfer", case: about.id, ...(now as TransferNow) });
  }
}

type TransferNow = Pick<CaseRecord & { of: "transfer" }, "to" | "number" | "date">;
