/** The files that units and offices have added to a case, each with who added it and when. */
import type { FollowedCase } from "../../../shared/views/after/followUp.ts";
import { atTime } from "../atTime.ts";
import { FileList } from "../attached/FileList.tsx";
import { useLead } from "./days.ts";
import { useCaseWords } from "./words.ts";

export function Evidence({ about }: { readonly about: FollowedCase }) {
  const words = useCaseWords();
  const leadOf = useLead();
  if (about.evidence.length === 0) return null;
  const added = new Map(
    about.evidence.map(({ file, unit, unitName, at }) => [
      file,
      `${leadOf({ lead: unit, leadName: unitName })}, ${atTime(at)}`,
    ]),
  );
  return (
    <section aria-label={words.evidence}>
      <h3>{words.evidence}</h3>
      <FileList
        files={about.evidence}
        beside={({ file }) => <span className="muted">{added.get(file)}</span>}
      />
    </section>
  );
}
