/** The files that units have added to a case, each with who added it and when. */
import type { FollowedCase } from "../../../shared/views/after/followUp.ts";
import { atTime } from "../atTime.ts";
import { FileList } from "../attached/FileList.tsx";
import { useCaseWords } from "./words.ts";

export function Evidence({ about }: { readonly about: FollowedCase }) {
  const words = useCaseWords();
  if (about.evidence.length === 0) return null;
  const named = new Map([
    [about.lead, about.leadName] as const,
    ...about.supporting.map(({ id, name }) => [id, name] as const),
  ]);
  const added = new Map(about.evidence.map(({ file, unit, at }) => [file, { unit, at }]));
  return (
    <section aria-label={words.evidence}>
      <h3>{words.evidence}</h3>
      <FileList
        files={about.evidence}
        beside={({ file }) => {
          const { unit = "", at = 0 } = added.get(file) ?? {};
          return <span className="muted">{`${named.get(unit) ?? unit}, ${atTime(at)}`}</span>;
        }}
      />
    </section>
  );
}
