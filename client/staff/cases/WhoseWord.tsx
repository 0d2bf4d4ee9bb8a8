/** On which leader's word a clerk records something. */
import type { ChairSeat } from "../../../shared/terms/seats.ts";
import { useReassignWords } from "./reassignWords.ts";
import type { LeaderOffices } from "./Story.tsx";

interface Props {
  readonly leaders: LeaderOffices;
  /** "": nobody yet */
  readonly seat: ChairSeat | "";
  readonly onSeat: (seat: ChairSeat | "") => void;
}

export function WhoseWord({ leaders, seat: chosen, onSeat }: Props) {
  const words = useReassignWords();
  return (
    <label className="field">
      {words.onWordOf}
      <select
        aria-label={words.onWordOf}
        value={chosen}
        onChange={(event) => onSeat(event.target.value as ChairSeat | "")}
      >
        <option value="">…</option>
        {leaders.map(([seat, office]) => (
          <option key={seat} value={seat}>
            {office}
          </option>
        ))}
      </select>
    </label>
  );
}
