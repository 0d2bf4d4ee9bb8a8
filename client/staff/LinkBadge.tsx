/** One quiet badge for the link: connected and saved, cut off since, or nothing is being saved. */
import { memo, useEffect, useState } from "react";
import { useLink } from "../line/store.ts";
import { LinkSign } from "./LinkSign.tsx";
import { useLinkWords } from "./linkWords.ts";

export const LinkBadge = memo(function LinkBadge() {
  const words = useLinkWords();
  const { state, since, shut, problem, pending, typedLate } = useLink();
  const seconds = useSecondsSince(since);
  const text = () => {
    if (shut !== null) return words[shut];
    if (state === "cutOff")
      return words.cutOff(words.lasting(seconds)) + (pending > 0 ? ` (${pending})` : "");
    if (problem !== null && words.problem[problem] !== null && state !== "connecting")
      return words.problem[problem];
    if (state === "live" && pending > 0) return words.pending(pending);
    return state === "live" && typedLate ? words.typedLate : words[state];
  };
  const isSaid = problem !== null && words.problem[problem] !== null;
  const quiet = (state === "live" && !typedLate && !isSaid) || state === "connecting";
  return (
    <span className={quiet ? "chip quiet" : "chip warn"} data-link={state}>
      <LinkSign kind={!quiet ? "bad" : state === "live" ? "good" : "none"} />
      {text()}
    </span>
  );
});

function useSecondsSince(since: number | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (since === null) return;
    const count = () => setSeconds(Math.floor((performance.now() - since) / 1000));
    count();
    const timer = setInterval(count, 1_000);
    return () => clearInterval(timer);
  }, [since]);
  return seconds;
}
