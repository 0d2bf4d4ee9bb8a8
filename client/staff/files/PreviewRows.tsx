/** The rows of a file: what would become of each, and why. Long lists are drawn by and by. */
import { type ReactNode, useState } from "react";
import type { Fault, RowEffect, Warning } from "../../../shared/terms/intake.ts";
import { Button } from "../../ui/Button.tsx";
import type { ShownRow } from "./rows.ts";
import { useFileWords } from "./words.ts";

const SIGNS: Readonly<Record<RowEffect, string>> = {
  new: "+",
  same: "=",
  changed: "≠",
  refused: "✕",
  duplicate: "=",
};
/** rows drawn at once */
const STEP = 100;

function useSaid() {
  const words = useFileWords();
  const at = ({ letter, column = "" }: Fault | Warning) =>
    letter === undefined ? "" : `${words.column(letter, column)}: `;
  return {
    fault: (fault: Fault) =>
      `${at(fault)}${words.fault[fault.code]}${fault.about ? ` (${fault.about})` : ""}`,
    note: (warning: Warning) =>
      `${at(warning)}${words.note[warning.code]}${warning.about ? ` ${warning.about}` : ""}`,
  };
}

function Said({ row }: { readonly row: ShownRow }) {
  const words = useFileWords();
  const said = useSaid();
  const changes = row.effect.changes?.map((field) => words.field[field] ?? field).join(", ");
  return (
    <>
      {changes && <small className="changed">{words.changes(changes)}</small>}
      {row.faults.map((fault) => (
        <small key={`${fault.code} ${fault.letter}`} className="refused">
          {said.fault(fault)}
        </small>
      ))}
      {row.notes.map((note) => (
        <small key={`${note.code} ${note.letter}`} className="muted">
          {said.note(note)}
        </small>
      ))}
    </>
  );
}

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

interface RowProps {
  readonly row: ShownRow;
  readonly own: ReactNode;
  /** the file holds the lists of several: each row says whose it is */
  readonly several: boolean;
  readonly persons: boolean;
}

function Row({ row, own, several, persons }: RowProps) {
  const words = useFileWords();
  const { effect, values } = row;
  return (
    <tr data-effect={effect.effect}>
      <td className="num">{values.row}</td>
      <td className="effect">
        <span aria-hidden="true">{SIGNS[effect.effect]}</span> {words.effect[effect.effect]}
      </td>
      {persons ? (
        <>
          <th scope="row">
            {textOf(values["name"] ?? values["speaker"])}
            {several && <small className="muted">{textOf(values["organisation"])}</small>}
          </th>
          <td className="num">{textOf(values["birthYear"])}</td>
          <td>{own}</td>
        </>
      ) : (
        <>
          <th scope="row">
            {own}
            {several && <small className="muted">{textOf(values["organisation"] ?? values["named"])}</small>}
          </th>
          <td>{textOf(values["place"])}</td>
          <td className="num people" data-unit={words.peopleUnit}>
            {textOf(values["people"])}
          </td>
        </>
      )}
      <td>
        {textOf(values["title"] ?? values["content"] ?? values["position"])}
        <Said row={row} />
      </td>
    </tr>
  );
}

interface Props {
  readonly rows: readonly ShownRow[];
  /** a column of its own kind: how a person is addressed, where a matter lies */
  readonly head: string;
  readonly own: (row: ShownRow) => ReactNode;
  /** what the last column says before what is said of the row */
  readonly about: string;
  /** the file holds the lists of several */
  readonly several?: boolean;
  /** false: of what is said, not of people */
  readonly persons?: boolean;
}

export function PreviewRows({ rows, head, own, about, several = false, persons = true }: Props) {
  const words = useFileWords();
  const [shown, setShown] = useState(STEP);
  const more = Math.min(STEP, rows.length - shown);
  return (
    <>
      <table className={persons ? "preview" : "preview said"}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.willDo}</th>
            {(persons ? [words.name, words.born, head] : [head, words.place, words.people]).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{about}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <Row key={row.key} row={row} own={own(row)} several={several} persons={persons} />
          ))}
        </tbody>
      </table>
      {more > 0 && <Button onClick={() => setShown(shown + STEP)}>{words.more(more)}</Button>}
    </>
  );
}
