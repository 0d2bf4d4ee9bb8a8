/** The book of outgoing documents: each with its number and day, to whom it was sent and is still to go; its office writes into it. */
import { useEffect, useRef, useState } from "react";
import { FORMATS, type Form, LIST_KINDS, paperFile } from "../../../shared/terms/documents.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { dayOf } from "../../../shared/terms/time.ts";
import type { DispatchView, OutgoingRow } from "../../../shared/views/after/dispatch.ts";
import type { DeskView } from "../../../shared/views/before/desk.ts";
import { useAt } from "../../line/clock.ts";
import { Button } from "../../ui/Button.tsx";
import { atTime } from "../atTime.ts";
import { useNames } from "../names.ts";
import "./book.css";
import { CorrectForm, RecordForm, waitingFor } from "./BookForms.tsx";
import { type BookWords, useBookWords } from "./bookWords.ts";
import { DocumentLinks } from "./DocumentLinks.tsx";

const BOOK = "so-cong-van-di";

const nameOf = ({ number, kind, about }: OutgoingRow, words: BookWords): string =>
  [number ?? words.kinds[kind], number === null ? about : ""].filter(Boolean).join(", ");

function Sent({ sending, onCorrect }: { sending: DispatchView; onCorrect: (() => void) | null }) {
  const words = useBookWords();
  const names = useNames();
  const { to, how, date, at, by, unsent, corrections } = sending;
  const said = (was: Pick<DispatchView, "to" | "how" | "date"> | null) =>
    was === null ? words.unsent : `${was.to}, ${words.ways[was.how]}, ${spokenDate(was.date)}`;
  return (
    <li>
      <span>
        <b>{to}</b>
        {`: ${unsent ? words.unsent : `${words.ways[how]}, ${spokenDate(date)}`} `}
        <small className="muted">{words.noted(names.seat(by), atTime(at))}</small>
        {corrections.map((correction) => (
          <small key={`${correction.at}`} className="muted corrected">
            {words.before(said(correction.was), correction.why)}
          </small>
        ))}
      </span>
      {onCorrect && (
        <Button aria-label={words.correctOf(to)} onClick={onCorrect}>
          {words.correct}
        </Button>
      )}
    </li>
  );
}

interface RowProps {
  readonly row: OutgoingRow;
  /** what is written into it now: a sending that is put right by its id, "" for another one; null: nothing */
  readonly writing: string | null;
  readonly write: (what: string | null) => void;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** The form that was asked for: the keyboard goes on in it. */
function Writing({ row, writing, write, today }: RowProps) {
  const words = useBookWords();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is asked for
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
    box.current?.querySelector<HTMLElement>("textarea, input")?.focus();
  }, [writing]);
  const sending = row.sent.find(({ id }) => id === writing);
  return (
    <div className="stack bookForm" ref={box}>
      {sending ? (
        <CorrectForm key={`${sending.id} ${sending.corrections.length}`} sending={sending} />
      ) : (
        <RecordForm key={`${row.id} ${row.sent.length}`} row={row} name={nameOf(row, words)} today={today} />
      )}
      <Button onClick={() => write(null)}>{words.close}</Button>
    </div>
  );
}

function Row(props: RowProps) {
  const { row, writing, write } = props;
  const words = useBookWords();
  const { kind, number, date, about, wrong, own, sent } = row;
  const mayWrite = own && !wrong;
  const waiting = wrong ? [] : waitingFor(row);
  return (
    <tr aria-current={mayWrite && writing !== null ? "true" : undefined}>
      <th scope="row">
        <span className="num">{number ?? words.noNumber}</span>
        <small>{words.kinds[kind]}</small>
        {wrong && <small className="late">{words.wrong}</small>}
        {about !== "" && <small className="muted">{about}</small>}
        <small className="num muted">{spokenDate(date)}</small>
      </th>
      <td>
        <ul className="sendings">
          {sent.map((sending) => (
            <Sent key={sending.id} sending={sending} onCorrect={mayWrite ? () => write(sending.id) : null} />
          ))}
        </ul>
        {waiting.length > 0 && <p className="muted">{words.waiting(waiting.join("; "))}</p>}
        {waiting.length === 0 && sent.length > 0 && !wrong && <p className="good">{words.all}</p>}
        {mayWrite && writing === null && (
          <Button aria-label={words.recordOf(nameOf(row, words))} onClick={() => write("")}>
            {words.record}
          </Button>
        )}
        {mayWrite && writing !== null && <Writing {...props} />}
      </td>
    </tr>
  );
}

export function Book({ view, form }: { readonly view: DeskView; readonly form: Form }) {
  const words = useBookWords();
  const today = useAt(view.clock, dayOf);
  const [chosen, setChosen] = useState<{ readonly document: string; readonly what: string } | null>(null);
  const { outgoing } = view.paperwork;
  const links = [
    ...LIST_KINDS.map((kind) => [`${BOOK}.${kind}`, kind] as const),
    ...FORMATS.map((format) => [paperFile(BOOK, form, format), format] as const),
  ].map(([path, kind]) => [path, kind.toUpperCase(), words.link(kind.toUpperCase())] as const);
  return (
    <section className="card stack book" aria-label={words.book}>
      <h2>{words.book}</h2>
      <p className="muted">{words.how}</p>
      <p className="bookLinks">
        <DocumentLinks links={links} />
      </p>
      {outgoing.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.document}</th>
              <th scope="col">{words.sent}</th>
            </tr>
          </thead>
          <tbody>
            {outgoing.map((row) => (
              <Row
                key={row.id}
                row={row}
                writing={chosen?.document === row.id ? chosen.what : null}
                write={(what) => setChosen(what === null ? null : { document: row.id, what })}
                today={today}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
