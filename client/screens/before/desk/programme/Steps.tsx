/** The steps in their order: what, who does it, when it begins, how long; moved and taken off here. */
import type { ProgrammeView } from "../../../../../shared/views/before/offices.ts";
import { wallTime } from "../../../../line/clock.ts";
import { Button } from "../../../../ui/Button.tsx";
import { mayMove, minutesIn, moved, type TypedRow } from "./rows.ts";
import { useProgrammeWords } from "./words.ts";

const MINUTE = 60_000;

interface CellsProps {
  readonly row: TypedRow;
  /** null: this desk only reads */
  readonly onRow: ((row: TypedRow) => void) | null;
}

function Cells({ row, onRow }: CellsProps) {
  const words = useProgrammeWords();
  if (!onRow)
    return (
      <>
        <td className="wraps">{row.title}</td>
        <td className="wraps">{row.by || "–"}</td>
      </>
    );
  const called = row.title || words.added;
  return (
    <>
      <td className="wraps">
        <textarea
          aria-label={words.titleOf(called)}
          rows={2}
          maxLength={80}
          value={row.title}
          onChange={(event) => onRow({ ...row, title: event.target.value.replace(/\n/g, " ") })}
        />
      </td>
      <td className="wraps">
        <textarea
          aria-label={words.byOf(called)}
          rows={2}
          maxLength={120}
          value={row.by}
          onChange={(event) => onRow({ ...row, by: event.target.value.replace(/\n/g, " ") })}
        />
      </td>
    </>
  );
}

interface MovesProps {
  readonly rows: readonly TypedRow[];
  readonly at: number;
  readonly onRows: (rows: readonly TypedRow[]) => void;
}

function Moves({ rows, at, onRows }: MovesProps) {
  const words = useProgrammeWords();
  const row = rows[at] as TypedRow;
  const called = row.title || words.added;
  return (
    <td>
      <span className="moves">
        {([-1, 1] as const).map((by) => (
          <Button
            key={by}
            aria-label={words.move[by](called)}
            disabled={!mayMove(rows, at, by)}
            onClick={() => onRows(moved(rows, at, by))}
          >
            {by === -1 ? "↑" : "↓"}
          </Button>
        ))}
        <Button
          aria-label={words.takeOff(called)}
          disabled={row.needed !== null}
          title={row.needed === null ? undefined : words.needed[row.needed]}
          onClick={() => onRows(rows.filter((otherRow) => otherRow !== row))}
        >
          ×
        </Button>
      </span>
    </td>
  );
}

interface Props {
  readonly rows: readonly TypedRow[];
  readonly start: number;
  /** null: this desk only reads */
  readonly onRows: ((rows: readonly TypedRow[]) => void) | null;
}

export function Steps({ rows, start, onRows }: Props) {
  const words = useProgrammeWords();
  let begins = start;
  const change = (next: TypedRow) => onRows?.(rows.map((row) => (row.key === next.key ? next : row)));
  return (
    <table className="deskTable programme">
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.by}</th>
          <th scope="col">{words.begins}</th>
          <th scope="col" className="right">
            {words.minutes}
          </th>
          {onRows && <th scope="col">{words.moves}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => {
          const at = begins;
          begins += minutesIn(row) * MINUTE;
          return (
            <tr key={row.key}>
              <th scope="row" className="num">
                {i + 1}
              </th>
              <Cells row={row} onRow={onRows && change} />
              <td className="num">{wallTime(at)}</td>
              <td className="right num">
                {onRows ? (
                  <input
                    className="minutes"
                    inputMode="numeric"
                    maxLength={3}
                    aria-label={words.minutesOf(row.title || words.added)}
                    value={row.minutes}
                    onChange={(event) => change({ ...row, minutes: event.target.value.replace(/\D/g, "") })}
                  />
                ) : (
                  row.minutes
                )}
              </td>
              {onRows && <Moves {...{ rows, at: i, onRows }} />}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface MoreProps {
  readonly rows: readonly TypedRow[];
  readonly known: ProgrammeView["known"];
  readonly onAdd: (row: Omit<TypedRow, "key">) => void;
}

/** A step that the plan knows and the programme has not is put back, or another one is added. */
export function More({ rows, known, onAdd }: MoreProps) {
  const words = useProgrammeWords();
  const out = known.filter(({ step }) => !rows.some((row) => row.step === step));
  const added = { ...{ step: null, by: "", needed: null } } as const;
  return (
    <div className="row">
      {out.map(({ minutes, ...row }) => (
        <Button key={row.step} onClick={() => onAdd({ ...row, minutes: String(minutes) })}>
          {words.putBack(row.title)}
        </Button>
      ))}
      <Button onClick={() => onAdd({ ...added, title: "", minutes: "", kind: "briefing" })}>
        {words.add}
      </Button>
      <Button onClick={() => onAdd({ ...added, title: words.breakTitle, minutes: "15", kind: "break" })}>
        {words.addBreak}
      </Button>
    </div>
  );
}
