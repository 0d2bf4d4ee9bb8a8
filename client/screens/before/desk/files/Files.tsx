/** Lists from files at the desk: a clerk of either inbox chooses whose list it is, then the file. */
import { useId } from "react";
import { setFilter, useAddress } from "../../../../staff/desk/address.ts";
import { DelegateFile } from "../../../../staff/files/DelegateFile.tsx";
import { OpinionFile } from "../../../../staff/files/OpinionFile.tsx";
import type { SectionProps } from "../section.ts";
import { useFilesWords } from "./words.ts";

export function Files({ view }: SectionProps) {
  const words = useFilesWords();
  const id = useId();
  const { filter } = useAddress();
  const rosters = view.offices?.rosters ?? [];
  const whose = rosters.find(({ number }) => String(number) === filter.get("org"));
  if (view.clerk.body !== "organiser" && view.clerk.body !== "front")
    return <p className="card">{words.ofTheInboxes}</p>;
  return (
    <div className="stack">
      <section className="card stack">
        <h2>{words.whose}</h2>
        <p className="field">
          <label htmlFor={id}>{words.organisation}</label>
          <select
            id={id}
            value={whose?.number ?? ""}
            onChange={({ target }) => setFilter({ org: target.value })}
          >
            <option value="">{words.choose}</option>
            {rosters.map(({ number, name, quota, listed }) => (
              <option key={number} value={number}>
                {words.one(number, name, listed, quota)}
              </option>
            ))}
          </select>
        </p>
      </section>
      {whose && (
        <>
          <DelegateFile key={`delegates ${whose.number}`} organisation={whose.number} />
          <OpinionFile key={`opinions ${whose.number}`} organisation={whose.number} inbox={view.clerk.body} />
        </>
      )}
    </div>
  );
}
