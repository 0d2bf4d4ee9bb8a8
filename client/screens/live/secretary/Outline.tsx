/** The outline of the minutes: it writes itself from the log. */
import { useEffect, useRef } from "react";
import type { SectionView } from "../../../../shared/views/views.ts";
import { wallTime } from "../../../line/clock.ts";
import { useWords } from "./words.ts";

export function Outline({
  sections,
  shown,
  onChoose,
}: {
  sections: readonly SectionView[];
  shown: SectionView | undefined;
  onChoose: (id: string) => void;
}) {
  const words = useWords();
  const nav = useRef<HTMLElement>(null);
  const at = shown?.id;
  // a morning has sixty of them: the one that is written stays in sight
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part, another place
  useEffect(() => {
    nav.current?.querySelector(".on")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <nav aria-label={words.outline} ref={nav}>
      {sections.map((section) => (
        <button
          type="button"
          key={section.id}
          className={`level${section.level}${section.id === shown?.id ? " on" : ""}`}
          aria-current={section.current ? "true" : undefined}
          onClick={() => onChoose(section.id)}
        >
          <small className="num">{section.from === null ? "—" : wallTime(section.from)}</small>
          <span>
            {section.title}
            {section.current && <em aria-hidden="true"> ●</em>}
          </span>
          {section.missingOutcome && !section.current && <em className="missing">{words.missing}</em>}
        </button>
      ))}
    </nav>
  );
}
