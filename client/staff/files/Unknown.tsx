/** Names in a file that are no organisation's and no ward's: for each whoever takes the file in says whose its rows are, or leaves them out. */
import { useId } from "react";
import { type Chosen, type Collector, unknownIn } from "./collectors.ts";
import type { ShownRow } from "./rows.ts";
import { useUnknownWords } from "./unknownWords.ts";

interface Name {
  readonly written: string;
  readonly rows: number;
  /** the one that it is most like */
  readonly like: string;
}

function namesIn(rows: readonly ShownRow[]): readonly Name[] {
  const found = new Map<string, Name>();
  for (const row of rows) {
    const written = unknownIn(row);
    if (written === null) continue;
    const like = row.faults.find(({ about }) => about)?.about ?? "";
    found.set(written, { written, like, rows: (found.get(written)?.rows ?? 0) + 1 });
  }
  return [...found.values()];
}

interface Props {
  readonly rows: readonly ShownRow[];
  readonly senders: readonly Collector[];
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

export function Unknown({ rows, senders, chosen, choose }: Props) {
  const words = useUnknownWords();
  const id = useId();
  const names = senders.length > 0 ? namesIn(rows) : [];
  if (names.length === 0) return null;
  return (
    <section className="unknown" aria-labelledby={id}>
      <b id={id}>{words.title(names.length)}</b>
      <p className="muted">{words.how}</p>
      {names.map(({ written, rows: count, like }) => {
        const called = written === "" ? words.nobody : `“${written}”`;
        const first = senders.filter(({ name }) => name === like);
        const others = senders.filter(({ name }) => name !== like);
        return (
          <p key={written} className="rest">
            <span aria-hidden="true">{words.of(called, count)}</span>
            <select
              aria-label={words.of(called, count)}
              value={chosen[written] ?? ""}
              onChange={({ target }) => choose({ ...chosen, [written]: target.value })}
            >
              <option value="">{words.leave}</option>
              {[...first, ...others].map(({ seat, name }) => (
                <option key={seat}>{name}</option>
              ))}
            </select>
          </p>
        );
      })}
    </section>
  );
}
