/** Near-duplicates beside the opinion that is read, with the words that both have. */
import { searchKey } from "../../../../../shared/terms/text.ts";
import type { InboxRow, MatterView } from "../../../../../shared/views/before/register.ts";
import { stampOf } from "../../../../staff/when.ts";
import { goTo } from "./place.ts";
import { useWords } from "./words.ts";

/** letters from which a word is worth a mark */
const WORTH = 3;

/** A text in pieces: with `same`, a word that the other has too. */
function pieces(text: string, other: string): { text: string; same: boolean; key: number }[] {
  const otherWords = new Set(searchKey(other).split(" "));
  let from = 0;
  return (text.match(/\s+|\S+/g) ?? []).map((word) => {
    const key = from;
    from += word.length;
    const plain = searchKey(word);
    return { text: word, key, same: plain.length >= WORTH && otherWords.has(plain) };
  });
}

function Marked({ text, other }: { readonly text: string; readonly other: string }) {
  return (
    <p>
      {pieces(text, other).map(({ text: word, same, key }) => (same ? <mark key={key}>{word}</mark> : word))}
    </p>
  );
}

interface CardProps {
  readonly row: InboxRow;
  readonly matter: MatterView;
  readonly other: string;
  readonly from: string;
}

function Card({ row, matter, other, from }: CardProps) {
  return (
    <div className="card near-card">
      <p>
        <b className="num">{row.code ?? row.id}</b> <b>{from}</b>{" "}
        <span className="num muted">{stampOf(row.receivedAt)}</span>
      </p>
      <Marked text={matter.content} other={other} />
    </div>
  );
}

export function Near({ row, near }: { readonly row: InboxRow; readonly near: readonly InboxRow[] }) {
  const words = useWords();
  const { matter } = row;
  const [first] = near;
  if (!matter) return null;
  return (
    <section aria-label={words.near(near.length)}>
      <h3>{words.near(near.length)}</h3>
      <p className="muted">{near.length === 0 ? words.noneNear : words.nearHint}</p>
      {first?.matter && (
        <div className="near-pair">
          <Card row={row} matter={matter} other={first.matter.content} from={words.looking} />
          <Card row={first} matter={first.matter} other={matter.content} from={first.matter.from} />
        </div>
      )}
      {near.slice(1).map((nearby) => (
        <button key={nearby.id} type="button" className="near-more" onClick={() => goTo.at(nearby.id)}>
          <b className="num">{nearby.code ?? nearby.id}</b> {nearby.matter?.called}
        </button>
      ))}
    </section>
  );
}
