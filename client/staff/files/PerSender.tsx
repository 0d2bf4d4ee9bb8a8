/** Of a file with the lists of several: how many rows of each are taken. */
import type { ShownRow } from "./rows.ts";
import { bySender, type Sender } from "./senders.ts";
import { useFileWords } from "./words.ts";

interface Props {
  readonly senders: readonly Sender[];
  readonly rows: readonly ShownRow[];
}

export function PerSender({ senders, rows }: Props) {
  const words = useFileWords();
  if (senders.length === 1 || rows.length === 0) return null;
  const lists = bySender(senders, rows);
  return (
    <section aria-label={words.perSender(lists.length)}>
      <b>{words.perSender(lists.length)}</b>
      <ul className="perSender">
        {lists.map(({ sender, rows: own }) => (
          <li key={sender.number}>
            {sender.name} <b className="num">{own.length}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
