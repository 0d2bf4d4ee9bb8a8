/** Where each delegate sits: before the freeze as the lists have it, from then on as it is in the hall. */
import { comesAs, ofFolder } from "../rulebook/before/freeze/delegates.ts";
import { placesOf } from "../rulebook/before/freeze/places.ts";
import { phaseOf } from "../rulebook/frame/phase.ts";
import type { Reads } from "../rulebook/frame/state.ts";
import { seatOf } from "../rulebook/live/attendance/facts.ts";
import type { People } from "./people.ts";

interface Seated {
  readonly state: Reads<"plan" | "before" | "session" | "attendance">;
  readonly people: People;
}

/** `listedAs`: the id under which somebody has a place on a list, where there is one. */
type SeatAt = (person: string, listedAs?: string) => string;

/** The seat of whoever is asked for; "": none is given. */
export function seating({ state, people }: Seated): SeatAt {
  // in a folder the places stand with the persons
  if (phaseOf(state) !== "before" || ofFolder(state)) return (person) => seatOf(state, people, person);
  const places = placesOf(state);
  return (_person, listedAs = "") => places.get(listedAs)?.place ?? "";
}

/** The seat of who was invited by this id, before the freeze and after it; "": none is given, or the person does not come. */
export function seatOfInvited(seated: Seated, invited: string): string {
  const delegate = comesAs(seated.state, invited);
  return delegate === null ? "" : seating(seated)(delegate.person, delegate.listedAs);
}
