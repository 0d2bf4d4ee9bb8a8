/** The parts of the minutes: the outline of the log, and parts whose turn was undone but whose prose stays. */
import type { SecretaryView, SectionView } from "../../../../shared/views/views.ts";
import { useWritten } from "./minutes/saving.ts";
import { useWords as useMinutesWords } from "./minutes/words.ts";

export function useSections(view: SecretaryView): readonly SectionView[] {
  const minutes = useMinutesWords();
  const written = useWritten();
  const placed = new Set(view.sections.map((section) => section.id));
  const lost = written.filter((id) => !placed.has(id));
  return [
    ...view.sections,
    ...lost.map(
      (id): SectionView => ({
        id,
        level: 2,
        kind: "unplaced",
        title: `${minutes.unplaced}: ${id.replace(/^\w+\./, "")}`,
        meta: "",
        from: null,
        to: null,
        missingOutcome: false,
        current: false,
        mayWrite: true,
        locked: false,
        opinion: null,
      }),
    ),
  ];
}
