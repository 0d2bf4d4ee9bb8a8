/** Invitations at the desk: who is invited by which letter and what they said; searched without tone marks. */
import { useState } from "react";
import { searchKey } from "../../../../../shared/terms/text.ts";
import type { InvitationRow, OfficesView } from "../../../../../shared/views/before/offices.ts";
import { setFilter, useAddress } from "../../../../staff/desk/address.ts";
import { Button } from "../../../../ui/Button.tsx";
import { TextInput } from "../../../../ui/TextInput.tsx";
import type { SectionProps } from "../section.ts";
import { Answering } from "./Answering.tsx";
import { InviteeRow } from "./InviteeRow.tsx";
import { Issue } from "./Issue.tsx";
import { STATES, type State, stateOf, useInvitationWords } from "./words.ts";

function Filters({ rows }: { readonly rows: readonly InvitationRow[] }) {
  const words = useInvitationWords();
  const { filter } = useAddress();
  const chosen = filter.get("state") ?? "";
  return (
    <div className="filters">
      <TextInput label={words.search} value={filter.get("q") ?? ""} onText={(q) => setFilter({ q })} />
      <select
        aria-label={words.stands}
        value={chosen}
        onChange={(event) => setFilter({ state: event.target.value })}
      >
        <option value="">{words.all(rows.length)}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {`${words.state[state]} (${rows.filter((row) => stateOf(row) === state).length})`}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Invitations({ view }: SectionProps) {
  const words = useInvitationWords();
  const { invitations, letters, dossier } = view.offices as OfficesView;
  const { filter } = useAddress();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const sought = searchKey(filter.get("q") ?? "");
  const state = (filter.get("state") ?? "") as State | "";
  const shown = invitations.filter(
    (row) =>
      (state === "" || stateOf(row) === state) &&
      searchKey(`${row.name} ${row.position} ${row.body} ${row.letter ?? ""}`).includes(sought),
  );
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const stale = invitations.filter(({ outdated }) => outdated !== null);
  const picked = invitations.filter(({ id }) => chosen.has(id));
  const everyShown = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  return (
    <div className="deskSplit">
      <section className="card">
        <h2>{words.title}</h2>
        <Filters rows={invitations} />
        <label className="pickAll">
          <input
            type="checkbox"
            checked={everyShown}
            onChange={() => setChosen(new Set(everyShown ? [] : shown.map(({ id }) => id)))}
          />
          {words.pickAll(shown.length)}
        </label>
        {stale.length > 0 && (
          <p className="sign bad" role="status">
            {`▲ ${words.outdated(stale.length)} `}
            <Button onClick={() => setChosen(new Set(stale.map(({ id }) => id)))}>
              {words.pickOutdated(stale.length)}
            </Button>
          </p>
        )}
        <ul className="plainList invitees">
          {shown.map((row) => (
            <InviteeRow key={row.id} row={row} picked={chosen.has(row.id)} onPick={() => toggle(row.id)} />
          ))}
        </ul>
      </section>
      <aside>
        <Issue
          tentative={dossier.dateConfirmedAt === null}
          mayIssue={view.clerk.body === "officeParty"}
          letters={letters}
          picked={picked}
          onSent={() => setChosen(new Set())}
        />
        <Answering picked={picked} all={invitations} />
      </aside>
    </div>
  );
}
