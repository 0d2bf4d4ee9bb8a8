/**
 * What remains of the register of persons once the time of personal data has come, and what the archive holds of it: names and
 * offices, as the documents say them. Phone numbers, addresses and years of birth go, and who was guided to citizen reception.
 */
import { type Registration, type RegistrationRow, toRow } from "../../before/register/registration.ts";
import { decisionOf } from "../../before/screening/facts.ts";
import type { Circumstances, NewPerson, NewRow } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { isSealed } from "../../live/outcomes/facts.ts";

type Remaining = Pick<HearingState, "opinions" | "before">;

/** Persons all of whose matters have left the dialogue. */
function guidedElsewhere(state: Remaining): ReadonlySet<string> {
  const opinions = Object.values(state.opinions);
  const stayed = new Set(opinions.flatMap((opinion) => (isSealed(state, opinion) ? [] : [opinion.person])));
  return new Set(
    opinions.flatMap((opinion) =>
      isSealed(state, opinion) && !stayed.has(opinion.person) ? [opinion.person] : [],
    ),
  );
}

/** The fields of a person that documents read, and no other. */
function openPart(row: NewPerson & { readonly pronunciation?: string }): NewPerson {
  const { id, name, addressForm, position, organisation, seat, pronunciation } = row;
  const said = { seat, pronunciation };
  return {
    ...{ id, name, addressForm, position, organisation },
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== "")),
  };
}

const nobody = ({ id }: NewPerson): NewPerson => ({
  ...{ id, name: "", addressForm: "", position: "", organisation: "" },
});

function withoutPerson(row: Registration, whole: boolean): RegistrationRow {
  const { speaker } = row;
  const { name, addressForm, position } = speaker;
  const gone = { phone: "", address: "", birthYear: "" };
  if (whole) return toRow({ ...row, receipt: "", speaker: { name, addressForm, position, ...gone } });
  return toRow({
    ...row,
    ...{
      title: "",
      content: "",
      questions: [],
      place: "",
      from: "",
      note: "",
      receipt: "",
      sender: "operator",
    },
    ...{ ruled: null, slips: [], answers: [], notices: [], remarks: [], writtenBy: null },
    ...{ reasons: [], wardRemarks: [], attached: [] },
    speaker: { name: "", addressForm: "", position: "", ...gone },
  });
}

/** Rows of registrations that were not for the dialogue: redirected ones, whichever change of them it is. */
function redirected(state: Remaining, row: Registration): boolean {
  return decisionOf(state, row.registered)?.result === "redirect";
}

/** Every row of the register as it remains, in the order of ids. */
export function remainingRows(
  state: Remaining,
  { people, registrations }: Pick<Circumstances, "people" | "registrations">,
): readonly NewRow[] {
  const elsewhere = guidedElsewhere(state);
  const persons = [...(people?.values() ?? [])].map((person) =>
    elsewhere.has(person.id) ? nobody(person) : openPart(person),
  );
  const rows = [...(registrations?.values() ?? [])].map((row) => withoutPerson(row, !redirected(state, row)));
  return [...persons, ...rows].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
