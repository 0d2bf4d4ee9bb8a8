/** What to say now, in letters that are read at arm's length; it follows the session by itself. */
import type { StaffView } from "../live/staff.ts";
import { sayingsOf } from "./sayings.ts";

export function Sayings({ view }: { view: StaffView }) {
  return (
    <div className="stack sayings" aria-live="polite">
      {sayingsOf(view).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
