/** How a section stands with the server: saved, kept here, refused. */
import { useEffect, useState } from "react";
import { wallTime } from "../../../../line/clock.ts";
import { tellTypedLate } from "../../../../line/giving.ts";
import { useLinkState } from "../../../../line/store.ts";
import { useAside, useSaving } from "./saving.ts";
import { useWords } from "./words.ts";

/** the server's silence after which "saving" is no word for it (ms) */
const LATE_MS = 5_000;

/** Has the server been silent for long on what was typed? Each thing that it takes begins the time anew. */
function useLate(unsaved: boolean, savedAt: number | null): boolean {
  const waitsSince = unsaved ? `since ${savedAt}` : null;
  const [late, setLate] = useState<string | null>(null);
  useEffect(() => {
    if (waitsSince === null) return;
    const timer = setTimeout(() => setLate(waitsSince), LATE_MS);
    return () => {
      clearTimeout(timer);
      setLate(null);
    };
  }, [waitsSince]);
  return waitsSince !== null && late === waitsSince;
}

export function SavedBadge({ section }: { section: string }) {
  const words = useWords();
  const { unsaved, savedAt, refused } = useSaving(section);
  const aside = useAside().includes(section);
  const state = useLinkState();
  const late = useLate(unsaved, savedAt);
  // the header must not call saved what is not
  useEffect(() => {
    tellTypedLate(late || refused !== null);
    return () => tellTypedLate(false);
  }, [late, refused]);
  const text = () => {
    if (refused) return words.refused[refused] ?? words.refused.malformed;
    if (unsaved && state === "live") return late ? words.late : words.saving;
    if (unsaved) return words.kept;
    return savedAt === null ? words.nothingTyped : words.saved(wallTime(savedAt, true));
  };
  return (
    <>
      <p
        role="status"
        className={refused || (unsaved && (late || state !== "live")) ? "saved warn" : "saved"}
      >
        {text()}
      </p>
      {aside && <p className="saved bad">{words.aside}</p>}
    </>
  );
}
