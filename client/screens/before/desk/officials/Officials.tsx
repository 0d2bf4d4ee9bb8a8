/** Office holders and guests at the desk, in the order of protocol: searched, entered, changed until the freeze. */

import { searchKey } from "../../../../../shared/terms/text.ts";
import type { OfficesView, OfficialRow } from "../../../../../shared/views/before/offices.ts";
import { addressOf, useAddress } from "../../../../staff/desk/address.ts";
import { Filters } from "../../../../staff/desk/Filters.tsx";
import { Part } from "../../../../staff/Part.tsx";
import type { SectionProps } from "../section.ts";
import { OneOfficial } from "./OneOfficial.tsx";
import { useOfficialWords } from "./words.ts";

function Row({ row, open }: { readonly row: OfficialRow; readonly open: boolean }) {
  const words = useOfficialWords();
  return (
    <tr aria-current={open || undefined}>
      <td className="num right">{row.order}</td>
      <th scope="row">
        <a href={addressOf("officials", { who: open ? "" : row.id })}>{row.called ?? row.position}</a>
        {row.pronunciation !== "" && <small className="muted">{` (${row.pronunciation})`}</small>}
        <p className="muted">
          {[row.called === null ? "" : row.position, row.body].filter(Boolean).join(" · ")}
        </p>
      </th>
      <td className="officialSigns">
        {row.called === null && <span className="sign bad">{`▲ ${words.noName}`}</span>}
        {row.seat !== null && <small className="chip quiet">{words.seat[row.seat]}</small>}
        {row.mayAnswer && row.seat === null && <small className="chip quiet">{words.mayAnswer}</small>}
      </td>
    </tr>
  );
}

export function Officials({ view }: SectionProps) {
  const words = useOfficialWords();
  const { officials } = view.offices as OfficesView;
  const { filter } = useAddress();
  const opened = officials.find(({ id }) => id === filter.get("who"));
  const unnamed = officials.filter(({ called }) => called === null).length;
  const sought = searchKey(filter.get("q") ?? "");
  const shown = officials.filter(
    (row) =>
      (filter.get("only") !== "unnamed" || row.called === null) &&
      searchKey(`${row.name} ${row.position} ${row.body}`).includes(sought),
  );
  return (
    <div className="deskSplit">
      <section className="card">
        <h2>{words.title(officials.length)}</h2>
        <p className={unnamed === 0 ? "sign good" : "sign bad"}>{words.unnamed(unnamed)}</p>
        <Filters
          {...{ search: words.search, shown: words.shown, all: words.all(officials.length) }}
          by="only"
          choices={[["unnamed", words.onlyUnnamed(unnamed)]]}
        />
        <table className="deskTable">
          <tbody>
            {shown.map((row) => (
              <Row key={row.id} row={row} open={row === opened} />
            ))}
          </tbody>
        </table>
      </section>
      <aside>
        <Part key={opened?.id ?? "new"}>
          <OneOfficial
            row={opened ?? null}
            officials={officials}
            units={view.synthesis.units}
            organisations={view.offices?.rosters.map(({ name }) => name) ?? []}
            mayPress={view.clerk.body === "organiser"}
          />
        </Part>
      </aside>
    </div>
  );
}
