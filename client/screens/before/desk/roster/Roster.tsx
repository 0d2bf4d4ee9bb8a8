/** The organisations' lists at the desk: quota, list, minimum, opinions, reminders; one opened shows its delegates. */

import { upperFirst } from "../../../../../shared/terms/address.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { OfficesView, RosterRow } from "../../../../../shared/views/before/offices.ts";
import { addressOf, useAddress } from "../../../../staff/desk/address.ts";
import { Filters } from "../../../../staff/desk/Filters.tsx";
import { Part } from "../../../../staff/Part.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import type { SectionProps } from "../section.ts";
import { Balance } from "./Balance.tsx";
import { countOf, foundIn, STATES, shown } from "./filters.ts";
import { OneList } from "./OneList.tsx";
import { Sums } from "./Sums.tsx";
import { useRosterWords } from "./words.ts";

/** of those whom a search names, shown in a row */
const MOST_FOUND = 3;

/** The first, then in their order the other bodies' fields of a row. */
function Row({ row, open }: { readonly row: RosterRow; readonly open: boolean }) {
  const words = useRosterWords();
  const { filter } = useAddress();
  const found = foundIn(row, filter.get("q") ?? "").map(({ name }) => upperFirst(name));
  const short = row.minimum - row.registered;
  const list = row.listed === 0 ? "none" : row.listed < row.quota ? "part" : "full";
  const reminded = row.reminded.map((at) => writtenDay(dayOf(at)).slice(0, 5)).join(", ");
  return (
    <tr aria-current={open || undefined}>
      <td className="num right">{row.number}</td>
      <th scope="row">
        <a href={addressOf("roster", { ...Object.fromEntries(filter), org: open ? "" : String(row.number) })}>
          {row.name}
        </a>
        {found.length > 0 && (
          <small className="found">{words.found(found.slice(0, MOST_FOUND), found.length)}</small>
        )}
      </th>
      <td className="num right">{row.quota}</td>
      <td className={list === "full" ? "sign good" : "sign bad"}>
        {words.list[list](row.listed)}
        {row.lateBy !== null && (
          <small>{` · ${row.lateKept ? words.lateKept : words.late(Math.floor(row.lateBy / 1000))}`}</small>
        )}
      </td>
      <td className="num right">{row.minimum}</td>
      <td className={short > 0 ? "sign bad" : "sign good"}>
        {words.sent(row.registered, Math.max(0, short))}
      </td>
      <td className="num">{reminded === "" ? "–" : reminded}</td>
    </tr>
  );
}

function Head() {
  const words = useRosterWords();
  return (
    <thead>
      <tr>
        <th scope="col" className="right">
          {words.number}
        </th>
        <th scope="col">{words.organisation}</th>
        <th scope="col" className="right">
          {words.quota}
        </th>
        <th scope="col">{words.listed}</th>
        <th scope="col" className="right">
          {words.minimum}
        </th>
        <th scope="col">{words.opinions}</th>
        <th scope="col">{words.reminded}</th>
      </tr>
    </thead>
  );
}

export function Roster({ view }: SectionProps) {
  const words = useRosterWords();
  const { rosters, dossier, settings } = view.offices as OfficesView;
  const { filter } = useAddress();
  const opened = rosters.find(({ number }) => String(number) === filter.get("org"));
  const some = shown(rosters, filter.get("state") ?? "", filter.get("q") ?? "");
  const sum = (of: (row: RosterRow) => number) => some.reduce((all, row) => all + of(row), 0);
  return (
    <div className="deskSplit">
      <div className="stack">
        <section className="card">
          <h2>{words.title(rosters.length)}</h2>
          <Filters
            {...{ search: words.search, shown: words.stands, all: words.all(rosters.length) }}
            choices={STATES.map((state) => [state, words.state[state](countOf(rosters, state))] as const)}
          />
          <table className="deskTable">
            <Head />
            <tbody>
              {some.map((row) => (
                <Row key={row.number} row={row} open={row === opened} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td />
                <th scope="row">{words.sum}</th>
                <td className="num right">{sum((row) => row.quota)}</td>
                <td className="num">{sum((row) => row.listed)}</td>
                <td className="num right">{sum((row) => row.minimum)}</td>
                <td className="num">{sum((row) => row.registered)}</td>
                <td />
              </tr>
            </tfoot>
          </table>
          {some.length === 0 && <p className="muted">{words.noneFound}</p>}
        </section>
        <Balance view={view} />
      </div>
      <aside>
        {opened ? (
          <Part key={opened.number}>
            <OneList {...{ row: opened, body: view.clerk.body, places: settings.seatsInRow !== null }} />
          </Part>
        ) : (
          <Sums view={view} rosters={rosters} lateFrom={dossier.deadlines?.organisations ?? null} />
        )}
      </aside>
    </div>
  );
}
