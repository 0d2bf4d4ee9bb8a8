/** Where each delegate sits, as documents say it: before the freeze as the lists have it, from then on as it is in the hall. */
import { ofFolder } from "../rulebook/before/freeze/delegates.ts";
import { placesOf } from "../rulebook/before/freeze/places.ts";
import { phaseOf } from "../rulebook/frame/phase.ts";
import { seatOf } from "../rulebook/live/attendance/facts.ts";
import type { Source } from "./source.ts";

/** `listedAs`: the id under which somebody has a place on a list, where there is one. */
type SeatAt = (person: string, listedAs?: string) => string;

export function seating({ state, people }: Source): SeatAt {
  // in a folder the places stand with the persons
  if (phaseOf(state) !== "before" || ofFolder(state)) return (person) => seatOf(state, people, person);
  const places = placesOf(state);
  return (_person, listedAs = "") => places.get(listedAs)?.place ?? "";
}
