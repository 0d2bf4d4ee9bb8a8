/** One organisation's list at the desk: its delegates, who bears a name that somebody else bears too, and a late list. */
import { upperFirst } from "../../../../../shared/terms/address.ts";
import type { Body } from "../../../../../shared/terms/seats.ts";
import type { ListedPerson, RosterRow } from "../../../../../shared/views/before/offices.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { DelegateForm } from "../../../../staff/delegates/DelegateForm.tsx";
import { DelegateActs } from "../../../../staff/delegates/DelegateList.tsx";
import { addressOf, useAddress } from "../../../../staff/desk/address.ts";
import { Place, PlaceForm } from "./PlaceForm.tsx";
import { useRosterWords } from "./words.ts";

interface DelegateProps {
  readonly one: ListedPerson;
  /** the organisation whose list this desk writes too; null: it only reads */
  readonly writes: number | null;
  readonly substitute: ListedPerson | undefined;
}

function Delegate({ one, writes, substitute }: DelegateProps) {
  const words = useRosterWords();
  return (
    <li>
      <b>{upperFirst(one.name)}</b>{" "}
      {one.substitute && <small className="chip quiet">{words.substitute}</small>}
      <Place {...one} />
      <p className="muted">{[one.position, one.represents].filter(Boolean).join(" · ")}</p>
      {one.namesakes.length > 0 && (
        <p className="sign bad">{`▲ ${words.namesake(one.namesakes.join(", "))}`}</p>
      )}
      {writes !== null && (
        <DelegateActs
          {...{ delegate: one.entered, called: upperFirst(one.name), organisation: writes }}
          substitute={substitute ? upperFirst(substitute.name) : null}
        />
      )}
    </li>
  );
}

interface Props {
  readonly row: RosterRow;
  /** whose clerk sits here */
  readonly body: Body;
  /** places in the hall are given here, not in a folder */
  readonly places: boolean;
}

export function OneList({ row, body, places }: Props) {
  const words = useRosterWords();
  const { filter } = useAddress();
  // who takes lists in enters also what came on paper
  const mayWrite = body === "organiser" || body === "front";
  const mayPress = body === "organiser";
  const writes = mayWrite ? row.number : null;
  return (
    <section className="card stack" aria-label={row.name}>
      <h2>{row.name}</h2>
      <p className="num">{words.count(row.listed, row.quota)}</p>
      {row.delegates.length === 0 && <p className="muted">{words.nobody}</p>}
      <ol className="people">
        {row.delegates.map((delegate) => (
          <Delegate
            key={delegate.id}
            {...{ one: delegate, writes }}
            substitute={row.delegates.find(({ entered }) => entered.substituteFor === delegate.id)}
          />
        ))}
      </ol>
      {mayWrite && (
        <DelegateForm
          delegates={row.delegates.map(({ entered }) => entered)}
          organisation={row.number}
          quota={row.quota}
        />
      )}
      {mayPress && places && (
        <PlaceForm form={String(row.number)} people={row.delegates.filter(({ substitute }) => !substitute)} />
      )}
      {row.replaced.map(({ by, why }) => (
        <p key={by} className="muted">
          {words.replaced(row.delegates.find(({ id }) => id === by)?.name ?? by, why)}
        </p>
      ))}
      {row.lateKept && <p>{`${words.lateKept}: ${row.lateKept.why}`}</p>}
      {row.lateBy !== null && !row.lateKept && mayPress && (
        <ActForm
          form={`late.${row.number}`}
          title={words.late(Math.floor(row.lateBy / 1000))}
          press={words.keepLate}
          fields={[{ name: "why", label: words.why, rows: 2, most: 200 }]}
          command={({ why = "" }) => ({ type: "AcceptLateList", organisation: row.number, why })}
        />
      )}
      <p>
        <a href={addressOf("roster", { ...Object.fromEntries(filter), org: "" })}>{words.back}</a>
      </p>
    </section>
  );
}
