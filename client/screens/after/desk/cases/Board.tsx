/** The board: who leads, or which field, against how far each case has come. */
import { CASE_STATES, type CaseState } from "../../../../../shared/terms/cases.ts";
import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import { shortDay, standing, useLead } from "../../../../staff/cases/days.ts";
import { useCaseWords } from "../../../../staff/cases/words.ts";
import { addressOf, useAddress } from "../../../../staff/desk/address.ts";
import { useWords } from "./words.ts";

export interface TableProps {
  readonly cases: readonly FollowedCase[];
  readonly day: string;
  readonly daysOff: readonly string[];
  /** the case that is looked at */
  readonly shown: string;
}

/** These columns always stand; the others where a case is there. */
const ALWAYS: readonly CaseState[] = ["given", "verifying", "reported", "directed", "notified", "met"];

/** The link to a case, with what else is chosen kept. */
export function useCaseLink(): (id: string) => string {
  const { section, filter } = useAddress();
  return (id) => addressOf(section || "cases", { ...Object.fromEntries(filter), case: id });
}

function Chip({ one, day, daysOff, shown }: Omit<TableProps, "cases"> & { readonly one: FollowedCase }) {
  const words = useWords();
  const link = useCaseLink();
  const { kind } = standing(one, day, daysOff);
  const runs = kind === "open" || kind === "overdue";
  return (
    <a
      className={kind === "overdue" ? "caseChip late" : "caseChip"}
      href={link(one.id)}
      aria-current={one.id === shown ? "true" : undefined}
    >
      <b>{one.id}</b> {runs && shortDay(one.due)} {kind === "overdue" && "▲"}{" "}
      {kind === "late" && words.lateShort}
    </a>
  );
}

export function Board({ by, ...table }: TableProps & { readonly by: "state" | "field" }) {
  const words = useWords();
  const { state: states } = useCaseWords();
  const leadOf = useLead();
  const { cases } = table;
  const rowOf = (followedCase: FollowedCase) => (by === "field" ? followedCase.field : leadOf(followedCase));
  const rows = [...new Set(cases.map(rowOf))];
  const columns = CASE_STATES.filter(
    (caseState) => ALWAYS.includes(caseState) || cases.some(({ state }) => state === caseState),
  );
  return (
    <div className="scrolls">
      <table className="deskTable board">
        <thead>
          <tr>
            <th scope="col">{by === "field" ? words.field : words.lead}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="wraps">
                {states[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row" className="wraps">
                {row}
              </th>
              {columns.map((state) => (
                <td key={state}>
                  {cases
                    .filter((eachCase) => eachCase.state === state && rowOf(eachCase) === row)
                    .map((eachCase) => (
                      <Chip key={eachCase.id} one={eachCase} {...table} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.sum}</th>
            {columns.map((state) => (
              <td key={state} className="num">
                {cases.filter((eachCase) => eachCase.state === state).length}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
