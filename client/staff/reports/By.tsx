/** How cases stand by who leads, field, source or outcome; of several hearings by hearing, too. */
import { useState } from "react";
import { standingOn } from "../../../shared/reckoning/caseFigures.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import type { CountedHearing } from "../../../shared/views/after/city.ts";
import { TIMELINESS, type Timeliness } from "../../../shared/views/after/reports.ts";
import { useText } from "../../i18n/common.ts";
import { CountTable } from "./Table.tsx";
import { useFigureWords } from "./words.ts";

const GROUPS = ["hearing", "lead", "field", "source", "outcome"] as const;
type Group = (typeof GROUPS)[number];
type Story = CountedHearing["stories"][number];

interface Props {
  readonly hearings: readonly CountedHearing[];
  readonly day: string;
}

/** How the cases under each name stand; the most first. A case of two fields stands in both. */
function grouped(
  { hearings, day }: Props,
  keysOf: (hearing: CountedHearing, story: Story) => readonly string[],
): [string, Timeliness[]][] {
  const rows = new Map<string, Timeliness[]>();
  for (const hearing of hearings)
    for (const story of hearing.stories) {
      const how = standingOn(story, day, hearing.daysOff);
      if (!how) continue;
      for (const key of keysOf(hearing, story)) rows.set(key, [...(rows.get(key) ?? []), how.timeliness]);
    }
  return [...rows].toSorted(([a, m], [b, n]) => n.length - m.length || a.localeCompare(b, "vi"));
}

export function By({ hearings, day }: Props) {
  const words = useFigureWords();
  const text = useText();
  const offered = hearings.length > 1 ? GROUPS : GROUPS.slice(1);
  const [chosen, setGroup] = useState<Group | null>(null);
  const group = offered.find((otherGroup) => otherGroup === chosen) ?? offered[0] ?? "lead";
  const rows = grouped({ hearings, day }, (hearing, story) => {
    if (group === "hearing") return [`${hearing.title} (${spokenDate(hearing.date)})`];
    if (group === "lead") return [hearing.leads[story.lead] ?? story.lead];
    if (group === "field") return story.fields;
    if (group === "outcome") return [text.outcome[story.outcome]];
    return story.sources.map((source) => source || words.individual);
  });
  const count = (row: number, kind: Timeliness) =>
    (rows[row]?.[1] ?? []).filter((timeliness) => timeliness === kind).length;
  return (
    <section className="card stack" aria-label={words.by}>
      <label className="byChoice">
        {words.by}
        <select value={group} onChange={({ target }) => setGroup(target.value as Group)}>
          {offered.map((offeredGroup) => (
            <option key={offeredGroup} value={offeredGroup}>
              {words.groups[offeredGroup]}
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
