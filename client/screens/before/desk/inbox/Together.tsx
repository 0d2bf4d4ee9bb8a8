/** Reads clean opinions one after the other and accepts those that are marked at one press: Enter marks and goes on. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { InboxRow } from "../../../../../shared/views/before/register.ts";
import { useWrittenBodies } from "../../../../i18n/bodies.ts";
import { usePending } from "../../../../line/giving.ts";
import { send } from "../../../../line/send.ts";
import { addressOf } from "../../../../staff/desk/address.ts";
import { Questions } from "../../../../staff/opinions/Questions.tsx";
import { basisOf } from "../../../../staff/recorded.ts";
import { type CleanRow, cleanOnes } from "./clean.ts";
import { isWaiting } from "./filters.ts";
import { goTo } from "./place.ts";
import { acceptTogether } from "./togetherActs.ts";
import { useTogetherWords } from "./togetherWords.ts";
import "./together.css";

interface ItemProps {
  readonly row: CleanRow;
  readonly fields: readonly string[];
  readonly field: string;
  readonly marked: boolean;
  readonly mark: (on: boolean) => void;
  readonly setField: (field: string) => void;
}

function Item({ row, fields, field, marked, mark, setField }: ItemProps) {
  const words = useTogetherWords();
  const { matter, id } = row;
  const all = field === "" || fields.includes(field) ? fields : [...fields, field];
  return (
    <li className={marked ? "marked" : ""}>
      <label>
        <input
          type="checkbox"
          data-item={id}
          checked={marked}
          onChange={({ target }) => mark(target.checked)}
        />
        <b>
          <span className="num">{id}</span> {matter.called}
        </b>
      </label>
      <p className="matter-text">{matter.content}</p>
      <Questions questions={matter.questions} />
      <p className="muted">
        {[matter.place, matter.addressed, matter.speaker.name, matter.from].join(" · ")}
      </p>
      <p className="row">
        <select
          aria-label={words.fieldOf(id)}
          value={field}
          onChange={({ target }) => setField(target.value)}
        >
          <option value="">{words.noField}</option>
          {all.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
        <a href={addressOf("inbox", { at: id })}>{words.alone(id)}</a>
      </p>
    </li>
  );
}

interface Props {
  readonly rows: readonly InboxRow[];
  readonly fields: readonly string[];
}

/** Enter: marked, and on to the next; arrows only go. Behind the last one the press has the focus. */
function useSteps(mark: (id: string) => void) {
  const list = useRef<HTMLOListElement>(null);
  const press = useRef<HTMLButtonElement>(null);
  const step = (from: EventTarget, by: 1 | -1) => {
    const all = [...(list.current?.querySelectorAll<HTMLInputElement>("input[data-item]") ?? [])];
    const at = all.indexOf(from as HTMLInputElement);
    const next = by === 1 && at === all.length - 1 ? press.current : all[at + by];
    next?.focus();
    next?.closest("li")?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset["item"];
    const by = ({ Enter: 1, ArrowDown: 1, ArrowUp: -1 } as const)[event.key as "Enter"];
    if (id === undefined || by === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    if (event.key === "Enter") mark(id);
    step(event.target, by);
  };
  return { list, press, onKeyDown };
}

export function Together({ rows, fields }: Props) {
  const words = useTogetherWords();
  const { accept: basis } = basisOf(useWrittenBodies().place);
  const clean = useMemo(() => cleanOnes(rows), [rows]);
  const waiting = rows.filter(isWaiting).length;
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const sending = usePending().some(({ command }) => command.type === "Screen");
  const chosen = clean.filter(({ id }) => marked.has(id));
  const fieldOf = ({ id, matter }: CleanRow) => given[id] ?? matter.field;
  const { list, press, onKeyDown } = useSteps((id) => setMarked((all) => new Set([...all, id])));
  useEffect(() => list.current?.querySelector<HTMLInputElement>("input")?.focus(), [list]);
  const accept = () => {
    for (const act of acceptTogether(chosen, fieldOf, basis)) send(act);
    goTo.filter("waiting");
    goTo.at("");
  };
  return (
    <section className="inbox-together" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="muted">{words.how}</p>
      {waiting > clean.length && <p>{words.rest(waiting - clean.length)}</p>}
      <ol ref={list} onKeyDown={onKeyDown}>
        {clean.map((row) => (
          <Item
            key={row.id}
            {...{ row, fields, field: fieldOf(row), marked: marked.has(row.id) }}
            mark={(on) =>
              setMarked((all) => new Set(on ? [...all, row.id] : [...all].filter((id) => id !== row.id)))
            }
            setField={(field) => setGiven((all) => ({ ...all, [row.id]: field }))}
          />
        ))}
      </ol>
      <p className="inbox-together-press">
        <button
          ref={press}
          type="button"
          className="primary"
          disabled={chosen.length === 0 || sending}
          onClick={accept}
        >
          {words.accept(chosen.length)}
        </button>
        <a href={addressOf("inbox", { show: "waiting" })}>{words.back}</a>
      </p>
    </section>
  );
}
