/** Facts: who is there. Where each sits. */
import { hallPlace } from "../../../../shared/terms/hallPlace.ts";
import type { Reads } from "../../frame/state.ts";

type Seated = ReadonlyMap<string, { readonly seat?: string }>;

/** The seat of a delegate since the freeze, "A05": where the person was moved to, else as the register has it; "": none is given. */
export function seatOf({ attendance }: Reads<"attendance">, people: Seated, person: string): string {
  return attendance.seats?.[person] ?? people.get(person)?.seat ?? "";
}

/** Who sits there; null: nobody does. */
export function sitsAt(state: Reads<"attendance" | "plan">, people: Seated, place: string): string | null {
  const sits = state.plan.delegates.find(({ person }) => {
    const seat = seatOf(state, people, person);
    return (hallPlace(seat) ?? seat) === place;
  });
  return sits?.person ?? null;
}
