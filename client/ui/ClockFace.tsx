/** A turn's time in tabular digits: what is left, or what is used where there is no limit. */
import { clockFace, type Instant, remainingAt, type TurnClock, usedAt } from "../../shared/time.ts";

interface Props {
  readonly clock: TurnClock | null;
  readonly now: Instant;
  readonly className?: string;
}

export function ClockFace({ clock, now, className = "" }: Props) {
  if (clock === null) return null;
  // a count-up takes the floor of a second, as overtime does, without its sign
  const shown = remainingAt(clock, now);
  const text = shown === null ? clockFace(-usedAt(clock, now)).replace("−", "") : clockFace(shown);
  return (
    <span className={`num ${className}`.trim()} role="timer">
      {text}
    </span>
  );
}
