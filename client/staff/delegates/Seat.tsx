/** A delegate is moved to another seat; whoever sits there changes with this one, and that is said before the press. */
import { hallPlace } from "../../../shared/terms/hallPlace.ts";
import type { SeatedView } from "../../../shared/views/live/session.ts";
import { useDraft } from "../../line/draft.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useSeatWords } from "./seatWords.ts";
import type { RecordAct } from "./useRecord.ts";

interface Props {
  readonly delegate: SeatedView;
  readonly delegates: readonly SeatedView[];
  readonly record: RecordAct;
}

/** A folder may have written one otherwise ("a5"). */
const inOneWay = (seat: string): string => hallPlace(seat) ?? seat;

export function Seat({ delegate, delegates, record }: Props) {
  const words = useSeatWords();
  const { id, name, seatNo } = delegate;
  const [typed, setTyped] = useDraft(`seat.${id}`, "");
  const place = hallPlace(typed);
  const sits = delegates.find((other) => other.id !== id && inOneWay(other.seatNo) === place);
  const isOwn = place !== null && inOneWay(seatNo) === place;
  // whoever would have to change has nowhere to go
  const isStuck = sits !== undefined && seatNo === "";
  const told = () => {
    if (typed.trim() === "") return "";
    if (place === null) return words.noPlace;
    if (isOwn) return words.ownSeat(place);
    if (sits) return isStuck ? words.seatStuck(place, sits.name) : words.seatTaken(place, sits.name);
    return words.seatFree(place);
  };
  return (
    <>
      <TextInput label={words.newSeat} value={typed} maxLength={8} onText={setTyped} />
      <p className="muted" role="status">
        {told()}
      </p>
      <Button
        disabled={place === null || isOwn || isStuck}
        onClick={() => {
          if (place === null) return;
          record(
            { type: "SeatDelegate", person: id, place, other: sits?.id ?? null },
            name,
            sits ? words.swapped(name, place, sits.name, seatNo) : words.moved(name, place),
          );
        }}
      >
        {sits && !isStuck ? words.swapSeats : words.moveSeat}
      </Button>
    </>
  );
}
