/** An opinion that is collected and not to be spoken: its text and whose it is go into the vault alone. */
import { rawOpinionRow } from "../../../../shared/terms/ids.ts";
import type { SeatName } from "../../../../shared/terms/seats.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { isOfOffice } from "../../frame/seats.ts";
import type { HearingState } from "../../frame/state.ts";
import type { Registration, Registrations } from "../register/registration.ts";
import { collected } from "./facts.ts";
import type { RawOpinion } from "./slice.ts";

/** What a form would say besides: nobody speaks to it, and nothing is decided of it. */
const NOTHING_MORE = {
  ...{ title: "", questions: [], addressed: "" },
  speaker: { name: "", addressForm: "", position: "", phone: "", address: "", birthYear: "" },
  ...{ wantsToSpeak: false, minutes: null, needsHelp: false, mayBeNamed: false },
  ...{ receipt: "", ruled: null },
  ...{ slips: [], answers: [], notices: [], remarks: [] },
} as const;

export type Typed = Pick<CommandOf<"CollectRawOpinion">, "field" | "content" | "place" | "people">;

/** Whose it is, and which clerk wrote it down for them. */
export interface Collector {
  readonly seat: SeatName;
  readonly name: string;
  readonly clerk: SeatName | null;
}

/** How the desk calls the n-th. */
export const rawId = (number: number): string => `R-${String(number).padStart(2, "0")}`;

/** The first row of the n-th that was collected. */
export function rawRow(
  number: number,
  { seat, name, clerk }: Collector,
  { content, place }: Typed,
  note = "",
): Registration {
  return {
    ...NOTHING_MORE,
    ...{ row: rawOpinionRow(number), registered: rawId(number), kind: "phản ánh", field: "" },
    ...{ sender: seat, from: name, writtenBy: clerk, note, content, place },
  };
}

/** The row after this one. */
export function nextRawRow(was: Registration, change: Partial<Registration>): Registration {
  const [, number = 0, count = 0] = was.row.split(".").map(Number);
  return { ...was, ...change, row: rawOpinionRow(number, count + 1) };
}

/** With its words. */
export interface Collected {
  readonly raw: RawOpinion;
  readonly row: Registration;
}

/** Is it this seat's own: its sender's, or written down by an office that the seat belongs to? */
export const isOwnRaw = (
  state: Pick<HearingState, "plan">,
  seat: SeatName,
  { sender, writtenBy }: Pick<Registration, "sender" | "writtenBy">,
): boolean => sender === seat || isOfOffice(state, seat, writtenBy ?? sender);

/** What stands of one sender. */
export const collectedBy = (
  state: Pick<HearingState, "before">,
  rows: Registrations | undefined,
  sender: SeatName,
): readonly Collected[] =>
  collected(state).flatMap((raw) => {
    const row = rows?.get(raw.row);
    return row?.sender === sender ? [{ raw, row }] : [];
  });
