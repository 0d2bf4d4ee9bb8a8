/** The time of a turn or an answer, as large as its place lets it. */
import type { CSSProperties } from "react";
import { clockFace, type HearingClock, type TurnClock, warningAt } from "../../../shared/terms/time.ts";
import { useAt, useLeft } from "../../line/clock.ts";
import { useWords } from "./words.ts";

function Digits({ left }: { readonly left: number }) {
  const face = clockFace(left);
  return (
    <p className="num digits" style={{ "--signs": Math.max(4, face.length) } as CSSProperties}>
      {face}
    </p>
  );
}

/** A clock that does not run: the figures step back, and the words say why. No figures without a limit, nor beyond it. */
export function StillTime({ left, word }: { readonly left: number | null; readonly word: string }) {
  return (
    <div className="time rest">
      {left !== null && left > 0 && <Digits left={left} />}
      <p className="word">{word}</p>
    </div>
  );
}

interface Props {
  readonly clock: TurnClock;
  readonly warnAt: readonly number[];
  readonly hearing: HearingClock;
}

/** A citizen's overtime is a sentence: no minus stands on the hall. */
export function Time({ clock, warnAt, hearing }: Props) {
  const words = useWords();
  const left = useLeft(hearing, clock);
  const warning = useAt(hearing, (now) => warningAt(clock, warnAt, now));
  if (left === null || clock.allotted === null) return null;
  if (left <= 0)
    return (
      <div className="time low">
        <p className="conclude">{clock.running ? words.conclude : words.paused}</p>
      </div>
    );
  const running = warning === null ? words.remaining : words.left(warning / 1000);
  return (
    <div className={clock.running ? (warning === null ? "time" : "time low") : "time rest"}>
      <Digits left={left} />
      <p className="word">{clock.running ? running : words.paused}</p>
      <progress max={clock.allotted} value={left} aria-label={words.remaining} />
    </div>
  );
}
