/** Of a file with the lists of several: how many rows of each are taken. */
import type { ShownRow } from "./rows.ts";
import { bySender } from "./senders.ts";
import { useFileWords } from "./words.ts";

interface Props {
  readonly senders: readonly { readonly name: string }[];
  readonly rows: readonly ShownRow[];
  /** wards are among them */
  readonly wards?: boolean;
}

export function PerSender({ senders, rows, wards = false }: Props) {
  const words = useFileWords();
  const says = wards ? words.perCollector : words.perSender;
  if (senders.length < 2 || rows.length === 0) return null;
  const lists = bySender(senders, rows);
  return (
    <section aria-label={says(lists.length)}>
      <b>{says(lists.length)}</b>
      <ul className="perSender">
        {lists.map(({ sender, rows: ownRows }) => (
          <li key={sender.name}>
            {sender.name} <b className="num">{ownRows.length}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
