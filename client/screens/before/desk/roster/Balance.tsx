/** How the hearing is balanced: over kinds of organisation, strata, kinds of opinion, fields; what nobody speaks for is named. */
import { type Share, spreadOf } from "../../../../../shared/reckoning/spread.ts";
import type { OfficesView } from "../../../../../shared/views/before/offices.ts";
import type { SectionProps } from "../section.ts";
import { useRosterWords } from "./words.ts";

interface SharesProps {
  readonly title: string;
  readonly shares: readonly Share[];
  readonly none: string;
}

function Shares({ title, shares, none }: SharesProps) {
  const words = useRosterWords();
  const some = shares.filter(({ count }) => count > 0);
  const without = shares.filter(({ count }) => count === 0).map(({ name }) => name);
  const most = Math.max(...some.map(({ count }) => count));
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {some.length === 0 && <p className="muted">{none}</p>}
      <ul className="plainList shares">
        {some.map(({ name, count }) => (
          <li key={name}>
            <span>{name}</span>
            <meter min={0} max={most} value={count} aria-label={name} />
            <b className="num">{count}</b>
          </li>
        ))}
      </ul>
      {some.length > 0 && without.length > 0 && (
        <p className="sign bad">{`▲ ${words.nobodyFor(without.length)}: ${without.join(" · ")}`}</p>
      )}
    </section>
  );
}

export function Balance({ view }: SectionProps) {
  const words = useRosterWords();
  const { rosters } = view.offices as OfficesView;
  const spread = spreadOf(view.fields, view.synthesis.opinions, rosters);
  return (
    <section className="card stack" aria-label={words.balance}>
      <h2>{words.balance}</h2>
      <table className="deskTable">
        <thead>
          <tr>
            <th scope="col">{words.kindOfOrganisation}</th>
            <th scope="col" className="right">
              {words.quota}
            </th>
            <th scope="col" className="right">
              {words.listed}
            </th>
            <th scope="col" className="right">
              {words.accepted}
            </th>
          </tr>
        </thead>
        <tbody>
          {spread.organisations.map((organisation) => (
            <tr key={organisation.name}>
              <th scope="row">{organisation.name}</th>
              <td className="num right">{organisation.quota}</td>
              <td className="num right">{organisation.listed}</td>
              <td className="num right">{organisation.accepted}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="balance">
        <Shares title={words.byKind} shares={spread.kinds} none={words.noneAccepted} />
        <Shares title={words.byStratum} shares={spread.strata} none={words.noStratum} />
        <Shares title={words.byField} shares={spread.fields} none={words.noneAccepted} />
      </div>
    </section>
  );
}
