/** Whoever needs help is fetched two turns ahead; in that turn the presider says the time aloud. */
import type { HelpView } from "../../../shared/views/live/session.ts";
import { inSentence, wholeName } from "../../i18n/address.ts";
import type { StaffView } from "../../line/staff.ts";
import { useAroundWords } from "./aroundWords.ts";

function Card({ says }: { says: readonly string[] }) {
  if (says.length === 0) return null;
  return (
    <div className="card help" role="status">
      {says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/** For whoever sends the attendant. */
export function HelpAhead({ soon }: { soon: readonly HelpView[] }) {
  const words = useAroundWords();
  return <Card says={soon.map(({ name, turns }) => words.helpSoon(wholeName(inSentence(name)), turns))} />;
}

export function HelpSoon({ view }: { view: StaffView }) {
  const words = useAroundWords();
  const { floor } = view;
  const opinion = "opinion" in floor ? view.opinions[floor.opinion ?? ""] : undefined;
  const soon = view.helpSoon.map(({ name, turns }) => words.helpSoon(wholeName(inSentence(name)), turns));
  return <Card says={[...(opinion?.needsHelp ? [words.remindAloud] : []), ...soon]} />;
}
