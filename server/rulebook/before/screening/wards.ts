/** What individuals send of a ward is read there once it is known to be no complaint; the ward says a word of it to whoever screens. */
import { audienceOf, type SeatName } from "../../../../shared/terms/seats.ts";
import { nobody, preparing } from "../../frame/rights.ts";
import { type Acts, type Circumstances, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { wardsNamed } from "../../frame/wardsNamed.ts";
import { nextRow } from "../register/acts.ts";
import { rowOf, standing } from "../register/facts.ts";
import { type Registration, type Registrations, toRow } from "../register/registration.ts";
import type { Registered } from "../register/slice.ts";
import { isForTheDialogue } from "./facts.ts";

export interface OfTheWard {
  readonly known: Registered;
  readonly row: Registration;
  readonly wards: readonly string[];
}

/**
 * Individuals' registrations whose place names a ward. What nobody has decided on may be a complaint against that very
 * ward: only what is for the dialogue is among them.
 */
export const individualsByWard = (
  state: Pick<HearingState, "before" | "plan">,
  rows: Registrations | undefined,
): readonly OfTheWard[] =>
  standing(state).flatMap((known) => {
    if (known.source !== "individual" || !isForTheDialogue(state, known.id)) return [];
    const row = rowOf(rows, known);
    const wards = row ? wardsNamed(state.plan.units, row.place) : [];
    return row && wards.length > 0 ? [{ known, row, wards }] : [];
  });

function ofWard(state: HearingState, at: Circumstances, actor: SeatName, id: string) {
  const audience = audienceOf(actor);
  if (audience.role !== "department") return null;
  const found = individualsByWard(state, at.registrations).find(
    ({ known, wards }) => known.id === id && wards.includes(audience.unit),
  );
  return found ? { ...found, ward: audience.unit } : null;
}

export const wardActs: Acts<"RemarkOnOpinion"> = {
  RemarkOnOpinion: {
    ...{ who: { ...nobody, department: "yes" }, when: preparing },
    decide: (state, { registration, text }, at) => {
      const found = ofWard(state, at, at.actor, registration);
      if (!found) return refuse({ code: "unknownId", id: registration });
      const { ward } = found;
      const said = [...(found.row.wardRemarks ?? []), { ward, text, at: at.now }];
      const row = nextRow(found.row, { wardRemarks: said });
      return {
        kind: "accepted",
        events: [{ type: "WardRemarked", registration, row: row.row, ward }],
        people: [toRow(row)],
      };
    },
  },
};
