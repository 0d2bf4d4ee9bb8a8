/** Who needs a hand is fetched two turns ahead; while he speaks, his time is said aloud. */
import type { StaffView } from "../live/staff.ts";
import { useAroundWords } from "./aroundWords.ts";

const TURNS_AHEAD = 2;

export function HelpSoon({ view }: { view: StaffView }) {
  const words = useAroundWords();
  const { floor } = view;
  const opinion = "opinion" in floor ? view.opinions[floor.opinion ?? ""] : undefined;
  const soon = view.queue
    .filter((row) => !row.returnsLater && !row.absent)
    .slice(0, TURNS_AHEAD)
    .flatMap((row, i) => (row.needsHelp ? [words.helpSoon(row.who.name, i + 1)] : []));
  const says = [...(opinion?.needsHelp ? [words.remindAloud] : []), ...soon];
  if (says.length === 0) return null;
  return (
    <div className="card help" role="status">
      {says.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  );
}
