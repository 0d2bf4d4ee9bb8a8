/** An opinion that is collected and not to be spoken: its text and whose it is go into the vault alone. */
import { rawOpinionRow } from "../../../../shared/terms/ids.ts";
import type { SeatName } from "../../../../shared/terms/seats.ts";
import type { RegistrationRow } from "../register/registration.ts";

/** What a form would say besides: nobody speaks to it, and nothing is decided of it. */
const NOTHING_MORE = {
  ...{ field: "", title: "", questions: [], addressed: "" },
  speaker: { name: "", addressForm: "", position: "", phone: "", address: "", birthYear: "" },
  ...{ wantsToSpeak: false, minutes: null, needsHelp: false, mayBeNamed: false },
  ...{ from: "", writtenBy: null, note: "", receipt: "", ruled: null },
  ...{ slips: [], answers: [], notices: [], remarks: [] },
} as const;

/** The code by which the desk names it, and the row that holds it. */
export function rawRow(
  number: number,
  sender: SeatName,
  content: string,
  place: string,
): { readonly id: string; readonly row: string; readonly stored: RegistrationRow } {
  const row = rawOpinionRow(number);
  const id = `R-${String(number).padStart(2, "0")}`;
  const registration: RegistrationRow["registration"] = {
    ...NOTHING_MORE,
    ...{ registered: id, kind: "phản ánh", sender, content, place },
  };
  return { id, row, stored: { id: row, registration } };
}
