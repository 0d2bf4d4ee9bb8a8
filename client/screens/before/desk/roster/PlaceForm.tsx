/** A place in the hall, given by hand: who is chosen, and the seat; left empty it follows from the order again. */
import { upperFirst } from "../../../../../shared/terms/address.ts";
import { hallPlace } from "../../../../../shared/terms/hallPlace.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { useRosterWords } from "./words.ts";

interface Seated {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly placedByHand: boolean;
}

interface Props {
  /** of its draft */
  readonly form: string;
  readonly people: readonly Seated[];
}

export function Place({ place, placedByHand }: Pick<Seated, "place" | "placedByHand">) {
  const words = useRosterWords();
  if (place === "") return null;
  return (
    <small className="chip quiet">{placedByHand ? words.placedByHand(place) : words.placed(place)}</small>
  );
}

export function PlaceForm({ form, people }: Props) {
  const words = useRosterWords();
  if (people.length === 0) return null;
  return (
    <ActForm
      form={`place.${form}`}
      title={words.placeTitle}
      press={words.placePress}
      primary={false}
      fields={[
        {
          ...{ name: "delegate", label: words.placeWho },
          choices: [["", words.choose], ...people.map(({ id, name }) => [id, upperFirst(name)] as const)],
        },
        {
          ...{ name: "place", label: words.place, hint: words.placeHint, most: 8, optional: true },
          problem: (typed) => (hallPlace(typed) === null ? words.noPlace : null),
        },
      ]}
      command={({ delegate = "", place = "" }) => ({
        ...{ type: "PlaceDelegate", delegate, place: place === "" ? null : place },
      })}
    />
  );
}
