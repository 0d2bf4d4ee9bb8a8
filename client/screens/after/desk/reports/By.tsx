/** How cases stand by who leads, field, source or outcome. */
import { useState } from "react";
import { standingOn } from "../../../../../shared/reckoning/caseFigures.ts";
import { type CaseStory, TIMELINESS } from "../../../../../shared/views/after/reports.ts";
import { useText } from "../../../../i18n/common.ts";
import { CountTable } from "./Table.tsx";
import { useReportWords } from "./words.ts";

const GROUPS = ["lead", "field", "source", "outcome"] as const;
type Group = (typeof GROUPS)[number];

interface Props {
  readonly stories: readonly CaseStory[];
  readonly daysOff: readonly string[];
  readonly day: string;
  readonly nameOf: (lead: string) => string;
}

/** The most first; a case of two fields stands in both. */
function grouped(stories: readonly CaseStory[], keysOf: (story: CaseStory) => readonly string[]) {
  const rows = new Map<string, CaseStory[]>();
  for (const story of stories)
    for (const key of keysOf(story)) rows.set(key, [...(rows.get(key) ?? []), story]);
  return [...rows].toSorted(([a, m], [b, n]) => n.length - m.length || a.localeCompare(b, "vi"));
}

export function By({ stories, daysOff, day, nameOf }: Props) {
  const words = useReportWords();
  const text = useText();
  const [group, setGroup] = useState<Group>("lead");
  const rows = grouped(stories, (story) => {
    if (group === "lead") return [nameOf(story.lead)];
    if (group === "field") return story.fields;
    if (group === "outcome") return [text.outcome[story.outcome]];
    return story.sources.map((source) => source || words.individual);
  });
  const count = (row: number, kind: string) =>
    (rows[row]?.[1] ?? []).filter((story) => standingOn(story, day, daysOff)?.timeliness === kind).length;
  return (
    <section className="card stack" aria-label={words.by}>
      <label className="byChoice">
        {words.by}
        <select value={group} onChange={({ target }) => setGroup(target.value as Group)}>
          {GROUPS.map((one) => (
            <option key={one} value={one}>
              {words.groups[one]}
            </option>
          ))}
        </select>
      </label>
      <CountTable
        caption={words.groups[group]}
        rowsAre={words.groups[group]}
        rows={rows.map(([name]) => name)}
        columns={[
          [words.cases, (row) => rows[row]?.[1].length ?? 0],
          ...TIMELINESS.map((kind) => [words.timeliness[kind], (row: number) => count(row, kind)] as const),
        ]}
      />
    </section>
  );
}
