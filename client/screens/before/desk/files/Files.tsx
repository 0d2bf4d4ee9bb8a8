/** Lists from files at the desk: all that have come dropped at once, or one by one: whose list it is, then the file. */
import { useId } from "react";
import { organisationSeat, unitSeat } from "../../../../../shared/terms/seats.ts";
import { setFilter, useAddress } from "../../../../staff/desk/address.ts";
import { CollectedFile } from "../../../../staff/files/CollectedFile.tsx";
import type { Collector } from "../../../../staff/files/collectors.ts";
import { DelegateFile } from "../../../../staff/files/DelegateFile.tsx";
import { OpinionFile } from "../../../../staff/files/OpinionFile.tsx";
import { SeveralFiles } from "../../../../staff/files/several/SeveralFiles.tsx";
import type { SectionProps } from "../section.ts";
import { useFilesWords } from "./words.ts";

/** in the place of an organisation: the file says whose each row is */
const ALL = "all";

/** Organisations and wards: both send in what they have collected. */
const collectorsOf = ({ offices, synthesis }: SectionProps["view"]): readonly Collector[] => [
  ...(offices?.rosters ?? []).map(({ number, name }) => ({ seat: organisationSeat(number), name })),
  ...synthesis.units
    .filter(({ group }) => group === "ward")
    .map(({ id, name }) => ({ seat: unitSeat(id), name })),
];

export function Files({ view }: SectionProps) {
  const words = useFilesWords();
  const id = useId();
  const { filter } = useAddress();
  const rosters = view.offices?.rosters ?? [];
  const chosen = filter.get("org");
  const whose = chosen === ALL ? rosters : rosters.filter(({ number }) => String(number) === chosen);
  if (view.clerk.body !== "organiser" && view.clerk.body !== "front")
    return <p className="card">{words.ofTheInboxes}</p>;
  return (
    <div className="stack">
      <SeveralFiles senders={rosters} inbox={view.clerk.body} />
      <section className="card stack">
        <h2>{words.whose}</h2>
        <p className="field">
          <label htmlFor={id}>{words.organisation}</label>
          <select id={id} value={chosen ?? ""} onChange={({ target }) => setFilter({ org: target.value })}>
            <option value="">{words.choose}</option>
            <option value={ALL}>{words.all}</option>
            {rosters.map(({ number, name, quota, listed }) => (
              <option key={number} value={number}>
                {words.one(number, name, listed, quota)}
              </option>
            ))}
          </select>
        </p>
      </section>
      {whose.length > 0 && (
        <>
          {chosen === ALL && <p className="muted">{words.allHow}</p>}
          <DelegateFile key={`delegates ${chosen}`} senders={whose} />
          <OpinionFile key={`opinions ${chosen}`} senders={whose} inbox={view.clerk.body} />
          {chosen === ALL ? (
            <CollectedFile organisation={null} senders={collectorsOf(view)} />
          ) : (
            <CollectedFile key={`collected ${chosen}`} organisation={whose[0]?.number ?? null} byClerk />
          )}
        </>
      )}
    </div>
  );
}
