/** Invitations at the desk: who is invited by which letter and what they said; searched without tone marks. */
import { useState } from "react";
import { searchKey } from "../../../../../shared/terms/text.ts";
import type { InvitationRow, OfficesView } from "../../../../../shared/views/before/offices.ts";
import { useAddress } from "../../../../staff/desk/address.ts";
import { Filters } from "../../../../staff/desk/Filters.tsx";
import { Button } from "../../../../ui/Button.tsx";
import type { SectionProps } from "../section.ts";
import { Answering } from "./Answering.tsx";
import { InviteeRow } from "./InviteeRow.tsx";
import { Issue } from "./Issue.tsx";
import { STATES, type State, stateOf, useInvitationWords } from "./words.ts";

/** Those that the address asks for. */
function useShown(invitations: readonly InvitationRow[]): readonly InvitationRow[] {
  const { filter } = useAddress();
  const sought = searchKey(filter.get("q") ?? "");
  const state = filter.get("state") ?? "";
  return invitations.filter(
    (row) =>
      (state === "" || stateOf(row) === state) &&
      searchKey(`${row.name} ${row.position} ${row.body} ${row.letter ?? ""}`).includes(sought),
  );
}

interface StaleProps {
  readonly ids: readonly string[];
  readonly pick: (ids: readonly string[]) => void;
}

/** Whose letter says another day, time or place than the hearing has now. */
function Stale({ ids, pick }: StaleProps) {
  const words = useInvitationWords();
  if (ids.length === 0) return null;
  return (
    <p className="sign bad" role="status">
      {`▲ ${words.outdated(ids.length)} `}
      <Button onClick={() => pick(ids)}>{words.pickOutdated(ids.length)}</Button>
    </p>
  );
}

export function Invitations({ view }: SectionProps) {
  const words = useInvitationWords();
  const { invitations, letters, dossier } = view.offices as OfficesView;
  const shown = useShown(invitations);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const count = (state: State) => invitations.filter((row) => stateOf(row) === state).length;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const stale = invitations.filter(({ outdated }) => outdated !== null);
  const picked = invitations.filter(({ id }) => chosen.has(id));
  const invites = view.clerk.body === "officeParty";
  const everyShown = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  return (
    <div className="deskSplit">
      <section className="card">
        <h2>{words.title}</h2>
        <Filters
          {...{ search: words.search, shown: words.stands, all: words.all(invitations.length) }}
          choices={STATES.map((state) => [state, `${words.state[state]} (${count(state)})`] as const)}
        />
        <label className="pickAll">
          <input
            type="checkbox"
            checked={everyShown}
            onChange={() => setChosen(new Set(everyShown ? [] : shown.map(({ id }) => id)))}
          />
          {words.pickAll(shown.length)}
        </label>
        <Stale ids={stale.map(({ id }) => id)} pick={(ids) => setChosen(new Set(ids))} />
        <ul className="plainList invitees">
          {shown.map((row) => (
            <InviteeRow
              key={row.id}
              {...{ row, picked: chosen.has(row.id), onPick: () => toggle(row.id) }}
              {...(invites && { reach: view.reach?.of === row.id ? view.reach.text : null })}
            />
          ))}
        </ul>
      </section>
      <aside>
        <Issue
          tentative={dossier.dateConfirmedAt === null}
          mayIssue={invites}
          letters={letters}
          picked={picked}
          onSent={() => setChosen(new Set())}
        />
        <Answering picked={picked} all={invitations} />
      </aside>
    </div>
  );
}
