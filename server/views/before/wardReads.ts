/** What a ward reads of what individuals send of it: once it is for the dialogue, without persons and numbers. */
import { withoutNumbers } from "../../../shared/terms/privateNumbers.ts";
import type { WardReads } from "../../../shared/views/before/register.ts";
import { screenedOf } from "../../rulebook/before/screening/facts.ts";
import { individualsByWard, type OfTheWard } from "../../rulebook/before/screening/wards.ts";
import { acceptedOpinions } from "../../rulebook/before/synthesis/accepted.ts";
import { restrictedMatters, treatmentOf } from "../../rulebook/before/synthesis/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { fields, index, part, partOf } from "../part.ts";

const prepared = fields("before", "plan", "session");

const byWard = index(prepared, (state, people): ReadonlyMap<string, readonly OfTheWard[]> => {
  const found = new Map<string, OfTheWard[]>();
  if (phaseOf(state) !== "before") return found;
  for (const opinion of individualsByWard(state, people.registrations))
    for (const ward of opinion.wards) found.set(ward, [...(found.get(ward) ?? []), opinion]);
  return found;
});

/** A restricted matter is its field where others answer it (V8). */
function mayRead(state: Pick<HearingState, "before">, id: string, unit: string): boolean {
  const { code } = screenedOf(state, id);
  const matter = acceptedOpinions(state)[code ?? ""]?.mergedInto ?? code ?? "";
  const { lead, supporting } = treatmentOf(state, matter);
  return !restrictedMatters(state).has(matter) || lead === unit || supporting.includes(unit);
}

/** In the order of receipt; none once the hearing is live. */
export const wardReads = partOf((unit) =>
  part({ ...prepared, byWard }, (state): readonly WardReads[] =>
    (state.byWard.get(unit) ?? []).map(({ known, row }) => ({
      ...{ id: known.id, code: screenedOf(state, known.id).code, kind: row.kind, field: row.field },
      ...(mayRead(state, known.id, unit)
        ? { content: withoutNumbers(row.content), place: withoutNumbers(row.place) }
        : { content: "", place: "" }),
      receivedAt: known.receivedAt,
      remarks: (row.wardRemarks ?? [])
        .filter(({ ward }) => ward === unit)
        .map(({ text, at }) => ({ text, at })),
    })),
  ),
);
