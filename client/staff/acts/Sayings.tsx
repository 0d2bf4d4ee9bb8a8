/** What to say now, in letters that are read at arm's length; it follows the session by itself. */
import { useAt } from "../../line/clock.ts";
import type { StaffView } from "../../line/staff.ts";
import { useIntroduced } from "./introduced.ts";
import { sayingsOf } from "./sayings.ts";

export function Sayings({ view }: { view: StaffView }) {
  const introduced = useIntroduced();
  const sentences = useAt(view.clock, (now) => sayingsOf(view, now, introduced).join("\n"));
  return (
    <div className="stack sayings" aria-live="polite">
      {sentences.split("\n").map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
